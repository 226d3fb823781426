// The op codes of User Control Point (0x2A9F).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the User Control Point (User Data Service 1.0, 3.4.1).</summary>
public enum UserControlPointOpCode : byte
{
    /// <summary>Register a user.</summary>
    RegisterNewUser = 0x01,

    /// <summary>Say who is using the device, and prove it.</summary>
    Consent = 0x02,

    /// <summary>Delete the user.</summary>
    DeleteUserData = 0x03,

    /// <summary>What the service answers with.</summary>
    ResponseCode = 0x20,
}
