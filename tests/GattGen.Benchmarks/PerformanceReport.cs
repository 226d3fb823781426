// The tables of docs/performance.md, written from measurements.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Reports;

namespace GattGen.Benchmarks;

/// <summary>What one benchmark measured.</summary>
/// <param name="Group">The class of the benchmark.</param>
/// <param name="Name">What was done.</param>
/// <param name="Parameters">With which parameters; empty for none.</param>
/// <param name="Nanoseconds">How long one operation took.</param>
/// <param name="Bytes">How many bytes one operation allocated.</param>
public sealed record Measurement(string Group, string Name, string Parameters, double Nanoseconds, double Bytes);

/// <summary>Rewrites the parts of a page that stand between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>: NAME is a class of benchmarks, or "machine".</summary>
public static class PerformanceReport
{
    private const string End = "<!-- end -->";

    /// <summary>What a run measured. Benchmarks that gave no figure are left out.</summary>
    public static IEnumerable<Measurement> Measurements(Summary summary)
        => summary.Reports
            .Where(report => report.ResultStatistics is not null && report.GcStats.TotalOperations > 0)
            .Select(report => new Measurement(
                report.BenchmarkCase.Descriptor.Type.Name,
                report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(item => item.ToDisplayText() + " " + item.Name.ToLowerInvariant())),
                report.ResultStatistics!.Mean,
                (report.GcStats.GetTotalAllocatedBytes(excludeAllocationQuantumSideEffects: true) ?? 0) / (double)report.GcStats.TotalOperations));

    /// <summary>Puts figures into a page. Parts for which nothing was measured stay.</summary>
    /// <exception cref="ArgumentException">The page has no place for something that was measured.</exception>
    public static string Rewrite(string page, IReadOnlyCollection<Measurement> measurements, IEnumerable<string> machine)
    {
        page = Replace(page, "machine", "```text\n" + string.Join('\n', machine) + "\n```");
        foreach (var group in measurements.GroupBy(measurement => measurement.Group))
        {
            var rows = group.Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Parameters} | {1e9 / row.Nanoseconds:N0} | {Time(row.Nanoseconds)} | {row.Bytes:#,##0.##} |"));
            page = Replace(page, group.Key, "| operation | with | per second | time | bytes allocated |\n|---|---|---:|---:|---:|\n" + string.Join('\n', rows));
        }

        return page;
    }

    /// <summary>Puts a text into its place in a page.</summary>
    /// <exception cref="ArgumentException">The page has no such place.</exception>
    public static string Replace(string page, string name, string text)
    {
        var marker = "<!-- " + name + " -->\n";
        var start = page.IndexOf(marker, StringComparison.Ordinal);
        var end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        if (end < 0)
            throw new ArgumentException("The page has no place for '" + name + "': " + marker.TrimEnd() + " ... " + End, nameof(page));
        return page[..(start + marker.Length)] + text + "\n" + page[end..];
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} µs"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
    };
}
