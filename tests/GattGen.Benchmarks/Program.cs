// Benchmarks: dotnet run -c Release --project tests/GattGen.Benchmarks -- [--quick] [--report FILE] [BenchmarkDotNet options]
// The generators in turns: dotnet run -c Release --project tests/GattGen.Benchmarks -- --generators FILE
// Figures of boards, on Mono: dotnet run -c Release --project tests/GattGen.Benchmarks -- --mono FILE
using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GattGen.Benchmarks;
using Perfolizer.Horology;

var rest = args.ToList();
if (rest is ["--mono", var monoPage])
{
    File.WriteAllText(monoPage, PerformanceReport.Replace(File.ReadAllText(monoPage), "Mono", await MonoFigures.MeasureAsync()));
    return 0;
}

if (rest is ["--generators", var generatorPage])
{
    File.WriteAllText(generatorPage, PerformanceReport.Replace(File.ReadAllText(generatorPage), "GeneratorComparison", GeneratorComparison.Measure()));
    return 0;
}

var quick = rest.Remove("--quick");
string? page = null;
if (rest.IndexOf("--report") is var at and >= 0)
{
    if (at + 1 == rest.Count)
    {
        Console.Error.WriteLine("--report needs the file whose tables are to be rewritten: --report docs/performance.md");
        return 2;
    }

    page = rest[at + 1];
    rest.RemoveRange(at, 2);
}

if (rest.Count == 0)
    rest.AddRange(["--filter", "*"]);

// A report is made of a few short iterations: all of it takes some minutes. Quick is for seeing that a benchmark runs.
var job = quick
    ? Job.Dry.WithWarmupCount(1)
    : page is null ? Job.Default : Job.Default.WithWarmupCount(3).WithIterationCount(5).WithIterationTime(TimeInterval.FromMilliseconds(250));
var config = DefaultConfig.Instance.AddJob(job.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. rest], config).ToList();
if (page is null)
    return 0;
var measurements = summaries.SelectMany(PerformanceReport.Measurements).ToList();
if (measurements.Count == 0 || measurements.Count < summaries.Sum(summary => summary.BenchmarksCases.Length))
{
    Console.Error.WriteLine("Not every benchmark gave a figure; " + page + " is as it was.");
    return 1;
}

var machine = summaries[0].HostEnvironmentInfo;
File.WriteAllText(page, PerformanceReport.Rewrite(File.ReadAllText(page), measurements, [.. machine.ToFormattedString(), machine.RuntimeVersion + ", " + machine.Architecture]));
return 0;
