// Private addresses: whose they are, and when the controller may be told about them (Core Vol 3, Part C, 10.7, 10.8).
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private readonly ResolvingList _resolvingList;

    internal ResolvingList ResolvingList => _resolvingList;

    /// <summary>The controller neither advertises nor scans nor connects: its addresses may be changed.</summary>
    internal bool IsControllerAtRest => _advertiser.IsAtRest && _scanner.IsAtRest && _initiator.IsAtRest;

    /// <summary>The addresses of the controller are to be changed: advertising, scanning and connecting pause.</summary>
    internal bool MustPause => _ownAddress.IsPending || _resolvingList.IsPending;

    /// <summary>Who is behind an address: the identity address of a bonded peer that made it, or the address itself.</summary>
    internal BleAddress Identify(BleAddress address) => address.IsResolvablePrivate ? Bonds.Resolve(address)?.Identity ?? address : address;

    /// <summary>Tells whether a resolvable private address was made with a key.</summary>
    /// <param name="key">The identity resolving key, 16 octets, least significant first.</param>
    /// <param name="address">Any address; one of another kind gives false.</param>
    internal bool Resolves(ReadOnlySpan<byte> key, BleAddress address)
    {
        if (!address.IsResolvablePrivate)
            return false;
        Span<byte> octets = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(octets, address.Value);
        return Toolbox.Resolves(key, octets.Slice(0, HciAddress.Length));
    }
}
