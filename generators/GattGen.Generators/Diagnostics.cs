// Every diagnostic: one row each. A message says what is wrong, where, why, and what to write instead.
using GattGen.Generators.Adopted;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators;

/// <summary>The diagnostics. Numbers are never used again for something else; each has a page, docs/diagnostics/GATTnnnn.md.</summary>
internal static class Diagnostics
{
    internal const string Shape = "GattGen.Declaration";
    internal const string Protocol = "GattGen.Protocol";

    /// <summary>{0} kind of declaration, {1} its name, {2} the type that lacks the modifier.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "GATT0001",
        "A declared type must be partial",
        "{0} '{1}' needs '{2}' to be partial, because a part of it is generated: write 'partial' before the keyword of '{2}'",
        Shape);

    /// <summary>{0} member, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongMember = Error(
        "GATT0002",
        "A characteristic must be a partial property, a field or a computed property",
        "'{0}' cannot be a characteristic: {1}. {2}.",
        Shape);

    /// <summary>{0} member, {1} its type, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "GATT0003",
        "The type of a value has no codec",
        "'{0}' has the type '{1}', which has no form in octets: {2}",
        Shape);

    /// <summary>{0} the text in quotation marks, or null, {1} what is wrong with it.</summary>
    public static readonly DiagnosticDescriptor MalformedUuid = Error(
        "GATT0004",
        "A UUID text is malformed",
        "{0} is not a UUID: {1}. Write 32 hexadecimal digits, such as \"6E400001-B5A3-F393-E0A9-E50E24DCCA9E\", or a number for a 16-bit UUID, such as 0x180D.",
        Shape);

    /// <summary>{0} the number.</summary>
    public static readonly DiagnosticDescriptor UuidOutOfRange = Error(
        "GATT0005",
        "A 16-bit UUID is out of range",
        "{0} is not a 16-bit UUID: a number must be 0x0000 to 0xFFFF. Write a longer UUID as text of 32 hexadecimal digits.",
        Shape);

    /// <summary>{0} member, {1} what it declares.</summary>
    public static readonly DiagnosticDescriptor NoFlags = Error(
        "GATT0006",
        "A value has no flags",
        "{1} of '{0}' allows clients nothing, so it could never be used: add GattFlags.Read, Write, WriteNoResponse, Notify or Indicate",
        Protocol);

    /// <summary>{0} member, {1} the bits.</summary>
    public static readonly DiagnosticDescriptor UnknownFlags = Error(
        "GATT0007",
        "Flags hold unknown bits",
        "The flags of '{0}' hold the bits {1}, which mean nothing: use the members of GattFlags only",
        Protocol);

    /// <summary>{0} what it stands on, {1} the UUID, {2} the earlier one, {3} what to write.</summary>
    public static readonly DiagnosticDescriptor SameUuid = Error(
        "GATT0008",
        "The same UUID stands twice and nothing tells the two apart",
        "{0} has the UUID {1}, as {2} has: a client could not tell their handles apart. {3}.",
        Protocol);

    /// <summary>{0} member, {1} UUID and name of the descriptor, {2} the flag from which it follows.</summary>
    public static readonly DiagnosticDescriptor AutomaticDescriptor = Error(
        "GATT0009",
        "A descriptor that is automatic is declared by hand",
        "'{0}' declares the descriptor {1}, which is added and kept for each client by itself: remove it and add {2} to the flags of the characteristic",
        Protocol);

    /// <summary>{0} member.</summary>
    public static readonly DiagnosticDescriptor DescriptorWithoutCharacteristic = Error(
        "GATT0010",
        "A descriptor stands without a characteristic",
        "'{0}' has [GattDescriptor] but no {1}: a descriptor belongs to a characteristic; put both on the same {2}",
        Shape);

    /// <summary>{0} hook, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongHook = Error(
        "GATT0011",
        "A hook has a wrong signature",
        "The hook '{0}' would not be called: {1}. {2}.",
        Shape);

    /// <summary>{0} member, {1} why.</summary>
    public static readonly DiagnosticDescriptor InitialValue = Error(
        "GATT0012",
        "A value cannot be encoded",
        "'{0}' cannot have this value: {1}",
        Protocol);

    /// <summary>{0} member, {1} the number of octets, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor ValueTooLong = Error(
        "GATT0013",
        "A value exceeds 512 octets",
        "'{0}' may have {1} octets; an attribute holds at most 512 (Core Vol 3, Part F, 3.2.9): {2}",
        Protocol);

    /// <summary>{0} member, {1} the largest value, {2} the buffer.</summary>
    public static readonly DiagnosticDescriptor BufferTooShort = Warning(
        "GATT0014",
        "The buffer of a value is shorter than what a client may write",
        "'{0}' may have {1} octets, but its buffer has {2}, so longer writes are cut: remove BufferLength, and the buffer is set by itself, or give MaxLength = {2}",
        Protocol);

    /// <summary>{0} server, {1} which data, {2} how many octets too many, {3} what to do.</summary>
    public static readonly DiagnosticDescriptor AdvertisingTooLong = Error(
        "GATT0015",
        "Advertising data exceeds 31 octets",
        "The {1} of '{0}' exceeds 31 octets by {2}: {3}",
        Protocol);

    /// <summary>{0} service.</summary>
    public static readonly DiagnosticDescriptor EmptyService = Error(
        "GATT0016",
        "A service has no characteristics",
        "The service '{0}' has no characteristics, so a client could do nothing with it: put [GattCharacteristic] on a property or field of it",
        Shape);

    /// <summary>{0} kind, {1} name, {2} abstract, generic, static or file-local, {3} why that is no use, and what to write.</summary>
    public static readonly DiagnosticDescriptor WrongClass = Error(
        "GATT0017",
        "A service or server must be an ordinary class",
        "The {0} '{1}' is {2}: {3}.",
        Shape);

    /// <summary>{0} server.</summary>
    public static readonly DiagnosticDescriptor ServerWithoutServices = Error(
        "GATT0018",
        "A server has no services",
        "The server '{0}' has no property whose type has [GattService]: add one for each service, such as 'public HeartRateService HeartRate {{ get; }} = new();'",
        Shape);

    /// <summary>{0} server, {1} octets.</summary>
    public static readonly DiagnosticDescriptor NameTooLong = Error(
        "GATT0019",
        "A device name exceeds 248 octets",
        "The name of the server '{0}' has {1} octets of UTF-8; a device name has at most 248 (Core Vol 3, Part C, 12.1): shorten it",
        Protocol);

    /// <summary>{0} property, {1} language version, {2} type, {3} field.</summary>
    public static readonly DiagnosticDescriptor PartialPropertyNeedsCSharp13 = Error(
        "GATT0020",
        "Partial properties need C# 13",
        "'{0}' is a partial property, but this project is compiled as C# {1}: declare the field instead, 'private {2} {3};', and the property '{0}' is generated; or set LangVersion to 13 or later",
        Shape);

    /// <summary>{0} type, {1} member, {2} what else has the name.</summary>
    public static readonly DiagnosticDescriptor NameCollision = Error(
        "GATT0021",
        "A name is needed by the generated part",
        "'{1}' of '{0}' has the name of {2}: rename it",
        Shape);

    /// <summary>{0} type, {1} what.</summary>
    public static readonly DiagnosticDescriptor UndefinedOrder = Error(
        "GATT0022",
        "The order of members in several parts is undefined",
        "The {1} of '{0}' are declared in more than one part of it, and the order of parts is undefined: declare them all in one part",
        Shape);

    /// <summary>{0} field, {1} what is wrong and what to write.</summary>
    public static readonly DiagnosticDescriptor WrongField = Error(
        "GATT0023",
        "A field of a value cannot be placed",
        "'{0}' cannot be a field of the value: {1}",
        Shape);

    /// <summary>{0} property, {1} the earlier property, {2} server, {3} UUID.</summary>
    public static readonly DiagnosticDescriptor SameService = AtTheEnd(
        "GATT0024",
        "Two different services of a server have the same UUID",
        "'{0}' and '{1}' of the server '{2}' are different services with the UUID {3}: a client that looks for it finds the first one only. Give one of them another UUID, or make both objects of one class.",
        Protocol);

    /// <summary>{0} attribute, {1} member, {2} why, and what to write.</summary>
    public static readonly DiagnosticDescriptor WithoutEffect = Warning(
        "GATT0025",
        "An attribute has no effect where it stands",
        "[{0}] on '{1}' has no effect: {2}",
        Shape);

    /// <summary>Those of this file, in the order of their numbers.</summary>
    private static readonly DiagnosticDescriptor[] Declarations =
    [
        NotPartial, WrongMember, UnsupportedType, MalformedUuid, UuidOutOfRange, NoFlags, UnknownFlags, SameUuid, AutomaticDescriptor,
        DescriptorWithoutCharacteristic, WrongHook, InitialValue, ValueTooLong, BufferTooShort, AdvertisingTooLong, EmptyService, WrongClass,
        ServerWithoutServices, NameTooLong, PartialPropertyNeedsCSharp13, NameCollision, UndefinedOrder, WrongField,
        SameService, WithoutEffect,
    ];

    /// <summary>What the parsers report, family by family, in the order of the numbers.</summary>
    public static DiagnosticDescriptor[] All =>
    [
        .. Declarations,
        .. BehaviourDiagnostics.All,
        .. ProtocolDiagnostics.All,
        .. AdoptedDiagnostics.All,
    ];

    internal static DiagnosticDescriptor Error(string id, string title, string message, string category)
        => new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md");

    internal static DiagnosticDescriptor Warning(string id, string title, string message, string category)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md");

    internal static DiagnosticDescriptor Information(string id, string title, string message, string category)
        => new(id, title, message, category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md");

    internal static DiagnosticDescriptor Hidden(string id, string title, string message, string category)
        => new(id, title, message, category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md");

    // Needs the whole compilation: shown by a build, and in an editor that analyzes the whole solution.
    internal static DiagnosticDescriptor AtTheEnd(string id, string title, string message, string category)
        => new(id, title, message, category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md", customTags: WellKnownDiagnosticTags.CompilationEnd);
}
