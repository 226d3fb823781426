// The second seam: L2CAP connection-oriented channels, several on each link (Core Vol 3, Part A, 3.4, 4.22 - 4.25, 10.1).
using System;

namespace GattGen;

public partial interface IBleHost
{
    /// <summary>Takes requests for channels on a PSM, on every link, until <see cref="StopListening"/> or until the radio is switched off.</summary>
    /// <param name="listener">Is asked about each request.</param>
    /// <param name="psm">The Protocol/Service Multiplexer, 1..0xFFFF.</param>
    /// <param name="options">What a link must offer, and how large an SDU may be.</param>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the PSM, or the listener, is in use; <see cref="BleError.InvalidArgument"/>: no such PSM;
    /// <see cref="BleError.NoMemory"/>: too many listeners.</exception>
    void StartListening(BleChannelListener listener, int psm, in BleChannelOptions options);

    /// <summary>Takes no more requests; the channels that there are stay. Nothing happens when the listener does not listen.</summary>
    /// <param name="listener">The listener.</param>
    void StopListening(BleChannelListener listener);

    /// <summary>Asks a peer for a channel; <see cref="BleChannel.OnOpened"/> or <see cref="BleChannel.OnClosed"/> follows.</summary>
    /// <param name="channel">Is told what happens on the channel.</param>
    /// <param name="connection">The connection handle.</param>
    /// <param name="psm">The Protocol/Service Multiplexer on which the peer listens, 1..0xFFFF.</param>
    /// <param name="options">How large an SDU may be; the rest is for listeners.</param>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the channel is in use; <see cref="BleError.InvalidArgument"/>: no such PSM;
    /// <see cref="BleError.NoMemory"/>: too many channels on the link, or its queue is full.</exception>
    void OpenChannel(BleChannel channel, ushort connection, int psm, in BleChannelOptions options);

    /// <summary>Ends a channel, or the request for one; <see cref="BleChannel.OnClosed"/> follows. Nothing happens when it has ended.</summary>
    /// <param name="channel">The channel.</param>
    void CloseChannel(BleChannel channel);

    /// <summary>Sends one SDU.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="sdu">The SDU: at most the MTU of the peer, and at most twice the own one.</param>
    /// <returns>False when the channel is stalled now: <see cref="BleChannel.OnSendReady"/> follows, and the next may be sent then.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: the channel is not open, or the SDU is too long; <see cref="BleError.Busy"/>: it is stalled.</exception>
    bool Send(BleChannel channel, ReadOnlySpan<byte> sdu);

    /// <summary>Takes what has arrived, as a stream of octets. When nothing is left, the peer gets its credits back.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="destination">Where it goes.</param>
    /// <returns>The number of octets, 0 when there are none.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: the channel is not open.</exception>
    int Receive(BleChannel channel, Span<byte> destination);

    /// <summary>How many octets have arrived in whole SDUs and were not taken; 0 for a channel that is not open.</summary>
    /// <param name="channel">The channel.</param>
    int GetAvailable(BleChannel channel);
}

/// <summary>How a channel is made.</summary>
/// <param name="Mtu">The largest SDU that we take, in octets; taken as 32..65535.</param>
/// <param name="RequireEncryption">For listeners: a link without encryption is refused (0x0008 where there is a key for the peer, otherwise 0x0005).</param>
/// <param name="RequireAuthentication">For listeners: a key without protection against a man in the middle is refused (0x0005).</param>
/// <param name="MinimumKeySize">For listeners: a shorter encryption key is refused (0x0007); in octets, 7..16, and 0 for any.</param>
public readonly record struct BleChannelOptions(int Mtu, bool RequireEncryption = false, bool RequireAuthentication = false, int MinimumKeySize = 0);

/// <summary>What is known of a channel.</summary>
/// <param name="Connection">The connection handle.</param>
/// <param name="Cid">The local channel identifier, 0x0040..0x007F.</param>
/// <param name="Psm">The Protocol/Service Multiplexer.</param>
/// <param name="OurMtu">The largest SDU that we take, in octets.</param>
/// <param name="PeerMtu">The largest SDU that the peer takes, in octets; 0 before it has said so.</param>
public readonly record struct BleChannelInfo(ushort Connection, ushort Cid, ushort Psm, int OurMtu, int PeerMtu);

/// <summary>One channel, owned by whoever opened or accepted it. It may be used again after its end. The calls run on the executor of the stack.</summary>
public abstract class BleChannel
{
    /// <summary>For the host: what it knows of the channel while it lives.</summary>
    public object? HostState { get; set; }

    /// <summary>The channel is established.</summary>
    /// <param name="info">What is known of it.</param>
    public abstract void OnOpened(in BleChannelInfo info);

    /// <summary>An SDU has arrived whole.</summary>
    public abstract void OnReceived();

    /// <summary>A stalled channel can send again.</summary>
    /// <param name="status">0, or 1 when nothing of the last SDU was sent, because it could not be kept: it must be sent again.</param>
    public abstract void OnSendReady(int status);

    /// <summary>An open channel is about to end, not by the will of its owner: what has arrived can be taken for the last time.</summary>
    public virtual void OnClosing()
    {
    }

    /// <summary>The channel has ended, or could not be made; nothing follows.</summary>
    /// <param name="status">0 for a clean end; otherwise see <see cref="BleStatus"/>.</param>
    public abstract void OnClosed(int status);
}

/// <summary>Decides on requests for channels. The calls run on the executor of the stack.</summary>
public abstract class BleChannelListener
{
    /// <summary>For the host: what it knows of the listener while it listens.</summary>
    public object? HostState { get; set; }

    /// <summary>A peer asks for a channel.</summary>
    /// <param name="info">What is known of it.</param>
    /// <returns>The channel to use, whose <see cref="BleChannel.OnOpened"/> or <see cref="BleChannel.OnClosed"/> follows; null refuses (0x0004, no resources).</returns>
    public abstract BleChannel? OnRequest(in BleChannelInfo info);

    /// <summary>The radio was switched off: the listener does not listen any more.</summary>
    public virtual void OnStopped()
    {
    }
}
