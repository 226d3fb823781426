// HID Information, Protocol Mode and HID Control Point (HID Service 1.0, 2.2, 2.10, 2.11).
using System;

namespace GattGen.Profiles;

/// <summary>What a human interface device says of itself (HID Service 1.0, 2.10).</summary>
/// <param name="Version">The version of the USB HID specification in binary coded decimals: 0x0111 for 1.11.</param>
/// <param name="CountryCode">The country for which the hardware is made (USB HID 1.11, 6.2.1); 0 for none.</param>
/// <param name="Flags">What it can do.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.HIDInformation)]
public partial record struct HidInformation(ushort Version, byte CountryCode, HidInformationFlags Flags)
{
    /// <summary>Version 1.11, no country, connectable whenever it is not connected.</summary>
    public static HidInformation Default => new(0x0111, 0, HidInformationFlags.NormallyConnectable);
}

/// <summary>What a human interface device can do (HID Service 1.0, 2.10).</summary>
[Flags]
public enum HidInformationFlags : byte
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>It can wake a host that has told it to suspend.</summary>
    RemoteWake = 0x01,

    /// <summary>It advertises whenever it is bonded and not connected.</summary>
    NormallyConnectable = 0x02,
}

/// <summary>Which reports a host wants (HID Service 1.0, 2.2).</summary>
[CharacteristicValue(Assigned.Characteristics.ProtocolMode)]
public enum HidProtocolMode : byte
{
    /// <summary>The boot reports, whose form is fixed.</summary>
    Boot = 0,

    /// <summary>The reports of the report map.</summary>
    Report = 1,
}

/// <summary>What a host tells a human interface device (HID Service 1.0, 2.11).</summary>
[CharacteristicValue(Assigned.Characteristics.HIDControlPoint)]
public enum HidControlPoint : byte
{
    /// <summary>The host goes to sleep.</summary>
    Suspend = 0,

    /// <summary>The host is awake.</summary>
    ExitSuspend = 1,
}
