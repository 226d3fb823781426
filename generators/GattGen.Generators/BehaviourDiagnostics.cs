// The diagnostics of what a service does beyond values: requests, channels, what it keeps for each client, parts.
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

    /// <summary>All of them, in the order of the numbers.</summary>
    public static readonly DiagnosticDescriptor[] All = [WrongRequest, WrongClientState, WrongChannel];
}
