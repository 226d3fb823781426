// A world out of a seed: some radios, what they do, what happens to them, and what must hold all the time.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Simulated.Tests;

/// <summary>Everything in it is drawn from the seed, so the same seed gives the same run, packet for packet.</summary>
internal sealed class World
{
    private const int TraceLength = 80;
    private const long MostPacketsInASlice = 3_000_000;

    // GATTGEN_TRACE=1 keeps all lines of a run, and every packet.
    private static readonly bool TracesAll = SeedTests.Variable("GATTGEN_TRACE") is 1;

    private readonly Queue<string> _trace = new();
    private readonly List<string> _problems = [];
    private readonly List<BleAddress> _hostileAddresses = [];
    private readonly NodeActions _actions;
    private uint _identifiers;
    private long _packetsInSlice;
    private int _step;

    public World(ulong seed, int steps)
    {
        Seed = seed;
        Steps = steps;
        Random = new SeededRandom(seed * 7919);
        Simulation = new Simulation(seed, new AirOptions
        {
            LossProbability = Random.OneIn(2) ? 0 : Random.Between(1, 20) / 100.0,
            LinkLossProbability = Random.OneIn(3) ? 0.0005 : 0,
        });
        for (var i = Random.OneIn(3) ? Random.Between(1, 2) : 0; i > 0; i--)
        {
            var peer = new RawPeer(Simulation.Air);
            HostilePeers.Add(peer);
            _hostileAddresses.Add(peer.Address);
        }

        _actions = new NodeActions(this);
        for (var i = Random.Between(2, 8); i > 0; i--)
            Nodes.Add(new Node(this, Nodes.Count, DrawHostOptions(), DrawControllerOptions()));
    }

    public ulong Seed { get; }

    public int Steps { get; }

    public SeededRandom Random { get; }

    public Simulation Simulation { get; }

    public List<Node> Nodes { get; } = [];

    public List<RawPeer> HostilePeers { get; } = [];

    /// <summary>How many events of each code were raised.</summary>
    public int[] EventCounts { get; } = new int[32];

    /// <summary>Changes with every octet on HCI and every event.</summary>
    public ulong Trace { get; private set; } = 14695981039346656037;

    public uint NextIdentifier() => ++_identifiers;

    public bool IsHostile(BleAddress address) => _hostileAddresses.Contains(address);

    /// <summary>The whole run: life, calm, the end.</summary>
    public void Run()
    {
        try
        {
            foreach (var node in Nodes)
                _actions.SwitchOn(node);
            for (_step = 1; _step <= Steps; _step++)
            {
                _actions.Do(Random.Of(Nodes), isInHandler: false);
                if (HostilePeers.Count > 0 && Random.OneIn(2))
                    _actions.Misbehave(Random.Of(HostilePeers));
                LetTimePass();
            }

            BeCalm();
            End();
        }
        catch (Exception problem) when (problem is not SimulationFailedException)
        {
            throw new SimulationFailedException(Seed, problem.ToString(), Describe(problem.ToString()), problem);
        }
    }

    public void Fail(string problem) => _problems.Add(problem);

    public void Say(string what)
    {
        if (_trace.Count == TraceLength && !TracesAll)
            _trace.Dequeue();
        _trace.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{Simulation.Air.Now,12} {what}"));
    }

    public void Note(Node node, in BleEventHeader header, ReadOnlySpan<byte> data)
    {
        if (header.Code != BleEventCode.ScanResult)
            Say($"  node {node.Number}: {header.Code} connection {header.Connection} handle {header.Handle} status {header.Status}, {data.Length} octets");
        EventCounts[(int)header.Code]++;
        Mix((byte)header.Code);
        Mix((byte)header.Connection);
        Mix((byte)header.Handle);
        Mix((byte)header.Status);
        Digest(data);
    }

    public void Digest(ReadOnlySpan<byte> packet)
    {
        if (TracesAll)
            Say("    " + Convert.ToHexString(packet));
        foreach (var octet in packet)
            Mix(octet);
        if (++_packetsInSlice > MostPacketsInASlice)
            throw new InvalidOperationException("The world does not come to rest.");
    }

    /// <summary>Runs the world for a time, and looks at it.</summary>
    public void Pass(long microseconds)
    {
        _packetsInSlice = 0;
        Simulation.RunFor(TimeSpan.FromMicroseconds(microseconds));
        Check();
    }

    private void LetTimePass() => Pass(Random.Below(10) switch
    {
        < 5 => Random.Between(0, 20_000),
        < 9 => Random.Between(20_000, 300_000),
        _ => Random.Between(1_000_000, 4_000_000),
    });

    private void Check()
    {
        foreach (var node in Nodes)
        {
            node.CheckOff();
            if (node.Radio.Active && node.Links.Count == 0)
                Leftovers.CheckUnconnected(node);
            if (node.Radio.Active && node.Hci.PacketsInController > 0 && node.Controller.Statistics.OversentAclPackets > 0)
                Fail($"Node {node.Number}: the controller was sent more packets than it has buffers.");
        }

        if (_problems.Count > 0)
            throw new SimulationFailedException(Seed, _problems[0], Describe(string.Join("\n", _problems.Take(5))), null);
    }

    // Nobody asks for anything new and everybody hears everybody: all that is under way comes to its end.
    private void BeCalm()
    {
        Say("calm");
        foreach (var node in Nodes)
        {
            node.React = null;
            foreach (var other in Nodes)
            {
                if (other != node)
                    Simulation.Air.SetPath(node.Controller, other.Controller, new AirPath(IsInRange: true, LossProbability: 0, Rssi: -50));
            }

            if (node.Radio.Active)
            {
                node.Radio.GapAdvertiseStop();
                node.Radio.GapScanStop();
            }
        }

        // Longer than the longest procedure: a request (30 s) behind which another waits is answered by the end of the link.
        for (var second = 0; second < 70; second++)
            Pass(1_000_000);
        foreach (var node in Nodes)
        {
            if (node.Scans != 0 || node.Attempts != 0)
                node.Fail($"{node.Scans} scans and {node.Attempts} connection attempts have not ended.");
            foreach (var operation in node.Operations.Where(operation => !operation.HasEnded))
                node.Fail($"{operation} has not ended.");
            foreach (var link in node.Links.Values)
            {
                if (link.Pending.Count > 0)
                    node.Fail($"On connection {link.Handle} {link.Pending[0].Done} for handle {link.Pending[0].Handle} has not come.");
                CheckArrival(node, link);
            }
        }

        Check();
    }

    private void CheckArrival(Node node, WatchedLink link)
    {
        var other = Nodes.SelectMany(other => other.Links.Values).SingleOrDefault(other => other.From == link.Identifier);
        if (other is null)
            return;
        for (var kind = 0; kind < 2; kind++)
        {
            if (link.Sent[kind] != other.Got[kind])
                node.Fail($"Of {link.Sent[kind]} {(kind == 0 ? "notifications" : "indications")} on connection {link.Handle} {other.Got[kind]} have arrived.");
        }
    }

    private void End()
    {
        Say("end");
        foreach (var node in Nodes)
        {
            foreach (var handle in node.Links.Keys.ToArray())
                node.Radio.GapDisconnect(handle);
        }

        Pass(40_000_000);       // a peer that does not answer is given up after its supervision timeout
        foreach (var node in Nodes)
        {
            if (node.Links.Count != 0 || node.Hci.LinkCount != 0 || node.Controller.ConnectionCount != 0)
                node.Fail($"{node.Links.Count} connections are left, {node.Hci.LinkCount} on HCI, {node.Controller.ConnectionCount} in the controller.");
            if (node.Radio.Active)
                Leftovers.Check(node);
        }

        Check();
        foreach (var node in Nodes)
            node.SwitchOff();
        foreach (var peer in HostilePeers)
            peer.Start();
        Pass(1_000_000);
        foreach (var node in Nodes)
            Leftovers.CheckOff(node);      // and those without a controller
        if (Simulation.Air.NextDeadline != long.MaxValue)
            Fail("Something goes on in the air although all radios are off.");
        Check();
    }

    private string Describe(string problem)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Seed {Seed} failed at step {_step} of {Steps}, at {Simulation.Air.Now} µs. Again: GATTGEN_SEED={Seed}\n");
        text.AppendLine(problem);
        foreach (var line in _trace)
            text.AppendLine(line);
        return text.ToString();
    }

    private void Mix(byte octet) => Trace = (Trace ^ octet) * 1099511628211;

    private HostOptions DrawHostOptions() => new()
    {
        MaxConnections = Random.Between(1, 8),
        TransmitQueueOctets = Random.OneIn(3) ? HostOptions.MinTransmitQueueOctets : Random.Between(HostOptions.MinTransmitQueueOctets, 16 * 1024),
        MaxQueuedRequests = Random.Between(1, 16),
        MaxQueuedIndications = Random.Between(1, 8),
        Mtu = Random.OneIn(3) ? 23 : Random.Between(23, 517),
        RxBuf = Random.OneIn(3) ? 300 : 8192,
        DataLengthExtension = !Random.OneIn(3),
    };

    private ControllerOptions DrawControllerOptions() => new()
    {
        AclDataPacketLength = Random.OneIn(2) ? 251 : Random.Between(27, 251),
        TotalAclDataPackets = Random.OneIn(3) ? 1 : Random.Between(1, 16),
        HasSharedAclBuffers = Random.OneIn(5),
        CommandCredits = Random.OneIn(2) ? 1 : Random.Between(1, 5),
        MaximumConnections = Random.Between(1, 8),
        Features = Random.OneIn(4) ? LeFeatures.None : ControllerOptions.AllFeatures,
    };
}

/// <summary>What went wrong in a world, and how it is made to go wrong again.</summary>
internal sealed class SimulationFailedException : Exception
{
    public SimulationFailedException(ulong seed, string problem, string message, Exception? inner)
        : base(message, inner)
    {
        Summary = string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {problem}");
    }

    /// <summary>The seed and the first problem.</summary>
    public string Summary { get; }
}
