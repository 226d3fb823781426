// The views of events of the GATT server, as the tuples of the module specification.

namespace GattGen;

/// <summary>A client has written; the value has been stored.</summary>
public readonly ref struct GattsWriteEvent
{
    private readonly BleEventHeader _h;

    internal GattsWriteEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the value.</summary>
    public ushort Handle => _h.Handle;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle of the value.</param>
    public void Deconstruct(out ushort connection, out ushort handle)
    {
        connection = Connection;
        handle = Handle;
    }
}

/// <summary>A client reads; a non-zero reply denies it.</summary>
public readonly ref struct GattsReadRequestEvent
{
    private readonly BleEventHeader _h;

    internal GattsReadRequestEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the value.</summary>
    public ushort Handle => _h.Handle;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle of the value.</param>
    public void Deconstruct(out ushort connection, out ushort handle)
    {
        connection = Connection;
        handle = Handle;
    }
}

/// <summary>An indication of ours was confirmed, or has failed.</summary>
public readonly ref struct GattsIndicateDoneEvent
{
    private readonly BleEventHeader _h;

    internal GattsIndicateDoneEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>The handle of the value.</summary>
    public ushort ValueHandle => _h.Handle;

    /// <summary>See BleStatus.</summary>
    public int Status => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle of the value.</param>
    /// <param name="status">See BleStatus.</param>
    public void Deconstruct(out ushort connection, out ushort valueHandle, out int status)
    {
        connection = Connection;
        valueHandle = ValueHandle;
        status = Status;
    }
}
