// Checks constants that are given to a characteristic: where its field is declared, and wherever its property is set.
using System.Linq;
using System.Text;
using System.Threading;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.Generators.Parsing;

internal sealed class InitialValues
{
    private readonly Compilation _compilation;
    private readonly IDiagnosticSink _sink;
    private readonly CancellationToken _cancel;

    public InitialValues(Compilation compilation, IDiagnosticSink sink, CancellationToken cancel)
    {
        _compilation = compilation;
        _sink = sink;
        _cancel = cancel;
    }

    /// <summary>Reports an initial value that could not be stored.</summary>
    public void Check(ISymbol member, SyntaxNode? syntax, CharacteristicModel characteristic)
    {
        if (syntax is not VariableDeclaratorSyntax { Initializer.Value: { } value })
            return;
#pragma warning disable RS1030 // only analyzers come here, once for each initial value
        var constant = _compilation.GetSemanticModel(value.SyntaxTree).GetConstantValue(value, _cancel);
#pragma warning restore RS1030
        if (Problem(value, constant, characteristic.Type) is { } problem)
            _sink.Report(Diagnostics.InitialValue, value.GetLocation(), problem.Properties, member.Name, problem.Text);
    }

    /// <summary>Why a value could not be encoded; null if it can be, or if that is not known before it is made.</summary>
    public static ValueProblem? Problem(ExpressionSyntax value, Optional<object?> constant, WireType type)
    {
        if (Elements(value) is { } elements && type.Kind is not WireKind.Text)
        {
            var octets = elements * (type.Element?.MinLength ?? 1);
            if (type.Count > 0 && elements != type.Count && elements != 0)
                return new("it has " + ServiceParser.Number(elements) + " elements, but Count = " + ServiceParser.Number(type.Count));
            return octets > type.MaxLength
                ? new("it has " + ServiceParser.Number(octets) + " octets, and at most " + ServiceParser.Number(type.MaxLength) + " are allowed; shorten it or raise MaxLength", "MaxLength", octets)
                : null;
        }

        if (!constant.HasValue || constant.Value is null)
            return null;
        if (constant.Value is string text)
        {
            var octets = Encoding.UTF8.GetByteCount(text);
            return octets > type.MaxLength
                ? new("it has " + ServiceParser.Number(octets) + " octets of UTF-8, and at most " + ServiceParser.Number(type.MaxLength) + " are allowed; shorten it or raise MaxLength", type.Count > 0 ? "Count" : "MaxLength", octets)
                : null;
        }

        if (type.Width == 0 || Fits(constant.Value, type, type.Width))
            return null;
        var width = type.Width;
        while (width < 8 && !Fits(constant.Value, type, width))
            width++;
        return new("it does not fit into Octets = " + ServiceParser.Number(type.Width) + "; raise Octets or choose another value", "Octets", width);
    }

    // All values fit into eight octets.
    private static bool Fits(object value, WireType type, int width)
    {
        var bits = width * 8;
        if (bits == 64)
            return true;
        if (value is ulong large)
            return large >> bits == 0;
        var number = System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        return type.Signed
            ? number >= -(1L << (bits - 1)) && number < 1L << (bits - 1)
            : number >= 0 && number >> bits == 0;
    }

    /// <summary>The number of elements of an array that is written out; null for anything else.</summary>
    private static int? Elements(ExpressionSyntax value) => value switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions.Count,
        ArrayCreationExpressionSyntax { Type.RankSpecifiers: { Count: 1 } ranks } when ranks[0].Sizes.Count == 1 && ranks[0].Sizes[0] is LiteralExpressionSyntax { Token.Value: int size } => size,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions.Count,
        InitializerExpressionSyntax elements => elements.Expressions.Count,
        CollectionExpressionSyntax collection when collection.Elements.All(element => element is ExpressionElementSyntax) => collection.Elements.Count,
        _ => null,
    };
}
