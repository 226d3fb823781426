// Report maps against octets written by hand from the items of USB HID 1.11 (6.2.2; E.6 and E.10 are those of its appendix).
using System;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

public class HidReportMapTests
{
    public static TheoryData<string, byte[], string> Maps => new()
    {
        {
            "boot keyboard", HidReportMaps.BootKeyboard(),
            "05 01 09 06 A1 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 05 75 01 05 08 19 01 29 05 91 02 95 01 75 03 91 01 95 06 75 08 15 00 25 65 05 07 19 00 29 65 81 00 C0"
        },
        {
            "boot mouse", HidReportMaps.BootMouse(),
            "05 01 09 02 A1 01 09 01 A1 00 05 09 19 01 29 03 15 00 25 01 95 03 75 01 81 02 95 01 75 05 81 01 05 01 09 30 09 31 15 81 25 7F 75 08 95 02 81 06 C0 C0"
        },
        {
            "keyboard", HidReportMaps.Keyboard(1),
            "05 01 09 06 A1 01 85 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 05 75 01 05 08 19 01 29 05 91 02 95 01 75 03 91 01 95 06 75 08 15 00 26 FF 00 05 07 19 00 29 FF 81 00 C0"
        },
        {
            "mouse", HidReportMaps.Mouse(2),
            "05 01 09 02 A1 01 85 02 09 01 A1 00 05 09 19 01 29 05 15 00 25 01 75 01 95 05 81 02 75 03 95 01 81 01 05 01 09 30 09 31 16 01 80 26 FF 7F 75 10 95 02 81 06 09 38 15 81 25 7F 75 08 95 01 81 06 05 0C 0A 38 02 81 06 C0 C0"
        },
        {
            "consumer control", HidReportMaps.ConsumerControl(3),
            "05 0C 09 01 A1 01 85 03 19 00 2A FF 03 15 00 26 FF 03 75 10 95 01 81 00 C0"
        },
        {
            "gamepad", HidReportMaps.Gamepad(4),
            "05 01 09 05 A1 01 85 04 05 09 19 01 29 10 15 00 25 01 75 01 95 10 81 02 05 01 09 39 15 01 25 08 35 00 46 3B 01 65 14 75 08 95 01 81 42 09 30 09 31 09 32 09 35 15 81 25 7F 35 00 45 00 65 00 95 04 81 02 C0"
        },
        {
            "vendor", HidReportMaps.Vendor(5, 1, 4, 2, 1),
            "06 00 FF 09 01 A1 01 85 05 15 00 26 FF 00 75 08 95 04 09 01 81 02 95 02 09 01 91 02 95 01 09 01 B1 02 C0"
        },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void A_map_has_the_items_of_the_specification(string name, byte[] map, string octets)
        => Assert.True(octets == BitConverter.ToString(map).Replace('-', ' '), name + ": " + BitConverter.ToString(map).Replace('-', ' '));

    [Fact]
    public void Rarer_items_have_their_octets()
    {
        var map = new HidReportMap()
            .UsagePage(HidUsagePage.Vendor).Usage(0x0102)                   // 06 00 FF, 0A 02 01
            .BeginCollection(HidCollection.Application)                     // A1 01
            .Push()                                                         // A4
            .LogicalRange(-32768, 100000)                                   // 16 00 80, 27 A0 86 01 00
            .Unit(0xE011, -2)                                               // 66 11 E0, 55 0E
            .ReportSize(32).ReportCount(300)                                // 75 20, 96 2C 01
            .Usage(HidUsagePage.Buttons, 1)                                 // 0B 01 00 09 00
            .Feature(HidFieldFlags.Variable | HidFieldFlags.Volatile | HidFieldFlags.BufferedBytes)     // B2 82 01
            .Pop()                                                          // B4
            .EndCollection()                                                // C0
            .ToArray();
        Assert.Equal("06-00-FF-0A-02-01-A1-01-A4-16-00-80-27-A0-86-01-00-66-11-E0-55-0E-75-20-96-2C-01-0B-01-00-09-00-B2-82-01-B4-C0", BitConverter.ToString(map));
    }

    public static TheoryData<Action, string> Nonsense => new()
    {
        { () => Mouse().ToArray(), "1 collection is open" },
        { () => Mouse().BeginCollection(HidCollection.Logical).ToArray(), "2 collections are open" },
        { () => new HidReportMap().EndCollection(), "No collection is open" },
        { () => Mouse().ReportSize(0), "1..32 bits" },
        { () => Mouse().ReportSize(33), "1..32 bits" },
        { () => Mouse().ReportCount(0), "1..65,535 values" },
        { () => Mouse().Usage(HidDesktopUsage.X).LogicalRange(0, 1).ReportCount(1).Input(HidFieldFlags.Variable), "Input has no size" },
        { () => Mouse().Usage(HidDesktopUsage.X).LogicalRange(0, 1).ReportSize(1).Output(HidFieldFlags.Variable), "Output has no count" },
        { () => Mouse().Usage(HidDesktopUsage.X).ReportSize(1).ReportCount(1).Feature(HidFieldFlags.Variable), "Feature has no logical range" },
        { () => Mouse().LogicalRange(0, 1).ReportSize(1).ReportCount(1).Input(HidFieldFlags.Variable), "Input has no usage" },
        { () => Mouse().Usage(HidDesktopUsage.X).LogicalRange(-127, 127).ReportSize(7).ReportCount(1).Input(HidFieldFlags.Variable), "values of 7 bits, which do not hold -127..127" },
        { () => Mouse().LogicalRange(1, 0), "lies below the least one" },
        { () => Mouse().PhysicalRange(1, 0), "lies below the least one" },
        { () => Mouse().UsageRange(3, 1), "lies before the first one" },
        { () => Mouse().UsageMaximum(3), "has no minimum" },
        { () => Mouse().UsageMinimum(1).UsageMinimum(2), "has no maximum yet" },
        { () => Mouse().UsageMinimum(1).LogicalRange(0, 1).ReportSize(1).ReportCount(1).Input(HidFieldFlags.Variable), "UsageMaximum is missing" },
        { () => Mouse().Usage(HidDesktopUsage.X).EndCollection(), "belong to no field" },
        { () => Mouse().ReportId(0), "1..255" },
        { () => Mouse().ReportSize(1).ReportCount(8).Input(HidFieldFlags.Constant).ReportId(1), "where one report has an identifier, all have" },
        { () => Mouse().Pop(), "more Pop than Push" },
        { () => Mouse().Push().ReportSize(8).ReportCount(1).Input(HidFieldFlags.Constant).EndCollection().ToArray(), "Pop is missing" },
        { () => Mouse().EndCollection().ToArray(), "no field" },
        { () => Mouse().Unit(0x14, 8), "-8..7" },
        { () => Mouse().Input(HidFieldFlags.Volatile), "not volatile" },
        { () => new HidReportMap().Usage(HidDesktopUsage.X), "UsagePage comes first" },
        { () => new HidReportMap().UsagePage(HidUsagePage.Undefined), "1..0xFFFF" },
        { () => new HidReportMap().ReportSize(1).ReportCount(1).Input(HidFieldFlags.Constant), "outside of a collection" },
        { () => new HidReportMap().UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Mouse).BeginCollection(HidCollection.Physical), "is an Application" },
        { () => new HidReportMap().BeginCollection(HidCollection.Application), "A collection has one usage" },
        { () => Long(), "a characteristic holds 512 at most" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_is_refused_with_its_reason(Action nonsense, string reason)
    {
        var refused = Record.Exception(nonsense);
        Assert.True(refused is InvalidOperationException or ArgumentOutOfRangeException, refused?.ToString() ?? "It was taken.");
        Assert.Contains(reason, refused!.Message, StringComparison.Ordinal);
    }

    private static HidReportMap Mouse()
        => new HidReportMap().UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Mouse).BeginCollection(HidCollection.Application);

    private static byte[] Long()
    {
        var map = Mouse().ReportSize(8).ReportCount(1);
        for (var i = 0; i < 260; i++)
            map.Input(HidFieldFlags.Constant);
        return map.EndCollection().ToArray();
    }
}
