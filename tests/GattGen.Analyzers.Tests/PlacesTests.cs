// Diagnostics are reported where they are, so that users can govern them; and the analyzers are quiet where they have no say.
using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class PlacesTests
{
    private const string Empty =
        """
        [GattService(0x180F)]
        public partial class {|GATT0016:Battery|}
        {
        }
        """;

    private const string Message = "The service 'Battery' has no characteristics, so a client could do nothing with it: put [GattCharacteristic] on a property or field of it";

    [Fact]
    public Task A_pragma_in_the_place_switches_a_diagnostic_off() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        #pragma warning disable GATT0016
        [GattService(0x180F)]
        public partial class Battery
        {
        }
        #pragma warning restore GATT0016
        """);

    [Fact]
    public Task A_pragma_in_another_place_does_not() => Analysis.Reports("#pragma warning disable GATT0016\n#pragma warning restore GATT0016\n" + Empty, Message);

    [Fact]
    public Task An_editorconfig_switches_a_diagnostic_off() =>
        Analysis.With("root = true\n[*.cs]\ndotnet_diagnostic.GATT0016.severity = none\n").Accept(Empty.Replace("{|GATT0016:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Fact]
    public async Task An_editorconfig_sets_the_severity()
    {
        var project = new Project(LanguageVersion.CSharp10, "root = true\n[File0.cs]\ndotnet_diagnostic.GATT0016.severity = warning\n", Markup.Parse(Empty).Code);

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await project.AnalyzeAsync(), diagnostic => diagnostic.Id == "GATT0016").Severity);
    }

    [Fact]
    public Task A_pragma_switches_off_what_is_found_at_the_end_of_the_compilation() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService(0x180F)]
        public partial class SpareBattery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattServer("Meadow")]
        public partial class Station
        {
            public Battery Main { get; } = new();
        #pragma warning disable GATT0024
            public SpareBattery Spare { get; } = new();
        #pragma warning restore GATT0024
        }
        """);

    [Fact]
    public Task Attributes_of_the_same_names_from_elsewhere_are_nothing_to_us() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        namespace Elsewhere
        {
            public class GattServiceAttribute : Attribute { public GattServiceAttribute(int uuid) { } }
            public class GattDescriptorAttribute : Attribute { }

            [Elsewhere.GattService(0x1180F)]
            public class Battery
            {
                [Elsewhere.GattDescriptor] public int Level { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_declaration_in_several_parts_is_reported_once() => new Analysis().OfFiles(
        [Empty, "public partial class Battery { private int _x; public int X => _x; }", "public partial class Battery { }"],
        Message);

    [Fact]
    public void Messages_titles_and_identifiers_are_well_formed() => Assert.All(Project.Descriptors, descriptor =>
    {
        Assert.Matches("^GATT[0-9]{4}$", descriptor.Id);
        Assert.True(descriptor.IsEnabledByDefault);
        Assert.NotEmpty(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
        Assert.False(descriptor.Title.ToString(CultureInfo.InvariantCulture).EndsWith('.'));
    });

    [Fact]
    public void Identifiers_of_a_family_are_numbered_without_a_gap_and_have_one_descriptor_each()
    {
        foreach (var family in Project.Descriptors.GroupBy(descriptor => descriptor.Id[..5]))
        {
            var numbers = Enumerable.Range(1, family.Count());
            Assert.Equal(numbers.Select(i => family.Key + i.ToString("D3", CultureInfo.InvariantCulture)), family.Select(descriptor => descriptor.Id));
        }
    }
}
