// The name by which something is called, as it is written.
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Analyzers;

/// <summary>Names are looked at before anything is bound, which costs much more: nearly all code differs in them from what is looked for.</summary>
internal static class CalledName
{
    /// <summary>The last name of an expression such as <c>_ble.Config.Mac</c>; empty where there is none.</summary>
    public static string Of(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };
}
