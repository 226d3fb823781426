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
    private Ble? _radio;
    private int _isDisposed;

    private bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>Listens for channels. The radio must be on; the service may be registered before or after. Switching the radio off ends it: start it again when the radio
    /// is on again.</summary>
    /// <param name="ble">The radio.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ble"/> is null.</exception>
    /// <exception cref="InvalidOperationException">It has been started, and listens; or it was disposed of.</exception>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: another server listens. <see cref="BleError.NoDevice"/>: the radio is off.
    /// <see cref="BleError.NotSupported"/>: the radio offers the module API only.</exception>
    public void Start(Ble ble)
    {
        if (IsDisposed)
            throw new ObjectDisposedException(nameof(ObjectServer));
        var isStarted = Volatile.Read(ref _listener) is not null;
        if (isStarted && !ReferenceEquals(ble, _radio))
            throw HasBeenStarted();
        L2capListener listener;
        try
        {
            listener = L2capListener.Start(ble, ObjectTransferService.Psm, new L2capListenerOptions { Mtu = _options.Mtu });
        }
        catch (BleException problem) when (isStarted && problem.Error == BleError.Already)
        {
            throw HasBeenStarted();
        }

        // An earlier one that has not been forgotten yet has ended with the radio.
        _radio = ble;
        Volatile.Write(ref _listener, listener);
        StackClock.PostAsync(ble, () => AcceptAsync(listener));
        if (IsDisposed)
            StackClock.PostAsync(ble, () => listener.DisposeAsync().AsTask());
    }

    /// <summary>Stops listening and moving, closes the channels of the clients, and leaves the service: it has no objects then, until another server is made for it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        var channels = new List<L2capChannel>();
        using (_service.Enter())
        {
            _service.Leave(this);
            foreach (var session in _sessions)
            {
                if (session.Channel is { } channel)
                    channels.Add(channel);
                session.Reset();
            }

            _sessions.Clear();
        }

        try
        {
            _stop.Cancel();
        }
        finally
        {
            if (Interlocked.Exchange(ref _listener, null) is { } listener)
                await listener.DisposeAsync().ConfigureAwait(false);
            foreach (var channel in channels)
                _ = CloseAsync(channel);
        }
    }

    private static InvalidOperationException HasBeenStarted() => new("The object server has been started.");

    private async Task AcceptAsync(L2capListener listener)
    {
        try
        {
            await foreach (var channel in ((IAsyncEnumerable<L2capChannel>)listener).ConfigureAwait(false))
            {
                if (!Take(channel))
                    _ = CloseAsync(channel);
            }
        }
        catch (BleException gone) when (gone.Error is BleError.NotConnected or BleError.NoDevice)
        {
            // The radio was switched off.
        }
        finally
        {
            Interlocked.CompareExchange(ref _listener, null, listener);
        }
    }

    // Not awaited: a client that does not answer must not hold up the others.
    private static async Task CloseAsync(L2capChannel channel)
    {
        try
        {
            await channel.CloseAsync().ConfigureAwait(false);
        }
        catch (BleException)
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
            if (IsDisposed || Volatile.Read(ref _listener) is null || session.Channel is not { IsOpen: true } open)
                return ObjectActionResult.ChannelUnavailable;
            if (session.Move is not null || IsLocked(move.Id, session))
                return ObjectActionResult.ObjectLocked;
            session.Move = move;
            channel = open;
        }

        // Behind the indication of the response, which goes out when this has returned.
        StackClock.PostAsync(channel.Link.Ble, () => MoveAsync(session, move, channel));
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
            session.End(move);
        if (!move.IsRead && (progress.Moved > 0 || (move.Truncate && problem is null)))
            Tell(move.Id, ObjectChanges.Contents | ObjectChanges.Metadata | ObjectChanges.ByClient, move.Peer);
        TransferEnded?.Invoke(new ObjectTransferOutcome(move.Peer, move.Id, move.IsRead, move.Offset, move.Length, progress.Moved, problem));
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
