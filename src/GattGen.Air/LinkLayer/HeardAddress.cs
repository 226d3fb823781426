// The address of a device as it was heard, and who that device is (Core Vol 6, Part B, 6).
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>An address on the air, and the identity behind it when it was resolved.</summary>
/// <param name="OnAirType">Public or random device.</param>
/// <param name="OnAir">The address in the PDU.</param>
/// <param name="Entry">The peer in the resolving list, or null.</param>
/// <param name="IsResolved">Whether it is a resolvable private address of that peer.</param>
/// <param name="IsIgnored">Whether it is an identity address of a peer from which private ones alone are taken (network privacy).</param>
internal readonly record struct HeardAddress(
    HciAddressType OnAirType, HciAddress OnAir, ResolvingEntry? Entry = null, bool IsResolved = false, bool IsIgnored = false)
{
    /// <summary>Public or random device, of <see cref="Address"/>.</summary>
    public HciAddressType Type => IsResolved ? Entry!.IdentityType : OnAirType;

    /// <summary>The identity address when it is known, else the address in the PDU.</summary>
    public HciAddress Address => IsResolved ? Entry!.Identity : OnAir;

    /// <summary>The kind of address that hosts are told.</summary>
    public HciAddressType ReportedType => IsResolved ? Type + (byte)HciAddressType.PublicIdentity : OnAirType;

    /// <summary>The resolvable private address that was resolved, or zero.</summary>
    public HciAddress ResolvedAddress => IsResolved ? OnAir : default;

    /// <summary>Whether it is the device that a host named, by its identity (of any type) or by the address in the PDU.</summary>
    public bool Is(HciAddressType type, HciAddress address) => type >= HciAddressType.PublicIdentity
        ? Type == type - (byte)HciAddressType.PublicIdentity && Address == address
        : (Type == type && Address == address) || (OnAirType == type && OnAir == address);
}
