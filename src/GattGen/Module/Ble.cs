// The module API: the complete class BLE of the module specification, in .NET casing.
using System;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// A Bluetooth Low Energy radio: peripheral, central, broadcaster and observer, GATT server and client (module specification,
/// class BLE). One method for each of the specification; "None" of the specification is a method or overload of its own.
/// </summary>
/// <remarks>
/// Every method may be called from any thread and from inside a handler. A method finishes on the state of the stack and returns;
/// what it sends leaves afterwards, and what comes of it is told by an event. Only switching the radio on waits.
/// A handler that calls <em>another</em> radio may wait for the handler of that one; if both wait for each other, one call throws
/// <see cref="BleError.Busy"/> after two seconds. A bridge between radios calls the other one from a continuation instead.
/// A wrong argument throws <see cref="ArgumentException"/>, or <see cref="BleException"/> with <see cref="BleError.InvalidArgument"/>
/// where the specification knows EINVAL; while the radio is not active every method throws <see cref="BleError.NoDevice"/>, except
/// <see cref="Active"/>, <see cref="Irq"/>, <see cref="BleConfig.GapName"/>, <see cref="BleConfig.Appearance"/> and
/// <see cref="BleConfig.RxBuf"/>. A refused call changes nothing.
/// </remarks>
/// <example>
/// <code>
/// ble.Active = true;
/// ble.Irq((in BleEvent e) => e.Code switch
/// {
///     BleEventCode.CentralConnect when e.CentralConnect is var (conn, type, address) => Connected(conn),
///     _ => 0,
/// });
/// ushort[][] handles = ble.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)));
/// ble.GapAdvertise(500_000, advertisingData);
/// </code>
/// </example>
public abstract partial class Ble : IAsyncDisposable
{
    /// <summary>
    /// Whether the radio is on. Switching it on resets the controller and registers the built-in services; switching it off ends
    /// advertising, scanning and all connections, after which no event is raised. Handler and configuration survive; services,
    /// values and the address mode do not. Setting the state that it has does nothing (module specification, <c>active</c>).
    /// </summary>
    /// <exception cref="BleException"><see cref="BleError.TimedOut"/>: the controller did not come up.
    /// <see cref="BleError.Busy"/>: switched on from inside a handler. <see cref="BleError.InputOutput"/>: the controller refused, or is gone.</exception>
    public abstract bool Active { get; set; }

    /// <summary>The configuration values (module specification, <c>config</c>).</summary>
    public abstract BleConfig Config { get; }

    // ---- Broadcaster

    /// <summary>Advertises with the data of the last call (module specification, <c>gap_advertise(interval_us)</c>).</summary>
    /// <param name="intervalUs">The advertising interval in microseconds, 20,000..10,240,000; rounded down to a multiple of 625.</param>
    /// <param name="connectable">True: ADV_IND; false: ADV_SCAN_IND.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public abstract void GapAdvertise(int intervalUs, bool connectable = true);

    /// <summary>Advertises with new advertising data; the scan response of the last call stays (<c>gap_advertise(interval_us, adv_data)</c>).</summary>
    /// <param name="intervalUs">The advertising interval in microseconds, 20,000..10,240,000; rounded down to a multiple of 625.</param>
    /// <param name="advData">The advertising data, 0..31 octets; empty clears it.</param>
    /// <param name="connectable">True: ADV_IND; false: ADV_SCAN_IND.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public abstract void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, bool connectable = true);

    /// <summary>Advertises with new advertising and scan response data (<c>gap_advertise(interval_us, adv_data, resp_data=...)</c>).</summary>
    /// <param name="intervalUs">The advertising interval in microseconds, 20,000..10,240,000; rounded down to a multiple of 625.</param>
    /// <param name="advData">The advertising data, 0..31 octets; empty clears it.</param>
    /// <param name="respData">The scan response data, 0..31 octets; empty clears it.</param>
    /// <param name="connectable">True: ADV_IND; false: ADV_SCAN_IND.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public abstract void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, ReadOnlySpan<byte> respData, bool connectable = true);

    /// <summary>Advertises with new scan response data; the advertising data of the last call stays (<c>gap_advertise(interval_us, resp_data=...)</c>).</summary>
    /// <param name="intervalUs">The advertising interval in microseconds, 20,000..10,240,000; rounded down to a multiple of 625.</param>
    /// <param name="respData">The scan response data, 0..31 octets; empty clears it.</param>
    /// <param name="connectable">True: ADV_IND; false: ADV_SCAN_IND.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public abstract void GapAdvertiseResponse(int intervalUs, ReadOnlySpan<byte> respData, bool connectable = true);

    /// <summary>Stops advertising; nothing happens when there is none (<c>gap_advertise(None)</c>).</summary>
    public abstract void GapAdvertiseStop();

    // ---- Observer

    /// <summary>Scans; each packet raises <see cref="BleEventCode.ScanResult"/>, the end <see cref="BleEventCode.ScanDone"/> (<c>gap_scan</c>).</summary>
    /// <param name="durationMs">How long, in milliseconds; 0 for ever.</param>
    /// <param name="intervalUs">How often the scanner listens, in microseconds, 2,500..10,240,000.</param>
    /// <param name="windowUs">How long it listens each time, in microseconds, 2,500 up to <paramref name="intervalUs"/>.</param>
    /// <param name="active">True asks advertisers for their scan response.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range. <see cref="BleError.Already"/>: a scan is
    /// running. <see cref="BleError.Busy"/>: a connection is being made.</exception>
    public abstract void GapScan(int durationMs, int intervalUs = 1_280_000, int windowUs = 11_250, bool active = false);

    /// <summary>Stops scanning; nothing happens, and no event is raised, when there is no scan (<c>gap_scan(None)</c>).</summary>
    public abstract void GapScanStop();

    // ---- Central

    /// <summary>Connects to a peripheral; raises <see cref="BleEventCode.PeripheralConnect"/>, or <see cref="BleEventCode.PeripheralDisconnect"/> (0xFFFF, None, zeros) when nothing came of it (<c>gap_connect</c>).</summary>
    /// <param name="address">The address of the peripheral with its type. A running scan is stopped first.</param>
    /// <param name="scanDurationMs">How long to wait for an advertisement of the device, in milliseconds, above 0.</param>
    /// <param name="minConnIntervalUs">The shortest connection interval in microseconds, 7,500..4,000,000; null for 30,000 (or the maximum, if that is shorter).</param>
    /// <param name="maxConnIntervalUs">The longest connection interval in microseconds; null for 50,000 (or the minimum, if that is longer).</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: an argument is out of range, or the address is our own.
    /// <see cref="BleError.Already"/>: an attempt is under way, or that peer is connected. <see cref="BleError.NoMemory"/>: every connection slot is taken.</exception>
    public abstract void GapConnect(BleAddress address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null);

    /// <summary>Connects to a peripheral, as the other overload does.</summary>
    /// <param name="addressType">The kind of address.</param>
    /// <param name="address">6 octets, most significant first.</param>
    /// <param name="scanDurationMs">How long to wait for an advertisement of the device, in milliseconds, above 0.</param>
    /// <param name="minConnIntervalUs">The shortest connection interval in microseconds, or null.</param>
    /// <param name="maxConnIntervalUs">The longest connection interval in microseconds, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="address"/> are not 6 octets.</exception>
    /// <exception cref="BleException">As the other overload.</exception>
    public void GapConnect(BleAddressType addressType, ReadOnlySpan<byte> address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null)
        => GapConnect(new BleAddress(addressType, address), scanDurationMs, minConnIntervalUs, maxConnIntervalUs);

    /// <summary>Cancels the connection attempt under way; its end raises <see cref="BleEventCode.PeripheralDisconnect"/> (<c>gap_connect(None)</c>).</summary>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: no attempt is under way.</exception>
    public abstract void GapConnectCancel();

    // ---- Central and peripheral

    /// <summary>Ends a connection; the end raises the disconnect event of our role (<c>gap_disconnect</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <returns>False when there is no such connection, or it is already being ended.</returns>
    public abstract bool GapDisconnect(ushort connection);

    // ---- GATT server

    /// <summary>Replaces the services of the server (<c>gatts_register_services</c>).</summary>
    /// <param name="services">The services in the order in which they are registered; none is allowed.</param>
    /// <returns>For each service the value handles of its characteristics and listed descriptors, flattened in the order of the definition.</returns>
    /// <exception cref="ArgumentNullException">The list or a part of it is null.</exception>
    /// <exception cref="ArgumentException">A characteristic lists the descriptor 0x2900, 0x2902 or 0x2903 twice, or 0x2902 beside
    /// <see cref="GattCharacteristicDefinition.ConfigurationFlags"/>; a service includes one that is not in the list.</exception>
    /// <exception cref="BleException"><see cref="BleError.Busy"/>: advertising. <see cref="BleError.TooBig"/>: more attributes than there are handles.</exception>
    public ushort[][] GattsRegisterServices(params GattServiceDefinition[] services)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        foreach (var service in services)
        {
            if (service is null)
                throw new ArgumentNullException(nameof(services), "One of the services is null.");
        }

        EnterStack();
        try
        {
            var handles = RegisterCore(services);
            ReplaceServices(Array.Empty<IGattService>(), handles);
            OnServicesReplaced();
            return handles;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Reads a local value (<c>gatts_read</c>). A value in append mode is cleared by it.</summary>
    /// <param name="handle">A value handle.</param>
    /// <returns>The value, in a new array.</returns>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no value has that handle.</exception>
    public abstract byte[] GattsRead(ushort handle);

    /// <summary>Reads a local value into a buffer, without allocating. A value in append mode is cleared by it.</summary>
    /// <param name="handle">A value handle.</param>
    /// <param name="destination">Where it goes; 512 octets always suffice.</param>
    /// <returns>The number of octets of the value.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than the value; nothing was read or cleared.</exception>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no value has that handle.</exception>
    public abstract int GattsRead(ushort handle, Span<byte> destination);

    /// <summary>Writes a local value (<c>gatts_write</c>). A value longer than the buffer of the handle enlarges it.</summary>
    /// <param name="handle">A value handle.</param>
    /// <param name="data">The value, 0..512 octets.</param>
    /// <param name="sendUpdate">True notifies or indicates every subscribed client. A client that cannot take it now gets the latest value as soon as it can.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no value has that handle, or the value has more than 512 octets.</exception>
    public abstract void GattsWrite(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate = false);

    /// <summary>Notifies a client of the local value, whether it has subscribed or not (<c>gatts_notify(conn, handle)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">A value handle of this server.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.InvalidArgument"/>: no value has that handle;
    /// <see cref="BleError.NoMemory"/>: the queue of the connection is full, nothing was sent.</exception>
    public abstract void GattsNotify(ushort connection, ushort handle);

    /// <summary>Notifies a client of a value that is not stored, whether it has subscribed or not (<c>gatts_notify(conn, handle, data)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">Any handle other than 0; it need not be one of this server.</param>
    /// <param name="data">The value; it is cut to the MTU less 3 octets.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.InvalidArgument"/>: the handle is 0;
    /// <see cref="BleError.NoMemory"/>: the queue of the connection is full, nothing was sent.</exception>
    public abstract void GattsNotify(ushort connection, ushort handle, ReadOnlySpan<byte> data);

    /// <summary>Indicates the local value to a client, whether it has subscribed or not; the end raises <see cref="BleEventCode.GattsIndicateDone"/> (<c>gatts_indicate(conn, handle)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">A value handle of this server.</param>
    /// <exception cref="BleException">As <see cref="GattsNotify(ushort, ushort)"/>.</exception>
    public abstract void GattsIndicate(ushort connection, ushort handle);

    /// <summary>Indicates a value that is not stored; the end raises <see cref="BleEventCode.GattsIndicateDone"/> (<c>gatts_indicate(conn, handle, data)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">Any handle other than 0; it need not be one of this server.</param>
    /// <param name="data">The value; it is cut to the MTU less 3 octets.</param>
    /// <exception cref="BleException">As <see cref="GattsNotify(ushort, ushort, ReadOnlySpan{byte})"/>.</exception>
    public abstract void GattsIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> data);

    /// <summary>Sets the size of the buffer of a value, and clears the value (<c>gatts_set_buffer</c>).</summary>
    /// <param name="handle">A value handle.</param>
    /// <param name="length">The largest value that can be received, 1..512 octets; with <paramref name="append"/> up to 65,535.</param>
    /// <param name="append">True: remote writes append to the value instead of replacing it, until it is read locally.</param>
    /// <exception cref="BleException"><see cref="BleError.InvalidArgument"/>: no value has that handle, or the length is out of range.</exception>
    public abstract void GattsSetBuffer(ushort handle, int length, bool append = false);

    // ---- GATT client

    /// <summary>Asks a server for all its primary services (<c>gattc_discover_services(conn)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Busy"/>: a discovery is under way on that connection.</exception>
    public abstract void GattcDiscoverServices(ushort connection);

    /// <summary>Asks a server for the primary services with a UUID (<c>gattc_discover_services(conn, uuid)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="uuid">The UUID.</param>
    /// <exception cref="BleException">As the other overload. <see cref="BleError.InvalidArgument"/>: the UUID is empty.</exception>
    public abstract void GattcDiscoverServices(ushort connection, BleUuid uuid);

    /// <summary>Asks a server for the characteristics in a range (<c>gattc_discover_characteristics(conn, start, end)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle, 1..0xFFFF.</param>
    /// <param name="endHandle">The last handle, not below the first.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Busy"/>: a discovery is under way on that
    /// connection; <see cref="BleError.InvalidArgument"/>: the range is none.</exception>
    public abstract void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle);

    /// <summary>Asks a server for the characteristics with a UUID in a range (<c>gattc_discover_characteristics(conn, start, end, uuid)</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle, 1..0xFFFF.</param>
    /// <param name="endHandle">The last handle, not below the first.</param>
    /// <param name="uuid">The UUID.</param>
    /// <exception cref="BleException">As the other overload; also when the UUID is empty.</exception>
    public abstract void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid);

    /// <summary>Asks a server for the attributes after <paramref name="startHandle"/>, which is taken as the handle of a value (<c>gattc_discover_descriptors</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The handle of the value; the search begins at the next one.</param>
    /// <param name="endHandle">The last handle, not below the first.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Busy"/>: a discovery is under way on that
    /// connection; <see cref="BleError.InvalidArgument"/>: the range is none.</exception>
    public abstract void GattcDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle);

    /// <summary>Reads a remote value whole (<c>gattc_read</c>): one <see cref="BleEventCode.GattcReadResult"/>, then <see cref="BleEventCode.GattcReadDone"/>.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle, 1..0xFFFF.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.InvalidArgument"/>: the handle is 0;
    /// <see cref="BleError.NoMemory"/>: too many requests wait on that connection.</exception>
    public abstract void GattcRead(ushort connection, ushort valueHandle);

    /// <summary>Writes a remote value (<c>gattc_write</c>); a value longer than the MTU less 3 octets is cut.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle, 1..0xFFFF.</param>
    /// <param name="data">The value.</param>
    /// <param name="mode">With or without response.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.InvalidArgument"/>: the handle is 0 or the mode
    /// is none; <see cref="BleError.NoMemory"/>: the queue of the connection is full, nothing was sent.</exception>
    public abstract void GattcWrite(ushort connection, ushort valueHandle, ReadOnlySpan<byte> data, GattcWriteMode mode = GattcWriteMode.WithoutResponse);

    /// <summary>Exchanges the MTU (<c>gattc_exchange_mtu</c>); raises <see cref="BleEventCode.MtuExchanged"/>.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Already"/>: this side has asked before on that connection.</exception>
    public abstract void GattcExchangeMtu(ushort connection);

    /// <summary>Switches the radio off and gives up the transport.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>How a client writes (module specification, <c>gattc_write</c>).</summary>
public enum GattcWriteMode
{
    /// <summary>A Write Command: no answer, no event.</summary>
    WithoutResponse = 0,

    /// <summary>A Write Request: the answer raises <see cref="BleEventCode.GattcWriteDone"/>.</summary>
    WithResponse = 1,
}
