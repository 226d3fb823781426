// A service of L2CAP channels.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Relays streams.</summary>
[GattService(0x1815)]
public partial class Relay
{
    /// <summary>What has happened, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Sends back what comes.</summary>
    [GattChannel(0x2A56, Mtu = 512, MaxChannels = 2)]
    private async ValueTask EchoAsync(L2capChannel channel, GattPeer peer)
    {
        Log.Add("open " + channel.Mtu);
        var buffer = new byte[512];
        while (await channel.ReceiveAsync(buffer) is > 0 and var count)
        {
            if (buffer[0] == 0xFF)
                throw new InvalidOperationException("No such octet.");
            await channel.SendAsync(buffer.AsMemory(0, count));
        }

        Log.Add("closed");
    }

    [GattChannel(0x2A57, Psm = 0x80, Flags = GattFlags.ReadEncrypted)]
    private static Task SecretAsync(L2capChannel channel) => channel.SendAsync("secret"u8.ToArray()).AsTask();

    /// <summary>Waits for the end.</summary>
    [GattChannel(0x2A58, Psm = 0x90)]
    private async Task HoldAsync(L2capChannel channel, CancellationToken cancel)
    {
        var end = new TaskCompletionSource();
        using (cancel.Register(() => end.SetCanceled(cancel)))
        {
            try
            {
                await end.Task;
            }
            finally
            {
                Log.Add("cancelled");
            }
        }
    }

    partial void OnEchoReading(GattRead read) => Log.Add("read");
}

/// <summary>A server of it.</summary>
[GattServer("Relay")]
public partial class RelayServer
{
    public Relay Relay { get; } = new();
}
