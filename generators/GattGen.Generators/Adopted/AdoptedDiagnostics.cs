// The diagnostics of adopted services and assigned numbers: one row each.
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Adopted;

/// <summary>
/// The family 2xxx. Where something can be added or taken away, the properties of a diagnostic tell what: "uuid" (four digits), "name" (an
/// identifier), "flags" and "type" (as they are written in C#).
/// </summary>
internal static class AdoptedDiagnostics
{
    internal const string Adopted = "GattGen.Adopted";

    /// <summary>{0} service, {1} the adopted service, {2} the characteristic, {3} the attribute to write.</summary>
    public static readonly DiagnosticDescriptor MissingCharacteristic = Diagnostics.Warning(
        "GATT2001",
        "A mandatory characteristic is missing",
        "'{0}' is the {1}, which must have the characteristic {2}: add a property or field with {3}",
        Adopted);

    /// <summary>{0} service, {1} the adopted service, {2} what it must have and why, {3} the attribute to write.</summary>
    public static readonly DiagnosticDescriptor UnmetCondition = Diagnostics.Warning(
        "GATT2002",
        "A characteristic that another part of the service requires is missing",
        "'{0}' is the {1}, which must have {2}: add a property or field with {3}",
        Adopted);

    /// <summary>{0} member, {1} the characteristic, {2} the adopted service, {3} the flags.</summary>
    public static readonly DiagnosticDescriptor MissingProperty = Diagnostics.Warning(
        "GATT2003",
        "A mandatory property of a characteristic is missing",
        "'{0}' is the characteristic {1} of the {2}, which requires {3}: add it to the flags",
        Adopted);

    /// <summary>{0} member, {1} the characteristic, {2} the adopted service, {3} the flags.</summary>
    public static readonly DiagnosticDescriptor ExcludedProperty = Diagnostics.Warning(
        "GATT2004",
        "A characteristic has a property that its service excludes",
        "'{0}' is the characteristic {1} of the {2}, which excludes {3}: remove it from the flags",
        Adopted);

    /// <summary>Those of this family, in the order of their numbers.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        MissingCharacteristic, UnmetCondition, MissingProperty, ExcludedProperty,
    ];
}
