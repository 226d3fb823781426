// The bonds of this device, and their way to the application and back (CONFORMANCE 1.6; Core Vol 3, Part C, 9.4.4).
using System;
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>
/// All bonds, in a table of <see cref="HostOptions.MaxBonds"/> places. The application keeps their secrets; the table is what the stack knows of them while
/// the radio is on. A place is used again, so whoever remembers a bond across application code asks <see cref="Bond.IsKept"/>.
/// </summary>
internal sealed class BondTable
{
    // Our sign counters are reserved in blocks, so that the secret is not given away for each signature (CONFORMANCE, signed writes).
    private const uint SignCounterBlock = 64;

    private readonly HostBle _host;
    private readonly ApplicationSecrets _secrets;
    private readonly Bond?[] _bonds;
    private readonly Bond _read;        // what has just been read of a secret, or is being written
    private readonly byte[] _value;
    private readonly byte[] _identityKey = new byte[16];
    private bool _hasIdentityKey;
    private bool _hasWork;

    public BondTable(HostBle host)
    {
        _host = host;
        _secrets = new ApplicationSecrets(host);
        _bonds = new Bond?[host.Options.MaxBonds];
        _read = new Bond(this);
        _value = new byte[Math.Max(SecretValue.KeysLength, SecretValue.RecordOverhead + host.Options.MaxClientRecordOctets)];
    }

    public int MaxClientRecordOctets => _host.Options.MaxClientRecordOctets;

    /// <summary>Changes whenever a bond, or our own identity key, comes or goes: who keeps a copy (the resolving list of the controller) sees by it that it is old.</summary>
    public uint Version { get; private set; }

    /// <summary>How many places there are, used or not.</summary>
    public int Capacity => _bonds.Length;

    /// <summary>How many bonds there are.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var bond in _bonds)
            {
                if (bond is { IsKept: true })
                    count++;
            }

            return count;
        }
    }

    /// <summary>Our own identity resolving key, 16 octets, least significant first. There is one as soon as the radio is on.</summary>
    public ReadOnlySpan<byte> OwnIdentityKey => _identityKey;

    /// <summary>The bond at a place, or null.</summary>
    public Bond? At(int place) => _bonds[place] is { IsKept: true } bond ? bond : null;

    /// <summary>The bond with a peer, by its identity address.</summary>
    public Bond? Find(BleAddress identity)
    {
        foreach (var bond in _bonds)
        {
            if (bond is { IsKept: true } && bond.Identity == identity)
                return bond;
        }

        return null;
    }

    /// <summary>The bond whose peer made a resolvable private address (Core Vol 6, Part B, 1.3.2.3): the key of each is tried.</summary>
    public Bond? Resolve(BleAddress address)
    {
        if (!address.IsResolvablePrivate)
            return null;
        Span<byte> octets = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(octets, address.Value);
        foreach (var bond in _bonds)
        {
            if (bond is { IsKept: true, Peer.HasIdentityKey: true } && _host.Toolbox.Resolves(bond.Peer.IdentityKey, octets.Slice(0, 6)))
                return bond;
        }

        return null;
    }

    public BleAddress[] GetIdentities()
    {
        var identities = new BleAddress[Count];
        var at = 0;
        foreach (var bond in _bonds)
        {
            if (bond is { IsKept: true })
                identities[at++] = bond.Identity;
        }

        return identities;
    }

    /// <summary>Something is to be given to the application when the stack comes to rest.</summary>
    public void WantRest()
    {
        _hasWork = true;
        _host.WantSecurityWork();
    }

    /// <summary>Forgets a bond at once; its secrets are deleted when the stack comes to rest.</summary>
    public void Remove(Bond bond)
    {
        if (!bond.IsKept)
            return;
        bond.IsKept = false;
        bond.IsBeingRemoved = true;
        WantRest();
        Version++;
        _host.OnBondRemoved(bond);
    }

    /// <summary>Forgets a bond that the application does not keep any more; there is nothing to delete.</summary>
    public void Drop(Bond bond)
    {
        if (!bond.IsKept)
            return;
        bond.IsKept = false;
        Version++;
        _host.OnBondRemoved(bond);
        bond.Clear();
    }

    /// <summary>Asks whether the application still keeps a key, and takes the present value. A key that it does not keep any more is none.</summary>
    /// <param name="bond">The bond.</param>
    /// <param name="type"><see cref="BleSecretType.OurKeys"/> or <see cref="BleSecretType.PeerKeys"/>.</param>
    /// <returns>Whether it does, and the value is sound.</returns>
    public bool Confirm(Bond bond, BleSecretType type)
    {
        // What waits to be given away is newer than what the application has.
        SaveDirty(bond);
        if (!bond.IsKept)
            return false;
        Span<byte> key = stackalloc byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(bond.Identity, key);
        if (!_secrets.TryGet(type, key, out var value) || !bond.IsKept)
            return false;
        var isSound = TryRead(value, type, bond.Identity) && _read.Number == bond.Number;
        if (isSound)
            (type == BleSecretType.OurKeys ? bond.Own : bond.Peer).LongTerm.CopyFrom((type == BleSecretType.OurKeys ? _read.Own : _read.Peer).LongTerm);
        else
            _host.Statistics.DamagedSecrets++;
        _read.Clear();
        return isSound;
    }

    /// <summary>Loads what the application keeps, before the radio counts as on: our own identity key, the keys of the peers, then what belongs to each.</summary>
    public void Load()
    {
        Settle();   // what a handler changed that switched the radio off as well
        foreach (var bond in _bonds)
            bond?.Clear();
        Version++;
        LoadIdentityKey();
        LoadPeers();
        for (var i = 0; i < _bonds.Length; i++)
        {
            if (_bonds[i] is { IsKept: true } bond)
                LoadRest(bond);
        }
    }

    /// <summary>
    /// Keeps what a pairing gave: gives the secrets to the application, and the bond is in force when it has taken them. A bond that was there before stays as
    /// it was when they are refused.
    /// </summary>
    /// <param name="made">The new bond.</param>
    /// <returns>The bond in the table, or null: it is not kept, which has been counted.</returns>
    public Bond? Keep(Bond made)
    {
        var old = Find(made.Identity);
        var place = old ?? FindPlace();
        if ((old is not null && IsWeaker(made, old)) || place is null)
        {
            _host.Statistics.UnkeptBonds++;
            return null;
        }

        Span<byte> key = stackalloc byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(made.Identity, key);
        if (made.Own.HasSignatureKey)
            made.Own.SignCounter = SignCounterBlock;
        var isHalfKept = Set(made, BleSecretType.OurKeys, key);
        var isKept = isHalfKept && Set(made, BleSecretType.PeerKeys, key);

        // Application code has run: the radio may be off, the place in use, the old bond gone.
        if (made.KeySize == 0)
            return null;
        old = Find(made.Identity);
        place = old ?? FindPlace();
        if (!isKept || place is null)
        {
            // A value that was refused is as it was; only one that was taken has to go back.
            _host.Statistics.UnkeptBonds++;
            if (old is null || (isHalfKept && !Set(old, BleSecretType.OurKeys, key)))
            {
                _secrets.Delete(BleSecretType.OurKeys, key);
                _secrets.Delete(BleSecretType.PeerKeys, key);
                if (Find(made.Identity) is { } lost)
                    Remove(lost);
            }

            return null;
        }

        var hadRecord = !place.ClientRecord.IsEmpty;
        place.Clear();
        place.Identity = made.Identity;
        place.Number = made.Number;
        place.IsAuthenticated = made.IsAuthenticated;
        place.IsSecureConnections = made.IsSecureConnections;
        place.KeySize = made.KeySize;
        place.Own.CopyFrom(made.Own);
        place.Peer.CopyFrom(made.Peer);
        place.IsKept = true;
        Version++;
        if (hadRecord)
            place.Mark(BondParts.ClientRecord);     // a new pairing begins with an empty one
        return place;
    }

    /// <summary>Sees to it that our next sign counters are reserved, long before they are used up.</summary>
    public static void ReserveSignCounters(Bond bond)
    {
        if (bond.Own.HasSignatureKey && bond.Own.SignCounter - bond.NextSignCounter < SignCounterBlock / 2
            && bond.Own.SignCounter <= uint.MaxValue - SignCounterBlock)
        {
            bond.Mark(BondParts.OwnKeys);
        }
    }

    /// <summary>Gives away what has changed. It is called when the stack comes to rest.</summary>
    /// <returns>Whether there was something.</returns>
    public bool Settle()
    {
        if (!_hasWork || !_host.CanAsk)
            return false;
        _hasWork = false;
        for (var i = 0; i < _bonds.Length; i++)
        {
            if (_bonds[i] is not { } bond)
                continue;
            if (bond.IsBeingRemoved)
                Delete(bond);
            else if (bond.IsKept)
                SaveDirty(bond);
        }

        return true;
    }

    /// <summary>Wipes all keys.</summary>
    public void Wipe()
    {
        foreach (var bond in _bonds)
            bond?.Clear();
        _read.Clear();
        Secrets.Wipe(_identityKey);
        Secrets.Wipe(_value);
    }

    /// <summary>Whether one bond gives less protection than another.</summary>
    public static bool IsWeaker(Bond bond, Bond than) => IsWeaker(bond.IsAuthenticated, bond.IsSecureConnections, bond.KeySize, than);

    /// <summary>Whether a pairing would give less protection than a bond.</summary>
    public static bool IsWeaker(bool isAuthenticated, bool isSecureConnections, int keySize, Bond than)
        => (than.IsAuthenticated && !isAuthenticated) || (than.IsSecureConnections && !isSecureConnections) || keySize < than.KeySize;

    private Bond? FindPlace()
    {
        for (var i = 0; i < _bonds.Length; i++)
        {
            var bond = _bonds[i] ??= new Bond(this);
            if (!bond.IsKept && !bond.IsBeingRemoved)
                return bond;
        }

        return null;
    }

    private void LoadIdentityKey()
    {
        if (_secrets.TryGet(BleSecretType.OurIdentityKey, SecretValue.IdentityKeyName, out var value))
        {
            if (SecretValue.TryReadIdentityKey(value, _identityKey))
            {
                _hasIdentityKey = true;
                return;
            }

            _host.Statistics.DamagedSecrets++;
        }

        // One that nobody keeps lasts as long as this object.
        if (!_hasIdentityKey)
        {
            _host.FillRandom(_identityKey);
            if (SecretValue.IsZero(_identityKey))
                _identityKey[0] = 1;    // zeros are no key
            _hasIdentityKey = true;
        }

        _secrets.Set(BleSecretType.OurIdentityKey, SecretValue.IdentityKeyName, _value.AsSpan(0, SecretValue.WriteIdentityKey(_identityKey, _value)));
    }

    // A store that never says "no more" is not asked for ever.
    private void LoadPeers()
    {
        for (var i = 0; i < 2 * _bonds.Length && _host.CanAsk; i++)
        {
            if (!_secrets.TryGet(BleSecretType.PeerKeys, i, out var value))
                return;
            if (!TryRead(value, BleSecretType.PeerKeys, null) || Find(_read.Identity) is not null)
            {
                _host.Statistics.DamagedSecrets++;
            }
            else if (FindPlace() is { } bond)
            {
                bond.Identity = _read.Identity;
                bond.Number = _read.Number;
                bond.IsAuthenticated = _read.IsAuthenticated;
                bond.IsSecureConnections = _read.IsSecureConnections;
                bond.KeySize = _read.KeySize;
                bond.Peer.CopyFrom(_read.Peer);
                bond.IsKept = true;
            }
            else
            {
                _host.Statistics.UnkeptBonds++;
                return;
            }

            _read.Clear();
        }
    }

    private void LoadRest(Bond bond)
    {
        Span<byte> key = stackalloc byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(bond.Identity, key);
        if (_secrets.TryGet(BleSecretType.OurKeys, key, out var value))
        {
            if (TryRead(value, BleSecretType.OurKeys, bond.Identity))
            {
                if (_read.Number == bond.Number)
                {
                    bond.Own.CopyFrom(_read.Own);
                    bond.NextSignCounter = bond.Own.SignCounter;
                }
                else
                {
                    // One of the two was stored and the other one was not: neither can be relied on.
                    _host.Statistics.DamagedSecrets++;
                    bond.Clear();
                    return;
                }
            }
            else
            {
                _host.Statistics.DamagedSecrets++;
            }

            _read.Clear();
        }

        if (_secrets.TryGet(BleSecretType.ClientConfiguration, key, out value))
        {
            if (SecretValue.TryReadRecord(value, bond, out var record) && record.Length <= MaxClientRecordOctets)
                bond.LoadClientRecord(record);
            else
                _host.Statistics.DamagedSecrets++;
        }
    }

    private bool TryRead(ReadOnlySpan<byte> value, BleSecretType type, BleAddress? identity)
    {
        _read.Clear();
        if (SecretValue.TryReadKeys(value, type, _read) && (identity is null || _read.Identity == identity))
            return true;
        _read.Clear();
        return false;
    }

    private void SaveDirty(Bond bond)
    {
        if (bond.Dirty == BondParts.None)
            return;
        Span<byte> key = stackalloc byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(bond.Identity, key);
        var (number, dirty) = (bond.Number, bond.Dirty);
        bond.Unmark(dirty);

        // Refused: what is in memory holds until the radio is off, and the next change tries again.
        if ((dirty & BondParts.OwnKeys) != 0)
        {
            // The counters are used only after the application has them.
            var reserved = bond.Own.SignCounter;
            bond.Own.SignCounter = Math.Max(reserved, bond.NextSignCounter + SignCounterBlock);
            var (next, length) = (bond.Own.SignCounter, SecretValue.WriteKeys(bond, BleSecretType.OurKeys, _value));
            bond.Own.SignCounter = reserved;
            if (_secrets.Set(BleSecretType.OurKeys, key, _value.AsSpan(0, length)) && bond.IsKept && bond.Number == number)
                bond.Own.SignCounter = next;
        }

        if ((dirty & BondParts.PeerKeys) != 0 && bond.IsKept && bond.Number == number)
            Set(bond, BleSecretType.PeerKeys, key);
        if ((dirty & BondParts.ClientRecord) == 0 || !bond.IsKept || bond.Number != number)
            return;
        if (bond.ClientRecord.IsEmpty)
            _secrets.Delete(BleSecretType.ClientConfiguration, key);
        else
            _secrets.Set(BleSecretType.ClientConfiguration, key, _value.AsSpan(0, SecretValue.WriteRecord(bond, _value)));
    }

    private bool Set(Bond bond, BleSecretType type, ReadOnlySpan<byte> key)
        => _secrets.Set(type, key, _value.AsSpan(0, SecretValue.WriteKeys(bond, type, _value)));

    private void Delete(Bond bond)
    {
        Span<byte> key = stackalloc byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(bond.Identity, key);
        bond.Clear();
        _secrets.Delete(BleSecretType.OurKeys, key);
        _secrets.Delete(BleSecretType.PeerKeys, key);
        _secrets.Delete(BleSecretType.ClientConfiguration, key);
    }
}
