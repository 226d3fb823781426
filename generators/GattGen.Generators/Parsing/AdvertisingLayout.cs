// Lays out what a server advertises (Core Vol 3, Part C, 11; Supplement to the Core Specification, Part A).
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal static class AdvertisingLayout
{
    /// <summary>The room in legacy advertising data and in a scan response (Core Vol 6, Part B, 2.3.1.1).</summary>
    public const int Room = 31;

    private const int Services = 1;
    private const int Appearance = 2;
    private const int Name = 4;
    private const int CompanyData = 8;

    /// <summary>The structures of the advertising data and of the scan response.</summary>
    public static (List<AdPart> AdvertisingData, List<AdPart> ScanResponseData) Of(INamedTypeSymbol type, AttributeData attribute, string deviceName, List<ServerServiceModel> services, IDiagnosticSink? sink)
    {
        var omit = Names.Argument(attribute, "Omit", 0);
        var given = attribute.NamedArguments.Any(argument => argument.Key == "ScanResponse");
        var response = Names.Argument(attribute, "ScanResponse", 0);
        var parts = Parts(attribute, deviceName, services).Where(part => (part.Kind & omit) == 0 && part.Part.Octets.Count > 2).ToList();
        if (given)
        {
            var fixedData = parts.Where(part => (part.Kind & response) == 0).ToList();
            var fixedResponse = parts.Where(part => (part.Kind & response) != 0).ToList();
            Check(fixedData, "advertising data", () => AdvertisingAdvice.Move(fixedData, fixedResponse, response, toResponse: true));
            Check(fixedResponse, "scan response", () => AdvertisingAdvice.Move(fixedResponse, fixedData, response, toResponse: false));
            return (Cut(fixedData), Cut(fixedResponse));
        }

        // First the name moves, then the appearance, then the company data; lists of UUIDs are cut, and the name is shortened.
        var data = parts.ToList();
        var moved = new List<(int Kind, AdPart Part)>();
        foreach (var kind in new[] { Name, Appearance, CompanyData })
        {
            if (Length(data) <= Room)
                break;
            moved.AddRange(data.Where(part => part.Kind == kind));
            data.RemoveAll(part => part.Kind == kind);
        }

        CutLists(data);
        if (Length(moved) > Room)
            ShortenName(moved, deviceName);
        Check(data, "advertising data", () => AdvertisingAdvice.Shorten(data));
        Check(moved, "scan response", () => AdvertisingAdvice.Shorten(moved));
        return (Cut(data), Cut(moved));

        void Check(List<(int Kind, AdPart Part)> structures, string which, System.Func<(string Text, string? Response)> instead)
        {
            if (sink is null || Length(structures) is not (> Room and var length))
                return;
            var (text, responseAfter) = instead();
            var properties = ImmutableDictionary<string, string?>.Empty;
            sink.Report(Diagnostics.AdvertisingTooLong, Names.LocationOf(attribute), responseAfter is null ? properties : properties.Add("ScanResponse", responseAfter), type.Name, which, length - Room, text);
        }
    }

    private static IEnumerable<(int Kind, AdPart Part)> Parts(AttributeData attribute, string deviceName, List<ServerServiceModel> services)
    {
        yield return (0, Part("Flags: general discoverable, no BR/EDR", 0x01, [0x06]));
        foreach (var width in new[] { 2, 16 })
        {
            // A service that stands twice is named once.
            var uuids = services.Where(service => !service.IsSecondary).Select(service => service.Uuid).Distinct().Where(uuid => uuid.Text is null == (width == 2)).ToList();
            yield return (Services, List(uuids, width, complete: true));
        }

        var appearance = Names.Argument<ushort>(attribute, "Appearance", 0);
        if (appearance != 0)
            yield return (Appearance, Part("Appearance: 0x" + appearance.ToString("X4", System.Globalization.CultureInfo.InvariantCulture), 0x19, [(byte)appearance, (byte)(appearance >> 8)]));
        yield return (Name, Part("Complete name: " + deviceName, 0x09, Encoding.UTF8.GetBytes(deviceName)));
        var company = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "CompanyData").Value;
        if (company is { Kind: TypedConstantKind.Array, IsNull: false })
        {
            var id = Names.Argument<ushort>(attribute, "CompanyId", 0);
            var octets = new List<byte> { (byte)id, (byte)(id >> 8) };
            octets.AddRange(company.Values.Select(value => value.Value is byte octet ? octet : (byte)0));
            yield return (CompanyData, Part("Data of company 0x" + id.ToString("X4", System.Globalization.CultureInfo.InvariantCulture), 0xFF, octets));
        }
    }

    private static AdPart List(List<UuidModel> uuids, int width, bool complete)
        => Part(
            (complete ? "Complete" : "Incomplete") + " list of " + (width * 8).ToString(System.Globalization.CultureInfo.InvariantCulture) + "-bit service UUIDs: " + string.Join(", ", uuids.Select(Uuids.Print)),
            (byte)((width == 2 ? 0x02 : 0x06) + (complete ? 1 : 0)),
            uuids.SelectMany(Uuids.Octets));

    private static AdPart Part(string comment, byte type, IEnumerable<byte> data)
    {
        var octets = data.ToList();
        octets.Insert(0, type);

        // The length is one octet; a structure beyond it has no room anywhere and is reported.
        octets.Insert(0, (byte)octets.Count);
        return new AdPart(comment, new(octets));
    }

    private static int Length(IEnumerable<(int Kind, AdPart Part)> parts) => parts.Sum(part => part.Part.Octets.Count);

    // Drops UUIDs from the longest list until everything fits; one that has lost all of them is dropped itself.
    private static void CutLists(List<(int Kind, AdPart Part)> parts)
    {
        while (Length(parts) > Room && parts.Any(part => part.Kind == Services))
        {
            var at = parts.FindLastIndex(part => part.Kind == Services);
            var octets = parts[at].Part.Octets;
            var width = octets[1] is 0x02 or 0x03 ? 2 : 16;
            var uuids = (octets.Count - 2) / width;
            if (uuids == 1)
            {
                parts.RemoveAt(at);
                continue;
            }

            var comment = parts[at].Part.Comment;
            comment = "Incomplete" + comment.Substring(comment.IndexOf(" list", System.StringComparison.Ordinal));
            comment = comment.Substring(0, comment.LastIndexOf(", ", System.StringComparison.Ordinal));
            parts[at] = (Services, Part(comment, (byte)(width == 2 ? 0x02 : 0x06), octets.Skip(2).Take((uuids - 1) * width)));
        }
    }

    // Cuts the name at the last character that fits.
    private static void ShortenName(List<(int Kind, AdPart Part)> parts, string deviceName)
    {
        var at = parts.FindIndex(part => part.Kind == Name);
        if (at < 0)
            return;
        var room = Room - (Length(parts) - parts[at].Part.Octets.Count) - 2;
        var length = deviceName.Length;
        while (length > 0 && (Encoding.UTF8.GetByteCount(deviceName.Substring(0, length)) > room || char.IsHighSurrogate(deviceName[length - 1])))
            length--;
        var shortened = deviceName.Substring(0, length);
        if (length == 0)
            parts.RemoveAt(at);
        else
            parts[at] = (Name, Part("Shortened name: " + shortened, 0x08, Encoding.UTF8.GetBytes(shortened)));
    }

    // What does not fit has been reported; without it the rest compiles.
    private static List<AdPart> Cut(IEnumerable<(int Kind, AdPart Part)> parts)
    {
        var fitting = new List<AdPart>();
        foreach (var (_, part) in parts)
        {
            if (fitting.Sum(earlier => earlier.Octets.Count) + part.Octets.Count <= Room)
                fitting.Add(part);
        }

        return fitting;
    }
}
