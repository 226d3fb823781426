// Servers whose manifests are compared with what a host registers.
using System;
using System.Threading.Tasks;
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

/// <summary>Answers.</summary>
[GattService("12345678-89AB-CDEF-0123-456789ABCDEF")]
public partial class AnsweringService
{
    /// <summary>Tells how much there is.</summary>
    [GattRequest("12345679-89AB-CDEF-0123-456789ABCDEF", Flags = GattFlags.WriteEncrypted, MinKeySize = 16, Handle = 0x0300, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
    [GattDescription("What is asked", Writable = true)]
    private static Moment Ask(Place request) => new((byte)request, 0);

    /// <summary>Where bulk goes.</summary>
    [GattChannel("1234567A-89AB-CDEF-0123-456789ABCDEF", Psm = 0x80, Mtu = 512, MaxChannels = 1, Flags = GattFlags.ReadEncrypted, MinKeySize = 7, Handle = 0x0310)]
    [GattDescriptor("1234567B-89AB-CDEF-0123-456789ABCDEF", GattFlags.Read, Name = "Kind", Value = "bulk")]
    private static ValueTask BulkAsync(L2capChannel channel) => channel.DisposeAsync();

    /// <summary>How full.</summary>
    [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify), GattFormat]
    private byte _charge;
}

/// <summary>A service without a comment worth the name.</summary>
[GattService(0xFFE0)]
public partial class SmallService
{
    [GattCharacteristic(0xFFE1, GattFlags.Notify)]
    private Int24 _value;
}

/// <summary>Degrees.</summary>
[GattFormat(GattUnit.DegreeCelsius, Exponent = -2)]
public enum Degrees : short
{
}

/// <summary>Two temperatures.</summary>
[GattValue]
public partial record struct Range(Degrees Lowest, byte Share);

/// <summary>Found only where it is included.</summary>
[GattService(0xFFD0, Kind = GattServiceKind.Secondary)]
public partial class InnerService
{
    [GattCharacteristic(0xFFD1, GattFlags.Read)]
    private byte _inner;
}

/// <summary>As the one before, with a long UUID.</summary>
[GattService("89ABCDEF-89AB-CDEF-0123-456789ABCDEF", Kind = GattServiceKind.Secondary)]
public partial class LongInnerService
{
    [GattInclude]
    public InnerService Deepest { get; } = new();

    [GattCharacteristic(0xFFD2, GattFlags.Write)]
    private byte _inner;
}

/// <summary>Everything that a table can have, with fixed handles.</summary>
[GattService(0xFFC0, Handle = 0x0040)]
public partial class OuterService
{
    [GattInclude]
    public LongInnerService Long { get; } = new();

    [GattInclude]
    public SmallService Small { get; init; } = new();

    [GattCharacteristic(0xFFC1, GattFlags.Read | GattFlags.Notify | GattFlags.AuxWrite | GattFlags.Write | GattFlags.WriteEncrypted, Handle = 0x0050, MinKeySize = 16, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteAuthenticated)]
    [GattDescription("Written by clients", Writable = true)]
    [GattFormat]
    private Degrees _degrees;

    [GattCharacteristic(0xFFC2, GattFlags.Read)]
    [GattFormat(GattUnit.Percent), GattValidRange(0, 100)]
    private byte _share;

    [GattCharacteristic(0xFFC3, GattFlags.Read, Order = -1)]
    [GattAggregate(nameof(Degrees), nameof(Share))]
    private Range _both;

    [GattCharacteristic(0xFFC4, GattFlags.Read, MinLength = 2, MaxLength = 9)]
    [GattReportReference(1, GattReportType.Input)]
    [GattDescriptor(0x2901, GattFlags.Read | GattFlags.WriteNoResponse, MinKeySize = 7)]
    private byte[] _report = new byte[2];
}

/// <summary>A device whose services include others and stand at fixed handles.</summary>
[GattServer("Outer")]
public sealed partial class OuterServer
{
    public OuterServer() => Outer = new() { Small = Small };

    public OuterService Outer { get; }

    [GattOptional]
    public SmallService? Small { get; } = new();
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

    public AnsweringService Answering { get; } = new();
}

[GattService(0x180F)]
public partial class MyBatteryService
{
    /// <summary>How full the battery is, in percent.</summary>
    [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)]
    private byte _level = 100;
}

/// <summary>The server of docs/manifest.md.</summary>
[GattServer("Lamp")]
public partial class LampServer
{
    public MyBatteryService Battery { get; } = new();
}

internal static partial class Outer
{
    [GattServer("Hidden")]
    private sealed partial class HiddenServer
    {
        public SmallService Small { get; } = new();
    }
}
