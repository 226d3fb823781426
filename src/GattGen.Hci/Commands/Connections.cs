// Making connections and changing their parameters (Core Vol 4, Part E, 7.8.12, 7.8.13, 7.8.18, 7.8.31 and 7.8.32).
// HCI_LE_Create_Connection_Cancel has no parameters.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Create_Connection; answered by Command Status, later by (Enhanced) Connection Complete (Core Vol 4, Part E, 7.8.12).</summary>
/// <param name="ScanInterval">0x0004 to 0x4000, in units of 0.625 ms.</param>
/// <param name="ScanWindow">0x0004 to 0x4000, in units of 0.625 ms; not above the interval.</param>
/// <param name="InitiatorFilterPolicy">Whom to connect to.</param>
/// <param name="PeerAddressType">The kind of the peer address.</param>
/// <param name="PeerAddress">The address to connect to.</param>
/// <param name="OwnAddressType">The address of the local device in the connection.</param>
/// <param name="IntervalMin">Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="IntervalMax">Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="MaxLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
/// <param name="MinCeLength">Smallest length of a connection event that is asked for, in units of 0.625 ms.</param>
/// <param name="MaxCeLength">Largest length of a connection event that is asked for, in units of 0.625 ms.</param>
public readonly record struct LeCreateConnectionCommand(
    ushort ScanInterval,
    ushort ScanWindow,
    InitiatorFilterPolicy InitiatorFilterPolicy,
    HciAddressType PeerAddressType,
    HciAddress PeerAddress,
    OwnAddressType OwnAddressType,
    ushort IntervalMin,
    ushort IntervalMax,
    ushort MaxLatency,
    ushort SupervisionTimeout,
    ushort MinCeLength,
    ushort MaxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeCreateConnection;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 25;

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
            ScanInterval: reader.ReadUInt16(),
            ScanWindow: reader.ReadUInt16(),
            InitiatorFilterPolicy: (InitiatorFilterPolicy)reader.ReadByte(),
            PeerAddressType: (HciAddressType)reader.ReadByte(),
            PeerAddress: reader.ReadAddress(),
            OwnAddressType: (OwnAddressType)reader.ReadByte(),
            IntervalMin: reader.ReadUInt16(),
            IntervalMax: reader.ReadUInt16(),
            MaxLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16(),
            MinCeLength: reader.ReadUInt16(),
            MaxCeLength: reader.ReadUInt16());
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
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="IntervalMin">Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="IntervalMax">Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="MaxLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
/// <param name="MinCeLength">Smallest length of a connection event that is asked for, in units of 0.625 ms.</param>
/// <param name="MaxCeLength">Largest length of a connection event that is asked for, in units of 0.625 ms.</param>
public readonly record struct LeConnectionUpdateCommand(
    ushort ConnectionHandle,
    ushort IntervalMin,
    ushort IntervalMax,
    ushort MaxLatency,
    ushort SupervisionTimeout,
    ushort MinCeLength,
    ushort MaxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeConnectionUpdate;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 14;

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
            ConnectionHandle: reader.ReadConnectionHandle(),
            IntervalMin: reader.ReadUInt16(),
            IntervalMax: reader.ReadUInt16(),
            MaxLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16(),
            MinCeLength: reader.ReadUInt16(),
            MaxCeLength: reader.ReadUInt16());
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
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="IntervalMin">Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="IntervalMax">Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="MaxLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
/// <param name="MinCeLength">Smallest length of a connection event that is asked for, in units of 0.625 ms.</param>
/// <param name="MaxCeLength">Largest length of a connection event that is asked for, in units of 0.625 ms.</param>
public readonly record struct LeRemoteConnectionParameterRequestReplyCommand(
    ushort ConnectionHandle,
    ushort IntervalMin,
    ushort IntervalMax,
    ushort MaxLatency,
    ushort SupervisionTimeout,
    ushort MinCeLength,
    ushort MaxCeLength) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestReply;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 14;

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
            ConnectionHandle: reader.ReadConnectionHandle(),
            IntervalMin: reader.ReadUInt16(),
            IntervalMax: reader.ReadUInt16(),
            MaxLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16(),
            MinCeLength: reader.ReadUInt16(),
            MaxCeLength: reader.ReadUInt16());
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
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
public readonly record struct LeRemoteConnectionParameterRequestReplyReturnParameters(
    HciError Status,
    ushort ConnectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestReply;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 3;

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
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="Reason">What the remote device is told.</param>
public readonly record struct LeRemoteConnectionParameterRequestNegativeReplyCommand(ushort ConnectionHandle, HciError Reason) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestNegativeReply;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

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
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
public readonly record struct LeRemoteConnectionParameterRequestNegativeReplyReturnParameters(
    HciError Status,
    ushort ConnectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoteConnectionParameterRequestNegativeReply;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 3;

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
