// The filter accept list (Core Vol 6, Part B, 4.3.1; HCI: Vol 4, Part E, 7.8.14 to 7.8.17).
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The devices that filtered advertising, scanning and initiating accept.</summary>
internal sealed class FilterAcceptList
{
    private readonly List<(HciAddressType Type, HciAddress Address)> _devices = [];
    private readonly int _size;

    public FilterAcceptList(int size) => _size = size;

    public void Clear() => _devices.Clear();

    /// <summary>Adds a device; one that is there already is not added again.</summary>
    public HciError Add(HciAddressType type, HciAddress address)
    {
        if (!IsEntryType(type))
            return HciError.InvalidHciCommandParameters;
        if (Contains(type, address))
            return HciError.Success;
        if (_devices.Count == _size)
            return HciError.MemoryCapacityExceeded;
        _devices.Add((type, Significant(type, address)));
        return HciError.Success;
    }

    public HciError Remove(HciAddressType type, HciAddress address)
    {
        if (!IsEntryType(type))
            return HciError.InvalidHciCommandParameters;
        _devices.Remove((type, Significant(type, address)));
        return HciError.Success;
    }

    public bool Contains(HciAddressType type, HciAddress address) => _devices.Contains((type, Significant(type, address)));

    private static bool IsEntryType(HciAddressType type) =>
        type is HciAddressType.PublicDevice or HciAddressType.RandomDevice or HciAddressType.Anonymous;

    // "Devices sending anonymous advertisements" is one entry whatever address came with it.
    private static HciAddress Significant(HciAddressType type, HciAddress address) => type == HciAddressType.Anonymous ? default : address;
}
