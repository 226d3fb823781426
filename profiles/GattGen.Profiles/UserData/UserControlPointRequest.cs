// What clients write to User Control Point (0x2A9F).
using System;

namespace GattGen.Profiles;

/// <summary>A request to the User Control Point. Make it with one of the methods that are called like the op codes.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameter">The octets of its parameter.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.UserControlPoint)]
public partial record struct UserControlPointRequest(UserControlPointOpCode OpCode, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Deletes the user who has consented.</summary>
    public static UserControlPointRequest DeleteUserData => new(UserControlPointOpCode.DeleteUserData);

    /// <summary>Registers a user. The answer has the index.</summary>
    /// <param name="consentCode">What the user will prove to be the user with, 0..9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is out of range.</exception>
    public static UserControlPointRequest RegisterNewUser(ushort consentCode)
        => new(UserControlPointOpCode.RegisterNewUser, ControlPointParameter.Of(Checked(consentCode)));

    /// <summary>Says who is using the device, and proves it.</summary>
    /// <param name="user">The user.</param>
    /// <param name="consentCode">The code with which the user was registered, 0..9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is out of range.</exception>
    public static UserControlPointRequest Consent(UserIndex user, ushort consentCode)
        => new(UserControlPointOpCode.Consent, GattArray.Own(new[] { (byte)user, (byte)Checked(consentCode), (byte)(consentCode >> 8) }));

    /// <summary>The parameter of <see cref="UserControlPointOpCode.RegisterNewUser"/>.</summary>
    /// <param name="consentCode">The code.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetRegistration(out ushort consentCode) => ControlPointParameter.TryRead(Parameter, out consentCode);

    /// <summary>The parameter of <see cref="UserControlPointOpCode.Consent"/>.</summary>
    /// <param name="user">The user.</param>
    /// <param name="consentCode">The code.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetConsent(out UserIndex user, out ushort consentCode)
    {
        var read = Parameter.Count == 3;
        user = read ? (UserIndex)Parameter[0] : UserIndex.UnknownUser;
        consentCode = read ? (ushort)(Parameter[1] | (Parameter[2] << 8)) : (ushort)0;
        return read;
    }

    private static ushort Checked(ushort consentCode)
        => consentCode <= UserDatabase.LargestConsentCode ? consentCode : throw new ArgumentOutOfRangeException(nameof(consentCode), consentCode, "A consent code is 0..9999.");
}
