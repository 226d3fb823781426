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
