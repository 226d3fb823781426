// The values of human interface devices: octets by hand from the HID service, and from the boot reports and usages of the specifications of USB.
namespace GattGen.Profiles.Tests.HumanInterfaceDevice;

internal static class HidOctets
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        // The version of the HID class in binary coded decimals, the country, flags (HID Service 1.0, 2.10).
        KnownOctets.Of(new HidInformation(0x0111, 0, HidInformationFlags.RemoteWake | HidInformationFlags.NormallyConnectable), "11 01 00 03"),
        KnownOctets.Of(HidProtocolMode.Boot, "00"),
        KnownOctets.Of(HidProtocolMode.Report, "01"),
        KnownOctets.Of(HidControlPoint.Suspend, "00"),
        KnownOctets.Of(HidControlPoint.ExitSuspend, "01"),

        // Modifiers, a reserved octet, six keys; keys are usages of the page 0x07: 0x04 is A (Device Class Definition for HID 1.11, B.1).
        KnownOctets.Of(new HidKeyboardReport(HidModifiers.LeftShift, Key1: HidKey.A), "02 00 04 00 00 00 00 00"),
        KnownOctets.Of(new HidKeyboardReport(HidModifiers.None, Key6: HidKey.VolumeUp), "00 00 00 00 00 00 00 80"),
        KnownOctets.Of(HidLeds.NumLock | HidLeds.CapsLock, "03"),
        KnownOctets.Of(HidLeds.ScrollLock | HidLeds.Kana, "14"),

        // Buttons and two displacements (B.2); the report of the library has wider ones and two wheels.
        KnownOctets.Of(new HidBootMouseReport(HidMouseButtons.Right, 127, -127), "02 7F 81"),
        KnownOctets.Of(new HidMouseReport(HidMouseButtons.Left | HidMouseButtons.Forward, -2, 300, 1, -1), "11 FE FF 2C 01 01 FF"),

        // Usages of the page 0x0C: Volume Increment 0xE9, Play/Pause 0xCD.
        KnownOctets.Of(new HidConsumerReport(HidConsumerKey.VolumeUp), "E9 00"),
        KnownOctets.Of(new HidConsumerReport(HidConsumerKey.PlayPause), "CD 00"),

        // Sixteen buttons, the hat from 1 for up on clockwise, two sticks.
        KnownOctets.Of(new HidGamepadReport(HidGamepadButtons.South | HidGamepadButtons.Start, HidHat.Right, -127, 127, 1, -1), "01 08 03 81 7F 01 FF"),
    ];
}
