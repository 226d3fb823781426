// Reading about a connection (Core Vol 4, Part E, 7.8.20 and 7.8.21).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Read_Channel_Map (Core Vol 4, Part E, 7.8.20).</summary>
public readonly struct LeReadChannelMapCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadChannelMap;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadChannelMapCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
    }
}

/// <summary>The answer to HCI_LE_Read_Channel_Map (Core Vol 4, Part E, 7.8.20).</summary>
public readonly struct LeReadChannelMapReturnParameters(
    HciError status,
    ushort connectionHandle,
    ulong channelMap) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadChannelMap;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Bit n is set when data channel n, 0 to 36, is used.</summary>
    public ulong ChannelMap { get; } = channelMap;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadChannelMapReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), reader.ReadUInt40());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt40(ChannelMap);
    }
}

/// <summary>HCI_LE_Read_Remote_Features; answered by Command Status, later by its complete event (Core Vol 4, Part E, 7.8.21).</summary>
public readonly struct LeReadRemoteFeaturesCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadRemoteFeatures;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadRemoteFeaturesCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
    }
}
