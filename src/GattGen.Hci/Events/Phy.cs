// The PHYs of a connection (Core Vol 4, Part E, 7.7.65.12).
using System;

namespace GattGen.Hci;

/// <summary>LE PHY Update Complete: the PHYs of a connection changed, or the local host had asked for that (Core Vol 4, Part E, 7.7.65.12).</summary>
public readonly struct LePhyUpdateCompleteEvent(HciError status, ushort connectionHandle, LePhy txPhy, LePhy rxPhy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.PhyUpdateComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 6;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>On which the local device sends.</summary>
    public LePhy TxPhy { get; } = txPhy;

    /// <summary>On which it receives.</summary>
    public LePhy RxPhy { get; } = rxPhy;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LePhyUpdateCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            txPhy: (LePhy)reader.ReadByte(),
            rxPhy: (LePhy)reader.ReadByte());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)TxPhy);
        writer.WriteByte((byte)RxPhy);
    }
}
