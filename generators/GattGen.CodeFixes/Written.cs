// Names of GattGen and C# as they are put into a user's source: right wherever they stand, and then as short as the place allows.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GattGen.CodeFixes;

internal static class Written
{
    /// <summary>The first version of the language with partial properties, under whatever name the compiler at hand knows it.</summary>
    public const LanguageVersion CSharp13 = (LanguageVersion)1300;

    /// <summary>A member of a type of GattGen, such as Assigned.Services.HeartRate.</summary>
    public static ExpressionSyntax Expression(string name) => SyntaxFactory.ParseExpression("global::GattGen." + name).WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>A type, as a diagnostic names it: a keyword of C#, a type of GattGen, or an array of one; null for anything else.</summary>
    public static TypeSyntax? Type(string? name)
    {
        if (name is null || SyntaxFactory.ParseTypeName(name) is not { ContainsDiagnostics: false } type)
            return null;
        var element = type is ArrayTypeSyntax { RankSpecifiers.Count: 1 } array && array.RankSpecifiers[0].Rank == 1 ? array.ElementType : type;
        return element switch
        {
            PredefinedTypeSyntax => type,
            IdentifierNameSyntax => SyntaxFactory.ParseTypeName("global::GattGen." + name).WithAdditionalAnnotations(Simplifier.Annotation),
            _ => null,
        };
    }

    /// <summary>The end of a line, as the file has it elsewhere.</summary>
    public static SyntaxTrivia LineEnd(SyntaxNode root)
        => root.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Select(trivia => trivia.ToString()).FirstOrDefault() is { } text
            ? SyntaxFactory.EndOfLine(text)
            : SyntaxFactory.ElasticLineFeed;
}
