// A host of raw octets: sends packets written by hand, and keeps what the controller says as text.
using System;
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Air.Tests;

/// <summary>A host on a virtual controller. Packets are hexadecimal octets, indicator octet included.</summary>
internal sealed class RawHost : IHciSink
{
    private readonly Queue<string> _received = new();
    private readonly Recording? _recording = Recording.Current;
    private readonly ushort _number;

    public RawHost(VirtualAir air, ControllerOptions? options = null)
    {
        Air = air;
        _number = _recording?.AddHost() ?? 0;
        Controller = air.AddController(options);
        Controller.Open(this);
    }

    public VirtualAir Air { get; }

    public VirtualController Controller { get; }

    /// <summary>Whether it takes packets now.</summary>
    public bool Takes { get; set; } = true;

    /// <summary>Whether the controller said that it is gone, and what it said.</summary>
    public List<string?> ClosedReasons { get; } = [];

    /// <summary>What came and was not looked at.</summary>
    public IReadOnlyCollection<string> Rest => _received;

    /// <summary>Called for each packet, with the time at which it came.</summary>
    public Action<long, string>? Trace { get; set; }

    bool IHciSink.Receive(ReadOnlySpan<byte> packet)
    {
        if (!Takes)
            return false;
        _recording?.Write(_number, packet, sent: false, Air.Now);
        string text = Octets.ToText(packet);
        _received.Enqueue(text);
        Trace?.Invoke(Air.Now, text);
        return true;
    }

    void IHciSink.Closed(string? reason) => ClosedReasons.Add(reason);

    public void Send(string packet)
    {
        byte[] octets = Octets.Of(packet);
        _recording?.Write(_number, octets, sent: true, Air.Now);
        Controller.Send(octets);
    }

    /// <summary>Sends a command and expects exactly this answer, before anything else.</summary>
    public void Expect(string command, string answer)
    {
        Send(command);
        Air.RunFor(0);
        Assert.Equal(answer, Next());
    }

    /// <summary>Sends a command that succeeds with Command Complete and a status alone.</summary>
    public void Do(string command)
    {
        byte[] octets = Octets.Of(command);
        Expect(command, $"04 0E 04 01 {octets[1]:X2} {octets[2]:X2} 00");
    }

    /// <summary>Sends a command that is refused: with Command Complete and a status alone.</summary>
    public void Refuse(string command, byte error)
    {
        byte[] octets = Octets.Of(command);
        Expect(command, $"04 0E 04 01 {octets[1]:X2} {octets[2]:X2} {error:X2}");
    }

    /// <summary>Sends a command that is answered with Command Status.</summary>
    public void Start(string command, byte status = 0)
    {
        byte[] octets = Octets.Of(command);
        Expect(command, $"04 0F 04 {status:X2} 01 {octets[1]:X2} {octets[2]:X2}");
    }

    /// <summary>The next packet that came; fails when there is none.</summary>
    public string Next() => _received.TryDequeue(out string? packet) ? packet : "nothing";

    /// <summary>Runs the air until a packet comes, at most for a time.</summary>
    public string Await(long microseconds = 10_000_000)
    {
        long deadline = Air.Now + microseconds;
        while (_received.Count == 0 && Air.NextDeadline <= deadline)
            Air.Step();
        return Next();
    }

    /// <summary>Runs the air for a time and gives all that came.</summary>
    public List<string> Collect(long microseconds)
    {
        Air.RunFor(microseconds);
        return TakeAll();
    }

    public List<string> TakeAll()
    {
        var all = new List<string>(_received);
        _received.Clear();
        return all;
    }

    /// <summary>Resets, and wants all events; of the two connection events the plain one.</summary>
    public RawHost Up()
    {
        Do("01 03 0C 00");
        Do("01 01 0C 08 FF FF FF FF FF FF FF 3F");
        Do("01 01 20 08 FF 05 00 00 00 00 00 00");
        return this;
    }

    /// <summary>Advertises ADV_IND every 100 ms from its public address.</summary>
    public void Advertise(string data = "02 01 06")
    {
        Do("01 06 20 0F A0 00 A0 00 00 00 00 00 00 00 00 00 00 07 00");
        SetData("08", data);
        Do("01 0A 20 01 01");
    }

    public void SetData(string command, string data)
    {
        byte[] octets = Octets.Of(data);
        var parameters = new byte[32];
        parameters[0] = (byte)octets.Length;
        octets.CopyTo(parameters, 1);
        Do($"01 {command} 20 20 {Octets.ToText(parameters)}");
    }

    /// <summary>Asks for a connection with 30 ms interval and 420 ms supervision timeout.</summary>
    public void Connect(string peerAddress, string latency = "00 00", string timeout = "2A 00") =>
        Start($"01 0D 20 19 10 00 10 00 00 00 {peerAddress} 00 18 00 18 00 {latency} {timeout} 00 00 00 00");
}
