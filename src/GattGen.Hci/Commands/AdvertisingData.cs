// Advertising data and scan response data (Core Vol 4, Part E, 7.8.7 and 7.8.8). Both have this form:
//
//   octet  0        1 .. 31
//         length | data, and zeros behind them
using System;

namespace GattGen.Hci;

/// <summary>HCI_LE_Set_Advertising_Data (Core Vol 4, Part E, 7.8.7). Return parameter: the status.</summary>
public readonly ref struct LeSetAdvertisingDataCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetAdvertisingData;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = AdvertisingDataField.Length;

    /// <summary>Makes the command.</summary>
    /// <param name="data">0 to 31 octets.</param>
    /// <exception cref="ArgumentException">There are more than 31.</exception>
    public LeSetAdvertisingDataCommand(ReadOnlySpan<byte> data) => Data = AdvertisingDataField.Check(data);

    /// <summary>The advertising data, 0 to 31 octets.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Writes the parameters as they stand on the wire.</summary>
    /// <param name="writer">Where to; at least <see cref="ParameterLength"/> octets must be free.</param>
    /// <exception cref="ArgumentException">The writer's buffer is too small.</exception>
    public void Write(ref SpanWriter writer) => AdvertisingDataField.Write(ref writer, Data);

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; its data are a part of <paramref name="parameters"/>.</param>
    /// <returns>False when there are not 32 octets, or the length in them is above 31.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetAdvertisingDataCommand command)
    {
        bool read = AdvertisingDataField.TryRead(parameters, out ReadOnlySpan<byte> data);
        command = new(data);
        return read;
    }
}

/// <summary>HCI_LE_Set_Scan_Response_Data (Core Vol 4, Part E, 7.8.8). Return parameter: the status.</summary>
public readonly ref struct LeSetScanResponseDataCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetScanResponseData;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = AdvertisingDataField.Length;

    /// <summary>Makes the command.</summary>
    /// <param name="data">0 to 31 octets.</param>
    /// <exception cref="ArgumentException">There are more than 31.</exception>
    public LeSetScanResponseDataCommand(ReadOnlySpan<byte> data) => Data = AdvertisingDataField.Check(data);

    /// <summary>The scan response data, 0 to 31 octets.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <summary>Writes the parameters as they stand on the wire.</summary>
    /// <param name="writer">Where to; at least <see cref="ParameterLength"/> octets must be free.</param>
    /// <exception cref="ArgumentException">The writer's buffer is too small.</exception>
    public void Write(ref SpanWriter writer) => AdvertisingDataField.Write(ref writer, Data);

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; its data are a part of <paramref name="parameters"/>.</param>
    /// <returns>False when there are not 32 octets, or the length in them is above 31.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetScanResponseDataCommand command)
    {
        bool read = AdvertisingDataField.TryRead(parameters, out ReadOnlySpan<byte> data);
        command = new(data);
        return read;
    }
}

/// <summary>The form that both commands share.</summary>
internal static class AdvertisingDataField
{
    public const int Length = 1 + HciLimits.AdvertisingDataLength;

    public static ReadOnlySpan<byte> Check(ReadOnlySpan<byte> data) => data.Length <= HciLimits.AdvertisingDataLength
        ? data
        : throw new ArgumentException("Legacy advertising data have at most 31 octets.", nameof(data));

    public static void Write(ref SpanWriter writer, ReadOnlySpan<byte> data)
    {
        writer.WriteByte((byte)data.Length);
        writer.WriteBytes(data);
        writer.WriteZeros(HciLimits.AdvertisingDataLength - data.Length);
    }

    public static bool TryRead(ReadOnlySpan<byte> parameters, out ReadOnlySpan<byte> data)
    {
        bool valid = parameters.Length == Length && parameters[0] <= HciLimits.AdvertisingDataLength;
        data = valid ? parameters.Slice(1, parameters[0]) : default;
        return valid;
    }
}
