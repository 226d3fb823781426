// Privacy in the controller: the resolving list (Core Vol 4, Part E, 7.8.38 to 7.8.45 and 7.8.77).
// Clearing it and reading its size have no parameters.
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Add_Device_To_Resolving_List; its return parameter is the status (Core Vol 4, Part E, 7.8.38).</summary>
public readonly struct LeAddDeviceToResolvingListCommand(
    HciAddressType peerIdentityAddressType,
    HciAddress peerIdentityAddress,
    HciBlock128 peerIrk,
    HciBlock128 localIrk) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeAddDeviceToResolvingList;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 39;

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType PeerIdentityAddressType { get; } = peerIdentityAddressType;

    /// <summary>The identity address of the peer.</summary>
    public HciAddress PeerIdentityAddress { get; } = peerIdentityAddress;

    /// <summary>The identity resolving key of the peer, least significant octet first; zero: it has none.</summary>
    public HciBlock128 PeerIrk { get; } = peerIrk;

    /// <summary>Our identity resolving key towards it, least significant octet first; zero: we have none.</summary>
    public HciBlock128 LocalIrk { get; } = localIrk;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeAddDeviceToResolvingListCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            peerIdentityAddressType: (HciAddressType)reader.ReadByte(),
            peerIdentityAddress: reader.ReadAddress(),
            peerIrk: HciBlock128.Read(ref reader),
            localIrk: HciBlock128.Read(ref reader));
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)PeerIdentityAddressType);
        writer.WriteAddress(PeerIdentityAddress);
        PeerIrk.Write(ref writer);
        LocalIrk.Write(ref writer);
    }
}

/// <summary>HCI_LE_Remove_Device_From_Resolving_List; its return parameter is the status (Core Vol 4, Part E, 7.8.39).</summary>
public readonly struct LeRemoveDeviceFromResolvingListCommand(
    HciAddressType peerIdentityAddressType,
    HciAddress peerIdentityAddress) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeRemoveDeviceFromResolvingList;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType PeerIdentityAddressType { get; } = peerIdentityAddressType;

    /// <summary>The identity address of the peer.</summary>
    public HciAddress PeerIdentityAddress { get; } = peerIdentityAddress;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeRemoveDeviceFromResolvingListCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)PeerIdentityAddressType);
        writer.WriteAddress(PeerIdentityAddress);
    }
}

/// <summary>The answer to HCI_LE_Read_Resolving_List_Size (Core Vol 4, Part E, 7.8.41).</summary>
public readonly struct LeReadResolvingListSizeReturnParameters(HciError status, byte resolvingListSize) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadResolvingListSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Entries, 0x00 to 0xFF.</summary>
    public byte ResolvingListSize { get; } = resolvingListSize;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadResolvingListSizeReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteByte(ResolvingListSize);
    }
}

/// <summary>HCI_LE_Read_Peer_Resolvable_Address (Core Vol 4, Part E, 7.8.42).</summary>
public readonly struct LeReadPeerResolvableAddressCommand(
    HciAddressType peerIdentityAddressType,
    HciAddress peerIdentityAddress) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPeerResolvableAddress;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType PeerIdentityAddressType { get; } = peerIdentityAddressType;

    /// <summary>The identity address of the peer.</summary>
    public HciAddress PeerIdentityAddress { get; } = peerIdentityAddress;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadPeerResolvableAddressCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)PeerIdentityAddressType);
        writer.WriteAddress(PeerIdentityAddress);
    }
}

/// <summary>The answer to HCI_LE_Read_Peer_Resolvable_Address (Core Vol 4, Part E, 7.8.42).</summary>
public readonly struct LeReadPeerResolvableAddressReturnParameters(
    HciError status,
    HciAddress peerResolvableAddress) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPeerResolvableAddress;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The resolvable private address that the peer uses now.</summary>
    public HciAddress PeerResolvableAddress { get; } = peerResolvableAddress;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadPeerResolvableAddressReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadAddress());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteAddress(PeerResolvableAddress);
    }
}

/// <summary>HCI_LE_Read_Local_Resolvable_Address (Core Vol 4, Part E, 7.8.43).</summary>
public readonly struct LeReadLocalResolvableAddressCommand(
    HciAddressType peerIdentityAddressType,
    HciAddress peerIdentityAddress) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadLocalResolvableAddress;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType PeerIdentityAddressType { get; } = peerIdentityAddressType;

    /// <summary>The identity address of the peer.</summary>
    public HciAddress PeerIdentityAddress { get; } = peerIdentityAddress;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadLocalResolvableAddressCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)PeerIdentityAddressType);
        writer.WriteAddress(PeerIdentityAddress);
    }
}

/// <summary>The answer to HCI_LE_Read_Local_Resolvable_Address (Core Vol 4, Part E, 7.8.43).</summary>
public readonly struct LeReadLocalResolvableAddressReturnParameters(
    HciError status,
    HciAddress localResolvableAddress) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadLocalResolvableAddress;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>The resolvable private address that we use towards this peer now.</summary>
    public HciAddress LocalResolvableAddress { get; } = localResolvableAddress;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadLocalResolvableAddressReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadAddress());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteAddress(LocalResolvableAddress);
    }
}

/// <summary>HCI_LE_Set_Address_Resolution_Enable; its return parameter is the status (Core Vol 4, Part E, 7.8.44).</summary>
public readonly struct LeSetAddressResolutionEnableCommand(bool addressResolutionEnable) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAddressResolutionEnable;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    /// <summary>True: the resolving list is used.</summary>
    public bool AddressResolutionEnable { get; } = addressResolutionEnable;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets, or one of them is neither false (0x00) nor true (0x01).</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetAddressResolutionEnableCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadBoolean());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteBoolean(AddressResolutionEnable);
    }
}

/// <summary>HCI_LE_Set_Resolvable_Private_Address_Timeout; its return parameter is the status (Core Vol 4, Part E, 7.8.45).</summary>
public readonly struct LeSetResolvablePrivateAddressTimeoutCommand(ushort rpaTimeout) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetResolvablePrivateAddressTimeout;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>How long an address is used, 0x0001 to 0x0E10 seconds.</summary>
    public ushort RpaTimeout { get; } = rpaTimeout;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetResolvablePrivateAddressTimeoutCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(RpaTimeout);
    }
}

/// <summary>HCI_LE_Set_Privacy_Mode; its return parameter is the status (Core Vol 4, Part E, 7.8.77).</summary>
public readonly struct LeSetPrivacyModeCommand(
    HciAddressType peerIdentityAddressType,
    HciAddress peerIdentityAddress,
    PrivacyMode privacyMode) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetPrivacyMode;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>Public or random (static) device.</summary>
    public HciAddressType PeerIdentityAddressType { get; } = peerIdentityAddressType;

    /// <summary>The identity address of the peer.</summary>
    public HciAddress PeerIdentityAddress { get; } = peerIdentityAddress;

    /// <summary>Whether the identity address is taken as well.</summary>
    public PrivacyMode PrivacyMode { get; } = privacyMode;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetPrivacyModeCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HciAddressType)reader.ReadByte(), reader.ReadAddress(), (PrivacyMode)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)PeerIdentityAddressType);
        writer.WriteAddress(PeerIdentityAddress);
        writer.WriteByte((byte)PrivacyMode);
    }
}
