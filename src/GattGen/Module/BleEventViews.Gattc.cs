// The views of events of the GATT client, as the tuples of the module specification.
using System;

namespace GattGen;

/// <summary>One service was found.</summary>
public readonly ref struct GattcServiceResultEvent
{
    private readonly BleEventHeader _h;

    internal GattcServiceResultEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The first handle of the service.</summary>
    public ushort StartHandle => _h.Handle;

    /// <summary>The last handle of the service.</summary>
    public ushort EndHandle => _h.EndHandle;

    /// <summary>The UUID of the service.</summary>
    public BleUuid Uuid => _h.Uuid;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle of the service.</param>
    /// <param name="endHandle">The last handle of the service.</param>
    /// <param name="uuid">The UUID of the service.</param>
    public void Deconstruct(out ushort connection, out ushort startHandle, out ushort endHandle, out BleUuid uuid)
    {
        connection = Connection;
        startHandle = StartHandle;
        endHandle = EndHandle;
        uuid = Uuid;
    }
}

/// <summary>Service discovery has finished.</summary>
public readonly ref struct GattcServiceDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattcServiceDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out int status)
    {
        connection = Connection;
        status = Status;
    }
}

/// <summary>One characteristic was found.</summary>
public readonly ref struct GattcCharacteristicResultEvent
{
    private readonly BleEventHeader _h;

    internal GattcCharacteristicResultEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The last handle of the characteristic.</summary>
    public ushort EndHandle => _h.EndHandle;

    /// <summary>The handle of the value.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>The Characteristic Properties field (Core Vol 3, Part G, 3.3.1.1).</summary>
    public byte Properties => _h.Kind;

    /// <summary>The UUID of the value.</summary>
    public BleUuid Uuid => _h.Uuid;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="endHandle">The last handle of the characteristic.</param>
    /// <param name="valueHandle">The handle of the value.</param>
    /// <param name="properties">The Characteristic Properties field (Core Vol 3, Part G, 3.3.1.1).</param>
    /// <param name="uuid">The UUID of the value.</param>
    public void Deconstruct(out ushort connection, out ushort endHandle, out ushort valueHandle, out byte properties, out BleUuid uuid)
    {
        connection = Connection;
        endHandle = EndHandle;
        valueHandle = ValueHandle;
        properties = Properties;
        uuid = Uuid;
    }
}

/// <summary>Characteristic discovery has finished.</summary>
public readonly ref struct GattcCharacteristicDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattcCharacteristicDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out int status)
    {
        connection = Connection;
        status = Status;
    }
}

/// <summary>One descriptor was found.</summary>
public readonly ref struct GattcDescriptorResultEvent
{
    private readonly BleEventHeader _h;

    internal GattcDescriptorResultEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the descriptor.</summary>
    public ushort Handle => _h.Handle;

    /// <summary>The type of the attribute.</summary>
    public BleUuid Uuid => _h.Uuid;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle of the descriptor.</param>
    /// <param name="uuid">The type of the attribute.</param>
    public void Deconstruct(out ushort connection, out ushort handle, out BleUuid uuid)
    {
        connection = Connection;
        handle = Handle;
        uuid = Uuid;
    }
}

/// <summary>Descriptor discovery has finished.</summary>
public readonly ref struct GattcDescriptorDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattcDescriptorDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out int status)
    {
        connection = Connection;
        status = Status;
    }
}

/// <summary>A read has returned data.</summary>
public readonly ref struct GattcReadResultEvent
{
    private readonly BleEventHeader _h;
    private readonly ReadOnlySpan<byte> _data;

    internal GattcReadResultEvent(BleEvent e)
    {
        _h = e.Header;
        _data = e.Data;
    }

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle that was read.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle that was read.</param>
    /// <param name="data">The value.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out ReadOnlySpan<byte> data)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        data = Data;
    }
}

/// <summary>A read has finished.</summary>
public readonly ref struct GattcReadDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattcReadDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle that was read.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle that was read.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out int status)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        status = Status;
    }
}

/// <summary>A write with response has finished.</summary>
public readonly ref struct GattcWriteDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattcWriteDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle that was written.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle that was written.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out int status)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        status = Status;
    }
}

/// <summary>A server has sent a notification.</summary>
public readonly ref struct GattcNotifyEvent
{
    private readonly BleEventHeader _h;
    private readonly ReadOnlySpan<byte> _data;

    internal GattcNotifyEvent(BleEvent e)
    {
        _h = e.Header;
        _data = e.Data;
    }

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the value on the server.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle of the value on the server.</param>
    /// <param name="data">The value.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out ReadOnlySpan<byte> data)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        data = Data;
    }
}

/// <summary>A server has sent an indication.</summary>
public readonly ref struct GattcIndicateEvent
{
    private readonly BleEventHeader _h;
    private readonly ReadOnlySpan<byte> _data;

    internal GattcIndicateEvent(BleEvent e)
    {
        _h = e.Header;
        _data = e.Data;
    }

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the value on the server.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>The value.</summary>
    public ReadOnlySpan<byte> Data => _data;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle of the value on the server.</param>
    /// <param name="data">The value.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out ReadOnlySpan<byte> data)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        data = Data;
    }
}

/// <summary>An ATT MTU exchange has completed.</summary>
public readonly ref struct MtuExchangedEvent
{
    private readonly BleEventHeader _h;

    internal MtuExchangedEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The MTU now in force, in octets.</summary>
    public ushort Mtu => _h.Handle;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="mtu">The MTU now in force, in octets.</param>
    public void Deconstruct(out ushort connection, out ushort mtu)
    {
        connection = Connection;
        mtu = Mtu;
    }
}
