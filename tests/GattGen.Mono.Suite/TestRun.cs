// All tests on some threads, and what came out.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Mono.Suite;

/// <summary>Runs methods: the classes side by side, the methods of a class one after the other.</summary>
internal sealed class TestRun
{
    private readonly ConcurrentQueue<MethodInfo[]> _classes;
    private readonly Action<string[]> _print;

    /// <summary>A run of some methods.</summary>
    /// <param name="methods">The methods.</param>
    /// <param name="print">Takes the fields of a line.</param>
    public TestRun(IEnumerable<MethodInfo> methods, Action<string[]> print)
    {
        _classes = new(methods.GroupBy(method => method.ReflectedType).Select(group => group.ToArray()));
        _print = print;
    }

    /// <summary>Runs all of them, and returns when they have ended.</summary>
    public void Run(int threads)
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(RunClasses))];
        foreach (var thread in all)
            thread.Start();
        foreach (var thread in all)
            thread.Join();
    }

    private void RunClasses()
    {
        while (_classes.TryDequeue(out var methods))
        {
            foreach (var method in methods)
                Run(method);
        }
    }

    private void Run(MethodInfo method)
    {
        var name = TestCase.Of(method);
        var cases = 0;
        try
        {
            foreach (var test in TestMethods.Cases(method))
            {
                cases++;
                // On the pool, where no test finds anything of the one before.
                if (Task.Run(test.RunAsync).GetAwaiter().GetResult() is { } problem)
                    _print(["failed", test.Name, problem.ToString()]);
            }
        }
        catch (Exception problem)
        {
            // The rows of a theory could not be made.
            _print(["failed", name, problem.ToString()]);
        }

        _print(["ran", name, cases.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
    }
}
