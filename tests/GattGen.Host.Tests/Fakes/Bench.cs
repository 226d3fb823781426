// A host on a scripted controller, with its events written down.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;
using GattGen.Tests.Shared;

namespace GattGen.Host.Tests;

internal sealed class Bench
{
    public Bench(HostOptions? options = null)
    {
        // The scripts of the tests name handles: the first of the application is 10.
        Host = new HostBle(Controller, Driver, RuntimeCryptography.Complete(options ?? new HostOptions { Caching = false }));
        Driver.World = Controller.Step;
        Host.Irq((in BleEvent e) =>
        {
            if (e.Code is BleEventCode.GetSecret or BleEventCode.SetSecret)
                return Secrets.Answer(e);
            Events.Add((e.Header, e.Data.ToArray()));
            OnEvent?.Invoke(e.Header);
            return default;
        });
        Host.HandlerFailed += Failures.Add;
    }

    public ScriptedController Controller { get; } = new();

    public FakeDriver Driver { get; } = new();

    public HostBle Host { get; }

    /// <summary>What the application keeps for the stack.</summary>
    public SecretStore Secrets { get; init; } = new();

    public List<(BleEventHeader Header, byte[] Data)> Events { get; } = [];

    public List<Exception> Failures { get; } = [];

    public Action<BleEventHeader>? OnEvent { get; set; }

    public IEnumerable<BleEventCode> Codes => Events.Select(static e => e.Header.Code);

    /// <summary>A bench whose radio is on, with nothing recorded.</summary>
    public static Bench Started(HostOptions? options = null)
    {
        var bench = new Bench(options);
        bench.Host.Active = true;
        bench.Controller.Run();
        bench.Controller.Forget();
        return bench;
    }

    /// <summary>The controller answers all that it was asked.</summary>
    public void Run() => Controller.Run();

    /// <summary>A central, 11:22:33:44:55:66 public, has connected with a handle: interval 30 ms, latency 0, timeout 2.56 s.</summary>
    public void CentralConnects(ushort handle = 0x0040)
    {
        Controller.Say(ConnectionComplete(handle, role: 1));
        Run();
    }

    /// <summary>This host connects as central to C0:00:00:00:00:01, random.</summary>
    public void ConnectAsCentral(ushort handle = 0x0040)
    {
        Host.GapConnect(new BleAddress(BleAddressType.Random, 0xC000_0000_0001));
        Run();
        Controller.Say(ConnectionComplete(handle, role: 0, addressType: 1, address: "010000 0000C0"));
        Run();
    }

    public static byte[] ConnectionComplete(ushort handle, byte role, byte status = 0, byte addressType = 0, string address = "665544 332211")
        => ScriptedController.Octets($"04 3E 13 01 {status:X2} {Low(handle)} {role:X2} {addressType:X2} {address} 1800 0000 0001 00");

    public static byte[] DisconnectionComplete(ushort handle, byte reason)
        => ScriptedController.Octets($"04 05 04 00 {Low(handle)} {reason:X2}");

    /// <summary>A whole L2CAP PDU in one data packet from the controller.</summary>
    public static byte[] Data(ushort handle, ushort channel, string payload)
    {
        var octets = ScriptedController.Octets(payload);
        return [0x02, (byte)handle, (byte)((handle >> 8) | 0x20), (byte)(octets.Length + 4), 0, (byte)octets.Length, 0, (byte)channel, 0, .. octets];
    }

    public static string Hex(IEnumerable<byte> octets) => Convert.ToHexString(octets.ToArray());

    public static BleError ErrorOf(Action call) => Assert.Throws<BleException>(call).Error;

    private static string Low(ushort value) => $"{(byte)value:X2}{(byte)(value >> 8):X2}";
}
