// The channel: octets of objects on their way (Object Transfer Service 1.0, 4).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

public sealed partial class ObjectServer
{
    private readonly CancellationTokenSource _stop = new();
    private L2capListener? _listener;

    /// <summary>Listens for channels. The radio must be on; the service may be registered before or after.</summary>
    /// <param name="ble">The radio.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It has been started.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: another server listens. <see cref="BleError.NoDevice"/>: the radio is off.
    /// <see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public void Start(Ble ble)
    {
        if (_listener is not null)
            throw new InvalidOperationException("The object server has been started.");
        _listener = L2capListener.Start(ble, ObjectTransferService.Psm, new L2capListenerOptions { Mtu = _options.Mtu });
        _ = AcceptAsync(_listener);
    }

    /// <summary>Stops listening and moving. Clients keep their channels until they close them, but nothing comes any more.</summary>
    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        if (_listener is { } listener)
            await listener.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AcceptAsync(L2capListener listener)
    {
        try
        {
            await foreach (var channel in ((IAsyncEnumerable<L2capChannel>)listener).ConfigureAwait(false))
            {
                if (!Take(channel))
                    await channel.CloseAsync().ConfigureAwait(false);
            }
        }
        catch (BleException gone) when (gone.Error is BleError.NotConnected or BleError.NoDevice)
        {
            // The radio was switched off.
        }
    }

    // One channel for each client (4.1).
    private bool Take(L2capChannel channel)
    {
        using (_service.Enter())
        {
            try
            {
                if (Session(new GattPeer(channel.Link.Handle, channel.Link.Peer), out _) is not { } session || session.Channel is { IsOpen: true })
                    return false;
                session.Channel = channel;
                return true;
            }
            catch (BleException gone) when (gone.Error == BleError.NotConnected)
            {
                return false;
            }
        }
    }

    private ObjectActionResult Begin(ObjectSession session, ObjectMove move)
    {
        L2capChannel channel;
        using (_service.Enter())
        {
            if (session.Channel is not { IsOpen: true } open)
                return ObjectActionResult.ChannelUnavailable;
            if (session.Move is not null || IsLocked(move.Id, session))
                return ObjectActionResult.ObjectLocked;
            session.Move = move;
            channel = open;
        }

        // Behind the indication of the response, which goes out when this has returned.
        StackClock.Post(channel.Link.IsConnected && _service.Radio is { } ble ? ble : throw new BleException(BleError.NotConnected, "The link has ended."), () => _ = MoveAsync(session, move, channel));
        return ObjectActionResult.Success;
    }

    private async Task MoveAsync(ObjectSession session, ObjectMove move, L2capChannel channel)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(move.Stop.Token, _stop.Token);
        var progress = new Progress();
        Exception? problem = null;
        try
        {
            if (move.IsRead)
                await SendAsync(move, channel, progress, both.Token).ConfigureAwait(false);
            else
                await ReceiveAsync(move, channel, progress, both.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever the store throws must not end the driver: the application hears of it
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            problem = thrown;
        }

        using (_service.Enter())
            session.Move = null;
        if (!move.IsRead && (progress.Moved > 0 || (move.Truncate && problem is null)))
            Tell(move.Id, ObjectChanges.Contents | ObjectChanges.Metadata | ObjectChanges.ByClient, session.Peer);
        TransferEnded?.Invoke(new ObjectTransferOutcome(session.Peer, move.Id, move.IsRead, move.Offset, move.Length, progress.Moved, problem));
    }

    private async Task SendAsync(ObjectMove move, L2capChannel channel, Progress progress, CancellationToken cancel)
    {
        var block = new byte[Math.Min(Math.Min((uint)BlockOctets, (uint)channel.MaxSdu), move.Length)];
        while (progress.Moved < move.Length)
        {
            var wanted = (int)Math.Min((uint)block.Length, move.Length - progress.Moved);
            var count = await _store.ReadAsync(move.Id, move.Offset + progress.Moved, block.AsMemory(0, wanted), cancel).ConfigureAwait(false);
            if (count <= 0)
                throw new InvalidOperationException("The object has become shorter while it was sent.");
            await channel.SendAsync(block.AsMemory(0, count), cancel).ConfigureAwait(false);
            progress.Moved += (uint)count;
        }
    }

    private async Task ReceiveAsync(ObjectMove move, L2capChannel channel, Progress progress, CancellationToken cancel)
    {
        var block = new byte[Math.Min(BlockOctets, move.Length)];
        while (progress.Moved < move.Length)
        {
            var wanted = (int)Math.Min((uint)block.Length, move.Length - progress.Moved);
            var count = await channel.ReceiveAsync(block.AsMemory(0, wanted), cancel).ConfigureAwait(false);
            if (count == 0)
                throw new BleException(BleError.NotConnected, "The client has closed the channel before all octets had come.");
            if (!await _store.WriteAsync(move.Id, move.Offset + progress.Moved, block.AsMemory(0, count), cancel).ConfigureAwait(false))
            {
                // Nothing else tells the client that there is no room.
                await channel.CloseAsync(CancellationToken.None).ConfigureAwait(false);
                throw new InvalidOperationException("The store has no room for what a client writes.");
            }

            progress.Moved += (uint)count;
        }

        if (move.Truncate)
            await _store.TruncateAsync(move.Id, move.Offset + move.Length, cancel).ConfigureAwait(false);
    }

    private sealed class Progress
    {
        public uint Moved { get; set; }
    }
}
