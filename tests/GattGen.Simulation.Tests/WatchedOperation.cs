// An operation of the second seam that notes whether it ends once.
using System;

namespace GattGen.Simulated.Tests;

internal sealed class WatchedOperation : GattOperation
{
    private readonly string _what;
    private readonly Action<string> _fail;

    public WatchedOperation(string what, ushort connection, Action<string> fail)
    {
        Connection = connection;
        _what = what;
        _fail = fail;
    }

    public ushort Connection { get; }

    public bool HasEnded { get; private set; }

    public int Status { get; private set; }

    public override void OnService(ushort startHandle, ushort endHandle, BleUuid uuid) => Note();

    public override void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid) => Note();

    public override void OnDescriptor(ushort handle, BleUuid uuid) => Note();

    public override void OnData(ReadOnlySpan<byte> value) => Note();

    public override void OnDone(int status)
    {
        Note();
        HasEnded = true;
        Status = status;
    }

    public override string ToString() => _what;

    private void Note()
    {
        if (HasEnded)
            _fail(_what + " goes on after its end.");
    }
}
