// The buffer rules of local values, and registration, as clients see them (module specification, GATT server).
using System.Linq;

namespace GattGen.Conformance.Tests;

public class ValueTests
{
    private const GattFlags ReadWrite = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse;
    private readonly TwoDevices _world = new();

    private Device Server => _world.Peripheral;

    private Device Client => _world.Central;

    [Fact]
    [Specification("buffer/20")]
    [Specification("buffer/cut")]
    [Specification("buffer/mtu")]
    public void Values_take_20_octets_also_with_a_larger_MTU_and_what_is_longer_is_cut()
    {
        var handles = Server.Serve(0x180D, (0x2A39, ReadWrite, new GattDescriptorDefinition[] { (0x2901, ReadWrite) }));
        _world.Connect();
        Assert.Equal(256, _world.ExchangeMtu());
        byte[] data = [.. Enumerable.Range(1, 60).Select(i => (byte)i)];
        foreach (var handle in handles)
        {
            foreach (var mode in new[] { GattcWriteMode.WithResponse, GattcWriteMode.WithoutResponse })
            {
                Server.Radio.GattsWrite(handle, []);
                Client.Radio.GattcWrite(Client.Connection, handle, data, mode);
                Server.Next(BleEventCode.GattsWrite);
                Assert.Equal(data.Take(20), Server.Radio.GattsRead(handle));
                if (mode == GattcWriteMode.WithResponse)
                    Assert.Equal(0, Client.Next(BleEventCode.GattcWriteDone).Status);
            }
        }
    }

    [Fact]
    [Specification("buffer/grows")]
    [Specification("gatts_write")]
    public void A_local_write_raises_the_limit_to_its_length_and_a_shorter_one_keeps_it()
    {
        var handle = Server.Serve(0x180D, (0x2A39, ReadWrite))[0];
        Server.Radio.GattsWrite(handle, new byte[100]);
        Server.Radio.GattsWrite(handle, [1]);
        _world.Connect();
        _world.ExchangeMtu();
        Client.Radio.GattcRead(Client.Connection, handle);
        Assert.Equal([1], Client.Next(BleEventCode.GattcReadResult).Data);
        byte[] data = [.. Enumerable.Range(1, 120).Select(i => (byte)i)];
        Client.Radio.GattcWrite(Client.Connection, handle, data, GattcWriteMode.WithResponse);
        Server.Next(BleEventCode.GattsWrite);
        Assert.Equal(data.Take(100), Server.Radio.GattsRead(handle));
    }

    [Fact]
    [Specification("gatts_set_buffer")]
    public void A_buffer_that_is_set_limits_writes_and_clears_the_value()
    {
        var handle = Server.Serve(0x180D, (0x2A39, ReadWrite))[0];
        Server.Radio.GattsWrite(handle, [1, 2, 3]);
        Server.Radio.GattsSetBuffer(handle, 5);
        Assert.Empty(Server.Radio.GattsRead(handle));
        _world.Connect();
        Client.Radio.GattcWrite(Client.Connection, handle, [1, 2, 3, 4, 5, 6, 7], GattcWriteMode.WithResponse);
        Server.Next(BleEventCode.GattsWrite);
        Assert.Equal([1, 2, 3, 4, 5], Server.Radio.GattsRead(handle));
        Assert.Equal([1, 2, 3, 4, 5], Server.Radio.GattsRead(handle));      // only append mode clears
    }

    [Fact]
    [Specification("gatts_set_buffer/append")]
    public void An_append_buffer_holds_no_more_than_its_size_and_only_a_local_read_clears_it()
    {
        var handle = Server.Serve(0x180D, (0x2A39, ReadWrite))[0];
        Server.Radio.GattsSetBuffer(handle, 7, append: true);
        _world.Connect();
        for (byte i = 1; i <= 3; i++)
        {
            Client.Radio.GattcWrite(Client.Connection, handle, [i, i, i], GattcWriteMode.WithResponse);
            Assert.Equal(0, Client.Next(BleEventCode.GattcWriteDone).Status);
        }

        Client.Radio.GattcRead(Client.Connection, handle);
        Assert.Equal([1, 1, 1, 2, 2, 2, 3], Client.Next(BleEventCode.GattcReadResult).Data);
        Assert.Equal([1, 1, 1, 2, 2, 2, 3], Server.Radio.GattsRead(handle));
        Assert.Empty(Server.Radio.GattsRead(handle));
    }

    [Fact]
    [Specification("gatts_register_services/replaces")]
    [Specification("gatts_register_services/advertising")]
    public void Registering_again_replaces_everything_that_was_registered()
    {
        Server.Radio.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, ReadWrite)), new GattServiceDefinition(0x180F, (0x2A19, ReadWrite)));
        Server.Radio.GapAdvertise(20_000);
        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => Server.Radio.GattsRegisterServices(new GattServiceDefinition(0x1812))).Error);
        Server.Radio.GapAdvertiseStop();
        Server.Radio.GattsRegisterServices(new GattServiceDefinition(0x1812, (0x2A4E, GattFlags.Read)));
        _world.Connect();
        Client.Radio.GattcDiscoverServices(Client.Connection);
        Client.Next(BleEventCode.GattcServiceDone);
        Assert.Equal([0x1800, 0x1801, 0x1812], Client.Log.Where(seen => seen.Code == BleEventCode.GattcServiceResult).Select(seen => seen.Header.Uuid));
    }

    [Fact]
    [Specification("gattc_read")]
    public void A_value_longer_than_the_MTU_is_read_whole_with_one_result()
    {
        var handle = Server.Serve(0x180D, (0x2A39, ReadWrite))[0];
        byte[] value = [.. Enumerable.Range(0, 500).Select(i => (byte)i)];
        Server.Radio.GattsWrite(handle, value);
        _world.Connect();
        Client.Radio.GattcRead(Client.Connection, handle);
        Client.Next(BleEventCode.GattcReadDone);
        Assert.Equal(value, Assert.Single(Client.Log, seen => seen.Code == BleEventCode.GattcReadResult).Data);
    }
}
