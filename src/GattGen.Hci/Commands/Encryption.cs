// Encryption of blocks and of links (Core Vol 4, Part E, 7.8.22 and 7.8.24 to 7.8.26).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Encrypt: AES-128 of one block (Core Vol 4, Part E, 7.8.22).</summary>
public readonly struct LeEncryptCommand(HciBlock128 key, HciBlock128 plaintextData) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeEncrypt;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 32;

    /// <summary>The key, least significant octet first.</summary>
    public HciBlock128 Key { get; } = key;

    /// <summary>The block, least significant octet first.</summary>
    public HciBlock128 PlaintextData { get; } = plaintextData;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeEncryptCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(HciBlock128.Read(ref reader), HciBlock128.Read(ref reader));
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        Key.Write(ref writer);
        PlaintextData.Write(ref writer);
    }
}

/// <summary>The answer to HCI_LE_Encrypt (Core Vol 4, Part E, 7.8.22).</summary>
public readonly struct LeEncryptReturnParameters(HciError status, HciBlock128 encryptedData) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeEncrypt;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 17;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The encrypted block, least significant octet first.</summary>
    public HciBlock128 EncryptedData { get; } = encryptedData;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeEncryptReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), HciBlock128.Read(ref reader));
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        EncryptedData.Write(ref writer);
    }
}

/// <summary>HCI_LE_Enable_Encryption: the central encrypts the link, or refreshes its key. Answered by Command Status, later by Encryption Change or
/// Encryption Key Refresh Complete (Core Vol 4, Part E, 7.8.24).</summary>
public readonly struct LeEnableEncryptionCommand(
    ushort connectionHandle,
    ulong randomNumber,
    ushort encryptedDiversifier,
    HciBlock128 longTermKey) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeEnableEncryption;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 28;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Rand, by which the peripheral finds its key; zero after LE Secure Connections.</summary>
    public ulong RandomNumber { get; } = randomNumber;

    /// <summary>EDIV, by which the peripheral finds its key; zero after LE Secure Connections.</summary>
    public ushort EncryptedDiversifier { get; } = encryptedDiversifier;

    /// <summary>The key, least significant octet first.</summary>
    public HciBlock128 LongTermKey { get; } = longTermKey;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeEnableEncryptionCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            connectionHandle: reader.ReadConnectionHandle(),
            randomNumber: reader.ReadUInt64(),
            encryptedDiversifier: reader.ReadUInt16(),
            longTermKey: HciBlock128.Read(ref reader));
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteUInt64(RandomNumber);
        writer.WriteUInt16(EncryptedDiversifier);
        LongTermKey.Write(ref writer);
    }
}

/// <summary>HCI_LE_Long_Term_Key_Request_Reply: the key that the controller asked for (Core Vol 4, Part E, 7.8.25).</summary>
public readonly struct LeLongTermKeyRequestReplyCommand(ushort connectionHandle, HciBlock128 longTermKey) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeLongTermKeyRequestReply;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 18;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>The key, least significant octet first.</summary>
    public HciBlock128 LongTermKey { get; } = longTermKey;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeLongTermKeyRequestReplyCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadConnectionHandle(), HciBlock128.Read(ref reader));
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        LongTermKey.Write(ref writer);
    }
}

/// <summary>The answer to HCI_LE_Long_Term_Key_Request_Reply (Core Vol 4, Part E, 7.8.25).</summary>
public readonly struct LeLongTermKeyRequestReplyReturnParameters(HciError status, ushort connectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeLongTermKeyRequestReply;

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
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeLongTermKeyRequestReplyReturnParameters value)
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

/// <summary>HCI_LE_Long_Term_Key_Request_Negative_Reply: there is no such key (Core Vol 4, Part E, 7.8.26).</summary>
public readonly struct LeLongTermKeyRequestNegativeReplyCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeLongTermKeyRequestNegativeReply;

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
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeLongTermKeyRequestNegativeReplyCommand command)
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

/// <summary>The answer to HCI_LE_Long_Term_Key_Request_Negative_Reply (Core Vol 4, Part E, 7.8.26).</summary>
public readonly struct LeLongTermKeyRequestNegativeReplyReturnParameters(
    HciError status,
    ushort connectionHandle) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeLongTermKeyRequestNegativeReply;

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
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeLongTermKeyRequestNegativeReplyReturnParameters value)
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
