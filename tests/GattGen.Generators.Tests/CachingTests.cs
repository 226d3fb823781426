// An edit regenerates what it touches and nothing else.
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Manifest;
using GattGen.Generators.Model;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Generators.Tests;

public class CachingTests
{
    private static readonly Source Project = Source.Of(Samples.HeartRateMeasurement, Samples.HeartRateFields, Samples.Battery, Samples.Monitor);

    private readonly CSharpCompilation _before = Project.Compile();

    [Fact]
    public void An_unrelated_type_regenerates_nothing()
    {
        var run = Edited(_before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", Project.ParseOptions)));
        Assert.Equal(4, run.Outputs.Count);
        Assert.Equal(3, run.Manifests.Count);
        Assert.All(run.Outputs.Concat(run.Manifests), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_another_file_regenerates_nothing()
    {
        var other = CSharpSyntaxTree.ParseText("class Unrelated { int Answer() => 41; }", Project.ParseOptions);
        var before = _before.AddSyntaxTrees(other);
        var run = Edited(before.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Unrelated { int Answer() => 42; }", Project.ParseOptions)), before);
        Assert.All(run.Outputs.Concat(run.Manifests), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_comment_inside_a_service_leaves_its_model_unchanged_and_every_output_cached()
    {
        var run = Edited(Replaced(2, "private byte _level = 100;", "private byte _level = 100;   // full"));
        Assert.Contains(IncrementalStepRunReason.Unchanged, run.Steps(GattGenerator.Steps.ParsedServices));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, run.Steps(GattGenerator.Steps.ParsedServices));
        Assert.All(run.Outputs.Concat(run.Manifests), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void A_method_body_inside_a_service_regenerates_nothing()
    {
        var run = Edited(Replaced(2, "private byte _level = 100;", "private byte _level = 100; private int Half() => _level / 2;"));
        Assert.All(run.Outputs.Concat(run.Manifests), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_one_service_touches_only_its_own_file()
    {
        var run = Edited(Replaced(2, "0x2A19", "0x2A1A"));
        var modified = Assert.Single(run.Outputs, output => output.Reason != IncrementalStepRunReason.Cached);
        Assert.Equal(IncrementalStepRunReason.Modified, modified.Reason);
        Assert.Equal("Demo.BatteryService", Assert.IsType<ServiceModel>(modified.Model).Type.HintName);
    }

    [Fact]
    public void A_wider_value_touches_what_depends_on_it()
    {
        var run = Edited(Replaced(0, "[GattField(When = 4)] GattArray<ushort> RRIntervals", "[GattField(When = 4)] ushort? RRInterval"));
        Assert.Equal(
            ["Demo.HeartRateMeasurement", "Demo.HeartRateService"],
            run.Outputs.Where(output => output.Reason != IncrementalStepRunReason.Cached).Select(HintName).Order());
    }

    [Fact]
    public void A_service_that_is_removed_takes_its_file_with_it()
    {
        var run = Edited(Replaced(2, "[GattService(0x180F)]", ""));
        Assert.Contains(run.Outputs, output => output.Reason == IncrementalStepRunReason.Removed && HintName(output) == "Demo.BatteryService");
    }

    [Fact]
    public void A_type_that_differs_in_case_from_a_service_renames_the_file_of_that_service_alone()
    {
        var run = Edited(_before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("namespace Demo { class BATTERYSERVICE { } }", Project.ParseOptions)));
        var modified = Assert.Single(run.Outputs, output => output.Reason != IncrementalStepRunReason.Cached);
        Assert.StartsWith("Demo.BatteryService-", HintName(modified), System.StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_service_touches_its_part_and_the_manifests_of_its_servers()
    {
        var run = Edited(Replaced(2, "0x2A19", "0x2A1A"));
        Assert.Equal(["Demo.BatteryService", "Demo.HeartRateMonitor"], run.Manifests.Where(output => output.Reason != IncrementalStepRunReason.Cached).Select(HintName).Order());
    }

    [Fact]
    public void An_edit_of_a_service_leaves_the_manifest_of_another_server_cached()
    {
        var other = CSharpSyntaxTree.ParseText("[GattGen.GattServer(\"Other\")] public partial class Other { public Demo.HeartRateService S { get; } = new Demo.HeartRateService(); }", Project.ParseOptions);
        var before = _before.AddSyntaxTrees(other);
        var run = Edited(before.ReplaceSyntaxTree(_before.SyntaxTrees[2], CSharpSyntaxTree.ParseText(_before.SyntaxTrees[2].ToString().Replace("0x2A19", "0x2A1A"), Project.ParseOptions)), before);
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(run.Manifests, output => HintName(output) == "Other").Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(run.Manifests, output => HintName(output) == "Demo.HeartRateMonitor").Reason);
    }

    [Fact]
    public void What_only_a_manifest_says_touches_no_other_file()
    {
        var run = Edited(Replaced(0, "NotDetected = 2", "Off = 2"));
        Assert.All(run.Outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(["Demo.HeartRateMonitor", "Demo.HeartRateService"], run.Manifests.Where(output => output.Reason != IncrementalStepRunReason.Cached).Select(HintName).Order());

        run = Edited(Replaced(1, "The Heart Rate service.", "Another summary."));
        Assert.All(run.Outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(["Demo.HeartRateMonitor", "Demo.HeartRateService"], run.Manifests.Where(output => output.Reason != IncrementalStepRunReason.Cached).Select(HintName).Order());
    }

    private static string HintName((object? Model, IncrementalStepRunReason Reason) output) => output.Model switch
    {
        ServiceModel service => service.Type.HintName,
        ValueModel value => value.Type.HintName,
        ServerModel server => server.Type.HintName,
        ManifestPart part => part.Type!.HintName,
        ManifestModel manifest => manifest.Server.Model.Type.HintName,
        _ => "",
    };

    private CSharpCompilation Replaced(int file, string old, string now)
    {
        var tree = _before.SyntaxTrees[file];
        var text = tree.ToString();
        Assert.Contains(old, text);
        return _before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text.Replace(old, now), Project.ParseOptions, tree.FilePath));
    }

    private Run Edited(Compilation after, Compilation? before = null)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new GattGenerator().AsSourceGenerator()],
            parseOptions: Project.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(before ?? _before);
        return new Run(driver.RunGenerators(after).GetRunResult().Results[0]);
    }

    /// <summary>How the steps of the second run went.</summary>
    private sealed record Run(GeneratorRunResult Result)
    {
        /// <summary>What became of each service, server and value, and the model from which it was made.</summary>
        public List<(object? Model, IncrementalStepRunReason Reason)> Outputs => [.. All.Where(output => output.Model is ServiceModel or ServerModel or ValueModel)];

        /// <summary>The same of the manifests and their parts.</summary>
        public List<(object? Model, IncrementalStepRunReason Reason)> Manifests => [.. All.Where(output => output.Model is ManifestPart or ManifestModel)];

        private IEnumerable<(object? Model, IncrementalStepRunReason Reason)> All => Result.TrackedOutputSteps
            .SelectMany(steps => steps.Value)
            .Select(step => ((object?)step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value, step.Outputs.Single().Reason));

        public IEnumerable<IncrementalStepRunReason> Steps(string name)
            => Result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Reason);
    }
}
