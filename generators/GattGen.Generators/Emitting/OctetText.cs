// Generated code as the compiler reads it, in half the memory of a string.
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace GattGen.Generators.Emitting;

/// <summary>
/// A text of ASCII characters, one octet for each. What is generated is ASCII wherever the names and the documentation of a declaration are, and the
/// compiler keeps the text of each file as long as it works on the project.
/// </summary>
internal sealed class OctetText : SourceText
{
    private readonly byte[] _octets;

    private OctetText(byte[] octets) => _octets = octets;

    /// <summary>The text in an array, in whichever form can hold it.</summary>
    public static SourceText Of(char[] characters, int length)
    {
        // Of all characters only those of ASCII have one octet.
        if (Encoding.UTF8.GetByteCount(characters, 0, length) != length)
            return From(new string(characters, 0, length), Encoding.UTF8);
        var octets = new byte[length];
        Encoding.UTF8.GetBytes(characters, 0, length, octets, 0);
        return new OctetText(octets);
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => _octets.Length;

    /// <inheritdoc/>
    public override char this[int position] => (char)_octets[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => Encoding.ASCII.GetChars(_octets, sourceIndex, count, destination, destinationIndex);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => Encoding.ASCII.GetString(_octets, span.Start, span.Length);

    /// <inheritdoc/>
    public override void Write(TextWriter writer, TextSpan span, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        writer.Write(ToString(span));
    }
}
