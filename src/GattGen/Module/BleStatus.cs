// The status numbers that "done" events carry.
namespace GattGen;

/// <summary>
/// The values of the status field of events: 0 for success, 0x01..0xFF for the ATT error code that the peer answered (Core Vol 3,
/// Part F, 3.4.1.1), <see cref="Local"/> plus a <see cref="BleError"/> for what ended the procedure on this side, <see cref="Pairing"/> plus the
/// reason of a Pairing Failed, <see cref="Controller"/> plus an HCI error code, and <see cref="Channel"/> plus the result of an L2CAP response.
/// </summary>
public static class BleStatus
{
    /// <summary>The procedure succeeded.</summary>
    public const int Success = 0;

    /// <summary>Added to a <see cref="BleError"/> for an end on this side.</summary>
    public const int Local = 0x100;

    /// <summary>Added to the reason of a Pairing Failed, 0x01..0xFF (Core Vol 3, Part H, 3.5.5).</summary>
    public const int Pairing = 0x200;

    /// <summary>Added to an HCI error code, 0x01..0xFF (Core Vol 1, Part F).</summary>
    public const int Controller = 0x300;

    /// <summary>Added to the result with which an L2CAP channel was refused, 0x01..0xFF (Core Vol 3, Part A, 4.23).</summary>
    public const int Channel = 0x400;

    /// <summary>The link ended first.</summary>
    public const int NotConnected = Local + (int)BleError.NotConnected;

    /// <summary>The peer did not answer within 30 s; the link is ended (Core Vol 3, Part F, 3.3.3).</summary>
    public const int TimedOut = Local + (int)BleError.TimedOut;

    /// <summary>The peer answered with something that is no answer to the request.</summary>
    public const int InvalidResponse = Local + (int)BleError.InputOutput;

    /// <summary>
    /// The exception for a status that is not <see cref="Success"/>. Its <see cref="BleException.Status"/> is the ATT error code, or the whole status where it is a
    /// reason of Pairing Failed, an HCI error code or the result of an L2CAP response; 0 for an end on this side.
    /// </summary>
    /// <param name="status">The status of an event or an operation.</param>
    /// <param name="what">What was attempted, as the beginning of a sentence; for example "Reading handle 0x0012".</param>
    public static BleException ToException(int status, string what)
    {
        switch (status & ~0xFF)
        {
            case Local:
                var error = (BleError)(status - Local);
                return new BleException(error, what + " failed: " + new BleException(error).Message);
            case Pairing:
                return new BleException(BleError.InputOutput, what + " failed: " + PairingFailedText.Of(status - Pairing) + ".", status);
            case Controller:
                return new BleException(BleError.InputOutput, what + " failed: " + DisconnectReason.Text(status - Controller) + ".", status);
            case Channel:
                return new BleException(BleError.InputOutput, what + " was refused by the peer: " + ChannelRefusedText.Of(status - Channel) + ".", status);
            default:
                return new BleException(BleError.InputOutput, what + " was refused by the peer: " + AttErrorText.Of((byte)status) + ".", status);
        }
    }
}
