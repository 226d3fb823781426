// The generators side by side: in turns, so that what else the machine does meets all of them alike.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Benchmarks;

/// <summary>
/// Makes the table of docs/performance.md that compares cold runs. BenchmarkDotNet measures one generator after the other, and between
/// them a machine with neighbours changes its pace by more than the generators differ; here each has its turn in every round.
/// </summary>
internal static class GeneratorComparison
{
    private const int Declarations = 100;
    private const int Warmup = 20;
    private const int Rounds = 40;
    private const int InTurn = 5;

    private static readonly string[] Names = ["GattGen", "System.Text.Json", "LoggerMessage"];

    private static readonly CSharpCompilation Empty =
        CSharpCompilation.Create("Bench", null, MeasuredGenerator.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Measures all of them.</summary>
    /// <returns>A table in Markdown.</returns>
    public static string Measure()
    {
        var contenders = Names.Select(name => new Contender(name)).ToList();
        for (var round = 0; round < Warmup + Rounds; round++)
        {
            // Who comes first is a different one in each round.
            for (var turn = 0; turn < contenders.Count; turn++)
                contenders[(round + turn) % contenders.Count].Turn(counts: round >= Warmup);
        }

        var ours = contenders[0];
        var rows = contenders.Select(contender => string.Create(
            CultureInfo.InvariantCulture,
            $"| {contender.Name} | {contender.Quantile(0.5):0.0} ms | {contender.Quantile(0.25):0.0} – {contender.Quantile(0.75):0.0} ms | {contender.Mean:0.0} ms | {contender.RoundsSlowerThan(ours)} | {contender.Octets:#,##0} |"));
        return "| generator | median | middle half | mean | slower than GattGen's | bytes allocated |\n|---|---:|---:|---:|---:|---:|\n" + string.Join('\n', rows);
    }

    private sealed class Contender
    {
        private readonly MeasuredGenerator _generator;
        private readonly SyntaxTree[] _trees;
        private readonly List<double> _times = [];
        private long _octets;

        public Contender(string name)
        {
            Name = name;
            _generator = MeasuredGenerator.Named(name);
            _trees = [.. Enumerable.Range(0, Declarations).Select(number => MeasuredGenerator.Parse(_generator.Declaration(number, edited: false)))];
        }

        public string Name { get; }

        public double Mean => _times.Average();

        public double Octets => (double)_octets / _times.Count;

        public void Turn(bool counts)
        {
            for (var run = 0; run < InTurn; run++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                var driver = _generator.New().RunGenerators(Fresh());
                var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                GC.KeepAlive(driver);
                if (!counts)
                    continue;
                _times.Add(time);
                _octets += GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        public double Quantile(double part) => _times.Order().ElementAt((int)(part * (_times.Count - 1)));

        public string RoundsSlowerThan(Contender other)
            => this == other ? "" : string.Create(CultureInfo.InvariantCulture, $"{RoundMeans().Zip(other.RoundMeans()).Count(pair => pair.First > pair.Second)} of {Rounds} rounds");

        private IEnumerable<double> RoundMeans() => _times.Chunk(InTurn).Select(turn => turn.Average());

        private CSharpCompilation Fresh()
            => Empty.AddSyntaxTrees(_trees.Select(tree => CSharpSyntaxTree.Create((CSharpSyntaxNode)tree.GetRoot(), MeasuredGenerator.Language)));
    }
}
