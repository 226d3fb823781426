// Buffers: how many the controller has, and what the host takes (Core Vol 4, Part E, 4.1, 4.2, 7.3.38 to 7.3.40, 7.4.5, 7.8.2).
// HCI_Host_Number_Of_Completed_Packets is CompletedPacketsList.
using System;

namespace GattGen.Hci;

/// <summary>HCI_Set_Controller_To_Host_Flow_Control; its return parameter is the status (Core Vol 4, Part E, 7.3.38).</summary>
public readonly struct SetControllerToHostFlowControlCommand(HostFlowControl flowControl) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.SetControllerToHostFlowControl;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

    /// <summary>What is under flow control.</summary>
    public HostFlowControl FlowControl { get; } = flowControl;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out SetControllerToHostFlowControlCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((HostFlowControl)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)FlowControl);
    }
}

/// <summary>HCI_Host_Buffer_Size; its return parameter is the status (Core Vol 4, Part E, 7.3.39).</summary>
public readonly struct HostBufferSizeCommand(
    ushort aclDataPacketLength,
    byte synchronousDataPacketLength,
    ushort totalAclDataPackets,
    ushort totalSynchronousDataPackets) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.HostBufferSize;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Octets of data in an ACL packet that the host can take.</summary>
    public ushort AclDataPacketLength { get; } = aclDataPacketLength;

    /// <summary>The same for synchronous packets.</summary>
    public byte SynchronousDataPacketLength { get; } = synchronousDataPacketLength;

    /// <summary>ACL packets that the host has buffers for.</summary>
    public ushort TotalAclDataPackets { get; } = totalAclDataPackets;

    /// <summary>Synchronous packets that the host has buffers for.</summary>
    public ushort TotalSynchronousDataPackets { get; } = totalSynchronousDataPackets;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out HostBufferSizeCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadUInt16(), reader.ReadByte(), reader.ReadUInt16(), reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(AclDataPacketLength);
        writer.WriteByte(SynchronousDataPacketLength);
        writer.WriteUInt16(TotalAclDataPackets);
        writer.WriteUInt16(TotalSynchronousDataPackets);
    }
}

/// <summary>The answer to HCI_Read_Buffer_Size (Core Vol 4, Part E, 7.4.5).</summary>
public readonly struct ReadBufferSizeReturnParameters(
    HciError status,
    ushort aclDataPacketLength,
    byte synchronousDataPacketLength,
    ushort totalAclDataPackets,
    ushort totalSynchronousDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadBufferSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Octets of data in an ACL packet that the controller can take.</summary>
    public ushort AclDataPacketLength { get; } = aclDataPacketLength;

    /// <summary>The same for synchronous packets.</summary>
    public byte SynchronousDataPacketLength { get; } = synchronousDataPacketLength;

    /// <summary>ACL packets that the controller has buffers for.</summary>
    public ushort TotalAclDataPackets { get; } = totalAclDataPackets;

    /// <summary>Synchronous packets that the controller has buffers for.</summary>
    public ushort TotalSynchronousDataPackets { get; } = totalSynchronousDataPackets;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out ReadBufferSizeReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt16(), reader.ReadByte(), reader.ReadUInt16(), reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(AclDataPacketLength);
        writer.WriteByte(SynchronousDataPacketLength);
        writer.WriteUInt16(TotalAclDataPackets);
        writer.WriteUInt16(TotalSynchronousDataPackets);
    }
}

/// <summary>The answer to HCI_LE_Read_Buffer_Size, version 1 (Core Vol 4, Part E, 7.8.2).</summary>
public readonly struct LeReadBufferSizeReturnParameters(
    HciError status,
    ushort leAclDataPacketLength,
    byte totalLeAclDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadBufferSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Octets of data in an ACL packet, 0x001B and above; 0: those of HCI_Read_Buffer_Size serve LE too.</summary>
    public ushort LeAclDataPacketLength { get; } = leAclDataPacketLength;

    /// <summary>ACL packets that the controller has buffers for; 0 as above.</summary>
    public byte TotalLeAclDataPackets { get; } = totalLeAclDataPackets;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadBufferSizeReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt16(), reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(LeAclDataPacketLength);
        writer.WriteByte(TotalLeAclDataPackets);
    }
}

/// <summary>The answer to HCI_LE_Read_Buffer_Size, version 2 (Core Vol 4, Part E, 7.8.2).</summary>
public readonly struct LeReadBufferSizeV2ReturnParameters(
    HciError status,
    ushort leAclDataPacketLength,
    byte totalLeAclDataPackets,
    ushort isoDataPacketLength,
    byte totalIsoDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadBufferSizeV2;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Octets of data in an ACL packet, 0x001B and above; 0: those of HCI_Read_Buffer_Size serve LE too.</summary>
    public ushort LeAclDataPacketLength { get; } = leAclDataPacketLength;

    /// <summary>ACL packets that the controller has buffers for; 0 as above.</summary>
    public byte TotalLeAclDataPackets { get; } = totalLeAclDataPackets;

    /// <summary>Octets of data in an isochronous packet; 0: none can be taken.</summary>
    public ushort IsoDataPacketLength { get; } = isoDataPacketLength;

    /// <summary>Isochronous packets that the controller has buffers for.</summary>
    public byte TotalIsoDataPackets { get; } = totalIsoDataPackets;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadBufferSizeV2ReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(reader.ReadError(), reader.ReadUInt16(), reader.ReadByte(), reader.ReadUInt16(), reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(LeAclDataPacketLength);
        writer.WriteByte(TotalLeAclDataPackets);
        writer.WriteUInt16(IsoDataPacketLength);
        writer.WriteByte(TotalIsoDataPackets);
    }
}
