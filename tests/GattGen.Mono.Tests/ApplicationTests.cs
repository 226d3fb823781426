// Every application of boards, on a simulated one, for ten seconds on Mono.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GattGen.Tests.Shared;

namespace GattGen.Mono.Tests;

public class ApplicationTests
{
    private static readonly string[] Names = ["EnvironmentStation", "HciGateway", "HeartRateMonitor", "UartConsole"];

    // They mostly wait; so all of them run at once, when the first is asked for.
    private static readonly Lazy<Dictionary<(string, MonoMode), Task<ProgramRun>>> Runs = new(() => (
        from name in Names
        from mode in Enum.GetValues<MonoMode>()
        select (name, mode)).ToDictionary(run => run, run => RunAsync(run.name, run.mode)));

    [Fact]
    public void All_applications_are_run()
        => Assert.Equal(
            Names,
            Directory.EnumerateDirectories(Path.Combine(Built.RepositoryRoot, "firmware"))
                .Where(folder => Directory.Exists(Path.Combine(folder, "Desktop")))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal));

    // On a machine with nothing else to do there are about ten times as many: a measurement each 250 ms, a reading each 500 ms, five lines and a measurement each 200 ms.
    [ToolTheory("mono")]
    [InlineData("HeartRateMonitor", MonoMode.Jit, "beats/min, contact Detected", 5)]
    [InlineData("HeartRateMonitor", MonoMode.Interpreter, "beats/min, contact Detected", 5)]
    [InlineData("EnvironmentStation", MonoMode.Jit, @" °C, [0-9.]+ %, [0-9.]+ Pa; the light is #", 5)]
    [InlineData("EnvironmentStation", MonoMode.Interpreter, @" °C, [0-9.]+ %, [0-9.]+ Pa; the light is #", 5)]
    [InlineData("UartConsole", MonoMode.Jit, "^([0-9]+) lines were answered", 5)]
    [InlineData("UartConsole", MonoMode.Interpreter, "^([0-9]+) lines were answered", 5)]
    [InlineData("HciGateway", MonoMode.Jit, "^([0-9]+) measurements came through the gateway", 5)]
    [InlineData("HciGateway", MonoMode.Interpreter, "^([0-9]+) measurements came through the gateway", 5)]
    public async Task An_application_serves_for_ten_seconds(string name, MonoMode mode, string served, int least)
    {
        var run = await Runs.Value[(name, mode)];
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal("Done.", run.Output.TrimEnd().Split('\n')[^1]);

        // What was received is counted by the application, or has a line of its own each.
        var found = Regex.Matches(run.Output, served, RegexOptions.Multiline);
        var count = found is [{ Groups: [_, { Value: var number }] }] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : found.Count;
        Assert.True(count >= least, $"{count} values came; at least {least} were expected.\n{run.Output}");
    }

    private static Task<ProgramRun> RunAsync(string name, MonoMode mode)
        => MendedMono.Instance.RunAsync(mode, Built.Assembly("firmware/" + name, "netstandard2.1"), TimeSpan.FromMinutes(2), "--seconds", "10");
}
