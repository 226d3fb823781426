// What the controller is and can do (Core Vol 4, Part E, 7.4 and 7.8.3, 7.8.27). The commands themselves have no parameters.
using System;

namespace GattGen.Hci;

/// <summary>The answer to HCI_Read_Local_Version_Information (Core Vol 4, Part E, 7.4.1).</summary>
public readonly struct ReadLocalVersionInformationReturnParameters(
    HciError status,
    HciVersion hciVersion,
    ushort hciSubversion,
    HciVersion lmpVersion,
    ushort companyIdentifier,
    ushort lmpSubversion) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalVersionInformation;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The version of HCI.</summary>
    public HciVersion HciVersion { get; } = hciVersion;

    /// <summary>Chosen by the maker.</summary>
    public ushort HciSubversion { get; } = hciSubversion;

    /// <summary>The version of the Link Layer (LMP).</summary>
    public HciVersion LmpVersion { get; } = lmpVersion;

    /// <summary>The maker, by the Assigned Numbers.</summary>
    public ushort CompanyIdentifier { get; } = companyIdentifier;

    /// <summary>Chosen by the maker.</summary>
    public ushort LmpSubversion { get; } = lmpSubversion;

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
            status: reader.ReadError(),
            hciVersion: (HciVersion)reader.ReadByte(),
            hciSubversion: reader.ReadUInt16(),
            lmpVersion: (HciVersion)reader.ReadByte(),
            companyIdentifier: reader.ReadUInt16(),
            lmpSubversion: reader.ReadUInt16());
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
public readonly struct ReadLocalSupportedCommandsReturnParameters(HciError status, SupportedCommands commands) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalSupportedCommands;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 1 + SupportedCommands.Length;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The commands that the controller knows.</summary>
    public SupportedCommands Commands { get; } = commands;

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
public readonly struct ReadLocalSupportedFeaturesReturnParameters(HciError status, LmpFeatures lmpFeatures) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLocalSupportedFeatures;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Page 0 of the features.</summary>
    public LmpFeatures LmpFeatures { get; } = lmpFeatures;

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
public readonly struct ReadBdAddrReturnParameters(HciError status, HciAddress address) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadBdAddr;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The public device address.</summary>
    public HciAddress Address { get; } = address;

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
public readonly struct LeReadLocalSupportedFeaturesReturnParameters(HciError status, LeFeatures leFeatures) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadLocalSupportedFeatures;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>What the Link Layer can do.</summary>
    public LeFeatures LeFeatures { get; } = leFeatures;

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
public readonly struct LeReadSupportedStatesReturnParameters(HciError status, ulong leStates) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadSupportedStates;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>A bit for each state, or pair of states, that the Link Layer can be in.</summary>
    public ulong LeStates { get; } = leStates;

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
