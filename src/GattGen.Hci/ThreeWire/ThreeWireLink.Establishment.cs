// How a link comes up, sleeps, and is found to have started anew (Core Vol 4, Part D, 8).
using System;
using System.Globalization;

namespace GattGen.Hci;

public sealed partial class ThreeWireLink
{
    private LinkMessage _answer;        // what has to be sent because of what came
    private bool _answerHasField;
    private bool _isPeerAsleep;
    private long _establishBy;
    private int _messages;              // SYNC, CONFIG or WAKEUP, as often as they were sent without an answer
    private bool _hasHeardOctets;
    private long _receivedBefore;

    private void OnLinkMessage(ReadOnlySpan<byte> payload, long now)
    {
        LinkMessage message = LinkMessages.Read(payload);
        bool hasField = payload.Length > LinkMessages.Length;
        switch (message)
        {
            case LinkMessage.Sync when State == ThreeWireState.Active:
                Lose("The other side has started anew (SYNC on an active three-wire link): what it knew is gone.");
                break;
            case LinkMessage.Sync:
                _answer = LinkMessage.SyncResponse;
                break;
            case LinkMessage.SyncResponse when State == ThreeWireState.Uninitialized:
                State = ThreeWireState.Initialized;
                _repeatAt = now;
                _messages = 0;
                break;
            case LinkMessage.Config when State != ThreeWireState.Uninitialized:
                if (hasField && !_isAgreed)
                    Agree(payload[LinkMessages.Length]);
                _answer = LinkMessage.ConfigResponse;
                _answerHasField = hasField;
                break;
            case LinkMessage.ConfigResponse when State == ThreeWireState.Initialized:
                if (hasField)
                    Agree(payload[LinkMessages.Length]);
                Activate();
                break;
            case LinkMessage.Wakeup when State == ThreeWireState.Active:
                _answer = LinkMessage.Woken;
                break;
            case LinkMessage.Sleep when State == ThreeWireState.Active:
                _isPeerAsleep = true;
                _messages = 0;
                _repeatAt = Never;
                break;
            case LinkMessage.None:
                Statistics.UnknownPackets++;
                break;
            default:
                break;      // an answer that came twice, or a message that has no meaning in this state
        }
    }

    private void Agree(byte field)
    {
        _agreed = _own.With(LinkConfiguration.Read(field));
        _isAgreed = true;
        _decoder.IsFlowControlled = State == ThreeWireState.Active && _agreed.OutOfFrameFlowControl;
    }

    /// <summary>Who sends is awake.</summary>
    private void OnPeerAwake()
    {
        if (!_isPeerAsleep)
            return;
        _isPeerAsleep = false;
        _messages = 0;
        _repeatAt = Never;
    }

    private void Activate()
    {
        State = ThreeWireState.Active;
        _isAgreed |= !_options.IsController;        // the controller's answer is the last word; to the controller, the host's proposal is
        _repeatAt = Never;
        _messages = 0;
        _decoder.IsFlowControlled = _agreed.OutOfFrameFlowControl;
    }

    /// <summary>The next message of the link itself that is due; none when none is.</summary>
    private LinkMessage NextMessage(long now)
    {
        if (_answer != LinkMessage.None)
        {
            LinkMessage answer = _answer;
            _answer = LinkMessage.None;
            return answer;
        }

        LinkMessage message = State switch
        {
            ThreeWireState.Uninitialized => LinkMessage.Sync,
            ThreeWireState.Initialized => LinkMessage.Config,
            _ when _isPeerAsleep && !IsIdle => LinkMessage.Wakeup,
            _ => LinkMessage.None,
        };
        if (message == LinkMessage.None || (_messages > 0 && now < _repeatAt))
            return LinkMessage.None;
        _messages++;
        _repeatAt = now + _options.RepeatMicroseconds;
        return message;
    }

    private ReadOnlySpan<byte> Encode(LinkMessage message)
    {
        Span<byte> payload = stackalloc byte[LinkMessages.Length + 1];
        LinkMessages.Of(message).CopyTo(payload);
        int length = LinkMessages.Length;
        bool hasField = message switch
        {
            LinkMessage.Config => !_options.IsController,
            LinkMessage.ConfigResponse => _answerHasField,
            _ => false,
        };
        if (hasField)
            payload[length++] = (message == LinkMessage.Config ? _own : _agreed).ToField();
        return Encode(new(0, 0, false, false, ThreeWireHeader.TypeLinkControl, length), payload.Slice(0, length));
    }

    /// <summary>Why the other side cannot be reached, as far as it can be told from here.</summary>
    private string NotEstablished()
    {
        string sent = _messages.ToString(CultureInfo.InvariantCulture) + (State == ThreeWireState.Uninitialized ? " SYNC" : " CONFIG") + " messages were sent within "
            + Milliseconds(_options.EstablishmentTimeoutMicroseconds) + ": ";
        if (!_hasHeardOctets)
            return "The three-wire link (H5) was not established. " + sent + "nothing has come back. Check the controller, its power, and the speed of the line.";
        if (Statistics.ReceivedPackets == _receivedBefore)
            return "The three-wire link (H5) was not established. " + sent + "octets have come back, but no packet. Check the speed of the line, and that the controller speaks H5 and not H4.";
        return "The three-wire link (H5) was not established. " + sent + "packets have come back, but not the answer.";
    }
}
