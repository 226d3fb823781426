// One peripheral and eight centrals that connect, pair, bond and part, again and again, and are torn apart at any moment.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Host;
using GattGen.Tests.Shared;
using GattGen.Transports;

namespace GattGen.Simulated.Tests;

/// <summary>Eight links at once to one peripheral whose value is read on an encrypted link only.</summary>
internal sealed class BondingWorld
{
    public const int Centrals = 8;

    // Once in how many steps of the simulation a link is torn.
    private const int StepsPerTear = 900;

    private readonly SeededRandom _random;
    private readonly BondingCentral[] _centrals;
    private readonly SecretStore _secrets = new();
    private readonly List<ushort> _links = [];

    public BondingWorld(ulong seed)
    {
        _random = new SeededRandom(seed);
        Simulation = new Simulation(seed);
        Hub = Simulation.AddRadio(new HostOptions { MaxConnections = Centrals + 1 });
        Hub.HandlerFailed += Failures.Add;
        Hub.Irq(OnHubEvent);
        Hub.Config.Bond = true;
        Hub.Active = true;
        Value = Hub.GattsRegisterServices(new GattServiceDefinition(0xA000, (0xA001, GattFlags.Read | GattFlags.ReadEncrypted | GattFlags.Notify)))[0][0];
        Hub.GattsWrite(Value, [1, 2, 3]);
        Hub.GapAdvertise(20_000);
        _centrals = [.. Enumerable.Range(0, Centrals).Select(i => new BondingCentral(this, i))];
    }

    public Simulation Simulation { get; }

    public HostBle Hub { get; }

    public ushort Value { get; }

    public List<Exception> Failures { get; } = [];

    /// <summary>Links that were made, encrypted with a bond, used, and ended.</summary>
    public int Cycles { get; set; }

    /// <summary>Links that ended before that.</summary>
    public int Torn { get; set; }

    /// <summary>How often a central kept the keys of a new pairing.</summary>
    public int Paired { get; set; }

    /// <summary>The largest number of links at once.</summary>
    public int MostLinks { get; private set; }

    public bool IsEnding { get; private set; }

    public int Draw(int below) => _random.Below(below);

    /// <summary>Goes on until so many links have been made, bonded, used, and have ended.</summary>
    public void RunTo(int cycles)
    {
        while (Cycles < cycles)
        {
            Assert.True(Simulation.Step(), "Nothing is due any more.");
            if (Draw(StepsPerTear) == 0)
                Tear();
            foreach (var central in _centrals)
                central.Act();
            Assert.True(Failures.Count == 0, Failures.Count > 0 ? Failures[0].ToString() : "");
        }
    }

    /// <summary>Lets everything end.</summary>
    public void End()
    {
        IsEnding = true;
        Hub.GapAdvertiseStop();
        foreach (var link in _links.ToArray())
            Hub.GapDisconnect(link);
        Simulation.RunFor(TimeSpan.FromSeconds(90));
        Assert.Empty(Failures);
        foreach (var radio in Simulation.Radios)
        {
            Assert.Equal(0, radio.ConnectionCount);
            Assert.Equal(0, radio.Timers.Count);
            Assert.Equal(0, radio.Commands.Count);
            Assert.Equal(0, radio.Statistics.LostAnswers);
            Assert.Equal(0, radio.Statistics.ExcessCompletedPackets);
        }
    }

    // Either side ends it, or the radio of a central fails; what is under way does not matter.
    private void Tear()
    {
        var central = _centrals[Draw(Centrals)];
        switch (Draw(4))
        {
            case 0 when _links.Count > 0:
                Hub.GapDisconnect(_links[Draw(_links.Count)]);
                break;
            case 1:
                central.SwitchOffAndOn();
                break;
            default:
                central.Disconnect();
                break;
        }
    }

    private BleReply OnHubEvent(in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.CentralConnect:
                _links.Add(e.CentralConnect.Connection);
                MostLinks = Math.Max(MostLinks, _links.Count);
                if (!IsEnding)
                    Hub.GapAdvertise(20_000);
                break;
            case BleEventCode.CentralDisconnect:
                _links.Remove(e.CentralDisconnect.Connection);
                break;
            case BleEventCode.GetSecret:
                return _secrets.Find(e.GetSecret);
            case BleEventCode.SetSecret:
                return _secrets.Keep(e.SetSecret);
        }

        return 0;
    }
}
