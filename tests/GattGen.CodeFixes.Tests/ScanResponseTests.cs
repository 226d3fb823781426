// GATT0015: what a server advertises is moved until it fits.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class ScanResponseTests
{
    // Flags: 3 octets. One 128-bit UUID: 18. An appearance: 4. A name: 2 and its own (Supplement to the Core Specification, Part A).
    private const string Uart =
        """
        [GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
        public partial class Uart
        {
            [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Read)] private byte _level;
        }


        """;

    [Theory]
    [InlineData("ScanResponse = GattAdvertisingParts.Appearance", "ScanResponse = GattAdvertisingParts.Appearance | GattAdvertisingParts.Name", "Move the name to the scan response")]
    [InlineData("ScanResponse = GattAdvertisingParts.None", "ScanResponse = GattAdvertisingParts.Name", "Move the name to the scan response")]
    [InlineData("ScanResponse = (GattAdvertisingParts)2", "ScanResponse = GattAdvertisingParts.Appearance | GattAdvertisingParts.Name", "Move the name to the scan response")]
    [InlineData("ScanResponse = GattAdvertisingParts.Name | GattAdvertisingParts.Services", "ScanResponse = GattAdvertisingParts.Services", "Move the name to the advertising data")]
    public Task The_name_is_moved_and_the_rest_stays_where_it_is(string before, string after, string title) => Mending.By<ScanResponseFix>().In(LanguageVersion.CSharp10).Offering(title).Turns(
        Uart + Server(before), Uart + Server(after));

    [Fact]
    public Task Where_moving_does_not_help_nothing_is_offered() => Mending.By<ScanResponseFix>().OffersNothing(
        Uart +
        """
        [GattServer("A weather station in the garden", ScanResponse = GattAdvertisingParts.Name)]
        public partial class Station
        {
            public Uart Uart { get; } = new();
        }
        """);

    private static string Server(string layout) =>
        $$"""
        [GattServer("Weather station", {{layout}}, Appearance = 0x0540)]
        public partial class Station
        {
            public Uart Uart { get; } = new();
        }
        """;
}
