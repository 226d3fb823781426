// Many radios at once: eight links of one peripheral, and a thousand advertisers around one scanner.
using System;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Benchmarks;

/// <summary>Notifications of one peripheral to eight centrals.</summary>
[MemoryDiagnoser]
public class EightLinksBenchmarks
{
    private const int Links = 8;
    private const int Batch = 8_000;
    private readonly byte[] _data = new byte[20];
    private readonly ushort[] _connections = new ushort[Links];
    private readonly Simulation _simulation = new(seed: 1);
    private IBleHost _host = null!;
    private ushort _value;
    private int _connected;
    private int _connectedCentrals;
    private int _received;

    /// <summary>How many notifications a call sends, a multiple of eight; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        var peripheral = _simulation.AddRadio(new HostOptions { MaxConnections = Links });
        _host = peripheral;
        peripheral.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.CentralConnect)
                _connections[_connected++] = e.CentralConnect.Connection;
            return 0;
        });
        peripheral.Active = true;
        _value = peripheral.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)))[0][0];
        for (var i = 0; i < Links; i++)
        {
            var central = _simulation.AddRadio();
            central.Irq((in BleEvent e) =>
            {
                if (e.Code == BleEventCode.GattcNotify)
                    _received++;
                else if (e.Code == BleEventCode.PeripheralConnect)
                    _connectedCentrals++;
                return 0;
            });
            central.Active = true;
            peripheral.GapAdvertise(20_000);
            central.GapConnect(peripheral.Config.Mac, 2000, 30_000, 30_000);
            var expected = i + 1;
            if (!_simulation.RunUntil(() => _connected == expected && _connectedCentrals == expected))
                throw new InvalidOperationException("A central did not connect.");
        }

        _simulation.RunFor(TimeSpan.FromSeconds(1));        // longer packets are agreed by then
    }

    [Benchmark(Description = "notification to one of 8 links", OperationsPerInvoke = Batch)]
    public void Notifications()
    {
        _received = 0;
        for (var i = 0; i < Operations; i++)
        {
            while (!_host.TryNotify(_connections[i % Links], _value, _data))
                _simulation.Step();
        }

        while (_received < Operations)
        {
            if (!_simulation.Step())
                throw new InvalidOperationException("Nothing is due any more, and the benchmark is not done.");
        }
    }
}

/// <summary>One scanner that hears many advertisers.</summary>
[MemoryDiagnoser]
public class CrowdBenchmarks
{
    private const int Batch = 10_000;
    private readonly Simulation _simulation = new(seed: 1);
    private int _heard;

    /// <summary>The number of advertisers.</summary>
    [Params(1_000)]
    public int Advertisers { get; set; }

    /// <summary>How many reports a call waits for; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < Advertisers; i++)
        {
            var advertiser = _simulation.AddRadio(new HostOptions { MaxConnections = 1 });
            advertiser.Active = true;
            var data = new AdvertisingData(new byte[AdvertisingData.MaxLength]);
            data.AddFlags();
            data.AddCompleteName("Nr " + i.ToString(CultureInfo.InvariantCulture));
            advertiser.GapAdvertise(100_000, data.Written);
        }

        var scanner = _simulation.AddRadio();
        scanner.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.ScanResult)
                _heard++;
            return 0;
        });
        scanner.Active = true;
        scanner.GapScan(0, 30_000, 30_000);
        _simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    [Benchmark(Description = "scan result", OperationsPerInvoke = Batch)]
    public void ScanResults()
    {
        _heard = 0;
        while (_heard < Operations)
        {
            if (!_simulation.Step())
                throw new InvalidOperationException("Nothing is due any more, and the benchmark is not done.");
        }
    }
}
