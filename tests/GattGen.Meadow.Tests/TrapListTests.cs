// Traps.txt names a test for each trap of the board; all of them exist.
using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GattGen.Meadow.Tests;

public class TrapListTests
{
    [Fact]
    public void Every_trap_has_its_tests()
    {
        var traps = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Here())!, "Traps.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')).ToArray();
        var tests = typeof(TrapListTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Select(method => type.Name + "." + method.Name))
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(traps.Length > 35);
        foreach (var trap in traps)
        {
            var parts = trap.Split(" | ");
            Assert.Equal(2, parts.Length);
            Assert.All(parts[1].Split(", "), test => Assert.Contains(test, tests));
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
