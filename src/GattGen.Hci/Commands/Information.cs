// What the controller is and can do (Core Vol 4, Part E, 7.4 and 7.8.3, 7.8.27). The commands themselves have no parameters.
using System;

namespace GattGen.Hci;

/// <summary>The answer to HCI_Read_Local_Version_Information (Core Vol 4, Part E, 7.4.1).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="HciVersion">The version of HCI.</param>
/// <param name="HciSubversion">Chosen by the maker.</param>
/// <param name="LmpVersion">The version of the Link Layer (LMP).</param>
/// <param name="CompanyIdentifier">The maker, by the Assigned Numbers.</param>
/// <param name="LmpSubversion">Chosen by the maker.</param>
public readonly record struct ReadLocalVersionInformationReturnParameters(
    HciError Status,
    HciVersion HciVersion,
    ushort HciSubversion,
    HciVersion LmpVersion,
    ushort CompanyIdentifier,
    ushort LmpSubversion) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalVersionInformation;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadLocalVersionInformationReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(
            Status: reader.ReadError(),
            HciVersion: (HciVersion)reader.ReadByte(),
            HciSubversion: reader.ReadUInt16(),
            LmpVersion: (HciVersion)reader.ReadByte(),
            CompanyIdentifier: reader.ReadUInt16(),
            LmpSubversion: reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteByte((byte)HciVersion);
        writer.WriteUInt16(HciSubversion);
        writer.WriteByte((byte)LmpVersion);
        writer.WriteUInt16(CompanyIdentifier);
        writer.WriteUInt16(LmpSubversion);
    }
}

/// <summary>The answer to HCI_Read_Local_Supported_Commands (Core Vol 4, Part E, 7.4.2).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="Commands">The commands that the controller knows.</param>
public readonly record struct ReadLocalSupportedCommandsReturnParameters(HciError Status, SupportedCommands Commands) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalSupportedCommands;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 1 + SupportedCommands.Length;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadLocalSupportedCommandsReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        HciError status = reader.ReadError();
        bool read = SupportedCommands.TryRead(reader.ReadBytes(SupportedCommands.Length), out SupportedCommands commands);
        value = new(status, commands);
        return read;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteBytes(Commands.Octets);
    }
}

/// <summary>The answer to HCI_Read_Local_Supported_Features (Core Vol 4, Part E, 7.4.3).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="LmpFeatures">Page 0 of the features.</param>
public readonly record struct ReadLocalSupportedFeaturesReturnParameters(HciError Status, LmpFeatures LmpFeatures) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalSupportedFeatures;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadLocalSupportedFeaturesReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), (LmpFeatures)reader.ReadUInt64());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt64((ulong)LmpFeatures);
    }
}

/// <summary>The answer to HCI_Read_BD_ADDR (Core Vol 4, Part E, 7.4.6).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="Address">The public device address.</param>
public readonly record struct ReadBdAddrReturnParameters(HciError Status, HciAddress Address) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadBdAddr;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadBdAddrReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadAddress());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteAddress(Address);
    }
}

/// <summary>The answer to HCI_LE_Read_Local_Supported_Features (Core Vol 4, Part E, 7.8.3).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="LeFeatures">What the Link Layer can do.</param>
public readonly record struct LeReadLocalSupportedFeaturesReturnParameters(HciError Status, LeFeatures LeFeatures) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadLocalSupportedFeatures;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadLocalSupportedFeaturesReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), (LeFeatures)reader.ReadUInt64());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt64((ulong)LeFeatures);
    }
}

/// <summary>The answer to HCI_LE_Read_Supported_States (Core Vol 4, Part E, 7.8.27).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="LeStates">A bit for each state, or pair of states, that the Link Layer can be in.</param>
public readonly record struct LeReadSupportedStatesReturnParameters(HciError Status, ulong LeStates) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadSupportedStates;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadSupportedStatesReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt64());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt64(LeStates);
    }
}
