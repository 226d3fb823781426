// Events that tell of failures (Core Vol 4, Part E, 7.7.16 and 7.7.26).
using System;

namespace GattGen.Hci;

/// <summary>Hardware Error: the controller failed (Core Vol 4, Part E, 7.7.16).</summary>
public readonly struct HardwareErrorEvent(byte hardwareCode) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.HardwareError;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    /// <summary>Chosen by the maker of the controller.</summary>
    public byte HardwareCode { get; } = hardwareCode;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out HardwareErrorEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte(HardwareCode);
    }
}

/// <summary>Data Buffer Overflow: the host sent more than the controller has buffers (Core Vol 4, Part E, 7.7.26).</summary>
public readonly struct DataBufferOverflowEvent(byte linkType) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.DataBufferOverflow;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    /// <summary>0x00 synchronous, 0x01 ACL, 0x02 isochronous.</summary>
    public byte LinkType { get; } = linkType;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out DataBufferOverflowEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte(LinkType);
    }
}
