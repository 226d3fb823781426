// What two devices keep of each other (Core Vol 3, Part C, 9.4.4).
using System;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>The parts of a bond, each a secret of its own at the application.</summary>
[Flags]
internal enum BondParts
{
    None = 0,
    OwnKeys = 1,
    PeerKeys = 2,
    ClientRecord = 4,
}

/// <summary>The keys that one of the two sides has given.</summary>
internal sealed class BondKeys
{
    public PairingLongTermKey LongTerm { get; } = new();

    public bool HasIdentityKey { get; set; }

    /// <summary>The identity resolving key, 16 octets, least significant first.</summary>
    public byte[] IdentityKey { get; } = new byte[16];

    public bool HasSignatureKey { get; set; }

    /// <summary>The signature resolving key, 16 octets, least significant first.</summary>
    public byte[] SignatureKey { get; } = new byte[16];

    /// <summary>Of our keys: the first sign counter that is not reserved. Of the peer's: the first one that has not been seen.</summary>
    public uint SignCounter { get; set; }

    public void Clear()
    {
        HasIdentityKey = HasSignatureKey = false;
        SignCounter = 0;
        LongTerm.Clear();
        Secrets.Wipe(IdentityKey);
        Secrets.Wipe(SignatureKey);
    }

    public void CopyFrom(BondKeys other)
    {
        LongTerm.CopyFrom(other.LongTerm);
        HasIdentityKey = other.HasIdentityKey;
        other.IdentityKey.CopyTo(IdentityKey, 0);
        HasSignatureKey = other.HasSignatureKey;
        other.SignatureKey.CopyTo(SignatureKey, 0);
        SignCounter = other.SignCounter;
    }
}

/// <summary>A bond: the keys of both sides, and what the peer has configured in our server.</summary>
internal sealed class Bond
{
    private readonly BondTable _table;
    private byte[] _record = Array.Empty<byte>();
    private int _recordLength;

    public Bond(BondTable table) => _table = table;

    /// <summary>The peer: a public or static random address.</summary>
    public BleAddress Identity { get; set; }

    /// <summary>Drawn at random for each pairing: parts of different pairings do not belong together.</summary>
    public uint Number { get; set; }

    public bool IsAuthenticated { get; set; }

    public bool IsSecureConnections { get; set; }

    /// <summary>7..16 octets.</summary>
    public int KeySize { get; set; }

    /// <summary>What we have given to the peer; with it the link is encrypted while we are the peripheral.</summary>
    public BondKeys Own { get; } = new();

    /// <summary>What the peer has given to us; with it we encrypt while we are the central.</summary>
    public BondKeys Peer { get; } = new();

    /// <summary>The next sign counter of ours; below <see cref="BondKeys.SignCounter"/> of <see cref="Own"/>.</summary>
    public uint NextSignCounter { get; set; }

    /// <summary>What changed since it was given to the application.</summary>
    public BondParts Dirty { get; private set; }

    /// <summary>The bond is in force. False while its secrets are still to be deleted, and for a slot that is free.</summary>
    public bool IsKept { get; set; }

    /// <summary>The secrets are still to be deleted.</summary>
    public bool IsBeingRemoved { get; set; }

    /// <summary>What the GATT server keeps for the peer, opaque to this part: subscriptions, supported features, the hash last seen. Empty at first.</summary>
    public ReadOnlySpan<byte> ClientRecord => _record.AsSpan(0, _recordLength);

    /// <summary>Keeps something for the peer. It goes to the application when the stack has come to rest. Nothing happens when it is the same as before.</summary>
    /// <param name="record">At most <see cref="HostOptions.MaxClientRecordOctets"/>.</param>
    /// <returns>False when it is too long, or the bond is gone; nothing is changed then.</returns>
    public bool SetClientRecord(ReadOnlySpan<byte> record)
    {
        if (!IsKept || record.Length > _table.MaxClientRecordOctets)
            return false;
        if (record.SequenceEqual(ClientRecord))
            return true;
        LoadClientRecord(record);
        Mark(BondParts.ClientRecord);
        return true;
    }

    /// <summary>Takes what was kept.</summary>
    public void LoadClientRecord(ReadOnlySpan<byte> record)
    {
        if (_record.Length < record.Length)
            _record = new byte[record.Length];
        record.CopyTo(_record);
        _recordLength = record.Length;
    }

    /// <summary>A part has changed, and goes to the application when the stack has come to rest.</summary>
    public void Mark(BondParts parts)
    {
        Dirty |= parts;
        _table.WantRest();
    }

    public void Unmark(BondParts parts) => Dirty &= ~parts;

    public void Clear()
    {
        Identity = default;
        Number = 0;
        IsAuthenticated = IsSecureConnections = IsKept = IsBeingRemoved = false;
        KeySize = 0;
        NextSignCounter = 0;
        Dirty = BondParts.None;
        _recordLength = 0;
        Own.Clear();
        Peer.Clear();
    }
}
