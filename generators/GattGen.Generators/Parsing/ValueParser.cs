// From a [GattValue] struct to its model. The generator and the analyzers both come here.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal static class ValueParser
{
    /// <summary>The model of a value; null when something is so wrong that nothing can be generated.</summary>
    public static ValueModel? Parse(INamedTypeSymbol type, IDiagnosticSink? sink)
    {
        if (Names.NotPartial(type) is { } closed)
        {
            sink?.Report(Diagnostics.NotPartial, Names.LocationOf(type), "The value", type.Name, closed.Name);
            return null;
        }

        if (type.Arity > 0)
        {
            sink?.Report(Diagnostics.WrongClass, Names.LocationOf(type), "value", type.Name, "generic", "one struct has one form in octets. Remove its type parameters");
            return null;
        }

        if (!ServiceParser.CanBeContinued(type, "value", sink))
            return null;

        var isCoded = IsCoded(type);
        var shape = Shape(type, sink, 0);
        var hasRange = !isCoded && shape is { HasRange: true };
        if (!NameRules.CheckValue(type, isCoded, hasRange, sink))
            return null;
        return shape is not null
            ? new ValueModel(Names.TypeOf(type), shape.IsPositional, shape.FlagsOctets, shape.MaxLength, NeedsInit(type), new(shape.Fields)) { IsCoded = isCoded, HasRange = hasRange }
            : null;
    }

    /// <summary>The smallest and largest number of octets of a value, whether it goes to the end, and whether it has IsInRange(); null for a value with an error.</summary>
    public static (int Shortest, int Longest, bool ToEnd, bool HasRange)? Measure(INamedTypeSymbol type, int depth)
        => Shape(type, null, depth) is { } shape ? (shape.MinLength, shape.MaxLength, shape.ToEnd, shape.HasRange) : null;

    /// <summary>Whether a value writes and reads itself.</summary>
    public static bool IsCoded(INamedTypeSymbol type) => Names.Argument(Names.Attribute(type, Names.Value), "Coded", false);

    /// <summary>The field of a value that has only this one, with a scale of its own; otherwise null.</summary>
    public static FieldModel? OnlyNumber(INamedTypeSymbol type)
        => Shape(type, null, 0) is { FlagsOctets: 0, Fields: { Count: 1 } fields } && fields[0] is { IfLeft: false, Number: not null } field ? field : null;

    /// <summary>The width of the flags field, 0 for none, and the fields of a value; null for a value with an error.</summary>
    public static (int FlagsOctets, IReadOnlyList<FieldModel> Fields)? Fields(INamedTypeSymbol type)
        => Shape(type, null, 0) is { } shape ? (shape.FlagsOctets, shape.Fields) : null;

    private static ShapeOf? Shape(INamedTypeSymbol type, IDiagnosticSink? sink, int depth)
    {
        if (IsCoded(type))
            return CodedShape(type, sink);
        var members = Members(type, sink, out var isPositional);
        if (members is null)
            return null;
        var flagsOctets = Names.Argument(Names.Attribute(type, Names.Value), "FlagsOctets", 1);
        if (flagsOctets is < 1 or > 4)
        {
            sink?.Report(Diagnostics.WrongField, Places.Of(Names.Attribute(type, Names.Value)!, "FlagsOctets"), "FlagsOctets", "the flags field of '" + type.Name + "' has 1 to 4 octets, not " + flagsOctets.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        foreach (var (member, _, _) in members)
        {
            // Of a parameter its property says it.
            if (!type.GetMembers(member.Name).Any(Names.IsForbidden))
                continue;
            Fail(sink, member, Names.WhyForbidden + "; remove 'true' from [Obsolete]");
            return null;
        }

        var fields = new List<FieldModel>();
        var bits = new Dictionary<int, string>();
        var failed = false;
        foreach (var (member, memberType, attribute) in members)
        {
            var field = ParseField(member, memberType, attribute, flagsOctets * 8, bits, sink, depth);
            if (field is null)
                failed = true;
            else if (fields.FirstOrDefault(earlier => earlier.Bit < 0 && earlier.Type.ToEnd) is { } greedy && field.Bit < 0)
                failed = Fail(sink, member, "'" + greedy.Name + "' before it takes all octets to the end; give that one a Count, or declare it last");
            else if (!field.IfLeft && field.Bit < 0 && !field.Type.ToEnd && fields.FirstOrDefault(earlier => earlier.IfLeft) is { } last)
                failed = Fail(sink, member, "'" + last.Name + "' before it is there only if octets are left; write IfLeft = true here, too, or declare that one last");
            else
                fields.Add(field);
        }

        if (failed)
            return null;
        if (fields.Count == 0)
        {
            sink?.Report(Diagnostics.WrongField, Names.LocationOf(type), type.Name, "it has no fields; declare parameters, fields or settable properties");
            return null;
        }

        if (bits.Count == 0)
            flagsOctets = 0;
        var placed = fields.Where(field => field.Bit < 0).ToList();
        var shortest = flagsOctets + placed.Sum(field => field.When >= 0 || field.IfLeft ? 0 : field.Wide >= 0 ? field.Type.MinLength / 2 : field.Type.MinLength);
        var limited = placed.Where(field => !IsUnlimited(field)).Sum(field => field.Type.MaxLength) + flagsOctets;
        var longest = placed.Any(IsUnlimited) ? WireTypes.Longest : limited;
        if (limited > WireTypes.Longest || shortest > WireTypes.Longest)
        {
            sink?.Report(Diagnostics.ValueTooLong, Names.LocationOf(type), type.Name, limited, "remove fields or elements");
            return null;
        }

        return new ShapeOf(isPositional, flagsOctets, shortest, longest, placed.Any(field => field.Type.ToEnd || field.IfLeft), fields);
    }

    // A struct that writes and reads itself says how long it is.
    private static ShapeOf? CodedShape(INamedTypeSymbol type, IDiagnosticSink? sink)
    {
        var attribute = Names.Attribute(type, Names.Value)!;
        var shortest = Names.Argument(attribute, "MinLength", 0);
        var longest = Names.Argument(attribute, "MaxLength", 0);
        string? problem = null;
        if (shortest < 0 || longest < 1 || longest > WireTypes.Longest || shortest > longest)
            problem = "a value with Coded gives MinLength = 0 to MaxLength, and MaxLength = 1 to 512";
        else if (!Has(type, "Write", "GattWriter", isStatic: false))
            problem = "a value with Coded writes itself; add 'public readonly void Write(ref GattWriter writer)'";
        else if (!Has(type, "TryRead", "GattReader", isStatic: true))
            problem = "a value with Coded reads itself; add 'public static bool TryRead(ref GattReader reader, out " + type.Name + " value)'";
        if (problem is null)
            return new ShapeOf(false, 0, shortest, longest, shortest != longest, []) { HasRange = type.GetMembers("IsInRange").OfType<IMethodSymbol>().Any(method => !method.IsStatic && method.Parameters.Length == 0) };
        sink?.Report(Diagnostics.WrongField, Names.LocationOf(type), type.Name, problem);
        return null;
    }

    private static bool Has(INamedTypeSymbol type, string name, string first, bool isStatic)
        => type.GetMembers(name).OfType<IMethodSymbol>().Any(method => method.IsStatic == isStatic && method.Parameters.Length > 0
            && method.Parameters[0].RefKind == RefKind.Ref && method.Parameters[0].Type.Name == first);

    private static bool IsUnlimited(FieldModel field)
        => field.Type.ToEnd && field.Type.MaxLength > WireTypes.Longest - 16 && field.Type.Kind != WireKind.Value;

    private static List<(ISymbol Member, ITypeSymbol Type, AttributeData? Attribute)>? Members(INamedTypeSymbol type, IDiagnosticSink? sink, out bool isPositional)
    {
        // Record structs of other assemblies are not marked as such.
        var isCompiled = type.DeclaringSyntaxReferences.Length == 0;
        var constructor = type.IsRecord || isCompiled
            ? type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length > 0 && (isCompiled ? IsDeconstructed(type, candidate) : IsPrimary(candidate)))
            : null;
        isPositional = constructor is not null;
        if (constructor is not null)
            return constructor.Parameters.Select(parameter => ((ISymbol)parameter, parameter.Type, Names.Attribute(parameter, Names.Field))).ToList();

        var members = new List<(ISymbol, ITypeSymbol, AttributeData?)>();
        SyntaxNode? part = null;
        foreach (var member in Declared.Members(type))
        {
            var attribute = Names.Attribute(member, Names.Field);
            var memberType = member switch
            {
                IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false, CanBeReferencedByName: true } field => field.Type,
                IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false } property when attribute is not null || IsAutomatic(property) => property.Type,
                _ => null,
            };
            if (memberType is null)
                continue;
            if (Names.Implemented(member) is { } explicitly)
            {
                Fail(sink, member, "it implements '" + explicitly.ContainingType.Name + "' explicitly, so generated code could not name it; declare a field of its own, and let the implementation return it");
                return null;
            }

            if (member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
            {
                Fail(sink, member, "it cannot be set; give it 'init' or 'set', or declare the value as a positional record struct");
                return null;
            }

            var declaration = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>();
            part ??= declaration;
            if (declaration != part)
            {
                sink?.Report(Diagnostics.UndefinedOrder, Names.LocationOf(member), type.Name, "fields");
                return null;
            }

            members.Add((member, memberType, attribute));
        }

        return members;
    }

    private static FieldModel? ParseField(ISymbol member, ITypeSymbol type, AttributeData? attribute, int flagBits, Dictionary<int, string> bits, IDiagnosticSink? sink, int depth)
    {
        var wide = Names.Argument(attribute, "Wide", -1);
        var when = Names.Argument(attribute, "When", -1);
        var unless = Names.Argument(attribute, "Unless", -1);
        var andWhen = Names.Argument(attribute, "AndWhen", -1);
        var andUnless = Names.Argument(attribute, "AndUnless", -1);
        var ifLeft = Names.Argument(attribute, "IfLeft", false);
        var bit = Names.Argument(attribute, "Bit", -1);
        var count = Names.Argument(attribute, "Bits", 1);
        var options = new WireOptions(Names.Argument(attribute, "Count", 0), Names.Argument(attribute, "Octets", 0), Names.Argument(attribute, "MaxLength", 0));
        if (options.Count < 0 || options.MaxLength is < 0 or > WireTypes.Longest)
        {
            Fail(sink, member, "Count and MaxLength are positive, and MaxLength is at most 512");
            return null;
        }

        var isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var inner = isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
        if ((andWhen >= 0 || andUnless >= 0) && ((when < 0 && unless < 0) || (andWhen >= 0 && andUnless >= 0)))
        {
            Fail(sink, member, "AndWhen or AndUnless is a second condition, beside When or Unless; give one of each");
            return null;
        }

        if (ifLeft && (!isNullable || when >= 0 || unless >= 0))
        {
            Fail(sink, member, "IfLeft is for nullable fields without When and Unless; write '" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat).TrimEnd('?') + "?', or remove the other conditions");
            return null;
        }

        if (!isNullable && (when >= 0 || unless >= 0) && !IsEmptyable(inner))
        {
            Fail(sink, member, "When and Unless are for nullable fields and lists; write '" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "?'");
            return null;
        }

        if (when >= 0 && unless >= 0)
        {
            Fail(sink, member, "When and Unless exclude each other; keep one");
            return null;
        }

        var wire = WireTypes.Parse(inner, options, out var problem, depth);
        if (wire is null)
        {
            if (inner.TypeKind != TypeKind.Error)
                sink?.Report(Diagnostics.UnsupportedType, Places.OfType(member), member.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), problem);
            return null;
        }

        wire = FieldNumbers.Scaled(wire, attribute, out var mistake);
        var number = mistake.Length > 0 ? null : FieldNumbers.Parse(wire, attribute, isNullable, when >= 0 || unless >= 0 || ifLeft, out mistake);
        if (mistake.Length > 0)
        {
            Fail(sink, member, mistake);
            return null;
        }

        if (wide >= 0 && (wire.Kind is not (WireKind.Scalar or WireKind.Enum) || wire.Width != 0 || wire.MinLength is not (2 or 4 or 8) || !FieldNumbers.IsInteger(wire) || isNullable))
        {
            Fail(sink, member, "Wide is for integers of 2, 4 or 8 octets; use ushort, short, uint, int, ulong or long");
            return null;
        }

        if (bit >= 0 && (isNullable || wide >= 0 || when >= 0 || unless >= 0 || wire.Number != "bool" && !FieldNumbers.IsInteger(wire)))
        {
            Fail(sink, member, "bits of the flags are for bool, integers and enums, without When and Wide");
            return null;
        }

        if (bit >= 0 && (count < 1 || wire.Number == "bool" && count != 1 || wire.MaxLength * 8 < count))
        {
            Fail(sink, member, "Bits is 1 for bool, and for the others 1 up to the width of the type");
            return null;
        }

        var claimed = new List<int>();
        if (bit >= 0)
            claimed.AddRange(Enumerable.Range(bit, count));
        if (wide >= 0)
            claimed.Add(wide);
        var there = when >= 0 ? when : unless;
        if (there >= 0)
            claimed.Add(there);
        var and = andWhen >= 0 ? andWhen : andUnless;
        if (and >= 0)
            claimed.Add(and);
        foreach (var each in claimed)
        {
            if (each >= flagBits)
            {
                Fail(sink, member, "flag bit " + each.ToString(CultureInfo.InvariantCulture) + " is outside of the flags field; write [GattValue(FlagsOctets = " + ((each / 8) + 1).ToString(CultureInfo.InvariantCulture) + ")]");
                return null;
            }

            // One bit may say that several fields are there (C1 of many characteristics); any other use is its own.
            if (bits.TryGetValue(each, out var other) && (each != there && each != and || !other.StartsWith("?", System.StringComparison.Ordinal)))
            {
                Fail(sink, member, "flag bit " + each.ToString(CultureInfo.InvariantCulture) + " is used by '" + other.TrimStart('?') + "'; choose another one");
                return null;
            }

            bits[each] = (each == there || each == and ? "?" : string.Empty) + member.Name;
        }

        return new FieldModel(member.Name, wire, isNullable, wide, there, unless >= 0, bit, count) { And = and, IsAndInverted = andUnless >= 0, IfLeft = ifLeft, Number = number };
    }

    private static bool IsEmptyable(ITypeSymbol type)
        => type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || type.Name is "GattArray" or "GattInlineArray" or "ReadOnlyMemory";

    private static bool IsAutomatic(IPropertySymbol property)
        => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors }
            && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null)
            || property.DeclaringSyntaxReferences.Length == 0 && property.SetMethod is not null;

    private static bool IsPrimary(IMethodSymbol constructor)
        => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    // From another assembly the primary constructor is known by the Deconstruct method that comes with it.
    private static bool IsDeconstructed(INamedTypeSymbol type, IMethodSymbol constructor)
        => type.GetMembers("Deconstruct").OfType<IMethodSymbol>().Any(method => method.Parameters.Length == constructor.Parameters.Length
            && method.Parameters.Zip(constructor.Parameters, (left, right) => left.Name == right.Name).All(same => same));

    private static bool NeedsInit(INamedTypeSymbol type)
        => type.IsRecord && type.IsReadOnly
            || type.GetMembers().OfType<IPropertySymbol>().Any(property => property.SetMethod is { IsInitOnly: true });

    private static bool Fail(IDiagnosticSink? sink, ISymbol member, string problem)
    {
        sink?.Report(Diagnostics.WrongField, Names.LocationOf(member), member.Name, problem);
        return true;
    }

    /// <summary>What is known of the octets of a value.</summary>
    private sealed record ShapeOf(bool IsPositional, int FlagsOctets, int MinLength, int MaxLength, bool ToEnd, List<FieldModel> Fields)
    {
        /// <summary>Whether what was decoded may be out of range: a number that has one, or a part that says so itself.</summary>
        public bool HasRange { get; init; } = Fields.Any(field => field.Type.Kind == WireKind.Scaled || field.Number is { IsLimited: true } || (field.Type.Element ?? field.Type).HasRange);
    }
}
