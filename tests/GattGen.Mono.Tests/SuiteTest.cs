// The tests of the suites as they are built for net10.0, found by reading their assemblies.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Mono.Tests;

/// <summary>A test method.</summary>
/// <param name="Class">The name of its class.</param>
/// <param name="Name">Its own name, behind that of the class.</param>
/// <param name="LeastCases">How many cases it has at least: those that are written out, or one.</param>
internal sealed record SuiteTest(string Class, string Name, int LeastCases)
{
    private static readonly string[] Suites = ["GattGen.Tests", "GattGen.Air.Tests", "GattGen.Conformance.Tests", "GattGen.Crypto.Tests", "GattGen.Hci.Tests", "GattGen.Host.Tests", "GattGen.Meadow.Tests", "GattGen.Profiles.Tests"];

    /// <summary>All tests of the suites that run on Mono.</summary>
    public static IReadOnlyList<SuiteTest> All()
    {
        SuiteTest[] all =
        [
            .. Suites
                .SelectMany(suite => Assembly.LoadFrom(Built.Assembly("tests/" + suite, "net10.0")).GetTypes())
                .Where(type => type is { IsClass: true, IsAbstract: false })
                .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Select(method => Find(type, method)))
                .OfType<SuiteTest>(),
        ];
        Assert.All(Suites, suite => Assert.Contains(all, test => test.Class.StartsWith(suite + ".", StringComparison.Ordinal)));
        return all;
    }

    private static SuiteTest? Find(Type type, MethodInfo method)
    {
        var attributes = method.GetCustomAttributesData().Select(attribute => attribute.AttributeType).ToArray();
        if (!attributes.Any(attribute => typeof(FactAttribute).IsAssignableFrom(attribute)))
            return null;
        return new SuiteTest(type.FullName!, type.FullName + "." + method.Name, Math.Max(1, attributes.Count(attribute => attribute == typeof(InlineDataAttribute))));
    }
}
