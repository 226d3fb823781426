// Events of connections of any kind (Core Vol 4, Part E, 7.7.5 and 7.7.12).
using System;

namespace GattGen.Hci;

/// <summary>Disconnection Complete: a connection ended (Core Vol 4, Part E, 7.7.5).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="Reason">Why it ended.</param>
public readonly record struct DisconnectionCompleteEvent(HciError Status, ushort ConnectionHandle, HciError Reason) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.DisconnectionComplete;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 4;

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
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="Version">The version of the remote Link Layer.</param>
/// <param name="CompanyIdentifier">The maker of the remote controller, by the Assigned Numbers.</param>
/// <param name="Subversion">Chosen by that maker.</param>
public readonly record struct ReadRemoteVersionInformationCompleteEvent(
    HciError Status,
    ushort ConnectionHandle,
    HciVersion Version,
    ushort CompanyIdentifier,
    ushort Subversion) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.ReadRemoteVersionInformationComplete;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

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
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            Version: (HciVersion)reader.ReadByte(),
            CompanyIdentifier: reader.ReadUInt16(),
            Subversion: reader.ReadUInt16());
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
