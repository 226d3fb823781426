// L2CAP channels on a link.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

public sealed partial class Link
{
    /// <summary>Opens an L2CAP channel to a peer that listens (Core Vol 3, Part A, 4.22). A link may have several.</summary>
    /// <param name="psm">The Protocol/Service Multiplexer, 1..0xFFFF; 0x80..0xFF are for applications.</param>
    /// <param name="options">How to open it, or null for the default.</param>
    /// <param name="cancel">Gives it up; should the peer agree afterwards, the channel ends at once.</param>
    /// <returns>The open channel.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the peer does not listen on that PSM. <see cref="BleError.NoMemory"/>: a side has no room for it.
    /// <see cref="BleError.InputOutput"/>: the peer refused; <see cref="BleException.Status"/> is its result (Core Vol 3, Part A, 4.23). <see cref="BleError.TimedOut"/>: no answer in 30 s.</exception>
    public ValueTask<L2capChannel> OpenChannelAsync(int psm, L2capOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new L2capOptions();
        L2capOptions.Check(options.Mtu);
        return new OpenChannelOperation(this, psm, options.Mtu).Run(cancel);
    }
}
