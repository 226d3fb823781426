// Two radios that are connected, for stories that seeds have told and that are kept.
using System;
using System.Collections.Generic;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Simulated.Tests;

/// <summary>A central and a peripheral.</summary>
internal sealed class Pair
{
    public Pair(HostOptions? options = null)
    {
        Simulation = new Simulation();
        Peripheral = Simulation.AddRadio(options);
        Central = Simulation.AddRadio(options);
        Peripheral.HandlerFailed += Failures.Add;
        Central.HandlerFailed += Failures.Add;
        Peripheral.Irq((in BleEvent e) => OnEvent(Peripheral, e));
        Central.Irq((in BleEvent e) => OnEvent(Central, e));
        Peripheral.Active = Central.Active = true;
        Handles = Peripheral.GattsRegisterServices(Node.Definitions());
        Peripheral.GattsSetBuffer(Handles[0][0], 512);
    }

    public delegate void Reaction(HostBle radio, in BleEvent e);

    public Simulation Simulation { get; }

    public HostBle Central { get; }

    public HostBle Peripheral { get; }

    public ushort[][] Handles { get; }

    /// <summary>The connection handle of the central, and of the peripheral.</summary>
    public ushort AtCentral { get; private set; }

    public ushort AtPeripheral { get; private set; }

    public List<Exception> Failures { get; } = [];

    public List<(HostBle Radio, BleEventHeader Header, byte[] Data)> Events { get; } = [];

    /// <summary>What a handler does besides.</summary>
    public Reaction? React { get; set; }

    public bool IsConnected => AtCentral != 0 && AtPeripheral != 0;

    public void Connect()
    {
        AtCentral = AtPeripheral = 0;
        Peripheral.GapAdvertise(20_000, new byte[] { 0x02, 0x01, 0x06 });
        Central.GapConnect(Peripheral.Config.Mac);
        Assert.True(Simulation.RunUntil(() => IsConnected, TimeSpan.FromSeconds(5)), "They do not connect.");
    }

    public void Disconnect()
    {
        Assert.True(Central.GapDisconnect(AtCentral));
        Assert.True(Simulation.RunUntil(() => AtCentral == 0 && AtPeripheral == 0, TimeSpan.FromSeconds(5)), "The connection does not end.");
    }

    public void Run(double seconds) => Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private BleReply OnEvent(HostBle radio, in BleEvent e)
    {
        switch (e.Code)
        {
            case BleEventCode.PeripheralConnect:
                AtCentral = e.Header.Connection;
                break;
            case BleEventCode.CentralConnect:
                AtPeripheral = e.Header.Connection;
                break;
            case BleEventCode.PeripheralDisconnect:
                AtCentral = 0;
                break;
            case BleEventCode.CentralDisconnect:
                AtPeripheral = 0;
                break;
        }

        Events.Add((radio, e.Header, e.Data.ToArray()));
        React?.Invoke(radio, e);
        return 0;
    }
}
