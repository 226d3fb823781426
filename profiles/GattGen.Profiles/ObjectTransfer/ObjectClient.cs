// The client of object servers: lists and metadata (Object Transfer Profile 1.0).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Uses the objects of a server: lists, selects, reads, writes, makes and deletes them. One operation is under way at a time.</summary>
/// <remarks>
/// Everything but the list concerns the current object: the one that was selected or made last. What the server refuses is an <see cref="ObjectTransferException"/> with the
/// result of its control point, or a <see cref="BleException"/> whose status is an ATT error code, among them those of <see cref="ObjectTransferService"/>.
/// </remarks>
/// <example>
/// <code>
/// await using var link = await new Central(ble).ConnectAsync(address, cancel);
/// await using var objects = await ObjectClient.OpenAsync(link);
/// foreach (var metadata in await objects.ListAsync())
///     Console.WriteLine(metadata.Name + ": " + metadata.Size.Current);
/// if (await objects.FirstAsync())
///     File.WriteAllBytes("first", await objects.ReadAsync());
/// var made = await objects.CreateAsync(0x2ACA, new byte[] { 1, 2, 3 }, "new.bin");
/// await objects.SelectAsync(made.Id);
/// await objects.DeleteAsync();
/// </code>
/// </example>
/// <seealso cref="ObjectTransferService.Client"/>
public sealed partial class ObjectClient : IAsyncDisposable
{
    private readonly ObjectTransferService.Client _client;
    private int _maxListed = 10_000;

    private ObjectClient(Link link, ObjectTransferService.Client client, ObjectTransferFeatures features)
    {
        Link = link;
        _client = client;
        Features = features;
    }

    /// <summary>The link.</summary>
    public Link Link { get; }

    /// <summary>What the server can do.</summary>
    public ObjectTransferFeatures Features { get; }

    /// <summary>How many objects <see cref="ListAsync"/> takes at most, 1 or more; 10,000 by default. The server says how long its list is, and may never end it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxListed
    {
        get => _maxListed;
        set => _maxListed = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "One object is listed at least.");
    }

    /// <summary>Opens the object server of a peer. Nothing is selected yet.</summary>
    /// <param name="link">The link.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="link"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the peer has no such service, or serves one object only and has no list.</exception>
    public static async ValueTask<ObjectClient> OpenAsync(Link link, CancellationToken cancel = default)
    {
        if (link is null)
            throw new ArgumentNullException(nameof(link));
        var client = await ObjectTransferService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        return new ObjectClient(link, client, await client.Features.ReadAsync(cancel).ConfigureAwait(false));
    }

    /// <summary>Selects all objects of the list one after the other, and tells what is said of them.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>Those that the filters let pass, in the order of the list. The last one is selected.</returns>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: there are more than <see cref="MaxListed"/>. <see cref="BleError.InputOutput"/>: an object came twice,
    /// because the list was changed meanwhile, or the server does not end it.</exception>
    public async ValueTask<IReadOnlyList<ObjectMetadata>> ListAsync(CancellationToken cancel = default)
    {
        var list = new List<ObjectMetadata>();
        var seen = new HashSet<ulong>();
        for (var isThere = await FirstAsync(cancel).ConfigureAwait(false); isThere; isThere = await NextAsync(cancel).ConfigureAwait(false))
        {
            if (list.Count >= _maxListed)
                throw new BleException(BleError.TooBig, "The object server lists more than " + _maxListed.ToString(CultureInfo.InvariantCulture) + " objects: filter the list, or set MaxListed.");
            var metadata = await GetMetadataAsync(cancel).ConfigureAwait(false);
            if (!seen.Add(metadata.Id))
                throw new BleException(BleError.InputOutput, "The object server has listed the object 0x" + metadata.Id.ToString("X", CultureInfo.InvariantCulture) + " twice.");
            list.Add(metadata);
        }

        return list;
    }

    /// <summary>Selects the first object.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when the list is empty.</returns>
    public ValueTask<bool> FirstAsync(CancellationToken cancel = default) => GoAsync(new ObjectListRequest(ObjectListOpCode.First), cancel);

    /// <summary>Selects the last object.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when the list is empty.</returns>
    public ValueTask<bool> LastAsync(CancellationToken cancel = default) => GoAsync(new ObjectListRequest(ObjectListOpCode.Last), cancel);

    /// <summary>Selects the object behind the current one.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when there is none.</returns>
    public ValueTask<bool> NextAsync(CancellationToken cancel = default) => GoAsync(new ObjectListRequest(ObjectListOpCode.Next), cancel);

    /// <summary>Selects the object before the current one.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when there is none.</returns>
    public ValueTask<bool> PreviousAsync(CancellationToken cancel = default) => GoAsync(new ObjectListRequest(ObjectListOpCode.Previous), cancel);

    /// <summary>Selects an object by its number.</summary>
    /// <param name="id">The number.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when the list has no such object.</returns>
    public ValueTask<bool> SelectAsync(ulong id, CancellationToken cancel = default) => GoAsync(ObjectListRequest.ToGoTo(id), cancel);

    /// <summary>Counts the objects of the list.</summary>
    /// <param name="cancel">Gives it up.</param>
    public async ValueTask<int> CountAsync(CancellationToken cancel = default)
    {
        var response = await RequestAsync(new ObjectListRequest(ObjectListOpCode.RequestNumberOfObjects), cancel).ConfigureAwait(false);
        return response.TryGetCount(out var count) ? (int)Math.Min(count, int.MaxValue) : throw new ObjectTransferException(ObjectListOpCode.RequestNumberOfObjects, response.Result);
    }

    /// <summary>Orders the list, until the link ends.</summary>
    /// <param name="order">By what.</param>
    /// <param name="cancel">Gives it up.</param>
    public async ValueTask OrderAsync(ObjectSortOrder order, CancellationToken cancel = default)
        => Require(ObjectListOpCode.Order, (await RequestAsync(ObjectListRequest.ToOrder(order), cancel).ConfigureAwait(false)).Result);

    /// <summary>Takes the marks off all objects of the list.</summary>
    /// <param name="cancel">Gives it up.</param>
    public async ValueTask ClearMarkingAsync(CancellationToken cancel = default)
        => Require(ObjectListOpCode.ClearMarking, (await RequestAsync(new ObjectListRequest(ObjectListOpCode.ClearMarking), cancel).ConfigureAwait(false)).Result);

    /// <summary>Filters the list, until the link ends: it has the objects that all filters let pass.</summary>
    /// <param name="first">A filter.</param>
    /// <param name="second">A second one.</param>
    /// <param name="third">A third one.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the server has no filters.</exception>
    public async ValueTask FilterAsync(ObjectListFilter first, ObjectListFilter second = default, ObjectListFilter third = default, CancellationToken cancel = default)
    {
        if (_client.Filter1 is null || _client.Filter2 is null || _client.Filter3 is null)
            throw new BleException(BleError.NotSupported, "The object server has no filters.");
        await _client.Filter1.WriteAsync(first, cancel).ConfigureAwait(false);
        await _client.Filter2.WriteAsync(second, cancel).ConfigureAwait(false);
        await _client.Filter3.WriteAsync(third, cancel).ConfigureAwait(false);
    }

    /// <summary>Reads what is said of the current object.</summary>
    /// <param name="cancel">Gives it up.</param>
    public async ValueTask<ObjectMetadata> GetMetadataAsync(CancellationToken cancel = default)
    {
        var id = await _client.Id.ReadAsync(cancel).ConfigureAwait(false);
        var name = await _client.Name.ReadAsync(cancel).ConfigureAwait(false);
        var type = await _client.Type.ReadAsync(cancel).ConfigureAwait(false);
        var size = await _client.Size.ReadAsync(cancel).ConfigureAwait(false);
        var properties = await _client.Properties.ReadAsync(cancel).ConfigureAwait(false);
        var created = _client.FirstCreated is { } first ? (await first.ReadAsync(cancel).ConfigureAwait(false)).ToDateTime() : null;
        var modified = _client.LastModified is { } last ? (await last.ReadAsync(cancel).ConfigureAwait(false)).ToDateTime() : null;
        return new ObjectMetadata((ulong)id, name, type.Uuid, size, properties, created, modified);
    }

    /// <summary>Names the current object.</summary>
    /// <param name="name">The name, 0..120 octets of UTF-8.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="ArgumentException">The name is too long.</exception>
    public ValueTask SetNameAsync(string name, CancellationToken cancel = default) => _client.Name.WriteAsync(name, cancel);

    /// <summary>Says what may be done with the current object.</summary>
    /// <param name="properties">What may be done.</param>
    /// <param name="cancel">Gives it up.</param>
    public ValueTask SetPropertiesAsync(ObjectProperties properties, CancellationToken cancel = default) => _client.Properties.WriteAsync(properties, cancel);

    /// <summary>Says when the current object was made.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the server does not keep it.</exception>
    public ValueTask SetFirstCreatedAsync(DateTime time, CancellationToken cancel = default)
        => (_client.FirstCreated ?? throw NoTime()).WriteAsync(DateAndTime.FromDateTime(time), cancel);

    /// <summary>Says when the current object was changed last.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the server does not keep it.</exception>
    public ValueTask SetLastModifiedAsync(DateTime time, CancellationToken cancel = default)
        => (_client.LastModified ?? throw NoTime()).WriteAsync(DateAndTime.FromDateTime(time), cancel);

    /// <summary>Subscribes to what others change: when the await returns, the server knows.</summary>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the server does not tell it.</exception>
    public ValueTask<RemoteSubscription<ObjectChanged>> SubscribeAsync(CancellationToken cancel = default)
        => (_client.Changed ?? throw new BleException(BleError.NotSupported, "The object server does not tell what has changed.")).SubscribeAsync(cancel);

    private static BleException NoTime() => new(BleError.NotSupported, "The object server does not keep that time.");

    private static void Require(ObjectListOpCode request, ObjectListResult result)
    {
        if (result != ObjectListResult.Success)
            throw new ObjectTransferException(request, result);
    }

    private async ValueTask<bool> GoAsync(ObjectListRequest request, CancellationToken cancel)
    {
        var response = await RequestAsync(request, cancel).ConfigureAwait(false);
        if (response.Result is ObjectListResult.NoObject or ObjectListResult.OutOfBounds or ObjectListResult.ObjectIdNotFound)
            return false;
        Require(request.OpCode, response.Result);
        return true;
    }

    private async ValueTask<ObjectListResponse> RequestAsync(ObjectListRequest request, CancellationToken cancel)
    {
        var response = await _client.ListControlPoint.RequestAsync(request, cancel).ConfigureAwait(false);
        return response.OpCode == ObjectListOpCode.Response && response.Request == request.OpCode
            ? response
            : throw new BleException(BleError.InputOutput, "The object server has answered something that was not asked for.");
    }
}
