// What a radio must be able to do over whatever carries its HCI: find a device, connect, read its services, and be notified.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Host;

namespace GattGen.Transports.Tests;

internal static class RadioStory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The radio is central of a device on the air of this process, and is disposed of in the end.</summary>
    public static async Task ConnectDiscoverAndNotifyAsync(HostBle radio)
    {
        await using var central = radio;
        await using var device = await BleRadio.OpenAsync("virtual:device-" + Guid.NewGuid().ToString("N"));
        device.Active = true;
        var handles = device.GattsRegisterServices(new GattServiceDefinition(0xA000, [(0xA001, GattFlags.Read | GattFlags.Write | GattFlags.Notify)]))[0];
        var value = Enumerable.Range(0, 200).Select(number => (byte)number).ToArray();
        device.GattsSetBuffer(handles[0], 512);
        device.GattsWrite(handles[0], value);
        device.GapAdvertise(30_000, connectable: true);

        await Task.Run(() => central.Active = true).WaitAsync(Patience);
        await using var link = await new Central(central).ConnectAsync(device.Config.Mac).AsTask().WaitAsync(Patience);
        Assert.Equal(device.Config.Mac, link.Peer);
        await link.ExchangeMtuAsync().AsTask().WaitAsync(Patience);
        var services = await link.DiscoverAsync().AsTask().WaitAsync(Patience);
        var remote = services.Single(service => service.Uuid == 0xA000).Require(0xA001);
        Assert.Equal(value, await remote.ReadAsync().AsTask().WaitAsync(Patience));

        await using var values = await remote.SubscribeAsync();
        var received = values.GetAsyncEnumerator();
        for (byte i = 0; i < 30; i++)
        {
            device.GattsWrite(handles[0], [i, 0xC0, 0xDB, 0x11, 0x13], sendUpdate: true);
            Assert.True(await received.MoveNextAsync().AsTask().WaitAsync(Patience));
            Assert.Equal([i, 0xC0, 0xDB, 0x11, 0x13], received.Current);
        }

        await remote.WriteAsync(value).AsTask().WaitAsync(Patience);
        Assert.Equal(value, device.GattsRead(handles[0]));
    }
}
