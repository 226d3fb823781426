// Advertising (Core Vol 4, Part E, 7.8.5, 7.8.6 and 7.8.9). The data are in AdvertisingData.cs.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Advertising_Parameters; its return parameter is the status (Core Vol 4, Part E, 7.8.5).</summary>
public readonly struct LeSetAdvertisingParametersCommand(
    ushort advertisingIntervalMin,
    ushort advertisingIntervalMax,
    AdvertisingType advertisingType,
    OwnAddressType ownAddressType,
    HciAddressType peerAddressType,
    HciAddress peerAddress,
    AdvertisingChannels advertisingChannelMap,
    AdvertisingFilterPolicy advertisingFilterPolicy) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAdvertisingParameters;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 15;

    /// <summary>0x0020 to 0x4000, in units of 0.625 ms.</summary>
    public ushort AdvertisingIntervalMin { get; } = advertisingIntervalMin;

    /// <summary>0x0020 to 0x4000, in units of 0.625 ms.</summary>
    public ushort AdvertisingIntervalMax { get; } = advertisingIntervalMax;

    /// <summary>What is offered.</summary>
    public AdvertisingType AdvertisingType { get; } = advertisingType;

    /// <summary>The address that is advertised.</summary>
    public OwnAddressType OwnAddressType { get; } = ownAddressType;

    /// <summary>The kind of the address that directed advertising is for.</summary>
    public HciAddressType PeerAddressType { get; } = peerAddressType;

    /// <summary>The address that directed advertising is for.</summary>
    public HciAddress PeerAddress { get; } = peerAddress;

    /// <summary>At least one channel.</summary>
    public AdvertisingChannels AdvertisingChannelMap { get; } = advertisingChannelMap;

    /// <summary>Whose requests are taken.</summary>
    public AdvertisingFilterPolicy AdvertisingFilterPolicy { get; } = advertisingFilterPolicy;

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
            advertisingIntervalMin: reader.ReadUInt16(),
            advertisingIntervalMax: reader.ReadUInt16(),
            advertisingType: (AdvertisingType)reader.ReadByte(),
            ownAddressType: (OwnAddressType)reader.ReadByte(),
            peerAddressType: (HciAddressType)reader.ReadByte(),
            peerAddress: reader.ReadAddress(),
            advertisingChannelMap: (AdvertisingChannels)reader.ReadByte(),
            advertisingFilterPolicy: (AdvertisingFilterPolicy)reader.ReadByte());
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
public readonly struct LeReadAdvertisingPhysicalChannelTxPowerReturnParameters(
    HciError status,
    sbyte txPowerLevel) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadAdvertisingPhysicalChannelTxPower;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>-20 to +10 dBm.</summary>
    public sbyte TxPowerLevel { get; } = txPowerLevel;

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
public readonly struct LeSetAdvertisingEnableCommand(bool advertisingEnable) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAdvertisingEnable;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    /// <summary>True begins, false ends.</summary>
    public bool AdvertisingEnable { get; } = advertisingEnable;

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
