// Where this library does otherwise than the lists of the Bluetooth SIG, which are of 2017, and why.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>A deliberate deviation.</summary>
/// <param name="Uuid">The service or characteristic, four digits.</param>
/// <param name="Name">The field, bit or characteristic as the list has it; "*" for the whole.</param>
/// <param name="Reason">Why.</param>
public sealed record Deviation(string Uuid, string Name, string Reason);

/// <summary>All deviations. Each must be one: the tests fail for those that are none any more.</summary>
public static partial class Deviations
{
    // Made when it is first asked for, because the parts stand in several files.
    private static readonly Lazy<IReadOnlyList<Deviation>> Gathered = new(() => typeof(Deviations).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(field => field.FieldType == typeof(Deviation[]))
        .SelectMany(field => (Deviation[])field.GetValue(null)!)
        .ToList());

    /// <summary>All of them: every array in a part of this class.</summary>
    public static IReadOnlyList<Deviation> All => Gathered.Value;
}
