// What the server knows of one client's view of its database: robust caching, and the record that the bond keeps
// (Core Vol 3, Part G, 2.5.2, 7.1 to 7.3).
using System;
using System.Buffers.Binary;

namespace GattGen.Host;

/// <summary>
/// A client that knows the database is aware; after a change it is not, until it has confirmed Service Changed, or has sent another request
/// after it was told Database Out Of Sync or has read the hash. Only a client that has asked for robust caching is told so.
/// </summary>
/// <remarks>
/// What is kept of a bonded client is restored when the link is encrypted with the key of the bond, and only then kept anew: before that, anybody
/// could call himself the peer.
/// </remarks>
internal sealed class ClientCaching
{
    private const byte RobustCaching = 0x01;
    private const byte KnownFeatures = 0x07;    // and EATT, and Multiple Handle Value Notifications

    private static readonly BleUuid Include = new BleUuid(GattDeclaration.Include).ToUuid128();
    private static readonly BleUuid Characteristic = new BleUuid(GattDeclaration.Characteristic).ToUuid128();

    private readonly IGattStack _stack;
    private readonly AttBearer _bearer;
    private bool _isAwareNext;      // the next request makes the client aware
    private bool _isRestored;

    public ClientCaching(IGattStack stack, AttBearer bearer)
    {
        _stack = stack;
        _bearer = bearer;
    }

    /// <summary>The Client Supported Features as the client has set them.</summary>
    public byte Features { get; private set; }

    /// <summary>Whether the client knows of the last change.</summary>
    public bool IsAware { get; private set; } = true;

    private GattServer Server => _bearer.Server;

    private bool IsKept => _isRestored && _bearer.Link.Security is { IsEncrypted: true, IsBonded: true };

    public void Open()
    {
        Features = 0;
        IsAware = true;
        _isAwareNext = _isRestored = false;
    }

    /// <summary>Whether a PDU from the client is to be worked on; a request that is not has been answered.</summary>
    public bool Admits(AttPdu row, ReadOnlySpan<byte> pdu)
    {
        if (IsAware || row.Kind is not (AttPduKind.Request or AttPduKind.Command))
            return true;
        var isRobust = (Features & RobustCaching) != 0;
        if (row.Kind == AttPduKind.Command)
        {
            if (isRobust)
                _bearer.Statistics.IgnoredAttCommands++;
            return !isRobust;
        }

        if (_isAwareNext)
        {
            var session = _bearer.Session;
            BecomeAware();
            return _bearer.Session == session && _bearer.IsOpen;
        }

        if (!isRobust || !ReachesHandle(row.Opcode, pdu))
            return true;
        _isAwareNext = true;
        _bearer.AnswerError(pdu[0], BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)), AttError.DatabaseOutOfSync);
        return false;
    }

    /// <summary>The error that refuses to set the features, or none: a bit that is set stays (Core Vol 3, Part G, 7.2).</summary>
    public AttError CheckFeatures(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty)
            return AttError.InvalidAttributeValueLength;
        return (Features & ~octets[0]) != 0 ? AttError.ValueNotAllowed : AttError.None;
    }

    /// <summary>The client sets its features.</summary>
    public void SetFeatures(ReadOnlySpan<byte> octets)
    {
        Features |= (byte)(octets[0] & KnownFeatures);
        Save();
    }

    /// <summary>The client has been sent the Database Hash.</summary>
    public void OnHashRead() => _isAwareNext = !IsAware;

    /// <summary>The client has confirmed the last Service Changed.</summary>
    public void OnServiceChangedConfirmed() => BecomeAware();

    /// <summary>The database is another one to clients.</summary>
    public void OnDatabaseChanged() => IsAware = _isAwareNext = false;

    /// <summary>The security of the link has changed: the bond may be in use now.</summary>
    public void OnSecurityChanged()
    {
        if (_bearer.Link.Security is not { IsEncrypted: true, IsBonded: true })
            return;
        if (_isRestored)
        {
            Save();     // a bond that was made anew on this link begins without a record
            return;
        }

        _isRestored = true;
        if (!ClientRecord.TryRead(_bearer.Link.Bond.ClientRecord, out var record))
        {
            Save();
            return;
        }

        Features |= (byte)(record.Features & KnownFeatures);
        var isSame = record.Hash.SequenceEqual(Server.Database.Hash);
        var isAware = IsAware && isSame && record.IsAware;
        for (var i = 0; i < record.Count; i++)
        {
            var (handle, subscription) = record[i];
            if (Server.Database.Find(handle) is { Role: AttributeRole.ClientConfiguration } attribute
                && (isSame || attribute.Configuration == AttributeLayout.ServiceChangedConfiguration))
            {
                _bearer.Updates.Restore(attribute, subscription);
            }
        }

        IsAware = isAware;
        var session = _bearer.Session;
        var database = Server.Database;
        if (!isAware)
            _bearer.Updates.ServiceChanged(1, 0xFFFF);
        if (!isSame)
            Save();
        if (_bearer.Session == session && ReferenceEquals(database, Server.Database))
            _bearer.Updates.TellSubscriptions();
    }

    /// <summary>Gives the bond what it is to keep. Application code may run.</summary>
    public void Save()
    {
        if (!IsKept)
            return;
        var updates = _bearer.Updates;
        var record = new byte[ClientRecord.HeaderLength + (updates.SubscriptionCount * ClientRecord.ItemLength)];
        ClientRecord.WriteHeader(record, IsAware, Features, Server.Database.Hash);
        var at = 0;
        for (var i = 0; i < Server.Database.ConfigurationCount; i++)
        {
            if (updates.SubscriptionTo(i) is not GattSubscription.None and var subscription)
                ClientRecord.WriteItem(record, at++, Server.Database.Configured(i).ConfiguredBy!.Handle, subscription);
        }

        _bearer.Link.Bond.SaveClientRecord(record);
    }

    private void BecomeAware()
    {
        _isAwareNext = false;
        if (IsAware)
            return;
        IsAware = true;
        Save();
    }

    // A request that names handles, or reads by a type that is no declaration in a part of the database (2.5.2.1).
    private static bool ReachesHandle(AttOpcode opcode, ReadOnlySpan<byte> pdu)
    {
        switch (opcode)
        {
            case AttOpcode.ReadRequest:
            case AttOpcode.ReadBlobRequest:
            case AttOpcode.ReadMultipleRequest:
            case AttOpcode.ReadMultipleVariableRequest:
            case AttOpcode.WriteRequest:
            case AttOpcode.PrepareWriteRequest:
                return true;
            case AttOpcode.ReadByTypeRequest:
                var isWhole = BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(1)) == 1 && BinaryPrimitives.ReadUInt16LittleEndian(pdu.Slice(3)) == 0xFFFF;
                BleUuid.TryRead(pdu.Slice(5), out var type);
                var wideType = type.ToUuid128();
                return !isWhole && wideType != Include && wideType != Characteristic;
            default:
                return false;
        }
    }
}
