// The PHYs of connections (Core Vol 4, Part E, 7.8.47 to 7.8.49).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Read_PHY (Core Vol 4, Part E, 7.8.47).</summary>
public readonly struct LeReadPhyCommand(ushort connectionHandle) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPhy;

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
public readonly struct LeReadPhyReturnParameters(
    HciError status,
    ushort connectionHandle,
    LePhy txPhy,
    LePhy rxPhy) : IHciReturnParameters
{
    /// <summary>The opcode of the command that is answered.</summary>
    public const HciOpcode Opcode = HciOpcode.LeReadPhy;

    /// <summary>Octets of the return parameters.</summary>
    public const int ParameterLength = 5;

    /// <summary>Success, or why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>On which the local device sends.</summary>
    public LePhy TxPhy { get; } = txPhy;

    /// <summary>On which it receives.</summary>
    public LePhy RxPhy { get; } = rxPhy;

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
            status: reader.ReadError(),
            connectionHandle: reader.ReadConnectionHandle(),
            txPhy: (LePhy)reader.ReadByte(),
            rxPhy: (LePhy)reader.ReadByte());
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
public readonly struct LeSetDefaultPhyCommand(PhyPreferences allPhys, LePhys txPhys, LePhys rxPhys) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetDefaultPhy;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 3;

    /// <summary>Where there is no preference.</summary>
    public PhyPreferences AllPhys { get; } = allPhys;

    /// <summary>Preferred for sending, at least one; ignored without a preference.</summary>
    public LePhys TxPhys { get; } = txPhys;

    /// <summary>Preferred for receiving, at least one; ignored without a preference.</summary>
    public LePhys RxPhys { get; } = rxPhys;

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
public readonly struct LeSetPhyCommand(
    ushort connectionHandle,
    PhyPreferences allPhys,
    LePhys txPhys,
    LePhys rxPhys,
    PhyOptions phyOptions) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetPhy;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>0x0000 to 0x0EFF.</summary>
    public ushort ConnectionHandle { get; } = connectionHandle;

    /// <summary>Where there is no preference.</summary>
    public PhyPreferences AllPhys { get; } = allPhys;

    /// <summary>Preferred for sending, at least one; ignored without a preference.</summary>
    public LePhys TxPhys { get; } = txPhys;

    /// <summary>Preferred for receiving, at least one; ignored without a preference.</summary>
    public LePhys RxPhys { get; } = rxPhys;

    /// <summary>The preferred coding when sending on LE Coded.</summary>
    public PhyOptions PhyOptions { get; } = phyOptions;

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
            connectionHandle: reader.ReadConnectionHandle(),
            allPhys: (PhyPreferences)reader.ReadByte(),
            txPhys: (LePhys)reader.ReadByte(),
            rxPhys: (LePhys)reader.ReadByte(),
            phyOptions: (PhyOptions)reader.ReadUInt16());
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
