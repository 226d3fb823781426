// Which values of a service with optional characteristics are registered, and the printed map of handles.
using System;
using System.Linq;

namespace GattGen.Tests.Serving;

public class GattLayoutTests
{
    private static readonly GattServiceDefinition Whole = new(
        0x180D,
        (0x2A37, GattFlags.Notify),
        (0x2A38, GattFlags.Read, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) }),
        (0x2A39, GattFlags.Write));

    [Fact]
    public void With_everything_present_the_table_is_the_whole_one()
    {
        var layout = new GattLayout(Whole, true, true, true);
        Assert.Same(Whole, layout.Definition);
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(layout.Index));
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(layout.Ordinal));
    }

    [Fact]
    public void A_characteristic_is_left_out_together_with_its_descriptors()
    {
        var layout = new GattLayout(Whole, true, false, true);
        Assert.Equal([new BleUuid(0x2A37), new BleUuid(0x2A39)], layout.Definition.Characteristics.Select(characteristic => characteristic.Uuid));
        Assert.Equal([0, -1, -1, 1], Enumerable.Range(0, 4).Select(layout.Index));
        Assert.Equal([0, 3], Enumerable.Range(0, 2).Select(layout.Ordinal));
    }

    [Fact]
    public void Every_characteristic_needs_an_answer()
    {
        Assert.Throws<ArgumentException>(() => new GattLayout(Whole, true));
        Assert.Throws<ArgumentNullException>(() => new GattLayout(null!, true));
        Assert.Throws<ArgumentNullException>(() => new GattLayout(Whole, null!));
    }

    [Fact]
    public void A_section_names_every_value_and_marks_descriptors()
    {
        var section = new GattHandleSection("Heart", Whole, new GattBinding(), ["Measurement", "Location", "LocationDescription", "ControlPoint"]);
        Assert.Equal(
            "Heart (180d)\n  0x0000 Measurement (2a37) Notify\n  0x0000 Location (2a38) Read\n  0x0000   LocationDescription (2901) Read\n  0x0000 ControlPoint (2a39) Write",
            section.ToString());
        Assert.Equal([false, false, true, false], section.Values.Select(value => value.IsDescriptor));
        Assert.Equal(section.ToString() + "\n" + section.ToString(), new GattHandleMap(section, section).ToString());
        Assert.Throws<ArgumentException>(() => new GattHandleSection("Heart", Whole, new GattBinding(), ["Measurement"]));
    }

    [Fact]
    public void A_value_that_is_not_registered_is_passed_over()
    {
        var binding = new GattBinding();
        using (binding.Enter())
        {
            binding.Update(-1, [1]);
            binding.Store(-1, [1]);
            binding.SetBuffer(-1, 100);
            Assert.Empty(binding.Take(-1));
        }

        Assert.Equal(0, binding.Handle(-1));
        Assert.True(binding.Subscribers(-1).IsEmpty);
    }
}
