// One of the three filters of the list of objects (Object Transfer Service 1.0, 3.5).
//
//    0        1..
//  +--------+------------+
//  | Filter | Parameters |
//  +--------+------------+
using System;
using System.Buffers.Binary;
using System.Text;

namespace GattGen.Profiles;

/// <summary>Which objects a list has (Object Transfer Service 1.0, table 3.25).</summary>
public enum ObjectFilterKind : byte
{
    /// <summary>All.</summary>
    NoFilter = 0x00,

    /// <summary>Those whose name begins with a text.</summary>
    NameStartsWith = 0x01,

    /// <summary>Those whose name ends with a text.</summary>
    NameEndsWith = 0x02,

    /// <summary>Those whose name contains a text.</summary>
    NameContains = 0x03,

    /// <summary>The one with a name.</summary>
    NameIsExactly = 0x04,

    /// <summary>Those of a type.</summary>
    ObjectType = 0x05,

    /// <summary>Those that were made between two moments.</summary>
    CreatedBetween = 0x06,

    /// <summary>Those that were changed between two moments.</summary>
    ModifiedBetween = 0x07,

    /// <summary>Those whose size lies between two.</summary>
    CurrentSizeBetween = 0x08,

    /// <summary>Those whose room lies between two sizes.</summary>
    AllocatedSizeBetween = 0x09,

    /// <summary>Those that are marked.</summary>
    MarkedObjects = 0x0A,
}

/// <summary>A filter of the list of objects. The list has the objects that all three filters let pass.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Parameters">With what; the methods of this type write it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ObjectListFilter)]
public partial record struct ObjectListFilter(ObjectFilterKind Kind, [GattField(MaxLength = ObjectListFilter.MaxParameters)] GattArray<byte> Parameters = default)
{
    /// <summary>The longest parameters in octets: a name.</summary>
    public const int MaxParameters = 120;

    /// <summary>Lets all pass.</summary>
    public static ObjectListFilter None => default;

    /// <summary>Lets those pass that are marked.</summary>
    public static ObjectListFilter Marked => new(ObjectFilterKind.MarkedObjects);

    /// <summary>Compares the name.</summary>
    /// <param name="kind">How: one of the four kinds that compare a name.</param>
    /// <param name="text">With what, 0..120 octets of UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The kind compares something else, or the text is too long.</exception>
    public static ObjectListFilter Name(ObjectFilterKind kind, string text)
    {
        if (kind is < ObjectFilterKind.NameStartsWith or > ObjectFilterKind.NameIsExactly)
            throw new ArgumentException(kind.ToString() + " does not compare names.", nameof(kind));
        var octets = Encoding.UTF8.GetBytes(text ?? throw new ArgumentNullException(nameof(text)));
        return octets.Length <= MaxParameters
            ? new ObjectListFilter(kind, octets)
            : throw new ArgumentException("A name has 120 octets at most.", nameof(text));
    }

    /// <summary>Compares the type.</summary>
    /// <param name="type">The type: a UUID of 16 or 128 bits.</param>
    /// <exception cref="ArgumentException">The UUID is empty, or has 32 bits.</exception>
    public static ObjectListFilter OfType(BleUuid type)
        => type.Length is 2 or 16 ? new ObjectListFilter(ObjectFilterKind.ObjectType, type.ToArray()) : throw new ArgumentException("The type of an object is a UUID of 16 or 128 bits.", nameof(type));

    /// <summary>Compares when it was made, or changed last.</summary>
    /// <param name="kind"><see cref="ObjectFilterKind.CreatedBetween"/> or <see cref="ObjectFilterKind.ModifiedBetween"/>.</param>
    /// <param name="first">The first moment.</param>
    /// <param name="last">The last one.</param>
    /// <exception cref="ArgumentException">The kind compares something else, or the last moment lies before the first one.</exception>
    public static ObjectListFilter Between(ObjectFilterKind kind, DateTime first, DateTime last)
    {
        if (kind is not (ObjectFilterKind.CreatedBetween or ObjectFilterKind.ModifiedBetween))
            throw new ArgumentException(kind.ToString() + " does not compare times.", nameof(kind));
        if (last < first)
            throw new ArgumentException("The last moment lies before the first one.", nameof(last));
        Span<byte> parameters = stackalloc byte[2 * DateAndTime.MaxLength];
        DateAndTime.FromDateTime(first).Encode(parameters);
        DateAndTime.FromDateTime(last).Encode(parameters.Slice(DateAndTime.MaxLength));
        return new ObjectListFilter(kind, new GattArray<byte>(parameters));
    }

    /// <summary>Compares the size, or the room.</summary>
    /// <param name="kind"><see cref="ObjectFilterKind.CurrentSizeBetween"/> or <see cref="ObjectFilterKind.AllocatedSizeBetween"/>.</param>
    /// <param name="least">The least size in octets.</param>
    /// <param name="most">The largest one.</param>
    /// <exception cref="ArgumentException">The kind compares something else, or the largest size lies below the least one.</exception>
    public static ObjectListFilter Between(ObjectFilterKind kind, uint least, uint most)
    {
        if (kind is not (ObjectFilterKind.CurrentSizeBetween or ObjectFilterKind.AllocatedSizeBetween))
            throw new ArgumentException(kind.ToString() + " does not compare sizes.", nameof(kind));
        if (most < least)
            throw new ArgumentException("The largest size lies below the least one.", nameof(most));
        Span<byte> parameters = stackalloc byte[2 * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, least);
        BinaryPrimitives.WriteUInt32LittleEndian(parameters.Slice(sizeof(uint)), most);
        return new ObjectListFilter(kind, new GattArray<byte>(parameters));
    }

    /// <summary>Whether kind and parameters belong together.</summary>
    public readonly bool IsValid => Kind switch
    {
        ObjectFilterKind.NoFilter or ObjectFilterKind.MarkedObjects => Parameters.IsEmpty,
        >= ObjectFilterKind.NameStartsWith and <= ObjectFilterKind.NameIsExactly => true,
        ObjectFilterKind.ObjectType => Parameters.Count is 2 or 16,
        ObjectFilterKind.CreatedBetween or ObjectFilterKind.ModifiedBetween => TryGetTimes(out _, out _),
        ObjectFilterKind.CurrentSizeBetween or ObjectFilterKind.AllocatedSizeBetween => Parameters.Count == 2 * sizeof(uint),
        _ => false,
    };

    /// <summary>Whether it lets an object pass. Names are compared letter by letter; a time that is not known lies in no range.</summary>
    /// <param name="metadata">What is said of the object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="metadata"/> is null.</exception>
    public readonly bool Passes(ObjectMetadata metadata)
    {
        if (metadata is null)
            throw new ArgumentNullException(nameof(metadata));
        return Kind switch
        {
            ObjectFilterKind.NoFilter => true,
            ObjectFilterKind.NameStartsWith => metadata.Name.StartsWith(Text, StringComparison.Ordinal),
            ObjectFilterKind.NameEndsWith => metadata.Name.EndsWith(Text, StringComparison.Ordinal),
            ObjectFilterKind.NameContains => metadata.Name.Contains(Text, StringComparison.Ordinal),
            ObjectFilterKind.NameIsExactly => metadata.Name == Text,
            ObjectFilterKind.ObjectType => BleUuid.TryRead(Parameters.Span, out var type) && type.ToUuid128() == metadata.Type.ToUuid128(),
            ObjectFilterKind.CreatedBetween => Contains(metadata.FirstCreated),
            ObjectFilterKind.ModifiedBetween => Contains(metadata.LastModified),
            ObjectFilterKind.CurrentSizeBetween => Contains(metadata.Size.Current),
            ObjectFilterKind.AllocatedSizeBetween => Contains(metadata.Size.Allocated),
            ObjectFilterKind.MarkedObjects => (metadata.Properties & ObjectProperties.Mark) != 0,
            _ => false,
        };
    }

    private readonly string Text => Encoding.UTF8.GetString(Parameters.Span);

    private readonly bool TryGetTimes(out DateTime first, out DateTime last)
    {
        var parameters = Parameters.Span;
        first = last = default;
        if (parameters.Length != 2 * DateAndTime.MaxLength
            || !DateAndTime.TryDecode(parameters.Slice(0, DateAndTime.MaxLength), out var from) || from.ToDateTime() is not { } begin
            || !DateAndTime.TryDecode(parameters.Slice(DateAndTime.MaxLength), out var to) || to.ToDateTime() is not { } end)
        {
            return false;
        }

        (first, last) = (begin, end);
        return true;
    }

    private readonly bool Contains(DateTime? time) => time is { } moment && TryGetTimes(out var first, out var last) && moment >= first && moment <= last;

    private readonly bool Contains(uint size)
        => Parameters.Count == 2 * sizeof(uint)
            && size >= BinaryPrimitives.ReadUInt32LittleEndian(Parameters.Span)
            && size <= BinaryPrimitives.ReadUInt32LittleEndian(Parameters.Span.Slice(sizeof(uint)));
}
