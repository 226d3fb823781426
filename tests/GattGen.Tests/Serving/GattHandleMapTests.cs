// GattHandleMap: the handles of a server, by name.
using System;
using System.Linq;

namespace GattGen.Tests.Serving;

public class GattHandleMapTests
{
    private static readonly GattServiceDefinition Thermometer = new(
        Assigned.Services.EnvironmentalSensing,
        (Assigned.Characteristics.Temperature, GattFlags.Read | GattFlags.Notify, new GattDescriptorDefinition[] { (0x2901, GattFlags.Read) }));

    [Fact]
    public void The_map_of_a_registered_server_names_each_value_with_its_handle()
    {
        var ble = new FakeBle();
        FakeService battery = new();
        var handles = ble.GattsRegisterServices(battery)[0];

        var section = new GattHandleSection("Battery", battery.Definition, battery.Binding, ["Level", "Alert"]);
        var map = new GattHandleMap(section);

        Assert.Same(section, Assert.Single(map.Services));
        Assert.Equal(("Battery", new BleUuid(0x180F)), (section.Name, section.Uuid));
        Assert.Equal(handles, section.Values.Select(value => value.Handle));
        Assert.Equal(["Level", "Alert"], section.Values.Select(value => value.Name));
        Assert.Equal([new BleUuid(0x2A19), new BleUuid(0x2A06)], section.Values.Select(value => value.Uuid));
        Assert.All(section.Values, value => Assert.False(value.IsDescriptor));
    }

    [Fact]
    public void The_map_is_printed_as_a_table()
    {
        var map = new GattHandleMap(
            new GattHandleSection("Inside", Thermometer, new GattBinding(), ["Temperature", "Description"]),
            new GattHandleSection("Outside", Thermometer, new GattBinding(), ["Temperature", "Description"]));

        Assert.Equal(
            "Inside (181a)\n"
            + "  0x0000 Temperature (2a6e) Read, Notify\n"
            + "  0x0000   Description (2901) Read\n"
            + "Outside (181a)\n"
            + "  0x0000 Temperature (2a6e) Read, Notify\n"
            + "  0x0000   Description (2901) Read",
            map.ToString());
    }

    [Fact]
    public void A_descriptor_is_told_from_a_characteristic()
    {
        var section = new GattHandleSection("Inside", Thermometer, new GattBinding(), ["Temperature", "Description"]);

        Assert.Equal([false, true], section.Values.Select(value => value.IsDescriptor));
        Assert.Equal([GattFlags.Read | GattFlags.Notify, GattFlags.Read], section.Values.Select(value => value.Flags));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var binding = new GattBinding();
        Assert.Throws<ArgumentNullException>(() => new GattHandleMap(null!));
        Assert.Throws<ArgumentNullException>(() => new GattHandleSection(null!, Thermometer, binding, ["a", "b"]));
        Assert.Throws<ArgumentNullException>(() => new GattHandleSection("a", null!, binding, ["a", "b"]));
        Assert.Throws<ArgumentNullException>(() => new GattHandleSection("a", Thermometer, null!, ["a", "b"]));
        Assert.Throws<ArgumentNullException>(() => new GattHandleSection("a", Thermometer, binding, null!));
        Assert.Throws<ArgumentException>(() => new GattHandleSection("a", Thermometer, binding, ["a"]));
        Assert.Throws<ArgumentNullException>(() => new GattHandleEntry(null!, 0x2A19, GattFlags.Read, 1, false));
    }
}
