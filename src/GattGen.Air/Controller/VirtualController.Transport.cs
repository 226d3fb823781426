// The host's end of HCI: what comes from the host, on any thread, and is taken when the air runs.
using System;
using System.Threading;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    // What a host may send at one moment of the virtual clock; more is taken a microsecond later, so that two that answer each other at
    // once do not stop the clock.
    private const int PacketsPerMoment = 4096;

    private readonly InputBuffer _input;
    private readonly InputTimer _inputTimer;
    private volatile IHciSink? _sink;
    private volatile bool _isResumed;
    private volatile bool _isClosed;
    private volatile bool _isUnplugged;
    private string? _unplugReason;
    private int _wasOpened;
    private long _moment = -1;
    private int _takenAtMoment;

    /// <inheritdoc/>
    public void Open(IHciSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        if (Interlocked.Exchange(ref _wasOpened, 1) != 0)
            throw new InvalidOperationException("The controller was opened before.");
        if (!_isClosed)
            _sink = sink;
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet)
    {
        if (_input.Add(packet))
            Air.OnInput(this);
    }

    /// <inheritdoc/>
    public void Resume()
    {
        _isResumed = true;
        Notice();
    }

    /// <summary>
    /// The host hangs up: nothing is delivered afterwards, advertising and scanning stop, connections end at the peers with Connection
    /// Timeout, and the controller is taken off the air. Calling it again does nothing.
    /// </summary>
    public void Close()
    {
        _isClosed = true;
        _sink = null;
        _input.Close();
        Notice();
    }

    /// <summary>
    /// The controller is torn out: as <see cref="Close"/>, but the host is told by <see cref="IHciSink.Closed"/> when the air runs next.
    /// </summary>
    /// <param name="reason">What the host is told.</param>
    public void Unplug(string? reason)
    {
        _unplugReason = reason;
        _isUnplugged = true;
        _input.Close();
        Notice();
    }

    /// <summary>The air looks at what the host sent.</summary>
    internal void TakeInput()
    {
        _input.Unmark();
        if (_isClosed || _isUnplugged)
        {
            IHciSink? sink = _sink;
            _isClosed = true;
            _sink = null;
            Leave();
            if (_isUnplugged)
                sink?.Closed(_unplugReason);
            return;
        }

        if (_isResumed)
        {
            _isResumed = false;
            FlushOutput();
        }

        while (!IsBlocked && !_isClosed && IsMomentLeft() && _input.TryTake(out Span<byte> packet))
            Take(packet);
    }

    private void Notice()
    {
        if (_input.Notice())
            Air.OnInput(this);
    }

    private bool IsMomentLeft()
    {
        if (_moment != Air.Now)
        {
            _moment = Air.Now;
            _takenAtMoment = 0;
        }

        if (_takenAtMoment++ < PacketsPerMoment)
            return true;
        Air.Timers.Set(_inputTimer, Air.Now + 1);
        return false;
    }

    private void Take(ReadOnlySpan<byte> packet)
    {
        if (AclPacket.TryParse(packet, out ushort handle, out AclBoundary boundary, out ReadOnlySpan<byte> data))
            TakeAcl(handle, boundary, isBroadcast: (packet[2] & 0xC0) != 0, data);
        else if (HciCommandPacket.TryParse(packet, out HciOpcode opcode, out ReadOnlySpan<byte> parameters))
            Execute(opcode, parameters);
        else
            _statistics = _statistics with { MalformedPackets = _statistics.MalformedPackets + 1 };
    }

    // What cannot be sent is dropped. Its buffer is free again, and the host is told so, unless it had none.
    private void TakeAcl(ushort handle, AclBoundary boundary, bool isBroadcast, ReadOnlySpan<byte> data)
    {
        if (FindConnection(handle) is not { } end)
        {
            _statistics = _statistics with { UnknownHandleAclPackets = _statistics.UnknownHandleAclPackets + 1 };
        }
        else if (data.IsEmpty
            || data.Length > Options.AclDataPacketLength
            || isBroadcast
            || boundary is not (AclBoundary.FirstNonAutoFlushable or AclBoundary.Continuing))
        {
            _statistics = _statistics with { InvalidAclPackets = _statistics.InvalidAclPackets + 1 };
            end.Completed++;
            ReportCompleted(end);
        }
        else if (!end.TryEnqueue(data, isStart: boundary == AclBoundary.FirstNonAutoFlushable))
        {
            _statistics = _statistics with { OversentAclPackets = _statistics.OversentAclPackets + 1 };
            if (IsUnmasked(EventMask.DataBufferOverflow))
                Report(new DataBufferOverflowEvent(linkType: 0x01));
        }
    }

    // Twice what may be announced to the host as ACL buffers, and as many commands as it may ever have under way.
    private static int InputLimit(ControllerOptions options) =>
        (2 * options.TotalAclDataPackets * (AclPacket.HeaderLength + options.AclDataPacketLength + 2))
        + (2 * (options.CommandCredits + 16) * (HciCommandPacket.MaximumLength + 2));

    /// <summary>Goes on with the input of a host that sent much at one moment.</summary>
    private sealed class InputTimer : AirTimer
    {
        private readonly VirtualController _controller;

        public InputTimer(VirtualController controller) => _controller = controller;

        public override void Expire() => _controller.TakeInput();
    }
}
