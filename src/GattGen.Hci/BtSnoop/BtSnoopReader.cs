// Reads btsnoop files; their form is drawn in BtSnoopFormat.cs.
using System;
using System.Buffers.Binary;
using System.IO;

namespace GattGen.Hci;

/// <summary>One record of a btsnoop file.</summary>
/// <param name="AdapterIndex">The index of the adapter.</param>
/// <param name="Opcode">What the octets are.</param>
/// <param name="Octets">A packet without its indicator octet, or what else the opcode says.</param>
/// <param name="Time">When; UTC.</param>
public sealed record BtSnoopRecord(ushort AdapterIndex, BtSnoopOpcode Opcode, ReadOnlyMemory<byte> Octets, DateTimeOffset Time);

/// <summary>Reads a btsnoop file of data link type 2001, record by record. For tools and tests: every record is allocated.</summary>
public sealed class BtSnoopReader
{
    private readonly Stream _stream;
    private readonly byte[] _header = new byte[BtSnoopFormat.RecordHeaderLength];

    /// <summary>Begins to read: checks the header of the file.</summary>
    /// <param name="stream">The file; it is not closed here.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="InvalidDataException">It is no btsnoop file of version 1 and data link type 2001.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public BtSnoopReader(Stream stream)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        Span<byte> header = _header.AsSpan(0, BtSnoopFormat.FileHeaderLength);
        if (Fill(header) != header.Length
            || !header.StartsWith(BtSnoopFormat.Identification)
            || BinaryPrimitives.ReadUInt32BigEndian(header.Slice(8)) != BtSnoopFormat.Version
            || BinaryPrimitives.ReadUInt32BigEndian(header.Slice(12)) != BtSnoopFormat.LinuxMonitor)
        {
            throw new InvalidDataException("This is no btsnoop file of version 1 and data link type 2001.");
        }
    }

    /// <summary>True when the file ended inside a record, or a record cannot be right; nothing is read after it.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="record">The record, or null.</param>
    /// <returns>False at the end of the file, and when it is damaged.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BtSnoopRecord? record)
    {
        record = null;
        if (IsDamaged)
            return false;
        int read = Fill(_header);
        if (read == 0)
            return false;
        uint length = BinaryPrimitives.ReadUInt32BigEndian(_header.AsSpan(4));
        if (read < _header.Length || length > BtSnoopFormat.MaximumPacketLength)
            return Damaged();

        byte[] octets = new byte[length];
        ushort adapterIndex = BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(8));
        var opcode = (BtSnoopOpcode)BinaryPrimitives.ReadUInt16BigEndian(_header.AsSpan(10));
        DateTimeOffset time = BtSnoopFormat.ToTime(BinaryPrimitives.ReadInt64BigEndian(_header.AsSpan(16)));
        if (Fill(octets) < octets.Length)
            return Damaged();
        record = new(adapterIndex, opcode, octets, time);
        return true;
    }

    private bool Damaged()
    {
        IsDamaged = true;
        return false;
    }

    private int Fill(Span<byte> destination)
    {
        int filled = 0;
        while (filled < destination.Length)
        {
            int read = _stream.Read(destination.Slice(filled));
            if (read == 0)
                break;
            filled += read;
        }

        return filled;
    }
}
