// What is read out of report maps, of good ones and of bad ones.
using System;
using System.Linq;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

public class HidReportLayoutTests
{
    [Fact]
    public void The_boot_keyboard_has_two_reports_without_identifier()
    {
        Assert.True(HidReportLayout.TryParse(HidReportMaps.BootKeyboard(), out var layout));
        Assert.False(layout.HasReportIds);
        Assert.Equal([(0, GattReportType.Input, 8), (0, GattReportType.Output, 1)], layout.Reports.Select(report => ((int)report.Id, report.Type, report.Octets)));
        var input = layout.Find(0, GattReportType.Input)!;
        Assert.True(input.Application.Is(HidDesktopUsage.Keyboard));
        Assert.Equal([(0, 1, 8), (8, 8, 1), (16, 8, 6)], input.Fields.Select(field => (field.BitOffset, field.BitSize, field.Count)));
        Assert.Equal([false, true, false], input.Fields.Select(field => field.IsConstant));

        // Shift on the left, and the keys A and Escape.
        byte[] report = [0x02, 0x00, 0x04, 0x29, 0, 0, 0, 0];
        Assert.True(input.Fields[0].Contains(report, new HidUsage(HidUsagePage.Keyboard, (ushort)HidKey.LeftShift)));
        Assert.False(input.Fields[0].Contains(report, new HidUsage(HidUsagePage.Keyboard, (ushort)HidKey.RightShift)));
        Assert.True(input.Fields[2].Contains(report, new HidUsage(HidUsagePage.Keyboard, (ushort)HidKey.Escape)));
        Assert.False(input.Fields[2].Contains(report, new HidUsage(HidUsagePage.Keyboard, (ushort)HidKey.B)));
    }

    [Fact]
    public void Identifiers_types_and_values_of_several_devices_in_one_map_are_found()
    {
        byte[] map = [.. HidReportMaps.Keyboard(1), .. HidReportMaps.Mouse(2), .. HidReportMaps.ConsumerControl(3), .. HidReportMaps.Gamepad(4), .. HidReportMaps.Vendor(5, 1, 4, 2, 1)];
        Assert.True(HidReportLayout.TryParse(map, out var layout));
        Assert.Equal(
            [
                (1, GattReportType.Input, 8), (1, GattReportType.Output, 1), (2, GattReportType.Input, 7), (3, GattReportType.Input, 2), (4, GattReportType.Input, 7),
                (5, GattReportType.Input, 4), (5, GattReportType.Output, 2), (5, GattReportType.Feature, 1),
            ],
            layout.Reports.Select(report => ((int)report.Id, report.Type, report.Octets)));

        var mouse = layout.Find(2, GattReportType.Input)!;
        byte[] moved = [0x04, 0xFE, 0xFF, 0x2C, 0x01, 0xFF, 0x03];
        Assert.Equal(-2, Value(mouse, moved, HidUsagePage.GenericDesktop, (ushort)HidDesktopUsage.X));
        Assert.Equal(300, Value(mouse, moved, HidUsagePage.GenericDesktop, (ushort)HidDesktopUsage.Y));
        Assert.Equal(-1, Value(mouse, moved, HidUsagePage.GenericDesktop, (ushort)HidDesktopUsage.Wheel));
        Assert.Equal(3, Value(mouse, moved, HidUsagePage.Consumer, 0x238));
        Assert.Equal(1, Value(mouse, moved, HidUsagePage.Buttons, 3));
        Assert.Equal(0, Value(mouse, moved, HidUsagePage.Buttons, 2));

        var gamepad = layout.Find(4, GattReportType.Input)!;
        Assert.True(gamepad.TryFind(new HidUsage(HidUsagePage.GenericDesktop, (ushort)HidDesktopUsage.HatSwitch), out var hat, out _));
        Assert.Equal((1, 8, 0, 315, 0x14u), (hat.LogicalMinimum, hat.LogicalMaximum, hat.PhysicalMinimum, hat.PhysicalMaximum, hat.Unit));
        Assert.True((hat.Flags & HidFieldFlags.NullState) != 0);
    }

    [Fact]
    public void A_maximum_of_255_in_one_octet_is_meant_without_sign()
    {
        Assert.True(HidReportLayout.TryParse(Convert.FromHexString("06 00 FF 09 01 A1 01 09 01 15 00 25 FF 75 08 95 01 81 02 C0".Replace(" ", "", StringComparison.Ordinal)), out var layout));
        Assert.Equal(255, layout.Reports[0].Fields[0].LogicalMaximum);
        Assert.Equal(200, layout.Reports[0].Fields[0].Read([200]));
    }

    [Theory]
    [InlineData("05", "an item that is cut off")]
    [InlineData("05 01 09 02 A1 01", "a collection that does not end")]
    [InlineData("C0", "an end without a beginning")]
    [InlineData("B4", "a Pop without a Push")]
    [InlineData("75 08 95 01 81 02", "a field outside of a collection")]
    [InlineData("05 01 09 02 A1 01 85 00 C0", "the identifier 0")]
    [InlineData("05 01 09 02 A1 01 75 08 95 01 81 01 85 01 C0", "an identifier behind a field without one")]
    [InlineData("05 01 09 02 A1 01 29 03 C0", "a maximum without a minimum")]
    [InlineData("05 01 09 02 A1 01 19 04 29 03 C0", "a maximum below its minimum")]
    [InlineData("05 01 09 02 A1 01 75 20 96 FF FF 81 01 C0", "a report that no characteristic carries")]
    [InlineData("05 01 09 02 A1 01 77 FF FF FF FF 97 FF FF FF FF 81 01 C0", "sizes whose product overflows")]
    [InlineData("05 01 09 02 A1 01 75 28 95 01 81 02 C0", "a value of 40 bits")]
    public void What_contradicts_itself_is_refused(string octets, string what)
        => Assert.False(HidReportLayout.TryParse(Convert.FromHexString(octets.Replace(" ", string.Empty, StringComparison.Ordinal)), out _), what);

    [Fact]
    public void Nothing_that_a_peer_sends_makes_it_throw()
    {
        var random = new Random(7);
        byte[] good = [.. HidReportMaps.Keyboard(1), .. HidReportMaps.Mouse(2), .. HidReportMaps.Gamepad(4)];
        var taken = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var map = (byte[])good.Clone();
            for (var change = random.Next(4); change >= 0; change--)
                map[random.Next(map.Length)] = (byte)random.Next(256);
            if (!HidReportLayout.TryParse(map.AsSpan(0, random.Next(map.Length + 1)), out var layout))
                continue;
            taken++;
            foreach (var field in layout.Reports.SelectMany(report => report.Fields))
            {
                field.Read([0xFF, 0x80], field.Count - 1);
                field.Contains([0xFF, 0x80], new HidUsage(HidUsagePage.Keyboard, 4));
            }
        }

        Assert.InRange(taken, 100, 19_900);
    }

    private static int Value(HidReportInfo report, byte[] octets, HidUsagePage page, ushort usage)
    {
        Assert.True(report.TryFind(new HidUsage(page, usage), out var field, out var index));
        return field.Read(octets, index);
    }
}
