// A simulated board, the radio over it, and a central that hears it.
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;
using SimulatedF7;

namespace GattGen.Meadow.Tests;

/// <summary>Everything in this process, in real time: the board has pauses of its own.</summary>
internal sealed class BoardWorld : IAsyncDisposable
{
    /// <summary>The collection of the tests that look for a board by its name: all boards of a process are on one air, and many have the same name.</summary>
    public const string OneAtATime = "boards on the air";

    private static int _last;

    private readonly HostBle _air;
    private readonly HostBle _centralRadio;

    private BoardWorld(HostBle air, HostBle centralRadio, SimulatedBluetoothOptions? options, MeadowBleOptions? limits, bool hasClientEvents)
    {
        _air = air;
        _centralRadio = centralRadio;
        Adapter = new SimulatedBluetooth(air, options);
        Ble = hasClientEvents ? new MeadowBle(Adapter, limits) : new MeadowBle(Adapter, limits, default);
        Ble.HandlerFailed += Failures.Enqueue;
    }

    public SimulatedBluetooth Adapter { get; }

    public MeadowBle Ble { get; }

    public System.Collections.Concurrent.ConcurrentQueue<Exception> Failures { get; } = new();

    public static async Task<BoardWorld> CreateAsync(SimulatedBluetoothOptions? options = null, MeadowBleOptions? limits = null, bool hasClientEvents = true)
    {
        var number = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        return new(await BleRadio.OpenAsync("virtual:board" + number), await BleRadio.OpenAsync("virtual:central" + number), options, limits, hasClientEvents);
    }

    /// <summary>Connects to the board, which is found by its name. Boards of other tests may have the same one.</summary>
    public async Task<Link> ConnectAsync(string name)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        _centralRadio.Active = true;
        var central = new Central(_centralRadio);
        await foreach (var found in central.ScanAsync(cancel: limit.Token))
        {
            if (new AdvertisingReader(found.Data.Span).TryGetName(out var heard) && heard == name && found.Address == _air.Config.Mac)
                return await central.ConnectAsync(found.Address, limit.Token);
        }

        throw new InvalidOperationException("Nothing called " + name + " advertises.");
    }

    public async ValueTask DisposeAsync()
    {
        await Ble.DisposeAsync();
        Adapter.Dispose();
        await _centralRadio.DisposeAsync();
        await _air.DisposeAsync();
    }
}
