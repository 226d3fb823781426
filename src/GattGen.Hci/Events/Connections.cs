// LE connections made and changed (Core Vol 4, Part E, 7.7.65.1, 7.7.65.3, 7.7.65.6 and 7.7.65.10).
using System;

namespace GattGen.Hci;

/// <summary>LE Connection Complete: a connection was made, or could not be (Core Vol 4, Part E, 7.7.65.1).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="Role">The role of the local device.</param>
/// <param name="PeerAddressType">The kind of the peer address.</param>
/// <param name="PeerAddress">The address of the remote device.</param>
/// <param name="ConnectionInterval">0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="PeripheralLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
/// <param name="CentralClockAccuracy">For the peripheral: the accuracy of the central's clock. For the central 0x00.</param>
public readonly record struct LeConnectionCompleteEvent(
    HciError Status,
    ushort ConnectionHandle,
    LeRole Role,
    HciAddressType PeerAddressType,
    HciAddress PeerAddress,
    ushort ConnectionInterval,
    ushort PeripheralLatency,
    ushort SupervisionTimeout,
    ClockAccuracy CentralClockAccuracy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ConnectionComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 19;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeConnectionCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            Role: (LeRole)reader.ReadByte(),
            PeerAddressType: (HciAddressType)reader.ReadByte(),
            PeerAddress: reader.ReadAddress(),
            ConnectionInterval: reader.ReadUInt16(),
            PeripheralLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16(),
            CentralClockAccuracy: (ClockAccuracy)reader.ReadByte());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)Role);
        writer.WriteByte((byte)PeerAddressType);
        writer.WriteAddress(PeerAddress);
        writer.WriteUInt16(ConnectionInterval);
        writer.WriteUInt16(PeripheralLatency);
        writer.WriteUInt16(SupervisionTimeout);
        writer.WriteByte((byte)CentralClockAccuracy);
    }
}

/// <summary>LE Enhanced Connection Complete, version 1: as LE Connection Complete, with resolvable addresses (Core Vol 4, Part E, 7.7.65.10).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="Role">The role of the local device.</param>
/// <param name="PeerAddressType">The kind of the peer address.</param>
/// <param name="PeerAddress">The address of the remote device.</param>
/// <param name="LocalResolvablePrivateAddress">The resolvable private address that the local device used, or zero.</param>
/// <param name="PeerResolvablePrivateAddress">The resolvable private address that the remote device used, or zero.</param>
/// <param name="ConnectionInterval">0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="PeripheralLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
/// <param name="CentralClockAccuracy">For the peripheral: the accuracy of the central's clock. For the central 0x00.</param>
public readonly record struct LeEnhancedConnectionCompleteEvent(
    HciError Status,
    ushort ConnectionHandle,
    LeRole Role,
    HciAddressType PeerAddressType,
    HciAddress PeerAddress,
    HciAddress LocalResolvablePrivateAddress,
    HciAddress PeerResolvablePrivateAddress,
    ushort ConnectionInterval,
    ushort PeripheralLatency,
    ushort SupervisionTimeout,
    ClockAccuracy CentralClockAccuracy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.EnhancedConnectionComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 31;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeEnhancedConnectionCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            Role: (LeRole)reader.ReadByte(),
            PeerAddressType: (HciAddressType)reader.ReadByte(),
            PeerAddress: reader.ReadAddress(),
            LocalResolvablePrivateAddress: reader.ReadAddress(),
            PeerResolvablePrivateAddress: reader.ReadAddress(),
            ConnectionInterval: reader.ReadUInt16(),
            PeripheralLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16(),
            CentralClockAccuracy: (ClockAccuracy)reader.ReadByte());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)Role);
        writer.WriteByte((byte)PeerAddressType);
        writer.WriteAddress(PeerAddress);
        writer.WriteAddress(LocalResolvablePrivateAddress);
        writer.WriteAddress(PeerResolvablePrivateAddress);
        writer.WriteUInt16(ConnectionInterval);
        writer.WriteUInt16(PeripheralLatency);
        writer.WriteUInt16(SupervisionTimeout);
        writer.WriteByte((byte)CentralClockAccuracy);
    }
}

/// <summary>LE Connection Update Complete: the parameters of a connection changed, or could not (Core Vol 4, Part E, 7.7.65.3).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="ConnectionInterval">0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="PeripheralLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
public readonly record struct LeConnectionUpdateCompleteEvent(
    HciError Status,
    ushort ConnectionHandle,
    ushort ConnectionInterval,
    ushort PeripheralLatency,
    ushort SupervisionTimeout) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ConnectionUpdateComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 10;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeConnectionUpdateCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            ConnectionInterval: reader.ReadUInt16(),
            PeripheralLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(ConnectionInterval);
        writer.WriteUInt16(PeripheralLatency);
        writer.WriteUInt16(SupervisionTimeout);
    }
}

/// <summary>LE Remote Connection Parameter Request: the remote device asks for other connection parameters (Core Vol 4, Part E, 7.7.65.6).</summary>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="IntervalMin">Smallest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="IntervalMax">Largest connection interval, 0x0006 to 0x0C80, in units of 1.25 ms.</param>
/// <param name="MaxLatency">Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</param>
/// <param name="SupervisionTimeout">0x000A to 0x0C80, in units of 10 ms.</param>
public readonly record struct LeRemoteConnectionParameterRequestEvent(
    ushort ConnectionHandle,
    ushort IntervalMin,
    ushort IntervalMax,
    ushort MaxLatency,
    ushort SupervisionTimeout) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.RemoteConnectionParameterRequest;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 11;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeRemoteConnectionParameterRequestEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(
            ConnectionHandle: reader.ReadConnectionHandle(),
            IntervalMin: reader.ReadUInt16(),
            IntervalMax: reader.ReadUInt16(),
            MaxLatency: reader.ReadUInt16(),
            SupervisionTimeout: reader.ReadUInt16());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt16(IntervalMin);
        writer.WriteUInt16(IntervalMax);
        writer.WriteUInt16(MaxLatency);
        writer.WriteUInt16(SupervisionTimeout);
    }
}
