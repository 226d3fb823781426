// A service that keeps something for each client.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Counts what each client writes.</summary>
[GattService(0x1815)]
public partial class Reception
{
    /// <summary>What is written.</summary>
    [GattCharacteristic(0x2A56, GattFlags.Write | GattFlags.Notify)]
    public partial byte Bell { get; set; }

    /// <summary>What has happened, in order.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Called when a visit ends.</summary>
    public static Action Leaving { get; set; } = () => { };

    /// <summary>Who has rung last.</summary>
    public GattPeer Last { get; private set; }

    /// <summary>How often a client has rung.</summary>
    /// <param name="peer">The client.</param>
    public int RingsOf(GattPeer peer) => StateOf(peer).Rings;

    [GattRequest(0x2A57)]
    private async ValueTask<int> CountAsync(byte step, GattPeer peer)
    {
        await Task.CompletedTask;
        return StateOf(peer).Rings += step;
    }

    partial void OnBellWriting(byte value, GattWrite write)
    {
        Last = write.Peer;
        var visit = StateOf(write.Peer);
        visit.Log ??= Log;
        if (++visit.Rings > 3)
            write.Reject(0x80);
    }

    partial void OnBellSubscribed(GattPeer peer, GattSubscription subscription) => Log.Add(subscription + " after " + StateOf(peer).Rings);

    [GattClientState]
    private sealed class Visit : IDisposable
    {
        public int Rings { get; set; }

        public List<string>? Log { get; set; }

        public void Dispose()
        {
            Log?.Add("left after " + Rings);
            Leaving();
        }
    }
}

/// <summary>A server of it.</summary>
[GattServer("Reception")]
public partial class ReceptionServer
{
    public Reception Reception { get; } = new();
}
