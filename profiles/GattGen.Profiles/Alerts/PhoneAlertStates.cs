// The value of Alert Status (0x2A3F).
using System;

namespace GattGen.Profiles;

/// <summary>By what a phone alerts its user now (GATT Specification Supplement, Alert Status).</summary>
[Flags]
[CharacteristicValue(Assigned.Characteristics.AlertStatus)]
public enum PhoneAlertStates : byte
{
    /// <summary>By nothing.</summary>
    None = 0,

    /// <summary>It rings.</summary>
    Ringer = 1 << 0,

    /// <summary>It vibrates.</summary>
    Vibration = 1 << 1,

    /// <summary>It shows something.</summary>
    Display = 1 << 2,
}
