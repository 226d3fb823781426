// The PHYs of a connection (Core Vol 4, Part E, 7.7.65.12).
using System;

namespace GattGen.Hci;

/// <summary>LE PHY Update Complete: the PHYs of a connection changed, or the local host had asked for that (Core Vol 4, Part E, 7.7.65.12).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="TxPhy">On which the local device sends.</param>
/// <param name="RxPhy">On which it receives.</param>
public readonly record struct LePhyUpdateCompleteEvent(HciError Status, ushort ConnectionHandle, LePhy TxPhy, LePhy RxPhy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.PhyUpdateComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 6;

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
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            TxPhy: (LePhy)reader.ReadByte(),
            RxPhy: (LePhy)reader.ReadByte());
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
