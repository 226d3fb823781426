// The size of data packets on the air (Core Vol 4, Part E, 7.8.33 to 7.8.35 and 7.8.46).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Data_Length (Core Vol 4, Part E, 7.8.33).</summary>
public readonly struct LeSetDataLengthCommand(ushort connectionHandle, ushort txOctets, ushort txTime) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetDataLength;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 6;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Wanted octets in a data packet sent, 0x001B to 0x00FB.</summary>
    public ushort TxOctets { get; } = txOctets;

    /// <summary>Wanted time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort TxTime { get; } = txTime;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetDataLengthCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle(), reader.ReadUInt16(), reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(TxOctets);
        writer.WriteUInt16(TxTime);
    }
}

/// <summary>The answer to HCI_LE_Set_Data_Length (Core Vol 4, Part E, 7.8.33).</summary>
public readonly struct LeSetDataLengthReturnParameters(HciError status, ushort connectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetDataLength;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeSetDataLengthReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
    }
}

/// <summary>The answer to HCI_LE_Read_Suggested_Default_Data_Length (Core Vol 4, Part E, 7.8.34).</summary>
public readonly struct LeReadSuggestedDefaultDataLengthReturnParameters(
    HciError status,
    ushort suggestedMaxTxOctets,
    ushort suggestedMaxTxTime) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadSuggestedDefaultDataLength;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 5;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Largest octets in a data packet sent, 0x001B to 0x00FB.</summary>
    public ushort SuggestedMaxTxOctets { get; } = suggestedMaxTxOctets;

    /// <summary>Largest time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort SuggestedMaxTxTime { get; } = suggestedMaxTxTime;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadSuggestedDefaultDataLengthReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt16(), reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(SuggestedMaxTxOctets);
        writer.WriteUInt16(SuggestedMaxTxTime);
    }
}

/// <summary>HCI_LE_Write_Suggested_Default_Data_Length; its return parameter is the status (Core Vol 4, Part E, 7.8.35).</summary>
public readonly struct LeWriteSuggestedDefaultDataLengthCommand(ushort suggestedMaxTxOctets, ushort suggestedMaxTxTime) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeWriteSuggestedDefaultDataLength;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Largest octets in a data packet sent, 0x001B to 0x00FB.</summary>
    public ushort SuggestedMaxTxOctets { get; } = suggestedMaxTxOctets;

    /// <summary>Largest time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort SuggestedMaxTxTime { get; } = suggestedMaxTxTime;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeWriteSuggestedDefaultDataLengthCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadUInt16(), reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(SuggestedMaxTxOctets);
        writer.WriteUInt16(SuggestedMaxTxTime);
    }
}

/// <summary>The answer to HCI_LE_Read_Maximum_Data_Length (Core Vol 4, Part E, 7.8.46).</summary>
public readonly struct LeReadMaximumDataLengthReturnParameters(
    HciError status,
    ushort supportedMaxTxOctets,
    ushort supportedMaxTxTime,
    ushort supportedMaxRxOctets,
    ushort supportedMaxRxTime) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadMaximumDataLength;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 9;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Largest octets in a data packet sent, 0x001B to 0x00FB.</summary>
    public ushort SupportedMaxTxOctets { get; } = supportedMaxTxOctets;

    /// <summary>Largest time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort SupportedMaxTxTime { get; } = supportedMaxTxTime;

    /// <summary>Largest octets in a data packet received, 0x001B to 0x00FB.</summary>
    public ushort SupportedMaxRxOctets { get; } = supportedMaxRxOctets;

    /// <summary>Largest time for it in microseconds, 0x0148 to 0x4290.</summary>
    public ushort SupportedMaxRxTime { get; } = supportedMaxRxTime;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadMaximumDataLengthReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16(), reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(SupportedMaxTxOctets);
        writer.WriteUInt16(SupportedMaxTxTime);
        writer.WriteUInt16(SupportedMaxRxOctets);
        writer.WriteUInt16(SupportedMaxRxTime);
    }
}
