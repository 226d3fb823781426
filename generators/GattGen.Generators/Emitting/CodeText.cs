// Interpolated text on its way into a file: no string is made of it.
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GattGen.Generators.Emitting;

/// <summary>Takes the parts of an interpolated string. A <see cref="CodeWriter"/> writes it and gives its memory back.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeText
{
    /// <summary>Called by the compiler.</summary>
    public CodeText(int literalLength, int formattedCount)
    {
        _ = (literalLength, formattedCount);
        Buffer = TextBuffer.Take();
    }

    /// <summary>The text.</summary>
    public TextBuffer Buffer { get; }

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => Buffer.Append(text);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(string? text) => Buffer.Append(text ?? string.Empty);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(int number) => Buffer.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a part of a text of printable ASCII as it stands in a string literal.</summary>
    public void AppendEscaped(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '"' or '\\')
                Buffer.Append('\\');
            Buffer.Append(text[i]);
        }
    }
}
