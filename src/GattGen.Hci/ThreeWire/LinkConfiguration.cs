// The configuration field of CONFIG and CONFIG RESPONSE (Core Vol 4, Part D, 8.6): sliding window size (bits 0 to 2), out-of-frame software
// flow control (3), data integrity check type (4), version number (5 to 7, of which 0 is 1.0).
using System;

namespace GattGen.Hci;

/// <summary>What the two ends of a three-wire link agree upon.</summary>
internal readonly record struct LinkConfiguration(int Window, bool OutOfFrameFlowControl, bool DataIntegrityCheck)
{
    /// <summary>What holds when nobody has named anything.</summary>
    public static LinkConfiguration Least => new(1, false, false);

    public static LinkConfiguration Read(byte field) => new(field & 7, (field & 0x08) != 0, (field & 0x10) != 0);

    /// <summary>What this end and the other can do.</summary>
    public LinkConfiguration With(LinkConfiguration other)
        => new(Math.Max(1, Math.Min(Window, other.Window)), OutOfFrameFlowControl && other.OutOfFrameFlowControl, DataIntegrityCheck && other.DataIntegrityCheck);

    public byte ToField() => (byte)(Window | (OutOfFrameFlowControl ? 0x08 : 0) | (DataIntegrityCheck ? 0x10 : 0));
}
