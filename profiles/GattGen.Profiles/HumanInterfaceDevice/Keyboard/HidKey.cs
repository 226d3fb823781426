// The keys of a keyboard (HID Usage Tables 1.12, 10).
namespace GattGen.Profiles;

/// <summary>Keys: usages of the page <see cref="HidUsagePage.Keyboard"/>. They name places; which sign a key makes is up to the host. Other numbers may be used, too.</summary>
public enum HidKey : byte
{
    /// <summary>No key.</summary>
    None = 0x00,

    /// <summary>More keys are pressed than can be told.</summary>
    ErrorRollOver = 0x01,

    /// <summary>The keyboard has failed its test.</summary>
    PostFail = 0x02,

    /// <summary>Another error.</summary>
    ErrorUndefined = 0x03,

    /// <summary>The key A.</summary>
    A = 0x04,

    /// <summary>The key B.</summary>
    B = 0x05,

    /// <summary>The key C.</summary>
    C = 0x06,

    /// <summary>The key D.</summary>
    D = 0x07,

    /// <summary>The key E.</summary>
    E = 0x08,

    /// <summary>The key F.</summary>
    F = 0x09,

    /// <summary>The key G.</summary>
    G = 0x0A,

    /// <summary>The key H.</summary>
    H = 0x0B,

    /// <summary>The key I.</summary>
    I = 0x0C,

    /// <summary>The key J.</summary>
    J = 0x0D,

    /// <summary>The key K.</summary>
    K = 0x0E,

    /// <summary>The key L.</summary>
    L = 0x0F,

    /// <summary>The key M.</summary>
    M = 0x10,

    /// <summary>The key N.</summary>
    N = 0x11,

    /// <summary>The key O.</summary>
    O = 0x12,

    /// <summary>The key P.</summary>
    P = 0x13,

    /// <summary>The key Q.</summary>
    Q = 0x14,

    /// <summary>The key R.</summary>
    R = 0x15,

    /// <summary>The key S.</summary>
    S = 0x16,

    /// <summary>The key T.</summary>
    T = 0x17,

    /// <summary>The key U.</summary>
    U = 0x18,

    /// <summary>The key V.</summary>
    V = 0x19,

    /// <summary>The key W.</summary>
    W = 0x1A,

    /// <summary>The key X.</summary>
    X = 0x1B,

    /// <summary>The key Y.</summary>
    Y = 0x1C,

    /// <summary>The key Z.</summary>
    Z = 0x1D,

    /// <summary>The key 1 above the letters.</summary>
    Digit1 = 0x1E,

    /// <summary>The key 2 above the letters.</summary>
    Digit2 = 0x1F,

    /// <summary>The key 3 above the letters.</summary>
    Digit3 = 0x20,

    /// <summary>The key 4 above the letters.</summary>
    Digit4 = 0x21,

    /// <summary>The key 5 above the letters.</summary>
    Digit5 = 0x22,

    /// <summary>The key 6 above the letters.</summary>
    Digit6 = 0x23,

    /// <summary>The key 7 above the letters.</summary>
    Digit7 = 0x24,

    /// <summary>The key 8 above the letters.</summary>
    Digit8 = 0x25,

    /// <summary>The key 9 above the letters.</summary>
    Digit9 = 0x26,

    /// <summary>The key 0 above the letters.</summary>
    Digit0 = 0x27,

    /// <summary>Enter.</summary>
    Enter = 0x28,

    /// <summary>Escape.</summary>
    Escape = 0x29,

    /// <summary>Deletes backwards.</summary>
    Backspace = 0x2A,

    /// <summary>Tab.</summary>
    Tab = 0x2B,

    /// <summary>Space.</summary>
    Space = 0x2C,

    /// <summary>- and _ (on a keyboard of the United States, as all signs here).</summary>
    Minus = 0x2D,

    /// <summary>= and +.</summary>
    Equal = 0x2E,

    /// <summary>[ and {.</summary>
    LeftBracket = 0x2F,

    /// <summary>] and }.</summary>
    RightBracket = 0x30,

    /// <summary>\ and |.</summary>
    Backslash = 0x31,

    /// <summary># and ~ of other keyboards.</summary>
    NonUsHash = 0x32,

    /// <summary>; and :.</summary>
    Semicolon = 0x33,

    /// <summary>' and ".</summary>
    Apostrophe = 0x34,

    /// <summary>` and ~.</summary>
    Grave = 0x35,

    /// <summary>, and &lt;.</summary>
    Comma = 0x36,

    /// <summary>. and &gt;.</summary>
    Period = 0x37,

    /// <summary>/ and ?.</summary>
    Slash = 0x38,

    /// <summary>Caps Lock.</summary>
    CapsLock = 0x39,

    /// <summary>F1.</summary>
    F1 = 0x3A,

    /// <summary>F2.</summary>
    F2 = 0x3B,

    /// <summary>F3.</summary>
    F3 = 0x3C,

    /// <summary>F4.</summary>
    F4 = 0x3D,

    /// <summary>F5.</summary>
    F5 = 0x3E,

    /// <summary>F6.</summary>
    F6 = 0x3F,

    /// <summary>F7.</summary>
    F7 = 0x40,

    /// <summary>F8.</summary>
    F8 = 0x41,

    /// <summary>F9.</summary>
    F9 = 0x42,

    /// <summary>F10.</summary>
    F10 = 0x43,

    /// <summary>F11.</summary>
    F11 = 0x44,

    /// <summary>F12.</summary>
    F12 = 0x45,

    /// <summary>Print Screen.</summary>
    PrintScreen = 0x46,

    /// <summary>Scroll Lock.</summary>
    ScrollLock = 0x47,

    /// <summary>Pause.</summary>
    Pause = 0x48,

    /// <summary>Insert.</summary>
    Insert = 0x49,

    /// <summary>Home.</summary>
    Home = 0x4A,

    /// <summary>Page Up.</summary>
    PageUp = 0x4B,

    /// <summary>Deletes forwards.</summary>
    Delete = 0x4C,

    /// <summary>End.</summary>
    End = 0x4D,

    /// <summary>Page Down.</summary>
    PageDown = 0x4E,

    /// <summary>To the right.</summary>
    RightArrow = 0x4F,

    /// <summary>To the left.</summary>
    LeftArrow = 0x50,

    /// <summary>Down.</summary>
    DownArrow = 0x51,

    /// <summary>Up.</summary>
    UpArrow = 0x52,

    /// <summary>Num Lock.</summary>
    NumLock = 0x53,

    /// <summary>/ of the keypad.</summary>
    KeypadDivide = 0x54,

    /// <summary>* of the keypad.</summary>
    KeypadMultiply = 0x55,

    /// <summary>- of the keypad.</summary>
    KeypadSubtract = 0x56,

    /// <summary>+ of the keypad.</summary>
    KeypadAdd = 0x57,

    /// <summary>Enter of the keypad.</summary>
    KeypadEnter = 0x58,

    /// <summary>1 of the keypad.</summary>
    Keypad1 = 0x59,

    /// <summary>2 of the keypad.</summary>
    Keypad2 = 0x5A,

    /// <summary>3 of the keypad.</summary>
    Keypad3 = 0x5B,

    /// <summary>4 of the keypad.</summary>
    Keypad4 = 0x5C,

    /// <summary>5 of the keypad.</summary>
    Keypad5 = 0x5D,

    /// <summary>6 of the keypad.</summary>
    Keypad6 = 0x5E,

    /// <summary>7 of the keypad.</summary>
    Keypad7 = 0x5F,

    /// <summary>8 of the keypad.</summary>
    Keypad8 = 0x60,

    /// <summary>9 of the keypad.</summary>
    Keypad9 = 0x61,

    /// <summary>0 of the keypad.</summary>
    Keypad0 = 0x62,

    /// <summary>The decimal sign of the keypad.</summary>
    KeypadDecimal = 0x63,

    /// <summary>\ and | of other keyboards.</summary>
    NonUsBackslash = 0x64,

    /// <summary>Opens the menu.</summary>
    Application = 0x65,

    /// <summary>Power.</summary>
    Power = 0x66,

    /// <summary>= of the keypad.</summary>
    KeypadEqual = 0x67,

    /// <summary>F13.</summary>
    F13 = 0x68,

    /// <summary>F14.</summary>
    F14 = 0x69,

    /// <summary>F15.</summary>
    F15 = 0x6A,

    /// <summary>F16.</summary>
    F16 = 0x6B,

    /// <summary>F17.</summary>
    F17 = 0x6C,

    /// <summary>F18.</summary>
    F18 = 0x6D,

    /// <summary>F19.</summary>
    F19 = 0x6E,

    /// <summary>F20.</summary>
    F20 = 0x6F,

    /// <summary>F21.</summary>
    F21 = 0x70,

    /// <summary>F22.</summary>
    F22 = 0x71,

    /// <summary>F23.</summary>
    F23 = 0x72,

    /// <summary>F24.</summary>
    F24 = 0x73,

    /// <summary>Execute.</summary>
    Execute = 0x74,

    /// <summary>Help.</summary>
    Help = 0x75,

    /// <summary>Menu.</summary>
    Menu = 0x76,

    /// <summary>Select.</summary>
    Select = 0x77,

    /// <summary>Stop.</summary>
    Stop = 0x78,

    /// <summary>Again.</summary>
    Again = 0x79,

    /// <summary>Undo.</summary>
    Undo = 0x7A,

    /// <summary>Cut.</summary>
    Cut = 0x7B,

    /// <summary>Copy.</summary>
    Copy = 0x7C,

    /// <summary>Paste.</summary>
    Paste = 0x7D,

    /// <summary>Find.</summary>
    Find = 0x7E,

    /// <summary>Mute.</summary>
    Mute = 0x7F,

    /// <summary>Louder.</summary>
    VolumeUp = 0x80,

    /// <summary>Quieter.</summary>
    VolumeDown = 0x81,

    /// <summary>A key of keyboards of other languages: 1.</summary>
    International1 = 0x87,

    /// <summary>A key of keyboards of other languages: 2.</summary>
    International2 = 0x88,

    /// <summary>A key of keyboards of other languages: 3.</summary>
    International3 = 0x89,

    /// <summary>A key of keyboards of other languages: 4.</summary>
    International4 = 0x8A,

    /// <summary>A key of keyboards of other languages: 5.</summary>
    International5 = 0x8B,

    /// <summary>A key of keyboards of other languages: 6.</summary>
    International6 = 0x8C,

    /// <summary>A key of keyboards of other languages: 7.</summary>
    International7 = 0x8D,

    /// <summary>A key of keyboards of other languages: 8.</summary>
    International8 = 0x8E,

    /// <summary>A key of keyboards of other languages: 9.</summary>
    International9 = 0x8F,

    /// <summary>Switches the input method: 1.</summary>
    Language1 = 0x90,

    /// <summary>Switches the input method: 2.</summary>
    Language2 = 0x91,

    /// <summary>Switches the input method: 3.</summary>
    Language3 = 0x92,

    /// <summary>Switches the input method: 4.</summary>
    Language4 = 0x93,

    /// <summary>Switches the input method: 5.</summary>
    Language5 = 0x94,

    /// <summary>Switches the input method: 6.</summary>
    Language6 = 0x95,

    /// <summary>Switches the input method: 7.</summary>
    Language7 = 0x96,

    /// <summary>Switches the input method: 8.</summary>
    Language8 = 0x97,

    /// <summary>Switches the input method: 9.</summary>
    Language9 = 0x98,

    /// <summary>Control on the left.</summary>
    LeftControl = 0xE0,

    /// <summary>Shift on the left.</summary>
    LeftShift = 0xE1,

    /// <summary>Alt on the left.</summary>
    LeftAlt = 0xE2,

    /// <summary>The Windows, command or meta key on the left.</summary>
    LeftGui = 0xE3,

    /// <summary>Control on the right.</summary>
    RightControl = 0xE4,

    /// <summary>Shift on the right.</summary>
    RightShift = 0xE5,

    /// <summary>Alt on the right, or AltGr.</summary>
    RightAlt = 0xE6,

    /// <summary>The Windows, command or meta key on the right.</summary>
    RightGui = 0xE7,
}
