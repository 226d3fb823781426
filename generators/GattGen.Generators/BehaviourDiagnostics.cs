// The diagnostics of what a service does beyond values: requests, channels, what it keeps for each client, parts, and how it is held.
using Microsoft.CodeAnalysis;

namespace GattGen.Generators;

/// <summary>GATT0026 to GATT0039: the shape of declarations that have a behaviour.</summary>
internal static class BehaviourDiagnostics
{
    /// <summary>{0} method, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongRequest = Diagnostics.Error(
        "GATT0026",
        "A method cannot be a request",
        "'{0}' cannot be a request: {1}. {2}.",
        Diagnostics.Shape);

    /// <summary>{0} class, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongClientState = Diagnostics.Error(
        "GATT0027",
        "A class cannot be what is kept for each client",
        "'{0}' cannot be kept for each client: {1}. {2}.",
        Diagnostics.Shape);

    /// <summary>{0} method, {1} what is wrong, {2} what to write.</summary>
    public static readonly DiagnosticDescriptor WrongChannel = Diagnostics.Error(
        "GATT0028",
        "A method cannot be a service of channels",
        "'{0}' cannot be a service of channels: {1}. {2}.",
        Diagnostics.Shape);

    /// <summary>{0} property, {1} server.</summary>
    public static readonly DiagnosticDescriptor NullableService = Diagnostics.Warning(
        "GATT0029",
        "A service of a server may be null and is not optional",
        "'{0}' of '{1}' may be null, and the server cannot start without it: put [GattOptional] on it if the service may be absent, or remove '?' from its type",
        Diagnostics.Shape);

    /// <summary>{0} property, {1} server or service, {2} type of the property.</summary>
    public static readonly DiagnosticDescriptor NewService = Diagnostics.Warning(
        "GATT0030",
        "A property makes a new service each time that it is asked",
        "'{0}' of '{1}' makes a new '{2}' each time that it is asked, so clients see another object than the application sets: keep one, 'public {2} {0} {{ get; }} = new();'",
        Diagnostics.Shape);

    /// <summary>All of them, in the order of the numbers.</summary>
    public static readonly DiagnosticDescriptor[] All = [WrongRequest, WrongClientState, WrongChannel, NullableService, NewService];
}
