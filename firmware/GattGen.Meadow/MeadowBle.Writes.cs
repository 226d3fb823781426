// What the board hands over: writes and connections of clients, on threads of its own.
using System;

namespace GattGen.Meadow;

public sealed partial class MeadowBle
{
    // The board knows no connections: all clients are one.
    private const ushort Connection = 0;

    private static readonly GattPeer Client = new(Connection, BleAddress.None);

    private int _clients;
    private long _droppedWrites;
    private long _refusedWrites;

    /// <summary>How many writes of clients were dropped because too many waited (<see cref="MeadowBleOptions.MaxWaitingWrites"/>).</summary>
    public long DroppedWrites => System.Threading.Interlocked.Read(ref _droppedWrites);

    /// <summary>How many writes a service or handler refused. They were undone; the clients were not told.</summary>
    public long RefusedWrites => System.Threading.Interlocked.Read(ref _refusedWrites);

    /// <summary>A client has written. Called by the board on any thread, several at once; never throws.</summary>
    internal void Written(BoardCharacteristic characteristic, ReadOnlySpan<byte> octets) => Arrive(characteristic, octets, ValueKind.Value);

    private void Changed(ValueKind kind) => Arrive(null, default, kind);

    private void Arrive(BoardCharacteristic? characteristic, ReadOnlySpan<byte> octets, ValueKind kind)
    {
        lock (_arrived)
        {
            if (!_arrived.TryAdd(characteristic, octets.Slice(0, Math.Min(octets.Length, MaxOctets)), kind))
            {
                System.Threading.Interlocked.Increment(ref _droppedWrites);
                return;
            }
        }

        try
        {
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
            while (TakeArrived(out var characteristic, out var length, out var kind))
            {
                if (kind != ValueKind.Value)
                    TellClients(kind);
                else if (characteristic is not null && _definition is not null && characteristic.Handle != 0)
                    Write(characteristic, _buffer.AsSpan(0, length));
            }
        }
        finally
        {
            _isInHandler = false;
        }
    }

    private bool TakeArrived(out BoardCharacteristic? characteristic, out int length, out ValueKind kind)
    {
        lock (_arrived)
            return _arrived.TryTake(_buffer, out characteristic, out length, out kind);
    }

    private void TellClients(ValueKind kind)
    {
        if (kind == ValueKind.Disconnected && _clients == 0)
            return;
        _clients += kind == ValueKind.Connected ? 1 : -1;
        var code = kind == ValueKind.Connected ? BleEventCode.CentralConnect : BleEventCode.CentralDisconnect;
        Dispatch(new BleEvent(new BleEventHeader(code, Connection) { Address = BleAddress.None }, default));
    }

    private void Write(BoardCharacteristic characteristic, ReadOnlySpan<byte> octets)
    {
        var value = characteristic.Value;
        var stored = octets.Slice(0, value.Accept(octets.Length));
        if (AskWriting(Client, characteristic.Handle, stored) != 0)
        {
            Undo(characteristic);
            return;
        }

        var length = value.Octets.Length;
        if (!value.IsAppend)
            value.Octets.CopyTo(_before);
        value.Store(octets);
        var version = value.Version;
        TellWritten(Client, characteristic.Handle, stored);
        var reply = Dispatch(new BleEvent(new BleEventHeader(BleEventCode.GattsWrite, Connection) { Handle = characteristic.Handle }, default));
        if (value.Version != version)
            return;     // the application has set another value, which is on its way already
        if (reply.Value != 0)
        {
            value.Restore(_before.AsSpan(0, value.IsAppend ? 0 : length), length);
            Undo(characteristic);
        }
        else if (characteristic.IsReadable)
        {
            Leave(characteristic, value.AttributeOctets);      // the board does not read back what a client wrote
        }
    }

    private void Undo(BoardCharacteristic characteristic)
    {
        System.Threading.Interlocked.Increment(ref _refusedWrites);
        if (characteristic.IsReadable)
            Leave(characteristic, characteristic.Value.AttributeOctets);
    }
}
