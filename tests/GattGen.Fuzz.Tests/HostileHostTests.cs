// A virtual controller whose host sends anything whatsoever: it answers, and the others on the air do not notice.
using System;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Fuzz.Tests;

public class HostileHostTests
{
    [Fact]
    public void A_controller_survives_its_host_answers_reset_and_the_air_goes_on() => FuzzRun.Story(() =>
    {
        var random = FuzzRun.NewRandom();
        var simulation = new Simulation();
        var peripheral = simulation.AddRadio();
        var central = simulation.AddRadio();
        peripheral.Active = central.Active = true;
        var handles = peripheral.GattsRegisterServices(Corpus.Service)[0];
        ushort connection = 0;
        var values = 0;
        central.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.PeripheralConnect)
                connection = e.Header.Connection;
            if (e.Code == BleEventCode.GattcWriteDone && e.Header.Status == 0)
                values++;
            return 0;
        });
        peripheral.GapAdvertise(20_000);
        central.GapConnect(peripheral.Config.Mac);
        Assert.True(simulation.RunUntil(() => connection != 0, TimeSpan.FromSeconds(5)));

        var controller = simulation.Air.AddController();
        var host = new MoodySink(random);
        controller.Open(host);
        var mutator = new Mutator(random, Corpus.ToController, 300);
        controller.Send([]);
        for (var length = 0; length < 300; length++)
            controller.Send(new byte[length]);
        long before = 0;
        var rounds = Math.Max(4, FuzzRun.Share(20));
        for (var round = 0; round < rounds; round++)
        {
            if (round == 3)
                before = GC.GetTotalMemory(forceFullCollection: true);
            for (var step = 0; step < 20; step++)
            {
                host.IsMoody = true;
                for (var i = random.Below(12); i > 0; i--)
                    controller.Send(random.OneIn(2) ? mutator.Next() : random.Of(Corpus.ToController));
                if (random.OneIn(4))
                    controller.Resume();
                simulation.RunFor(TimeSpan.FromMilliseconds(random.Below(30)));
            }

            // Its host comes to its senses.
            host.IsMoody = false;
            controller.Resume();
            simulation.RunFor(TimeSpan.FromMilliseconds(10));
            host.Resets = 0;
            controller.Send([0x01, 0x03, 0x0C, 0x00]);
            simulation.RunFor(TimeSpan.FromMilliseconds(10));
            Assert.Equal(1, host.Resets);
            Assert.Equal(0, controller.ConnectionCount);

            // The two that had nothing to do with it.
            values = 0;
            central.GattcWrite(connection, handles[0], [1, 2, 3], GattcWriteMode.WithResponse);
            Assert.True(simulation.RunUntil(() => values == 1, TimeSpan.FromSeconds(5)), "The connection of two others does not go on.");
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < 1024 * 1024, $"{growth} octets more are in use.");
        Assert.True(controller.Statistics.MalformedPackets > 0);
    });

    [Fact]
    public void Every_command_with_parameters_of_any_length_is_answered()
    {
        var air = new VirtualAir(1);
        var controller = air.AddController();
        var host = new MoodySink(new SeededRandom(1));
        controller.Open(host);
        var packet = new byte[4 + 255];
        foreach (var opcode in Enum.GetValues<HciOpcode>())
        {
            // This one is answered only when it is wrong (Core Vol 4, Part E, 7.3.40).
            if (opcode == HciOpcode.HostNumberOfCompletedPackets)
                continue;
            for (var length = 0; length <= 70; length++)
            {
                foreach (var filling in (byte[])[0x00, 0x01, 0xFF])
                {
                    packet[0] = 0x01;
                    packet[1] = (byte)opcode;
                    packet[2] = (byte)((ushort)opcode >> 8);
                    packet[3] = (byte)length;
                    packet.AsSpan(4, length).Fill(filling);
                    host.Answers = 0;
                    controller.Send(packet.AsSpan(0, 4 + length));
                    air.RunFor(1);
                    Assert.True(host.Answers == 1, $"{opcode} with {length} octets of 0x{filling:X2} had {host.Answers} answers.");
                }
            }
        }
    }

    /// <summary>Takes packets, and sometimes does not.</summary>
    private sealed class MoodySink : IHciSink
    {
        private readonly SeededRandom _random;

        public MoodySink(SeededRandom random) => _random = random;

        public bool IsMoody { get; set; }

        public int Answers { get; set; }

        public int Resets { get; set; }

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            if (IsMoody && _random.OneIn(10))
                return false;
            if (packet is [0x04, 0x0E or 0x0F, ..])
                Answers++;
            if (packet is [0x04, 0x0E, 0x04, _, 0x03, 0x0C, 0x00])
                Resets++;
            return true;
        }

        public void Closed(string? reason)
        {
        }
    }
}
