// The second seam: what the asynchronous layer needs of a stack beyond the module API.
using System;

namespace GattGen;

/// <summary>
/// What a whole host offers beyond the module API: operations of their own for each caller instead of shared events, the reason of a
/// disconnection, the state of links, and a place where continuations run. The asynchronous layer is built on it; a stack that has
/// no such things (the coprocessor of a Meadow board) does not implement it.
/// </summary>
/// <remarks>
/// Methods may be called from any thread. Errors of the caller throw as those of <see cref="Ble"/> do. An operation that was started
/// ends with exactly one call of <see cref="GattOperation.OnDone"/>, on the executor of the stack: when it is finished, when the link
/// ends, when it is abandoned, or when the radio is switched off.
/// </remarks>
public partial interface IBleHost
{
    /// <summary>What is known of a connection.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="info">What is known, or <c>default</c>.</param>
    /// <returns>False when there is no such connection.</returns>
    bool TryGetConnection(ushort connection, out BleConnectionInfo info);

    /// <summary>Reads a remote value whole: Read, then Read Blob (Core Vol 3, Part G, 4.8.1, 4.8.3).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle, 1..0xFFFF.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnData"/> once, then the end.</param>
    void StartRead(ushort connection, ushort handle, GattOperation operation);

    /// <summary>Writes a remote value with response (Core Vol 3, Part G, 4.9.3).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle, 1..0xFFFF.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="operation">Gets the end.</param>
    void StartWrite(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation);

    /// <summary>Finds primary services (Core Vol 3, Part G, 4.4). Waits its turn when a discovery is under way.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="uuid">The UUID to find, or empty for all.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnService"/> for each, then the end.</param>
    void StartDiscoverServices(ushort connection, BleUuid uuid, GattOperation operation);

    /// <summary>Finds the characteristics in a range (Core Vol 3, Part G, 4.6).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="uuid">The UUID to find, or empty for all.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnCharacteristic"/> for each, then the end.</param>
    void StartDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation);

    /// <summary>Finds the attributes after a value (Core Vol 3, Part G, 4.7).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The handle of the value; the search begins at the next one.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnDescriptor"/> for each, then the end.</param>
    void StartDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation);

    /// <summary>Exchanges the MTU; where that has been done before, the end comes at once with success.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="operation">Gets the end.</param>
    void StartExchangeMtu(ushort connection, GattOperation operation);

    /// <summary>Sends a Write Command (Core Vol 3, Part G, 4.9.1) if there is room for it.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle, 1..0xFFFF.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <returns>False when the queue of the connection is full; nothing was sent.</returns>
    bool TryWriteCommand(ushort connection, ushort handle, ReadOnlySpan<byte> value);

    /// <summary>Sends a notification (Core Vol 3, Part G, 4.10.1) if there is room for it.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <returns>False when the queue of the connection is full; nothing was sent.</returns>
    bool TryNotify(ushort connection, ushort handle, ReadOnlySpan<byte> value);

    /// <summary>Indicates a value; waits its turn when an indication is outstanding (Core Vol 3, Part G, 4.11.1).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="operation">Gets the end.</param>
    void StartIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation);

    /// <summary>Tells when the queue of a connection, found full, has room again.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="operation">Gets the end.</param>
    void StartWaitForRoom(ushort connection, GattOperation operation);

    /// <summary>Asks for new connection parameters: as central with the controller's procedure, as peripheral by request to the central (Core Vol 3, Part A, 4.20).
    /// The outcome raises <see cref="BleEventCode.ConnectionUpdate"/> as well.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="parameters">What is asked for.</param>
    /// <param name="operation">Gets the end; a refusal of the central is <see cref="BleError.NotSupported"/>.</param>
    void StartUpdateConnection(ushort connection, in BleConnectionParameters parameters, GattOperation operation);

    /// <summary>Gives up an operation: it ends with <see cref="BleStatus.Local"/> + <see cref="BleError.NoEntry"/>. A request that is on the air
    /// stays there until the peer has answered; the answer is dropped. Nothing happens when the operation has ended.</summary>
    /// <param name="operation">The operation.</param>
    void Abandon(GattOperation operation);

    /// <summary>Runs a callback outside of the stack, in the order of the calls: on a thread of the driver, or at the next step of a simulation.</summary>
    /// <param name="callback">What to run; it must not throw.</param>
    /// <param name="state">What is given to it.</param>
    void Post(Action<object?> callback, object? state);

    /// <summary>The time of the stack's clock in microseconds; it never runs backwards.</summary>
    long NowMicroseconds { get; }
}

/// <summary>
/// One operation of the GATT client, owned by whoever started it. It may be used again after its end. The calls run on the executor
/// of the stack.
/// </summary>
public abstract class GattOperation
{
    /// <summary>For the host: what it knows of the operation while it runs.</summary>
    public object? HostState { get; set; }

    /// <summary>A service was found.</summary>
    /// <param name="startHandle">Its first handle.</param>
    /// <param name="endHandle">Its last handle.</param>
    /// <param name="uuid">Its UUID.</param>
    public virtual void OnService(ushort startHandle, ushort endHandle, BleUuid uuid)
    {
    }

    /// <summary>A characteristic was found.</summary>
    /// <param name="endHandle">Its last handle.</param>
    /// <param name="valueHandle">The handle of its value.</param>
    /// <param name="properties">The Characteristic Properties field (Core Vol 3, Part G, 3.3.1.1).</param>
    /// <param name="uuid">The UUID of its value.</param>
    public virtual void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid)
    {
    }

    /// <summary>A descriptor was found.</summary>
    /// <param name="handle">Its handle.</param>
    /// <param name="uuid">Its type.</param>
    public virtual void OnDescriptor(ushort handle, BleUuid uuid)
    {
    }

    /// <summary>An included service was found.</summary>
    /// <param name="declaration">The handle of the include declaration.</param>
    /// <param name="startHandle">The first handle of the included service.</param>
    /// <param name="endHandle">Its last handle.</param>
    /// <param name="uuid">Its UUID.</param>
    public virtual void OnIncluded(ushort declaration, ushort startHandle, ushort endHandle, BleUuid uuid)
    {
    }

    /// <summary>One of several values that were read.</summary>
    /// <param name="handle">Its handle.</param>
    /// <param name="value">The value; valid during the call only.</param>
    public virtual void OnValue(ushort handle, ReadOnlySpan<byte> value)
    {
    }

    /// <summary>The value that was read.</summary>
    /// <param name="value">The value; valid during the call only.</param>
    public virtual void OnData(ReadOnlySpan<byte> value)
    {
    }

    /// <summary>The operation has ended.</summary>
    /// <param name="status">See <see cref="BleStatus"/>.</param>
    public abstract void OnDone(int status);
}

/// <summary>What is known of a connection.</summary>
/// <param name="Handle">The connection handle.</param>
/// <param name="IsCentral">Whether this side is the central.</param>
/// <param name="Peer">The address of the other side.</param>
/// <param name="Mtu">The ATT MTU in octets, 23..517.</param>
/// <param name="IntervalMicroseconds">The connection interval in microseconds.</param>
/// <param name="Latency">The peripheral latency in connection events.</param>
/// <param name="SupervisionTimeoutMilliseconds">The supervision timeout in milliseconds.</param>
/// <param name="MaxTransmitOctets">The largest data packet to the peer, in octets of payload, 27..251.</param>
/// <param name="MaxReceiveOctets">The largest data packet from the peer, in octets of payload, 27..251.</param>
public readonly record struct BleConnectionInfo(
    ushort Handle,
    bool IsCentral,
    BleAddress Peer,
    int Mtu,
    int IntervalMicroseconds,
    int Latency,
    int SupervisionTimeoutMilliseconds,
    int MaxTransmitOctets,
    int MaxReceiveOctets);

/// <summary>Connection parameters as they are asked for (Core Vol 6, Part B, 4.5.1, 4.5.2).</summary>
/// <param name="MinIntervalMicroseconds">The shortest interval, 7,500..4,000,000; rounded down to a multiple of 1,250.</param>
/// <param name="MaxIntervalMicroseconds">The longest interval, not below the shortest.</param>
/// <param name="Latency">The peripheral latency in connection events, 0..499.</param>
/// <param name="SupervisionTimeoutMilliseconds">The supervision timeout, 100..32,000, above (1 + latency) × longest interval × 2; rounded down to a multiple of 10.</param>
public readonly record struct BleConnectionParameters(
    int MinIntervalMicroseconds,
    int MaxIntervalMicroseconds,
    int Latency = 0,
    int SupervisionTimeoutMilliseconds = 2560);
