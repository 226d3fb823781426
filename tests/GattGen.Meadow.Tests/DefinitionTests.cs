// What travels to the coprocessor, read by a JSON parser of others, and the board's own reader on text that is none.
using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GattGen.Targets;
using SimulatedF7;

namespace GattGen.Meadow.Tests;

public class DefinitionTests
{
    [Fact]
    public async Task The_definition_is_compact_escaped_and_in_utf8()
    {
        await using var world = await BoardWorld.CreateAsync();
        world.Ble.Active = true;
        world.Ble.Config.GapName = "Kü\"che\\ €";
        world.Ble.GattsRegisterServices(
            new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify), (0x2A39, GattFlags.Write)),
            new GattServiceDefinition(0x180D, (new BleUuid("6E400002-B5A3-F393-E0A9-E50E24DCCA9E"), GattFlags.Read | GattFlags.WriteNoResponse)));

        using var json = JsonDocument.Parse(world.Adapter.Request);
        Assert.Equal("Kü\"che\\ €", json.RootElement.GetProperty("deviceName").GetString());
        var services = json.RootElement.GetProperty("services").EnumerateArray().ToArray();
        Assert.Equal([0x180D, 0x180D], services.Select(service => service.GetProperty("uuid").GetInt32()));
        var characteristics = services.SelectMany(service => service.GetProperty("characteristics").EnumerateArray()).ToArray();
        Assert.Equal(
            ["00002a37-0000-1000-8000-00805f9b34fb 0 16 512", "00002a39-0000-1000-8000-00805f9b34fb 16 8 512", "6e400002-b5a3-f393-e0a9-e50e24dcca9e 17 6 512"],
            characteristics.Select(each => $"{each.GetProperty("uuid").GetString()} {each.GetProperty("permission")} {each.GetProperty("props")} {each.GetProperty("len")}"));
        Assert.DoesNotContain("\n", Encoding.UTF8.GetString(world.Adapter.Request.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_characteristic_costs_83_octets_and_a_server_that_fits_the_request_fits_the_answer()
    {
        // Each attribute costs more in the request than its handles do in the answer, two octets each: 42 and 2 of a service, 83 and 4, 49 and 2.
        var definition = new MeadowF7Definition("", null);
        var (before, services) = (definition.Length, 0);
        definition.AddService(0);
        Assert.InRange(definition.Length - before, 40, 45);
        before = definition.Length;
        definition.AddCharacteristic(MeadowF7Definition.LongUuid(0x2A19), 1, 2);
        Assert.Equal(82, definition.Length - before);       // and a comma
        before = definition.Length;
        definition.AddDescriptor(0x2901, 1);
        Assert.Equal(16 + 49 + 1, definition.Length - before);

        definition = new MeadowF7Definition("", null);
        for (; definition.Length < MeadowF7.DefinitionBuffer; services++)
            definition.AddService(services);
        Assert.InRange(services * 2, 1, MeadowF7.DefinitionBuffer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"deviceName\":\"a\"")]
    [InlineData("{\"deviceName\":12}")]
    [InlineData("{\"services\":[{\"uuid\":\"x\"}]}")]
    [InlineData("{\"deviceName\":\"\\q\"}")]
    [InlineData("{\"deviceName\":\"\\u12x4\"}")]
    [InlineData("{\"deviceName\":\"a\nb\"}")]
    [InlineData("{\"x\":[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]}")]
    public void What_is_no_definition_is_seen(string text)
    {
        var octets = Encoding.UTF8.GetBytes(text);
        DefinitionReader.Read(octets, octets.Length, out var isWhole);
        Assert.False(isWhole);
    }

    [Fact]
    public void Members_that_are_unknown_are_passed_over()
    {
        var octets = Encoding.UTF8.GetBytes(" { \"x\" : [1, {\"y\":\"\\u00e9\"}, []], \"deviceName\":\"a\\/\\t\\\"é\", \"services\":[{\"uuid\":-1,\"name\":\"\",\"characteristics\":[{\"uuid\":\"u\",\"descriptors\":[{\"uuid\":10498,\"len\":2}]}]}]}");
        var read = DefinitionReader.Read(octets, octets.Length, out var isWhole);
        Assert.True(isWhole);
        Assert.Equal("a/\t\"é", read.DeviceName);
        Assert.Equal([10498], read.Services[0].Characteristics[0].Descriptors.Select(each => each.Uuid));
    }
}
