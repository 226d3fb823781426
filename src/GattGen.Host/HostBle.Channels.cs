// L2CAP channels for the second seam: who listens, who owns a channel, and how owners are told.
using System;
using System.Collections.Generic;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private const int LeastChannelMtu = 32;
    private const int LargestChannelMtu = 65535;

    private readonly List<HostListener> _listeners = new();

    /// <summary>The channels that are open, being opened or being ended.</summary>
    internal int ChannelCount
    {
        get
        {
            var count = 0;
            foreach (var connection in _connections)
                count += connection?.Channels.Count ?? 0;
            return count;
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartListening(BleChannelListener listener, int psm, in BleChannelOptions options)
    {
        EnterStack();
        try
        {
            StartListening(listener, psm, options);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StopListening(BleChannelListener listener)
    {
        if (listener is null)
            throw new ArgumentNullException(nameof(listener));
        EnterStack();
        try
        {
            if (listener.HostState is HostListener known && _listeners.Remove(known))
                listener.HostState = null;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.OpenChannel(BleChannel channel, ushort connection, int psm, in BleChannelOptions options)
    {
        EnterStack();
        try
        {
            OpenChannel(channel, connection, psm, options.Mtu);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.CloseChannel(BleChannel channel)
    {
        if (channel is null)
            throw new ArgumentNullException(nameof(channel));
        EnterStack();
        try
        {
            (channel.HostState as CreditBasedChannel)?.Close();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.Send(BleChannel channel, ReadOnlySpan<byte> sdu)
    {
        EnterStack();
        try
        {
            return RequireOpen(channel).Send(sdu);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    int IBleHost.Receive(BleChannel channel, Span<byte> destination)
    {
        EnterStack();
        try
        {
            return RequireOpen(channel).Take(destination);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    int IBleHost.GetAvailable(BleChannel channel)
    {
        if (channel is null)
            throw new ArgumentNullException(nameof(channel));
        EnterStack();
        try
        {
            return channel.HostState is CreditBasedChannel { State: ChannelState.Open } open ? open.Available : 0;
        }
        finally
        {
            ExitStack();
        }
    }

    internal HostListener? FindListener(ushort psm)
    {
        foreach (var listener in _listeners)
        {
            if (listener.Psm == psm)
                return listener;
        }

        return null;
    }

    /// <summary>Asks whoever listens for the owner of a channel. Application code may run.</summary>
    /// <returns>The owner, or null to refuse.</returns>
    internal BleChannel? AskListener(HostListener listener, in BleChannelInfo info)
    {
        if (listener.Owner is ModuleListener module)
            return module.OnRequest(info);      // it raises an event, which must not be kept
        var outer = EnterHandler();
        try
        {
            var owner = listener.Owner.OnRequest(info);
            return owner?.HostState is null ? owner : null;
        }
#pragma warning disable CA1031 // whatever a listener throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
            return null;
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    internal void TellOpened(BleChannel? owner, in BleChannelInfo info)
    {
        if (owner is ModuleChannel module)
        {
            module.OnOpened(info);
            return;
        }

        var outer = EnterHandler();
        try
        {
            owner?.OnOpened(info);
        }
#pragma warning disable CA1031 // whatever an owner throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    internal void TellReceived(BleChannel? owner) => Tell(owner, static (owner, _) => owner.OnReceived(), 0);

    internal void TellSendReady(BleChannel? owner, int status) => Tell(owner, static (owner, status) => owner.OnSendReady(status), status);

    internal void TellClosing(BleChannel? owner) => Tell(owner, static (owner, _) => owner.OnClosing(), 0);

    internal void TellClosed(BleChannel? owner, int status) => Tell(owner, static (owner, status) => owner.OnClosed(status), status);

    private void Tell(BleChannel? owner, Action<BleChannel, int> what, int status)
    {
        if (owner is null)
            return;
        if (owner is ModuleChannel)
        {
            what(owner, status);
            return;
        }

        var outer = EnterHandler();
        try
        {
            what(owner, status);
        }
#pragma warning disable CA1031 // whatever an owner throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    private static ushort RequirePsm(int psm)
        => psm is >= 1 and <= 0xFFFF ? (ushort)psm : throw new BleException(BleError.InvalidArgument, "A PSM is 1..0xFFFF (Core Vol 3, Part A, 4.22 gives 0x80..0xFF to applications).");

    private static CreditBasedChannel RequireOpen(BleChannel channel)
    {
        if (channel is null)
            throw new ArgumentNullException(nameof(channel));
        return channel.HostState is CreditBasedChannel { State: ChannelState.Open } open
            ? open
            : throw new BleException(BleError.InvalidArgument, "The channel is not open.");
    }

    private void StartListening(BleChannelListener listener, int psm, in BleChannelOptions options)
    {
        if (listener is null)
            throw new ArgumentNullException(nameof(listener));
        RequireActive();
        var number = RequirePsm(psm);
        if (listener.HostState is not null || FindListener(number) is not null)
            throw new BleException(BleError.Already, "There is a listener on that PSM, or the listener listens on another.");
        if (_listeners.Count == _options.MaxChannelListeners)
            throw new BleException(BleError.NoMemory, "Too many PSMs are listened on (HostOptions.MaxChannelListeners).");
        var entry = new HostListener(listener, number, Math.Clamp(options.Mtu, LeastChannelMtu, LargestChannelMtu), options);
        _listeners.Add(entry);
        listener.HostState = entry;
    }

    private void OpenChannel(BleChannel owner, ushort connection, int psm, int mtu)
    {
        if (owner is null)
            throw new ArgumentNullException(nameof(owner));
        RequireActive();
        var number = RequirePsm(psm);
        var link = RequireConnection(connection);
        if (owner.HostState is not null)
            throw new BleException(BleError.Already, "The channel is in use.");
        var channel = link.Channels.Take() ?? throw new BleException(BleError.NoMemory, "The link has as many channels as it may have (HostOptions.MaxChannelsPerConnection).");
        if (!channel.TryConnect(owner, number, Math.Clamp(mtu, LeastChannelMtu, LargestChannelMtu)))
            throw new BleException(BleError.NoMemory, "The queue of the connection is full: try again when it has emptied.");
    }

    private bool PumpChannels()
    {
        var hasDone = false;
        foreach (var connection in _connections)
            hasDone |= connection is { IsOpen: true } && connection.Channels.Pump();
        return hasDone;
    }

    private void StopListeners()
    {
        var stopped = _listeners.ToArray();
        _listeners.Clear();
        foreach (var listener in stopped)
        {
            listener.Owner.HostState = null;
            if (listener.Owner is not ModuleListener)
                TellStopped(listener.Owner);
        }
    }

    private void TellStopped(BleChannelListener owner)
    {
        var outer = EnterHandler();
        try
        {
            owner.OnStopped();
        }
#pragma warning disable CA1031 // whatever a listener throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
        finally
        {
            _isInHandler = outer;
        }
    }
}
