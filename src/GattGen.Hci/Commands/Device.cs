// The device itself: LE host support, its random address, random numbers, channels (Core Vol 4, Part E, 7.3.78, 7.3.79, 7.8.4, 7.8.19, 7.8.23).
using System;

namespace GattGen.Hci;

/// <summary>The answer to HCI_Read_LE_Host_Support (Core Vol 4, Part E, 7.3.78).</summary>
public readonly struct ReadLeHostSupportReturnParameters(HciError status, bool leSupportedHost, byte unused) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadLeHostSupport;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>True when the host said that it supports LE.</summary>
    public bool LeSupportedHost { get; } = leSupportedHost;

    /// <summary>Reserved; 0x00.</summary>
    public byte Unused { get; } = unused;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadLeHostSupportReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadBoolean(), reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteBoolean(LeSupportedHost);
        writer.WriteByte(Unused);
    }
}

/// <summary>HCI_Write_LE_Host_Support; its return parameter is the status (Core Vol 4, Part E, 7.3.79).</summary>
public readonly struct WriteLeHostSupportCommand(bool leSupportedHost, byte unused) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.WriteLeHostSupport;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>True: the host supports LE.</summary>
    public bool LeSupportedHost { get; } = leSupportedHost;

    /// <summary>Reserved; 0x00, and ignored.</summary>
    public byte Unused { get; } = unused;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets, or one of them is neither false (0x00) nor true (0x01).</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out WriteLeHostSupportCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadBoolean(), reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteBoolean(LeSupportedHost);
        writer.WriteByte(Unused);
    }
}

/// <summary>HCI_LE_Set_Random_Address; its return parameter is the status (Core Vol 4, Part E, 7.8.4).</summary>
public readonly struct LeSetRandomAddressCommand(HciAddress randomAddress) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetRandomAddress;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 6;

    /// <summary>A static or private random address.</summary>
    public HciAddress RandomAddress { get; } = randomAddress;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetRandomAddressCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteAddress(RandomAddress);
    }
}

/// <summary>The answer to HCI_LE_Rand (Core Vol 4, Part E, 7.8.23).</summary>
public readonly struct LeRandReturnParameters(HciError status, ulong randomNumber) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRand;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>64 random bits.</summary>
    public ulong RandomNumber { get; } = randomNumber;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeRandReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt64());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt64(RandomNumber);
    }
}

/// <summary>HCI_LE_Set_Host_Channel_Classification; its return parameter is the status (Core Vol 4, Part E, 7.8.19).</summary>
public readonly struct LeSetHostChannelClassificationCommand(ulong channelMap) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetHostChannelClassification;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 5;

    /// <summary>Bit n is set when data channel n, 0 to 36, is not known to be bad; at least one is set. The bits above are reserved.</summary>
    public ulong ChannelMap { get; } = channelMap;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetHostChannelClassificationCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadUInt40());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt40(ChannelMap);
    }
}
