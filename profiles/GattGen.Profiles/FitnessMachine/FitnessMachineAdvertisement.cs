// What a fitness machine advertises of itself: service data with the UUID 0x1826 (Fitness Machine Service 1.0, 3.1).
namespace GattGen.Profiles;

/// <summary>The service data that a fitness machine advertises, behind the UUID of the service (Fitness Machine Service 1.0, 3.1).</summary>
/// <param name="Availability">Whether it can be used now.</param>
/// <param name="Kinds">What it is.</param>
/// <example>
/// <code>
/// var octets = new byte[FitnessMachineAdvertisement.MaxLength];
/// new FitnessMachineAdvertisement(FitnessMachineAvailability.Available, FitnessMachineKinds.IndoorBike).Encode(octets);
/// var data = new AdvertisingData(stackalloc byte[31]);
/// data.AddServiceData(Assigned.Services.FitnessMachine, octets);
/// </code>
/// </example>
[GattValue]
public partial record struct FitnessMachineAdvertisement(FitnessMachineAvailability Availability, FitnessMachineKinds Kinds);
