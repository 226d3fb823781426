// A value that waits in a service and cannot be encoded when the service is registered.
using System;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Values that nobody checks before they are registered: a field that begins with too much, and one computed from outside.</summary>
[GattService(0xFFD0)]
public partial class Waiting
{
    /// <summary>What the name is computed from, at most four octets.</summary>
    public string? Given { get; set; } = "good";

    [GattCharacteristic(0xFFD1, GattFlags.Read | GattFlags.Write, MaxLength = 30)]
    private string _first = "first";

    [GattCharacteristic(0xFFD2, GattFlags.Read, MaxLength = 4)]
    public string Name => Given ?? throw new InvalidOperationException("Nothing was given.");

    [GattCharacteristic(0xFFD3, GattFlags.Read, MaxLength = 4), GattOptional]
    private byte[] _last = new byte[Size];

    /// <summary>The size that the last value begins with.</summary>
    public static int Size { get; set; } = 4;
}

public class WaitingValueTests
{
    private readonly FakeBle _ble = new();

    [Fact]
    public void A_computed_value_that_cannot_be_encoded_comes_out_and_leaves_nothing_registered()
    {
        var good = new BatteryService { Level = 1 };
        var waiting = new Waiting { Given = "too long" };

        Assert.Throws<ArgumentException>(() => _ble.GattsRegisterServices(good, waiting));

        AssertNothingRegistered(good, waiting);
        waiting.Given = "well";
        AssertRegisters(good, waiting, "well"u8.ToArray());
    }

    [Fact]
    public void A_computed_value_that_throws_comes_out_and_leaves_nothing_registered()
    {
        var good = new BatteryService { Level = 1 };
        var waiting = new Waiting { Given = null };

        Assert.Throws<InvalidOperationException>(() => _ble.GattsRegisterServices(good, waiting));

        AssertNothingRegistered(good, waiting);
    }

    [Fact]
    public void An_initial_value_that_cannot_be_encoded_comes_out_and_leaves_nothing_registered()
    {
        var good = new BatteryService { Level = 1 };
        Waiting.Size = 5;
        var waiting = new Waiting();
        Waiting.Size = 4;

        Assert.Throws<ArgumentException>(() => _ble.GattsRegisterServices(good, waiting));

        AssertNothingRegistered(good, waiting);
        waiting.Last = [1];
        AssertRegisters(good, waiting, "good"u8.ToArray());
    }

    private void AssertNothingRegistered(BatteryService good, Waiting waiting)
    {
        Assert.Equal(0, good.Handles.Level);
        Assert.Equal(0, waiting.Handles.First);
        Assert.Equal(0, _ble.Depth);
        Assert.Empty(_ble.Updates);
        for (ushort handle = 1; handle < 40; handle++)
            Assert.Throws<BleException>(() => _ble.GattsRead(handle));

        // What is set now waits for the next registration.
        good.Level = 2;
        waiting.First = "again";
        Assert.Empty(_ble.Updates);
    }

    private void AssertRegisters(BatteryService good, Waiting waiting, byte[] name)
    {
        _ble.GattsRegisterServices(good, waiting);
        Assert.Equal([2], _ble.GattsRead(good.Handles.Level));
        Assert.Equal("again"u8.ToArray(), _ble.GattsRead(waiting.Handles.First));
        Assert.Equal(name, _ble.GattsRead(waiting.Handles.Name));
    }
}
