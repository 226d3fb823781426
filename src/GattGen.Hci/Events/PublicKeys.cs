// P-256 in the controller (Core Vol 4, Part E, 7.7.65.8 and 7.7.65.9).
using System;

namespace GattGen.Hci;

/// <summary>LE Read Local P-256 Public Key Complete: a new key pair was made (Core Vol 4, Part E, 7.7.65.8).</summary>
public readonly struct LeReadLocalP256PublicKeyCompleteEvent(HciError status, HciBlock256 keyX, HciBlock256 keyY) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.ReadLocalP256PublicKeyComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 66;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The X coordinate of the local public key, least significant octet first.</summary>
    public HciBlock256 KeyX { get; } = keyX;

    /// <summary>Its Y coordinate.</summary>
    public HciBlock256 KeyY { get; } = keyY;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadLocalP256PublicKeyCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(reader.ReadError(), HciBlock256.Read(ref reader), HciBlock256.Read(ref reader));
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        KeyX.Write(ref writer);
        KeyY.Write(ref writer);
    }
}

/// <summary>LE Generate DHKey Complete, of both versions of the command (Core Vol 4, Part E, 7.7.65.9).</summary>
public readonly struct LeGenerateDhKeyCompleteEvent(HciError status, HciBlock256 dhKey) : IHciEvent
{
    /// <summary>The code of the subevent.</summary>
    public const LeSubevent Subevent = LeSubevent.GenerateDhKeyComplete;

    /// <summary>Octets of the parameters, the subevent code included.</summary>
    public const int ParameterLength = 34;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The Diffie-Hellman key, least significant octet first; 0xFF everywhere after an error.</summary>
    public HciBlock256 DhKey { get; } = dhKey;

    HciEventCode IHciEvent.EventCode => HciEventCode.LeMeta;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters, the subevent code first; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, or it is another event.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeGenerateDhKeyCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        bool same = (LeSubevent)reader.ReadByte() == Subevent;
        value = new(reader.ReadError(), HciBlock256.Read(ref reader));
        return same && !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)Subevent);
        writer.WriteError(Status);
        DhKey.Write(ref writer);
    }
}
