// What a gamepad tells (the report map HidReportMaps.Gamepad).
using System;

namespace GattGen.Profiles;

/// <summary>The buttons of a gamepad, named by where they are: the four on the right by the compass, for what stands on them differs.</summary>
[Flags]
public enum HidGamepadButtons : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Button 1: the lowest one on the right.</summary>
    South = 0x0001,

    /// <summary>Button 2: the rightmost one.</summary>
    East = 0x0002,

    /// <summary>Button 3.</summary>
    Third = 0x0004,

    /// <summary>Button 4: the leftmost one on the right.</summary>
    West = 0x0008,

    /// <summary>Button 5: the uppermost one on the right.</summary>
    North = 0x0010,

    /// <summary>Button 6.</summary>
    Sixth = 0x0020,

    /// <summary>Button 7: the upper one on the left shoulder.</summary>
    LeftShoulder = 0x0040,

    /// <summary>Button 8: the upper one on the right shoulder.</summary>
    RightShoulder = 0x0080,

    /// <summary>Button 9: the lower one on the left shoulder.</summary>
    LeftTrigger = 0x0100,

    /// <summary>Button 10: the lower one on the right shoulder.</summary>
    RightTrigger = 0x0200,

    /// <summary>Button 11: select.</summary>
    Select = 0x0400,

    /// <summary>Button 12: start.</summary>
    Start = 0x0800,

    /// <summary>Button 13: the one in the middle.</summary>
    Mode = 0x1000,

    /// <summary>Button 14: the left stick, pressed.</summary>
    LeftStick = 0x2000,

    /// <summary>Button 15: the right stick, pressed.</summary>
    RightStick = 0x4000,

    /// <summary>Button 16.</summary>
    Sixteenth = 0x8000,
}

/// <summary>Where the hat switch of a gamepad points to, in steps of 45 degrees.</summary>
public enum HidHat : byte
{
    /// <summary>Nowhere.</summary>
    Centre = 0,

    /// <summary>Away from the user.</summary>
    Up = 1,

    /// <summary>Away from the user and to the right.</summary>
    UpRight = 2,

    /// <summary>To the right.</summary>
    Right = 3,

    /// <summary>Towards the user and to the right.</summary>
    DownRight = 4,

    /// <summary>Towards the user.</summary>
    Down = 5,

    /// <summary>Towards the user and to the left.</summary>
    DownLeft = 6,

    /// <summary>To the left.</summary>
    Left = 7,

    /// <summary>Away from the user and to the left.</summary>
    UpLeft = 8,
}

/// <summary>What a gamepad tells: seven octets, by the report map <see cref="HidReportMaps.Gamepad"/>.</summary>
/// <param name="Buttons">The buttons that are pressed.</param>
/// <param name="Hat">Where the hat switch points to.</param>
/// <param name="X">The left stick to the right, -127..127.</param>
/// <param name="Y">The left stick towards the user, -127..127.</param>
/// <param name="Z">The right stick to the right, -127..127.</param>
/// <param name="Rz">The right stick towards the user, -127..127.</param>
[GattValue]
public partial record struct HidGamepadReport(HidGamepadButtons Buttons = HidGamepadButtons.None, HidHat Hat = HidHat.Centre, sbyte X = 0, sbyte Y = 0, sbyte Z = 0, sbyte Rz = 0);
