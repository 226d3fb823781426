// An object server: the current objects, lists and filters of its clients (Object Transfer Service 1.0, 3).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Serves the objects of a store through an <see cref="ObjectTransferService"/>, and moves their octets over an L2CAP channel.</summary>
/// <remarks>
/// Make it before the service is registered, and call <see cref="Start"/> when the radio is on. While octets of an object are being moved, other clients find it locked. What clients
/// change is told to the others (<see cref="ObjectTransferService.Changed"/>); tell what the application changes with <see cref="NotifyChanged"/>.
/// </remarks>
/// <example>
/// <code>
/// var service = new ObjectTransferService { HasChanged = true };
/// var store = new MemoryObjectStore();
/// await using var server = new ObjectServer(service, store);
/// server.TransferEnded += transfer =&gt; Console.WriteLine(transfer.Moved + " of " + transfer.Length);
/// // ... the server that holds the service has started
/// server.Start(ble);
/// </code>
/// </example>
public sealed partial class ObjectServer : IAsyncDisposable
{
    internal const ObjectProperties KnownProperties = (ObjectProperties)0xFF;

    private const ObjectListFeatures ListFeatures
        = ObjectListFeatures.GoTo | ObjectListFeatures.Order | ObjectListFeatures.RequestNumberOfObjects | ObjectListFeatures.ClearMarking;

    private readonly ObjectTransferService _service;
    private readonly IObjectStore _store;
    private readonly ObjectServerOptions _options;
    private readonly List<ObjectSession> _sessions = new();

    /// <summary>A server of the objects of a store.</summary>
    /// <param name="service">The service. It must not be registered yet, except where this server takes the place of one that was disposed of.</param>
    /// <param name="store">The objects.</param>
    /// <param name="options">How to serve, or null for the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> or <paramref name="store"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="InvalidOperationException">The service has a server already, which was not disposed of.</exception>
    public ObjectServer(ObjectTransferService service, IObjectStore store, ObjectServerOptions? options = null)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _store = store ?? throw new ArgumentNullException(nameof(store));
        _options = (options ?? new ObjectServerOptions()).Checked();
        service.Use(this);
        service.Features = new ObjectTransferFeatures(_options.Actions, ListFeatures);
    }

    /// <summary>Octets have been moved, or it went wrong. Raised outside of the stack.</summary>
    public event Action<ObjectTransferOutcome>? TransferEnded;

    /// <summary>Tells all clients that have subscribed what the application has changed.</summary>
    /// <param name="id">The object.</param>
    /// <param name="changes">What has changed.</param>
    public void NotifyChanged(ulong id, ObjectChanges changes) => Tell(id, changes & ~ObjectChanges.ByClient, null);

    /// <summary>The session of a client, or null with the reason.</summary>
    internal ObjectSession? Session(GattPeer peer, out byte error)
    {
        using (_service.Enter())
        {
            var session = _service.SessionOf(peer);
            error = 0;
            if (!IsDisposed && session.Server == this)
                return session;
            if (IsDisposed || session.Server is not null || _sessions.Count >= _options.MaxClients)
            {
                error = ObjectTransferService.ConcurrencyLimitExceeded;
                return null;
            }

            session.Server = this;
            _sessions.Add(session);
            return session;
        }
    }

    /// <summary>The link of a client has ended.</summary>
    internal void Forget(ObjectSession session)
    {
        using (_service.Enter())
        {
            _sessions.Remove(session);

            // Outside of the stack, where what waits for it goes on.
            if (session is { Move: { } move, Channel: { } channel })
                StackClock.Post(channel.Link.Ble, move.Stop.Cancel);
        }
    }

    /// <summary>The current object of a client, or null with the reason.</summary>
    internal ObjectMetadata? Current(GattPeer peer, out byte error)
    {
        if (Session(peer, out error) is not { } session)
            return null;
        var current = CurrentOf(session);
        error = current is null ? ObjectTransferService.ObjectNotSelected : (byte)0;
        return current;
    }

    /// <summary>Whether a client may change what is said of an object.</summary>
    internal bool IsWritable(ObjectMetadata metadata, GattPeer peer)
        => (metadata.Properties & ObjectProperties.Write) != 0 && !IsLocked(metadata.Id, Session(peer, out _));

    /// <summary>Whether another object has a name.</summary>
    internal bool IsTaken(string name, ulong id) => name.Length > 0 && _store.List().Any(other => other.Id != id && other.Name == name);

    /// <summary>A client has changed what is said of its object.</summary>
    internal void Change(GattPeer peer, Func<ObjectMetadata, ObjectMetadata> change)
    {
        if (Current(peer, out _) is { } current && _store.Update(change(current)))
            Tell(current.Id, ObjectChanges.Metadata | ObjectChanges.ByClient, peer);
    }

    /// <summary>A client has set a filter. An object that does not pass is not selected any more.</summary>
    internal void Filter(GattPeer peer, int number, ObjectListFilter filter)
    {
        if (Session(peer, out _) is not { } session)
            return;
        session.Filters[number] = filter;
        if (!ListFor(session).Exists(metadata => metadata.Id == session.Current))
            session.Current = null;
    }

    /// <summary>Runs a request to the Object List Control Point.</summary>
    internal ObjectListResponse List(ObjectListRequest request, GattPeer peer)
    {
        try
        {
            return ListNow(request, peer);
        }
#pragma warning disable CA1031 // the client waits for an answer, whatever it is
        catch (Exception problem) when (problem is not BleException { Error: BleError.NotConnected })
#pragma warning restore CA1031
        {
            Report(problem);
            return ObjectListResponse.To(request.OpCode, ObjectListResult.OperationFailed);
        }
    }

    private ObjectListResponse ListNow(ObjectListRequest request, GattPeer peer)
    {
        using (_service.Enter())
        {
            if (Session(peer, out _) is not { } session)
                return ObjectListResponse.To(request.OpCode, ObjectListResult.OperationFailed);
            if (request.OpCode == ObjectListOpCode.RequestNumberOfObjects && request.Parameters.IsEmpty)
                return ObjectListResponse.WithCount((uint)ListFor(session).Count);
            return ObjectListResponse.To(request.OpCode, Run(request, session));
        }
    }

    private void Report(Exception problem)
    {
        if (_service.Radio is { } ble)
            ble.ReportOutside(problem);
    }

    private ObjectListResult Run(ObjectListRequest request, ObjectSession session)
    {
        switch (request.OpCode)
        {
            case ObjectListOpCode.GoTo:
                return request.TryGetId(out var id) ? GoTo(session, id) : ObjectListResult.InvalidParameter;
            case ObjectListOpCode.Order:
                if (!request.TryGetOrder(out var order))
                    return ObjectListResult.InvalidParameter;
                session.Order = order;
                return ObjectListResult.Success;
            case < ObjectListOpCode.First or > ObjectListOpCode.ClearMarking:
                return ObjectListResult.OpCodeNotSupported;
        }

        if (!request.Parameters.IsEmpty)
            return ObjectListResult.InvalidParameter;
        var list = ListFor(session);
        if (request.OpCode == ObjectListOpCode.ClearMarking)
            return ClearMarking(list, session);
        if (list.Count == 0)
            return ObjectListResult.NoObject;
        var at = request.OpCode switch
        {
            ObjectListOpCode.First => 0,
            ObjectListOpCode.Last => list.Count - 1,
            _ => list.FindIndex(metadata => metadata.Id == session.Current) is >= 0 and var current ? current + (request.OpCode == ObjectListOpCode.Next ? 1 : -1) : int.MinValue,
        };
        if (at == int.MinValue)
            return ObjectListResult.OperationFailed;
        return at < 0 || at >= list.Count ? ObjectListResult.OutOfBounds : Select(session, list[at].Id);
    }

    private ObjectListResult GoTo(ObjectSession session, ulong id)
        => ListFor(session).Exists(metadata => metadata.Id == id) ? Select(session, id) : ObjectListResult.ObjectIdNotFound;

    private static ObjectListResult Select(ObjectSession session, ulong id)
    {
        // What is being moved belongs to the current object.
        if (session.Move is not null && session.Current != id)
            return ObjectListResult.OperationFailed;
        session.Current = id;
        return ObjectListResult.Success;
    }

    private ObjectListResult ClearMarking(List<ObjectMetadata> list, ObjectSession session)
    {
        foreach (var metadata in list)
        {
            if ((metadata.Properties & ObjectProperties.Mark) != 0 && _store.Update(metadata with { Properties = metadata.Properties & ~ObjectProperties.Mark }))
                Tell(metadata.Id, ObjectChanges.Metadata | ObjectChanges.ByClient, session.Peer);
        }

        return ObjectListResult.Success;
    }

    private ObjectMetadata? CurrentOf(ObjectSession session) => session.Current is { } id ? _store.Find(id) : null;

    private List<ObjectMetadata> ListFor(ObjectSession session)
    {
        var list = _store.List().Where(metadata => Array.TrueForAll(session.Filters, filter => filter.Passes(metadata)));
        var isDescending = ((byte)session.Order & 0x10) != 0;
        return ((ObjectSortOrder)((byte)session.Order & 0x0F) switch
        {
            ObjectSortOrder.Name => Ordered(list, metadata => metadata.Name, StringComparer.Ordinal, isDescending),
            ObjectSortOrder.Type => Ordered(list, metadata => metadata.Type.ToUuid128(), null, isDescending),
            ObjectSortOrder.CurrentSize => Ordered(list, metadata => metadata.Size.Current, null, isDescending),
            ObjectSortOrder.FirstCreated => Ordered(list, metadata => metadata.FirstCreated ?? DateTime.MinValue, null, isDescending),
            ObjectSortOrder.LastModified => Ordered(list, metadata => metadata.LastModified ?? DateTime.MinValue, null, isDescending),
            _ => list,
        }).ToList();
    }

    private static IEnumerable<ObjectMetadata> Ordered<T>(IEnumerable<ObjectMetadata> list, Func<ObjectMetadata, T> key, IComparer<T>? comparer, bool isDescending)
        => isDescending ? list.OrderByDescending(key, comparer) : list.OrderBy(key, comparer);

    // Whether another client has it in use. Under the gate.
    private bool IsLocked(ulong id, ObjectSession? except) => _sessions.Exists(session => session != except && session.Move?.Id == id);

    private void Tell(ulong id, ObjectChanges changes, GattPeer? except)
    {
        if (!_service.HasChanged || _service.Radio is not { } ble)
            return;
        var octets = new byte[ObjectChanged.MaxLength];
        new ObjectChanged(changes, (UInt48)id).Encode(octets);
        foreach (var peer in _service.ChangedSubscribers)
        {
            if (peer != except && Link.TryFind(ble, peer.Connection, out var link))
                _ = IndicateAsync(link, octets);
        }
    }

    private async Task IndicateAsync(Link link, byte[] octets)
    {
        try
        {
            await link.IndicateAsync(_service.Handles.Changed, octets).ConfigureAwait(false);
        }
        catch (BleException)
        {
            // A client that has gone, or does not confirm, need not know.
        }
    }
}
