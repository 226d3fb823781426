// What the hook before a read may do with it.
using System;

namespace GattGen;

/// <summary>A read that is about to be answered, given to <c>OnXxxReading</c>. It is valid during the hook only. A read that nobody denies is answered.</summary>
public readonly ref struct GattRead
{
    private readonly Span<byte> _error;

    /// <summary>A read whose outcome goes into an octet.</summary>
    /// <param name="peer">Who reads.</param>
    /// <param name="error">One octet, 0 at first.</param>
    /// <exception cref="ArgumentException"><paramref name="error"/> is not one octet.</exception>
    public GattRead(in GattPeer peer, Span<byte> error)
    {
        if (error.Length != 1)
            throw new ArgumentException("The outcome is one octet.", nameof(error));
        Peer = peer;
        _error = error;
    }

    /// <summary>Who reads.</summary>
    public GattPeer Peer { get; }

    /// <summary>The error code set so far; 0 accepts.</summary>
    public byte Error => _error[0];

    /// <summary>Denies the read.</summary>
    /// <param name="error">An ATT error code, 1..255; 0x80..0x9F are the application's own (Core Vol 3, Part F, 3.4.1.1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is 0.</exception>
    public void Reject(byte error) => _error[0] = error != 0 ? error : throw new ArgumentOutOfRangeException(nameof(error), "Error code 0 means success; a read that is not rejected is answered.");

    /// <summary>Denies the read.</summary>
    /// <param name="error">The error code.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is <see cref="AttError.None"/>.</exception>
    public void Reject(AttError error) => Reject((byte)error);
}
