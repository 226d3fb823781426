// The executor of the radio of a board: one logical thread for calls and for what the board hands over.
using System;
using System.Threading;
using GattGen.Targets;

namespace GattGen.Meadow;

public sealed partial class MeadowBle
{
    private readonly object _gate = new();
    private readonly ValueQueue _arrived;       // locked by itself: what the board hands over, on its own threads
    private readonly ValueQueue _leaving;       // locked by itself: what the board is given
    private readonly byte[] _buffer = new byte[MeadowF7.ValueLength];
    private readonly byte[] _sendBuffer = new byte[MeadowF7.ValueLength];
    private readonly ExactArrays _sent = new(MeadowF7.ValueLength);
    private readonly byte[] _before = new byte[MeadowF7.ValueLength];
    private int _depth;             // how often the thread that holds the gate has entered
    private bool _isInHandler;      // code of the application runs
    private int _isSending;         // 1 while a thread gives values to the board

    /// <inheritdoc/>
    protected override void EnterStack()
    {
        Monitor.Enter(_gate);
        _depth++;
    }

    /// <inheritdoc/>
    protected override void ExitStack()
    {
        var isOutermost = _depth == 1;
        try
        {
            if (isOutermost)
                WorkOnArrived();
        }
        finally
        {
            _depth--;
            Monitor.Exit(_gate);
        }

        if (isOutermost)
            PickUp();
    }

    // Whoever holds the gate works on what has arrived; who finds it held leaves that to its holder.
    private void PickUp()
    {
        while (HasArrived() && Monitor.TryEnter(_gate))
        {
            if (_depth > 0)
            {
                Monitor.Exit(_gate);    // inside a call of this thread, which will come to it
                return;
            }

            _depth = 1;
            try
            {
                WorkOnArrived();
            }
            finally
            {
                _depth = 0;
                Monitor.Exit(_gate);
            }
        }

        if (!Monitor.IsEntered(_gate))
            SendLeaving();
    }

    private bool HasArrived()
    {
        lock (_arrived)
            return _arrived.Count > 0 || (_board.IsRunning && (_connects > 0 || (_disconnects > 0 && _clients > 0)));
    }

    // A wait of the board lets others in; they must find the depth of a stack that nobody has entered.
    private int Suspend()
    {
        var depth = _depth;
        _depth = 0;
        return depth;
    }

    private void Resume(int depth) => _depth = depth;

    // One thread at a time gives values to the board, outside of the gate: whoever finds another one at it leaves its value to that one.
    private void SendLeaving()
    {
        while (HasLeaving() && Interlocked.CompareExchange(ref _isSending, 1, 0) == 0)
        {
            try
            {
                while (TakeLeaving(out var attribute, out var length))
                    Send(attribute, length);
            }
            finally
            {
                Volatile.Write(ref _isSending, 0);
            }
        }
    }

    private bool HasLeaving()
    {
        lock (_leaving)
            return _leaving.Count > 0 && _board.IsRunning;
    }

    private bool TakeLeaving(out BoardAttribute attribute, out int length)
    {
        lock (_leaving)
        {
            if (_board.IsRunning && _leaving.TryTake(_sendBuffer, out var next, out length))
            {
                attribute = next!;
                return true;
            }
        }

        (attribute, length) = (null!, 0);
        return false;
    }

    private void Send(BoardAttribute attribute, int length)
    {
        try
        {
            attribute.Send(_sent.Of(_sendBuffer.AsSpan(0, length)));
        }
#pragma warning disable CA1031 // whatever the board throws must not reach who has set a value
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
    }
}
