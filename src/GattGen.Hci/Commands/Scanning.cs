// Scanning (Core Vol 4, Part E, 7.8.10 and 7.8.11).
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Scan_Parameters; its return parameter is the status (Core Vol 4, Part E, 7.8.10).</summary>
public readonly struct LeSetScanParametersCommand(
    ScanType scanType,
    ushort scanInterval,
    ushort scanWindow,
    OwnAddressType ownAddressType,
    ScanFilterPolicy scanningFilterPolicy) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetScanParameters;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 7;

    /// <summary>Passive or active.</summary>
    public ScanType ScanType { get; } = scanType;

    /// <summary>0x0004 to 0x4000, in units of 0.625 ms.</summary>
    public ushort ScanInterval { get; } = scanInterval;

    /// <summary>0x0004 to 0x4000, in units of 0.625 ms; not above the interval.</summary>
    public ushort ScanWindow { get; } = scanWindow;

    /// <summary>The address in scan requests.</summary>
    public OwnAddressType OwnAddressType { get; } = ownAddressType;

    /// <summary>Which advertising is taken.</summary>
    public ScanFilterPolicy ScanningFilterPolicy { get; } = scanningFilterPolicy;

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
            scanType: (ScanType)reader.ReadByte(),
            scanInterval: reader.ReadUInt16(),
            scanWindow: reader.ReadUInt16(),
            ownAddressType: (OwnAddressType)reader.ReadByte(),
            scanningFilterPolicy: (ScanFilterPolicy)reader.ReadByte());
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
public readonly struct LeSetScanEnableCommand(bool scanEnable, bool filterDuplicates) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetScanEnable;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 2;

    /// <summary>True begins, false ends.</summary>
    public bool ScanEnable { get; } = scanEnable;

    /// <summary>True: an advertiser is reported once.</summary>
    public bool FilterDuplicates { get; } = filterDuplicates;

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
