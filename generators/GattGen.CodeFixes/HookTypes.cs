// The hooks of a value name its type, too.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GattGen.CodeFixes;

internal static class HookTypes
{
    private static readonly string[] WithValue = ["Writing", "Written"];

    /// <summary>Where hooks take the value of a characteristic: the types as they are written.</summary>
    public static IEnumerable<TypeSyntax> Of(ISymbol member, CancellationToken cancel)
    {
        var name = member is IFieldSymbol ? Names.PropertyOf(member.Name) : member.Name;
        return WithValue.SelectMany(when => Declared.Members(member.ContainingType, "On" + name + when))
            .OfType<IMethodSymbol>()
            .Select(hook => hook.Parameters.FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel))
            .OfType<ParameterSyntax>()
            .Select(parameter => parameter.Type)
            .OfType<TypeSyntax>();
    }

    /// <summary>What a hook takes for a value of a type: octets reach it as a span.</summary>
    public static TypeSyntax OfHook(TypeSyntax type) => type is ArrayTypeSyntax { ElementType: PredefinedTypeSyntax { Keyword: var keyword } } && keyword.IsKind(SyntaxKind.ByteKeyword)
        ? SyntaxFactory.ParseTypeName("global::System.ReadOnlySpan<byte>").WithAdditionalAnnotations(Simplifier.Annotation)
        : type;
}
