// Text that grows in memory which the next text of the thread takes over.
using System;

namespace GattGen.Generators.Emitting;

/// <summary>
/// Characters in one array. A generated file has thousands of them, and a build hundreds of files: what a StringBuilder for each would allocate makes the
/// collector of the compiler's memory run, which costs more than the writing.
/// </summary>
internal sealed class TextBuffer
{
    private const int Spares = 4;

    /// <summary>The largest array that is kept, in characters.</summary>
    private const int LargestSpare = 256 * 1024;

    [ThreadStatic]
    private static TextBuffer?[]? _spares;

    private TextBuffer()
    {
    }

    /// <summary>The array in which the text stands.</summary>
    public char[] Characters { get; private set; } = new char[2048];

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>An empty buffer: one that another text has given back, or a new one.</summary>
    public static TextBuffer Take()
    {
        var spares = _spares ??= new TextBuffer?[Spares];
        for (var i = 0; i < Spares; i++)
        {
            if (spares[i] is { } spare)
            {
                spares[i] = null;
                return spare;
            }
        }

        return new();
    }

    /// <summary>Gives the memory back; nobody must use the buffer any more.</summary>
    public void Return()
    {
        Length = 0;
        if (Characters.Length > LargestSpare)
            return;
        var spares = _spares ??= new TextBuffer?[Spares];
        for (var i = 0; i < Spares; i++)
        {
            if (spares[i] is null)
            {
                spares[i] = this;
                return;
            }
        }
    }

    /// <summary>The text; gives the memory back.</summary>
    public string Finish()
    {
        var text = new string(Characters, 0, Length);
        Return();
        return text;
    }

    /// <summary>Adds a character, or the same one several times.</summary>
    public TextBuffer Append(char character, int count = 1)
    {
        Reserve(count);
        for (var i = 0; i < count; i++)
            Characters[Length++] = character;
        return this;
    }

    /// <summary>Adds a text.</summary>
    public TextBuffer Append(string text) => Append(text, 0, text.Length);

    /// <summary>Adds a part of a text.</summary>
    public TextBuffer Append(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, Characters, Length, length);
        Length += length;
        return this;
    }

    /// <summary>Adds a part of an array.</summary>
    public TextBuffer Append(char[] characters, int start, int length)
    {
        Reserve(length);
        Array.Copy(characters, start, Characters, Length, length);
        Length += length;
        return this;
    }

    /// <summary>Takes the last character away.</summary>
    public void RemoveLast() => Length--;

    private void Reserve(int count)
    {
        if (Length + count <= Characters.Length)
            return;
        var larger = new char[Math.Max(Characters.Length * 2, Length + count)];
        Array.Copy(Characters, larger, Length);
        Characters = larger;
    }
}
