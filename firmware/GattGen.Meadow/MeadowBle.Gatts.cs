// The GATT server of the module API on the radio of a board (module specification, gatts_*).
using System;
using System.Collections.Generic;
using GattGen.Targets;

namespace GattGen.Meadow;

public sealed partial class MeadowBle
{
    private const int MaxOctets = AttributeValue.MaxOctets;

    private readonly Dictionary<ushort, BoardAttribute> _values = new();

    /// <inheritdoc/>
    public override byte[] GattsRead(ushort handle)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            var octets = attribute.Value.Octets.ToArray();
            Taken(attribute);
            return octets;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override int GattsRead(ushort handle, Span<byte> destination)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            var value = attribute.Value;
            var length = value.Octets.Length;
            if (destination.Length < length)
                throw new ArgumentException("The value has " + Text(length) + " octets, the buffer " + Text(destination.Length) + ".", nameof(destination));
            value.Octets.CopyTo(destination);
            Taken(attribute);
            return length;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    /// <remarks>The board gets the value at once if clients can read it or are to be told; where it has Notify, the board tells them in any case.</remarks>
    public override void GattsWrite(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate = false)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            Require(data);
            attribute.Value.Write(data);
            if (sendUpdate || attribute.IsReadable)
                Leave(attribute, data);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Notifies all clients that have subscribed: the board knows no connections. What was stored is sent.</summary>
    /// <param name="connection">Without meaning.</param>
    /// <param name="handle">A value handle.</param>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.InvalidArgument"/>: no value has that handle.</exception>
    public override void GattsNotify(ushort connection, ushort handle)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            Leave(attribute, attribute.Value.AttributeOctets);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Notifies all clients that have subscribed: the board knows no connections. What is stored here stays; the board gives the octets to clients
    /// that read, until the value is set again.</summary>
    /// <param name="connection">Without meaning.</param>
    /// <param name="handle">A value handle.</param>
    /// <param name="data">What is sent, 0..512 octets.</param>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is not active. <see cref="BleError.InvalidArgument"/>: no value has that handle, or
    /// there are more than 512 octets.</exception>
    public override void GattsNotify(ushort connection, ushort handle, ReadOnlySpan<byte> data)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            Require(data);
            Leave(attribute, data);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsIndicate(ushort connection, ushort handle) => throw Cannot(MeadowF7Limit.Indications);

    /// <inheritdoc/>
    public override void GattsIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> data) => throw Cannot(MeadowF7Limit.Indications);

    /// <inheritdoc/>
    public override void GattsSetBuffer(ushort handle, int length, bool append = false)
    {
        EnterStack();
        try
        {
            var attribute = ValueOf(handle);
            var limit = append ? AttributeValue.MaxAppendOctets : MaxOctets;
            if (length < 0 || length > limit)
                throw new BleException(BleError.InvalidArgument, "A buffer has 0 to " + Text(limit) + " octets" + (append ? "" : ", unless it appends") + ".");
            attribute.Value.SetBuffer(length, append);
            if (attribute.IsReadable)
                Leave(attribute, default);
        }
        finally
        {
            ExitStack();
        }
    }

    private static void Require(ReadOnlySpan<byte> data)
    {
        if (data.Length > MaxOctets)
            throw new BleException(BleError.InvalidArgument, "A value has at most 512 octets; this one has " + Text(data.Length) + ".");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private BoardAttribute ValueOf(ushort handle)
    {
        RequireActive();
        return _values.TryGetValue(handle, out var attribute)
            ? attribute
            : throw new BleException(BleError.InvalidArgument, "No value has the handle 0x" + handle.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + ": take the handles that registration returns.");
    }

    // In append mode a local read clears the value, for clients, too.
    private void Taken(BoardAttribute attribute)
    {
        if (!attribute.Value.IsAppend || attribute.Value.Octets.IsEmpty)
            return;
        attribute.Value.Clear();
        if (attribute.IsReadable)
            Leave(attribute, default);
    }

    private void Leave(BoardAttribute attribute, ReadOnlySpan<byte> octets)
    {
        lock (_leaving)
            _leaving.Add(attribute, octets);
    }
}
