// Servers whose manifests are compared with what a host registers.
using System;
using GattGen.Profiles;

namespace GattGen.Documentation.Tests;

/// <summary>Where a value was measured.</summary>
public enum Place : sbyte
{
    Inside = -1,
    Outside = 1,
}

/// <summary>A moment in a day.</summary>
[GattValue]
public partial record struct Moment(byte Hours, byte Minutes);

/// <summary>A reading with everything that a field can be.</summary>
[GattValue]
public partial record struct Reading(
    Moment At,
    [GattField(Wide = 0)] ushort Level,
    [GattField(Bit = 1)] bool IsValid,
    [GattField(Octets = 3)] int Pressure,
    [GattField(When = 2)] MedFloat16? Temperature,
    [GattField(Unless = 3, Count = 2)] GattArray<short> Pair,
    [GattField(When = 4, MaxLength = 10)] string? Note);

/// <summary>A service with "quoted" text, a back\slash, an @ and umlauts: äöü — 𝄞.</summary>
[GattService("01234567-89AB-CDEF-0123-456789ABCDEF")]
public partial class ThoroughService
{
    /// <summary>Reads a <see cref="Reading"/>, in
    /// two lines, if <paramref name="nothing"/> &lt; 3.</summary>
    [GattCharacteristic("01234567-89AB-CDEF-0123-456789ABCDE0", GattFlags.Read | GattFlags.Indicate | GattFlags.ReadEncrypted)]
    [GattDescriptor(0x2901, GattFlags.Read, Value = "Größe \"@\"")]
    [GattDescriptor("01234567-89AB-CDEF-0123-456789ABCDE1", GattFlags.Read | GattFlags.Write | GattFlags.WriteAuthenticated, Value = new byte[] { 1, 2, 3 })]
    private Reading _reading;

    [GattCharacteristic(0xFFF1, GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.AuxWrite | GattFlags.WriteEncrypted | GattFlags.WriteAuthorized, MaxLength = 40)]
    [GattDescriptor(0x2904, GattFlags.Read, Value = new byte[] { 0x19, 0, 0, 0x27, 1, 0, 0 })]
    private byte[] _command = Array.Empty<byte>();

    [GattCharacteristic(0xFFF2, GattFlags.Read | GattFlags.Notify | GattFlags.Broadcast), GattOptional]
    private Place _place;

    [GattCharacteristic("0000FFF3-0000-1000-8000-00805F9B34FB", GattFlags.Read)]
    private double _long;

    [GattCharacteristic(0xFFF4, GattFlags.Read)]
    public ulong Computed => 0;
}

/// <summary>A service without a comment worth the name.</summary>
[GattService(0xFFE0)]
public partial class SmallService
{
    [GattCharacteristic(0xFFE1, GattFlags.Notify)]
    private Int24 _value;
}

/// <summary>A device with every profile.</summary>
[GattServer("Profiles", Appearance = Appearance.HeartRateSensor)]
public sealed partial class ProfilesServer
{
    public HeartRateService HeartRate { get; } = new();

    public BatteryService Battery { get; } = new();

    public DeviceInformationService Information { get; } = new();

    public NordicUartService Uart { get; } = new();
}

/// <summary>A device with a service of each kind, one of them twice.</summary>
[GattServer("Thorough \"@\" ä", CompanyId = 0xFFFF, CompanyData = new byte[] { 1, 2 })]
public sealed partial class ThoroughServer
{
    public ThoroughService Thorough { get; } = new() { HasPlace = true };

    public SmallService First { get; } = new();

    public SmallService Second { get; } = new();
}

internal static partial class Outer
{
    [GattServer("Hidden")]
    private sealed partial class HiddenServer
    {
        public SmallService Small { get; } = new();
    }
}
