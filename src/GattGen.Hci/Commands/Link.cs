// Commands about one connection of any kind (Core Vol 4, Part E, 7.1, 7.3 and 7.5).
using System;

namespace GattGen.Hci;

/// <summary>HCI_Disconnect: ends a connection; answered by Command Status, later by Disconnection Complete (Core Vol 4, Part E, 7.1.6).</summary>
public readonly struct DisconnectCommand(ushort connectionHandle, HciError reason) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.Disconnect;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>What the remote device is told: 0x05, 0x13 to 0x15, 0x1A, 0x29 or 0x3B.</summary>
    public HciError Reason { get; } = reason;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out DisconnectCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle(), reader.ReadError());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteError(Reason);
    }
}

/// <summary>HCI_Read_Remote_Version_Information; answered by Command Status, later by its complete event (Core Vol 4, Part E, 7.1.23).</summary>
public readonly struct ReadRemoteVersionInformationCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadRemoteVersionInformation;

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
    public static bool TryRead(ReadOnlySpan<byte> parameters, out ReadRemoteVersionInformationCommand command)
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

/// <summary>HCI_Read_Transmit_Power_Level (Core Vol 4, Part E, 7.3.35).</summary>
public readonly struct ReadTransmitPowerLevelCommand(ushort connectionHandle, TransmitPowerLevelType type) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadTransmitPowerLevel;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Which level.</summary>
    public TransmitPowerLevelType Type { get; } = type;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out ReadTransmitPowerLevelCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle(), (TransmitPowerLevelType)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)Type);
    }
}

/// <summary>The answer to HCI_Read_Transmit_Power_Level (Core Vol 4, Part E, 7.3.35).</summary>
public readonly struct ReadTransmitPowerLevelReturnParameters(
    HciError status,
    ushort connectionHandle,
    sbyte transmitPowerLevel) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadTransmitPowerLevel;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>-30 to +20 dBm.</summary>
    public sbyte TransmitPowerLevel { get; } = transmitPowerLevel;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadTransmitPowerLevelReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), reader.ReadSByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteSByte(TransmitPowerLevel);
    }
}

/// <summary>HCI_Read_RSSI (Core Vol 4, Part E, 7.5.4).</summary>
public readonly struct ReadRssiCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadRssi;

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
    public static bool TryRead(ReadOnlySpan<byte> parameters, out ReadRssiCommand command)
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

/// <summary>The answer to HCI_Read_RSSI (Core Vol 4, Part E, 7.5.4).</summary>
public readonly struct ReadRssiReturnParameters(HciError status, ushort connectionHandle, sbyte rssi) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadRssi;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>-127 to +20 dBm, or 127: not available.</summary>
    public sbyte Rssi { get; } = rssi;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadRssiReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), reader.ReadSByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteSByte(Rssi);
    }
}
