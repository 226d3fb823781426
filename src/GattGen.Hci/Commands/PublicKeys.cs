// P-256 in the controller (Core Vol 4, Part E, 7.8.36 and 7.8.37). Reading the public key has no parameters.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Generate_DHKey [v1]; answered by Command Status, later by its complete event (Core Vol 4, Part E, 7.8.37).</summary>
public readonly struct LeGenerateDhKeyCommand(HciBlock256 keyX, HciBlock256 keyY) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeGenerateDhKey;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 64;

    /// <summary>The X coordinate of the remote device's public key, least significant octet first.</summary>
    public HciBlock256 KeyX { get; } = keyX;

    /// <summary>Its Y coordinate.</summary>
    public HciBlock256 KeyY { get; } = keyY;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeGenerateDhKeyCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(HciBlock256.Read(ref reader), HciBlock256.Read(ref reader));
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        KeyX.Write(ref writer);
        KeyY.Write(ref writer);
    }
}

/// <summary>HCI_LE_Generate_DHKey [v2]; answered by Command Status, later by its complete event (Core Vol 4, Part E, 7.8.37).</summary>
public readonly struct LeGenerateDhKeyV2Command(HciBlock256 keyX, HciBlock256 keyY, DhKeyType keyType) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeGenerateDhKeyV2;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 65;

    /// <summary>The X coordinate of the remote device's public key, least significant octet first.</summary>
    public HciBlock256 KeyX { get; } = keyX;

    /// <summary>Its Y coordinate.</summary>
    public HciBlock256 KeyY { get; } = keyY;

    /// <summary>Which private key is used.</summary>
    public DhKeyType KeyType { get; } = keyType;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeGenerateDhKeyV2Command command)
    {
        var reader = new SpanReader(parameters);
        command = new(HciBlock256.Read(ref reader), HciBlock256.Read(ref reader), (DhKeyType)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        KeyX.Write(ref writer);
        KeyY.Write(ref writer);
        writer.WriteByte((byte)KeyType);
    }
}
