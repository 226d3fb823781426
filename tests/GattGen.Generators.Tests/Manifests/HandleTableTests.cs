// Handles and hash of tables that are written out by hand.
using System;
using System.Linq;
using GattGen.Generators.Manifest;

namespace GattGen.Generators.Tests.Manifests;

public class HandleTableTests
{
    private const string Access = "2800=0018;2803=0A+002A;2A00;2803=02+012A;2A01";
    private const string Attribute = "2800=0118;2803=20+052A;2A05;2902;2803=0A+292B;2B29;2803=02+2A2B;2B2A";

    private static ManifestPart Part(string name, string layout) => new(null, name, layout, "");

    // The sample of Core Vol 3, Part G, Appendix B, whose hash is printed most significant octet first.
    [Fact]
    public void The_sample_of_the_specification_has_its_hash()
    {
        var table = HandleTable.Of([
            Part("GAP", Access),
            Part("GATT", Attribute),
            Part("Glucose", "2800=0818;2802>Battery;2803=A2+182A;2A18;2902;2900=0000"),
            Part("Battery", "2801=0F18;2803=02+192A;2A19")])!;
        Assert.Equal("F1CA2D48ECF58BAC8A8830BBB9FBA990", Convert.ToHexString(table.Hash().Reverse().ToArray()));
        Assert.Equal("14 20 22 \"0x180F\" 19 1300", table.Resolve(2, "@0 @i1 @j1 @u1 @e @h5"));
    }

    [Fact]
    public void A_fixed_handle_leaves_a_gap_and_one_that_is_taken_refuses_the_table()
    {
        Assert.Equal("32 33 36 37", HandleTable.Of([Part("S", "2800@0020=0F18;2803=02+192A;2A19;2803@0024=02+1A2A;2A1A")])!.Resolve(0, "@0 @1 @3 @e"));
        Assert.Null(HandleTable.Of([Part("S", "2800@0020=0F18;2803@0020=02+192A;2A19")]));
        Assert.NotNull(HandleTable.Of([Part("S", "2800@FFFD=0F18;2803=02+192A;2A19")]));
        Assert.Null(HandleTable.Of([Part("S", "2800@FFFE=0F18;2803=02+192A;2A19")]));
        Assert.Null(HandleTable.Of([Part("S", "2800=0F18;2802>T")]));
    }

    [Theory]
    [InlineData("2800=0D18")]
    [InlineData("2803@0020=10+372A")]
    [InlineData("6e400001b5a3f393e0a9e50e24dcca9e")]
    [InlineData("2802>global::Demo.Battery<int, string>.Inner")]
    [InlineData("2800=0D18;2803@0020=10+372A;2A37;2902")]
    public void A_row_is_read_as_it_was_written(string row)
        => Assert.Equal(row, AttributeRow.Print(AttributeRow.Parse(row)));
}
