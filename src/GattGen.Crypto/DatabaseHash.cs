// The Database Hash of a GATT server (Core Vol 3, Part G, 7.3).
using System;

namespace GattGen.Crypto;

/// <summary>
/// The hash by which a client sees whether a server's attributes have changed: AES-CMAC with a key of zeros over the attributes, one behind
/// the other (Core Vol 3, Part G, 7.3.1). It lives on the stack and allocates nothing but, at first, the expanded key.
/// </summary>
public ref struct DatabaseHash
{
    /// <summary>Octets of the hash.</summary>
    public const int Length = 16;

    private AesCmac _cmac;

    /// <summary>Begins a hash.</summary>
    /// <param name="backEnd">Does the AES.</param>
    /// <exception cref="ArgumentNullException"><paramref name="backEnd"/> is null.</exception>
    public DatabaseHash(ICryptographicBackEnd backEnd)
    {
        _cmac = new AesCmac(backEnd, ZeroKey);
    }

    private static ReadOnlySpan<byte> ZeroKey => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Adds a piece of the database, in the order of handles.</summary>
    /// <param name="octets">
    /// Handle and type of an attribute, and its value where 7.3.1 says so, each least significant octet first, as they would travel.
    /// </param>
    /// <exception cref="InvalidOperationException">The hash has been finished, or was never begun.</exception>
    public void Append(scoped ReadOnlySpan<byte> octets) => _cmac.Append(octets);

    /// <summary>Ends the hash.</summary>
    /// <param name="hash">
    /// Takes 16 octets as the value of the Database Hash characteristic travels: least significant first. The sample in the specification
    /// (Vol 3, Part G, Appendix B) is printed the other way.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="hash"/> has not 16 octets.</exception>
    /// <exception cref="InvalidOperationException">The hash has been finished already, or was never begun.</exception>
    public void Finish(scoped Span<byte> hash) => _cmac.FinishReversed(hash);
}
