// The PHYs of connections (Core Vol 4, Part E, 7.8.47 to 7.8.49).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Read_PHY (Core Vol 4, Part E, 7.8.47).</summary>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
public readonly record struct LeReadPhyCommand(ushort ConnectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPhy;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeReadPhyCommand command)
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

/// <summary>The answer to HCI_LE_Read_PHY (Core Vol 4, Part E, 7.8.47).</summary>
/// <param name="Status">Success, or why not.</param>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="TxPhy">On which the local device sends.</param>
/// <param name="RxPhy">On which it receives.</param>
public readonly record struct LeReadPhyReturnParameters(
    HciError Status,
    ushort ConnectionHandle,
    LePhy TxPhy,
    LePhy RxPhy) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPhy;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 5;

    HciOpcode IHciReturnParameters.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the return parameters.</summary>
    /// <param name="returnParameters">The return parameters of a Command Complete event; what a later version appends is ignored.</param>
    /// <param name="value">The answer; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets, as after an error; then read the status alone.</returns>
    public static bool TryRead(ReadOnlySpan<byte> returnParameters, out LeReadPhyReturnParameters value)
    {
        var reader = new SpanReader(returnParameters);
        value = new(
            Status: reader.ReadError(),
            ConnectionHandle: reader.ReadConnectionHandle(),
            TxPhy: (LePhy)reader.ReadByte(),
            RxPhy: (LePhy)reader.ReadByte());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)TxPhy);
        writer.WriteByte((byte)RxPhy);
    }
}

/// <summary>HCI_LE_Set_Default_PHY: what is preferred in every new connection; its return parameter is the status (Core Vol 4, Part E, 7.8.48).</summary>
/// <param name="AllPhys">Where there is no preference.</param>
/// <param name="TxPhys">Preferred for sending, at least one; ignored without a preference.</param>
/// <param name="RxPhys">Preferred for receiving, at least one; ignored without a preference.</param>
public readonly record struct LeSetDefaultPhyCommand(PhyPreferences AllPhys, LePhys TxPhys, LePhys RxPhys) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetDefaultPhy;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetDefaultPhyCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((PhyPreferences)reader.ReadByte(), (LePhys)reader.ReadByte(), (LePhys)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)AllPhys);
        writer.WriteByte((byte)TxPhys);
        writer.WriteByte((byte)RxPhys);
    }
}

/// <summary>HCI_LE_Set_PHY; answered by Command Status, later by LE PHY Update Complete (Core Vol 4, Part E, 7.8.49).</summary>
/// <param name="ConnectionHandle">0x0000 to 0x0EFF.</param>
/// <param name="AllPhys">Where there is no preference.</param>
/// <param name="TxPhys">Preferred for sending, at least one; ignored without a preference.</param>
/// <param name="RxPhys">Preferred for receiving, at least one; ignored without a preference.</param>
/// <param name="PhyOptions">The preferred coding when sending on LE Coded.</param>
public readonly record struct LeSetPhyCommand(
    ushort ConnectionHandle,
    PhyPreferences AllPhys,
    LePhys TxPhys,
    LePhys RxPhys,
    PhyOptions PhyOptions) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetPhy;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetPhyCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            ConnectionHandle: reader.ReadConnectionHandle(),
            AllPhys: (PhyPreferences)reader.ReadByte(),
            TxPhys: (LePhys)reader.ReadByte(),
            RxPhys: (LePhys)reader.ReadByte(),
            PhyOptions: (PhyOptions)reader.ReadUInt16());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt16(ConnectionHandle);
        writer.WriteByte((byte)AllPhys);
        writer.WriteByte((byte)TxPhys);
        writer.WriteByte((byte)RxPhys);
        writer.WriteUInt16((ushort)PhyOptions);
    }
}
