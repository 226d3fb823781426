// Services with everything that a table can say: descriptors, includes, handles, keys, bounds, parts that may be left out.
using System;
using System.Collections.Generic;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>A part per hundred, in hundredths.</summary>
[GattValue, GattFormat(GattUnit.Percent, Exponent = -2, Format = GattFormatType.UInt16)]
public partial record struct Hundredths(ushort Value);

/// <summary>Found through the service that includes it only.</summary>
[GattService("A0000010-0000-4000-8000-00805F9B34FB", Kind = GattServiceKind.Secondary)]
public partial class CalibrationService
{
    [GattCharacteristic("A0000011-0000-4000-8000-00805F9B34FB", GattFlags.Read)]
    private ushort _offset = 7;
}

/// <summary>Its characteristics stand in two parts; the order of the table is given.</summary>
[GattService("A0000000-0000-4000-8000-00805F9B34FB", Handle = 0x0020)]
public partial class ClimateService
{
    [GattInclude]
    public CalibrationService Calibration { get; set; } = new();

    [GattInclude, GattOptional]
    public FirstLong? Power { get; set; }

    [GattCharacteristic(0x2A6E, GattFlags.Read | GattFlags.Notify, Order = 1)]
    [GattDescription("Outside"), GattFormat(Description = 0x0110), GattValidRange(-4000, 8500)]
    private short _temperature;

    [GattCharacteristic("A0000002-0000-4000-8000-00805F9B34FB", GattFlags.Read, Handle = 0x0040, Order = 2)]
    [GattDescription("Humidity", Writable = true), GattFormat]
    private Hundredths _humidity;

    [GattCharacteristic("A0000003-0000-4000-8000-00805F9B34FB", GattFlags.Read, Order = 3), GattAggregate(nameof(Humidity), nameof(Temperature))]
    public uint Both => ((uint)(ushort)_temperature << 16) | _humidity.Value;

    public List<string> Seen { get; } = new();

    partial void OnHumidityDescriptionWriting(ReadOnlySpan<byte> value, GattWrite write)
    {
        if (value.Length == 0)
            write.Reject(AttError.InvalidAttributeValueLength);
    }

    partial void OnHumidityDescriptionWritten(ReadOnlySpan<byte> value) => Seen.Add(System.Text.Encoding.UTF8.GetString(value));
}

public partial class ClimateService
{
    [GattCharacteristic("A0000004-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Write, MinLength = 2, MaxLength = 4, Order = 11)]
    private string _code = "ab";

    [GattCharacteristic("A0000005-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Write, MinLength = 2, MaxLength = 30, Order = 12)]
    private byte[] _key = { 1, 2 };

    [GattCharacteristic("A0000006-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Write, MinLength = 4, MaxLength = 8, Order = 13)]
    private ushort[] _curve = { 1, 2 };

    [GattCharacteristic(0x2A4D, GattFlags.Read, Order = 10), GattReportReference(3, GattReportType.Feature)]
    [GattDescriptor("A0000007-0000-4000-8000-00805F9B34FB", GattFlags.Read, Name = "Made", Value = new byte[] { 0x26, 0x11 })]
    private byte _report;

    [GattCharacteristic("A0000008-0000-4000-8000-00805F9B34FB", GattFlags.AuthenticatedSignedWrite, Order = 14)]
    private byte _signed;
}

/// <summary>What several services have.</summary>
[GattPart]
public interface IHasStatus
{
    /// <summary>How it goes.</summary>
    [GattCharacteristic("A0000030-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Notify), GattDescription("Status")]
    byte Status { get; set; }

    /// <summary>What clients call it.</summary>
    [GattCharacteristic("A0000031-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Write, MaxLength = 16)]
    string Label { get; set; }

    /// <summary>What has happened.</summary>
    [GattCharacteristic("A0000032-0000-4000-8000-00805F9B34FB", GattFlags.Read), GattOptional]
    byte[] Log { get; set; }
}

/// <summary>A service made of a part and a value of its own.</summary>
[GattService("A0000033-0000-4000-8000-00805F9B34FB")]
public partial class PumpService : IHasStatus
{
    [GattCharacteristic("A0000034-0000-4000-8000-00805F9B34FB", GattFlags.Read)]
    private ushort _speed = 900;

    public List<string> Labels { get; } = new();

    partial void OnLabelWritten(string value) => Labels.Add(value);
}

/// <summary>A service that is nothing else than its part.</summary>
[GattService("A0000035-0000-4000-8000-00805F9B34FB")]
public partial class ValveService : IHasStatus
{
}

[GattServer("Parts")]
public partial class PartsServer
{
    public PumpService Pump { get; } = new();

    public ValveService Valve { get; } = new();
}

/// <summary>Values that ask for keys.</summary>
[GattService("A0000020-0000-4000-8000-00805F9B34FB")]
public partial class VaultService
{
    [GattCharacteristic("A0000021-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.Notify, ConfigurationFlags = GattFlags.Read | GattFlags.Write | GattFlags.WriteEncrypted)]
    private byte _open;

    [GattCharacteristic("A0000022-0000-4000-8000-00805F9B34FB", GattFlags.Read | GattFlags.ReadEncrypted, MinKeySize = 16)]
    private byte _secret = 42;
}

[GattServer("Climate", Io = IoCapability.DisplayOnly, Bond = true, Mitm = true, LeSecure = true, AdvertisingIntervalMs = 250, ConnectionIntervalMinMs = 100, ConnectionIntervalMaxMs = 150, ConnectionLatency = 2, SupervisionTimeoutMs = 4000)]
public partial class ClimateServer
{
    public BatteryService Battery { get; } = new();

    public ClimateService Climate { get; set; } = new();

    [GattOptional]
    public BatteryService? Spare { get; set; }

    [GattOptional]
    public SecondLong? More { get; set; }
}

/// <summary>All that it serves may be left out.</summary>
[GattServer("Any")]
public partial class AnyServer
{
    [GattOptional]
    public BatteryService? Battery { get; set; }

    [GattOptional]
    public FirstLong? First { get; set; }

    [GattOptional]
    public BatteryService? Spare { get; set; }
}

[GattServer("Vault")]
public partial class VaultServer
{
    public VaultService Vault { get; } = new();
}
