// What the hook before a write may do with it.
using System;

namespace GattGen;

/// <summary>
/// A write that is about to be stored, given to <c>OnXxxWriting</c>. It is valid during the hook only. A write that nobody rejects is accepted.
/// </summary>
public readonly ref struct GattWrite
{
    private readonly Span<byte> _error;

    /// <summary>A write whose outcome goes into an octet.</summary>
    /// <param name="peer">Who writes.</param>
    /// <param name="error">One octet, 0 at first.</param>
    /// <exception cref="ArgumentException"><paramref name="error"/> is not one octet.</exception>
    public GattWrite(in GattPeer peer, Span<byte> error)
    {
        if (error.Length != 1)
            throw new ArgumentException("The outcome is one octet.", nameof(error));
        Peer = peer;
        _error = error;
    }

    /// <summary>Who writes.</summary>
    public GattPeer Peer { get; }

    /// <summary>The error code set so far; 0 accepts.</summary>
    public byte Error => _error[0];

    /// <summary>Refuses the write. The value stays as it is; a client that waits for a response gets the code.</summary>
    /// <param name="error">An ATT error code, 1..255; 0x80..0x9F are the application's own (Core Vol 3, Part F, 3.4.1.1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is 0.</exception>
    public void Reject(byte error) => _error[0] = error != 0 ? error : throw new ArgumentOutOfRangeException(nameof(error), "Error code 0 means success; a write that is not rejected is accepted.");

    /// <summary>Refuses the write.</summary>
    /// <param name="error">The error code.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is <see cref="AttError.None"/>.</exception>
    public void Reject(AttError error) => Reject((byte)error);
}
