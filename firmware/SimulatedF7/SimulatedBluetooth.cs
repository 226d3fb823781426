// The radio of a simulated board: Meadow's managed side and the coprocessor behind it, with every trap that is known of them.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using GattGen;
using Meadow.Gateways;
using Meadow.Gateways.Bluetooth;

namespace SimulatedF7;

/// <summary>
/// A Bluetooth adapter as an application on a Meadow F7 has it. It is a GATT server on the radio that it is given, so that any central that hears
/// that radio talks to the "board". Where the real board would end the application, <see cref="End"/> says why, and nothing works any more.
/// </summary>
public sealed class SimulatedBluetooth : IBluetoothAdapter, IDisposable
{
    // Legacy advertising data (Core Vol 6, Part B, 2.3.1.1), less the flags and a header.
    private const int MaxAdvertisedName = 31 - 3 - 2;
    private const int RequestBuffer = 4000;
    private const int OldLimit = 20;
    private const int AdvertisingIntervalUs = 100_000;

    private readonly object _lock = new();
    private readonly Ble _air;
    private readonly SimulatedBluetoothOptions _options;
    private readonly Random _random;
    private readonly Stopwatch _since = new();
    private readonly List<ushort> _connections = new();
    private readonly ConcurrentDictionary<ushort, byte[]> _shown = new();       // by value handle: what the application has set
    private readonly object _holding = new();
    private readonly byte[] _written = new byte[512];
    private IDefinition? _definition;
    private ushort[][] _handles = Array.Empty<ushort[]>();
    private int _start;             // which start; handles of an earlier one come to nothing
    private bool _isInitialized;
    private bool _hasHandles;
    private (ICharacteristic Characteristic, byte[] Octets)? _held;
    private string? _end;
    private int _lost;
    private int _starts;

    /// <summary>A board whose radio is off.</summary>
    /// <param name="air">The radio on which it is heard.</param>
    /// <param name="options">How it behaves, or null for what was seen on boards.</param>
    /// <exception cref="ArgumentNullException">There is no radio.</exception>
    public SimulatedBluetooth(Ble air, SimulatedBluetoothOptions? options = null)
    {
        _air = air ?? throw new ArgumentNullException(nameof(air));
        _options = options ?? new SimulatedBluetoothOptions();
        _random = new Random(_options.Seed);
        _air.Irq(OnEvent);
    }

    /// <inheritdoc/>
    public event EventHandler? ClientConnected;

    /// <inheritdoc/>
    public event EventHandler? ClientDisconnected;

    /// <summary>Raised when the application would have ended, with the reason.</summary>
    public event Action<string>? Ended;

    /// <summary>Why the application would have ended, or null while it lives.</summary>
    public string? End => Volatile.Read(ref _end);

    /// <summary>How many values were lost because they were set before their handle was there.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>How often the server was started, and is about to have its handles.</summary>
    public int Starts => Volatile.Read(ref _starts);

    /// <summary>The JSON that arrived last, as octets.</summary>
    public ReadOnlyMemory<byte> Request { get; private set; }

    /// <summary>Makes the next start return false, which leaves the adapter half started.</summary>
    public bool FailsNextStart { get; set; }

    /// <summary>Makes handles never come.</summary>
    public bool KeepsHandles { get; set; }

    /// <inheritdoc/>
    public bool StartBluetoothServer(IDefinition configuration)
    {
        if (configuration is null)
            throw new ArgumentNullException(nameof(configuration));
        lock (_lock)
        {
            RequireAlive();
            if (_isInitialized)
                throw new InvalidOperationException("Stack already initialized");
            if (_since.IsRunning && _since.Elapsed < _options.Fragile)
            {
                EndApplication("The server was started " + Milliseconds() + " ms after it was stopped.");
                return false;
            }

            _isInitialized = true;
            _hasHandles = false;
            _since.Restart();
            Request = Octets(configuration.ToJson());
            if (FailsNextStart)
            {
                FailsNextStart = false;
                return false;
            }

            var buffer = new byte[RequestBuffer];
            var length = Math.Min(RequestBuffer, Request.Length);
            Request.Span.Slice(0, length).CopyTo(buffer);
            var served = DefinitionReader.Read(buffer, length, out var isWhole);
            if (!isWhole && length < RequestBuffer)
                return false;
            Serve(served);
            _definition = configuration;
            foreach (var service in configuration.Services)
            {
                foreach (var characteristic in service.Characteristics)
                    characteristic.ServerValueSet += OnServerValueSet;
            }

            var start = ++_start;
            Interlocked.Increment(ref _starts);
            if (!KeepsHandles)
                Later(_options.HandleDelay, () => GiveHandles(start));
            return true;
        }
    }

    /// <inheritdoc/>
    public bool StopBluetoothServer()
    {
        ushort[] connections;
        lock (_lock)
        {
            RequireAlive();
            if (!_isInitialized)
                throw new InvalidOperationException("Stack not initialized");
            if (_definition is not null && (!_hasHandles || _since.Elapsed < _options.Fragile))
            {
                EndApplication("The server was stopped " + Milliseconds() + " ms after it was started" + (_hasHandles ? "." : ", before the handles were there."));
                return false;
            }

            _isInitialized = false;
            _hasHandles = false;
            _start++;
            _since.Restart();
            if (_definition is not null)
            {
                foreach (var service in _definition.Services)
                {
                    foreach (var characteristic in service.Characteristics)
                        characteristic.ServerValueSet -= OnServerValueSet;
                }
            }

            _definition = null;
            lock (_connections)
                connections = _connections.ToArray();
        }

        if (_air.Active)
        {
            _air.GapAdvertiseStop();
            foreach (var connection in connections)
                _air.GapDisconnect(connection);
        }

        return true;
    }

    /// <summary>Ends the simulation; the radio stays its owner's.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _start++;
            _definition = null;
        }

        _air.Irq(null);
    }

    private static byte[] Octets(string json)
    {
        var octets = new byte[json.Length];
        for (var i = 0; i < octets.Length; i++)
            octets[i] = unchecked((byte)json[i]);
        return octets;
    }

    // What is announced but not permitted is refused.
    private static GattFlags Allowed(ServedCharacteristic characteristic)
    {
        var flags = (GattFlags)(characteristic.Properties & 0x1E);
        if ((characteristic.Permission & (int)CharacteristicPermission.Read) == 0)
            flags &= ~GattFlags.Read;
        return (characteristic.Permission & (int)CharacteristicPermission.Write) == 0 ? flags & ~(GattFlags.Write | GattFlags.WriteNoResponse) : flags;
    }

    // Core Vol 3, Part B, 2.5.1.
    private static BleUuid Shortest(BleUuid uuid)
    {
        Span<byte> octets = stackalloc byte[16];
        if (uuid.CopyTo(octets) != 16)
            return uuid;
        var number = new BleUuid(octets[12] | (octets[13] << 8));
        return number.ToUuid128() == uuid ? number : uuid;
    }

    private static void Later(TimeSpan delay, Action action)
    {
        Timer? timer = null;
        timer = new Timer(_ =>
        {
            timer!.Dispose();
            action();
        });
        timer.Change(delay, Timeout.InfiniteTimeSpan);
    }

    private string Milliseconds() => _since.ElapsedMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void RequireAlive()
    {
        if (_end is not null)
            throw new InvalidOperationException("The application has ended: " + _end);
    }

    private void EndApplication(string reason)
    {
        if (Interlocked.CompareExchange(ref _end, reason, null) is null)
            Ended?.Invoke(reason);
    }

    // What the coprocessor makes of the definition.
    private void Serve(ServedDefinition served)
    {
        var services = new List<GattServiceDefinition>();
        foreach (var service in served.Services)
        {
            var characteristics = new List<GattCharacteristicDefinition>();
            foreach (var characteristic in service.Characteristics)
            {
                if (BleUuid.TryParse(characteristic.Uuid, out var uuid))
                    characteristics.Add(new(_options.ShortensUuids ? Shortest(uuid) : uuid, Allowed(characteristic)));
            }

            services.Add(new(service.Uuid, characteristics.ToArray()));
        }

        _air.Active = true;
        _air.GapAdvertiseStop();
        _handles = _air.GattsRegisterServices(services.ToArray());
        _shown.Clear();
        for (var i = 0; i < _handles.Length; i++)
        {
            for (var j = 0; j < _handles[i].Length; j++)
                _air.GattsSetBuffer(_handles[i][j], Math.Min(_written.Length, Math.Max(1, served.Services[i].Characteristics[j].Length)));
        }

        _air.Config.GapName = served.DeviceName;
        var data = new AdvertisingData(stackalloc byte[31]);
        data.AddFlags();
        data.AddName(served.DeviceName, MaxAdvertisedName);
        _air.GapAdvertise(AdvertisingIntervalUs, data.ToArray());
    }

    // The managed side walks its objects and takes one handle after the other from the answer.
    private void GiveHandles(int start)
    {
        lock (_lock)
        {
            if (start != _start || _definition is null || _end is not null)
                return;
            var answer = new Queue<ushort>();
            foreach (var handles in _handles)
            {
                answer.Enqueue(0);
                foreach (var handle in handles)
                {
                    answer.Enqueue((ushort)(handle - 1));
                    answer.Enqueue(handle);
                }
            }

            try
            {
                foreach (var service in _definition.Services)
                {
                    service.Handle = answer.Dequeue();
                    foreach (var characteristic in service.Characteristics)
                    {
                        characteristic.DefinitionHandle = answer.Dequeue();
                        characteristic.ValueHandle = answer.Dequeue();
                        foreach (var descriptor in characteristic.Descriptors)
                            descriptor.Handle = answer.Dequeue();
                    }
                }

                _hasHandles = true;
            }
            catch (InvalidOperationException)
            {
                EndApplication("The coprocessor answered with fewer handles than the definition has attributes.");
            }
        }
    }

    private void OnServerValueSet(IAttribute attribute, byte[] valueBytes)
    {
        lock (_lock)
        {
            if (attribute is not ICharacteristic characteristic || characteristic.ValueHandle == 0 || !_isInitialized || _end is not null)
            {
                Interlocked.Increment(ref _lost);
                return;
            }

            var octets = valueBytes.AsSpan(0, Math.Min(valueBytes.Length, _options.Version < new Version(2, 1) ? OldLimit : valueBytes.Length));
            _shown[characteristic.ValueHandle] = octets.ToArray();
            _air.GattsWrite(characteristic.ValueHandle, octets, sendUpdate: (characteristic.Properties & CharacteristicProperty.Notify) != 0);
        }
    }

    private BleReply OnEvent(in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.CentralConnect:
                Connected(e.CentralConnect.Connection);
                break;
            case BleEventCode.CentralDisconnect:
                Disconnected(e.CentralDisconnect.Connection);
                break;
            case BleEventCode.GattsWrite:
                Written(e.GattsWrite.Handle);
                break;
        }

        return default;
    }

    private void Connected(ushort connection)
    {
        lock (_connections)
            _connections.Add(connection);
        if (_options.Version >= new Version(2, 3))
            ThreadPool.QueueUserWorkItem(_ => ClientConnected?.Invoke(this, EventArgs.Empty));
        AdvertiseAgain();
    }

    private void Disconnected(ushort connection)
    {
        lock (_connections)
            _connections.Remove(connection);
        if (_options.Version >= new Version(2, 3))
            ThreadPool.QueueUserWorkItem(_ => ClientDisconnected?.Invoke(this, EventArgs.Empty));
        AdvertiseAgain();
    }

    private void AdvertiseAgain()
    {
        if (!_isInitialized)
            return;
        try
        {
            _air.GapAdvertise(AdvertisingIntervalUs);
        }
        catch (BleException full) when (full.Error == BleError.NoMemory)
        {
            // Every connection is taken: the end of one is the next occasion.
        }
    }

    // Runs in the stack of the radio, which is entered under our lock elsewhere: so it must not take it here.
    private void Written(ushort handle)
    {
        var length = _air.GattsRead(handle, _written);
        if (_options.Version < new Version(2, 1))
            length = Math.Min(length, OldLimit);
        var octets = _written.AsSpan(0, length).ToArray();
        _air.GattsWrite(handle, _shown.TryGetValue(handle, out var shown) ? shown : Array.Empty<byte>());   // what a client wrote is not read back
        if (Find(handle) is not { } characteristic)
            return;
        lock (_holding)
        {
            if (_held is null && _options.DisorderOneIn > 0 && _random.Next(_options.DisorderOneIn) == 0)
            {
                _held = (characteristic, octets);
                Later(TimeSpan.FromMilliseconds(200), Release);
                return;
            }

            Deliver(characteristic, octets);
            Release();
        }
    }

    private void Release()
    {
        lock (_holding)
        {
            if (_held is { } late)
                Deliver(late.Characteristic, late.Octets);
            _held = null;
        }
    }

    private ICharacteristic? Find(ushort handle)
    {
        if (_definition is not { } definition)
            return null;
        foreach (var service in definition.Services)
        {
            foreach (var characteristic in service.Characteristics)
            {
                if (characteristic.ValueHandle == handle)
                    return characteristic;
            }
        }

        return null;
    }

    private void Deliver(ICharacteristic characteristic, byte[] octets) => ThreadPool.QueueUserWorkItem(_ =>
    {
        if (_end is not null)
            return;
        try
        {
            characteristic.HandleDataWrite(octets);
        }
#pragma warning disable CA1031 // it is what the board does
        catch (Exception problem)
#pragma warning restore CA1031
        {
            EndApplication("An exception left the handler of a write: " + problem.Message);
        }
    });
}
