// Number Of Completed Packets, in both directions: the event of the controller (Core Vol 4, Part E, 7.7.19) and the command of the
// host (7.3.40) carry the same list.
//
//   octet  0             1 .. 2    3 .. 4     5 .. 6    7 .. 8
//         Num_Handles | handle[0] | count[0] | handle[1] | count[1] | ...
using System;
using System.Buffers.Binary;

namespace GattGen.Hci;

/// <summary>How many ACL packets of a connection were completed: buffers that are free again.</summary>
public readonly struct CompletedPackets(ushort connectionHandle, ushort count)
{
    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Packets, 0 to 65535.</summary>
    public ushort Count { get; } = count;
}

/// <summary>
/// The parameters of Number Of Completed Packets and Host Number Of Completed Packets: a list that is read where it stands.
/// </summary>
/// <example>
/// <code>
/// if (CompletedPacketsList.TryRead(parameters, out var list))
/// {
///     foreach (CompletedPackets entry in list)
///         Returned(entry.ConnectionHandle, entry.Count);
/// }
/// </code>
/// </example>
public readonly ref struct CompletedPacketsList
{
    private const int EntryLength = 4;

    private readonly ReadOnlySpan<byte> _entries;

    private CompletedPacketsList(ReadOnlySpan<byte> entries) => _entries = entries;

    /// <summary>The number of entries, 0 to 63.</summary>
    public int Count => _entries.Length / EntryLength;

    /// <summary>The entry at an index.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public CompletedPackets this[int index]
    {
        get
        {
            ReadOnlySpan<byte> entry = _entries.Slice(checked(index * EntryLength), EntryLength);
            return new(
                (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(entry) & 0x0FFF),
                BinaryPrimitives.ReadUInt16LittleEndian(entry.Slice(2)));
        }
    }

    /// <summary>Reads the parameters of the event or of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="list">The entries, a part of <paramref name="parameters"/>.</param>
    /// <returns>False when the length is not what the number of handles asks for.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out CompletedPacketsList list)
    {
        bool whole = !parameters.IsEmpty && parameters.Length == EncodedLength(parameters[0]);
        list = whole ? new(parameters.Slice(1)) : default;
        return whole;
    }

    /// <summary>Begins a loop over the entries.</summary>
    public Enumerator GetEnumerator() => new(this);

    internal static int EncodedLength(int entries) => 1 + (entries * EntryLength);

    internal static void Write(ref SpanWriter writer, ReadOnlySpan<CompletedPackets> entries)
    {
        writer.WriteByte((byte)entries.Length);
        foreach (CompletedPackets entry in entries)
        {
            writer.WriteUInt16(entry.ConnectionHandle);
            writer.WriteUInt16(entry.Count);
        }
    }

    /// <summary>A loop over the entries.</summary>
    public ref struct Enumerator
    {
        private readonly CompletedPacketsList _list;
        private int _index;

        internal Enumerator(CompletedPacketsList list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The entry that the loop stands on.</summary>
        public readonly CompletedPackets Current => _list[_index];

        /// <summary>Goes to the next entry.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext() => ++_index < _list.Count;
    }
}
