// An L2CAP channel between two hosts, on one core.
using System;
using BenchmarkDotNet.Attributes;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Benchmarks;

/// <summary>SDUs through host, controller, air, controller and host, taken by the handler of the other side, with all their credits.</summary>
[MemoryDiagnoser]
public class ChannelBenchmarks
{
    private const int Batch = 1_000;
    private const ushort Cid = 0x40;
    private const int Psm = 0x80;

    private readonly Simulation _simulation = new(seed: 1);
    private HostBle _from = null!;
    private HostBle _to = null!;
    private byte[] _sdu = [];
    private byte[] _taken = [];
    private ushort _connection;
    private ushort _other;
    private long _octets;
    private bool _isOpen;
    private bool _isReady = true;

    /// <summary>The MTU of both sides, and the length of each SDU in octets.</summary>
    [Params(512, 65535)]
    public int Octets { get; set; }

    /// <summary>How many operations a call makes; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        _sdu = new byte[Octets];
        _taken = new byte[Octets];
        _to = _simulation.AddRadio();
        _from = _simulation.AddRadio();
        _to.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.CentralConnect)
                _other = e.CentralConnect.Connection;
            else if (e.Code == BleEventCode.L2capRecv)
                _octets += _to.L2capRecvInto(_other, Cid, _taken);
            return 0;
        });
        _from.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                _connection = e.PeripheralConnect.Connection;
            _isOpen |= e.Code == BleEventCode.L2capConnect;
            _isReady |= e.Code == BleEventCode.L2capSendReady;
            return 0;
        });
        _to.Active = _from.Active = true;
        _connection = 0xFFFF;
        _to.GapAdvertise(20_000);
        _from.GapConnect(_to.Config.Mac, 2000, 7_500, 7_500);
        while (_connection == 0xFFFF)
            _simulation.Step();
        _simulation.RunFor(TimeSpan.FromSeconds(1));        // longer packets are agreed by then
        _to.L2capListen(Psm, Octets);
        _from.L2capConnect(_connection, Psm, Octets);
        while (!_isOpen)
            _simulation.Step();
    }

    [Benchmark(Description = "SDU through a channel", OperationsPerInvoke = Batch)]
    public void Sdus()
    {
        var end = _octets + ((long)Operations * Octets);
        for (var i = 0; i < Operations; i++)
        {
            while (!_isReady)
                _simulation.Step();
            _isReady = _from.L2capSend(_connection, Cid, _sdu);
        }

        while (_octets < end && _simulation.Step())
        {
        }

        if (_octets != end)
            throw new InvalidOperationException("Not all has arrived.");
    }
}
