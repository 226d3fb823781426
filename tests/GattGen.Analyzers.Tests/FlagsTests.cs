// Flags allow something, and hold nothing unknown: GATT0006, 0007.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class FlagsTests
{
    [Theory]
    [InlineData("GattFlags.None")]
    [InlineData("0")]
    [InlineData("default")]
    [InlineData("GattFlags.ReadEncrypted | GattFlags.WriteEncrypted")]
    public Task A_characteristic_that_allows_nothing_is_reported(string flags) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, {|GATT0006:{{flags}}|})] private byte _level;
        }
        """,
        "The characteristic of '_level' allows clients nothing, so it could never be used: add GattFlags.Read, Write, WriteNoResponse, Notify or Indicate");

    [Fact]
    public Task A_descriptor_that_allows_nothing_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor(0x2901, {|GATT0006:GattFlags.None|})] private byte _level;
        }
        """,
        "A descriptor of '_level' allows clients nothing, so it could never be used: add GattFlags.Read, Write, WriteNoResponse, Notify or Indicate");

    [Theory]
    [InlineData("GattFlags.Read")]
    [InlineData("GattFlags.Notify")]
    [InlineData("GattFlags.Indicate")]
    [InlineData("GattFlags.Broadcast")]
    [InlineData("GattFlags.WriteNoResponse")]
    [InlineData("GattFlags.Read | GattFlags.ReadEncrypted")]
    public Task One_operation_is_enough(string flags) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, {{flags}})] private byte _level;
        }
        """);

    [Theory]
    [InlineData("(GattFlags)0x8002", "0x8000")]
    [InlineData("(GattFlags)0x0082", "0x0080")]
    [InlineData("GattFlags.Read | (GattFlags)0x10000", "0x10000")]
    public Task Unknown_bits_are_reported(string flags, string bits) => Analysis.Reports(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, {|GATT0007:{{flags}}|})] private byte _level;
        }
        """,
        "The flags of '_level' hold the bits " + bits + ", which mean nothing: use the members of GattFlags only");

    [Fact]
    public Task Unknown_bits_of_a_descriptor_are_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read), GattDescriptor(0x2901, {|GATT0007:(GattFlags)0x82|})] private byte _level;
        }
        """,
        "The flags of '_level' hold the bits 0x0080, which mean nothing: use the members of GattFlags only");

    [Theory]
    [InlineData("(GattFlags)0x0002")]
    [InlineData("(GattFlags)0x7F7F")]
    [InlineData("(GattFlags)(2 | 16)")]
    public Task Numbers_whose_bits_are_all_known_are_accepted(string flags) => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT0").Accept(
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, {{flags}})] private byte _level;
        }
        """);
}
