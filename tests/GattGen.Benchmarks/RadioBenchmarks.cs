// What two hosts and two virtual controllers do on one core.
using BenchmarkDotNet.Attributes;

namespace GattGen.Benchmarks;

/// <summary>Packets through host, controller, air, controller and host.</summary>
[MemoryDiagnoser]
public class RadioBenchmarks
{
    private const int Batch = 10_000;
    private readonly TwoHosts _hosts = new();
    private byte[] _data = [];

    /// <summary>The length of the value in octets.</summary>
    [Params(20, 244)]
    public int Octets { get; set; }

    /// <summary>How many operations a call makes; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        _data = new byte[Octets];
        _hosts.SetValue(_data);
    }

    [Benchmark(Description = "notification", OperationsPerInvoke = Batch)]
    public void Notifications() => _hosts.Notify(Operations, _data);

    [Benchmark(Description = "write command", OperationsPerInvoke = Batch)]
    public void WriteCommands() => _hosts.WriteCommands(Operations, _data);

    [Benchmark(Description = "write with response", OperationsPerInvoke = Batch)]
    public void Writes() => _hosts.Writes(Operations, _data);

    [Benchmark(Description = "read", OperationsPerInvoke = Batch)]
    public void Reads() => _hosts.Reads(Operations);
}

/// <summary>Connecting, discovering, registering.</summary>
[MemoryDiagnoser]
public class ConnectionBenchmarks
{
    private const int Batch = 100;
    private readonly TwoHosts _hosts = new();
    private readonly GattServiceDefinition[] _services = new GattServiceDefinition[100];

    /// <summary>How many operations a call makes; a test takes fewer.</summary>
    public int Operations { get; set; } = Batch;

    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < _services.Length; i++)
            _services[i] = new GattServiceDefinition(0xF000 + i, (0x2A37, GattFlags.Read | GattFlags.Notify), (0x2A38, GattFlags.Write));
    }

    [Benchmark(Description = "disconnect, connect, discover services", OperationsPerInvoke = Batch)]
    public void Reconnects()
    {
        for (var i = 0; i < Operations; i++)
            _hosts.Reconnect();
    }

    [Benchmark(Description = "register 100 services")]
    public ushort[][] Register() => _hosts.Central.GattsRegisterServices(_services);
}
