// Interpolated text on its way into a file: no string is made of it.
using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GattGen.Generators.Emitting;

/// <summary>Takes the parts of an interpolated string. A <see cref="CodeWriter"/> writes it and gives its memory back.</summary>
[InterpolatedStringHandler]
internal ref struct CodeText
{
    // A member takes two at a time: its documentation and its code.
    [ThreadStatic]
    private static char[]? _spare;

    [ThreadStatic]
    private static char[]? _otherSpare;

    private char[] _characters;

    public CodeText(int literalLength, int formattedCount)
    {
        _characters = _spare ?? _otherSpare ?? new char[Math.Max(1024, literalLength)];
        if (_spare is not null)
            _spare = null;
        else
            _otherSpare = null;
        Length = 0;
    }

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>The array in which they stand.</summary>
    public readonly char[] Characters => _characters;

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string text) => Append(text);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(string? text) => Append(text ?? string.Empty);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted(int number) => Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Gives the memory back.</summary>
    public readonly void Return()
    {
        if (_spare is null)
            _spare = _characters;
        else
            _otherSpare = _characters;
    }

    private void Append(string text)
    {
        if (Length + text.Length > _characters.Length)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + text.Length));
        text.CopyTo(0, _characters, Length, text.Length);
        Length += text.Length;
    }
}
