// The modifier keys of a keyboard report (USB HID 1.11, 8.3).
using System;

namespace GattGen.Profiles;

/// <summary>The modifier keys, as the first octet of a keyboard report has them.</summary>
[Flags]
public enum HidModifiers : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Control on the left.</summary>
    LeftControl = 0x01,

    /// <summary>Shift on the left.</summary>
    LeftShift = 0x02,

    /// <summary>Alt on the left.</summary>
    LeftAlt = 0x04,

    /// <summary>The Windows, command or meta key on the left.</summary>
    LeftGui = 0x08,

    /// <summary>Control on the right.</summary>
    RightControl = 0x10,

    /// <summary>Shift on the right.</summary>
    RightShift = 0x20,

    /// <summary>Alt on the right, or AltGr.</summary>
    RightAlt = 0x40,

    /// <summary>The Windows, command or meta key on the right.</summary>
    RightGui = 0x80,
}
