// Intervals that are given to the radio as constants and that it would refuse: GATT1012, GATT1013.
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GattGen.Generators.Analyzers;

/// <summary>Looks at calls of the module API and at options. Those of a <c>[GattServer]</c> are looked at with its declaration.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GattIntervalAnalyzer : DiagnosticAnalyzer
{
    private const int ShortestUs = 20_000;
    private const int LongestUs = 10_240_000;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(ProtocolDiagnostics.AdvertisingInterval, ProtocolDiagnostics.ConnectionInterval);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Names.Characteristic) is null)
                return;
            start.RegisterSyntaxNodeAction(Call, SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(Parameters, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            start.RegisterSyntaxNodeAction(Assignment, SyntaxKind.SimpleAssignmentExpression);
        });
    }

    private static void Call(SyntaxNodeAnalysisContext context)
    {
        if (!CalledName.Of(((InvocationExpressionSyntax)context.Node).Expression).StartsWith("Gap", System.StringComparison.Ordinal)
            || context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is not IInvocationOperation call
            || !call.TargetMethod.Name.StartsWith("Gap", System.StringComparison.Ordinal) || !IsRadio(call.TargetMethod.ContainingType))
            return;
        var sink = new Sink(context.ReportDiagnostic);
        if (Argument(call.Arguments, "intervalUs") is { } interval && call.TargetMethod.Name is "GapAdvertise" or "GapAdvertiseResponse")
            Advertising(interval.Number, Print((int)interval.Number) + " µs", "20,000 to 10,240,000 µs", interval.Place, sink);
        if (call.TargetMethod.Name == "GapConnect")
            Interval(Argument(call.Arguments, "minConnIntervalUs"), Argument(call.Arguments, "maxConnIntervalUs"), sink);
    }

    private static void Parameters(SyntaxNodeAnalysisContext context)
    {
        var made = (BaseObjectCreationExpressionSyntax)context.Node;
        if (made.ArgumentList is not { Arguments.Count: > 0 }
            || made is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: not "BleConnectionParameters" } }
            || context.SemanticModel.GetTypeInfo(made, context.CancellationToken).Type is not { Name: "BleConnectionParameters" } type
            || !IsOurs(type)
            || context.SemanticModel.GetOperation(made, context.CancellationToken) is not IObjectCreationOperation creation)
            return;
        var sink = new Sink(context.ReportDiagnostic);
        var most = Argument(creation.Arguments, "MaxIntervalMicroseconds");
        if (Interval(Argument(creation.Arguments, "MinIntervalMicroseconds"), most, sink))
            return;
        var latency = Argument(creation.Arguments, "Latency");
        var timeout = Argument(creation.Arguments, "SupervisionTimeoutMilliseconds");
        if (latency is { } events && ConnectionRanges.Latency((int)events.Number) is { } slow)
            sink.Report(ProtocolDiagnostics.ConnectionInterval, events.Place, slow);
        else if (latency is not null && timeout is not null && most is { } longest && ConnectionRanges.Timeout((int)timeout.Value.Number, (int)latency.Value.Number, longest.Number) is { } late)
            sink.Report(ProtocolDiagnostics.ConnectionInterval, timeout.Value.IsDefault ? longest.Place : timeout.Value.Place, late);
    }

    private static void Assignment(SyntaxNodeAnalysisContext context)
    {
        if (CalledName.Of(((AssignmentExpressionSyntax)context.Node).Left) is not ("AdvertisingIntervalUs" or "Interval")
            || context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is not ISimpleAssignmentOperation assignment
            || assignment.Target is not IPropertyReferenceOperation { Property: { } property } || !IsOurs(property.ContainingType))
            return;
        var sink = new Sink(context.ReportDiagnostic);
        var place = assignment.Value.Syntax.GetLocation();
        if (property is { Name: "AdvertisingIntervalUs", ContainingType.Name: "GattServerOptions" } && Constant(assignment.Value) is { } microseconds)
            Advertising(microseconds, Print((int)microseconds) + " µs", "20,000 to 10,240,000 µs", place, sink);
        if (property is { Name: "Interval", ContainingType.Name: "AdvertiseOptions" } && Span(assignment.Value) is { } span)
            Advertising(span, (span / 1000).ToString("#,0.###", CultureInfo.InvariantCulture) + " ms", "20 to 10,240 ms", place, sink);
    }

    private static void Advertising(double us, string given, string range, Location place, Sink sink)
    {
        if (us is < ShortestUs or > LongestUs)
            sink.Report(ProtocolDiagnostics.AdvertisingInterval, place, given, range);
    }

    private static bool Interval(Given? least, Given? most, Sink sink)
    {
        if (ConnectionRanges.Interval(least?.Number, most?.Number) is not var (isMost, problem))
            return false;
        sink.Report(ProtocolDiagnostics.ConnectionInterval, (isMost ? most : least)!.Value.Place, problem);
        return true;
    }

    private static Given? Argument(ImmutableArray<IArgumentOperation> arguments, string name)
        => arguments.FirstOrDefault(argument => argument.Parameter?.Name == name) is { } found && Constant(found.Value) is { } number
            ? new Given(number, found.Value.Syntax.GetLocation(), found.ArgumentKind == ArgumentKind.DefaultValue)
            : null;

    private static double? Constant(IOperation value)
    {
        while (value is IConversionOperation conversion && !value.ConstantValue.HasValue)
            value = conversion.Operand;
        return value.ConstantValue is { HasValue: true, Value: { } constant and (byte or short or ushort or int or uint or long or float or double) }
            ? System.Convert.ToDouble(constant, CultureInfo.InvariantCulture)
            : null;
    }

    // TimeSpan.FromMilliseconds(100) and FromSeconds(1), in microseconds.
    private static double? Span(IOperation value)
    {
        if (value is not IInvocationOperation { TargetMethod: { ContainingType.Name: "TimeSpan" } method } call || call.Arguments.Length == 0 || Constant(call.Arguments[0].Value) is not { } number)
            return null;
        return method.Name switch
        {
            "FromMilliseconds" => number * 1000,
            "FromSeconds" => number * 1_000_000,
            _ => null,
        };
    }

    private static bool IsRadio(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "Ble" && IsOurs(type))
                return true;
        }

        return false;
    }

    private static bool IsOurs(ITypeSymbol type) => type.ContainingNamespace is { Name: nameof(GattGen), ContainingNamespace.IsGlobalNamespace: true };

    private static string Print(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private readonly record struct Given(double Number, Location Place, bool IsDefault);
}
