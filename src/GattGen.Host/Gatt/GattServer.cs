// The GATT server of a host: its attributes and the links that use them (Core Vol 3, Part F, 3.4; Part G).
using System;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// Answers the requests of all links from one database. What application code decides (hooks, events) is asked before the value is
/// taken or after it is stored; since that code may register other services, switch the radio off or write the same value, nothing
/// is held across it: the database and the link are looked at again.
/// </summary>
internal sealed partial class GattServer
{
    private readonly IGattStack _stack;
    private readonly List<AttBearer> _bearers = new();

    // One request is worked on at a time: handlers cannot let another packet in. So one buffer serves all links.
    private readonly byte[] _answer = new byte[AttBearer.MaxMtu];
    private readonly WriteUndo _undo = new();

    private AttributeValue _deviceName = new();
    private AttributeValue _appearance = new(2);

    public GattServer(IGattStack stack) => _stack = stack;

    /// <summary>The attributes.</summary>
    public AttributeDatabase Database { get; private set; } = AttributeDatabase.Empty;

    /// <summary>Forgets the application's services: the built-in ones are left. Called when the radio is switched on.</summary>
    /// <param name="deviceName">The device name, 0..248 octets of UTF-8.</param>
    /// <param name="appearance">The appearance.</param>
    public void Reset(ReadOnlySpan<byte> deviceName, ushort appearance)
    {
        _bearers.Clear();
        _deviceName = AttributeValue.Of(deviceName);
        SetAppearance(appearance);
        Database = Build(Array.Empty<GattServiceDefinition>(), out _);
    }

    /// <summary>
    /// Replaces the application's services. Where that changes something for clients, they lose their subscriptions, and those that have
    /// subscribed to Service Changed are told (Core Vol 3, Part G, 7.1). <see cref="OnReplaced"/> follows.
    /// </summary>
    /// <returns>For each service the handles of its characteristic values and listed descriptors.</returns>
    public ushort[][] Register(GattServiceDefinition[] services)
    {
        var old = Database;
        Database = Build(services, out var handles);
        var isChanged = DatabaseIdentity.TryFindDifference(old, Database, out var start, out var end);
        foreach (var bearer in _bearers)
        {
            bearer.Prepared.Break();
            bearer.Updates.OnServicesReplaced(isChanged, start, end);
            if (isChanged)
                bearer.Caching.OnDatabaseChanged();
        }

        return handles;
    }

    /// <summary>The services that answer for the new database are in place: the bonds keep it, and the services hear of the subscriptions that are left.</summary>
    public void OnReplaced()
    {
        var database = Database;
        for (var i = 0; i < _bearers.Count && ReferenceEquals(database, Database); i++)
        {
            var bearer = _bearers[i];
            var session = bearer.Session;
            bearer.Caching.Save();
            if (Holds(bearer, session, database))
                bearer.Updates.TellSubscriptions();
        }
    }

    private AttributeDatabase Build(GattServiceDefinition[] services, out ushort[][] handles)
    {
        var hash = _stack.Options.Caching ? new AttributeValue() : null;
        var database = AttributeLayout.Build(_deviceName, _appearance, services, _stack.Options.MaxAttributes, hash, out handles);
        database.ComputeHash(_stack.Cryptography);
        hash?.Write(database.Hash);
        return database;
    }

    /// <summary>Changes the device name; the next remote read sees it.</summary>
    public void SetDeviceName(ReadOnlySpan<byte> utf8) => _deviceName.Write(utf8);

    /// <summary>Changes the appearance; the next remote read sees it.</summary>
    public void SetAppearance(ushort appearance) => _appearance.Write(stackalloc byte[] { (byte)appearance, (byte)(appearance >> 8) });

    /// <summary>A link has been established.</summary>
    public void OnConnected(AttBearer bearer) => _bearers.Add(bearer);

    /// <summary>A link has ended.</summary>
    public void OnDisconnected(AttBearer bearer) => _bearers.Remove(bearer);

    // ---- local values (module specification, gatts_read, gatts_write, gatts_set_buffer)

    /// <summary>Reads a value; one in append mode is cleared.</summary>
    public byte[] Read(ushort handle)
    {
        var value = RequireLocal(handle).Value;
        var octets = value.Octets.ToArray();
        if (value.IsAppend)
            value.Clear();
        return octets;
    }

    /// <summary>Reads a value into a buffer; one in append mode is cleared.</summary>
    public int Read(ushort handle, Span<byte> destination)
    {
        var value = RequireLocal(handle).Value;
        var octets = value.Octets;
        if (octets.Length > destination.Length)
            throw new ArgumentException("The value has " + octets.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " octets, more than the destination.", nameof(destination));
        octets.CopyTo(destination);
        if (value.IsAppend)
            value.Clear();
        return octets.Length;
    }

    /// <summary>Writes a value and, on demand, tells the subscribed clients.</summary>
    public void Write(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate)
    {
        var attribute = RequireLocal(handle);
        if (data.Length > AttributeValue.MaxOctets)
            throw new BleException(BleError.InvalidArgument, "An attribute value has at most 512 octets.");
        attribute.Value.Write(data);
        if (!sendUpdate || attribute.Role != AttributeRole.Value || attribute.Configuration < 0)
            return;
        foreach (var bearer in _bearers)
            bearer.Updates.Update(attribute.Configuration);
    }

    /// <summary>The value as an update carries it. The span is good until something else runs.</summary>
    public ReadOnlySpan<byte> ValueOf(ushort handle) => RequireLocal(handle).Value.AttributeOctets;

    /// <summary>Sets the buffer of a value and clears it.</summary>
    public void SetBuffer(ushort handle, int length, bool append)
    {
        var attribute = RequireLocal(handle);
        var largest = append ? AttributeValue.MaxAppendOctets : AttributeValue.MaxOctets;
        if (length < 1 || length > largest)
            throw new BleException(BleError.InvalidArgument, "A buffer has 1.." + largest.ToString(System.Globalization.CultureInfo.InvariantCulture) + " octets.");
        attribute.Value.SetBuffer(length, append);
    }

    private GattAttribute RequireLocal(ushort handle)
        => Database.Find(handle) is { IsLocal: true } attribute
            ? attribute
            : throw new BleException(BleError.InvalidArgument, "No value of this server has the handle 0x" + handle.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + ".");

    // ---- what holds across application code

    /// <summary>Whether the link and the database are those that a request began with.</summary>
    private bool Holds(AttBearer bearer, int session, AttributeDatabase database) => bearer.Session == session && bearer.IsOpen && ReferenceEquals(database, Database);
}
