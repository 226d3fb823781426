// All tests on some threads, and what came out.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Mono.Suite;

/// <summary>Runs methods as xunit does: collections side by side, the methods of a collection one after the other; a class is a collection if it names none.</summary>
internal sealed class TestRun
{
    private readonly ConcurrentQueue<MethodInfo[]> _sideBySide;
    private readonly MethodInfo[] _alone;
    private readonly Action<string[]> _print;

    /// <summary>A run of some methods.</summary>
    /// <param name="methods">The methods.</param>
    /// <param name="print">Takes the fields of a line.</param>
    public TestRun(IEnumerable<MethodInfo> methods, Action<string[]> print)
    {
        var collections = methods.GroupBy(method => CollectionName(method.ReflectedType!)).ToLookup(collection => Alone.Contains(collection.Key), collection => collection.ToArray());
        _sideBySide = new(collections[false]);
        _alone = [.. collections[true].SelectMany(collection => collection)];
        _print = print;
    }

    // The collections that must have the process to themselves.
    private static HashSet<string> Alone { get; } =
    [
        .. typeof(TestRun).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<CollectionDefinitionAttribute>()?.DisableParallelization == true)
            .Select(type => NameOf<CollectionDefinitionAttribute>(type)!),
    ];

    /// <summary>Runs all of them, and returns when they have ended.</summary>
    public void Run(int threads)
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(RunCollections))];
        foreach (var thread in all)
            thread.Start();
        foreach (var thread in all)
            thread.Join();
        foreach (var method in _alone)
            Run(method);
    }

    private static string CollectionName(Type type) => NameOf<CollectionAttribute>(type) ?? type.FullName!;

    // Attributes of xunit keep their names to themselves.
    private static string? NameOf<T>(Type type)
        where T : Attribute
        => (string?)type.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType == typeof(T))?.ConstructorArguments[0].Value;

    private void RunCollections()
    {
        while (_sideBySide.TryDequeue(out var methods))
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
