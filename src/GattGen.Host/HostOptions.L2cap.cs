// The limits of L2CAP channels.
using System;

namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>How many L2CAP channels a link may have, 1..64. Full: opening throws <see cref="BleError.NoMemory"/>, a request of the peer is refused (0x0004).</summary>
    public int MaxChannelsPerConnection { get; init; } = 8;

    /// <summary>How many PSMs may be listened on, 1..256. Full: listening throws <see cref="BleError.NoMemory"/>.</summary>
    public int MaxChannelListeners { get; init; } = 16;

    /// <summary>
    /// The largest information payload (MPS) of a K-frame that we take, 23..65533 octets (Core Vol 3, Part A, 4.22). The default fills
    /// eight data packets of 251 octets. A longer frame ends the channel.
    /// </summary>
    public int L2capMps { get; init; } = (8 * 251) - TransmitQueue.L2capHeaderOctets;

    /// <summary>
    /// How long an SDU may be that is kept until the peer has given the credits for it, 0..65535 octets for each channel. A longer one that
    /// cannot leave whole at once is not begun: it ends with SEND_READY with status 1.
    /// </summary>
    public int ChannelTransmitOctets { get; init; } = 65535;

    /// <summary>The longest information payload of a K-frame that is sent: a quarter of the transmit queue, so that a response can stand between two of them.</summary>
    internal int MaxFrameOctets => Math.Min((TransmitQueueOctets / 4) - 16, 65533);

    private void ValidateL2cap()
    {
        Check(MaxChannelsPerConnection, 1, 64, nameof(MaxChannelsPerConnection));
        Check(MaxChannelListeners, 1, 256, nameof(MaxChannelListeners));
        Check(L2capMps, 23, 65533, nameof(L2capMps));
        Check(ChannelTransmitOctets, 0, 65535, nameof(ChannelTransmitOctets));
    }
}
