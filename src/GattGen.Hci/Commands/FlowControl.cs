// Buffers: how many the controller has, and what the host takes (Core Vol 4, Part E, 4.1, 4.2, 7.3.38 to 7.3.40, 7.4.5, 7.8.2).
// HCI_Host_Number_Of_Completed_Packets is CompletedPacketsList.
using System;

namespace GattGen.Hci;

/// <summary>HCI_Set_Controller_To_Host_Flow_Control; its return parameter is the status (Core Vol 4, Part E, 7.3.38).</summary>
/// <param name="FlowControl">What is under flow control.</param>
public readonly record struct SetControllerToHostFlowControlCommand(HostFlowControl FlowControl) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.SetControllerToHostFlowControl;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 1;

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
/// <param name="AclDataPacketLength">Octets of data in an ACL packet that the host can take.</param>
/// <param name="SynchronousDataPacketLength">The same for synchronous packets.</param>
/// <param name="TotalAclDataPackets">ACL packets that the host has buffers for.</param>
/// <param name="TotalSynchronousDataPackets">Synchronous packets that the host has buffers for.</param>
public readonly record struct HostBufferSizeCommand(
    ushort AclDataPacketLength,
    byte SynchronousDataPacketLength,
    ushort TotalAclDataPackets,
    ushort TotalSynchronousDataPackets) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.HostBufferSize;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

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
/// <param name="Status">Success, or why not.</param>
/// <param name="AclDataPacketLength">Octets of data in an ACL packet that the controller can take.</param>
/// <param name="SynchronousDataPacketLength">The same for synchronous packets.</param>
/// <param name="TotalAclDataPackets">ACL packets that the controller has buffers for.</param>
/// <param name="TotalSynchronousDataPackets">Synchronous packets that the controller has buffers for.</param>
public readonly record struct ReadBufferSizeReturnParameters(
    HciError Status,
    ushort AclDataPacketLength,
    byte SynchronousDataPacketLength,
    ushort TotalAclDataPackets,
    ushort TotalSynchronousDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.ReadBufferSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 8;

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
/// <param name="Status">Success, or why not.</param>
/// <param name="LeAclDataPacketLength">Octets of data in an ACL packet, 0x001B and above; 0: those of HCI_Read_Buffer_Size serve LE too.</param>
/// <param name="TotalLeAclDataPackets">ACL packets that the controller has buffers for; 0 as above.</param>
public readonly record struct LeReadBufferSizeReturnParameters(
    HciError Status,
    ushort LeAclDataPacketLength,
    byte TotalLeAclDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadBufferSize;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 4;

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
/// <param name="Status">Success, or why not.</param>
/// <param name="LeAclDataPacketLength">Octets of data in an ACL packet, 0x001B and above; 0: those of HCI_Read_Buffer_Size serve LE too.</param>
/// <param name="TotalLeAclDataPackets">ACL packets that the controller has buffers for; 0 as above.</param>
/// <param name="IsoDataPacketLength">Octets of data in an isochronous packet; 0: none can be taken.</param>
/// <param name="TotalIsoDataPackets">Isochronous packets that the controller has buffers for.</param>
public readonly record struct LeReadBufferSizeV2ReturnParameters(
    HciError Status,
    ushort LeAclDataPacketLength,
    byte TotalLeAclDataPackets,
    ushort IsoDataPacketLength,
    byte TotalIsoDataPackets) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadBufferSizeV2;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 7;

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
