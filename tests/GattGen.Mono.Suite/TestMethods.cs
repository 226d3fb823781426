// Finds the tests of this assembly by the attributes of xunit.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Xunit.Sdk;

namespace GattGen.Mono.Suite;

/// <summary>The methods that are tests.</summary>
internal static class TestMethods
{
    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. typeof(TestMethods).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .OrderBy(TestCase.Of, StringComparer.Ordinal),
    ];

    /// <summary>The cases of one: a fact is one case, a theory has one for each row.</summary>
    /// <exception cref="InvalidOperationException">A theory without rows.</exception>
    public static IReadOnlyList<TestCase> Cases(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
            return [new TestCase(method, [])];
        TestCase[] cases = [.. method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(row => new TestCase(method, row))];
        return cases.Length > 0 ? cases : throw new InvalidOperationException("A theory without rows.");
    }
}
