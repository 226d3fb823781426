// An operation of the second seam that notes down what it is told.
using System;
using System.Collections.Generic;

namespace GattGen.Host.Tests;

internal sealed class Recorder : GattOperation
{
    public List<string> Told { get; } = new();

    public int? Status { get; private set; }

    public int Ends { get; private set; }

    public Action? Done { get; set; }

    public override void OnService(ushort startHandle, ushort endHandle, BleUuid uuid) => Told.Add($"service {startHandle:X4}..{endHandle:X4} {uuid.ToShortString()}");

    public override void OnCharacteristic(ushort endHandle, ushort valueHandle, byte properties, BleUuid uuid)
        => Told.Add($"characteristic {valueHandle:X4}..{endHandle:X4} {properties:X2} {uuid.ToShortString()}");

    public override void OnDescriptor(ushort handle, BleUuid uuid) => Told.Add($"descriptor {handle:X4} {uuid.ToShortString()}");

    public override void OnIncluded(ushort declaration, ushort startHandle, ushort endHandle, BleUuid uuid)
        => Told.Add($"included {declaration:X4}: {startHandle:X4}..{endHandle:X4} {uuid.ToShortString()}");

    public override void OnValue(ushort handle, ReadOnlySpan<byte> value) => Told.Add($"value {handle:X4} " + Convert.ToHexString(value));

    public override void OnData(ReadOnlySpan<byte> value) => Told.Add("data " + Convert.ToHexString(value));

    public override void OnDone(int status)
    {
        Assert.Null(HostState);
        Status = status;
        Ends++;
        Done?.Invoke();
    }
}
