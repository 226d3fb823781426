// The table of what the Meadow F7's radio cannot do, and the text of a definition, against what a JSON parser of others reads.
using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using GattGen.Targets;

namespace GattGen.Generators.Tests;

public class MeadowF7Tests
{
    public static TheoryData<int> Limits => new(Enum.GetValues<MeadowF7Limit>().Select(limit => (int)limit));

    [Theory]
    [MemberData(nameof(Limits))]
    public void Every_limit_has_its_row_with_two_clauses(int number)
    {
        var row = MeadowF7.Of((MeadowF7Limit)number);

        Assert.Equal((MeadowF7Limit)number, row.Limit);
        Assert.All(new[] { row.Cannot, row.Instead }, text =>
        {
            Assert.NotEqual("", text);
            Assert.False(text.EndsWith('.'));
            Assert.Equal(text.Trim(), text);
        });
        Assert.True(char.IsLower(row.Instead[0]));
        Assert.EndsWith(": " + row.Instead + ".", row.ToString(), StringComparison.Ordinal);
        Assert.True(char.IsUpper(row.ToString()[0]));
    }

    [Fact]
    public void The_name_of_the_target_is_the_member_of_the_public_enum() => Assert.Equal(nameof(GattTarget.MeadowF7), MeadowF7.Name);

    [Fact]
    public void A_definition_reads_as_it_was_meant()
    {
        var definition = new MeadowF7Definition("Käse \"7\" \\ \u0001", 0x0601);
        definition.AddService(0x180D);
        definition.AddCharacteristic(MeadowF7Definition.LongUuid(0x2A37), 0, 0x10);
        definition.AddCharacteristic("6e400003-b5a3-f393-e0a9-e50e24dcca9e", 17, 0x1A);
        definition.AddService(0x180F);
        definition.AddCharacteristic(MeadowF7Definition.LongUuid(0x2A19), 1, 0x02);

        using var text = JsonDocument.Parse(definition.ToString());
        var root = text.RootElement;
        Assert.Equal("Käse \"7\" \\ \u0001", root.GetProperty("deviceName").GetString());
        Assert.Equal(0x0601, root.GetProperty("companyIdentifier").GetInt32());
        var services = root.GetProperty("services").EnumerateArray().ToArray();
        Assert.Equal(["0", "1"], services.Select(service => service.GetProperty("name").GetString()));
        Assert.Equal([6157, 6159], services.Select(service => service.GetProperty("uuid").GetInt32()));
        Assert.Equal(
            ["00002a37-0000-1000-8000-00805f9b34fb 0 16 512", "6e400003-b5a3-f393-e0a9-e50e24dcca9e 17 26 512", "00002a19-0000-1000-8000-00805f9b34fb 1 2 512"],
            services.SelectMany(service => service.GetProperty("characteristics").EnumerateArray()).Select(each => string.Create(
                CultureInfo.InvariantCulture,
                $"{each.GetProperty("uuid").GetString()} {each.GetProperty("permission").GetInt32()} {each.GetProperty("props").GetInt32()} {each.GetProperty("len").GetInt32()}")));
        Assert.Equal(Encoding.UTF8.GetByteCount(definition.ToString()), definition.Length);
        Assert.DoesNotContain(' ', definition.ToString().Replace("Käse \\\"7\\\" \\\\ ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Descriptors_stand_in_their_characteristic()
    {
        var definition = new MeadowF7Definition("M", null);
        definition.AddService(1);
        definition.AddCharacteristic("u", 1, 2);
        definition.AddDescriptor(0x2901, 17);
        definition.AddDescriptor(0x2904, 1);
        definition.AddCharacteristic("v", 1, 2);
        definition.AddService(2);
        definition.AddCharacteristic("w", 1, 2);
        definition.AddDescriptor(0x2901, 1);
        Assert.Equal(
            "{\"deviceName\":\"M\",\"services\":[{\"name\":\"0\",\"uuid\":1,\"characteristics\":["
            + "{\"uuid\":\"u\",\"permission\":1,\"props\":2,\"len\":512,\"descriptors\":[{\"uuid\":10497,\"permission\":17,\"len\":512,\"value\":0},{\"uuid\":10500,\"permission\":1,\"len\":512,\"value\":0}]},"
            + "{\"uuid\":\"v\",\"permission\":1,\"props\":2,\"len\":512}]},"
            + "{\"name\":\"1\",\"uuid\":2,\"characteristics\":[{\"uuid\":\"w\",\"permission\":1,\"props\":2,\"len\":512,\"descriptors\":[{\"uuid\":10497,\"permission\":1,\"len\":512,\"value\":0}]}]}]}",
            definition.ToString());
    }

    [Fact]
    public void A_definition_without_services_company_or_name_is_text_too()
    {
        Assert.Equal("{\"deviceName\":\"\",\"services\":[]}", new MeadowF7Definition("", null).ToString());
        var definition = new MeadowF7Definition("M", null);
        definition.AddService(1);
        Assert.Equal("{\"deviceName\":\"M\",\"services\":[{\"name\":\"0\",\"uuid\":1,\"characteristics\":[]}]}", definition.ToString());
    }
}
