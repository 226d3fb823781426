// What a host sets in a controller, with the defaults that Reset brings back (Core Vol 4, Part E, 7.3 and 7.8).
using System;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    /// <summary>All data channels: 0 to 36.</summary>
    internal const ulong AllChannels = 0x1F_FFFF_FFFF;

    /// <summary>The revision of virtual controllers, for HCI and the Link Layer.</summary>
    internal const ushort Subversion = 1;

    private int _hostAclPackets = int.MaxValue;

    internal SupportedCommands SupportedCommands => _commands.Supported;

    internal EventMask EventMask { get; set; } = EventMask.Default;

    internal LeEventMask LeEventMask { get; set; } = LeEventMask.Default;

    internal HciAddress? RandomAddress { get; set; }

    internal bool IsLeSupportedByHost { get; set; }

    internal bool IsHostFlowControlled { get; set; }

    /// <summary>What new connections begin with (7.8.35).</summary>
    internal ushort SuggestedTxOctets { get; set; } = HciLimits.MinimumDataOctets;

    internal ushort SuggestedTxTime { get; set; } = HciLimits.MinimumDataTime;

    /// <summary>The PHYs that the controller has.</summary>
    internal LePhys Phys => Has(LeFeatures.Phy2M) ? LePhys.Le1M | LePhys.Le2M : LePhys.Le1M;

    /// <summary>The PHYs on which new connections prefer to send (7.8.48).</summary>
    internal LePhys DefaultTxPhys { get; set; }

    /// <summary>The PHYs on which they prefer to receive.</summary>
    internal LePhys DefaultRxPhys { get; set; }

    /// <summary>Channels that the host did not call bad (7.8.19).</summary>
    internal ulong ChannelMap { get; private set; } = AllChannels;

    /// <summary>The highest kind of own address that a host may choose: without a resolving list there are two.</summary>
    internal OwnAddressType HighestOwnAddressType =>
        Has(LeFeatures.LinkLayerPrivacy) ? OwnAddressType.ResolvableOrRandom : OwnAddressType.RandomDevice;

    /// <summary>
    /// The address that the device uses for itself towards a peer of the resolving list, or null for others; false when it has none of
    /// this kind (7.8.4, 7.8.5).
    /// </summary>
    internal bool TryGetOwnAddress(OwnAddressType own, ResolvingEntry? peer, out HciAddressType type, out HciAddress address)
    {
        if (own >= OwnAddressType.ResolvableOrPublic && peer is { LocalIrk.IsZero: false })
        {
            (type, address) = (HciAddressType.RandomDevice, ResolvingList.LocalAddress(peer));
            return true;
        }

        bool isRandom = own is OwnAddressType.RandomDevice or OwnAddressType.ResolvableOrRandom;
        type = isRandom ? HciAddressType.RandomDevice : HciAddressType.PublicDevice;
        address = isRandom ? RandomAddress.GetValueOrDefault() : PublicAddress;
        return isRandom ? RandomAddress is not null : Options.HasPublicAddress;
    }

    /// <summary>Whether directed advertising of a peer is for this device (Vol 6, Part B, 6.3 and 6.4).</summary>
    internal bool IsTarget(OwnAddressType own, in HeardAddress peer, Advertiser advertiser)
    {
        HciAddress target = advertiser.TargetAddress;
        if (own >= OwnAddressType.ResolvableOrPublic
            && peer.Entry is { } entry
            && advertiser.TargetAddressType == HciAddressType.RandomDevice
            && target.IsResolvablePrivate
            && ResolvingList.IsLocal(entry, target))
        {
            return true;
        }

        return TryGetOwnAddress(own, peer: null, out HciAddressType type, out HciAddress address)
            && advertiser.TargetAddressType == type
            && target == address;
    }

    internal bool IsUnmasked(EventMask bit) => (EventMask & bit) != 0;

    internal bool IsUnmasked(LeEventMask bit) => IsUnmasked(EventMask.LeMeta) && (LeEventMask & bit) != 0;

    internal void SetHostBuffers(ushort length, ushort count)
    {
        HostAclDataLength = length;
        _hostAclPackets = count;
        PlanConnections();
    }

    internal void CompleteHostPackets(CompletedPackets entry)
    {
        if (FindConnection(entry.ConnectionHandle) is not { } end)
            return;
        int count = Math.Min(entry.Count, end.Undelivered);
        end.Undelivered -= count;
        _undelivered -= count;
        PlanConnections();
    }

    internal void ClassifyChannels(ulong map)
    {
        ChannelMap = map;
        foreach (LinkEnd? end in _connections)
        {
            if (end is { Role: LeRole.Central })
                end.Link.ChangeChannelMap(map);
        }
    }

    private void ResetSettings()
    {
        EventMask = EventMask.Default;
        LeEventMask = LeEventMask.Default;
        RandomAddress = null;
        IsLeSupportedByHost = false;
        IsHostFlowControlled = false;
        _hostAclPackets = int.MaxValue;
        _undelivered = 0;
        HostAclDataLength = HciLimits.MaximumDataOctets;
        SuggestedTxOctets = HciLimits.MinimumDataOctets;
        SuggestedTxTime = HciLimits.MinimumDataTime;
        DefaultTxPhys = DefaultRxPhys = Phys;
        ChannelMap = AllChannels;
    }
}
