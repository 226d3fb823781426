// What is known of an LE connection (Core Vol 4, Part E, 7.7.65.4 and 7.7.65.7).
using System;

namespace GattGen.Hci;

/// <summary>LE Read Remote Features Complete (Core Vol 4, Part E, 7.7.65.4).</summary>
public readonly struct LeReadRemoteFeaturesCompleteEvent(HciError status, ushort connectionHandle, LeFeatures leFeatures) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ReadRemoteFeaturesComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 12;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>What the remote Link Layer can do.</summary>
    public LeFeatures LeFeatures { get; } = leFeatures;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadRemoteFeaturesCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), (LeFeatures)reader.ReadUInt64());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt64((ulong)LeFeatures);
    }
}

/// <summary>LE Data Length Change: the largest data packet of a connection changed (Core Vol 4, Part E, 7.7.65.7).</summary>
public readonly struct LeDataLengthChangeEvent(
    ushort connectionHandle,
    ushort maxTxOctets,
    ushort maxTxTime,
    ushort maxRxOctets,
    ushort maxRxTime) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.DataLengthChange;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 11;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Most octets in a data packet sent, 0x001B to 0x00FB.</summary>
    public ushort MaxTxOctets { get; } = maxTxOctets;

    /// <summary>Most time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort MaxTxTime { get; } = maxTxTime;

    /// <summary>Most octets in a data packet received, 0x001B to 0x00FB.</summary>
    public ushort MaxRxOctets { get; } = maxRxOctets;

    /// <summary>Most time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort MaxRxTime { get; } = maxRxTime;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeDataLengthChangeEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            connectionHandle: reader.ReadConnectionHandle(),
            maxTxOctets: reader.ReadUInt16(),
            maxTxTime: reader.ReadUInt16(),
            maxRxOctets: reader.ReadUInt16(),
            maxRxTime: reader.ReadUInt16());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(MaxTxOctets);
        writer.WriteUInt16(MaxTxTime);
        writer.WriteUInt16(MaxRxOctets);
        writer.WriteUInt16(MaxRxTime);
    }
}
