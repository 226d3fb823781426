// The toolbox: random address hash function (Core Vol 3, Part H, 2.2.2) and resolvable private addresses (Vol 6, Part B, 1.3.2.2, 1.3.2.3).
using System;

namespace GattGen.Crypto;

public sealed partial class CryptographicToolbox
{
    /// <summary>Octets of each half of a resolvable private address: the hash below, prand above.</summary>
    public const int AddressHalfLength = 3;

    private const byte KindMask = 0b1100_0000;
    private const byte ResolvableKind = 0b0100_0000;

    /// <summary>Random address hash function ah: e(k, padding || r) modulo 2^24 (Core Vol 3, Part H, 2.2.2).</summary>
    /// <param name="k">The identity resolving key: 16 octets, least significant first.</param>
    /// <param name="r">prand: 3 octets, least significant first.</param>
    /// <param name="hash">Takes 3 octets, least significant first.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void Ah(ReadOnlySpan<byte> k, ReadOnlySpan<byte> r, Span<byte> hash)
    {
        Octets.Require(k, BlockLength, nameof(k));
        Octets.Require(r, AddressHalfLength, nameof(r));
        Octets.Require(hash, AddressHalfLength, nameof(hash));
        Span<byte> block = stackalloc byte[BlockLength];
        block.Clear();
        r.CopyTo(block);
        E(k, block, block);
        block.Slice(0, AddressHalfLength).CopyTo(hash);
        Secrets.Wipe(block);
    }

    /// <summary>Makes a resolvable private address (Core Vol 6, Part B, 1.3.2.2).</summary>
    /// <param name="irk">Our identity resolving key: 16 octets, least significant first.</param>
    /// <param name="random">3 random octets, least significant first; the two highest bits are replaced by 0b01, which marks the kind.</param>
    /// <param name="address">Takes 6 octets, least significant first.</param>
    /// <returns>False when the 22 random bits are all 0 or all 1, which is not allowed: draw others.</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public bool TryMakePrivateAddress(ReadOnlySpan<byte> irk, ReadOnlySpan<byte> random, Span<byte> address)
    {
        Octets.Require(irk, BlockLength, nameof(irk));
        Octets.Require(random, AddressHalfLength, nameof(random));
        Octets.Require(address, AddressLength, nameof(address));
        var bits = random[0] | (random[1] << 8) | ((random[2] & ~KindMask) << 16);
        if (bits is 0 or 0x3F_FFFF)
            return false;
        Span<byte> prand = stackalloc byte[AddressHalfLength];
        random.CopyTo(prand);
        prand[AddressHalfLength - 1] = (byte)((random[AddressHalfLength - 1] & ~KindMask) | ResolvableKind);
        Ah(irk, prand, address.Slice(0, AddressHalfLength));
        prand.CopyTo(address.Slice(AddressHalfLength));
        return true;
    }

    /// <summary>Tells whether an address is a resolvable private one that was made with a key (Core Vol 6, Part B, 1.3.2.3).</summary>
    /// <param name="irk">The identity resolving key of a bonded peer: 16 octets, least significant first.</param>
    /// <param name="address">A random address: 6 octets, least significant first.</param>
    /// <returns>False also for an address of another kind.</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public bool Resolves(ReadOnlySpan<byte> irk, ReadOnlySpan<byte> address)
    {
        Octets.Require(irk, BlockLength, nameof(irk));
        Octets.Require(address, AddressLength, nameof(address));
        if ((address[AddressLength - 1] & KindMask) != ResolvableKind)
            return false;
        Span<byte> hash = stackalloc byte[AddressHalfLength];
        Ah(irk, address.Slice(AddressHalfLength), hash);
        return Secrets.FixedTimeEquals(hash, address.Slice(0, AddressHalfLength));
    }
}
