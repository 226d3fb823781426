// Declarations of adopted services, written from the list of the Bluetooth SIG.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GattGen.Analyzers.Tests;

/// <summary>Writes the source of a service, and what is reported of it.</summary>
internal sealed class SigDeclaration
{
    /// <summary>The properties of the list that are flags, in the order of the numbers of the flags.</summary>
    public static readonly (string Property, string Flag)[] Flags =
    [
        ("Broadcast", "GattFlags.Broadcast"),
        ("Read", "GattFlags.Read"),
        ("WriteWithoutResponse", "GattFlags.WriteNoResponse"),
        ("Write", "GattFlags.Write"),
        ("Notify", "GattFlags.Notify"),
        ("Indicate", "GattFlags.Indicate"),
        ("SignedWrite", "GattFlags.AuthenticatedSignedWrite"),
        ("WritableAuxiliaries", "GattFlags.AuxWrite"),
    ];

    /// <summary>Descriptors that follow from the flags.</summary>
    private static readonly string?[] Automatic = ["2900", "2902", "2903", null];

    private readonly StringBuilder _members = new();
    private readonly List<string> _messages = [];
    private readonly SigService _service;

    public SigDeclaration(SigService service) => _service = service;

    /// <summary>What is to be reported, in the order of the source.</summary>
    public string[] Messages => _messages.ToArray();

    /// <summary>The whole source; the name of the class stands in the marks.</summary>
    public string Source(string open = "", string close = "") =>
        "[GattService(0x" + _service.Uuid + ")]\npublic partial class " + open + "Declared" + close + "\n{\n" + _members + "}\n";

    /// <summary>What the list requires of a characteristic where its property is as given.</summary>
    public static string FlagsOf(SigCharacteristic characteristic, string requirement) =>
        string.Join(" | ", Flags.Where(each => Requirement(characteristic, each.Property) == requirement).Select(each => each.Flag));

    /// <summary>The flags of a declaration that is right: those that it must have, or one that it may have.</summary>
    public static string RightFlags(SigCharacteristic characteristic) =>
        FlagsOf(characteristic, "Mandatory") is { Length: > 0 } mandatory ? mandatory : FlagsOf(characteristic, "Optional").Split(" | ")[0];

    /// <summary>What the list says of a property, but where the specifications say otherwise.</summary>
    public static string Requirement(SigCharacteristic characteristic, string property) => (characteristic.Uuid, property) switch
    {
        // Core Vol 3, Part C, 12.2: the appearance may be writable.
        ("2A01", "Write") => "Optional",

        // HID Service, 2.5.1: the list shows an input report only.
        ("2A4D", "Notify" or "WriteWithoutResponse") => "Optional",
        _ => characteristic.Properties[property],
    };

    /// <summary>A number and a name as in messages.</summary>
    public static string Named(string kind, string uuid)
    {
        var name = SigData.Names(kind).Single(row => row.Number == int.Parse(uuid, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Name;
        var suffix = kind switch
        {
            "service" => " Service",
            "characteristic" => " Characteristic",
            _ => "(none)",
        };
        return (name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name) + (kind == "service" ? " service" : "") + " (0x" + uuid + ")";
    }

    /// <summary>The constant of a characteristic: its words joined, each with a capital.</summary>
    public static string Constant(string kind, string uuid)
    {
        var name = Named(kind, uuid);
        var words = name[..name.LastIndexOf(" (", StringComparison.Ordinal)].Replace(" service", "", StringComparison.Ordinal).Split([' ', '-', '/', '.', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return "Assigned." + char.ToUpperInvariant(kind[0]) + kind[1..] + "s." + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>Adds a characteristic with its descriptors, as the list wants it.</summary>
    public SigDeclaration Add(SigCharacteristic characteristic) => Add(characteristic, RightFlags(characteristic));

    /// <summary>Adds a characteristic with flags; they may be marked, and then the messages follow.</summary>
    public SigDeclaration Add(SigCharacteristic characteristic, string flags, params string[] messages)
    {
        _members.Append(CultureInfo.InvariantCulture, $"    [GattCharacteristic(0x{characteristic.Uuid}, {flags})");
        foreach (var descriptor in characteristic.Descriptors.Where(descriptor => !Automatic.Contains(descriptor.Uuid)))
            _members.Append(CultureInfo.InvariantCulture, $", GattDescriptor(0x{descriptor.Uuid}, GattFlags.Read)");
        _members.Append(CultureInfo.InvariantCulture, $"] private byte[] _c{characteristic.Uuid} = new byte[0];\n");
        _messages.AddRange(messages);
        return this;
    }
}
