// A service of a server, as discovery found it (Core Vol 3, Part G, 3.1).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>A service of the peer, with its characteristics.</summary>
public sealed class RemoteService
{
    private readonly RemoteCharacteristic[] _characteristics;

    internal RemoteService(Link link, in FoundService found, List<FoundCharacteristic> characteristics, CachedDatabase? known)
    {
        Known = known;
        Link = link;
        Uuid = found.Uuid;
        StartHandle = found.StartHandle;
        EndHandle = found.EndHandle;
        _characteristics = new RemoteCharacteristic[characteristics.Count];
        for (var i = 0; i < _characteristics.Length; i++)
            _characteristics[i] = new RemoteCharacteristic(this, characteristics[i]);
    }

    /// <summary>The link to the server.</summary>
    public Link Link { get; }

    /// <summary>The UUID of the service.</summary>
    public BleUuid Uuid { get; }

    /// <summary>The first handle of the service.</summary>
    public ushort StartHandle { get; }

    /// <summary>The last handle of the service.</summary>
    public ushort EndHandle { get; }

    /// <summary>The characteristics in the order of their handles.</summary>
    public IReadOnlyList<RemoteCharacteristic> Characteristics => _characteristics;

    /// <summary>The characteristic with a UUID.</summary>
    /// <param name="uuid">The UUID.</param>
    /// <param name="occurrence">Which one, where several have that UUID: 0 for the first.</param>
    /// <returns>The characteristic, or null.</returns>
    public RemoteCharacteristic? Find(BleUuid uuid, int occurrence = 0)
    {
        foreach (var characteristic in _characteristics)
        {
            if (characteristic.Uuid.ToUuid128() == uuid.ToUuid128() && occurrence-- == 0)
                return characteristic;
        }

        return null;
    }

    /// <summary>The characteristic with a UUID, which the service must have.</summary>
    /// <param name="uuid">The UUID.</param>
    /// <param name="occurrence">Which one, where several have that UUID: 0 for the first.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the service has no such characteristic.</exception>
    public RemoteCharacteristic Require(BleUuid uuid, int occurrence = 0)
        => Find(uuid, occurrence) ?? throw new BleException(
            BleError.NoEntry,
            "The service " + Uuid.ToString() + " of " + Link.Peer.ToString() + " has no characteristic " + uuid.ToString()
            + (occurrence == 0 ? "." : " with the number " + occurrence.ToString(CultureInfo.InvariantCulture) + " (counted from 0)."));

    /// <summary>The service with a UUID among several, such as those that another one includes.</summary>
    /// <param name="services">The services.</param>
    /// <param name="uuid">The UUID.</param>
    /// <param name="occurrence">Which one, where several have that UUID: 0 for the first.</param>
    /// <returns>The service, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static RemoteService? Find(IReadOnlyList<RemoteService> services, BleUuid uuid, int occurrence = 0)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        foreach (var service in services)
        {
            if (service.Uuid.ToUuid128() == uuid.ToUuid128() && occurrence-- == 0)
                return service;
        }

        return null;
    }

    /// <summary>Where discovery keeps what it finds; null where it does not.</summary>
    internal CachedDatabase? Known { get; }

    /// <summary>Finds the services that this one includes (Core Vol 3, Part G, 4.5.1), with their characteristics.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The services in the order of their declarations; none is possible.</returns>
    public async ValueTask<IReadOnlyList<RemoteService>> DiscoverIncludesAsync(CancellationToken cancel = default)
    {
        var found = Known?.Includes(StartHandle);
        if (found is null)
        {
            found = await new DiscoverIncludesOperation(this).Run(cancel).ConfigureAwait(false);
            Known?.KeepIncludes(StartHandle, found);
        }

        var services = new RemoteService[found.Count];
        for (var i = 0; i < services.Length; i++)
            services[i] = await Link.DescribeAsync(found[i], Known, cancel).ConfigureAwait(false);
        return services;
    }

    /// <summary>Prints the UUID and the handles.</summary>
    public override string ToString()
        => Uuid.ToString() + " 0x" + StartHandle.ToString("X4", CultureInfo.InvariantCulture) + "..0x" + EndHandle.ToString("X4", CultureInfo.InvariantCulture);
}
