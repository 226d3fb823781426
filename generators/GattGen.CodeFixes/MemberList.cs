// Puts a new characteristic among the members of a type, laid out like them.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GattGen.CodeFixes;

/// <summary>
/// Indents and ends lines as the file does elsewhere. The formatter of the workspace would end them as the machine does on which the editor
/// runs.
/// </summary>
/// <param name="lineEnd">The end of a line in this file.</param>
/// <param name="step">By what a member stands further to the right than its type.</param>
internal sealed class MemberList(SyntaxTrivia lineEnd, string step)
{
    /// <summary>The type with one more characteristic, behind its last one, or else behind all its members.</summary>
    /// <param name="type">The type as it is when its turn comes.</param>
    /// <param name="declare">Makes the member, with a text between its attribute and what follows.</param>
    public TypeDeclarationSyntax With(TypeDeclarationSyntax type, Func<string, MemberDeclarationSyntax> declare)
    {
        var last = type.Members.LastOrDefault(IsCharacteristic);
        var index = last is null ? type.Members.Count : type.Members.IndexOf(last) + 1;
        var indent = index > 0 ? Indent(type.Members[index - 1]) : Indent(type) + step;
        var apart = declare(lineEnd + indent);

        // A field comes close behind one that stands on a line with its attribute; everything else stands apart.
        var isClose = index > 0 && apart is FieldDeclarationSyntax && last is FieldDeclarationSyntax && !last.ToString().Contains("\n");
        var member = isClose ? declare(" ") : apart;
        var before = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(indent));
        member = member
            .WithLeadingTrivia(isClose || index == 0 ? before : before.Insert(0, lineEnd))
            .WithTrailingTrivia(lineEnd)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        var open = index == 0 ? Opened(type) : type;
        return open.WithMembers(open.Members.Insert(index, member));
    }

    // Of the last line before it.
    private static string Indent(SyntaxNode node)
        => string.Concat(node.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());

    private static bool IsCharacteristic(MemberDeclarationSyntax member)
        => member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => Simple(attribute.Name) is "GattCharacteristic" or "GattCharacteristicAttribute");

    private static string Simple(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    // A type without members may have its braces in one line, or none at all.
    private TypeDeclarationSyntax Opened(TypeDeclarationSyntax type)
    {
        var hasBraces = type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken);
        if (hasBraces && type.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            return type;
        var after = hasBraces ? type.CloseBraceToken.TrailingTrivia : type.SemicolonToken.TrailingTrivia;
        var indent = SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(Indent(type)));
        var header = (hasBraces ? type.OpenBraceToken : type.SemicolonToken).GetPreviousToken();
        var onItsLine = hasBraces && header.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        return (onItsLine ? type : type.ReplaceToken(header, header.WithTrailingTrivia(lineEnd)))
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(indent, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(lineEnd)))
            .WithCloseBraceToken(SyntaxFactory.Token(indent, SyntaxKind.CloseBraceToken, after));
    }
}
