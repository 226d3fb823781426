// Reads a definition from JSON as firmware does: member by member, up to where the buffer ends.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace SimulatedF7;

/// <summary>
/// A reader of the JSON that a definition is sent in (RFC 8259). Where the text ends too early, what was whole is kept, as a coprocessor does
/// that fills its tables while it reads.
/// </summary>
internal sealed class DefinitionReader
{
    private const int MaxDepth = 16;

    private readonly byte[] _text;
    private readonly int _length;
    private readonly ServedDefinition _definition = new();
    private int _at;
    private int _depth;

    private DefinitionReader(byte[] text, int length)
    {
        _text = text;
        _length = length;
    }

    /// <summary>Reads a definition.</summary>
    /// <param name="text">The octets.</param>
    /// <param name="length">How many count.</param>
    /// <param name="isWhole">Whether it was JSON to its end.</param>
    public static ServedDefinition Read(byte[] text, int length, out bool isWhole)
    {
        var reader = new DefinitionReader(text, length);
        try
        {
            reader.Object(reader.Root);
            isWhole = true;
        }
        catch (FormatException)
        {
            isWhole = false;
        }

        return reader._definition;
    }

    private void Root(string name)
    {
        if (name == "deviceName")
            _definition.DeviceName = String();
        else if (name == "companyIdentifier")
            _definition.Company = Number();
        else if (name == "services")
            Array(Service);
        else
            Skip();
    }

    private void Service()
    {
        var service = new ServedService();
        _definition.Services.Add(service);
        Object(name =>
        {
            if (name == "uuid")
                service.Uuid = Number();
            else if (name == "characteristics")
                Array(() => Characteristic(service));
            else
                Skip();
        });
    }

    private void Characteristic(ServedService service)
    {
        var characteristic = new ServedCharacteristic();
        Object(name =>
        {
            switch (name)
            {
                case "uuid":
                    characteristic.Uuid = String();
                    break;
                case "permission":
                    characteristic.Permission = Number();
                    break;
                case "props":
                    characteristic.Properties = Number();
                    break;
                case "len":
                    characteristic.Length = Number();
                    break;
                case "descriptors":
                    Array(() => Descriptor(characteristic));
                    break;
                default:
                    Skip();
                    break;
            }
        });
        service.Characteristics.Add(characteristic);
    }

    private void Descriptor(ServedCharacteristic characteristic)
    {
        var descriptor = new ServedDescriptor();
        Object(name =>
        {
            switch (name)
            {
                case "uuid":
                    descriptor.Uuid = Number();
                    break;
                case "permission":
                    descriptor.Permission = Number();
                    break;
                case "len":
                    descriptor.Length = Number();
                    break;
                case "value":
                    descriptor.Value = Number();
                    break;
                default:
                    Skip();
                    break;
            }
        });
        characteristic.Descriptors.Add(descriptor);
    }

    private void Object(Action<string> member)
    {
        Enter('{');
        if (!TryTake('}'))
        {
            do
            {
                var name = String();
                Expect(':');
                member(name);
            }
            while (TryTake(','));
            Expect('}');
        }

        _depth--;
    }

    private void Array(Action element)
    {
        Enter('[');
        if (!TryTake(']'))
        {
            do
                element();
            while (TryTake(','));
            Expect(']');
        }

        _depth--;
    }

    private void Skip()
    {
        switch (Peek())
        {
            case (byte)'{':
                Object(_ => Skip());
                break;
            case (byte)'[':
                Array(Skip);
                break;
            case (byte)'"':
                String();
                break;
            default:
                Number();
                break;
        }
    }

    private int Number()
    {
        Peek();
        var start = _at;
        while (_at < _length && (_text[_at] is >= (byte)'0' and <= (byte)'9' || _text[_at] == '-'))
            _at++;
        return int.TryParse(Encoding.ASCII.GetString(_text, start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("A number is missing.");
    }

    private string String()
    {
        Expect('"');
        var octets = new List<byte>();
        while (true)
        {
            var octet = Next();
            if (octet == '"')
                return Encoding.UTF8.GetString(octets.ToArray());
            if (octet < ' ')
                throw new FormatException("A control character stands in a string.");
            if (octet == '\\')
                Escaped(octets);
            else
                octets.Add(octet);
        }
    }

    private void Escaped(List<byte> octets)
    {
        var octet = Next();
        switch (octet)
        {
            case (byte)'"' or (byte)'\\' or (byte)'/':
                octets.Add(octet);
                break;
            case (byte)'n':
                octets.Add((byte)'\n');
                break;
            case (byte)'t':
                octets.Add((byte)'\t');
                break;
            case (byte)'u':
                var digits = new char[4];
                for (var i = 0; i < digits.Length; i++)
                    digits[i] = (char)Next();
                if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                    throw new FormatException("Four hexadecimal digits are missing.");
                octets.AddRange(Encoding.UTF8.GetBytes(((char)unit).ToString()));
                break;
            default:
                throw new FormatException("An escape is unknown.");
        }
    }

    private void Enter(char bracket)
    {
        Expect(bracket);
        if (++_depth > MaxDepth)
            throw new FormatException("It is nested too deeply.");
    }

    private void Expect(char character)
    {
        if (!TryTake(character))
            throw new FormatException("'" + character + "' is missing.");
    }

    private bool TryTake(char character)
    {
        if (Peek() != character)
            return false;
        _at++;
        return true;
    }

    private byte Peek()
    {
        while (_at < _length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _at++;
        return _at < _length ? _text[_at] : throw new FormatException("The text ends too early.");
    }

    private byte Next() => _at < _length ? _text[_at++] : throw new FormatException("The text ends too early.");
}
