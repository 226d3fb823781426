// What a mouse tells (USB HID 1.11, B.2; the report map HidReportMaps.Mouse).
using System;

namespace GattGen.Profiles;

/// <summary>The buttons of a mouse.</summary>
[Flags]
public enum HidMouseButtons : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The first one, on the left.</summary>
    Left = 0x01,

    /// <summary>The second one, on the right.</summary>
    Right = 0x02,

    /// <summary>The third one, in the middle.</summary>
    Middle = 0x04,

    /// <summary>The fourth one: back.</summary>
    Back = 0x08,

    /// <summary>The fifth one: forward.</summary>
    Forward = 0x10,
}

/// <summary>What a mouse tells in the report protocol: seven octets, by the report map <see cref="HidReportMaps.Mouse"/>.</summary>
/// <param name="Buttons">The buttons that are pressed.</param>
/// <param name="X">The movement to the right since the last report, -32,767..32,767.</param>
/// <param name="Y">The movement towards the user, -32,767..32,767.</param>
/// <param name="Wheel">The turn of the wheel, forward, in notches, -127..127.</param>
/// <param name="Pan">The turn of the wheel to the right, -127..127.</param>
[GattValue]
public partial record struct HidMouseReport(HidMouseButtons Buttons, short X = 0, short Y = 0, sbyte Wheel = 0, sbyte Pan = 0);

/// <summary>What a mouse tells in the boot protocol: three octets (USB HID 1.11, B.2).</summary>
/// <param name="Buttons">The buttons that are pressed.</param>
/// <param name="X">The movement to the right since the last report, -127..127.</param>
/// <param name="Y">The movement towards the user, -127..127.</param>
[GattValue]
public partial record struct HidBootMouseReport(HidMouseButtons Buttons, sbyte X = 0, sbyte Y = 0);
