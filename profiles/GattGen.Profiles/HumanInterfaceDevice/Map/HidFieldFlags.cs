// The data of the items Input, Output and Feature, and of Collection (USB HID 1.11, 6.2.2.5, 6.2.2.6).
using System;

namespace GattGen.Profiles;

/// <summary>What a field of a report is (USB HID 1.11, 6.2.2.5). None of them: data, an array, absolute.</summary>
[Flags]
public enum HidFieldFlags
{
    /// <summary>Data that says which of the usages are on: keys that are pressed.</summary>
    Array = 0x000,

    /// <summary>Never changes: padding.</summary>
    Constant = 0x001,

    /// <summary>Each usage has a place of its own.</summary>
    Variable = 0x002,

    /// <summary>Tells the change since the report before.</summary>
    Relative = 0x004,

    /// <summary>Goes on at the other end.</summary>
    Wrap = 0x008,

    /// <summary>The value is not proportional to what is measured.</summary>
    NonLinear = 0x010,

    /// <summary>Does not go back to a state of its own when it is let go.</summary>
    NoPreferred = 0x020,

    /// <summary>A value out of the logical range means nothing.</summary>
    NullState = 0x040,

    /// <summary>The device may change it by itself; of output and feature reports only.</summary>
    Volatile = 0x080,

    /// <summary>Octets whose meaning lies outside of the report map.</summary>
    BufferedBytes = 0x100,
}

/// <summary>What a collection is (USB HID 1.11, 6.2.2.6).</summary>
public enum HidCollection : byte
{
    /// <summary>Values of one point.</summary>
    Physical = 0x00,

    /// <summary>A device, as users name them. The outermost collections are of this kind.</summary>
    Application = 0x01,

    /// <summary>Values that belong together.</summary>
    Logical = 0x02,

    /// <summary>The fields of a report.</summary>
    Report = 0x03,

    /// <summary>Names for the elements of an array.</summary>
    NamedArray = 0x04,

    /// <summary>Changes what a usage means.</summary>
    UsageSwitch = 0x05,

    /// <summary>Changes what a usage means, and says of which control.</summary>
    UsageModifier = 0x06,
}
