// Gives each attribute of a server its handle, as the host does, and works out the database hash (Core Vol 3, Part G, 7.3.1).
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;

namespace GattGen.Generators.Manifest;

/// <summary>The handles of a list of services.</summary>
internal sealed class HandleTable
{
    private const int Last = 0xFFFF;

    /// <summary>The attribute types that are hashed with their values: declarations and extended properties.</summary>
    private static readonly string[] HashedWithValue = ["2800", "2801", "2802", "2803", "2900"];

    /// <summary>Those that are hashed without: user description, configurations, formats.</summary>
    private static readonly string[] Hashed = ["2901", "2902", "2903", "2904", "2905"];

    private readonly List<List<AttributeRow>> _services;
    private readonly List<int[]> _handles = [];
    private readonly List<string> _names;

    private HandleTable(IReadOnlyList<ManifestPart> parts)
    {
        _names = parts.Select(part => part.TypeName).ToList();
        _services = parts.Select(part => AttributeRow.Parse(part.Layout)).ToList();
    }

    /// <summary>Lays out services, the built-in ones among them; null when a fixed handle is taken, when there are too many, or when one includes what is not there.</summary>
    public static HandleTable? Of(IReadOnlyList<ManifestPart> parts)
    {
        var table = new HandleTable(parts);
        return table.Assign() ? table : null;
    }

    /// <summary>The database hash as it travels: 16 octets, least significant first.</summary>
    public byte[] Hash()
    {
        var message = new List<byte>();
        for (var service = 0; service < _services.Count; service++)
        {
            for (var row = 0; row < _services[service].Count; row++)
            {
                var attribute = _services[service][row];
                var withValue = HashedWithValue.Contains(attribute.Type);
                if (!withValue && !Hashed.Contains(attribute.Type))
                    continue;
                Add(message, _handles[service][row]);
                Add(message, int.Parse(attribute.Type, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                if (withValue)
                    message.AddRange(Value(service, row));
            }
        }

        return AesCmac.Of(new byte[Aes128.Length], message).Reverse().ToArray();
    }

    /// <summary>
    /// Puts handles where a description has marks: <c>@3</c> is the handle of row 3 of the service, <c>@e</c> the last one of the service;
    /// <c>@i3</c>, <c>@j3</c> and <c>@u3</c> are the first handle, the last handle and the UUID of the service that row 3 includes;
    /// <c>@h3</c> is the handle of row 3 in hexadecimal digits as it travels.
    /// </summary>
    public string Resolve(int service, string json)
    {
        var text = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '@')
            {
                text.Append(json[at]);
                continue;
            }

            var kind = json[at + 1] is >= 'a' and <= 'z' ? json[++at] : ' ';
            var row = 0;
            while (at + 1 < json.Length && json[at + 1] is >= '0' and <= '9')
                row = (row * 10) + json[++at] - '0';
            text.Append(kind switch
            {
                'e' => Decimal(End(service)),
                'i' => Decimal(_handles[Included(service, row)][0]),
                'j' => Decimal(End(Included(service, row))),
                'u' => "\"" + UuidText(_services[Included(service, row)][0].Value!) + "\"",
                'h' => Hex(_handles[service][row]),
                _ => Decimal(_handles[service][row]),
            });
        }

        return text.ToString();
    }

    private bool Assign()
    {
        var next = 1;
        foreach (var service in _services)
        {
            var handles = new int[service.Count];
            for (var row = 0; row < handles.Length; row++)
            {
                if (service[row].Handle != 0 && service[row].Handle < next)
                    return false;
                handles[row] = service[row].Handle != 0 ? service[row].Handle : next;
                next = handles[row] + 1;
            }

            _handles.Add(handles);
        }

        return next - 1 <= Last && _services.SelectMany(service => service).All(row => row.Included is null || _names.Contains(row.Included));
    }

    private int End(int service) => _handles[service][_handles[service].Length - 1];

    private int Included(int service, int row)
    {
        var name = _services[service][row].Included;
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] == name)
                return i;
        }

        return service;
    }

    private IEnumerable<byte> Value(int service, int row)
    {
        var attribute = _services[service][row];
        if (attribute.Included is not null)
        {
            // First handle, last handle, and the UUID if it has 16 bits (3.2).
            var included = Included(service, row);
            var uuid = _services[included][0].Value!;
            return Octets(Hex(_handles[included][0]) + Hex(End(included)) + (uuid.Length == 4 ? uuid : string.Empty));
        }

        var value = attribute.Value ?? string.Empty;
        return Octets(value.Contains(AttributeRow.NextHandle) ? value.Replace(AttributeRow.NextHandle, Hex(_handles[service][row + 1])) : value);
    }

    private static IEnumerable<byte> Octets(string digits)
    {
        for (var i = 0; i + 1 < digits.Length; i += 2)
            yield return byte.Parse(digits.Substring(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static string UuidText(string travelling)
    {
        var digits = string.Concat(Octets(travelling).Reverse().Select(octet => octet.ToString(travelling.Length == 4 ? "X2" : "x2", CultureInfo.InvariantCulture)));
        return travelling.Length == 4
            ? Uuids.Print(new UuidModel(int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture), null))
            : Uuids.Print(new UuidModel(0, string.Join("-", digits.Substring(0, 8), digits.Substring(8, 4), digits.Substring(12, 4), digits.Substring(16, 4), digits.Substring(20))));
    }

    private static void Add(List<byte> message, int number)
    {
        message.Add((byte)number);
        message.Add((byte)(number >> 8));
    }

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Hex(int handle) => (((handle & 0xFF) << 8) | (handle >> 8)).ToString("X4", CultureInfo.InvariantCulture);
}
