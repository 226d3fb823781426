// GATT3006: the definition of a server against the buffer of the coprocessor. Sizes are counted by hand.
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class TargetSizeTests
{
    // {"deviceName":"M","services":[{"name":"0","uuid":6159,"characteristics":[ and ]}]}
    private const int Frame = 30 + 43 + 4;

    // {"uuid":"00002a19-0000-1000-8000-00805f9b34fb","permission":1,"props":2,"len":512} and a comma, which the last one lacks
    private const int Characteristic = 83;

    private static string Characteristics(int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"    [GattCharacteristic(0x{0x1000 + i:X4}, GattFlags.Read)] private byte _value{i};\n")));

    private static string Service(int count) => "[GattService(0x180F)]\npublic partial class Station\n{\n" + Characteristics(count) + "}\n";

    private static string Server(string type, string name) =>
        "[GattServer(\"" + name + "\")]\npublic partial class " + type + "\n{\n    public Station Main { get; } = new Station();\n}\n";

    [Fact]
    public Task A_definition_of_4000_octets_is_reported_and_one_of_3999_is_not()
    {
        const int count = 46;
        const int rest = 4000 - (Frame - 1) - (count * Characteristic) + 1;
        return Analysis.On("MeadowF7").Of(
            Service(count) + Server("{|GATT3006:Large|}", new string('M', rest)) + Server("Small", new string('M', rest - 1)),
            "The definition of 'Large' has 4000 octets as compact JSON, but the buffer of the Meadow F7's coprocessor has 4000 octets: leave out services or characteristics, or merge small values into one, or use an external Bluetooth module on a serial port");
    }

    [Fact]
    public Task Descriptors_count()
    {
        // ,"descriptors":[ and ] and {"uuid":10497,"permission":1,"len":512,"value":0}
        const int Descriptor = 16 + 1 + 49;
        const int rest = 4000 - (Frame - 1) - (46 * Characteristic) - Descriptor + 1;
        return Analysis.On("MeadowF7").Of(
            Service(45).Replace("}\n", "    [GattCharacteristic(0x2000, GattFlags.Read), GattDescription(\"x\")] private byte _last;\n}\n", System.StringComparison.Ordinal)
                + Server("{|GATT3006:Large|}", new string('M', rest)) + Server("Small", new string('M', rest - 1)),
            "The definition of 'Large' has 4000 octets as compact JSON, but the buffer of the Meadow F7's coprocessor has 4000 octets: leave out services or characteristics, or merge small values into one, or use an external Bluetooth module on a serial port");
    }

    [Fact]
    public Task A_name_counts_in_octets_of_utf8_and_escapes()
    {
        const int count = 46;
        const int rest = 4000 - (Frame - 1) - (count * Characteristic) + 1;
        return Analysis.On("MeadowF7").Of(
            Service(count) + Server("{|GATT3006:Large|}", "é\\\"" + new string('M', rest - 4)) + Server("Small", "é\\\"" + new string('M', rest - 5)),
            "The definition of 'Large' has 4000 octets as compact JSON, but the buffer of the Meadow F7's coprocessor has 4000 octets: leave out services or characteristics, or merge small values into one, or use an external Bluetooth module on a serial port");
    }

    [Fact]
    public Task Services_of_another_assembly_count_at_least_their_smallest_size() => Analysis.On("MeadowF7").Using(Service(49)).Of(
        Server("{|GATT3006:Large|}", "M"),
        "The definition of 'Large' has " + (Frame + (49 * Characteristic) - 1).ToString(CultureInfo.InvariantCulture) + " octets or more as compact JSON (services of other assemblies are taken at their smallest), but the buffer of the Meadow F7's coprocessor has 4000 octets: leave out services or characteristics, or merge small values into one, or use an external Bluetooth module on a serial port");

    [Fact]
    public Task A_large_server_for_no_target_is_accepted() => Analysis.On(null).Accept(Service(60) + Server("Large", "M"));
}
