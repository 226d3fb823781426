// The lamps of a keyboard (HID Usage Tables 1.12, 11; USB HID 1.11, B.1).
using System;

namespace GattGen.Profiles;

/// <summary>The lamps of a keyboard, as its output report has them.</summary>
[Flags]
public enum HidLeds : byte
{
    /// <summary>All off.</summary>
    None = 0,

    /// <summary>Num Lock.</summary>
    NumLock = 0x01,

    /// <summary>Caps Lock.</summary>
    CapsLock = 0x02,

    /// <summary>Scroll Lock.</summary>
    ScrollLock = 0x04,

    /// <summary>Compose.</summary>
    Compose = 0x08,

    /// <summary>Kana.</summary>
    Kana = 0x10,
}
