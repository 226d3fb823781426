// Where this library does otherwise than the lists of the Bluetooth SIG, which are of 2017, and why.
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>A deliberate deviation.</summary>
/// <param name="Uuid">The service or characteristic, four digits.</param>
/// <param name="Name">The field, bit or characteristic as the list has it; "*" for the whole.</param>
/// <param name="Reason">Why.</param>
public sealed record Deviation(string Uuid, string Name, string Reason);

/// <summary>All deviations. Each must be one: the tests fail for those that are none any more.</summary>
public static partial class Deviations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = Parts().SelectMany(part => part).ToList();

    private static IEnumerable<Deviation[]> Parts()
    {
        yield return General;
    }

    private static readonly Deviation[] General = [];
}
