// The three-wire transport, also called H5 (Core Vol 4, Part D): HCI over a serial line that may lose and damage octets, and that needs no
// lines for flow control. Here is what its parts share; Establishment, Sending and Receiving stand beside this file.
using System;
using System.Globalization;

namespace GattGen.Hci;

/// <summary>
/// One end of a three-wire link. It has neither line nor clock: octets and the time come in, octets and the next deadline go out. It never
/// throws because of what arrives, all of it is bounded, and nothing is allocated for a packet.
/// </summary>
/// <remarks>
/// Calls must not overlap, but for one case: the packet that <see cref="Receive"/> has returned may be worked on while another thread calls
/// <see cref="Send"/> and <see cref="Take"/>. Times are microseconds of any clock that does not go back.
/// </remarks>
/// <example>
/// <code>
/// threeWire.Start(now);
/// while (threeWire.Error is null)
/// {
///     while (threeWire.Take(now) is { IsEmpty: false } coded)
///         Write(coded);
///     var arrived = ReadUntil(threeWire.NextDeadline);     // may be empty: the deadline has come
///     while (threeWire.Receive(arrived, now, out int taken) is { IsEmpty: false } packet)
///     {
///         Deliver(packet);
///         threeWire.Accept(now);
///         arrived = arrived[taken..];
///     }
/// }
/// </code>
/// </example>
public sealed partial class ThreeWireLink
{
    private const long Never = long.MaxValue;

    private readonly ThreeWireOptions _options;
    private readonly LinkConfiguration _own;
    private readonly SlipDecoder _decoder = new(ThreeWireHeader.Length + ThreeWireHeader.MaximumPayloadLength + ThreeWireCheck.Length);
    private LinkConfiguration _agreed;
    private bool _isAgreed;
    private long _repeatAt = Never;

    /// <summary>Makes one end of a link. Nothing is sent before <see cref="Start"/>.</summary>
    /// <param name="options">Its choices and limits, or null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ThreeWireLink(ThreeWireOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
        _own = new(_options.Window, _options.OutOfFrameFlowControl, _options.DataIntegrityCheck);
        _reliable = new(_options.MaxQueuedOctets);
        _unreliable = new(_options.MaxQueuedUnreliableOctets);
    }

    /// <summary>How far the link has come.</summary>
    public ThreeWireState State { get; private set; }

    /// <summary>Why the link is lost, as text for a person; null as long as it is not. Nothing is sent or received afterwards, until <see cref="Start"/>.</summary>
    public string? Error { get; private set; }

    /// <summary>What it has met on its line.</summary>
    public ThreeWireStatistics Statistics { get; } = new();

    /// <summary>The agreed number of packets that may be on their way without an acknowledgement; 0 before the link is active.</summary>
    public int Window => State == ThreeWireState.Active ? _agreed.Window : 0;

    /// <summary>Whether a data integrity check was agreed upon.</summary>
    public bool HasDataIntegrityCheck => State == ThreeWireState.Active && _agreed.DataIntegrityCheck;

    /// <summary>Whether out-of-frame flow control was agreed upon.</summary>
    public bool HasOutOfFrameFlowControl => State == ThreeWireState.Active && _agreed.OutOfFrameFlowControl;

    /// <summary>When <see cref="Take"/> has to be called at the latest, in microseconds; <see cref="long.MaxValue"/> for never.</summary>
    public long NextDeadline => State switch
    {
        ThreeWireState.Closed => Never,
        ThreeWireState.Active => Math.Min(_decoder.IsHalted ? _haltedUntil : _repeatAt, _isHeld ? Never : _retransmitAt),
        _ => Math.Min(_repeatAt, _establishBy),
    };

    /// <summary>Begins link establishment. Of an earlier link nothing is left, but for the statistics.</summary>
    /// <param name="now">The time, in microseconds.</param>
    public void Start(long now)
    {
        State = ThreeWireState.Uninitialized;
        Error = null;
        _agreed = LinkConfiguration.Least;
        _isAgreed = false;
        _decoder.Reset();
        _isHeld = false;
        _expected = 0;
        _owesAcknowledgement = false;
        _reliable.Clear();
        _unreliable.Clear();
        _oldest = _sent = _onTheirWay = _attempts = 0;
        _retransmitAt = Never;
        _lineFreeAt = now;
        _answer = LinkMessage.None;
        _isPeerAsleep = false;
        _repeatAt = now;
        _establishBy = now + _options.EstablishmentTimeoutMicroseconds;
        _messages = 0;
        _hasHeardOctets = false;
        _receivedBefore = Statistics.ReceivedPackets;
    }

    /// <summary>The link is lost, for good.</summary>
    private void Lose(string reason)
    {
        Error = reason;
        State = ThreeWireState.Closed;
        _isHeld = false;
        _reliable.Clear();
        _unreliable.Clear();
        _sent = _onTheirWay = 0;
    }

    private static string Milliseconds(long microseconds) => (microseconds / 1000).ToString(CultureInfo.InvariantCulture) + " ms";
}
