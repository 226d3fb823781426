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
public sealed partial class SimulatedBluetooth : IBluetoothAdapter, IDisposable
{
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
    private ushort[] _answer = Array.Empty<ushort>();       // the handles, as the coprocessor gives them
    private int _start;             // which start; handles of an earlier one come to nothing
    private bool _isInitialized;
    private bool _hasHandles;
    private (IAttribute Attribute, byte[] Octets)? _held;
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
            foreach (var attribute in Attributes(configuration))
                attribute.ServerValueSet += OnServerValueSet;
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
                foreach (var attribute in Attributes(_definition))
                    attribute.ServerValueSet -= OnServerValueSet;
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

    // Values and descriptors, as the managed side walks them.
    private static IEnumerable<IAttribute> Attributes(IDefinition definition)
    {
        foreach (var service in definition.Services)
        {
            foreach (var characteristic in service.Characteristics)
            {
                yield return characteristic;
                foreach (var descriptor in characteristic.Descriptors)
                    yield return descriptor;
            }
        }
    }

    private static ushort HandleOf(IAttribute attribute) => attribute switch
    {
        ICharacteristic characteristic => characteristic.ValueHandle,
        IDescriptor descriptor => descriptor.Handle,
        _ => 0,
    };

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

    // The managed side walks its objects and takes one handle after the other from the answer.
    private void GiveHandles(int start)
    {
        lock (_lock)
        {
            if (start != _start || _definition is null || _end is not null)
                return;
            var answer = new Queue<ushort>(_answer);
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
            var handle = HandleOf(attribute);
            if (handle == 0 || !_isInitialized || _end is not null)
            {
                Interlocked.Increment(ref _lost);
                return;
            }

            if (attribute is IDescriptor && !_shown.ContainsKey(handle))
                return;     // the client configuration: each client has its own

            var octets = valueBytes.AsSpan(0, Math.Min(valueBytes.Length, _options.Version < new Version(2, 1) ? OldLimit : valueBytes.Length));
            _shown[handle] = octets.ToArray();
            _air.GattsWrite(handle, octets, sendUpdate: attribute is ICharacteristic { Properties: var properties } && (properties & CharacteristicProperty.Notify) != 0);
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
        if (Find(handle) is not { } attribute)
            return;
        lock (_holding)
        {
            if (_held is null && _options.DisorderOneIn > 0 && _random.Next(_options.DisorderOneIn) == 0)
            {
                _held = (attribute, octets);
                Later(TimeSpan.FromMilliseconds(200), Release);
                return;
            }

            Deliver(attribute, octets);
            Release();
        }
    }

    private void Release()
    {
        lock (_holding)
        {
            if (_held is { } late)
                Deliver(late.Attribute, late.Octets);
            _held = null;
        }
    }

    private IAttribute? Find(ushort handle)
    {
        if (_definition is not { } definition)
            return null;
        foreach (var attribute in Attributes(definition))
        {
            if (HandleOf(attribute) == handle)
                return attribute;
        }

        return null;
    }

    private void Deliver(IAttribute attribute, byte[] octets) => ThreadPool.QueueUserWorkItem(_ =>
    {
        if (_end is not null)
            return;
        try
        {
            attribute.HandleDataWrite(octets);
        }
#pragma warning disable CA1031 // it is what the board does
        catch (Exception problem)
#pragma warning restore CA1031
        {
            EndApplication("An exception left the handler of a write: " + problem.Message);
        }
    });
}
