// The marks themselves, and that the harness fails where it should.
using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace GattGen.Analyzers.Tests;

public class MarkupTests
{
    [Fact]
    public void A_mark_gives_identifier_and_exact_span()
    {
        var (code, marks) = Markup.Parse("class {|GATT0001:Battery|} { }");

        Assert.Equal("class Battery { }", code);
        Assert.Equal(new Mark(0, "GATT0001", TextSpan.FromBounds(6, 13)), Assert.Single(marks));
    }

    [Fact]
    public void Marks_nest_and_come_in_the_order_in_which_they_open()
    {
        var (code, marks) = Markup.Parse("{|GATT0001:a{|GATT0002:b|}c|}");

        Assert.Equal("abc", code);
        Assert.Equal([new Mark(0, "GATT0001", TextSpan.FromBounds(0, 3)), new Mark(0, "GATT0002", TextSpan.FromBounds(1, 2))], marks);
    }

    [Fact]
    public void A_mark_that_is_not_closed_is_a_mistake_of_the_test() => Assert.Throws<FormatException>(() => Markup.Parse("{|GATT0001:a"));

    [Fact]
    public void Braces_and_bars_of_the_language_are_left_alone() =>
        Assert.Equal("var x = y is {} || z is {|| };", Markup.Parse("var x = y is {} || z is {|| };").Code);
}
