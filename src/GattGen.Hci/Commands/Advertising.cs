// Advertising (Core Vol 4, Part E, 7.8.5, 7.8.6 and 7.8.9). The data are in AdvertisingData.cs.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Advertising_Parameters; its return parameter is the status (Core Vol 4, Part E, 7.8.5).</summary>
/// <param name="AdvertisingIntervalMin">0x0020 to 0x4000, in units of 0.625 ms.</param>
/// <param name="AdvertisingIntervalMax">0x0020 to 0x4000, in units of 0.625 ms.</param>
/// <param name="AdvertisingType">What is offered.</param>
/// <param name="OwnAddressType">The address that is advertised.</param>
/// <param name="PeerAddressType">The kind of the address that directed advertising is for.</param>
/// <param name="PeerAddress">The address that directed advertising is for.</param>
/// <param name="AdvertisingChannelMap">At least one channel.</param>
/// <param name="AdvertisingFilterPolicy">Whose requests are taken.</param>
public readonly record struct LeSetAdvertisingParametersCommand(
    ushort AdvertisingIntervalMin,
    ushort AdvertisingIntervalMax,
    AdvertisingType AdvertisingType,
    OwnAddressType OwnAddressType,
    HciAddressType PeerAddressType,
    HciAddress PeerAddress,
    AdvertisingChannels AdvertisingChannelMap,
    AdvertisingFilterPolicy AdvertisingFilterPolicy) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAdvertisingParameters;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 15;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetAdvertisingParametersCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            AdvertisingIntervalMin: reader.ReadUInt16(),
            AdvertisingIntervalMax: reader.ReadUInt16(),
            AdvertisingType: (AdvertisingType)reader.ReadByte(),
            OwnAddressType: (OwnAddressType)reader.ReadByte(),
            PeerAddressType: (HciAddressType)reader.ReadByte(),
            PeerAddress: reader.ReadAddress(),
            AdvertisingChannelMap: (AdvertisingChannels)reader.ReadByte(),
            AdvertisingFilterPolicy: (AdvertisingFilterPolicy)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(AdvertisingIntervalMin);
        writer.WriteUInt16(AdvertisingIntervalMax);
        writer.WriteByte((byte)AdvertisingType);
        writer.WriteByte((byte)OwnAddressType);
        writer.WriteByte((byte)PeerAddressType);
        writer.WriteAddress(PeerAddress);
        writer.WriteByte((byte)AdvertisingChannelMap);
        writer.WriteByte((byte)AdvertisingFilterPolicy);
    }
}

/// <summary>The answer to HCI_LE_Read_Advertising_Physical_Channel_Tx_Power (Core Vol 4, Part E, 7.8.6).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="TxPowerLevel">-20 to +10 dBm.</param>
public readonly record struct LeReadAdvertisingPhysicalChannelTxPowerReturnParameters(
    HciError Status,
    sbyte TxPowerLevel) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadAdvertisingPhysicalChannelTxPower;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 2;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadAdvertisingPhysicalChannelTxPowerReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadSByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteSByte(TxPowerLevel);
    }
}

/// <summary>HCI_LE_Set_Advertising_Enable; its return parameter is the status (Core Vol 4, Part E, 7.8.9).</summary>
/// <param name="AdvertisingEnable">True begins, false ends.</param>
public readonly record struct LeSetAdvertisingEnableCommand(bool AdvertisingEnable) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAdvertisingEnable;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets, or one of them is neither false (0x00) nor true (0x01).</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetAdvertisingEnableCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadBoolean());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteBoolean(AdvertisingEnable);
    }
}
