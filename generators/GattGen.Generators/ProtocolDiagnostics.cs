// The diagnostics of the 1xxx family: what the protocol makes of a declaration (Core Vol 3, Parts C, F and G).
using Microsoft.CodeAnalysis;

namespace GattGen.Generators;

/// <summary>Declarations that compile, and would not do what they seem to say.</summary>
internal static class ProtocolDiagnostics
{
    /// <summary>{0} member, {1} octets, {2} notification or indication.</summary>
    public static readonly DiagnosticDescriptor LongUpdate = Diagnostics.Information(
        "GATT1001",
        "A value may not fit into a notification",
        "'{0}' may have {1} octets, and {2} carries 20 until the client has exchanged the MTU; a longer value arrives cut. Keep it to 20 octets, or let clients read it.",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} flags, {2} flag to add.</summary>
    public static readonly DiagnosticDescriptor ReadPermissionAlone = Diagnostics.Warning(
        "GATT1002",
        "A permission to read stands without a way to read",
        "{1} of '{0}' protects reading, and no client can read the value or subscribe to it: add {2}, or remove the permission",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} flags, {2} flag to add.</summary>
    public static readonly DiagnosticDescriptor WritePermissionAlone = Diagnostics.Warning(
        "GATT1003",
        "A permission to write stands without a way to write",
        "{1} of '{0}' protects writing, and no client can write the value: add {2}, or remove the permission",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} protected side, {2} open side, {3} flag that would protect it.</summary>
    public static readonly DiagnosticDescriptor OneSided = Diagnostics.Information(
        "GATT1004",
        "Only one side of a value is protected",
        "{1} '{0}' asks for a secure link, and {2} it does not: if that is not meant, add {3}",
        Diagnostics.Protocol);

    /// <summary>{0} server, {1} property, {2} characteristic, {3} what the server says of its io capability.</summary>
    public static readonly DiagnosticDescriptor CannotAuthenticate = Diagnostics.Warning(
        "GATT1005",
        "A value asks for authentication, and the server cannot authenticate",
        "'{2}' of '{1}' asks for an authenticated link, and '{0}' {3}, so pairing never authenticates (Core Vol 3, Part H, 2.3.5.1): give Io = IoCapability.DisplayOnly, or what the device has",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WeakConfiguration = Diagnostics.Warning(
        "GATT1006",
        "The client configuration is weaker than its value",
        "The client configuration of '{0}' {1}: {2}",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} octets, {2} room.</summary>
    public static readonly DiagnosticDescriptor LongBroadcast = Diagnostics.Warning(
        "GATT1007",
        "A value is too long to be broadcast",
        "'{0}' may have {1} octets, and advertising data has room for {2} of them beside its flags and the UUID of the service: shorten the value, or remove GattFlags.Broadcast",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} flags.</summary>
    public static readonly DiagnosticDescriptor SignedAndEncrypted = Diagnostics.Warning(
        "GATT1008",
        "A signed write can never be accepted",
        "Signed writes of '{0}' travel on links without encryption only (Core Vol 3, Part C, 10.4), and {1} refuses those: remove one of the two",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} name in the list, {2} what is wrong with it.</summary>
    public static readonly DiagnosticDescriptor AggregateOfNothing = Diagnostics.Error(
        "GATT1009",
        "An aggregate format lists something without a format",
        "The aggregate of '{0}' lists '{1}', which {2}",
        Diagnostics.Protocol);

    /// <summary>{0} service, {1} path.</summary>
    public static readonly DiagnosticDescriptor IncludeCycle = Diagnostics.Error(
        "GATT1010",
        "Services include each other in a circle",
        "'{0}' includes itself ({1}); a service must not, be it by detours (Core Vol 3, Part G, 3.2): remove one of the includes",
        Diagnostics.Protocol);

    /// <summary>{0} what has the handle, {1} handle, {2} why not, {3} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongHandle = Diagnostics.Error(
        "GATT1011",
        "A fixed handle cannot be had",
        "'{0}' cannot have the handle {1}: {2}. {3}.",
        Diagnostics.Protocol);

    /// <summary>{0} number with unit, {1} range.</summary>
    public static readonly DiagnosticDescriptor AdvertisingInterval = Diagnostics.Error(
        "GATT1012",
        "An advertising interval is out of range",
        "{0} is no advertising interval: give {1} (Core Vol 4, Part E, 7.8.5)",
        Diagnostics.Protocol);

    /// <summary>{0} what is wrong and what to write.</summary>
    public static readonly DiagnosticDescriptor ConnectionInterval = Diagnostics.Error(
        "GATT1013",
        "Connection parameters are out of range",
        "{0} (Core Vol 6, Part B, 4.5.1, 4.5.2)",
        Diagnostics.Protocol);

    /// <summary>{0} member, {1} what contradicts and what to write.</summary>
    public static readonly DiagnosticDescriptor FormatContradicts = Diagnostics.Warning(
        "GATT1014",
        "A presentation format contradicts the type of the value",
        "The presentation format of '{0}' would mislead a client: {1}",
        Diagnostics.Protocol);

    /// <summary>{0} where, {1} what there is more than one of, {2} what to do.</summary>
    public static readonly DiagnosticDescriptor MoreThanOne = Diagnostics.Error(
        "GATT1015",
        "There is more than one of what must be single",
        "{0} has {1} twice, and there must be only one. {2}.",
        Diagnostics.Protocol);

    /// <summary>All of them, in the order of their numbers.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        LongUpdate, ReadPermissionAlone, WritePermissionAlone, OneSided, CannotAuthenticate, WeakConfiguration, LongBroadcast, SignedAndEncrypted,
        AggregateOfNothing, IncludeCycle, WrongHandle, AdvertisingInterval, ConnectionInterval, FormatContradicts, MoreThanOne,
    ];
}
