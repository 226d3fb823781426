// For which board a program is checked: the property GattTarget, [assembly: GattTarget], neither, or something unknown (GATT3009).
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class TargetChoiceTests
{
    private const string Indicating =
        """
        [GattService(0x1809)]
        public partial class Thermometer
        {
            [GattCharacteristic(0x2A1C, {|GATT3002:GattFlags.Indicate|})] private short _temperature;
        }
        """;

    private const string Plain =
        """
        [GattService(0x1809)]
        public partial class Thermometer
        {
            [GattCharacteristic(0x2A1C, GattFlags.Indicate)] private short _temperature;
        }
        """;

    private const string Message =
        "'Temperature' has the flag Indicate, but the radio of the Meadow F7 never indicates: use Notify, and let the client confirm by a write if it must, or use an external Bluetooth module on a serial port";

    [Theory]
    [InlineData("MeadowF7")]
    [InlineData("meadowf7")]
    [InlineData(" MeadowF7 ")]
    public Task The_property_of_the_project_chooses_the_target(string target) => Analysis.On(target).Of(Indicating, Message);

    [Fact]
    public Task The_attribute_of_the_assembly_chooses_the_target() => Analysis.On(null).Of("[assembly: GattTarget(GattTarget.MeadowF7)]\n" + Indicating, Message);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("None")]
    public Task Without_a_target_nothing_is_checked(string? target) => Analysis.On(target).Accept(Plain);

    [Fact]
    public Task A_target_of_None_checks_nothing() => Analysis.On(null).Accept("[assembly: GattTarget(GattTarget.None)]\n" + Plain);

    [Fact]
    public Task Attributes_of_that_name_from_elsewhere_choose_nothing() => Analysis.On(null).Accept(
        "[assembly: Elsewhere.GattTarget(GattTarget.MeadowF7)]\nnamespace Elsewhere { public class GattTargetAttribute : Attribute { public GattTargetAttribute(GattTarget target) { } } }\n" + Plain);

    [Fact]
    public Task An_unknown_number_is_reported_where_it_stands() => Analysis.On(null).Of(
        "[assembly: GattTarget({|GATT3009:(GattTarget)7|})]\n" + Plain,
        "'(GattTarget)7' is no known target, so nothing is checked against its limits: write 'MeadowF7', or leave GattTarget out of a program that runs anywhere");

    [Theory]
    [InlineData("MeadowF8")]
    [InlineData("Meadow F7")]
    [InlineData("MeadowF7;Desktop")]
    public async Task An_unknown_name_in_the_project_is_reported_without_a_place(string target)
    {
        var reported = Assert.Single(await new Project(LanguageVersion.CSharp10, null, Plain) { Target = target }.AnalyzeAsync(), each => each.Id.StartsWith("GATT3", System.StringComparison.Ordinal));

        Assert.Equal("GATT3009", reported.Id);
        Assert.False(reported.Location.IsInSource);
        Assert.Equal(
            "'" + target + "' is no known target, so nothing is checked against its limits: write 'MeadowF7', or leave GattTarget out of a program that runs anywhere",
            reported.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task A_known_attribute_counts_beside_an_unknown_property() => Analysis.On(null).Of(
        "[assembly: GattTarget(GattTarget.MeadowF7)]\n[assembly: GattTarget({|GATT3009:(GattTarget)9|})]\n" + Indicating,
        "'(GattTarget)9' is no known target, so nothing is checked against its limits: write 'MeadowF7', or leave GattTarget out of a program that runs anywhere",
        Message);
}
