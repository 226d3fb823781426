// The models that leave the parser are pure data, so that nothing of a compilation is kept alive or compared by identity.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GattGen.Generators.Model;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests;

public class ModelTests
{
    private static readonly Type[] Forbidden = [typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(SyntaxReference), typeof(AttributeData), typeof(SemanticModel)];

    [Theory]
    [InlineData(GattGenerator.Steps.Services, 2)]
    [InlineData(GattGenerator.Steps.Servers, 1)]
    [InlineData(GattGenerator.Steps.Values, 1)]
    [InlineData(GattGenerator.Steps.ParsedServices, 2)]
    [InlineData(GattGenerator.Steps.ParsedServers, 1)]
    [InlineData(GattGenerator.Steps.ManifestParts, 2)]
    [InlineData(GattGenerator.Steps.Manifests, 1)]
    public void Hold_no_symbol_syntax_or_location(string step, int count)
    {
        var project = Source.Modern(Samples.HeartRateMeasurement, Samples.HeartRateProperties, Samples.Battery, Samples.Monitor);
        var driver = CSharpGeneratorDriver
            .Create([new GattGenerator().AsSourceGenerator()], parseOptions: project.ParseOptions, driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true))
            .RunGenerators(project.Compile());
        var models = driver.GetRunResult().Results[0].TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Value).Where(model => model is not null).ToList();
        Assert.Equal(count, models.Count);
        Assert.All(models, model => Assert.Null(Find(model, "model")));
    }

    [Fact]
    public void That_hold_one_are_found()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }");
        Assert.Equal("model.Inner[0].Location", Find(new Bad(new EquatableArray<Worse>([new Worse(Location.None)])), "model"));
        Assert.Equal("model", Find(tree, "model"));
        Assert.Equal("model", Find(tree.GetRoot(), "model"));
        Assert.Equal("model", Find(CSharpCompilation.Create("x"), "model"));
        Assert.Equal("model", Find(CSharpCompilation.Create("x").Assembly, "model"));
    }

    [Fact]
    public void Are_equal_when_their_elements_are()
    {
        Assert.Equal(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["a", "b"]));
        Assert.Equal(new EquatableArray<string>(["a", "b"]).GetHashCode(), new EquatableArray<string>(["a", "b"]).GetHashCode());
        Assert.NotEqual(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["a", "c"]));
        Assert.NotEqual(new EquatableArray<string>(["a", "b"]), new EquatableArray<string>(["a"]));
        Assert.Equal(default, new EquatableArray<string>([]));
    }

    /// <summary>The path to the first object that a model must not hold, or null.</summary>
    private static string? Find(object? model, string path, HashSet<object>? seen = null)
    {
        seen ??= new(ReferenceEqualityComparer.Instance);
        if (model is null or string || model.GetType().IsPrimitive || model.GetType().IsEnum || !seen.Add(model))
            return null;
        if (Forbidden.Any(type => type.IsInstanceOfType(model)))
            return path;
        if (model is IEnumerable elements)
            return elements.Cast<object?>().Select((element, i) => Find(element, $"{path}[{i}]", seen)).FirstOrDefault(found => found is not null);
        return model.GetType()
            .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => Find(field.GetValue(model), path + "." + field.Name.TrimStart('<').Split('>')[0], seen))
            .FirstOrDefault(found => found is not null);
    }

    private sealed record Bad(EquatableArray<Worse> Inner);

    private sealed record Worse(Location Location);
}
