// Report maps of common devices (USB HID 1.11, appendix E; HID Usage Tables 1.12).
using System;

namespace GattGen.Profiles;

/// <summary>Report maps of common devices, to be used as they are or as a beginning. Those with an identifier can stand behind each other in one map.</summary>
public static class HidReportMaps
{
    private const uint Degrees = 0x14;

    // Consumer page: scrolls to the side.
    private const ushort AcPan = 0x238;

    /// <summary>The keyboard of the boot protocol (USB HID 1.11, E.6): eight octets of input (<see cref="HidKeyboardReport"/>), one octet of output (<see cref="HidLeds"/>), no identifier.</summary>
    public static byte[] BootKeyboard() => new HidReportMap()
        .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Keyboard)
        .BeginCollection(HidCollection.Application)
            .UsagePage(HidUsagePage.Keyboard).UsageRange(0xE0, 0xE7).LogicalRange(0, 1).ReportSize(1).ReportCount(8).Input(HidFieldFlags.Variable)
            .ReportCount(1).ReportSize(8).Input(HidFieldFlags.Constant)
            .ReportCount(5).ReportSize(1).UsagePage(HidUsagePage.Leds).UsageRange(1, 5).Output(HidFieldFlags.Variable)
            .ReportCount(1).ReportSize(3).Output(HidFieldFlags.Constant)
            .ReportCount(6).ReportSize(8).LogicalRange(0, 101).UsagePage(HidUsagePage.Keyboard).UsageRange(0, 101).Input(HidFieldFlags.Array)
        .EndCollection()
        .ToArray();

    /// <summary>The mouse of the boot protocol (USB HID 1.11, E.10): three octets of input (<see cref="HidBootMouseReport"/>), no identifier.</summary>
    public static byte[] BootMouse() => new HidReportMap()
        .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Mouse)
        .BeginCollection(HidCollection.Application)
            .Usage(HidDesktopUsage.Pointer)
            .BeginCollection(HidCollection.Physical)
                .UsagePage(HidUsagePage.Buttons).UsageRange(1, 3).LogicalRange(0, 1).ReportCount(3).ReportSize(1).Input(HidFieldFlags.Variable)
                .ReportCount(1).ReportSize(5).Input(HidFieldFlags.Constant)
                .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.X).Usage(HidDesktopUsage.Y)
                .LogicalRange(-127, 127).ReportSize(8).ReportCount(2).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
            .EndCollection()
        .EndCollection()
        .ToArray();

    /// <summary>A keyboard with all keys of the page: eight octets of input (<see cref="HidKeyboardReport"/>), one octet of output (<see cref="HidLeds"/>).</summary>
    /// <param name="reportId">The identifier of both reports, 1..255.</param>
    public static byte[] Keyboard(byte reportId) => new HidReportMap()
        .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Keyboard)
        .BeginCollection(HidCollection.Application)
            .ReportId(reportId)
            .UsagePage(HidUsagePage.Keyboard).UsageRange(0xE0, 0xE7).LogicalRange(0, 1).ReportSize(1).ReportCount(8).Input(HidFieldFlags.Variable)
            .ReportCount(1).ReportSize(8).Input(HidFieldFlags.Constant)
            .ReportCount(5).ReportSize(1).UsagePage(HidUsagePage.Leds).UsageRange(1, 5).Output(HidFieldFlags.Variable)
            .ReportCount(1).ReportSize(3).Output(HidFieldFlags.Constant)
            .ReportCount(6).ReportSize(8).LogicalRange(0, 255).UsagePage(HidUsagePage.Keyboard).UsageRange(0, 255).Input(HidFieldFlags.Array)
        .EndCollection()
        .ToArray();

    /// <summary>A mouse with five buttons, a wheel and a wheel to the side: seven octets of input (<see cref="HidMouseReport"/>).</summary>
    /// <param name="reportId">The identifier of the report, 1..255.</param>
    public static byte[] Mouse(byte reportId) => new HidReportMap()
        .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Mouse)
        .BeginCollection(HidCollection.Application)
            .ReportId(reportId)
            .Usage(HidDesktopUsage.Pointer)
            .BeginCollection(HidCollection.Physical)
                .UsagePage(HidUsagePage.Buttons).UsageRange(1, 5).LogicalRange(0, 1).ReportSize(1).ReportCount(5).Input(HidFieldFlags.Variable)
                .ReportSize(3).ReportCount(1).Input(HidFieldFlags.Constant)
                .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.X).Usage(HidDesktopUsage.Y)
                .LogicalRange(-32767, 32767).ReportSize(16).ReportCount(2).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
                .Usage(HidDesktopUsage.Wheel).LogicalRange(-127, 127).ReportSize(8).ReportCount(1).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
                .UsagePage(HidUsagePage.Consumer).Usage(AcPan).Input(HidFieldFlags.Variable | HidFieldFlags.Relative)
            .EndCollection()
        .EndCollection()
        .ToArray();

    /// <summary>Media and application keys, one at a time: two octets of input (<see cref="HidConsumerReport"/>).</summary>
    /// <param name="reportId">The identifier of the report, 1..255.</param>
    public static byte[] ConsumerControl(byte reportId) => new HidReportMap()
        .UsagePage(HidUsagePage.Consumer).Usage(0x01)
        .BeginCollection(HidCollection.Application)
            .ReportId(reportId)
            .UsageRange(0, 0x3FF).LogicalRange(0, 0x3FF).ReportSize(16).ReportCount(1).Input(HidFieldFlags.Array)
        .EndCollection()
        .ToArray();

    /// <summary>A gamepad with sixteen buttons, a hat switch and two sticks: seven octets of input (<see cref="HidGamepadReport"/>).</summary>
    /// <param name="reportId">The identifier of the report, 1..255.</param>
    public static byte[] Gamepad(byte reportId) => new HidReportMap()
        .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.Gamepad)
        .BeginCollection(HidCollection.Application)
            .ReportId(reportId)
            .UsagePage(HidUsagePage.Buttons).UsageRange(1, 16).LogicalRange(0, 1).ReportSize(1).ReportCount(16).Input(HidFieldFlags.Variable)
            .UsagePage(HidUsagePage.GenericDesktop).Usage(HidDesktopUsage.HatSwitch).LogicalRange(1, 8).PhysicalRange(0, 315).Unit(Degrees)
            .ReportSize(8).ReportCount(1).Input(HidFieldFlags.Variable | HidFieldFlags.NullState)
            .Usage(HidDesktopUsage.X).Usage(HidDesktopUsage.Y).Usage(HidDesktopUsage.Z).Usage(HidDesktopUsage.Rz)
            .LogicalRange(-127, 127).PhysicalRange(0, 0).Unit(0).ReportCount(4).Input(HidFieldFlags.Variable)
        .EndCollection()
        .ToArray();

    /// <summary>Octets of your own, with reports of the three types.</summary>
    /// <param name="reportId">The identifier of the reports, 1..255.</param>
    /// <param name="usage">What the device is: a usage of the page <see cref="HidUsagePage.Vendor"/>, 1..0xFFFF.</param>
    /// <param name="inputOctets">The length of the input report; 0 for none.</param>
    /// <param name="outputOctets">The length of the output report; 0 for none.</param>
    /// <param name="featureOctets">The length of the feature report; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is negative, or the identifier is 0.</exception>
    /// <exception cref="InvalidOperationException">There is no report.</exception>
    public static byte[] Vendor(byte reportId, ushort usage, int inputOctets, int outputOctets, int featureOctets)
    {
        var map = new HidReportMap()
            .UsagePage(HidUsagePage.Vendor).Usage(usage)
            .BeginCollection(HidCollection.Application)
                .ReportId(reportId).LogicalRange(0, 255).ReportSize(8);
        if (inputOctets != 0)
            map.ReportCount(inputOctets).Usage(usage).Input(HidFieldFlags.Variable);
        if (outputOctets != 0)
            map.ReportCount(outputOctets).Usage(usage).Output(HidFieldFlags.Variable);
        if (featureOctets != 0)
            map.ReportCount(featureOctets).Usage(usage).Feature(HidFieldFlags.Variable);
        return map.EndCollection().ToArray();
    }
}
