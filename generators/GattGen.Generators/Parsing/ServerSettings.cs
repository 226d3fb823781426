// What a [GattServer] says of pairing, its maker and intervals, as what its session is told.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class ServerSettings
{
    /// <summary>The supervision timeout of a server that gives none, in milliseconds.</summary>
    public const int DefaultTimeoutMs = 2560;

    /// <summary>The initializers of the session's properties; nothing that is not given.</summary>
    public static List<string> Of(AttributeData attribute)
    {
        var settings = new List<string>();
        if (Given(attribute, "Io"))
            settings.Add("Io = (global::GattGen.IoCapability)" + Number(Names.Argument<byte>(attribute, "Io", 3)));
        foreach (var name in new[] { "Bond", "Mitm", "LeSecure" })
        {
            if (Given(attribute, name))
                settings.Add(name + " = " + (Names.Argument(attribute, name, false) ? "true" : "false"));
        }

        if (Names.Argument<ushort>(attribute, "CompanyId", 0) is not 0 and var company)
            settings.Add("CompanyId = 0x" + company.ToString("X4", CultureInfo.InvariantCulture));
        if (Names.Argument(attribute, "AdvertisingIntervalMs", 0) is > 0 and <= 10_240 and var interval)
            settings.Add("AdvertisingIntervalUs = " + Number(interval * 1000));
        if (Connection(attribute) is var (least, most, latency, timeout))
            settings.Add("ConnectionParameters = new global::GattGen.BleConnectionParameters(" + string.Join(", ", new[] { least, most, latency, timeout }.Select(Number)) + ")");
        return settings;
    }

    /// <summary>The connection parameters in microseconds, events and milliseconds; null where none are given, or one without the other.</summary>
    public static (int Least, int Most, int Latency, int Timeout)? Connection(AttributeData attribute)
    {
        var least = Names.Argument(attribute, "ConnectionIntervalMinMs", 0d);
        var most = Names.Argument(attribute, "ConnectionIntervalMaxMs", 0d);
        return least is > 0 and <= 4000 && most is > 0 and <= 4000
            ? ((int)(least * 1000), (int)(most * 1000), Names.Argument(attribute, "ConnectionLatency", 0), Names.Argument(attribute, "SupervisionTimeoutMs", DefaultTimeoutMs))
            : null;
    }

    /// <summary>Whether a property of the attribute is given.</summary>
    public static bool Given(AttributeData attribute, string name) => attribute.NamedArguments.Any(argument => argument.Key == name);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
