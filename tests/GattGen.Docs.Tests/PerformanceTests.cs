// docs/performance.md has a place for every benchmark, the report fills it, and every benchmark runs.
using System;
using System.Linq;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using GattGen.Benchmarks;

namespace GattGen.Docs.Tests;

public class PerformanceTests
{
    private static readonly Type[] Groups = [.. typeof(RadioBenchmarks).Assembly.GetTypes().Where(type => Methods(type).Length > 0)];

    public static TheoryData<string, string> Benchmarks
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var group in Groups)
            {
                foreach (var method in Methods(group))
                    all.Add(group.Name, method.Name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void A_benchmark_runs(string group, string method)
    {
        var type = Groups.Single(candidate => candidate.Name == group);
        var benchmark = Activator.CreateInstance(type)!;
        type.GetProperty("Operations")?.SetValue(benchmark, 3);
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is { } values)
                property.SetValue(benchmark, values.Values[0]);
        }

        type.GetMethods().Single(candidate => candidate.GetCustomAttribute<GlobalSetupAttribute>() is not null).Invoke(benchmark, null);
        Assert.Null(Record.Exception(() => type.GetMethod(method)!.Invoke(benchmark, null)));
    }

    [Fact]
    public void The_page_has_a_place_for_every_benchmark()
    {
        var page = Repository.Read("docs/performance.md");
        var rewritten = PerformanceReport.Rewrite(page, [.. Groups.Select(group => new Measurement(group.Name, "probe of " + group.Name, "", 1, 0))], ["probe of the machine"]);
        Assert.All(Groups, group => Assert.Contains("| probe of " + group.Name + " |", rewritten, StringComparison.Ordinal));
        Assert.Contains("```text\nprobe of the machine\n```\n", rewritten, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_replaces_what_stands_between_its_marks_and_nothing_else()
    {
        const string Page = "before\n<!-- machine -->\nold\n<!-- end -->\nbetween\n<!-- Radio -->\nold\nold\n<!-- end -->\nafter\n";
        var rewritten = PerformanceReport.Rewrite(Page, [new Measurement("Radio", "notification", "20 octets", 1600, 0), new Measurement("Radio", "connect", "", 2_500_000, 1234.5)], ["a machine"]);
        Assert.Equal(
            """
            before
            <!-- machine -->
            ```text
            a machine
            ```
            <!-- end -->
            between
            <!-- Radio -->
            | operation | with | per second | time | bytes allocated |
            |---|---|---:|---:|---:|
            | notification | 20 octets | 625,000 | 1.6 µs | 0 |
            | connect |  | 400 | 2.5 ms | 1,234.5 |
            <!-- end -->
            after

            """,
            rewritten);
    }

    [Fact]
    public void A_page_without_a_place_for_a_figure_is_refused()
        => Assert.Throws<ArgumentException>(() => PerformanceReport.Rewrite("<!-- machine -->\n<!-- end -->\n", [new Measurement("Radio", "read", "", 1, 0)], []));

    private static MethodInfo[] Methods(Type type) => [.. type.GetMethods().Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)];
}
