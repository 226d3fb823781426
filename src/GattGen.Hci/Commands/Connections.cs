// Making connections and changing their parameters (Core Vol 4, Part E, 7.8.12, 7.8.13, 7.8.18, 7.8.31 and 7.8.32).
// HCI_LE_Create_Connection_Cancel has no parameters.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Create_Connection; answered by Command Status, later by (Enhanced) Connection Complete (Core Vol 4, Part E, 7.8.12).</summary>
public readonly struct LeCreateConnectionCommand(
    ushort scanInterval,
    ushort scanWindow,
    InitiatorFilterPolicy initiatorFilterPolicy,
    HciAddressType peerAddressType,
    HciAddress peerAddress,
    OwnAddressType ownAddressType,
    ushort intervalMin,
    ushort intervalMax,
    ushort maxLatency,
    ushort supervisionTimeout,
    ushort minCeLength,
    ushort maxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeCreateConnection;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 25;

    /// <summary>0x0004 to 0x4000, in units of 0.625 ms.</summary>
    public ushort ScanInterval { get; } = scanInterval;

    /// <summary>0x0004 to 0x4000, in units of 0.625 ms; not above the interval.</summary>
    public ushort ScanWindow { get; } = scanWindow;

    /// <summary>Whom to connect to.</summary>
    public InitiatorFilterPolicy InitiatorFilterPolicy { get; } = initiatorFilterPolicy;

    /// <summary>The kind of the peer address.</summary>
    public HciAddressType PeerAddressType { get; } = peerAddressType;

    /// <summary>The address to connect to.</summary>
    public HciAddress PeerAddress { get; } = peerAddress;

    /// <summary>The address of the local device in the connection.</summary>
    public OwnAddressType OwnAddressType { get; } = ownAddressType;

    /// <summary>Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMin { get; } = intervalMin;

    /// <summary>Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMax { get; } = intervalMax;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort MaxLatency { get; } = maxLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

    /// <summary>Smallest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MinCeLength { get; } = minCeLength;

    /// <summary>Largest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MaxCeLength { get; } = maxCeLength;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeCreateConnectionCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            scanInterval: reader.ReadUInt16(),
            scanWindow: reader.ReadUInt16(),
            initiatorFilterPolicy: (InitiatorFilterPolicy)reader.ReadByte(),
            peerAddressType: (HciAddressType)reader.ReadByte(),
            peerAddress: reader.ReadAddress(),
            ownAddressType: (OwnAddressType)reader.ReadByte(),
            intervalMin: reader.ReadUInt16(),
            intervalMax: reader.ReadUInt16(),
            maxLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16(),
            minCeLength: reader.ReadUInt16(),
            maxCeLength: reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ScanInterval);
        writer.WriteUInt16(ScanWindow);
        writer.WriteByte((byte)InitiatorFilterPolicy);
        writer.WriteByte((byte)PeerAddressType);
        writer.WriteAddress(PeerAddress);
        writer.WriteByte((byte)OwnAddressType);
        writer.WriteUInt16(IntervalMin);
        writer.WriteUInt16(IntervalMax);
        writer.WriteUInt16(MaxLatency);
        writer.WriteUInt16(SupervisionTimeout);
        writer.WriteUInt16(MinCeLength);
        writer.WriteUInt16(MaxCeLength);
    }
}

/// <summary>HCI_LE_Connection_Update; answered by Command Status, later by its complete event (Core Vol 4, Part E, 7.8.18).</summary>
public readonly struct LeConnectionUpdateCommand(
    ushort connectionHandle,
    ushort intervalMin,
    ushort intervalMax,
    ushort maxLatency,
    ushort supervisionTimeout,
    ushort minCeLength,
    ushort maxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeConnectionUpdate;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 14;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMin { get; } = intervalMin;

    /// <summary>Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMax { get; } = intervalMax;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort MaxLatency { get; } = maxLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

    /// <summary>Smallest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MinCeLength { get; } = minCeLength;

    /// <summary>Largest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MaxCeLength { get; } = maxCeLength;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeConnectionUpdateCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            connectionHandle: reader.ReadConnectionHandle(),
            intervalMin: reader.ReadUInt16(),
            intervalMax: reader.ReadUInt16(),
            maxLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16(),
            minCeLength: reader.ReadUInt16(),
            maxCeLength: reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(IntervalMin);
        writer.WriteUInt16(IntervalMax);
        writer.WriteUInt16(MaxLatency);
        writer.WriteUInt16(SupervisionTimeout);
        writer.WriteUInt16(MinCeLength);
        writer.WriteUInt16(MaxCeLength);
    }
}

/// <summary>HCI_LE_Remote_Connection_Parameter_Request_Reply: the request is accepted (Core Vol 4, Part E, 7.8.31).</summary>
public readonly struct LeRemoteConnectionParameterRequestReplyCommand(
    ushort connectionHandle,
    ushort intervalMin,
    ushort intervalMax,
    ushort maxLatency,
    ushort supervisionTimeout,
    ushort minCeLength,
    ushort maxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestReply;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 14;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMin { get; } = intervalMin;

    /// <summary>Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort IntervalMax { get; } = intervalMax;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort MaxLatency { get; } = maxLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

    /// <summary>Smallest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MinCeLength { get; } = minCeLength;

    /// <summary>Largest length of a connection event that is asked for, in units of 0.625 ms.</summary>
    public ushort MaxCeLength { get; } = maxCeLength;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeRemoteConnectionParameterRequestReplyCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            connectionHandle: reader.ReadConnectionHandle(),
            intervalMin: reader.ReadUInt16(),
            intervalMax: reader.ReadUInt16(),
            maxLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16(),
            minCeLength: reader.ReadUInt16(),
            maxCeLength: reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(IntervalMin);
        writer.WriteUInt16(IntervalMax);
        writer.WriteUInt16(MaxLatency);
        writer.WriteUInt16(SupervisionTimeout);
        writer.WriteUInt16(MinCeLength);
        writer.WriteUInt16(MaxCeLength);
    }
}

/// <summary>The answer to HCI_LE_Remote_Connection_Parameter_Request_Reply (Core Vol 4, Part E, 7.8.31).</summary>
public readonly struct LeRemoteConnectionParameterRequestReplyReturnParameters(
    HciError status,
    ushort connectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestReply;

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
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeRemoteConnectionParameterRequestReplyReturnParameters value)
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

/// <summary>HCI_LE_Remote_Connection_Parameter_Request_Negative_Reply: the request is refused (Core Vol 4, Part E, 7.8.32).</summary>
public readonly struct LeRemoteConnectionParameterRequestNegativeReplyCommand(ushort connectionHandle, HciError reason) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestNegativeReply;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>What the remote device is told.</summary>
    public HciError Reason { get; } = reason;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeRemoteConnectionParameterRequestNegativeReplyCommand command)
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

/// <summary>The answer to HCI_LE_Remote_Connection_Parameter_Request_Negative_Reply (Core Vol 4, Part E, 7.8.32).</summary>
public readonly struct LeRemoteConnectionParameterRequestNegativeReplyReturnParameters(
    HciError status,
    ushort connectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestNegativeReply;

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
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeRemoteConnectionParameterRequestNegativeReplyReturnParameters value)
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
