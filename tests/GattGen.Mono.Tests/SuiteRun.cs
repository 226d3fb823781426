// The suites on Mono, and whether all of them ran.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Mono.Tests;

/// <summary>What GattGen.Mono.Suite has printed.</summary>
internal sealed class SuiteRun
{
    private SuiteRun(MonoRun run)
    {
        Run = run;
        foreach (var line in run.Output.Split('\n'))
        {
            switch (line.Split('\t'))
            {
                case ["excluded", var name, var reason]:
                    Excluded[name] = reason;
                    break;
                case ["ran", var name, var cases]:
                    Cases.Add(name, int.Parse(cases, CultureInfo.InvariantCulture));
                    break;
                case ["failed", var name, var problem]:
                    Failures.Add(name + Environment.NewLine + problem.Replace("\\n", Environment.NewLine, StringComparison.Ordinal));
                    break;
                case ["end"]:
                    HasEnded = true;
                    break;
            }
        }
    }

    public MonoRun Run { get; }

    public bool HasEnded { get; }

    /// <summary>What was left out, with reasons.</summary>
    public Dictionary<string, string> Excluded { get; } = new(StringComparer.Ordinal);

    /// <summary>The methods that ran, with the number of their cases.</summary>
    public Dictionary<string, int> Cases { get; } = new(StringComparer.Ordinal);

    public List<string> Failures { get; } = [];

    public static async Task<SuiteRun> OfAsync(MonoMode mode, int threads)
    {
        var program = Built.Assembly("tests/GattGen.Mono.Suite", "netstandard2.1");
        string[] arguments = [mode == MonoMode.Jit ? "jit" : "interpreter", threads.ToString(CultureInfo.InvariantCulture)];
        return new SuiteRun(await MendedMono.Instance.RunAsync(mode, program, TimeSpan.FromMinutes(8), arguments));
    }

    /// <summary>Fails unless every test of the suites, as they stand for net10.0, has run with at least its rows, or was left out by name; and has passed.</summary>
    public void AssertThatEverythingPasses()
    {
        Assert.True(Failures.Count == 0, $"{Failures.Count} tests fail on Mono:{Environment.NewLine}{string.Join(Environment.NewLine, Failures)}");
        Assert.True(HasEnded && Run.ExitCode == 0, $"The suite has not ended well ({Run.ExitCode}).{Environment.NewLine}{Run.Errors}");

        var all = SuiteTest.All();
        bool IsExcluded(SuiteTest test) => Excluded.ContainsKey(test.Name) || Excluded.ContainsKey(test.Class);
        Assert.All(Excluded.Keys, name => Assert.Contains(all, test => test.Name == name || test.Class == name));
        Assert.Equal(all.Where(test => !IsExcluded(test)).Select(test => test.Name).Order(StringComparer.Ordinal), Cases.Keys.Order(StringComparer.Ordinal));
        Assert.All(all.Where(test => !IsExcluded(test)), test => Assert.True(Cases[test.Name] >= test.LeastCases, $"{test.Name} has {Cases[test.Name]} cases; at least {test.LeastCases} were expected."));
    }
}
