// Numbers with ranges: what a client writes is in them, or refused.
using System;
using System.Linq;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class RangeTests
{
    private static readonly GattPeer Peer = new(7, new BleAddress(BleAddressType.Public, 0x0102030405));

    public static TheoryData<byte[], bool> Written => new()
    {
        { [0, 100, 59, 23], true },             // no days, 10.0, minute 59, hour 23
        { [0, 0x9C, 0xFF, 0], true },           // -10.0, no minute
        { [1, 0, 0, 0, 2, 0], true },
        { [0, 101, 59, 23], false },
        { [0, 0x9B, 59, 23], false },
        { [0, 0, 60, 0], false },
        { [0, 0, 0xFE, 0], false },
        { [0, 0, 0, 24], false },
        { [1, 0, 0, 0, 1, 0], false },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void What_is_out_of_its_range_is_read_and_not_stored(byte[] octets, bool isInRange)
    {
        Assert.True(Alarm.TryDecode(octets, out var alarm));
        Assert.Equal(isInRange, alarm.IsInRange());
        if (isInRange)
            Assert.Equal(octets.Length, alarm.Encode(new byte[Alarm.MaxLength]));
        else
            Assert.ThrowsAny<ArgumentException>(() => alarm.Encode(new byte[Alarm.MaxLength]));

        var ble = new FakeBle();
        var alarms = new Alarms();
        ble.GattsRegisterServices(alarms);
        Assert.Equal(isInRange ? 0 : (byte)AttError.OutOfRange, ble.RemoteWrite(Peer, alarms.Handles.Next, octets));
        Assert.Equal(isInRange ? alarm : default, alarms.Next);
        Assert.Equal(isInRange ? 1 : 0, alarms.Asked);
    }

    [Fact]
    public void Each_element_of_a_list_is_looked_at()
    {
        var ble = new FakeBle();
        var alarms = new Alarms();
        ble.GattsRegisterServices(alarms);
        Assert.Equal((byte)AttError.OutOfRange, ble.RemoteWrite(Peer, alarms.Handles.Hours, 1, 2, 24));
        Assert.Empty(alarms.Hours);
        Assert.Equal(0, ble.RemoteWrite(Peer, alarms.Handles.Hours, 1, 2, 23));
        Assert.Equal([1, 2, 23], alarms.Hours.Select(hour => hour.Number));
    }

    [Fact]
    public void It_is_no_part_of_what_is_printed() => Assert.Equal("Hour { Number = 3 }", new Hour(3).ToString());
}
