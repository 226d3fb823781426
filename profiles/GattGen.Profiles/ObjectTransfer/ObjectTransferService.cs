// The Object Transfer service (Bluetooth SIG, Object Transfer Service 1.0; Assigned Numbers: 0x1825).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Moves objects, such as files, pictures and logs, over an L2CAP channel: clients list, select, read, write, make and delete them.</summary>
/// <remarks>
/// The service has no objects by itself: make an <see cref="ObjectServer"/> with it and with an <see cref="IObjectStore"/> before the start, and call its
/// <see cref="ObjectServer.Start"/> when the radio is on. Each client has a current object, filters and an order of its own, until its link ends. Set
/// <see cref="HasFirstCreated"/>, <see cref="HasLastModified"/>, <see cref="HasChanged"/> and <see cref="HasFilters"/> before the start to offer what is optional.
/// <para>The client is <see cref="ObjectClient"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// [GattServer("Logger")]
/// public partial class Logger
/// {
///     public ObjectTransferService Objects { get; } = new() { HasChanged = true, HasFilters = true };
/// }
///
/// static class Logging
/// {
///     public static async Task ServeAsync(Ble ble, CancellationToken cancel)
///     {
///         var logger = new Logger();
///         var store = new MemoryObjectStore();
///         await using var server = new ObjectServer(logger.Objects, store);
///         await logger.StartAsync(ble);
///         server.Start(ble);
///         var log = store.Add("today.log", 0x2ACA, new byte[] { 1, 2, 3 }, ObjectProperties.Read);
///         server.NotifyChanged(log.Id, ObjectChanges.Created);
///         await Task.Delay(Timeout.Infinite, cancel);
///     }
/// }
/// </code>
/// </example>
[GattService(Assigned.Services.ObjectTransfer)]
public partial class ObjectTransferService
{
    /// <summary>The Protocol/Service Multiplexer of the channel (Assigned Numbers, 2.5).</summary>
    public const int Psm = 0x0025;

    /// <summary>The longest name of an object, in octets of UTF-8 (Object Transfer Service 1.0, 3.2.1).</summary>
    public const int MaxNameOctets = 120;

    /// <summary>The error with which a value is refused that the object or the server does not allow: Write Request Rejected (Object Transfer Service 1.0, 1.6).</summary>
    public const byte WriteRequestRejected = 0x80;

    /// <summary>The error with which the characteristics of the current object are refused where there is none: Object Not Selected.</summary>
    public const byte ObjectNotSelected = 0x81;

    /// <summary>The error for one client too many: Concurrency Limit Exceeded.</summary>
    public const byte ConcurrencyLimitExceeded = 0x82;

    /// <summary>The error for a name that another object has: Object Name Already Exists.</summary>
    public const byte ObjectNameAlreadyExists = 0x83;

    // Assigned Numbers, 3.10: an object of no type in particular.
    private const int UnspecifiedType = 0x2ACA;

    private ObjectServer? _server;

    // Whose write is being stored: OnXxxWritten follows OnXxxWriting at once, on the executor.
    private GattPeer _writer;

    /// <summary>A service without objects.</summary>
    public ObjectTransferService() => Type = new ObjectType(UnspecifiedType);

    /// <summary>What the server can do; it follows from <see cref="ObjectServerOptions"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.OTSFeature, GattFlags.Read)]
    public partial ObjectTransferFeatures Features { get; internal set; }

    /// <summary>The name of the current object of the client that has asked last; so are the members behind it.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectName, GattFlags.Read | GattFlags.Write, MaxLength = MaxNameOctets)]
    public partial string Name { get; private set; }

    /// <summary>What the object is.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectType, GattFlags.Read)]
    public partial ObjectType Type { get; private set; }

    /// <summary>How large it is.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectSize, GattFlags.Read)]
    public partial ObjectSize Size { get; private set; }

    /// <summary>When it was made.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectFirstCreated, GattFlags.Read | GattFlags.Write), GattOptional]
    public partial DateAndTime FirstCreated { get; private set; }

    /// <summary>When it was changed last.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectLastModified, GattFlags.Read | GattFlags.Write), GattOptional]
    public partial DateAndTime LastModified { get; private set; }

    /// <summary>Its number.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectID, GattFlags.Read)]
    public partial UInt48 Id { get; private set; }

    /// <summary>What may be done with it.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectProperties, GattFlags.Read | GattFlags.Write)]
    public partial ObjectProperties Properties { get; private set; }

    /// <summary>Does something with the current object.</summary>
    [GattRequest(Assigned.Characteristics.ObjectActionControlPoint)]
    private ValueTask<ObjectActionResponse> ActionControlPointAsync(ObjectActionRequest request, GattPeer peer, CancellationToken cancel)
        => _server is { } server ? server.ActAsync(request, peer, cancel) : new(ObjectActionResponse.To(request.OpCode, WithoutServer(request.OpCode)));

    /// <summary>Makes another object the current one, or changes the list.</summary>
    [GattRequest(Assigned.Characteristics.ObjectListControlPoint)]
    private ObjectListResponse ListControlPoint(ObjectListRequest request, GattPeer peer)
        => _server?.List(request, peer) ?? ObjectListResponse.To(request.OpCode, ObjectListResult.OperationFailed);

    /// <summary>The first filter of the list of the client that has asked last; so are the other two.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectListFilter, GattFlags.Read | GattFlags.Write), GattDescription("Filter 1"), GattOptional]
    public partial ObjectListFilter Filter1 { get; private set; }

    /// <summary>The second filter.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectListFilter, GattFlags.Read | GattFlags.Write), GattDescription("Filter 2"), GattOptional]
    public partial ObjectListFilter Filter2 { get; private set; }

    /// <summary>The third filter.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectListFilter, GattFlags.Read | GattFlags.Write), GattDescription("Filter 3"), GattOptional]
    public partial ObjectListFilter Filter3 { get; private set; }

    /// <summary>What has changed; see <see cref="ObjectServer.NotifyChanged"/>.</summary>
    [GattCharacteristic(Assigned.Characteristics.ObjectChanged, GattFlags.Indicate), GattOptional]
    public partial ObjectChanged Changed { get; private set; }

    /// <summary>Whether the three filters, which come together, are registered.</summary>
    public bool HasFilters
    {
        get => HasFilter1 && HasFilter2 && HasFilter3;
        set => HasFilter1 = HasFilter2 = HasFilter3 = value;
    }

    // Nothing is moved without a channel, and a channel needs a server.
    internal static ObjectActionResult WithoutServer(ObjectActionOpCode request)
        => request is ObjectActionOpCode.Read or ObjectActionOpCode.Write ? ObjectActionResult.ChannelUnavailable : ObjectActionResult.OperationFailed;

    internal Ble? Radio => _gatt.Ble;

    internal GattBinding.Scope Enter() => _gatt.Enter();

    internal void Use(ObjectServer server)
    {
        if (Interlocked.CompareExchange(ref _server, server, null) is not null)
            throw new InvalidOperationException("The service has an object server already.");
    }

    internal void Leave(ObjectServer server) => Interlocked.CompareExchange(ref _server, null, server);

    internal ObjectSession SessionOf(GattPeer peer)
    {
        var session = StateOf(peer).Session;
        session.Peer = peer;
        return session;
    }

    private ObjectMetadata? Current(GattRead read)
    {
        var error = ObjectNotSelected;
        var current = _server?.Current(read.Peer, out error);
        if (current is null)
            read.Reject(error);
        return current;
    }

    private void Write(GattWrite write, Func<ObjectServer, ObjectMetadata, byte> check)
    {
        var error = ObjectNotSelected;
        if (_server is { } server && server.Current(write.Peer, out error) is { } current)
            error = server.IsWritable(current, write.Peer) ? check(server, current) : WriteRequestRejected;
        if (error != 0)
            write.Reject(error);
        _writer = write.Peer;
    }

    // What can be read again: the calendar began in 1582.
    private static byte CheckTime(DateAndTime value) => value.ToDateTime() is { Year: >= 1582 } ? (byte)0 : WriteRequestRejected;

    private void ReadFilter(GattRead read, int number, Action<ObjectListFilter> show)
    {
        var error = ConcurrencyLimitExceeded;
        if (_server?.Session(read.Peer, out error) is { } session)
            show(session.Filters[number]);
        else
            read.Reject(error);
    }

    private void WriteFilter(ObjectListFilter value, GattWrite write)
    {
        var error = ConcurrencyLimitExceeded;
        if (_server?.Session(write.Peer, out error) is null)
            write.Reject(error);
        else if (!value.IsValid)
            write.Reject(WriteRequestRejected);
        _writer = write.Peer;
    }

    private void Enter(GattWrite write)
    {
        var error = ConcurrencyLimitExceeded;
        if (_server is not null && _server.Session(write.Peer, out error) is null)
            write.Reject(error);
    }

    partial void OnNameReading(GattRead read)
    {
        if (Current(read) is { } current)
            Name = current.Name;
    }

    partial void OnTypeReading(GattRead read)
    {
        if (Current(read) is { } current)
            Type = new ObjectType(current.Type);
    }

    partial void OnSizeReading(GattRead read)
    {
        if (Current(read) is { } current)
            Size = current.Size;
    }

    partial void OnFirstCreatedReading(GattRead read)
    {
        if (Current(read) is { } current)
            FirstCreated = current.FirstCreated is { } time ? DateAndTime.FromDateTime(time) : DateAndTime.NotKnown;
    }

    partial void OnLastModifiedReading(GattRead read)
    {
        if (Current(read) is { } current)
            LastModified = current.LastModified is { } time ? DateAndTime.FromDateTime(time) : DateAndTime.NotKnown;
    }

    partial void OnIdReading(GattRead read)
    {
        if (Current(read) is { } current)
            Id = (UInt48)current.Id;
    }

    partial void OnPropertiesReading(GattRead read)
    {
        if (Current(read) is { } current)
            Properties = current.Properties;
    }

    partial void OnFilter1Reading(GattRead read) => ReadFilter(read, 0, filter => Filter1 = filter);

    partial void OnFilter2Reading(GattRead read) => ReadFilter(read, 1, filter => Filter2 = filter);

    partial void OnFilter3Reading(GattRead read) => ReadFilter(read, 2, filter => Filter3 = filter);

    partial void OnNameWriting(string value, GattWrite write) => Write(write, (server, current) => server.IsTaken(value, current.Id) ? ObjectNameAlreadyExists : (byte)0);

    partial void OnNameWritten(string value) => _server?.Change(_writer, current => current with { Name = value });

    partial void OnFirstCreatedWriting(DateAndTime value, GattWrite write) => Write(write, (_, _) => CheckTime(value));

    partial void OnFirstCreatedWritten(DateAndTime value) => _server?.Change(_writer, current => current with { FirstCreated = value.ToDateTime() });

    partial void OnLastModifiedWriting(DateAndTime value, GattWrite write) => Write(write, (_, _) => CheckTime(value));

    partial void OnLastModifiedWritten(DateAndTime value) => _server?.Change(_writer, current => current with { LastModified = value.ToDateTime() });

    partial void OnPropertiesWriting(ObjectProperties value, GattWrite write) => Write(write, (_, _) => (value & ~ObjectServer.KnownProperties) != 0 ? WriteRequestRejected : (byte)0);

    partial void OnPropertiesWritten(ObjectProperties value) => _server?.Change(_writer, current => current with { Properties = value });

    partial void OnFilter1Writing(ObjectListFilter value, GattWrite write) => WriteFilter(value, write);

    partial void OnFilter1Written(ObjectListFilter value) => _server?.Filter(_writer, 0, value);

    partial void OnFilter2Writing(ObjectListFilter value, GattWrite write) => WriteFilter(value, write);

    partial void OnFilter2Written(ObjectListFilter value) => _server?.Filter(_writer, 1, value);

    partial void OnFilter3Writing(ObjectListFilter value, GattWrite write) => WriteFilter(value, write);

    partial void OnFilter3Written(ObjectListFilter value) => _server?.Filter(_writer, 2, value);

    partial void OnActionControlPointWriting(ObjectActionRequest value, GattWrite write) => Enter(write);

    partial void OnListControlPointWriting(ObjectListRequest value, GattWrite write) => Enter(write);

    /// <summary>What the server keeps for a client.</summary>
    [GattClientState]
    private sealed class Browser : IDisposable
    {
        public ObjectSession Session { get; } = new();

        public void Dispose() => Session.End();
    }
}
