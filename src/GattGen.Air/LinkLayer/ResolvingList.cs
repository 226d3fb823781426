// The resolving list (Core Vol 6, Part B, 4.7 and 6; HCI: Vol 4, Part E, 7.8.38 to 7.8.45 and 7.8.77).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The peers whose private addresses a controller knows, and its own private addresses towards them.</summary>
internal sealed class ResolvingList
{
    // The default of 7.8.45, in seconds: 15 minutes.
    private const int DefaultTimeout = 0x0384;
    private const long Second = 1_000_000;

    private readonly List<ResolvingEntry> _entries = [];
    private readonly VirtualController _controller;
    private long _timeout = DefaultTimeout * Second;

    public ResolvingList(VirtualController controller) => _controller = controller;

    /// <summary>Whether addresses are resolved and made (7.8.44).</summary>
    public bool IsEnabled { get; set; }

    /// <summary>For how long a private address is used, in seconds (7.8.45).</summary>
    public ushort Timeout
    {
        set => _timeout = value * Second;
    }

    public void Reset()
    {
        _entries.Clear();
        IsEnabled = false;
        Timeout = DefaultTimeout;
    }

    public void Clear() => _entries.Clear();

    public ResolvingEntry? Find(HciAddressType type, HciAddress identity)
    {
        foreach (ResolvingEntry entry in _entries)
        {
            if (entry.IdentityType == type && entry.Identity == identity)
                return entry;
        }

        return null;
    }

    /// <summary>Adds a peer. One that is there already, or another with its key, is refused (7.8.38).</summary>
    public HciError Add(ResolvingEntry added)
    {
        foreach (ResolvingEntry entry in _entries)
        {
            if ((entry.IdentityType == added.IdentityType && entry.Identity == added.Identity)
                || (!added.PeerIrk.IsZero && entry.PeerIrk == added.PeerIrk))
            {
                return HciError.InvalidHciCommandParameters;
            }
        }

        if (_entries.Count == _controller.Options.ResolvingListSize)
            return HciError.MemoryCapacityExceeded;
        _entries.Add(added);
        return HciError.Success;
    }

    public HciError Remove(HciAddressType type, HciAddress identity) =>
        Find(type, identity) is { } entry && _entries.Remove(entry) ? HciError.Success : HciError.UnknownConnectionIdentifier;

    /// <summary>The peer that is in use: null while addresses are not resolved.</summary>
    public ResolvingEntry? InUse(HciAddressType type, HciAddress identity) => IsEnabled ? Find(type, identity) : null;

    /// <summary>Finds out who sends a PDU (6.2 to 6.5).</summary>
    public HeardAddress Hear(HciAddressType type, HciAddress address)
    {
        if (!IsEnabled || _entries.Count == 0)
            return new(type, address);
        if (type == HciAddressType.RandomDevice && address.IsResolvablePrivate)
            return Resolve(address) is { } peer ? new(type, address, peer, IsResolved: true) : new(type, address);
        ResolvingEntry? entry = Find(type, address);
        return new(type, address, entry, IsIgnored: entry is { Mode: PrivacyMode.Network, PeerIrk.IsZero: false });
    }

    /// <summary>The address of the local device towards a peer that has a local key.</summary>
    public HciAddress LocalAddress(ResolvingEntry entry) => Current(ref entry.Local, entry.LocalIrk);

    /// <summary>The address by which a peer with a key is called in directed advertising.</summary>
    public HciAddress TargetAddress(ResolvingEntry entry) => Current(ref entry.Target, entry.PeerIrk);

    /// <summary>Whether a private address is one of the local device towards a peer.</summary>
    public bool IsLocal(ResolvingEntry entry, HciAddress address) =>
        !entry.LocalIrk.IsZero && (address == entry.Local.Address || Resolves(entry.LocalIrk, address));

    private ResolvingEntry? Resolve(HciAddress address)
    {
        foreach (ResolvingEntry entry in _entries)
        {
            if (entry.LastResolved == address)
                return entry;
        }

        foreach (ResolvingEntry entry in _entries)
        {
            if (entry.PeerIrk.IsZero || !Resolves(entry.PeerIrk, address))
                continue;
            entry.LastResolved = address;
            return entry;
        }

        return null;
    }

    private bool Resolves(in HciBlock128 irk, HciAddress address)
    {
        Span<byte> key = stackalloc byte[HciBlock128.Length];
        Span<byte> octets = stackalloc byte[sizeof(ulong)];
        irk.CopyTo(key);
        BinaryPrimitives.WriteUInt64LittleEndian(octets, address.Value);
        return _controller.Toolbox.Resolves(key, octets.Slice(0, HciAddress.Length));
    }

    // A new address is made when one is needed and the last is too old; so a silent controller needs no timer.
    private HciAddress Current(ref PrivateAddress address, in HciBlock128 irk)
    {
        long now = _controller.Air.Now;
        if (!address.Address.IsZero && now - address.Since < _timeout)
            return address.Address;
        Span<byte> key = stackalloc byte[HciBlock128.Length];
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        Span<byte> octets = stackalloc byte[sizeof(ulong)];
        octets.Clear();
        irk.CopyTo(key);
        do
            BinaryPrimitives.WriteUInt64LittleEndian(random, _controller.Random.NextUInt64());
        while (!_controller.Toolbox.TryMakePrivateAddress(
            key, random.Slice(0, CryptographicToolbox.AddressHalfLength), octets.Slice(0, HciAddress.Length)));
        address.Address = new(BinaryPrimitives.ReadUInt64LittleEndian(octets));
        address.Since = now;
        return address.Address;
    }
}
