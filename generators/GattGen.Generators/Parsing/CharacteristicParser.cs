// From a member with [GattCharacteristic] to its model.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

/// <summary>Parses the characteristics of one service.</summary>
internal sealed class CharacteristicParser
{
    /// <summary>The buffer of a value that nobody sized (module specification, gatts_set_buffer).</summary>
    public const int DefaultBuffer = 20;

    private const int DefaultAppendBuffer = 1024;

    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly IDiagnosticSink? _sink;
    private readonly CancellationToken _cancel;

    public CharacteristicParser(INamedTypeSymbol type, Compilation compilation, IDiagnosticSink? sink, CancellationToken cancel)
    {
        _type = type;
        _compilation = compilation;
        _sink = sink;
        _cancel = cancel;
    }

    /// <summary>The model of a characteristic; null when it is so wrong that it is left out.</summary>
    public CharacteristicModel? Parse(ISymbol member, AttributeData attribute)
    {
        var uuid = Uuids.Parse(attribute, _sink);
        var flags = Flags(attribute, member, "The characteristic", _sink);
        var form = Form(member, out var syntax);
        if (form is null || uuid is null || flags is null)
            return null;
        if (form is CharacteristicForm.Field or CharacteristicForm.Computed && Names.IsForbidden(member))
        {
            Wrong(member, Names.WhyForbidden, "Remove 'true' from [Obsolete]");
            return null;
        }

        var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        var name = form == CharacteristicForm.Field ? Names.PropertyOf(member.Name) : member.Name;
        var wire = Type(member, memberType, attribute);
        if (wire is null)
            return null;

        // Of a part it depends on the service, too.
        if (form != CharacteristicForm.Part && Reach.Problem(memberType, _type) is { } hidden)
        {
            _sink?.Report(Diagnostics.UnsupportedType, Places.OfType(member), member.Name, Short(memberType), hidden);
            return null;
        }

        var setter = Setter(member, form.Value);
        if (form is CharacteristicForm.PartialProperty or CharacteristicForm.Part && setter is null && (flags & KnownFlags.OfWriting) == 0)
        {
            Wrong(member, "it has no set accessor and no client may write it, so its value could never change", "Add 'set;' or 'private set;'");
            return null;
        }

        var append = Names.Argument(attribute, "Append", false);
        if (append && !wire.IsOctets)
        {
            _sink?.Report(Diagnostics.UnsupportedType, Places.OfType(member), member.Name, Short(memberType), "Append is for byte[] and ReadOnlyMemory<byte>; use one of them");
            return null;
        }

        var changesOnly = Names.Argument(attribute, "ChangesOnly", false);
        if (changesOnly && (append || form == CharacteristicForm.Computed || setter is null || (flags & KnownFlags.OfUpdating) == 0))
        {
            Wrong(member, "ChangesOnly says when a setter that is generated tells the subscribers, and it has " + (append ? "a buffer instead" : (flags & KnownFlags.OfUpdating) == 0 ? "none of them" : "no such setter"), "Remove ChangesOnly");
            return null;
        }

        var writable = (flags & KnownFlags.OfWriting) != 0;
        var buffer = Buffer(member, attribute, wire, writable, append);
        var accessible = Names.IsPublic(memberType) ? "public" : "internal";
        var declaredAs = form == CharacteristicForm.Field ? accessible : Accessibility(member);
        var model = new CharacteristicModel(
            name,
            form.Value,
            uuid.Value,
            flags.Value,
            wire,
            form switch
            {
                CharacteristicForm.Field => accessible,
                CharacteristicForm.Part => "public",
                _ => Modifiers(syntax),
            },
            declaredAs,
            accessible,
            Getter(member),
            setter,
            form == CharacteristicForm.Field ? Names.Escape(member.Name) : form == CharacteristicForm.Computed ? string.Empty : GeneratedNames.BackingField(name),
            form == CharacteristicForm.Field && syntax is VariableDeclaratorSyntax { Initializer: not null },
            Names.Attribute(member, Names.Optional) is not null,
            append,
            buffer,
            Declared.Members(_type, "On" + name + "Written").OfType<IMethodSymbol>().Any(),
            0,
            Docs.Of(syntax is VariableDeclaratorSyntax ? syntax.FirstAncestorOrSelf<FieldDeclarationSyntax>() : syntax, _compilation, _cancel),
            DescriptorParser.KeySize(attribute, member, _sink),
            Names.Argument(attribute, "ConfigurationFlags", 0) & KnownFlags.All,
            Names.Argument<ushort>(attribute, "Handle", 0),
            DescriptorParser.Parse(member, memberType, wire, uuid.Value, _sink))
        {
            ChangesOnly = changesOnly,
            HasReadingHook = Declared.Members(_type, "On" + name + "Reading").OfType<IMethodSymbol>().Any(),
        };
        if (_sink is not null)
        {
            new HookParser(_type, _sink).Check(model, memberType);
            new InitialValues(_compilation, _sink, _cancel).Check(member, syntax, model);
        }

        return model;
    }

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private CharacteristicForm? Form(ISymbol member, out SyntaxNode? syntax)
    {
        syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancel);
        if (member.IsStatic)
        {
            Wrong(member, "it is static, but each object of the service has its own value", "Remove 'static'");
            return null;
        }

        if (Names.Implemented(member) is { } explicitly)
        {
            Wrong(member, "it implements '" + explicitly.ContainingType.Name + "' explicitly, so generated code could not name it", "Declare the characteristic as a member of its own, and let the implementation return it");
            return null;
        }

        if (member is IFieldSymbol field)
        {
            if (field.IsConst || field.IsReadOnly)
            {
                Wrong(member, "the field cannot be set", "Remove '" + (field.IsConst ? "const" : "readonly") + "'");
                return null;
            }

            var property = Names.PropertyOf(field.Name);
            if (property.Length > 0 && property != field.Name)
                return CharacteristicForm.Field;
            Wrong(member, "no property name follows from the name of the field", "Name it like '_level', which yields the property 'Level'");
            return null;
        }

        if (member is IPropertySymbol { ContainingType.TypeKind: TypeKind.Interface, IsIndexer: false } declared)
        {
            if (declared.IsAbstract && declared.GetMethod is not null)
                return CharacteristicForm.Part;
            Wrong(member, declared.IsAbstract ? "it has no get accessor" : "it has a body, but its body is generated", "Write '{ get; set; }'");
            return null;
        }

        if (syntax is not PropertyDeclarationSyntax declaration || ((IPropertySymbol)member).IsIndexer)
        {
            Wrong(member, "it is no property and no field", "Declare a property");
            return null;
        }

        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return IsPartial(member, declaration) ? CharacteristicForm.PartialProperty : null;
        if (IsAutomatic(declaration))
        {
            Wrong(member, "it is an automatic property, so setting it could tell nobody", LanguageVersion(declaration) >= CSharp13 ? "Write 'partial' before its type" : "Declare a field instead, '[GattCharacteristic(...)] private " + Short(((IPropertySymbol)member).Type) + " _" + Names.Camel(member.Name) + ";', from which the property is generated");
            return null;
        }

        if (((IPropertySymbol)member).GetMethod is not null)
            return CharacteristicForm.Computed;
        Wrong(member, "it has no get accessor", "Add one");
        return null;
    }

    private static readonly LanguageVersion CSharp13 = (LanguageVersion)1300;

    private static LanguageVersion LanguageVersion(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion;

    private bool IsPartial(ISymbol member, PropertyDeclarationSyntax declaration)
    {
        var property = (IPropertySymbol)member;
        var version = LanguageVersion(declaration);
        if (version < CSharp13)
        {
            _sink?.Report(
                Diagnostics.PartialPropertyNeedsCSharp13,
                Names.LocationOf(member),
                member.Name,
                version.ToDisplayString(),
                Short(property.Type),
                "_" + Names.Camel(member.Name));
            return false;
        }

        if (!IsAutomatic(declaration))
        {
            Wrong(member, "it is partial and has a body, but its body is generated", "Remove 'partial' for a value that is computed at each read, or write '{ get; set; }'");
            return false;
        }

        if (declaration.Initializer is not null)
        {
            Wrong(member, "a partial property whose body is generated has no initializer", "Set it in the constructor, or where the object is made: 'new() { " + member.Name + " = ... }'");
            return false;
        }

        if (property.GetMethod is not null)
            return true;
        Wrong(member, "it has no get accessor", "Write '{ get; set; }'");
        return false;
    }

    private static bool IsAutomatic(PropertyDeclarationSyntax declaration)
        => declaration is { ExpressionBody: null, AccessorList: { } accessors } && accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null);

    /// <summary>What the attribute says of the octets.</summary>
    public static WireOptions Options(AttributeData attribute) => new(
        Names.Argument(attribute, "Count", 0),
        Names.Argument(attribute, "Octets", 0),
        Names.Argument(attribute, "MaxLength", 0),
        Names.Argument(attribute, "MinLength", 0));

    private WireType? Type(ISymbol member, ITypeSymbol type, AttributeData attribute)
    {
        var options = Options(attribute);
        if (options.MaxLength is < 0 or > WireTypes.Longest || options.Count < 0)
        {
            _sink?.Report(Diagnostics.ValueTooLong, Places.Of(attribute, options.Count < 0 ? "Count" : "MaxLength"), member.Name, options.Count < 0 ? options.Count : options.MaxLength, "give MaxLength = 1 to 512, and a positive Count");
            return null;
        }

        if (options.MinLength != 0 && WrongMinimum(type, options) is { } wrong)
        {
            _sink?.Report(Diagnostics.UnsupportedType, Places.Of(attribute, "MinLength"), member.Name, Short(type), wrong);
            return null;
        }

        var wire = WireTypes.Parse(type, options, out var problem);
        if (wire is null)
        {
            if (type.TypeKind != TypeKind.Error)
                _sink?.Report(Diagnostics.UnsupportedType, Places.OfType(member), member.Name, Short(type), problem);
            return null;
        }

        if (wire.MaxLength <= WireTypes.Longest)
            return wire;
        _sink?.Report(Diagnostics.ValueTooLong, options.Count > 0 ? Places.Of(attribute, "Count") : Names.LocationOf(member), member.Name, wire.MaxLength, "split it over several characteristics, or send it in parts");
        return null;
    }

    private static string? WrongMinimum(ITypeSymbol type, WireOptions options)
    {
        if (options.MinLength < 0 || options.MinLength > (options.MaxLength == 0 ? WireTypes.Longest : options.MaxLength))
            return "MinLength is 0 to " + (options.MaxLength == 0 ? "512" : "MaxLength");
        if (options.Count > 0)
            return "Count says how long the value is; remove MinLength";
        return type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol || type.Name is "GattArray" or "GattInlineArray" or "ReadOnlyMemory"
            ? null
            : "MinLength is for texts, octets and lists; remove it";
    }

    private int Buffer(ISymbol member, AttributeData attribute, WireType wire, bool writable, bool append)
    {
        var given = Names.Argument(attribute, "BufferLength", 0);
        var most = append ? 65535 : WireTypes.Longest;
        if (given < 0 || given > most)
        {
            _sink?.Report(Diagnostics.ValueTooLong, Places.Of(attribute, "BufferLength"), member.Name, given, "give BufferLength = 1 to " + ServiceParser.Number(most));
            return 0;
        }

        if (given > 0 && given < wire.MaxLength && writable && !append)
            _sink?.Report(Diagnostics.BufferTooShort, Places.Of(attribute, "BufferLength"), member.Name, wire.MaxLength, given);
        if (append)
            return given > 0 ? given : DefaultAppendBuffer;
        if (!writable || (given > 0 && given < wire.MaxLength))
            return given;

        // The stack cuts a write to the buffer before it asks the service: with one octet to spare the service sees that a write is too long.
        var room = System.Math.Min(wire.MaxLength + 1, WireTypes.Longest);
        return given > 0 ? System.Math.Max(given, room) : room > DefaultBuffer ? room : 0;
    }

    /// <summary>The flags that an attribute gives, without bits that mean nothing.</summary>
    public static int? Flags(AttributeData attribute, ISymbol member, string what, IDiagnosticSink? sink)
    {
        if (attribute.ConstructorArguments.Length < 2 || attribute.ConstructorArguments[1].Value is not int flags)
            return null;
        var unknown = flags & ~KnownFlags.All;
        if (unknown != 0)
            sink?.Report(Diagnostics.UnknownFlags, Places.Of(attribute, 1), member.Name, "0x" + unknown.ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        if ((flags & KnownFlags.Operations) == 0)
            sink?.Report(Diagnostics.NoFlags, Places.Of(attribute, 1), member.Name, what);
        return flags & KnownFlags.All;
    }

    private static string? Setter(ISymbol member, CharacteristicForm form)
    {
        if (form == CharacteristicForm.Field)
            return "set";
        return member is IPropertySymbol { SetMethod: { } setter } ? Modified(setter, setter.IsInitOnly ? "init" : "set") : null;
    }

    private static string Getter(ISymbol member)
        => member is IPropertySymbol { GetMethod: { } getter } ? Modified(getter, "get") : "get";

    private static string Modified(IMethodSymbol accessor, string keyword)
    {
        var modifiers = (accessor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as AccessorDeclarationSyntax)?.Modifiers.ToString();
        return string.IsNullOrEmpty(modifiers) ? keyword : modifiers + " " + keyword;
    }

    private static string Modifiers(SyntaxNode? syntax)
        => syntax is PropertyDeclarationSyntax property
            ? string.Join(" ", property.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text))
            : string.Empty;

    // In a sealed class nobody inherits, and the compiler warns of what is protected.
    private string Accessibility(ISymbol member) => member.DeclaredAccessibility switch
    {
        Microsoft.CodeAnalysis.Accessibility.Public => "public",
        Microsoft.CodeAnalysis.Accessibility.Internal => "internal",
        Microsoft.CodeAnalysis.Accessibility.Protected when !_type.IsSealed => "protected",
        Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => _type.IsSealed ? "internal" : "protected internal",
        Microsoft.CodeAnalysis.Accessibility.ProtectedAndInternal when !_type.IsSealed => "private protected",
        _ => "private",
    };

    private void Wrong(ISymbol member, string problem, string instead) => _sink?.Report(Diagnostics.WrongMember, Names.LocationOf(member), member.Name, problem, instead);
}
