// Two hosts on a link that say anything about encryption, keys, privacy and PHYs, in any order and state: controllers answer each command
// once, data do not pass while the link is being encrypted, and what ends, ends on both sides (Core Vol 4, Part E, 7.8.22 to 7.8.77).
using System;
using System.Collections.Generic;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class HostileLinkTests
{
    private static readonly byte[][] Commands =
    [
        Command(0x2017, new byte[32]),
        Command(0x2019, [0, 0, .. new byte[10], .. Key(1)]),                // Enable Encryption
        Command(0x2019, [0, 0, .. new byte[10], .. Key(2)]),
        Command(0x201A, [0, 0, .. Key(1)]),                                 // Long Term Key Request Reply
        Command(0x201A, [0, 0, .. Key(1)]),
        Command(0x201A, [0, 0, .. Key(2)]),
        Command(0x201B, [0, 0]),                                            // and its negative
        Command(0x2027, [0, 2, 0x53, 0, 0x5E, 0, 0, .. Key(3), .. Key(4)]), // the resolving list
        Command(0x2028, [0, 2, 0x53, 0, 0x5E, 0, 0]),
        Command(0x2029, []),
        Command(0x202A, []),
        Command(0x202B, [0, 2, 0x53, 0, 0x5E, 0, 0]),
        Command(0x202C, [0, 2, 0x53, 0, 0x5E, 0, 0]),
        Command(0x202D, [1]),
        Command(0x202D, [0]),
        Command(0x202E, [1, 0]),
        Command(0x204E, [0, 2, 0x53, 0, 0x5E, 0, 0, 1]),
        Command(0x2030, [0, 0]),                                            // PHYs
        Command(0x2031, [0, 3, 3]),
        Command(0x2032, [0, 0, 0, 2, 2, 0, 0]),
        Command(0x2032, [0, 0, 0, 1, 1, 0, 0]),
        Command(0x2032, [0, 0, 3, 0, 0, 0, 0]),
        Command(0x2016, [0, 0]),                                            // other procedures of the Link Layer
        Command(0x041D, [0, 0]),
        Command(0x2022, [0, 0, 0xFB, 0, 0x48, 0x08]),
        Command(0x2013, [0, 0, 6, 0, 6, 0, 0, 0, 0x2A, 0, 0, 0, 0, 0]),
        Command(0x2014, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
        Command(0x2001, [0xFF, 0x0F, 0, 0, 0, 0, 0, 0]),
        Command(0x2001, [0xEF, 0x0F, 0, 0, 0, 0, 0, 0]),                    // without Long Term Key Request
        Command(0x2006, [0xA0, 0, 0xA0, 0, 0, 2, 0, 1, 0x53, 0, 0x5E, 0, 0, 7, 0]),
        Command(0x200A, [1]),
        Command(0x200C, [1, 0]),
        Command(0x200C, [0, 0]),
    ];

    [Fact]
    public void Any_order_of_commands_on_a_link_is_answered_and_what_ends_ends_on_both_sides() => FuzzRun.Story(() =>
    {
        var random = FuzzRun.NewRandom();
        var rounds = Math.Max(20, FuzzRun.Share(40));
        var ended = 0;
        var encrypted = 0;
        for (var round = 0; round < rounds; round++)
        {
            var air = new VirtualAir(random.Next());
            var central = new Caller(air, 0x00005E005301);
            var peripheral = new Caller(air, 0x00005E005302);
            peripheral.Say(Command(0x2006, [0x20, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0]));
            peripheral.Say(Command(0x200A, [1]));
            central.Say(Command(0x200D, [0x10, 0, 0x10, 0, 0, 0, 2, 0x53, 0, 0x5E, 0, 0, 0, 6, 0, 6, 0, 0, 0, 0x2A, 0, 0, 0, 0, 0]));
            for (var i = 0; i < 2_000 && (central.Handle == 0 || peripheral.Handle == 0); i++)
                air.RunFor(10_000);
            Assert.NotEqual(0, peripheral.Handle);
            if (random.OneIn(3))
                air.SetPath(central.Controller, peripheral.Controller, new AirPath(IsInRange: true, LossProbability: 0.2, Rssi: -80));
            for (var step = 0; step < 60; step++)
            {
                var caller = random.OneIn(2) ? central : peripheral;
                if (random.OneIn(4))
                    caller.SayData();
                else
                    caller.Say(random.Of(Commands));
                air.RunFor(random.Below(40_000));
            }

            encrypted += central.Encryptions + peripheral.Encryptions;
            ended += central.Ends;
            if (central.Ends + peripheral.Ends > 0 || random.OneIn(2))
            {
                central.Say(Command(0x0406, [0, 0, 0x13]));
                air.RunFor(2_000_000);
                Assert.Equal((0, 0), (central.Controller.ConnectionCount, peripheral.Controller.ConnectionCount));
            }

            central.Say(Command(0x0C03, []));
            peripheral.Say(Command(0x0C03, []));
            air.RunFor(1_000_000);
            Assert.Equal((0, 0), (central.Controller.ConnectionCount, peripheral.Controller.ConnectionCount));
            Assert.Equal(long.MaxValue, air.NextDeadline);
        }

        Assert.True(encrypted > rounds / 4, $"Only {encrypted} links were encrypted.");
        Assert.True(ended > 0, "No link ended by itself.");
    });

    private static byte[] Key(byte octet) => [octet, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, octet];

    private static byte[] Command(ushort opcode, byte[] parameters) => [0x01, (byte)opcode, (byte)(opcode >> 8), (byte)parameters.Length, .. parameters];

    /// <summary>A host that puts its own handle into commands that begin with one, and counts the answers.</summary>
    private sealed class Caller : IHciSink
    {
        // These begin with a connection handle.
        private static readonly HashSet<ushort> WithHandle =
            [0x0406, 0x041D, 0x2013, 0x2016, 0x2019, 0x201A, 0x201B, 0x2022, 0x2030, 0x2032];

        private readonly VirtualAir _air;
        private int _answers;

        public Caller(VirtualAir air, ulong address)
        {
            _air = air;
            Controller = air.AddController(new ControllerOptions { PublicAddress = new HciAddress(address) });
            Controller.Open(this);
            Say(Command(0x0C01, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x3F]));
            Say(Command(0x2001, [0xFF, 0x0D, 0, 0, 0, 0, 0, 0]));
        }

        public VirtualController Controller { get; }

        public byte Handle { get; private set; }

        public int Ends { get; private set; }

        public int Encryptions { get; private set; }

        public void Say(byte[] command)
        {
            var packet = (byte[])command.Clone();
            if (WithHandle.Contains((ushort)(packet[1] | (packet[2] << 8))))
                packet[4] = Handle;
            _answers = 0;
            Controller.Send(packet);
            _air.RunFor(0);
            Assert.True(_answers == 1, $"{Convert.ToHexString(packet)} had {_answers} answers.");
        }

        public void SayData() => Controller.Send([0x02, Handle, 0x00, 0x05, 0x00, 0x01, 0x00, 0x04, 0x00, 0xAA]);

        public bool Receive(ReadOnlySpan<byte> packet)
        {
            switch (packet)
            {
                case [0x04, 0x0E or 0x0F, ..]:
                    _answers++;
                    break;
                case [0x04, 0x3E, _, 0x01 or 0x0A, 0x00, var handle, ..]:
                    Handle = handle;
                    break;
                case [0x04, 0x05, ..]:
                    Ends++;
                    break;
                case [0x04, 0x08, _, 0x00, _, _, 0x01]:
                    Encryptions++;
                    break;
            }

            return true;
        }

        public void Closed(string? reason) => throw new InvalidOperationException(reason);
    }
}
