// Services as an application on a board declares them.
using System.Collections.Generic;

namespace GattGen.Meadow.Tests;

[GattService(0x181A)]
public sealed partial class ClimateService
{
    [GattCharacteristic("12345678-0003-0000-0000-000000000000", GattFlags.Read | GattFlags.Notify)]
    private short _temperature = 2000;

    [GattCharacteristic(0x2A6F, GattFlags.Read)]
    private ushort _humidity = 5000;

    [GattCharacteristic("12345678-0001-0000-0000-000000000000", GattFlags.Read | GattFlags.Write)]
    private string _label = "";

    [GattCharacteristic("12345678-0002-0000-0000-000000000000", GattFlags.Write | GattFlags.WriteNoResponse, MaxLength = 300)]
    private byte[] _command = [];

    public List<byte[]> Commands { get; } = [];

    [GattCharacteristic("12345678-0004-0000-0000-000000000000", GattFlags.Write)]
    private ushort _control;

    public int Seen { get; private set; }

    partial void OnControlWritten(ushort value) => Seen++;

    partial void OnLabelWriting(string value, GattWrite write)
    {
        if (value == "bad")
            write.Reject(0x80);
    }

    partial void OnCommandWritten(System.ReadOnlySpan<byte> value)
    {
        Commands.Add(value.ToArray());
        if (value is [0xEE])
            throw new System.InvalidOperationException("on purpose");
    }
}

[GattServer("Climate")]
public sealed partial class ClimateServer
{
    public ClimateService Climate { get; } = new();
}

[GattService(0x181A)]
public sealed partial class SwitchService
{
    [GattCharacteristic("12345678-0005-0000-0000-000000000000", GattFlags.Read | GattFlags.Write)]
    private bool _isOn;

    [GattCharacteristic(0x2A6F, GattFlags.Read)]
    private ushort _humidity;
}

[GattServer("Switch", CompanyId = 0x0601)]
public sealed partial class SwitchServer
{
    public SwitchService Switch { get; } = new();
}

/// <summary>Wants to be asked when a client reads.</summary>
[GattService(0x181A)]
public sealed partial class ClockService
{
    [GattCharacteristic("12345678-0006-0000-0000-000000000000", GattFlags.Read)]
    public uint Now => 7;

    [GattCharacteristic(0x2A6F, GattFlags.Read)]
    private ushort _humidity;
}

[GattServer("Clock")]
public sealed partial class ClockServer
{
    public ClockService Clock { get; } = new();
}

[GattService(0x181A)]
public sealed partial class CountingService
{
    [GattCharacteristic("12345678-0007-0000-0000-000000000000", GattFlags.Read)]
    private byte _value;

    [GattCharacteristic(0x2A6F, GattFlags.Read)]
    private ushort _humidity;

    public int Reads { get; private set; }

    partial void OnValueReading(GattRead read) => Reads++;
}

[GattServer("Counting")]
public sealed partial class CountingServer
{
    public CountingService Counting { get; } = new();
}
