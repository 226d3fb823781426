// What is served.
using GattGen.Profiles;

namespace GattGen.Mono.Footprint;

/// <summary>Temperature, humidity and pressure, read only: where they notify, they need descriptors, which boards do not have.</summary>
[GattService(Assigned.Services.EnvironmentalSensing)]
internal sealed partial class EnvironmentService
{
    /// <summary>In hundredths of a degree Celsius.</summary>
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read)]
    public partial short Temperature { get; set; }

    /// <summary>In hundredths of a percent.</summary>
    [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read)]
    public partial ushort Humidity { get; set; }

    /// <summary>In tenths of a pascal.</summary>
    [GattCharacteristic(Assigned.Characteristics.Pressure, GattFlags.Read)]
    public partial uint Pressure { get; set; }
}

/// <summary>A device with four services.</summary>
[GattServer("Footprint", Appearance = Appearance.HeartRateSensor)]
internal sealed partial class FourServices
{
    public HeartRateService HeartRate { get; } = new() { Location = BodySensorLocation.Chest };

    public BatteryService Battery { get; } = new() { Level = 100 };

    public DeviceInformationService Information { get; } = new() { ManufacturerName = "GattGen", ModelNumber = "F-1", FirmwareRevision = "0.1.0" };

    public EnvironmentService Environment { get; } = new();
}
