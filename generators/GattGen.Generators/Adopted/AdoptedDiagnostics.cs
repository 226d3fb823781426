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

    /// <summary>{0} member, {1} the characteristic, {2} the adopted service, {3} the flags, {4} what to do.</summary>
    public static readonly DiagnosticDescriptor MissingProperty = Diagnostics.Warning(
        "GATT2003",
        "A mandatory property of a characteristic is missing",
        "'{0}' is the characteristic {1} of the {2}, which requires {3}: {4}",
        Adopted);

    /// <summary>{0} member, {1} the characteristic, {2} the adopted service, {3} the flags, {4} what to do.</summary>
    public static readonly DiagnosticDescriptor ExcludedProperty = Diagnostics.Warning(
        "GATT2004",
        "A characteristic has a property that its service excludes",
        "'{0}' is the characteristic {1} of the {2}, which excludes {3}: {4}",
        Adopted);

    /// <summary>{0} member, {1} the characteristic, {2} the adopted service, {3} the descriptor and why, {4} the attribute to write.</summary>
    public static readonly DiagnosticDescriptor MissingDescriptor = Diagnostics.Warning(
        "GATT2005",
        "A characteristic lacks a descriptor that its service requires",
        "'{0}' is the characteristic {1} of the {2}, which must have the descriptor {3}: add {4}",
        Adopted);

    /// <summary>{0} member, {1} its type, {2} octets of it, {3} the characteristic, {4} its fields, {5} what to do.</summary>
    public static readonly DiagnosticDescriptor WrongType = Diagnostics.Warning(
        "GATT2006",
        "The type of a value does not fit the adopted characteristic",
        "'{0}' has the type '{1}' of {2}, but the value of {3} is {4}: {5}",
        Adopted);

    /// <summary>{0} UUID, {1} what it is assigned to, {2} what it stands for, {3} an example of what to write.</summary>
    public static readonly DiagnosticDescriptor AssignedToOther = Diagnostics.Warning(
        "GATT2007",
        "A 16-bit UUID is assigned to something else",
        "{0} is assigned to {1}, but stands here as the UUID of a {2}: write one that is assigned to a {2}, such as {3}, or 32 random hexadecimal digits for a {2} of your own",
        Adopted);

    /// <summary>{0} UUID, {1} what it stands for, {2} an example of what to write.</summary>
    public static readonly DiagnosticDescriptor AssignedToNothing = Diagnostics.Warning(
        "GATT2008",
        "A 16-bit UUID is assigned to nothing",
        "{0} is assigned to no service, characteristic or descriptor, and the Bluetooth SIG alone assigns 16-bit UUIDs: write one that is assigned to a {1}, such as {2}, or 32 random hexadecimal digits for a {1} of your own",
        Adopted);

    /// <summary>{0} UUID, {1} why, and what to write.</summary>
    public static readonly DiagnosticDescriptor OnBase = Diagnostics.Error(
        "GATT2009",
        "A UUID of 128 bits stands on the Bluetooth base UUID",
        "\"{0}\" stands on the Bluetooth base UUID: {1}",
        Adopted);

    /// <summary>{0} appearance, {1} what there is not.</summary>
    public static readonly DiagnosticDescriptor UnknownAppearance = Diagnostics.Warning(
        "GATT2010",
        "An appearance does not exist",
        "{0} is no appearance: {1}. Write a constant of Appearance, such as Appearance.HeartRateSensor.",
        Adopted);

    /// <summary>{0} company identifier.</summary>
    public static readonly DiagnosticDescriptor UnknownCompany = Diagnostics.Warning(
        "GATT2011",
        "A company identifier does not exist",
        "{0} is the identifier of no company: write the one that the Bluetooth SIG has assigned to yours, or 0xFFFF, which is for tests",
        Adopted);

    /// <summary>{0} number, {1} constant.</summary>
    public static readonly DiagnosticDescriptor LiteralHasName = Diagnostics.Hidden(
        "GATT2012",
        "A 16-bit UUID has a name",
        "{0} can be written as {1}",
        Adopted);

    /// <summary>{0} constant, {1} number.</summary>
    public static readonly DiagnosticDescriptor ConstantIsNumber = Diagnostics.Hidden(
        "GATT2013",
        "The constant of a 16-bit UUID is a number",
        "{0} can be written as {1}",
        Adopted);

    /// <summary>Those of this family, in the order of their numbers.</summary>
    public static readonly DiagnosticDescriptor[] All =
    [
        MissingCharacteristic, UnmetCondition, MissingProperty, ExcludedProperty, MissingDescriptor, WrongType, AssignedToOther, AssignedToNothing, OnBase,
        UnknownAppearance, UnknownCompany, LiteralHasName, ConstantIsNumber,
    ];
}
