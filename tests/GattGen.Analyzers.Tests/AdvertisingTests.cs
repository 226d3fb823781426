// What a server says of itself fits into advertising data and names: GATT0015, 0019.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AdvertisingTests
{
    // Flags: 3 octets. One 16-bit UUID: 4. One 128-bit UUID: 18. An appearance: 4. A name: 2 and its own (Supplement to the Core Specification, Part A).
    private const string Services =
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }

        [GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;
        }


        """;

    // ---- GATT0015

    [Fact]
    public Task Advertising_data_of_a_layout_by_hand_that_is_too_long_is_reported_by_how_much_and_what_to_move() => Analysis.Reports(
        Services +
        """
        [{|GATT0015:GattServer("Weather station", Appearance = 0x0540, ScanResponse = GattAdvertisingParts.Appearance)|}]
        public partial class Station
        {
            public Uart Uart { get; } = new();
        }
        """,
        "The advertising data of 'Station' exceeds 31 octets by 7: move the name (17 octets) to the scan response: ScanResponse = GattAdvertisingParts.Appearance | GattAdvertisingParts.Name"); // 3 + 18 + 17 = 38

    [Fact]
    public Task A_scan_response_that_is_too_long_is_reported() => Analysis.Reports(
        Services +
        """
        [{|GATT0015:GattServer("A weather station in the garden", ScanResponse = GattAdvertisingParts.Name)|}]
        public partial class Station
        {
            public Uart Uart { get; } = new();
        }
        """,
        "The scan response of 'Station' exceeds 31 octets by 2: moving a part does not help, because the other has no room for it either: shorten the name"); // 2 + 31 = 33

    [Fact]
    public Task Company_data_that_fits_nowhere_is_reported() => Analysis.Reports(
        Services +
        """
        [{|GATT0015:GattServer("Weather", CompanyId = 0xFFFF, CompanyData = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28 })|}]
        public partial class Station
        {
            public Battery Battery { get; } = new();
        }
        """,
        "The scan response of 'Station' exceeds 31 octets by 1: shorten the company data"); // 2 + 2 + 28 = 32

    [Theory]
    [InlineData("\"Weather\", Appearance = 0x0540, ScanResponse = GattAdvertisingParts.Appearance")] // 3 + 18 + 9 = 30
    [InlineData("\"Weather!\", Appearance = 0x0540, ScanResponse = GattAdvertisingParts.Appearance")] // 31: just so
    [InlineData("\"Weather station\", Appearance = 0x0540, ScanResponse = GattAdvertisingParts.Appearance | GattAdvertisingParts.Name")]
    [InlineData("\"A weather station in the garden\", Appearance = 0x0540")]
    [InlineData("\"A weather station in the garden\", ScanResponse = GattAdvertisingParts.CompanyData, Omit = GattAdvertisingParts.Name")]
    public Task Layouts_that_fit_or_are_found_are_accepted(string arguments) => Analysis.In(LanguageVersion.CSharp10).Accept(
        Services +
        $$"""
        [GattServer({{arguments}})]
        public partial class Station
        {
            public Uart Uart { get; } = new();
        }
        """);

    // ---- GATT0019

    [Theory]
    [InlineData('a', 249, 249)]
    [InlineData('ä', 125, 250)]
    public Task A_name_of_more_than_248_octets_is_reported(char letter, int count, int octets) => Analysis.Reports(
        Services +
        $$"""
        [GattServer({|GATT0019:"{{new string(letter, count)}}"|})]
        public partial class Station
        {
            public Battery Battery { get; } = new();
        }
        """,
        $"The name of the server 'Station' has {octets} octets of UTF-8; a device name has at most 248 (Core Vol 3, Part C, 12.1): shorten it");

    [Theory]
    [InlineData('a', 248)]
    [InlineData('ä', 124)]
    public Task A_name_of_248_octets_is_accepted(char letter, int count) => Analysis.In(LanguageVersion.CSharp10).Accept(
        Services +
        $$"""
        [GattServer("{{new string(letter, count)}}")]
        public partial class Station
        {
            public Battery Battery { get; } = new();
        }
        """);
}
