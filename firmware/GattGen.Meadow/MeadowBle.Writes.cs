// What the board hands over: writes and connections of clients, on threads of its own.
using System;

namespace GattGen.Meadow;

public sealed partial class MeadowBle
{
    // The board knows no connections: all clients are one.
    private const ushort Connection = 0;

    private static readonly GattPeer Client = new(Connection, BleAddress.None);

    private int _clients;           // of whom the application has been told; these three are locked with what has arrived
    private int _connects;          // of which it has not yet
    private int _disconnects;       // never more than there are clients
    private long _droppedWrites;
    private long _refusedWrites;

    /// <summary>How many writes of clients were dropped because too many waited (<see cref="MeadowBleOptions.MaxWaitingWrites"/>).</summary>
    public long DroppedWrites => System.Threading.Interlocked.Read(ref _droppedWrites);

    /// <summary>How many writes a service or handler refused. They were undone; the clients were not told.</summary>
    public long RefusedWrites => System.Threading.Interlocked.Read(ref _refusedWrites);

    /// <summary>A client has written. Called by the board on any thread, several at once; never throws.</summary>
    internal void Written(BoardAttribute attribute, ReadOnlySpan<byte> octets)
    {
        try
        {
            lock (_arrived)
            {
                if (!_arrived.TryAdd(attribute, octets.Slice(0, Math.Min(octets.Length, MaxOctets))))
                {
                    System.Threading.Interlocked.Increment(ref _droppedWrites);
                    return;
                }
            }

            PickUp();
        }
#pragma warning disable CA1031 // an exception on a thread of the board ends the application
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
    }

    // A client has come or gone. Called by the board, on any thread; never throws. The board advertises before its handles are there, so some come
    // early; and who goes without having come belongs to an earlier start.
    private void ClientsChanged(bool hasCome)
    {
        try
        {
            if (!_board.MayHaveClients)
                return;
            lock (_arrived)
            {
                if (hasCome)
                    _connects++;
                else if (_clients + _connects > _disconnects)
                    _disconnects++;
                else
                    return;
            }

            PickUp();
        }
#pragma warning disable CA1031 // an exception on a thread of the board ends the application
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
    }

    // Runs under the gate, outermost; code of the application may call anything but what waits.
    private void WorkOnArrived()
    {
        if (_isInHandler)
            return;
        _isInHandler = true;
        try
        {
            // Nobody says which client has written, so it has come before and goes after: a write without a client is never seen.
            while (_board.IsRunning && TakeClient(ref _connects, 1))
                TellClient(BleEventCode.CentralConnect);
            while (TakeArrived(out var attribute, out var length))
            {
                if (_definition is not null && attribute!.Handle != 0)
                    Write(attribute, _buffer.AsSpan(0, length));
            }

            while (_board.IsRunning && TakeClient(ref _disconnects, -1))
                TellClient(BleEventCode.CentralDisconnect);
        }
        finally
        {
            _isInHandler = false;
        }
    }

    private bool TakeArrived(out BoardAttribute? attribute, out int length)
    {
        lock (_arrived)
            return _arrived.TryTake(_buffer, out attribute, out length);
    }

    private bool TakeClient(ref int waiting, int change)
    {
        lock (_arrived)
        {
            if (waiting == 0 || _clients + change < 0)
                return false;
            waiting--;
            _clients += change;
            return true;
        }
    }

    private void TellClient(BleEventCode code)
        => Dispatch(new BleEvent(new BleEventHeader(code, Connection) { Address = BleAddress.None }, default));

    // What an earlier start that failed has left.
    private void ForgetClients()
    {
        lock (_arrived)
            (_connects, _disconnects) = (0, 0);
    }

    // The server of the board has been stopped: nobody is connected any more, whatever it still says.
    private void EndClients()
    {
        int clients;
        lock (_arrived)
        {
            clients = _clients;
            (_clients, _connects, _disconnects) = (0, 0, 0);
        }

        _isInHandler = true;
        try
        {
            for (; clients > 0; clients--)
                TellClient(BleEventCode.CentralDisconnect);
        }
        finally
        {
            _isInHandler = false;
        }
    }

    private void Write(BoardAttribute attribute, ReadOnlySpan<byte> octets)
    {
        var value = attribute.Value;
        var stored = octets.Slice(0, value.Accept(octets.Length));
        if (AskWriting(Client, attribute.Handle, stored) != 0)
        {
            Undo(attribute);
            return;
        }

        var length = value.Octets.Length;
        if (!value.IsAppend)
            value.Octets.CopyTo(_before);
        value.Store(octets);
        var version = value.Version;
        TellWritten(Client, attribute.Handle, stored);
        var reply = Dispatch(new BleEvent(new BleEventHeader(BleEventCode.GattsWrite, Connection) { Handle = attribute.Handle }, default));
        var isChanged = value.Version != version;       // the application has set another value, which is on its way already
        if (reply.Value != 0)
        {
            if (!isChanged)
                value.Restore(_before.AsSpan(0, value.IsAppend ? 0 : length), length);
            Undo(attribute);
        }
        else if (!isChanged && attribute.IsReadable)
        {
            Leave(attribute, value.AttributeOctets);      // the board does not read back what a client wrote
        }
    }

    private void Undo(BoardAttribute attribute)
    {
        System.Threading.Interlocked.Increment(ref _refusedWrites);
        if (attribute.IsReadable)
            Leave(attribute, attribute.Value.AttributeOctets);
    }
}
