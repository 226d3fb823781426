// Writes btsnoop files; their form is drawn in BtSnoopFormat.cs.
using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace GattGen.Hci;

/// <summary>
/// Writes HCI traffic as a btsnoop file that Wireshark and btmon open. Several transports may share one writer, each with its own
/// adapter index; every method may be called from any thread. The time is passed in.
/// </summary>
/// <remarks>
/// A stream that fails must not end the traffic that it records: the first failure is kept in <see cref="Error"/>, nothing more is
/// written, and the records that are missing are counted.
/// </remarks>
public sealed class BtSnoopWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private byte[] _record = new byte[BtSnoopFormat.RecordHeaderLength + HciCommandPacket.MaximumLength];
    private bool _disposed;
    private Exception? _error;
    private long _written;
    private long _dropped;

    /// <summary>Begins a file: writes its header.</summary>
    /// <param name="stream">Where to write; buffer it yourself if every record should not be a write of its own.</param>
    /// <param name="leaveOpen">True to leave the stream open when the writer is disposed of.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="IOException">The header could not be written.</exception>
    public BtSnoopWriter(Stream stream, bool leaveOpen = false)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        _leaveOpen = leaveOpen;

        Span<byte> header = stackalloc byte[BtSnoopFormat.FileHeaderLength];
        BtSnoopFormat.Identification.CopyTo(header);
        BinaryPrimitives.WriteUInt32BigEndian(header.Slice(8), BtSnoopFormat.Version);
        BinaryPrimitives.WriteUInt32BigEndian(header.Slice(12), BtSnoopFormat.LinuxMonitor);
        stream.Write(header);
    }

    /// <summary>Why the stream could not be written any more; null as long as it could.</summary>
    public Exception? Error
    {
        get
        {
            lock (_gate)
                return _error;
        }
    }

    /// <summary>The number of records that were written.</summary>
    public long RecordsWritten
    {
        get
        {
            lock (_gate)
                return _written;
        }
    }

    /// <summary>The number of records that were not written, because the stream had failed or was closed.</summary>
    public long RecordsDropped
    {
        get
        {
            lock (_gate)
                return _dropped;
        }
    }

    /// <summary>Writes that an adapter appeared. It comes before the packets of that adapter.</summary>
    /// <param name="adapterIndex">The index of the adapter.</param>
    /// <param name="address">Its public address; zero when it is not known.</param>
    /// <param name="name">Its name; at most eight octets of UTF-8 are written.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentNullException">There is no name.</exception>
    public void WriteNewIndex(ushort adapterIndex, HciAddress address, string name, DateTimeOffset time)
    {
        const byte Primary = 0;
        const byte VirtualBus = 0;
        const int NameLength = 8;
        if (name is null)
            throw new ArgumentNullException(nameof(name));

        Span<byte> octets = stackalloc byte[BtSnoopFormat.NewIndexLength];
        var writer = new SpanWriter(octets);
        writer.WriteByte(Primary);
        writer.WriteByte(VirtualBus);
        writer.WriteAddress(address);
        ReadOnlySpan<byte> text = Encoding.UTF8.GetBytes(name);
        text = text.Slice(0, Math.Min(text.Length, NameLength));
        writer.WriteBytes(text);
        writer.WriteZeros(NameLength - text.Length);
        Write(adapterIndex, BtSnoopOpcode.NewIndex, octets, time);
    }

    /// <summary>Writes one packet, with the opcode that its indicator octet and its direction ask for.</summary>
    /// <param name="adapterIndex">The index of the adapter.</param>
    /// <param name="packet">The packet, its indicator octet first; one whose kind and direction have no opcode is left out.</param>
    /// <param name="sent">True from host to controller, false from controller to host.</param>
    /// <param name="time">When.</param>
    public void WritePacket(ushort adapterIndex, ReadOnlySpan<byte> packet, bool sent, DateTimeOffset time)
    {
        if (!packet.IsEmpty && BtSnoopFormat.OpcodeOf((HciPacketType)packet[0], sent) is { } opcode)
            Write(adapterIndex, opcode, packet.Slice(1), time);
    }

    /// <summary>Writes one record.</summary>
    /// <param name="adapterIndex">The index of the adapter.</param>
    /// <param name="opcode">What the octets are.</param>
    /// <param name="octets">At most 65539 octets; a packet without its indicator octet.</param>
    /// <param name="time">When.</param>
    /// <exception cref="ArgumentException">There are too many octets.</exception>
    public void Write(ushort adapterIndex, BtSnoopOpcode opcode, ReadOnlySpan<byte> octets, DateTimeOffset time)
    {
        if (octets.Length > BtSnoopFormat.MaximumPacketLength)
            throw new ArgumentException("No HCI packet is that long.", nameof(octets));
        lock (_gate)
        {
            if (_disposed || _error is not null)
            {
                _dropped++;
                return;
            }

            int length = BtSnoopFormat.RecordHeaderLength + octets.Length;
            if (_record.Length < length)
                _record = new byte[length];
            Span<byte> record = _record;
            BinaryPrimitives.WriteUInt32BigEndian(record, (uint)octets.Length);
            BinaryPrimitives.WriteUInt32BigEndian(record.Slice(4), (uint)octets.Length);
            BinaryPrimitives.WriteUInt16BigEndian(record.Slice(8), adapterIndex);
            BinaryPrimitives.WriteUInt16BigEndian(record.Slice(10), (ushort)opcode);
            BinaryPrimitives.WriteUInt32BigEndian(record.Slice(12), 0);
            BinaryPrimitives.WriteInt64BigEndian(record.Slice(16), BtSnoopFormat.ToMicroseconds(time));
            octets.CopyTo(record.Slice(BtSnoopFormat.RecordHeaderLength));
            Try(static (stream, data, count) => stream.Write(data, 0, count), length);
            if (_error is null)
                _written++;
            else
                _dropped++;
        }
    }

    /// <summary>Hands everything written so far to the stream's own destination.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            if (!_disposed && _error is null)
                Try(static (stream, _, _) => stream.Flush(), 0);
        }
    }

    /// <summary>Ends the file. Records that come later are dropped and counted.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
                return;
            Flush();
            _disposed = true;
            if (!_leaveOpen)
                _stream.Dispose();
        }
    }

    private void Try(Action<Stream, byte[], int> action, int length)
    {
        try
        {
            action(_stream, _record, length);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or NotSupportedException)
        {
            _error = e;
        }
    }
}
