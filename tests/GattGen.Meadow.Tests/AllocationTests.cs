// A value that is set or written costs no memory on our side.
using System;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Meadow.Tests;

public class AllocationTests
{
    [Fact]
    public async Task Setting_and_writing_allocate_nothing()
    {
        var adapter = new QuietAdapter();
        await using var ble = new MeadowBle(adapter);
        var server = new ClimateServer();
        await server.StartAsync(ble);
        var written = adapter.Definition!.Services.Single().Characteristics.Single(characteristic => characteristic.Uuid.StartsWith("12345678-0004", System.StringComparison.Ordinal));
        var octets = new byte[2];
        var sent = adapter.Sent;
        short temperature = 0;
        ble.Irq((in BleEvent _) => 0);

        var octetsOf40 = new byte[40];
        var next = 0;
        var value = adapter.Definition.Services.Single().Characteristics.First().ValueHandle;
        Assert.Equal(0, Allocation.Of(() => ble.GattsWrite(value, octetsOf40.AsSpan(0, next++ % 40)), 1000, 100));
        Assert.Equal(0, Allocation.Of(() => server.Climate.Temperature = temperature++, 1000, 100));
        Assert.True(adapter.Sent - sent >= 1100);
        Assert.Equal(0, Allocation.Of(() => written.HandleDataWrite(octets), 1000, 100));
        Assert.True(server.Climate.Seen >= 1100);
        Assert.Equal(0, ble.DroppedWrites);
    }
}
