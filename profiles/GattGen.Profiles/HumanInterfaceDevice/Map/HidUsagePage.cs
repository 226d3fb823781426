// Usage pages and usages that report maps are written with (HID Usage Tables 1.12, sections 3, 4).
namespace GattGen.Profiles;

/// <summary>Usage pages: what the usages of a report map are numbers of (HID Usage Tables 1.12, table 1). Others are numbers, too.</summary>
public enum HidUsagePage : ushort
{
    /// <summary>None was given.</summary>
    Undefined = 0x00,

    /// <summary>Kinds of devices, axes and the like; see <see cref="HidDesktopUsage"/>.</summary>
    GenericDesktop = 0x01,

    /// <summary>Controls of simulated vehicles.</summary>
    SimulationControls = 0x02,

    /// <summary>Controls of virtual reality.</summary>
    VirtualRealityControls = 0x03,

    /// <summary>Controls of sports equipment.</summary>
    SportControls = 0x04,

    /// <summary>Controls of games.</summary>
    GameControls = 0x05,

    /// <summary>Controls that devices of any kind may have.</summary>
    GenericDeviceControls = 0x06,

    /// <summary>Keys; see <see cref="HidKey"/>.</summary>
    Keyboard = 0x07,

    /// <summary>Lamps; see <see cref="HidLeds"/>.</summary>
    Leds = 0x08,

    /// <summary>Buttons, numbered from 1.</summary>
    Buttons = 0x09,

    /// <summary>One of several.</summary>
    Ordinals = 0x0A,

    /// <summary>Telephones.</summary>
    Telephony = 0x0B,

    /// <summary>Media and applications; see <see cref="HidConsumerKey"/>.</summary>
    Consumer = 0x0C,

    /// <summary>Pens, touch screens and touch pads.</summary>
    Digitizers = 0x0D,

    /// <summary>The first page of those that a vendor may use as it likes, up to 0xFFFF.</summary>
    Vendor = 0xFF00,
}

/// <summary>Usages of the page <see cref="HidUsagePage.GenericDesktop"/> (HID Usage Tables 1.12, table 6).</summary>
public enum HidDesktopUsage : ushort
{
    /// <summary>None was given.</summary>
    Undefined = 0x00,

    /// <summary>What axes belong to that move something on the screen.</summary>
    Pointer = 0x01,

    /// <summary>A mouse.</summary>
    Mouse = 0x02,

    /// <summary>A joystick.</summary>
    Joystick = 0x04,

    /// <summary>A gamepad.</summary>
    Gamepad = 0x05,

    /// <summary>A keyboard.</summary>
    Keyboard = 0x06,

    /// <summary>A keypad.</summary>
    Keypad = 0x07,

    /// <summary>A controller with more axes than a joystick.</summary>
    MultiAxisController = 0x08,

    /// <summary>To the right.</summary>
    X = 0x30,

    /// <summary>Towards the user.</summary>
    Y = 0x31,

    /// <summary>Down; of a gamepad the right stick to the right.</summary>
    Z = 0x32,

    /// <summary>A turn around X.</summary>
    Rx = 0x33,

    /// <summary>A turn around Y.</summary>
    Ry = 0x34,

    /// <summary>A turn around Z; of a gamepad the right stick towards the user.</summary>
    Rz = 0x35,

    /// <summary>A slider.</summary>
    Slider = 0x36,

    /// <summary>A dial.</summary>
    Dial = 0x37,

    /// <summary>A wheel, forward.</summary>
    Wheel = 0x38,

    /// <summary>A switch that points to one of several directions, or to none.</summary>
    HatSwitch = 0x39,

    /// <summary>Power, sleep and wake keys.</summary>
    SystemControl = 0x80,
}
