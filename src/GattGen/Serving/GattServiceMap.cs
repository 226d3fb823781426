// From a handle to the service object that owns it.
using System;

namespace GattGen;

/// <summary>Finds the service that owns a value handle: an array lookup, built anew at each registration.</summary>
internal sealed class GattServiceMap
{
    private readonly ushort[] _owners;      // one more than the number of the service; 0 for no service
    private readonly ushort[] _indexes;
    private readonly ushort _first;

    public GattServiceMap(IGattService[] services, ushort[][] handles)
    {
        Services = services;
        var first = ushort.MaxValue;
        ushort last = 0;
        foreach (var list in handles)
        {
            foreach (var handle in list)
            {
                first = Math.Min(first, handle);
                last = Math.Max(last, handle);
            }
        }

        _first = first;
        var length = last >= first ? last - first + 1 : 0;
        _owners = new ushort[length];
        _indexes = new ushort[length];
        for (var service = 0; service < handles.Length; service++)
        {
            for (var index = 0; index < handles[service].Length; index++)
            {
                var at = handles[service][index] - first;
                _owners[at] = (ushort)(service + 1);
                _indexes[at] = (ushort)index;
            }
        }
    }

    public static GattServiceMap Empty { get; } = new(Array.Empty<IGattService>(), Array.Empty<ushort[]>());

    public IGattService[] Services { get; }

    public bool TryFind(ushort handle, out IGattService service, out int index)
    {
        var at = handle - _first;
        if ((uint)at < (uint)_owners.Length && _owners[at] is var owner and > 0)
        {
            service = Services[owner - 1];
            index = _indexes[at];
            return true;
        }

        service = null!;
        index = 0;
        return false;
    }
}
