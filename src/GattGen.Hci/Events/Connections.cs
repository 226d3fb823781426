// LE connections made and changed (Core Vol 4, Part E, 7.7.65.1, 7.7.65.3, 7.7.65.6 and 7.7.65.10).
using System;

namespace GattGen.Hci;

/// <summary>LE Connection Complete: a connection was made, or could not be (Core Vol 4, Part E, 7.7.65.1).</summary>
public readonly struct LeConnectionCompleteEvent(
    HciError status,
    ushort connectionHandle,
    LeRole role,
    HciAddressType peerAddressType,
    HciAddress peerAddress,
    ushort connectionInterval,
    ushort peripheralLatency,
    ushort supervisionTimeout,
    ClockAccuracy centralClockAccuracy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ConnectionComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 19;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>The role of the local device.</summary>
    public LeRole Role { get; } = role;

    /// <summary>The kind of the peer address.</summary>
    public HciAddressType PeerAddressType { get; } = peerAddressType;

    /// <summary>The address of the remote device.</summary>
    public HciAddress PeerAddress { get; } = peerAddress;

    /// <summary>0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort ConnectionInterval { get; } = connectionInterval;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort PeripheralLatency { get; } = peripheralLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

    /// <summary>For the peripheral: the accuracy of the central's clock. For the central 0x00.</summary>
    public ClockAccuracy CentralClockAccuracy { get; } = centralClockAccuracy;

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
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            role: (LeRole)reader.ReadByte(),
            peerAddressType: (HciAddressType)reader.ReadByte(),
            peerAddress: reader.ReadAddress(),
            connectionInterval: reader.ReadUInt16(),
            peripheralLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16(),
            centralClockAccuracy: (ClockAccuracy)reader.ReadByte());
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
public readonly struct LeEnhancedConnectionCompleteEvent(
    HciError status,
    ushort connectionHandle,
    LeRole role,
    HciAddressType peerAddressType,
    HciAddress peerAddress,
    HciAddress localResolvablePrivateAddress,
    HciAddress peerResolvablePrivateAddress,
    ushort connectionInterval,
    ushort peripheralLatency,
    ushort supervisionTimeout,
    ClockAccuracy centralClockAccuracy) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.EnhancedConnectionComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 31;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>The role of the local device.</summary>
    public LeRole Role { get; } = role;

    /// <summary>The kind of the peer address.</summary>
    public HciAddressType PeerAddressType { get; } = peerAddressType;

    /// <summary>The address of the remote device.</summary>
    public HciAddress PeerAddress { get; } = peerAddress;

    /// <summary>The resolvable private address that the local device used, or zero.</summary>
    public HciAddress LocalResolvablePrivateAddress { get; } = localResolvablePrivateAddress;

    /// <summary>The resolvable private address that the remote device used, or zero.</summary>
    public HciAddress PeerResolvablePrivateAddress { get; } = peerResolvablePrivateAddress;

    /// <summary>0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort ConnectionInterval { get; } = connectionInterval;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort PeripheralLatency { get; } = peripheralLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

    /// <summary>For the peripheral: the accuracy of the central's clock. For the central 0x00.</summary>
    public ClockAccuracy CentralClockAccuracy { get; } = centralClockAccuracy;

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
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            role: (LeRole)reader.ReadByte(),
            peerAddressType: (HciAddressType)reader.ReadByte(),
            peerAddress: reader.ReadAddress(),
            localResolvablePrivateAddress: reader.ReadAddress(),
            peerResolvablePrivateAddress: reader.ReadAddress(),
            connectionInterval: reader.ReadUInt16(),
            peripheralLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16(),
            centralClockAccuracy: (ClockAccuracy)reader.ReadByte());
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
public readonly struct LeConnectionUpdateCompleteEvent(
    HciError status,
    ushort connectionHandle,
    ushort connectionInterval,
    ushort peripheralLatency,
    ushort supervisionTimeout) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ConnectionUpdateComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 10;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>0x0006 to 0x0C80, in units of 1.25 ms.</summary>
    public ushort ConnectionInterval { get; } = connectionInterval;

    /// <summary>Connection events that the peripheral may leave out, 0x0000 to 0x01F3.</summary>
    public ushort PeripheralLatency { get; } = peripheralLatency;

    /// <summary>0x000A to 0x0C80, in units of 10 ms.</summary>
    public ushort SupervisionTimeout { get; } = supervisionTimeout;

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
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            connectionInterval: reader.ReadUInt16(),
            peripheralLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16());
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
public readonly struct LeRemoteConnectionParameterRequestEvent(
    ushort connectionHandle,
    ushort intervalMin,
    ushort intervalMax,
    ushort maxLatency,
    ushort supervisionTimeout) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.RemoteConnectionParameterRequest;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 11;

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
            connectionHandle: reader.ReadConnectionHandle(),
            intervalMin: reader.ReadUInt16(),
            intervalMax: reader.ReadUInt16(),
            maxLatency: reader.ReadUInt16(),
            supervisionTimeout: reader.ReadUInt16());
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
