// What a handler answers to a read request is what the client gets (module specification, table of return codes).
using System.Linq;

namespace GattGen.Conformance.Tests;

public class ReadRequestTests
{
    [Theory]
    [InlineData(AttError.ReadNotPermitted, 0x02)]
    [InlineData(AttError.WriteNotPermitted, 0x03)]
    [InlineData(AttError.InsufficientAuthentication, 0x05)]
    [InlineData(AttError.InsufficientAuthorization, 0x08)]
    [InlineData(AttError.InsufficientEncryption, 0x0F)]
    [Specification("error/0x02")]
    [Specification("error/0x03")]
    [Specification("error/0x05")]
    [Specification("error/0x08")]
    [Specification("error/0x0F")]
    [Specification("event/4")]
    public void A_code_of_the_table_denies_the_read_and_the_client_is_told_it(AttError error, int code)
    {
        Assert.Equal(code, (int)error);
        var (world, handle) = Serving(code);
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal($"16 ({world.Central.Connection}, {handle}, {code})", world.Central.NextPayload(BleEventCode.GattcReadDone));
        Assert.Equal(0, world.Central.Count(BleEventCode.GattcReadResult));
        Assert.Equal(1, world.Peripheral.Count(BleEventCode.GattsReadRequest));
        Assert.Equal("value"u8.ToArray(), world.Peripheral.Radio.GattsRead(handle));

        // The next read is asked about anew.
        world.Peripheral.React = null;
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal("value"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
    }

    [Fact]
    [Specification("error/0x00")]
    public void No_error_accepts_and_so_does_no_handler()
    {
        var (world, handle) = Serving(0);
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal("value"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
        Assert.Equal(1, world.Peripheral.Count(BleEventCode.GattsReadRequest));

        world.Peripheral.Radio.Irq(null);
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal("value"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
        Assert.Equal(1, world.Peripheral.Count(BleEventCode.GattsReadRequest));
    }

    [Fact]
    [Specification("event/4")]
    public void The_handler_may_write_the_value_that_is_then_read()
    {
        var (world, handle) = Serving(0);
        world.Peripheral.React = (in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattsReadRequest)
                world.Peripheral.Radio.GattsWrite(handle, "fresh"u8);
            return 0;
        };
        world.Central.Radio.GattcRead(world.Central.Connection, handle);
        Assert.Equal("fresh"u8.ToArray(), world.Central.Next(BleEventCode.GattcReadResult).Data);
    }

    // Without a bond the need of encryption is answered with 0x05, upon which a client pairs (Core Vol 3, Part C, 10.3.1).
    [Theory]
    [InlineData(GattFlags.ReadEncrypted, GattFlags.None, 0x05, 0)]
    [InlineData(GattFlags.ReadAuthenticated, GattFlags.None, 0x05, 0)]
    [InlineData(GattFlags.ReadAuthorized, GattFlags.None, 0x08, 0)]
    [InlineData(GattFlags.None, GattFlags.WriteEncrypted, 0, 0x05)]
    [InlineData(GattFlags.None, GattFlags.WriteAuthenticated, 0, 0x05)]
    [InlineData(GattFlags.None, GattFlags.WriteAuthorized, 0, 0x08)]
    [Specification("flag/READ_ENCRYPTED")]
    [Specification("flag/READ_AUTHENTICATED")]
    [Specification("flag/WRITE_ENCRYPTED")]
    [Specification("flag/WRITE_AUTHENTICATED")]
    [Specification("flag/WRITE_AUTHORIZED")]
    public void On_a_plain_link_each_security_flag_refuses_its_own_access(GattFlags ofRead, GattFlags ofWrite, int read, int write)
    {
        var world = new TwoDevices();
        var flags = GattFlags.Read | GattFlags.Write | ofRead | ofWrite;
        var handles = world.Peripheral.Serve(0x180D, (0x2A39, flags, new GattDescriptorDefinition[] { (0x2901, flags) }));
        if (ofRead == GattFlags.ReadAuthorized)
            world.Peripheral.Radio.Irq(null);
        world.Peripheral.Radio.GapAdvertise(20_000);
        world.Central.Radio.GapConnect(world.Peripheral.Address);
        var client = world.Central;
        client.Next(BleEventCode.PeripheralConnect);
        foreach (var handle in handles)
        {
            client.Radio.GattcRead(client.Connection, handle);
            Assert.Equal(read, client.Next(BleEventCode.GattcReadDone).Status);
            client.Radio.GattcWrite(client.Connection, handle, [1], GattcWriteMode.WithResponse);
            Assert.Equal(write, client.Next(BleEventCode.GattcWriteDone).Status);
        }

        Assert.Equal(read == 0 ? handles.Length : 0, client.Count(BleEventCode.GattcReadResult));
    }

    private static (TwoDevices World, ushort Handle) Serving(int reply)
    {
        var world = new TwoDevices();
        var handle = world.Peripheral.Serve(0x180D, (0x2A39, GattFlags.Read))[0];
        world.Peripheral.Radio.GattsWrite(handle, "value"u8);
        world.Peripheral.React = (in BleEvent e) => e.Code == BleEventCode.GattsReadRequest ? reply : 0;
        world.Connect();
        return (world, handle);
    }
}
