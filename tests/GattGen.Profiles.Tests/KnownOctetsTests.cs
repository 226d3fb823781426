// Every type of values has octets that somebody has written by hand, and its code agrees with them both ways.
using System.Linq;

namespace GattGen.Profiles.Tests;

public class KnownOctetsTests
{
    public static TheoryData<string> Values => [.. ValueTypes.All.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_has_the_octets_of_the_specification(string name)
    {
        var rows = KnownOctets.All[ValueTypes.All.Single(type => type.FullName == name)];
        Assert.True(rows.Any(), name + " has no octets that are known: write them by hand from the field table of its specification.");
        Assert.All(rows, row => row.Check());
    }

    [Fact]
    public void All_rows_are_of_types_of_values()
        => Assert.Empty(KnownOctets.All.Select(rows => rows.Key).Except(ValueTypes.All));
}
