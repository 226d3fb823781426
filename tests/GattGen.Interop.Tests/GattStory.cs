// A story in which every request of GATT happens, for programs that judge the trace of it.
using System;
using GattGen.Hci;
using GattGen.Transports;

namespace GattGen.Interop.Tests;

/// <summary>Two radios on a virtual air; the second discovers, reads, writes and subscribes in every way, rightly and wrongly.</summary>
internal static class GattStory
{
    private const GattFlags Everything = GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate;

    private sealed class Quiet : GattOperation
    {
        public override void OnDone(int status)
        {
        }
    }

    /// <summary>Tells the story and records both sides.</summary>
    /// <returns>The value handles of the characteristics that were registered.</returns>
    public static ushort[] Tell(BtSnoopWriter writer)
    {
        var simulation = new Simulation(seed: 3);
        var server = simulation.AddRadio(wrap: transport => new BtSnoopTransport(transport, writer, 0, Clock));
        BtSnoopTransport? wire = null;
        var client = simulation.AddRadio(wrap: transport => wire = new BtSnoopTransport(transport, writer, 1, Clock));
        DateTimeOffset Clock() => DateTimeOffset.UnixEpoch + simulation.Now;

        var done = 0;
        ushort toServer = 0, toClient = 0;
        client.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                toServer = e.PeripheralConnect.Connection;
            done++;
            return 0;
        });
        server.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.CentralConnect)
                toClient = e.CentralConnect.Connection;
            done++;
            return 0;
        });
        void Do(Action action)
        {
            action();
            simulation.RunFor(TimeSpan.FromSeconds(1));
        }

        server.Active = true;
        client.Active = true;
        var handles = server.GattsRegisterServices(
            new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify), (0x2A38, GattFlags.Read), (0x2A39, GattFlags.Write)),
            new GattServiceDefinition(
                new BleUuid("6E5D0001-7E57-4B1E-B0B0-C0FFEE000000"),
                (new BleUuid("6E5D0005-7E57-4B1E-B0B0-C0FFEE000000"), Everything | GattFlags.AuxWrite | GattFlags.Broadcast, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read | GattFlags.Write) }),
                (new BleUuid("6E5D0009-7E57-4B1E-B0B0-C0FFEE000000"), GattFlags.Read | GattFlags.ReadEncrypted)));
        var (location, control) = (handles[0][1], handles[0][2]);
        var (value, description, secret) = (handles[1][0], handles[1][1], handles[1][2]);
        server.GattsWrite(location, [1]);
        server.GattsWrite(description, "A long value"u8);
        var whole = new byte[512];
        for (var i = 0; i < whole.Length; i++)
            whole[i] = (byte)i;
        server.GattsWrite(value, whole);

        Do(() => server.GapAdvertise(100_000, [2, 1, 6, 3, 3, 0x0D, 0x18], [5, 9, (byte)'S', (byte)'t', (byte)'o', (byte)'r']));
        Do(() => client.GapScan(500, 100_000, 100_000, active: true));
        Do(() => client.GapConnect(server.Config.Mac));
        Do(() => client.GattcRead(toServer, value));        // at the least MTU: many parts
        Do(() => client.GattcExchangeMtu(toServer));
        Do(() => client.GattcDiscoverServices(toServer));
        Do(() => client.GattcDiscoverServices(toServer, 0x180D));
        Do(() => client.GattcDiscoverServices(toServer, new BleUuid("6E5D0001-7E57-4B1E-B0B0-C0FFEE000000")));
        Do(() => client.GattcDiscoverServices(toServer, 0x1234));
        Do(() => client.GattcDiscoverCharacteristics(toServer, 1, 0xFFFF));
        Do(() => client.GattcDiscoverDescriptors(toServer, value, 0xFFFF));
        foreach (var handle in new ushort[] { location, value, description, secret, control, 0x7000 })
            Do(() => client.GattcRead(toServer, handle));
        Do(() => client.GattcWrite(toServer, control, [1], GattcWriteMode.WithResponse));
        Do(() => client.GattcWrite(toServer, location, [1], GattcWriteMode.WithResponse));
        Do(() => client.GattcWrite(toServer, value, whole.AsSpan(0, 100), GattcWriteMode.WithoutResponse));
        Do(() => client.GattcWrite(toServer, (ushort)(value + 1), [3, 0], GattcWriteMode.WithResponse));
        Do(() => server.GattsWrite(value, whole.AsSpan(0, 244), sendUpdate: true));
        Do(() => server.GattsIndicate(toClient, value));
        Do(() => server.GattsNotify(toClient, value, whole));
        Do(() => server.GattcDiscoverServices(toClient));
        var beyond = (IBleHost)client;
        Do(() => beyond.StartWriteLong(toServer, value, whole, new Quiet()));
        Do(() => beyond.StartReliableWrite(toServer, [new GattValueWrite(control, new byte[] { 1 }), new GattValueWrite(location, new byte[] { 2 })], new Quiet()));
        Do(() => beyond.StartReadMultiple(toServer, [location, description], new Quiet()));
        Do(() => beyond.StartReadByType(toServer, 1, 0xFFFF, 0x2B2A, new Quiet()));

        // The module API has no Read Multiple; the server answers one all the same. It goes out behind the back of the host.
        Do(() => wire!.Send(
        [
            0x02, (byte)toServer, (byte)(toServer >> 8), 9, 0, 5, 0, 4, 0,
            0x0E, (byte)location, (byte)(location >> 8), (byte)description, (byte)(description >> 8),
        ]));
        Do(() => client.GapDisconnect(toServer));
        if (done < 60)
            throw new InvalidOperationException("The story broke off: only " + done.ToString(System.Globalization.CultureInfo.InvariantCulture) + " events.");
        return [.. handles[0], value, secret];
    }
}
