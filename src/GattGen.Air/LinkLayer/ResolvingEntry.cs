// One peer in the resolving list (Core Vol 6, Part B, 4.7 and 6).
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>A peer: who it is, the keys of both sides, and the private addresses in use.</summary>
internal sealed class ResolvingEntry
{
    public ResolvingEntry(HciAddressType identityType, HciAddress identity, HciBlock128 peerIrk, HciBlock128 localIrk)
    {
        IdentityType = identityType;
        Identity = identity;
        PeerIrk = peerIrk;
        LocalIrk = localIrk;
    }

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType IdentityType { get; }

    public HciAddress Identity { get; }

    /// <summary>Zero: the peer has none.</summary>
    public HciBlock128 PeerIrk { get; }

    /// <summary>Zero: the local device has none towards this peer.</summary>
    public HciBlock128 LocalIrk { get; }

    public PrivacyMode Mode { get; set; }

    /// <summary>The address of the peer that was resolved last, or zero.</summary>
    public HciAddress LastResolved { get; set; }

    /// <summary>What the local device calls itself towards this peer.</summary>
    public PrivateAddress Local;

    /// <summary>What it calls the peer in directed advertising.</summary>
    public PrivateAddress Target;
}

/// <summary>A resolvable private address and the time from which it is used.</summary>
internal struct PrivateAddress
{
    public HciAddress Address { get; set; }

    public long Since { get; set; }
}
