// How keys, confirm values and signatures are compared and forgotten.
using System;
using System.Security.Cryptography;

namespace GattGen.Crypto;

/// <summary>Comparing and wiping octets that nobody may learn.</summary>
public static class Secrets
{
    /// <summary>
    /// Compares octets in a time that depends on their number only, so that a peer cannot find a check value octet by octet. Every confirm
    /// value, DHKey check and signature is compared in this way.
    /// </summary>
    /// <param name="left">One value, in any order.</param>
    /// <param name="right">The other value, in the same order.</param>
    /// <returns>True when both have the same length and the same octets.</returns>
    public static bool FixedTimeEquals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
        => CryptographicOperations.FixedTimeEquals(left, right);

    /// <summary>
    /// Overwrites a secret with zeros; the compiler does not leave it out as useless. Copies that the garbage collector made when it moved
    /// an array are not reached, so secrets belong on the stack where that is possible.
    /// </summary>
    /// <param name="secret">The octets to be wiped.</param>
    public static void Wipe(Span<byte> secret) => CryptographicOperations.ZeroMemory(secret);
}
