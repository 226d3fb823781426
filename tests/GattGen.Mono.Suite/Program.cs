// Runs the tests under whatever runtime runs this program, and prints what came out, one line for each fact.
using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Mono.Suite;

internal static class Program
{
    // Arguments: the number of threads, then the beginnings of names of the tests to run (all when there are none).
    // Printed: "failed", name and why; "slow", milliseconds and name; at the end "methods", "cases" and "failures" with their numbers. Tabs separate.
    private static int Main(string[] arguments)
    {
        var threads = arguments.Length > 0 ? int.Parse(arguments[0], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var wanted = arguments.Skip(1).ToArray();
        var methods = TestMethods.All.Where(method => wanted.Length == 0 || wanted.Any(start => TestCase.Of(method).StartsWith(start, StringComparison.Ordinal))).ToArray();
        var classes = new ConcurrentQueue<System.Reflection.MethodInfo[]>(methods.GroupBy(m => m.ReflectedType).Select(g => g.ToArray()));
        int cases = 0, failures = 0;
        var ts = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            while (classes.TryDequeue(out var group))
            {
                foreach (var method in group)
                {
                    var watch = Stopwatch.StartNew();
                    System.Collections.Generic.IReadOnlyList<TestCase> list;
                    try { list = TestMethods.Cases(method); }
                    catch (Exception e) { Interlocked.Increment(ref failures); Print("failed", TestCase.Of(method), e.ToString()); continue; }
                    foreach (var test in list)
                    {
                        Interlocked.Increment(ref cases);
                        var e = Task.Run(test.RunAsync).GetAwaiter().GetResult();
                        if (e is not null) { Interlocked.Increment(ref failures); Print("failed", test.Name, e.ToString()); }
                    }
                    if (watch.ElapsedMilliseconds > 1000) Print("slow", watch.ElapsedMilliseconds, TestCase.Of(method));
                }
            }
        })).ToArray();
        foreach (var t in ts) t.Start();
        foreach (var t in ts) t.Join();
        Print("methods", methods.Length);
        Print("cases", cases);
        Print("failures", failures);
        return failures == 0 ? 0 : 1;
    }

    private static void Print(params object[] fields)
    {
        var line = string.Join("\t", fields.Select(f => f.ToString()!.Replace("\n", "\\n").Replace("\r", "")));
        lock (Console.Out)
            Console.WriteLine(line);
    }
}
