// Two devices that want a bond, and that can be restarted with what they have stored.
using System;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Conformance.Tests;

/// <summary>Two devices with fixed addresses that want bonds, and keep secrets; or the same two after both were restarted.</summary>
internal sealed class BondedWorld
{
    private readonly Simulation _simulation;

    public BondedWorld(BondedWorld? before = null, bool isAuthenticated = false, HostOptions? options = null)
    {
        _simulation = new Simulation(before is null ? 1UL : 2UL);
        Peripheral = Make(before?.Peripheral, 0x0000_1111_2222, IoCapability.DisplayOnly);
        Central = Make(before?.Central, 0x0000_3333_4444, IoCapability.KeyboardOnly);

        Device Make(Device? same, ulong address, IoCapability io)
        {
            var device = new Device(_simulation, options, isActive: false, controller: new ControllerOptions { PublicAddress = new HciAddress(address) })
            {
                Secrets = same?.Secrets ?? new SecretStore(),
            };
            device.Radio.Config.Bond = true;
            device.Radio.Config.Mitm = isAuthenticated;
            if (isAuthenticated)
                device.Radio.Config.Io = io;
            device.React = (in BleEvent e) =>
            {
                if (e.Code == BleEventCode.PasskeyAction)
                    device.Radio.GapPasskey(e.PasskeyAction.Connection, e.PasskeyAction.Action, 42);
                return 0;
            };
            device.Radio.Active = true;
            return device;
        }
    }

    public Device Peripheral { get; }

    public Device Central { get; }

    /// <summary>Lets the central connect to an address, by default that of the peripheral; both have seen it when this returns.</summary>
    public void Connect(BleAddress? to = null)
    {
        Peripheral.Radio.GapAdvertise(20_000, new byte[] { 2, 1, 6 });
        Central.Radio.GapConnect(to ?? Peripheral.Address);
        Peripheral.Next(BleEventCode.CentralConnect);
        Central.Next(BleEventCode.PeripheralConnect);
    }

    public void Disconnect()
    {
        Central.Radio.GapDisconnect(Central.Connection);
        Central.Next(BleEventCode.PeripheralDisconnect);
        Peripheral.Next(BleEventCode.CentralDisconnect);
    }

    /// <summary>Pairs; both have seen the end when this returns.</summary>
    public void Pair(Device asking)
    {
        asking.Radio.GapPair(asking.Connection);
        Central.Next(BleEventCode.EncryptionUpdate);
        Peripheral.Next(BleEventCode.EncryptionUpdate);
    }

    public void Run(double seconds) => _simulation.RunFor(TimeSpan.FromSeconds(seconds));
}
