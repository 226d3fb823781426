// The value of User Index (0x2A9A).
namespace GattGen.Profiles;

/// <summary>The number of a user, 0..254 (User Data Service 1.0, 3.3).</summary>
[CharacteristicValue(Assigned.Characteristics.UserIndex)]
public enum UserIndex : byte
{
    /// <summary>Nobody: no user has consented on this link.</summary>
    UnknownUser = 0xFF,
}
