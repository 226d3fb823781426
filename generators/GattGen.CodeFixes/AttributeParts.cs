// The parts of an attribute: its arguments, and the attribute itself in its member.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

internal static class AttributeParts
{
    /// <summary>The argument for a parameter of the constructor.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, int position, string parameter)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return arguments.FirstOrDefault(each => each.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (position < arguments.Count && arguments[position] is { NameColon: null, NameEquals: null } positional ? positional : null);
    }

    /// <summary>The argument that sets a property.</summary>
    public static AttributeArgumentSyntax? Argument(AttributeSyntax attribute, string property)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(each => each.NameEquals?.Name.Identifier.ValueText == property);

    /// <summary>The attribute with an argument that sets a property, behind the others.</summary>
    public static AttributeSyntax With(AttributeSyntax attribute, string property, ExpressionSyntax value)
    {
        if (Argument(attribute, property) is { } given)
            return attribute.ReplaceNode(given.Expression, value.WithTriviaFrom(given.Expression));
        var argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(property), SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space)),
            null,
            value);
        var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.Count == 0)
            return attribute.WithArgumentList(list.AddArguments(argument));
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(list.Arguments.GetWithSeparators().Add(comma).Add(argument))));
    }

    /// <summary>The attribute without the argument that sets a property.</summary>
    public static AttributeSyntax Without(AttributeSyntax attribute, string property)
        => Argument(attribute, property) is { } given
            ? attribute.WithArgumentList(attribute.ArgumentList!.RemoveNode(given, SyntaxRemoveOptions.KeepNoTrivia))
            : attribute;

    /// <summary>
    /// A member without an attribute. Its list goes with it if it was alone in it, and so does the line that it had for itself; comments that
    /// stand above it stay.
    /// </summary>
    public static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
            return member.ReplaceNode(list, Without(list, attribute));
        var before = list.GetLeadingTrivia();
        var index = member.AttributeLists.IndexOf(list);
        var shorter = member.WithAttributeLists(member.AttributeLists.RemoveAt(index));
        var next = index == 0 ? shorter.GetFirstToken() : shorter.AttributeLists[index - 1].GetLastToken().GetNextToken();
        var keepsPlace = index == 0 || before.Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return keepsPlace ? shorter.ReplaceToken(next, next.WithLeadingTrivia(before)) : shorter;
    }

    private static AttributeListSyntax Without(AttributeListSyntax list, AttributeSyntax attribute)
    {
        var isFirst = list.Attributes.IndexOf(attribute) == 0;
        var attributes = list.Attributes.Remove(attribute);
        return list.WithAttributes(isFirst ? attributes.Replace(attributes[0], attributes[0].WithLeadingTrivia(attribute.GetLeadingTrivia())) : attributes);
    }
}
