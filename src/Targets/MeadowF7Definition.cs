// The definition of a server as it travels to the coprocessor of the Meadow F7: compact JSON. Compiled into the analyzers, which measure it, and into
// the radio of the board, which sends it.
using System.Globalization;
using System.Text;

namespace GattGen.Targets;

/// <summary>Builds the text of a definition, in the order device, then each service followed by its characteristics, each of them followed by its descriptors.</summary>
internal sealed class MeadowF7Definition
{
    private readonly StringBuilder _text = new();
    private int _services;
    private int _characteristics;       // of the service begun last
    private int _descriptors;           // of the characteristic added last

    /// <summary>A definition without services.</summary>
    /// <param name="deviceName">The name of the device.</param>
    /// <param name="companyId">The company identifier, or null for none.</param>
    public MeadowF7Definition(string deviceName, int? companyId)
    {
        _text.Append("{\"deviceName\":");
        Quote(deviceName);
        if (companyId is { } company)
            _text.Append(",\"companyIdentifier\":").Append(Number(company));
        _text.Append(",\"services\":[");
    }

    /// <summary>Begins a service. Its name is the next number: names must differ, and nobody sees them.</summary>
    /// <param name="uuid">Its 16-bit UUID.</param>
    public void AddService(int uuid)
    {
        if (_services > 0)
            _text.Append(EndOfService).Append(',');
        _characteristics = 0;
        _text.Append("{\"name\":");
        Quote(Number(_services++));
        _text.Append(",\"uuid\":").Append(Number(uuid)).Append(",\"characteristics\":[");
    }

    /// <summary>Adds a characteristic to the service begun last.</summary>
    /// <param name="uuid">Its UUID as text with hyphens; 16-bit ones are written out.</param>
    /// <param name="permission">The permissions: 1 for reading, 16 for writing.</param>
    /// <param name="properties">The Characteristic Properties (Core Vol 3, Part G, 3.3.1.1).</param>
    public void AddCharacteristic(string uuid, int permission, int properties)
    {
        if (_characteristics > 0)
            _text.Append(EndOfCharacteristic).Append(',');
        _characteristics++;
        _descriptors = 0;
        _text.Append("{\"uuid\":\"").Append(uuid)
            .Append("\",\"permission\":").Append(Number(permission))
            .Append(",\"props\":").Append(Number(properties))
            .Append(",\"len\":").Append(Number(MeadowF7.ValueLength));
    }

    /// <summary>Adds a descriptor to the characteristic added last.</summary>
    /// <param name="uuid">Its 16-bit UUID.</param>
    /// <param name="permission">The permissions: 1 for reading, 16 for writing.</param>
    public void AddDescriptor(int uuid, int permission) => _text.Append(_descriptors++ > 0 ? "," : ",\"descriptors\":[").Append(Descriptor(uuid, permission));

    /// <summary>A descriptor as text. Its value is a number here, and so 0: what it really is has other octets, and follows when the handle is there.</summary>
    /// <param name="uuid">Its 16-bit UUID.</param>
    /// <param name="permission">The permissions: 1 for reading, 16 for writing.</param>
    public static string Descriptor(int uuid, int permission)
        => "{\"uuid\":" + Number(uuid) + ",\"permission\":" + Number(permission) + ",\"len\":" + Number(MeadowF7.ValueLength) + ",\"value\":0}";

    /// <summary>The size in octets, in UTF-8.</summary>
    public int Length => Encoding.UTF8.GetByteCount(ToString());

    /// <summary>A 16-bit UUID as the coprocessor wants it: on the Bluetooth Base UUID.</summary>
    /// <param name="uuid">The UUID.</param>
    public static string LongUuid(int uuid) => uuid.ToString("x8", CultureInfo.InvariantCulture) + "-0000-1000-8000-00805f9b34fb";

    /// <summary>The whole text.</summary>
    public override string ToString() => _text + (_services > 0 ? EndOfService : string.Empty) + "]}";

    private string EndOfService => (_characteristics > 0 ? EndOfCharacteristic : string.Empty) + "]}";

    private string EndOfCharacteristic => _descriptors > 0 ? "]}" : "}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // RFC 8259, 7.
    private void Quote(string text)
    {
        _text.Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                _text.Append('\\').Append(character);
            else if (character < ' ')
                _text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                _text.Append(character);
        }

        _text.Append('"');
    }
}
