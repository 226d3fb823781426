// A controller that answers from a table and says what it is told to say. Octets are written out by hand.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Hci;

namespace GattGen.Host.Tests;

internal sealed class ScriptedController : IHciTransport
{
    private readonly Queue<byte[]> _outbox = new();
    private IHciSink? _sink;
    private int _waiting;

    /// <summary>The return parameters of each command, by opcode, status first. What is absent is answered with success alone.</summary>
    public Dictionary<HciOpcode, byte[]> Returns { get; } = new()
    {
        // Version 5.4 (0x0D), subversion 1, company 0x05F1.
        [HciOpcode.ReadLocalVersionInformation] = Octets("00 0D 0100 0D F105 0100"),
        [HciOpcode.ReadLocalSupportedCommands] = SupportedBy(AllCommands),

        // BR/EDR not supported (bit 37), LE supported (bit 38).
        [HciOpcode.ReadLocalSupportedFeatures] = Octets("00 00000000 60000000"),
        [HciOpcode.ReadBdAddr] = Octets("00 060504030201"),

        // Four buffers of 251 octets.
        [HciOpcode.LeReadBufferSize] = Octets("00 FB00 04"),

        // Connection parameters request (bit 1), data packet length extension (bit 5).
        [HciOpcode.LeReadLocalSupportedFeatures] = Octets("00 2200000000000000"),
        [HciOpcode.LeReadMaximumDataLength] = Octets("00 FB00 4808 FB00 4808"),
        [HciOpcode.LeSetDataLength] = Octets("00 4000"),
    };

    /// <summary>Commands that are answered by Command Status.</summary>
    public HashSet<HciOpcode> AnsweredByStatus { get; } =
        [HciOpcode.Disconnect, HciOpcode.LeCreateConnection, HciOpcode.LeConnectionUpdate];

    /// <summary>Commands that are refused, with what status.</summary>
    public Dictionary<HciOpcode, byte> Refuses { get; } = [];

    /// <summary>Commands that are not answered.</summary>
    public HashSet<HciOpcode> Ignores { get; } = [];

    /// <summary>How many commands may be on the way at once.</summary>
    public int Credits { get; set; } = 1;

    /// <summary>How often a command came without a credit for it.</summary>
    public int CommandsWithoutCredit { get; private set; }

    /// <summary>The most commands that were on the way at once.</summary>
    public int MostWaiting { get; private set; }

    public List<byte[]> Sent { get; } = [];

    public int ResumeCalls { get; private set; }

    public bool IsClosed { get; private set; }

    public bool IsQuiet => _outbox.Count == 0;

    public IEnumerable<byte[]> Commands => Sent.Where(static p => p[0] == 0x01);

    public IEnumerable<byte[]> Data => Sent.Where(static p => p[0] == 0x02);

    public IEnumerable<HciOpcode> Opcodes => Commands.Select(static p => (HciOpcode)(p[1] | (p[2] << 8)));

    public IHciSink Sink => _sink ?? throw new InvalidOperationException("The host has not opened the transport.");

    private static HciOpcode[] AllCommands => Enum.GetValues<HciOpcode>().Where(static o => o != HciOpcode.None).ToArray();

    public static byte[] Octets(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));

    public static byte[] SupportedBy(params HciOpcode[] commands) => [0, .. new SupportedCommands(commands).Octets];

    public void Open(IHciSink sink)
    {
        if (_sink is not null)
            throw new InvalidOperationException("Opened twice.");
        _sink = sink;
    }

    public void Send(ReadOnlySpan<byte> packet)
    {
        if (Record)
            Sent.Add(packet.ToArray());
        if (packet[0] != 0x01)
            return;
        if (_waiting >= Credits)
            CommandsWithoutCredit++;
        MostWaiting = Math.Max(MostWaiting, ++_waiting);
        var opcode = (HciOpcode)(packet[1] | (packet[2] << 8));
        if (Ignores.Contains(opcode))
        {
            _waiting--;
            return;
        }

        _outbox.Enqueue(Answer(opcode));
    }

    /// <summary>False where only the behaviour of the host is measured.</summary>
    public bool Record { get; set; } = true;

    public void Resume() => ResumeCalls++;

    public void Close() => IsClosed = true;

    /// <summary>Says something to the host now: a packet with its indicator octet.</summary>
    public bool Say(string hex) => Sink.Receive(Octets(hex));

    public bool Say(ReadOnlySpan<byte> packet) => Sink.Receive(packet);

    /// <summary>Gives one answer; false when there is none to give.</summary>
    public bool Step()
    {
        if (!_outbox.TryDequeue(out var packet))
            return false;
        if (packet[1] is 0x0E or 0x0F)
        {
            _waiting--;
            packet[packet[1] == 0x0E ? 3 : 4] = (byte)Math.Max(0, Credits - _waiting);
        }

        Assert.True(Sink.Receive(packet), "The host refuses the answer to a command.");
        return true;
    }

    public void Run()
    {
        while (Step())
        {
        }
    }

    public void Forget() => Sent.Clear();

    private byte[] Answer(HciOpcode opcode)
    {
        var (low, high) = ((byte)opcode, (byte)((ushort)opcode >> 8));
        var refusal = Refuses.GetValueOrDefault(opcode);
        if (refusal != 0 || AnsweredByStatus.Contains(opcode))
            return [0x04, 0x0F, 4, refusal, 0, low, high];
        var values = Returns.GetValueOrDefault(opcode, [0]);
        return [0x04, 0x0E, (byte)(3 + values.Length), 0, low, high, .. values];
    }
}
