// Texts and octets inside a value.
using System;

namespace GattGen;

public ref partial struct GattReader
{
    /// <summary>Reads a text in UTF-8 to the end of the value.</summary>
    /// <param name="value">The text, or an empty one.</param>
    /// <returns>False when the octets are not well-formed UTF-8.</returns>
    public bool TryReadText(out string value) => GattCodec.TryDecode(TakeRest(), out value);

    /// <summary>Reads a text in UTF-8 in a field of fixed size; it ends where zeros fill the field.</summary>
    /// <param name="count">The size of the field in octets.</param>
    /// <param name="value">The text, or an empty one.</param>
    /// <returns>False when there are fewer octets, or they are not well-formed UTF-8.</returns>
    public bool TryReadText(int count, out string value)
    {
        value = string.Empty;
        if (!TryTake(count, out var octets))
            return false;
        var length = octets.Length;
        while (length > 0 && octets[length - 1] == 0)
            length--;
        return GattCodec.TryDecode(octets.Slice(0, length), out value);
    }
}

public ref partial struct GattWriter
{
    /// <summary>Writes a text in UTF-8.</summary>
    /// <param name="value">The text; null is written as an empty one.</param>
    /// <param name="maxLength">The largest number of octets it may have.</param>
    /// <exception cref="ArgumentException">The text has more octets, the buffer is too short, or the text holds half a surrogate pair.</exception>
    public void WriteText(string? value, int maxLength)
    {
        var room = _destination.Slice(Length);
        Length += GattCodec.Encode(value, room.Length > maxLength ? room.Slice(0, maxLength) : room);
    }

    /// <summary>Writes a text in UTF-8 into a field of fixed size, which is filled with zeros.</summary>
    /// <param name="value">The text; null is written as an empty one.</param>
    /// <param name="count">The size of the field in octets.</param>
    /// <exception cref="ArgumentException">The text has more octets, the buffer is too short, or the text holds half a surrogate pair.</exception>
    public void WriteFixedText(string? value, int count)
    {
        var field = Take(count);
        field.Slice(GattCodec.Encode(value, field)).Clear();
    }

    /// <summary>Writes octets into a field of fixed size.</summary>
    /// <param name="octets">As many octets as the field has; none stand for zeros.</param>
    /// <param name="count">The size of the field in octets.</param>
    /// <exception cref="ArgumentException">There are fewer or more octets, or the buffer is too short.</exception>
    public void WriteFixed(ReadOnlySpan<byte> octets, int count)
    {
        if (octets.IsEmpty)
            Take(count).Clear();
        else
            Write(GattCodec.Check(octets, count, count));
    }
}
