// What a scan remembers of devices, to merge, to leave out repetitions, and to filter. It runs where results are read, outside of the stack.
using System;
using System.Collections.Generic;
using System.Text;

namespace GattGen;

/// <summary>Makes results of packets. It has one user: the reader of the scan.</summary>
internal sealed class ScanSieve
{
    private const int UnknownRssi = 127;

    private readonly ScanOptions _options;
    private readonly ScanFilter _filter;
    private readonly byte[]? _name;
    private readonly byte[]? _namePrefix;
    private readonly Dictionary<BleAddress, LinkedListNode<Device>>? _devices;
    private readonly LinkedList<Device> _byAge = new();     // the one heard last is first

    public ScanSieve(ScanOptions options)
    {
        _options = options;
        _filter = options.Filter;
        _name = _filter.Name is { } name ? Encoding.UTF8.GetBytes(name) : null;
        _namePrefix = _filter.NamePrefix is { } prefix ? Encoding.UTF8.GetBytes(prefix) : null;
        if (options.Merge || options.Duplicates != ScanDuplicates.All)
            _devices = new Dictionary<BleAddress, LinkedListNode<Device>>();
    }

    /// <summary>Takes a packet; true when there is a result to tell.</summary>
    public bool TryTake(in BleEventHeader header, ReadOnlySpan<byte> octets, long dropped, out ScanResult result)
    {
        result = null!;
        var rssi = (sbyte)header.Status;
        if (_filter.Address is { } address && header.Address != address)
            return false;
        if (_filter.MinRssi is { } weakest && rssi != UnknownRssi && rssi < weakest)
            return false;
        var type = (AdvertisingType)header.Kind;
        if (_devices is null)
            return Passes(octets, default) && Accept(new ScanResult(header.Address, type, rssi, octets.ToArray(), null, dropped), out result);

        var device = Hear(header.Address);
        var isResponse = type == AdvertisingType.ScanResponse;
        device.Rssi = rssi;
        device.IsChanged |= isResponse ? Replace(ref device.Response, octets) : Replace(ref device.Data, octets);
        if (!isResponse)
            device.Type = type;
        if (!_options.Merge)
            return IsWanted(device) && Passes(octets, default) && Tell(device, new ScanResult(header.Address, type, rssi, octets.ToArray(), null, dropped), out result);

        if (isResponse)
        {
            // Without the advertisement it belongs to there is nothing to merge; one that says what is known already is no news.
            if (device.Data is null || (!device.IsHeld && !device.IsChanged))
                return false;
        }
        else if (_options.Active && device.Response is null && !device.IsHeld && !device.IsMute && type is AdvertisingType.ConnectableUndirected or AdvertisingType.ScannableUndirected)
        {
            device.IsHeld = true;       // its response is on the way
            return false;
        }
        else if (device.IsHeld)
        {
            device.IsMute = true;       // it advertises again and has not answered: it is told without a response
        }

        device.IsHeld = false;
        return TryTellMerged(device, dropped, out result);
    }

    /// <summary>When nothing more comes: a device that was heard, but whose response has not come.</summary>
    public bool TryFlush(long dropped, out ScanResult result)
    {
        for (var node = _byAge.Last; node is not null; node = node.Previous)
        {
            if (!node.Value.IsHeld)
                continue;
            node.Value.IsHeld = false;
            if (TryTellMerged(node.Value, dropped, out result))
                return true;
        }

        result = null!;
        return false;
    }

    // The octets may be kept by a result: they are never changed, only replaced.
    private static bool Replace(ref byte[]? kept, ReadOnlySpan<byte> octets)
    {
        if (kept is not null && octets.SequenceEqual(kept))
            return false;
        kept = octets.ToArray();
        return true;
    }

    private bool IsWanted(Device device) => _options.Duplicates switch
    {
        ScanDuplicates.First => !device.IsTold,
        ScanDuplicates.Changed => device.IsChanged,
        _ => true,
    };

    private bool TryTellMerged(Device device, long dropped, out ScanResult result)
    {
        result = null!;
        return IsWanted(device) && Passes(device.Data, device.Response)
            && Tell(device, new ScanResult(device.Address, device.Type, device.Rssi, device.Data!, device.Response, dropped), out result);
    }

    private bool Tell(Device device, ScanResult candidate, out ScanResult result)
    {
        if (!Accept(candidate, out result))
            return false;
        device.IsTold = true;
        device.IsChanged = false;
        return true;
    }

    private bool Accept(ScanResult candidate, out ScanResult result)
    {
        result = candidate;
        return _filter.Where is not { } where || where(candidate);
    }

    private bool Passes(ReadOnlySpan<byte> data, ReadOnlySpan<byte> response)
    {
        if (_name is not null && !HasName(data, _name, isPrefix: false) && !HasName(response, _name, isPrefix: false))
            return false;
        if (_namePrefix is not null && !HasName(data, _namePrefix, isPrefix: true) && !HasName(response, _namePrefix, isPrefix: true))
            return false;
        if (_filter.Manufacturer is { } company && !HasManufacturer(data, company) && !HasManufacturer(response, company))
            return false;
        if (_filter.Services.Count == 0)
            return true;
        foreach (var service in _filter.Services)
        {
            if (new AdvertisingReader(data).ContainsService(service) || new AdvertisingReader(response).ContainsService(service))
                return true;
        }

        return false;
    }

    private static bool HasName(ReadOnlySpan<byte> data, byte[] wanted, bool isPrefix)
    {
        var reader = new AdvertisingReader(data);
        return (reader.TryGet(AdType.CompleteLocalName, out var name) && Matches(name, wanted, isPrefix))
            || (reader.TryGet(AdType.ShortenedLocalName, out name) && Matches(name, wanted, isPrefix));
    }

    private static bool Matches(ReadOnlySpan<byte> name, byte[] wanted, bool isPrefix) => isPrefix ? name.StartsWith(wanted) : name.SequenceEqual(wanted);

    private static bool HasManufacturer(ReadOnlySpan<byte> data, int company) => new AdvertisingReader(data).TryGetManufacturerData((ushort)company, out _);

    private Device Hear(BleAddress address)
    {
        if (_devices!.TryGetValue(address, out var node))
        {
            _byAge.Remove(node);
        }
        else
        {
            if (_devices.Count >= _options.MaxDevices)
            {
                _devices.Remove(_byAge.Last!.Value.Address);
                _byAge.RemoveLast();
            }

            node = new LinkedListNode<Device>(new Device(address));
            _devices.Add(address, node);
        }

        _byAge.AddFirst(node);
        return node.Value;
    }

    private sealed class Device
    {
        public byte[]? Data;
        public byte[]? Response;

        public Device(BleAddress address) => Address = address;

        public BleAddress Address { get; }

        public AdvertisingType Type { get; set; }

        public sbyte Rssi { get; set; }

        /// <summary>Something of it has been told.</summary>
        public bool IsTold { get; set; }

        /// <summary>Its data have changed since.</summary>
        public bool IsChanged { get; set; }

        /// <summary>It waits for its scan response.</summary>
        public bool IsHeld { get; set; }

        /// <summary>It was waited for in vain.</summary>
        public bool IsMute { get; set; }
    }
}
