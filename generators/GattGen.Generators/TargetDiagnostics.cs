// The diagnostics of targets: declarations that the chosen board cannot serve. What it cannot do, and what to do instead, is said by src/Targets.
using Microsoft.CodeAnalysis;
using static GattGen.Generators.Diagnostics;

namespace GattGen.Generators;

/// <summary>The family 3xxx. The last two arguments of each message are the limit and the way around it.</summary>
internal static class TargetDiagnostics
{
    internal const string Category = "GattGen.Target";

    /// <summary>{0} service, {1} UUID.</summary>
    public static readonly DiagnosticDescriptor LongServiceUuid = Error(
        "GATT3001",
        "The target cannot register a service with a 128-bit UUID",
        "The service '{0}' has the UUID {1}, but {2}: {3}",
        Category);

    /// <summary>{0} what indicates.</summary>
    public static readonly DiagnosticDescriptor Indications = Warning(
        "GATT3002",
        "The target cannot indicate",
        "{0}, but {1}: {2}",
        Category);

    /// <summary>{0} member, {1} descriptor.</summary>
    public static readonly DiagnosticDescriptor Descriptors = Warning(
        "GATT3003",
        "The target cannot take a descriptor",
        "'{0}' has the descriptor {1}, but {2}: {3}",
        Category);

    /// <summary>{0} what is demanded, and by what.</summary>
    public static readonly DiagnosticDescriptor Security = Warning(
        "GATT3004",
        "The target cannot protect a value",
        "{0}, but {1}: {2}",
        Category);

    /// <summary>{0} the earlier name, {1} the later one, {2} the type.</summary>
    public static readonly DiagnosticDescriptor EqualNames = Warning(
        "GATT3005",
        "Two names are the same for the target",
        "'{0}' and '{1}' of '{2}' differ in case only, but {3}: {4}",
        Category);

    /// <summary>{0} server, {1} octets, {2} what that size is.</summary>
    public static readonly DiagnosticDescriptor DefinitionSize = Warning(
        "GATT3006",
        "The definition of a server is too large for the target",
        "The definition of '{0}' has {1} octets {2}, but {3}: {4}",
        Category);

    /// <summary>{0} what is declared.</summary>
    public static readonly DiagnosticDescriptor Features = Warning(
        "GATT3007",
        "The target lacks a feature",
        "{0}, but {1}: {2}",
        Category);

    /// <summary>{0} what is expected to run.</summary>
    public static readonly DiagnosticDescriptor Hooks = Warning(
        "GATT3008",
        "The target does not ask before a value is read or written",
        "{0}, but {1}: {2}",
        Category);

    /// <summary>{0} the name, {1} those that exist.</summary>
    public static readonly DiagnosticDescriptor UnknownTarget = AtTheEnd(
        "GATT3009",
        "The target is unknown",
        "'{0}' is no known target, so nothing is checked against its limits: write {1}, or leave GattTarget out of a program that runs anywhere",
        Category);

    /// <summary>Those of a target, in the order of their numbers.</summary>
    public static DiagnosticDescriptor[] All =>
        [LongServiceUuid, Indications, Descriptors, Security, EqualNames, DefinitionSize, Features, Hooks, UnknownTarget];
}
