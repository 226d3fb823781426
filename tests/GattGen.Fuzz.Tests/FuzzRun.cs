// Feeds a target: nothing first, then zeros of every length, then what is good, cut off everywhere, with single bits flipped, then mutations.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GattGen.Fuzz.Tests;

/// <summary>Takes one input; it fails by throwing.</summary>
internal delegate void FuzzTarget(ReadOnlySpan<byte> input);

/// <summary>
/// Runs of a target over bad input. The variable GATTGEN_FUZZ_ITERATIONS sets how many mutations each run tries (default 4000), and
/// GATTGEN_FUZZ_SEED from what they are drawn (default 1). A failure names the input.
/// </summary>
internal static class FuzzRun
{
    public const int DefaultIterations = 4000;

    /// <summary>How many mutations a run tries.</summary>
    public static int Iterations { get; } = (int)Variable("GATTGEN_FUZZ_ITERATIONS", DefaultIterations);

    public static ulong Seed { get; } = Variable("GATTGEN_FUZZ_SEED", 1);

    /// <summary>A share of the iterations, for targets that take long; at least one.</summary>
    public static int Share(int divisor) => Math.Max(1, Iterations / divisor);

    public static SeededRandom NewRandom([CallerMemberName] string name = "")
    {
        var seed = Seed;
        foreach (var letter in name)
            seed = (seed * 1_000_003) ^ letter;
        return new SeededRandom(seed);
    }

    /// <summary>Feeds a parser.</summary>
    /// <param name="target">The parser; called again for an input on which it threw is of no use, so the run ends with the first failure.</param>
    /// <param name="corpus">Good inputs; may be empty.</param>
    /// <param name="maxLength">The longest input, in octets.</param>
    /// <param name="allocatedPerInput">How many octets the target may allocate for an input at most, on average.</param>
    /// <param name="iterations">How many mutations are tried; 0 for the default.</param>
    /// <param name="name">The name of the test: each draws other inputs.</param>
    public static void Parser(
        FuzzTarget target, IReadOnlyList<byte[]> corpus, int maxLength, long allocatedPerInput = 0, int iterations = 0, [CallerMemberName] string name = "")
    {
        var mutator = new Mutator(NewRandom(name), corpus, maxLength);
        var buffer = new byte[maxLength];
        var count = 0L;
        Feed(target, [], "empty");      // also brings all code into being that allocates when it runs first
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var length = 0; length <= maxLength; length++, count++)
            Feed(target, buffer.AsSpan(0, length), "zeros");
        buffer.AsSpan().Fill(0xFF);
        for (var length = 0; length <= Math.Min(maxLength, 300); length++, count++)
            Feed(target, buffer.AsSpan(0, length), "0xFF");
        foreach (var good in corpus)
        {
            for (var length = 0; length <= Math.Min(good.Length, maxLength); length++, count++)
                Feed(target, good.AsSpan(0, length), "cut off");
            for (var bit = 0; bit < Math.Min(8 * good.Length, 512) && good.Length <= maxLength; bit++, count++)
            {
                good.CopyTo(buffer, 0);
                buffer[bit / 8] ^= (byte)(1 << (bit % 8));
                Feed(target, buffer.AsSpan(0, good.Length), "bit flipped");
            }
        }

        for (var i = iterations > 0 ? iterations : Iterations; i > 0; i--, count++)
            Feed(target, mutator.Next(), "mutated");
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= 4096 + (count * allocatedPerInput), $"{allocated} octets were allocated for {count} inputs.");
    }

    /// <summary>Runs a story that draws what it does; a failure names the seed.</summary>
    public static void Story(Action story)
    {
        try
        {
            story();
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"GATTGEN_FUZZ_SEED={Seed} GATTGEN_FUZZ_ITERATIONS={Iterations}: {problem.Message}", problem);
        }
    }

    private static void Feed(FuzzTarget target, ReadOnlySpan<byte> input, string kind)
    {
        try
        {
            target(input);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"Input ({kind}, {input.Length} octets) {Convert.ToHexString(input)}: {problem.Message}", problem);
        }
    }

    private static ulong Variable(string name, ulong otherwise)
        => ulong.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
