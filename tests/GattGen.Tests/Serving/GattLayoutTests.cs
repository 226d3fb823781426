// GattLayout: which values of a table with optional characteristics are registered, and under which numbers.
using System;
using System.Linq;

namespace GattGen.Tests.Serving;

public class GattLayoutTests
{
    // Values: 0 temperature, 1 and 2 its descriptors, 3 humidity, 4 pressure, 5 its descriptor.
    private static readonly GattServiceDefinition Whole = new(
        Assigned.Services.EnvironmentalSensing,
        (Assigned.Characteristics.Temperature, GattFlags.Read, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read), (0x2904, GattFlags.Read) }),
        (Assigned.Characteristics.Humidity, GattFlags.Read),
        (Assigned.Characteristics.Pressure, GattFlags.Read, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) }));

    [Fact]
    public void A_table_that_is_registered_whole_is_itself()
    {
        var layout = new GattLayout(Whole, true, true, true);

        Assert.Same(Whole, layout.Definition);
        Assert.Equal([0, 1, 2, 3, 4, 5], Enumerable.Range(0, 6).Select(layout.Index));
        Assert.Equal([0, 1, 2, 3, 4, 5], Enumerable.Range(0, 6).Select(layout.Ordinal));
    }

    [Fact]
    public void A_characteristic_that_is_left_out_takes_its_descriptors_along()
    {
        var layout = new GattLayout(Whole, false, true, true);

        Assert.Equal(Whole.Uuid, layout.Definition.Uuid);
        Assert.Equal(Whole.Characteristics.Skip(1), layout.Definition.Characteristics);
        Assert.Equal([-1, -1, -1, 0, 1, 2], Enumerable.Range(0, 6).Select(layout.Index));
        Assert.Equal([3, 4, 5], Enumerable.Range(0, 3).Select(layout.Ordinal));
    }

    [Fact]
    public void What_stands_between_can_be_left_out_and_all_of_it()
    {
        Assert.Equal([0, 1, 2, -1, 3, 4], Enumerable.Range(0, 6).Select(new GattLayout(Whole, true, false, true).Index));

        var nothing = new GattLayout(Whole, false, false, false);
        Assert.Empty(nothing.Definition.Characteristics);
        Assert.Equal(0, nothing.Definition.ValueCount);
        Assert.All(Enumerable.Range(0, 6), ordinal => Assert.Equal(-1, nothing.Index(ordinal)));
    }

    [Fact]
    public void Kind_and_includes_of_the_table_are_kept()
    {
        var included = new GattServiceDefinition(0x180F, (0x2A19, GattFlags.Read));
        var whole = new GattServiceDefinition(0x1812, (0x2A4A, GattFlags.Read), (0x2A4C, GattFlags.WriteNoResponse)) { Kind = GattServiceKind.Secondary, Includes = [included] };

        var layout = new GattLayout(whole, true, false);

        Assert.Single(layout.Definition.Characteristics);
        Assert.Equal(GattServiceKind.Secondary, layout.Definition.Kind);
        Assert.Same(included, Assert.Single(layout.Definition.Includes));
    }

    [Fact]
    public void Each_characteristic_needs_an_answer()
    {
        Assert.Throws<ArgumentException>(() => new GattLayout(Whole, true, true));
        Assert.Throws<ArgumentException>(() => new GattLayout(Whole, true, true, true, true));
        Assert.Throws<ArgumentNullException>(() => new GattLayout(null!));
        Assert.Throws<ArgumentNullException>(() => new GattLayout(Whole, null!));
    }

    [Fact]
    public void A_value_that_is_left_out_is_passed_over_by_the_binding()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        ble.GattsRegisterServices(service);
        var binding = service.Binding;

        using (binding.Enter())
        {
            binding.Update(-1, [1]);
            binding.Store(-1, [1]);
            binding.SetBuffer(-1, 100);
            Assert.Empty(binding.Take(-1));
        }

        Assert.Empty(ble.Updates);
        Assert.Empty(ble.Buffers);
    }

    [Fact]
    public void What_is_stored_can_be_taken_while_the_service_is_registered()
    {
        var ble = new FakeBle();
        var service = new FakeService { Level = 8 };
        Assert.Empty(service.Binding.Take(0));

        ble.GattsRegisterServices(service);
        Assert.Equal([8], service.Binding.Take(0));

        ble.Active = false;
        Assert.Empty(service.Binding.Take(0));
    }
}
