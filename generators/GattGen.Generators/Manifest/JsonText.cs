// Writes JSON: compact, in ASCII, in the order of the calls.
using System.Globalization;
using GattGen.Generators.Emitting;

namespace GattGen.Generators.Manifest;

/// <summary>Writes one JSON value (RFC 8259). A value that is a mark for a handle begins with an at sign, which strings write as an escape.</summary>
internal sealed class JsonText
{
    private TextBuffer _text = TextBuffer.Take();
    private bool _needsComma;

    /// <summary>Opens an object.</summary>
    public JsonText Object() => Open('{');

    /// <summary>Closes an object.</summary>
    public JsonText EndObject() => Close('}');

    /// <summary>Opens an array.</summary>
    public JsonText Array() => Open('[');

    /// <summary>Closes an array.</summary>
    public JsonText EndArray() => Close(']');

    /// <summary>Writes the name of a member, whose value follows.</summary>
    public JsonText Name(string name)
    {
        String(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    /// <summary>Writes a string.</summary>
    public JsonText String(string value)
    {
        Comma();
        _text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                _text.Append('\\').Append(character);
            else if (character is >= ' ' and <= '~' and not '@')
                _text.Append(character);
            else
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }

        _text.Append('"');
        return this;
    }

    /// <summary>Writes a number.</summary>
    public JsonText Number(long value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a value as it is.</summary>
    public JsonText Raw(string value)
    {
        Comma();
        _text.Append(value);
        return this;
    }

    /// <summary>Writes a mark for the handle of a row.</summary>
    public JsonText Mark(int row)
    {
        Comma();
        _text.Append('@').Append(row.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Begins a new line in the source code in which the text will stand. The text itself has no lines.</summary>
    public JsonText Line()
    {
        Comma();
        _needsComma = false;
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a member that is a string, unless it is null or empty.</summary>
    public JsonText Member(string name, string? value) => string.IsNullOrEmpty(value) ? this : Name(name).String(value!);

    /// <summary>Writes a member that is a number.</summary>
    public JsonText Member(string name, long value) => Name(name).Number(value);

    /// <summary>Writes a member that is true, or nothing.</summary>
    public JsonText Member(string name, bool value) => value ? Name(name).Raw("true") : this;

    /// <summary>The text. Nothing is written after it: the next text takes its memory.</summary>
    public string Finish()
    {
        var text = _text.Finish();
        _text = null!;
        return text;
    }

    private JsonText Open(char bracket)
    {
        Comma();
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    private JsonText Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    private void Comma()
    {
        if (_needsComma)
            _text.Append(',');
        _needsComma = true;
    }
}
