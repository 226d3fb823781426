// Packets as they are: recorded from two radios that do everything once.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;
using GattGen.Transports;

namespace GattGen.Fuzz.Tests;

/// <summary>What was said on HCI, every kind of packet a few times, indicator octet included.</summary>
internal static class Corpus
{
    private const int MostOfAKind = 3;

    private static readonly Lazy<(byte[][] ToHost, byte[][] ToController)> Recorded = new(Record);

    /// <summary>Events and data from the controller.</summary>
    public static byte[][] ToHost => Recorded.Value.ToHost;

    /// <summary>Commands and data from the host.</summary>
    public static byte[][] ToController => Recorded.Value.ToController;

    /// <summary>Both.</summary>
    public static byte[][] All => [.. ToHost, .. ToController];

    /// <summary>L2CAP PDUs with their header, each of which stands in one data packet.</summary>
    public static byte[][] Pdus { get; } =
        [.. All.Where(packet => packet is [0x02, _, var flags, _, _, var length, var most, ..] && (flags & 0x10) == 0 && packet.Length == 9 + length + (most << 8)).Select(packet => packet[5..])];

    /// <summary>PDUs of the Attribute Protocol.</summary>
    public static byte[][] AttPdus { get; } = [.. Pdus.Where(pdu => pdu is [_, _, 0x04, 0x00, _, ..]).Select(pdu => pdu[4..])];

    /// <summary>A service with a value of every kind of use.</summary>
    public static GattServiceDefinition Service => new(
        0xA000,
        (0xA001, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify | GattFlags.Indicate, [(0x2901, GattFlags.Read | GattFlags.Write)]),
        (0xA002, GattFlags.Read | GattFlags.ReadEncrypted),
        (0xA003, GattFlags.Write | GattFlags.AuxWrite | GattFlags.Broadcast));

    private static (byte[][] ToHost, byte[][] ToController) Record()
    {
        var toHost = new List<byte[]>();
        var toController = new List<byte[]>();
        var simulation = new Simulation();
        IHciTransport Wrap(IHciTransport transport) => new Recorder(transport, toHost, toController);
        var peripheral = simulation.AddRadio(wrap: Wrap);
        var central = simulation.AddRadio(wrap: Wrap);
        peripheral.Active = central.Active = true;
        var handles = peripheral.GattsRegisterServices(Service)[0];
        ushort atPeripheral = 0, atCentral = 0;
        peripheral.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.CentralConnect)
                atPeripheral = e.Header.Connection;
            return 0;
        });
        central.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                atCentral = e.Header.Connection;
            return 0;
        });
        void Run(double seconds) => simulation.RunFor(TimeSpan.FromSeconds(seconds));
        peripheral.GapAdvertise(20_000, Seeds.AdvertisingData[0], Seeds.AdvertisingData[1]);
        central.GapScan(300, 10_000, 10_000, active: true);
        Run(0.5);
        central.GapConnect(peripheral.Config.Mac);
        Run(0.5);
        var client = (IBleHost)central;
        Action[] story =
        [
            () => central.GattcDiscoverServices(atCentral),
            () => central.GattcDiscoverServices(atCentral, 0xA000),
            () => central.GattcDiscoverCharacteristics(atCentral, 1, 0xFFFF),
            () => central.GattcDiscoverDescriptors(atCentral, 9, 0xFFFF),
            () => central.GattcExchangeMtu(atCentral),
            () => peripheral.GattsSetBuffer(handles[0], 400),
            () => peripheral.GattsWrite(handles[0], new byte[400]),
            () => central.GattcRead(atCentral, handles[0]),
            () => central.GattcRead(atCentral, handles[2]),
            () => central.GattcWrite(atCentral, (ushort)(handles[0] + 1), [3, 0], GattcWriteMode.WithResponse),
            () => central.GattcWrite(atCentral, handles[0], new byte[20], GattcWriteMode.WithResponse),
            () => central.GattcWrite(atCentral, handles[0], new byte[20]),
            () => client.StartWriteLong(atCentral, handles[0], new byte[400], new Operation()),
            () => client.StartReliableWrite(atCentral, [new GattValueWrite(handles[0], new byte[3]), new GattValueWrite(handles[1], new byte[3])], new Operation()),
            () => client.StartReadMultiple(atCentral, [handles[0], handles[1]], new Operation()),
            () => client.StartReadByType(atCentral, 1, 0xFFFF, 0x2B2A, new Operation()),
            () => client.StartDiscoverIncludes(atCentral, 1, 0xFFFF, new Operation()),
            () => client.StartWrite(atCentral, 11, [1], new Operation()),
            () => peripheral.GattsNotify(atPeripheral, handles[0], new byte[30]),
            () => peripheral.GattsIndicate(atPeripheral, handles[0], new byte[30]),
            () => ((IBleHost)peripheral).StartUpdateConnection(atPeripheral, new BleConnectionParameters(15_000, 30_000), new Operation()),
            () => client.StartUpdateConnection(atCentral, new BleConnectionParameters(30_000, 30_000), new Operation()),
            () => central.GapDisconnect(atCentral),
            () => central.GapConnect(new BleAddress(BleAddressType.Public, 1), 100),
        ];
        foreach (var step in story)
        {
            step();
            Run(1);
        }

        return (Distinct(toHost), Distinct(toController));
    }

    // A few of each kind: a packet is known by its indicator and what follows it, data by the opcode of ATT.
    private static byte[][] Distinct(List<byte[]> packets)
    {
        static string Kind(byte[] packet) => packet switch
        {
            [0x02, _, _, _, _, _, _, _, _, var opcode, ..] => "data " + opcode.ToString("X2"),
            [0x04, 0x0E or 0x3E, _, var first, var second, ..] => Convert.ToHexString(packet.AsSpan(0, 2)) + first + second,
            _ => Convert.ToHexString(packet.AsSpan(0, Math.Min(3, packet.Length))),
        };
        return [.. packets.GroupBy(Kind).SelectMany(group => group.DistinctBy(Convert.ToHexString).Take(MostOfAKind))];
    }

    private sealed class Operation : GattOperation
    {
        public override void OnDone(int status)
        {
        }
    }

    private sealed class Recorder : IHciTransport, IHciSink
    {
        private readonly IHciTransport _inner;
        private readonly List<byte[]> _toHost;
        private readonly List<byte[]> _toController;
        private IHciSink? _sink;

        public Recorder(IHciTransport inner, List<byte[]> toHost, List<byte[]> toController)
        {
            _inner = inner;
            _toHost = toHost;
            _toController = toController;
        }

        public void Open(IHciSink sink)
        {
            _sink = sink;
            _inner.Open(this);
        }

        public void Send(ReadOnlySpan<byte> packet)
        {
            _toController.Add(packet.ToArray());
            _inner.Send(packet);
        }

        public void Resume() => _inner.Resume();

        public void Close() => _inner.Close();

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            _toHost.Add(packet.ToArray());
            return _sink!.Receive(packet);
        }

        public void Closed(string? reason) => _sink?.Closed(reason);
    }
}
