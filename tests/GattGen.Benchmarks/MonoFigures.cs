// What an application of a board takes there, measured on Mono and on what remains of it when it is trimmed.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GattGen.Mono;

namespace GattGen.Benchmarks;

/// <summary>Makes the table of docs/performance.md about Mono.</summary>
internal static class MonoFigures
{
    private const int Runs = 7;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Measures everything.</summary>
    /// <returns>A table in Markdown.</returns>
    public static async Task<string> MeasureAsync()
    {
        List<string> rows = ["| what | with | JIT | interpreter | goal |", "|---|---|---:|---:|---:|"];
        rows.Add(await SizeAsync("HeartRateMonitor", "server on the board's radio", "200 KB"));
        rows.Add(await SizeAsync("UartConsole", "server on the whole host, on a module", "400 KB"));
        rows.Add(await SizeAsync("HciGateway", "server and central on the whole host, on a module", ""));
        foreach (var (radio, name) in new[] { ("board", "the board's radio"), ("host", "the whole host") })
        {
            rows.Add(await RowAsync(radio, "heap", "managed heap once four services are registered", name, octets => Kilobytes(octets), "64 KB"));
            rows.Add(await RowAsync(radio, "update", "octets allocated by a value that is updated and notified", name, octets => octets.ToString("0", CultureInfo.InvariantCulture), "0"));
            rows.Add(await RowAsync(radio, "write", "octets allocated by a value that a client writes", name, octets => octets.ToString("0", CultureInfo.InvariantCulture), "0"));
            rows.Add(await RowAsync(radio, "time", "from the start of the application until four services are registered", name, milliseconds => milliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms", "200 ms"));
        }

        return string.Join('\n', rows);
    }

    private static async Task<string> SizeAsync(string application, string radio, string goal)
    {
        var whole = Path.Combine(Said("RepositoryRoot"), "tests", "GattGen.Mono.Boards", application, "bin", Said("Configuration"), "netstandard2.1", "App.dll");
        var folder = Directory.CreateTempSubdirectory("gattgen-trimmed-");
        try
        {
            await Trimmer.TrimAsync(whole, folder.FullName);
            var files = folder.GetFiles("*.dll");
            var ours = files.Where(file => file.Name.StartsWith("GattGen.", StringComparison.Ordinal)).Sum(file => file.Length);
            return $"| assemblies of GattGen after trimming (with the application: {Kilobytes(files.Sum(file => file.Length))}) | `{application}`: {radio} | {Kilobytes(ours)} | {Kilobytes(ours)} | {goal} |";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RowAsync(string radio, string figure, string what, string name, Func<double, string> print, string goal)
        => $"| {what} | {name} | {print(await MedianAsync(MonoMode.Jit, radio, figure))} | {print(await MedianAsync(MonoMode.Interpreter, radio, figure))} | {goal} |";

    private static async Task<double> MedianAsync(MonoMode mode, string radio, string figure)
    {
        var program = Path.Combine(Said("RepositoryRoot"), "tests", "GattGen.Mono.Footprint", "bin", Said("Configuration"), "netstandard2.1", "GattGen.Mono.Footprint.dll");
        var figures = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var run = await MendedMono.Instance.RunAsync(mode, program, Patience, radio, figure);
            if (run.ExitCode != 0)
                throw new InvalidOperationException(run.Output + run.Errors);
            figures.Add(double.Parse(run.Output, CultureInfo.InvariantCulture));
        }

        return figures.Order().ElementAt(Runs / 2);
    }

    private static string Kilobytes(double octets) => (octets / 1000).ToString("0", CultureInfo.InvariantCulture) + " KB";

    private static string Said(string key)
        => typeof(MonoFigures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(said => said.Key == key).Value!;
}
