// A write longer than its value may be is refused (Core Vol 3, Part F, 3.4.5.1), although the stack cuts writes to the buffer of the value.
using System;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Twelve half words and a flags octet, nothing of which is optional: 25 octets.</summary>
[GattValue(FlagsOctets = 1)]
public partial record struct Calibration([GattField(Bit = 0)] bool IsFactory, [GattField(Count = 12)] GattArray<ushort> Points);

/// <summary>Values around the 20 octets that a buffer has when nobody sets it.</summary>
[GattService(0xFFE0)]
public partial class Limits
{
    [GattCharacteristic(0xFFE1, GattFlags.Write, Count = 20)]
    public partial byte[] Fixed { get; }

    [GattCharacteristic(0xFFE2, GattFlags.Write, MaxLength = 20)]
    public partial ReadOnlyMemory<byte> Octets { get; }

    [GattCharacteristic(0xFFE3, GattFlags.Write, MaxLength = 244)]
    public partial string Text { get; }

    [GattCharacteristic(0xFFE4, GattFlags.Write, MaxLength = 8)]
    public partial GattArray<byte> List { get; }

    [GattCharacteristic(0xFFE5, GattFlags.Write)]
    public partial Calibration Calibration { get; }

    [GattCharacteristic(0xFFE6, GattFlags.Write, MaxLength = 30, BufferLength = 30)]
    public partial byte[] Buffered { get; }

    [GattCharacteristic(0xFFE7, GattFlags.Write)]
    public partial byte[] Longest { get; }
}

public class OverlongWriteTests
{
    private static readonly GattPeer Peer = new(7, new BleAddress(BleAddressType.Public, 0x0102030405));

    private readonly FakeBle _ble = new();
    private readonly Limits _limits = new();

    public OverlongWriteTests() => _ble.GattsRegisterServices(_limits);

    [Theory]
    [InlineData(nameof(Limits.Fixed), 20)]
    [InlineData(nameof(Limits.Octets), 20)]
    [InlineData(nameof(Limits.Text), 244)]
    [InlineData(nameof(Limits.List), 8)]
    [InlineData(nameof(Limits.Calibration), 25)]
    [InlineData(nameof(Limits.Buffered), 30)]
    public void A_value_takes_its_largest_length_and_no_octet_more(string property, int longest)
    {
        var handle = (ushort)typeof(Limits.HandleMap).GetProperty(property)!.GetValue(_limits.Handles)!;
        var value = new byte[longest];
        value[^1] = 0x31;
        Assert.Equal(0, _ble.RemoteWrite(Peer, handle, value));

        foreach (var excess in new[] { 1, 2, 12, 244 })
            Assert.Equal((byte)AttError.InvalidAttributeValueLength, _ble.RemoteWrite(Peer, handle, new byte[longest + excess]));

        Assert.Equal(value, _ble.GattsRead(handle));
    }

    [Fact]
    public void The_longest_value_of_an_attribute_needs_no_more_than_its_512_octets()
    {
        Assert.Contains((_limits.Handles.Longest, 512, false), _ble.Buffers);
        Assert.Equal(0, _ble.RemoteWrite(Peer, _limits.Handles.Longest, new byte[512]));
        Assert.Equal(512, _limits.Longest.Length);
    }
}
