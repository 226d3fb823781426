// What each flag of a characteristic means to a client (module specification, flags of gatts_register_services).
using System;
using System.Linq;

namespace GattGen.Conformance.Tests;

public class FlagTests
{
    // The flag, its value in the specification, the property that discovery tells, and the descriptors that the stack adds.
    [Theory]
    [InlineData(GattFlags.Broadcast, 0x0001, 0x01, new[] { 0x2903 })]
    [InlineData(GattFlags.Read, 0x0002, 0x02, new int[0])]
    [InlineData(GattFlags.WriteNoResponse, 0x0004, 0x04, new int[0])]
    [InlineData(GattFlags.Write, 0x0008, 0x08, new int[0])]
    [InlineData(GattFlags.Notify, 0x0010, 0x10, new[] { 0x2902 })]
    [InlineData(GattFlags.Indicate, 0x0020, 0x20, new[] { 0x2902 })]
    [InlineData(GattFlags.AuthenticatedSignedWrite, 0x0040, 0x40, new int[0])]
    [InlineData(GattFlags.AuxWrite, 0x0100, 0x80, new[] { 0x2900 })]
    [InlineData(GattFlags.ReadEncrypted, 0x0200, 0x00, new int[0])]
    [InlineData(GattFlags.ReadAuthenticated, 0x0400, 0x00, new int[0])]
    [InlineData(GattFlags.ReadAuthorized, 0x0800, 0x00, new int[0])]
    [InlineData(GattFlags.WriteEncrypted, 0x1000, 0x00, new int[0])]
    [InlineData(GattFlags.WriteAuthenticated, 0x2000, 0x00, new int[0])]
    [InlineData(GattFlags.WriteAuthorized, 0x4000, 0x00, new int[0])]
    [Specification("flag/BROADCAST")]
    [Specification("flag/NOTIFY")]
    [Specification("flag/INDICATE")]
    [Specification("flag/AUX_WRITE")]
    public void A_flag_has_its_value_its_property_and_its_descriptors(GattFlags flag, int value, int property, int[] descriptors)
    {
        Assert.Equal(value, (int)flag);
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A39, flag))[0];
        world.Connect();
        var client = world.Central;
        client.Radio.GattcDiscoverCharacteristics(client.Connection, (ushort)(handle - 1), 0xFFFF);
        client.Next(BleEventCode.GattcCharacteristicDone);
        var found = Assert.Single(client.Log, seen => seen.Code == BleEventCode.GattcCharacteristicResult);
        Assert.Equal(property, found.Header.Kind);
        client.Radio.GattcDiscoverDescriptors(client.Connection, handle, 0xFFFF);
        client.Next(BleEventCode.GattcDescriptorDone);
        Assert.Equal(descriptors.Select(uuid => new BleUuid(uuid)), client.Log.Where(seen => seen.Code == BleEventCode.GattcDescriptorResult).Select(seen => seen.Header.Uuid));

        // Reading and writing are allowed by their own flags alone.
        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal(flag == GattFlags.Read ? 0 : 0x02, client.Next(BleEventCode.GattcReadDone).Status);
        client.Radio.GattcWrite(client.Connection, handle, [1], GattcWriteMode.WithResponse);
        Assert.Equal(flag == GattFlags.Write ? 0 : 0x03, client.Next(BleEventCode.GattcWriteDone).Status);
        client.Radio.GattcWrite(client.Connection, handle, [2, 2]);
        world.Run(1);
        Assert.Equal(flag switch { GattFlags.Write => [1], GattFlags.WriteNoResponse => [2, 2], _ => Array.Empty<byte>() }, world.Peripheral.Radio.GattsRead(handle));
    }

    [Theory]
    [InlineData(GattFlags.Notify, 1, BleEventCode.GattcNotify)]
    [InlineData(GattFlags.Indicate, 2, BleEventCode.GattcIndicate)]
    [Specification("flag/NOTIFY")]
    [Specification("flag/INDICATE")]
    public void What_is_offered_can_be_subscribed_to(GattFlags flag, int bit, BleEventCode told)
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A37, flag))[0];
        world.Connect();
        var client = world.Central;
        client.Radio.GattcWrite(client.Connection, (ushort)(handle + 1), [(byte)bit, 0], GattcWriteMode.WithResponse);
        Assert.Equal(0, client.Next(BleEventCode.GattcWriteDone).Status);
        world.Peripheral.Radio.GattsWrite(handle, [7], sendUpdate: true);
        Assert.Equal([7], client.Next(told).Data);
    }

    [Fact]
    [Specification("flag/BROADCAST")]
    [Specification("flag/AUX_WRITE")]
    public void The_added_descriptors_say_what_the_flags_mean()
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A39, GattFlags.Broadcast | GattFlags.AuxWrite | GattFlags.Read))[0];
        world.Connect();
        var client = world.Central;
        client.Radio.GattcDiscoverDescriptors(client.Connection, handle, 0xFFFF);
        client.Next(BleEventCode.GattcDescriptorDone);
        var found = client.Log.Where(seen => seen.Code == BleEventCode.GattcDescriptorResult).ToDictionary(seen => seen.Header.Uuid, seen => seen.Handle);
        client.Radio.GattcRead(client.Connection, found[0x2900]);
        Assert.Equal([0x01, 0x00], client.Next(BleEventCode.GattcReadResult).Data);     // reliable writes
        client.Radio.GattcWrite(client.Connection, found[0x2903], [0x01, 0x00], GattcWriteMode.WithResponse);
        Assert.Equal(0, client.Next(BleEventCode.GattcWriteDone).Status);
        client.Radio.GattcRead(client.Connection, found[0x2903]);
        Assert.Equal([0x01, 0x00], client.Next(BleEventCode.GattcReadResult).Data);
    }

    [Fact]
    [Specification("flag/mask")]
    public void Bits_above_the_sixteenth_do_not_count()
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A39, (GattFlags)0x1_0000 | GattFlags.Read))[0];
        world.Connect();
        var client = world.Central;
        client.Radio.GattcRead(client.Connection, handle);
        Assert.Equal(0, client.Next(BleEventCode.GattcReadDone).Status);
        client.Radio.GattcWrite(client.Connection, handle, [1], GattcWriteMode.WithResponse);
        Assert.Equal(0x03, client.Next(BleEventCode.GattcWriteDone).Status);
    }
}
