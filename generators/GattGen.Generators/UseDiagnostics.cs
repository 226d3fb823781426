// The diagnostics of use: code that calls the stack, runs inside it, or is a client of what was declared.
using Microsoft.CodeAnalysis;
using static GattGen.Generators.Diagnostics;

namespace GattGen.Generators;

/// <summary>The family 4xxx.</summary>
internal static class UseDiagnostics
{
    internal const string Category = "GattGen.Use";

    /// <summary>{0} method, {1} value, {2} service, {3} why not, {4} what to write.</summary>
    public static readonly DiagnosticDescriptor CannotBeSent = Warning(
        "GATT4001",
        "A value is sent to subscribers that cannot have any",
        "{0} sends '{1}' of the service '{2}', but {3}: {4}",
        Category);

    /// <summary>{0} what waits, {1} handler or hook.</summary>
    public static readonly DiagnosticDescriptor WaitsInHandler = Warning(
        "GATT4002",
        "A handler or hook waits",
        "'{0}' waits inside {1}, and nothing else of the stack runs until that returns, what is waited for included: start an asynchronous method, do not wait for it, and await there",
        Category);

    /// <summary>{0} what is kept, {1} handler or hook.</summary>
    public static readonly DiagnosticDescriptor KeepsOctets = Warning(
        "GATT4003",
        "The address of octets is kept that are gone when the handler returns",
        "'{0}' is an address of octets that are valid only until {1} returns: copy them with ToArray() and keep the copy",
        Category);

    /// <summary>{0} what is missing or wrong, {1} what to write.</summary>
    public static readonly DiagnosticDescriptor ServerLacksService = Warning(
        "GATT4004",
        "A client is made for a service that the server lacks",
        "{0}, so this client finds nothing: {1}",
        Category);
}
