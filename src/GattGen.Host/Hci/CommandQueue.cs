// The way of commands to the controller and of its answers back (Core Vol 4, Part E, 4.4; 7.7.14, 7.7.15).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>Takes what came of a command.</summary>
/// <param name="outcome">The answer, or that there was none.</param>
internal delegate void CommandCompletion(in CommandOutcome outcome);

/// <summary>What came of a command.</summary>
internal readonly ref struct CommandOutcome
{
    public CommandOutcome(HciOpcode opcode, HciError status, bool isLost, ReadOnlySpan<byte> returnParameters, HostConnection? connection)
    {
        Opcode = opcode;
        Status = status;
        IsLost = isLost;
        ReturnParameters = returnParameters;
        Connection = connection;
    }

    public HciOpcode Opcode { get; }

    /// <summary>What the controller said; for a lost answer, <see cref="HciError.UnspecifiedError"/>.</summary>
    public HciError Status { get; }

    /// <summary>The controller did not answer in time.</summary>
    public bool IsLost { get; }

    /// <summary>The return parameters, status first; empty where the answer was a Command Status.</summary>
    public ReadOnlySpan<byte> ReturnParameters { get; }

    /// <summary>The connection for which the command was sent, unless it has ended since.</summary>
    public HostConnection? Connection { get; }

    public bool Succeeded => !IsLost && Status == HciError.Success;
}

/// <summary>
/// Commands in the order in which they leave. Those in front were sent and wait for their answer; those behind wait for a credit.
/// An answer that does not come is given up after a time, so that the queue never stands still.
/// </summary>
internal sealed class CommandQueue
{
    // The largest command of this host: LE Set Advertising Data, 4 + 32 octets.
    private const int MaxCommandOctets = 64;

    // How many may be on the way, whatever the controller allows.
    private const int MaxSent = 16;

    private readonly HostBle _host;
    private readonly HostTimer _timer;
    private readonly Entry?[] _entries;     // made when the queue first becomes so long; then they stay
    private int _head;
    private int _count;
    private int _sent;
    private int _credits = 1;

    public CommandQueue(HostBle host, int capacity)
    {
        _host = host;
        _timer = new HostTimer(GiveUp);
        _entries = new Entry?[capacity];
    }

    /// <summary>How many commands wait or are on the way.</summary>
    public int Count => _count;

    /// <summary>The oldest command that waits for its answer, or that waits to be sent.</summary>
    public HciOpcode First => _count > 0 ? At(0).Opcode : HciOpcode.None;

    /// <summary>Forgets everything and takes the controller for fresh: one command may be sent (Core Vol 4, Part E, 4.4).</summary>
    public void Clear()
    {
        for (var i = 0; i < _count; i++)
            At(i).Forget();
        _head = _count = _sent = 0;
        _credits = 1;
        _host.Timers.Stop(_timer);
    }

    /// <summary>Forgets what has not been sent, and what is to be done with the answers to the rest.</summary>
    public void Abandon()
    {
        while (_count > _sent)
            Remove(_count - 1);
        for (var i = 0; i < _sent; i++)
            At(i).Forget();
        Watch();
    }

    /// <summary>Puts a command into the queue.</summary>
    /// <returns>False when the queue is full; try again when the stack comes to rest.</returns>
    public bool TryEnqueue<T>(in T command, CommandCompletion? done, HostConnection? connection = null)
        where T : struct, IHciCommand
    {
        if (!TryAdd(command.Opcode, done, connection, out var entry))
            return false;
        entry.Length = HciCommandPacket.Write(entry.Packet, command);
        return true;
    }

    /// <summary>Puts a command without parameters into the queue.</summary>
    /// <returns>False when the queue is full.</returns>
    public bool TryEnqueue(HciOpcode opcode, CommandCompletion? done)
    {
        if (!TryAdd(opcode, done, null, out var entry))
            return false;
        entry.Length = HciCommandPacket.Write(entry.Packet, opcode);
        return true;
    }

    /// <summary>Puts advertising data or scan response data into the queue.</summary>
    /// <returns>False when the queue is full.</returns>
    public bool TryEnqueueData(bool isScanResponse, ReadOnlySpan<byte> data, CommandCompletion? done)
    {
        var opcode = isScanResponse ? HciOpcode.LeSetScanResponseData : HciOpcode.LeSetAdvertisingData;
        if (!TryAdd(opcode, done, null, out var entry))
            return false;
        entry.Length = isScanResponse
            ? HciCommandPacket.Write(entry.Packet, new LeSetScanResponseDataCommand(data))
            : HciCommandPacket.Write(entry.Packet, new LeSetAdvertisingDataCommand(data));
        return true;
    }

    /// <summary>Takes back what has not been sent for a connection that has ended: its handle may soon mean another.</summary>
    public void Drop(HostConnection connection)
    {
        for (var i = _count - 1; i >= _sent; i--)
        {
            if (At(i).Connection == connection)
                Remove(i);
        }
    }

    /// <summary>Sends what the credits allow.</summary>
    public void Send()
    {
        while (_sent < _count && _sent < _credits && _sent < MaxSent)
        {
            var entry = At(_sent++);
            entry.SentAt = _host.Now;
            _host.Transport.Send(entry.Packet.AsSpan(0, entry.Length));
            if (entry.Opcode == HciOpcode.Reset)
                _credits = 0;   // nothing follows a reset before its answer (7.3.2)
        }

        if (_count > 0 && !_timer.IsRunning)
            Watch();
    }

    /// <summary>Takes an answer.</summary>
    public void Answer(HciOpcode opcode, byte credits, HciError status, ReadOnlySpan<byte> returnParameters)
    {
        _credits = credits;
        if (opcode == HciOpcode.None)
        {
            Watch();
            return;     // only tells the credits
        }

        for (var i = 0; i < _sent; i++)
        {
            if (At(i).Opcode == opcode)
            {
                Finish(i, status, false, returnParameters);
                return;
            }
        }

        _host.Statistics.UnexpectedAnswers++;
    }

    private bool TryAdd(HciOpcode opcode, CommandCompletion? done, HostConnection? connection, out Entry entry)
    {
        entry = null!;
        if (_count == _entries.Length)
            return false;
        ref var place = ref _entries[(_head + _count++) % _entries.Length];
        entry = place ??= new Entry();
        entry.Opcode = opcode;
        entry.Done = done;
        entry.Connection = connection;
        entry.Serial = connection?.Serial ?? 0;
        return true;
    }

    private void Finish(int index, HciError status, bool isLost, ReadOnlySpan<byte> returnParameters)
    {
        var entry = At(index);
        var (opcode, done, connection) = (entry.Opcode, entry.Done, entry.Connection);
        if (connection is not null && connection.Serial != entry.Serial)
            connection = null;
        _sent--;
        Remove(index);
        Watch();
        if (status != HciError.Success && !isLost)
            _host.Statistics.RefusedCommands++;
        done?.Invoke(new CommandOutcome(opcode, status, isLost, returnParameters, connection));
    }

    // The time runs for the oldest command on the way, or, when there is none, for the credit that the next one waits for.
    private void Watch()
    {
        if (_count == 0)
            _host.Timers.Stop(_timer);
        else
            _host.Timers.Start(_timer, (_sent > 0 ? At(0).SentAt : _host.Now) + _host.Options.CommandTimeoutMicroseconds);
    }

    private void GiveUp()
    {
        _host.Statistics.LostAnswers++;
        _credits = Math.Max(_credits, 1);
        if (_sent > 0)
            Finish(0, HciError.UnspecifiedError, true, default);
    }

    private Entry At(int index) => _entries[(_head + index) % _entries.Length]!;

    private void Remove(int index)
    {
        var entry = At(index);
        entry.Forget();
        if (index == 0)
        {
            _head = (_head + 1) % _entries.Length;
        }
        else
        {
            for (var i = index; i < _count - 1; i++)
                _entries[(_head + i) % _entries.Length] = At(i + 1);
            _entries[(_head + _count - 1) % _entries.Length] = entry;
        }

        _count--;
    }

    private sealed class Entry
    {
        public byte[] Packet { get; } = new byte[MaxCommandOctets];

        public int Length { get; set; }

        public HciOpcode Opcode { get; set; }

        public CommandCompletion? Done { get; set; }

        public HostConnection? Connection { get; set; }

        public uint Serial { get; set; }

        public long SentAt { get; set; }

        public void Forget()
        {
            Done = null;
            Connection = null;
        }
    }
}
