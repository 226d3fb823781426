// Finding out what a server has (Core Vol 3, Part G, 4.4, 4.6, 4.7).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

public sealed partial class Link
{
    /// <summary>Finds the first instance of a service, with its characteristics.</summary>
    /// <param name="uuid">The UUID of the service.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The service, or null when the server has none.</returns>
    /// <exception cref="ArgumentException"><paramref name="uuid"/> is empty.</exception>
    public ValueTask<RemoteService?> FindServiceAsync(BleUuid uuid, CancellationToken cancel = default)
    {
        Require(uuid);
        return FindFirstAsync(uuid, cancel);
    }

    /// <summary>Finds all instances of a service, with their characteristics.</summary>
    /// <param name="uuid">The UUID of the service.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The services in the order of their handles; none is possible.</returns>
    /// <exception cref="ArgumentException"><paramref name="uuid"/> is empty.</exception>
    public ValueTask<IReadOnlyList<RemoteService>> FindServicesAsync(BleUuid uuid, CancellationToken cancel = default)
    {
        Require(uuid);
        return FindAllAsync(uuid, cancel);
    }

    /// <summary>Finds all primary services of the server, with their characteristics.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The services in the order of their handles.</returns>
    public ValueTask<IReadOnlyList<RemoteService>> DiscoverAsync(CancellationToken cancel = default) => FindAllAsync(default, cancel);

    /// <summary>What is known of the server, and where more is kept; null where nothing may be kept.</summary>
    internal async ValueTask<CachedDatabase?> RecallAsync(CancellationToken cancel)
    {
        // An address that is changed every quarter of an hour names nobody.
        if (_hasNoHash || Layer.Cache.Capacity == 0 || Peer.IsResolvablePrivate || Peer.IsNonResolvablePrivate)
            return null;
        try
        {
            if (await new ReadHashOperation(this).Run(cancel).ConfigureAwait(false) is { } hash)
                return Layer.Cache.Open(Peer, hash);
        }
        catch (BleException problem) when (problem.Error is BleError.InputOutput or BleError.NotSupported)
        {
            // It has none, or does not show it.
        }

        _hasNoHash = true;
        return null;
    }

    internal async ValueTask<RemoteService> DescribeAsync(FoundService found, CachedDatabase? known, CancellationToken cancel)
    {
        var characteristics = known?.Characteristics(found.StartHandle);
        if (characteristics is null)
        {
            characteristics = await new DiscoverCharacteristicsOperation(this, found.StartHandle, found.EndHandle).Run(cancel).ConfigureAwait(false);
            known?.KeepCharacteristics(found.StartHandle, characteristics);
        }

        return new RemoteService(this, found, characteristics, known);
    }

    private static void Require(BleUuid uuid)
    {
        if (uuid.IsEmpty)
            throw new ArgumentException("The UUID is empty: name the service, or use DiscoverAsync for all.", nameof(uuid));
    }

    private async ValueTask<RemoteService?> FindFirstAsync(BleUuid uuid, CancellationToken cancel)
    {
        var (found, known) = await FindAsync(uuid, cancel).ConfigureAwait(false);
        return found.Count == 0 ? null : await DescribeAsync(found[0], known, cancel).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<RemoteService>> FindAllAsync(BleUuid uuid, CancellationToken cancel)
    {
        var (found, known) = await FindAsync(uuid, cancel).ConfigureAwait(false);
        var services = new RemoteService[found.Count];
        for (var i = 0; i < services.Length; i++)
            services[i] = await DescribeAsync(found[i], known, cancel).ConfigureAwait(false);
        return services;
    }

    private async ValueTask<(List<FoundService> Found, CachedDatabase? Known)> FindAsync(BleUuid uuid, CancellationToken cancel)
    {
        var known = await RecallAsync(cancel).ConfigureAwait(false);
        if (known?.Services(uuid) is { } remembered)
            return (remembered, known);
        var found = await new DiscoverServicesOperation(this, uuid).Run(cancel).ConfigureAwait(false);
        known?.Keep(uuid, found);
        return (found, known);
    }
}

/// <summary>What discovery tells of a service.</summary>
internal readonly record struct FoundService(ushort StartHandle, ushort EndHandle, BleUuid Uuid);

/// <summary>What discovery tells of a characteristic.</summary>
internal readonly record struct FoundCharacteristic(ushort EndHandle, ushort ValueHandle, byte Properties, BleUuid Uuid);

/// <summary>What discovery tells of a descriptor.</summary>
internal readonly record struct FoundDescriptor(ushort Handle, BleUuid Uuid);

/// <summary>Finds primary services. Their number is bounded by that of handles, which the stack requires to rise.</summary>
internal sealed class DiscoverServicesOperation : Operation<List<FoundService>>
{
    private readonly BleUuid _uuid;
    private readonly List<FoundService> _found = new();

    public DiscoverServicesOperation(Link link, BleUuid uuid)
        : base(link.Layer, link) => _uuid = uuid;

    protected override string What => "Discovering services";

    public override void OnService(ushort startHandle, ushort endHandle, BleUuid uuid) => _found.Add(new FoundService(startHandle, endHandle, uuid));

    protected override void Start() => Layer.Host.StartDiscoverServices(Link!.Handle, _uuid, this);

    protected override List<FoundService> Result() => _found;
}

/// <summary>Finds the characteristics of a service.</summary>
internal sealed class DiscoverCharacteristicsOperation : Operation<List<FoundCharacteristic>>
{
    private readonly ushort _startHandle;
    private readonly ushort _endHandle;
    private readonly List<FoundCharacteristic> _found = new();

    public DiscoverCharacteristicsOperation(Link link, ushort startHandle, ushort endHandle)
        : base(link.Layer, link)
    {
        _startHandle = startHandle;
        _endHandle = endHandle;
    }

    protected override string What => "Discovering the characteristics of 0x" + _startHandle.ToString("X4", CultureInfo.InvariantCulture) + "..0x" + _endHandle.ToString("X4", CultureInfo.InvariantCulture);

    public override void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid)
        => _found.Add(new FoundCharacteristic(endHandle, valueHandle, properties, uuid));

    protected override void Start() => Layer.Host.StartDiscoverCharacteristics(Link!.Handle, _startHandle, _endHandle, default, this);

    protected override List<FoundCharacteristic> Result() => _found;
}

/// <summary>Finds the descriptors of a characteristic.</summary>
internal sealed class DiscoverDescriptorsOperation : Operation<List<FoundDescriptor>>
{
    private readonly ushort _valueHandle;
    private readonly ushort _endHandle;
    private readonly List<FoundDescriptor> _found = new();

    public DiscoverDescriptorsOperation(RemoteCharacteristic characteristic)
        : base(characteristic.Link.Layer, characteristic.Link)
    {
        _valueHandle = characteristic.ValueHandle;
        _endHandle = characteristic.EndHandle;
    }

    protected override string What => "Discovering the descriptors of handle 0x" + _valueHandle.ToString("X4", CultureInfo.InvariantCulture);

    public override void OnDescriptor(ushort handle, BleUuid uuid) => _found.Add(new FoundDescriptor(handle, uuid));

    protected override void Start()
    {
        if (_valueHandle >= _endHandle)
            OnDone(BleStatus.Success);      // no handle is left for a descriptor
        else
            Layer.Host.StartDiscoverDescriptors(Link!.Handle, _valueHandle, _endHandle, this);
    }

    protected override List<FoundDescriptor> Result() => _found;
}

/// <summary>Finds the services that a service includes.</summary>
internal sealed class DiscoverIncludesOperation : Operation<List<FoundService>>
{
    private readonly ushort _startHandle;
    private readonly ushort _endHandle;
    private readonly List<FoundService> _found = new();

    public DiscoverIncludesOperation(RemoteService service)
        : base(service.Link.Layer, service.Link)
    {
        _startHandle = service.StartHandle;
        _endHandle = service.EndHandle;
    }

    protected override string What => "Discovering what 0x" + _startHandle.ToString("X4", CultureInfo.InvariantCulture) + "..0x" + _endHandle.ToString("X4", CultureInfo.InvariantCulture) + " includes";

    public override void OnIncluded(ushort declaration, ushort startHandle, ushort endHandle, BleUuid uuid) => _found.Add(new FoundService(startHandle, endHandle, uuid));

    protected override void Start() => Layer.Host.StartDiscoverIncludes(Link!.Handle, _startHandle, _endHandle, this);

    protected override List<FoundService> Result() => _found;
}

/// <summary>Reads the Database Hash (Core Vol 3, Part G, 7.3), wherever it stands.</summary>
internal sealed class ReadHashOperation : Operation<DatabaseHash?>
{
    private const int HashOctets = 16;
    private static readonly BleUuid DatabaseHashType = new(0x2B2A);
    private DatabaseHash? _hash;

    public ReadHashOperation(Link link)
        : base(link.Layer, link)
    {
    }

    protected override string What => "Reading the database hash";

    public override void OnValue(ushort handle, ReadOnlySpan<byte> value)
    {
        if (value.Length == HashOctets)
            _hash ??= new DatabaseHash(BinaryPrimitives.ReadUInt64LittleEndian(value), BinaryPrimitives.ReadUInt64LittleEndian(value.Slice(8)));
    }

    protected override void Start() => Layer.Host.StartReadByType(Link!.Handle, 0x0001, 0xFFFF, DatabaseHashType, this);

    protected override DatabaseHash? Result() => _hash;
}
