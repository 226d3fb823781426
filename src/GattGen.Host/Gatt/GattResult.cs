// What a procedure of the GATT client brings, on its way to an operation of the second seam.
using System;

namespace GattGen.Host;

/// <summary>One result: that of an event of the module API, or one that the module API does not have.</summary>
internal readonly ref struct GattResult
{
    private readonly Kind _kind;
    private readonly BleEventHeader _header;
    private readonly ReadOnlySpan<byte> _data;

    private GattResult(Kind kind, scoped in BleEventHeader header, ReadOnlySpan<byte> data)
    {
        _kind = kind;
        _header = header;
        _data = data;
    }

    private enum Kind
    {
        Event,
        Value,
        Included,
    }

    /// <summary>What an event of the module API would say.</summary>
    public static GattResult Of(scoped in BleEventHeader header, ReadOnlySpan<byte> data) => new(Kind.Event, header, data);

    /// <summary>One of several values.</summary>
    public static GattResult Value(ushort handle, ReadOnlySpan<byte> value) => new(Kind.Value, new BleEventHeader { Handle = handle }, value);

    /// <summary>An included service.</summary>
    public static GattResult Included(ushort declaration, ushort start, ushort end, BleUuid uuid)
        => new(Kind.Included, new BleEventHeader { Extra = declaration, Handle = start, EndHandle = end, Uuid = uuid }, default);

    /// <summary>Calls the method of an operation that stands for the result.</summary>
    public void Tell(GattOperation operation)
    {
        if (_kind == Kind.Value)
        {
            operation.OnValue(_header.Handle, _data);
            return;
        }

        if (_kind == Kind.Included)
        {
            operation.OnIncluded(_header.Extra, _header.Handle, _header.EndHandle, _header.Uuid);
            return;
        }

        switch (_header.Code)
        {
            case BleEventCode.GattcServiceResult:
                operation.OnService(_header.Handle, _header.EndHandle, _header.Uuid);
                break;
            case BleEventCode.GattcCharacteristicResult:
                operation.OnCharacteristic(_header.EndHandle, _header.Handle, _header.Kind, _header.Uuid);
                break;
            case BleEventCode.GattcDescriptorResult:
                operation.OnDescriptor(_header.Handle, _header.Uuid);
                break;
            case BleEventCode.GattcReadResult:
                operation.OnData(_data);
                break;
        }
    }
}
