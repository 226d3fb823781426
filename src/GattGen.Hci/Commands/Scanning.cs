// Scanning (Core Vol 4, Part E, 7.8.10 and 7.8.11).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Scan_Parameters; its return parameter is the status (Core Vol 4, Part E, 7.8.10).</summary>
/// <param name="ScanType">Passive or active.</param>
/// <param name="ScanInterval">0x0004 to 0x4000, in units of 0.625 ms.</param>
/// <param name="ScanWindow">0x0004 to 0x4000, in units of 0.625 ms; not above the interval.</param>
/// <param name="OwnAddressType">The address in scan requests.</param>
/// <param name="ScanningFilterPolicy">Which advertising is taken.</param>
public readonly record struct LeSetScanParametersCommand(
    ScanType ScanType,
    ushort ScanInterval,
    ushort ScanWindow,
    OwnAddressType OwnAddressType,
    ScanFilterPolicy ScanningFilterPolicy) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetScanParameters;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetScanParametersCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(
            ScanType: (ScanType)reader.ReadByte(),
            ScanInterval: reader.ReadUInt16(),
            ScanWindow: reader.ReadUInt16(),
            OwnAddressType: (OwnAddressType)reader.ReadByte(),
            ScanningFilterPolicy: (ScanFilterPolicy)reader.ReadByte());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteByte((byte)ScanType);
        writer.WriteUInt16(ScanInterval);
        writer.WriteUInt16(ScanWindow);
        writer.WriteByte((byte)OwnAddressType);
        writer.WriteByte((byte)ScanningFilterPolicy);
    }
}

/// <summary>HCI_LE_Set_Scan_Enable; its return parameter is the status (Core Vol 4, Part E, 7.8.11).</summary>
/// <param name="ScanEnable">True begins, false ends.</param>
/// <param name="FilterDuplicates">True: an advertiser is reported once.</param>
public readonly record struct LeSetScanEnableCommand(bool ScanEnable, bool FilterDuplicates) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetScanEnable;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets, or one of them is neither false (0x00) nor true (0x01).</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetScanEnableCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new(reader.ReadBoolean(), reader.ReadBoolean());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteBoolean(ScanEnable);
        writer.WriteBoolean(FilterDuplicates);
    }
}
