// Events of connections of any kind (Core Vol 4, Part E, 7.7.5 and 7.7.12).
using System;

namespace GattGen.Hci;

/// <summary>Disconnection Complete: a connection ended (Core Vol 4, Part E, 7.7.5).</summary>
public readonly struct DisconnectionCompleteEvent(HciError status, ushort connectionHandle, HciError reason) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.DisconnectionComplete;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Why it ended.</summary>
    public HciError Reason { get; } = reason;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out DisconnectionCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), reader.ReadError());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteError(Reason);
    }
}

/// <summary>Read Remote Version Information Complete (Core Vol 4, Part E, 7.7.12).</summary>
public readonly struct ReadRemoteVersionInformationCompleteEvent(
    HciError status,
    ushort connectionHandle,
    HciVersion version,
    ushort companyIdentifier,
    ushort subversion) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.ReadRemoteVersionInformationComplete;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>The version of the remote Link Layer.</summary>
    public HciVersion Version { get; } = version;

    /// <summary>The maker of the remote controller, by the Assigned Numbers.</summary>
    public ushort CompanyIdentifier { get; } = companyIdentifier;

    /// <summary>Chosen by that maker.</summary>
    public ushort Subversion { get; } = subversion;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out ReadRemoteVersionInformationCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            version: (HciVersion)reader.ReadByte(),
            companyIdentifier: reader.ReadUInt16(),
            subversion: reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)Version);
        writer.WriteUInt16(CompanyIdentifier);
        writer.WriteUInt16(Subversion);
    }
}
