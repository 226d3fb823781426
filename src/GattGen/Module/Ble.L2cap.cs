// L2CAP connection-oriented channels (module specification, l2cap_*; CONFORMANCE 1.5).
using System;

namespace GattGen;

public abstract partial class Ble
{
    /// <summary>Listens for a channel (module specification, <c>l2cap_listen</c>). The listener stays when its channel has ended, until the radio is switched off.</summary>
    /// <param name="psm">The Protocol/Service Multiplexer, 1..0xFFFF (Core Vol 3, Part A, 4.22 gives 0x80..0xFF to applications).</param>
    /// <param name="mtu">The largest SDU that we take, in octets; taken as 32..65535.</param>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: the module API has a listener or channel; <see cref="BleError.InvalidArgument"/>: no such PSM;
    /// <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual void L2capListen(int psm, int mtu) => throw new BleException(BleError.NotSupported);

    /// <summary>Asks a peer for a channel; raises <see cref="BleEventCode.L2capConnect"/>, or <see cref="BleEventCode.L2capDisconnect"/> with a status (module specification, <c>l2cap_connect</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="psm">The Protocol/Service Multiplexer on which the peer listens, 1..0xFFFF.</param>
    /// <param name="mtu">The largest SDU that we take, in octets; taken as 32..65535.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Already"/>: the module API has a listener or channel;
    /// <see cref="BleError.InvalidArgument"/>: no such PSM; <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual void L2capConnect(ushort connection, int psm, int mtu) => throw new BleException(BleError.NotSupported);

    /// <summary>Ends a channel; raises <see cref="BleEventCode.L2capDisconnect"/> (module specification, <c>l2cap_disconnect</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: there is no such channel; <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual void L2capDisconnect(ushort connection, ushort cid) => throw new BleException(BleError.NotSupported);

    /// <summary>Sends one SDU (module specification, <c>l2cap_send</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="data">The SDU: at most the MTU of the peer, and at most twice the local one.</param>
    /// <returns>False when the channel is stalled: the SDU is on its way, and the next may be sent after <see cref="BleEventCode.L2capSendReady"/>.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no such channel, or the SDU is too long; <see cref="BleError.Busy"/>: the channel
    /// is stalled; <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual bool L2capSend(ushort connection, ushort cid, ReadOnlySpan<byte> data) => throw new BleException(BleError.NotSupported);

    /// <summary>Takes what has arrived on a channel (module specification, <c>l2cap_recvinto</c>). When nothing is left, the peer gets its credits back.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <param name="destination">Where it goes. SDUs are one stream of octets.</param>
    /// <returns>The number of octets, 0 when there are none.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no such channel; <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual int L2capRecvInto(ushort connection, ushort cid, Span<byte> destination) => throw new BleException(BleError.NotSupported);

    /// <summary>How much has arrived on a channel and was not taken (module specification, <c>l2cap_recvinto(conn, cid, None)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="cid">The local channel identifier.</param>
    /// <returns>The number of octets.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no such channel; <see cref="BleError.NotSupported"/>: this radio has no channels.</exception>
    public virtual int L2capAvailable(ushort connection, ushort cid) => throw new BleException(BleError.NotSupported);
}
