// A host whose controller sends anything whatsoever: it neither throws nor grows, and works again when it is switched off and on
// (SECURITY-CASES: the controller is an untrusted peer).
using System;
using System.Collections.Generic;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Fuzz.Tests;

public class HostileControllerTests
{
    private readonly Simulation _simulation = new();
    private readonly SeededRandom _random = FuzzRun.NewRandom();
    private readonly List<Exception> _failures = [];
    private readonly HostileTransport _transport;
    private readonly HostBle _victim;
    private readonly HostBle _other;
    private HostileTransport? _wrapped;
    private ushort _connection;
    private int _values;

    public HostileControllerTests()
    {
        _victim = _simulation.AddRadio(wrap: transport => _wrapped = new HostileTransport(transport, _random));
        _transport = _wrapped!;
        _other = _simulation.AddRadio();
        _victim.HandlerFailed += _failures.Add;
        _other.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                _connection = e.Header.Connection;
            if (e.Code == BleEventCode.GattcReadResult)
                _values++;
            return 0;
        });
        _other.Active = true;
    }

    [Fact]
    public void A_host_survives_its_controller_and_works_again_afterwards() => FuzzRun.Story(() =>
    {
        Attack(2);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Attack(Math.Max(3, FuzzRun.Share(100)));
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.True(growth < 1024 * 1024, $"{growth} octets more are in use.");
        Assert.All(_failures, failure => Assert.IsType<BleException>(failure));     // reports of what the controller refused
        Assert.True(_transport.Injected > 50);
    });

    private void Attack(int rounds)
    {
        for (; rounds > 0; rounds--)
        {
            _transport.IsHostile = _random.OneIn(3);        // sometimes it is mad already when it comes up
            TryIt(() => _victim.Active = true);
            _transport.IsHostile = true;
            for (var step = 0; step < 60; step++)
            {
                TryIt(Call);
                for (var i = _random.Below(6); i > 0; i--)
                    _transport.Inject();
                _simulation.RunFor(TimeSpan.FromMilliseconds(_random.Below(60)));
                if (_failures.Count > 1000)
                    _failures.Clear();
            }

            _transport.IsHostile = false;
            _simulation.RunFor(TimeSpan.FromSeconds(5));    // lost answers are given up
            _victim.Active = false;
            _simulation.RunFor(TimeSpan.FromSeconds(5));
            RequireThatItWorks();
        }
    }

    private void RequireThatItWorks()
    {
        _victim.Active = true;
        Assert.True(_victim.Active);
        var handles = _victim.GattsRegisterServices(Corpus.Service)[0];
        _victim.GattsWrite(handles[0], [1, 2, 3]);
        _victim.GapAdvertise(20_000);
        _connection = 0;
        _other.GapConnect(_victim.Config.Mac);
        Assert.True(_simulation.RunUntil(() => _connection != 0, TimeSpan.FromSeconds(5)), "It cannot be connected any more.");
        _values = 0;
        _other.GattcRead(_connection, handles[0]);
        Assert.True(_simulation.RunUntil(() => _values == 1, TimeSpan.FromSeconds(5)), "It does not answer any more.");
        _victim.Active = false;
        Assert.True(_simulation.RunUntil(() => !((IBleHost)_other).TryGetConnection(_connection, out _), TimeSpan.FromSeconds(10)));
    }

    private void Call()
    {
        var connection = (ushort)_random.Below(4);
        switch (_random.Below(12))
        {
            case 0:
                _victim.GapAdvertise(20_000, Seeds.AdvertisingData[0]);
                break;
            case 1:
                _victim.GapScan(100, 10_000, 10_000, active: true);
                break;
            case 2:
                _victim.GapConnect(_other.Config.Mac, 200);
                break;
            case 3:
                _victim.GapDisconnect(connection);
                break;
            case 4:
                _victim.GattcDiscoverServices(connection);
                break;
            case 5:
                _victim.GattcRead(connection, 3);
                break;
            case 6:
                _victim.GattcWrite(connection, 3, new byte[10], GattcWriteMode.WithResponse);
                break;
            case 7:
                _victim.GattsNotify(connection, 12, new byte[100]);
                break;
            case 8:
                _victim.GattsIndicate(connection, 12, new byte[10]);
                break;
            case 9:
                _victim.GattsRegisterServices(Corpus.Service);
                break;
            case 10:
                _other.GapConnect(_victim.Config.Mac, 200);
                break;
            default:
                _other.GapAdvertise(20_000);
                break;
        }
    }

    private static void TryIt(Action call)
    {
        try
        {
            call();
        }
        catch (BleException)
        {
            // A mad controller does not come up, and connections are not there: that is said, and nothing else is thrown.
        }
    }
}
