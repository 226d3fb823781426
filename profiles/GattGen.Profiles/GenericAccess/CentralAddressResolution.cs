// The value of Central Address Resolution (0x2AA6; Core Vol 3, Part C, 12.4).
namespace GattGen.Profiles;

/// <summary>Whether a device resolves private addresses, so that directed advertising may use them (Core Vol 3, Part C, 12.4).</summary>
[CharacteristicValue(Assigned.Characteristics.CentralAddressResolution)]
public enum CentralAddressResolution : byte
{
    /// <summary>It does not.</summary>
    NotSupported = 0,

    /// <summary>It does.</summary>
    Supported = 1,
}
