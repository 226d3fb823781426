// Every example in the README, in docs/ and in XML documentation compiles, without a warning and without a message of our analyzers.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Docs.Tests;

public class ExampleTests
{
    private static readonly Dictionary<string, ExampleSet> Pages = Repository.Pages.ToDictionary(page => page, ExampleSet.Page, StringComparer.Ordinal);
    private static readonly ExampleSet Sources = ExampleSet.Sources();

    public static TheoryData<string> OfPages => [.. Pages.Values.SelectMany(page => page.Examples).Select(example => example.ToString())];

    public static TheoryData<string> OfSources => [.. Sources.Examples.Select(example => example.ToString())];

    // In the README, in getting started ("Test it") and in the documentation of Simulation.
    public static TheoryData<string> OfSimulations =>
    [
        .. Pages.Values.Append(Sources)
            .SelectMany(set => set.Examples)
            .Where(example => example.Code.Contains("simulation.Run(", StringComparison.Ordinal))
            .Select(example => example.ToString()),
    ];

    [Theory]
    [MemberData(nameof(OfPages))]
    public void An_example_of_a_page_compiles(string place)
    {
        var page = Pages[place.Split(':')[0]];
        None(page.Problems(page.Examples.Single(example => example.ToString() == place)));
    }

    [Theory]
    [MemberData(nameof(OfSources))]
    public void An_example_in_documentation_compiles(string place)
        => None(Sources.Problems(Sources.Examples.Single(example => example.ToString() == place)));

    [Fact]
    public void What_is_generated_for_examples_compiles() => None(Pages.Values.Append(Sources).SelectMany(set => set.OtherProblems()));

    [Fact]
    public void The_examples_are_found()
    {
        Assert.Contains(Pages["README.md"].Examples, example => example.Code.StartsWith("[GattService(0x180D)]\npublic partial class HeartRateService\n", StringComparison.Ordinal));
        Assert.Contains(Sources.Examples, example => example is { File: "src/GattGen/Values/GattArray.cs", Lines: 2 } && example.Code.StartsWith("var one = GattArray.Create<ushort>(812, 790);\n", StringComparison.Ordinal));
        Assert.Contains(Sources.Examples, example => example is { File: "src/GattGen/Assigned/Assigned.Services.cs", Code: "[GattService(Assigned.Services.HeartRate)]" });
    }

    [Fact]
    public async Task The_program_of_getting_started_runs_to_its_end()
    {
        var page = Pages["docs/getting-started.md"];
        var program = page.Examples.Single(example => example.Code.StartsWith("// Program.cs\n", StringComparison.Ordinal));
        var (console, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            await page.RunAsync(program).WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal(["The target is now 19", "21.6"], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [MemberData(nameof(OfSimulations))]
    public async Task An_example_on_a_simulation_runs_to_its_end(string place)
    {
        var set = Pages.GetValueOrDefault(place.Split(':')[0], Sources);
        var example = set.Examples.Single(candidate => candidate.ToString() == place);
        Assert.Null(await Record.ExceptionAsync(() => set.RunAsync(example)));
    }

    private static void None(IEnumerable<string> problems)
    {
        var all = string.Join('\n', problems);
        Assert.True(all.Length == 0, all);
    }
}
