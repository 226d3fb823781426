// Encryption of a link (Core Vol 4, Part E, 7.7.8, 7.7.39 and 7.7.65.5).
using System;

namespace GattGen.Hci;

/// <summary>Encryption Change, version 1: encryption was switched, or could not be (Core Vol 4, Part E, 7.7.8).</summary>
public readonly struct EncryptionChangeEvent(
    HciError status,
    ushort connectionHandle,
    EncryptionEnabled encryptionEnabled) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.EncryptionChange;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Whether the link is encrypted now.</summary>
    public EncryptionEnabled EncryptionEnabled { get; } = encryptionEnabled;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out EncryptionChangeEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(reader.ReadError(), reader.ReadConnectionHandle(), (EncryptionEnabled)reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)EncryptionEnabled);
    }
}

/// <summary>Encryption Key Refresh Complete: an encrypted link has a new key, or could not get it (Core Vol 4, Part E, 7.7.39).</summary>
public readonly struct EncryptionKeyRefreshCompleteEvent(HciError status, ushort connectionHandle) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.EncryptionKeyRefreshComplete;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out EncryptionKeyRefreshCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
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

/// <summary>LE Long Term Key Request: the central encrypts, and the controller of the peripheral needs the key (Core Vol 4, Part E, 7.7.65.5).</summary>
public readonly struct LeLongTermKeyRequestEvent(
    ushort connectionHandle,
    ulong randomNumber,
    ushort encryptedDiversifier) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.LongTermKeyRequest;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 13;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Rand, by which the key is found.</summary>
    public ulong RandomNumber { get; } = randomNumber;

    /// <summary>EDIV, by which the key is found.</summary>
    public ushort EncryptedDiversifier { get; } = encryptedDiversifier;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeLongTermKeyRequestEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(reader.ReadConnectionHandle(), reader.ReadUInt64(), reader.ReadUInt16());
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt64(RandomNumber);
        writer.WriteUInt16(EncryptedDiversifier);
    }
}
