// Runs the tests under whatever runtime runs this program.
using System;
using System.Globalization;
using System.Linq;
using System.Threading;

namespace GattGen.Mono.Suite;

internal static class Program
{
    // Arguments: "jit" or "interpreter", which says what is left out; the number of threads; the beginnings of the names of the tests to run (all if none).
    // Printed are lines with tabs between their fields: "excluded", name and reason; "ran", name and number of cases; "failed", name and what happened;
    // at last "end". Other lines are what tests print.
    private static int Main(string[] arguments)
    {
        var isInterpreted = arguments[0] == "interpreter";
        var wanted = arguments.Skip(2).ToArray();
        var failures = 0;
        void Say(string[] fields)
        {
            lock (wanted)
            {
                failures += fields[0] == "failed" ? 1 : 0;
                Console.WriteLine(string.Join("\t", fields.Select(field => field.Replace("\r", "").Replace("\n", "\\n").Replace("\t", " "))));
            }
        }

        foreach (var (name, reason) in Excluded.Reasons(isInterpreted))
            Say(["excluded", name, reason]);
        var methods = TestMethods.All.ToLookup(method => Excluded.WhyNot(method, isInterpreted) is null);
        foreach (var method in methods[false])
            Say(["excluded", TestCase.Of(method), Excluded.WhyNot(method, isInterpreted)!]);
        // Some tests wait on a thread of the pool for what another thread of it does; Mono's pool grows slowly.
        ThreadPool.SetMinThreads(32, 32);
        new TestRun(methods[true].Where(method => wanted.Length == 0 || wanted.Any(start => TestCase.Of(method).StartsWith(start, StringComparison.Ordinal))), Say).Run(int.Parse(arguments[1], CultureInfo.InvariantCulture));
        Say(["end"]);
        return failures == 0 ? 0 : 1;
    }
}
