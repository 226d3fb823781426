// Takes advertising data apart (Core Vol 3, Part C, 11; Supplement to the Core Specification, Part A).
//
//    0        1        2 .. Length
//  +--------+--------+----------------+
//  | Length |  Type  | Data           |   Length counts type and data; a length of 0 ends the data early
//  +--------+--------+----------------+
using System;
using System.Buffers.Binary;
using System.Text;

namespace GattGen;

/// <summary>
/// Walks the structures of advertising or scan response data. Whatever it is given, it does not throw: structures are reported up to the
/// first one that is cut off.
/// </summary>
/// <example>
/// <code>
/// var reader = new AdvertisingReader(e.ScanResult.Data);
/// if (reader.ContainsService(0x180D) &amp;&amp; reader.TryGetName(out var name))
///     Found(name);
/// foreach (var (type, data) in reader)
///     Print(type, data);
/// </code>
/// </example>
public ref struct AdvertisingReader
{
    private readonly ReadOnlySpan<byte> _all;
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _data;
    private AdType _type;

    /// <summary>Begins to read.</summary>
    /// <param name="data">Advertising or scan response data, of any length.</param>
    public AdvertisingReader(ReadOnlySpan<byte> data)
    {
        _all = data;
        _rest = data;
        _data = default;
        _type = AdType.None;
    }

    /// <summary>The structure found last; <see cref="AdType.None"/> and no octets before the first.</summary>
    public readonly AdStructure Current => new(_type, _data);

    /// <summary>Whether a structure of the data says that it is longer than what is left for it. The structures before it are reported all the same.</summary>
    public readonly bool IsMalformed
    {
        get
        {
            var rest = _all;
            while (TryTake(ref rest, out _, out _))
            {
            }

            return !rest.IsEmpty && rest[0] != 0;
        }
    }

    /// <summary>Goes to the next structure.</summary>
    /// <returns>False at the end of the data, at a length of 0, and at a structure that is cut off.</returns>
    public bool MoveNext() => TryTake(ref _rest, out _type, out _data);

    /// <summary>This reader from the beginning, for <c>foreach</c>.</summary>
    public readonly AdvertisingReader GetEnumerator() => new(_all);

    /// <summary>Finds the first structure of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="data">Its octets, or none.</param>
    /// <returns>False when there is no such structure.</returns>
    public readonly bool TryGet(AdType type, out ReadOnlySpan<byte> data)
    {
        var rest = _all;
        while (TryTake(ref rest, out var found, out data))
        {
            if (found == type)
                return true;
        }

        data = default;
        return false;
    }

    /// <summary>Reads the flags.</summary>
    /// <param name="flags">The flags, or none.</param>
    /// <returns>False when there are none.</returns>
    public readonly bool TryGetFlags(out AdFlags flags)
    {
        var found = TryGet(AdType.Flags, out var data) && data.Length >= 1;
        flags = found ? (AdFlags)data[0] : AdFlags.None;
        return found;
    }

    /// <summary>Reads the name: the complete one, otherwise the shortened one. Octets that are no UTF-8 become U+FFFD.</summary>
    /// <param name="name">The name, or empty.</param>
    /// <returns>False when there is none.</returns>
    public readonly bool TryGetName(out string name) => TryGetName(out name, out _);

    /// <summary>Reads the name: the complete one, otherwise the shortened one. Octets that are no UTF-8 become U+FFFD.</summary>
    /// <param name="name">The name, or empty.</param>
    /// <param name="isComplete">Whether it is the complete one.</param>
    /// <returns>False when there is none.</returns>
    public readonly bool TryGetName(out string name, out bool isComplete)
    {
        isComplete = TryGet(AdType.CompleteLocalName, out var data);
        var found = isComplete || TryGet(AdType.ShortenedLocalName, out data);
        name = found ? Encoding.UTF8.GetString(data) : string.Empty;
        return found;
    }

    /// <summary>Reads the appearance.</summary>
    /// <param name="appearance">The appearance (Assigned Numbers, 2.6), or 0.</param>
    /// <returns>False when there is none.</returns>
    public readonly bool TryGetAppearance(out ushort appearance)
    {
        var found = TryGet(AdType.Appearance, out var data) && data.Length >= 2;
        appearance = found ? BinaryPrimitives.ReadUInt16LittleEndian(data) : (ushort)0;
        return found;
    }

    /// <summary>Reads the transmitted power.</summary>
    /// <param name="dBm">The power in dBm, or 0.</param>
    /// <returns>False when there is none.</returns>
    public readonly bool TryGetTxPower(out sbyte dBm)
    {
        var found = TryGet(AdType.TxPowerLevel, out var data) && data.Length >= 1;
        dBm = found ? (sbyte)data[0] : (sbyte)0;
        return found;
    }

    /// <summary>Whether a list of service UUIDs, complete or not, names a service. The width does not matter: 0x180D is found in its 128-bit form too.</summary>
    /// <param name="service">The UUID of the service.</param>
    public readonly bool ContainsService(BleUuid service)
    {
        if (service.IsEmpty)
            return false;
        var wanted = service.ToUuid128();
        var rest = _all;
        while (TryTake(ref rest, out var type, out var data))
        {
            var width = type switch
            {
                AdType.IncompleteServiceUuids16 or AdType.CompleteServiceUuids16 => 2,
                AdType.IncompleteServiceUuids32 or AdType.CompleteServiceUuids32 => 4,
                AdType.IncompleteServiceUuids128 or AdType.CompleteServiceUuids128 => 16,
                _ => int.MaxValue,
            };
            for (; data.Length >= width; data = data.Slice(width))
            {
                if (BleUuid.TryRead(data.Slice(0, width), out var uuid) && uuid.ToUuid128() == wanted)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Reads the first manufacturer specific data.</summary>
    /// <param name="company">The company identifier (Assigned Numbers, 7.1), or 0.</param>
    /// <param name="data">The octets after the identifier, or none.</param>
    /// <returns>False when there is none.</returns>
    public readonly bool TryGetManufacturerData(out ushort company, out ReadOnlySpan<byte> data)
    {
        var rest = _all;
        while (TryTake(ref rest, out var type, out data))
        {
            if (type == AdType.ManufacturerSpecificData && data.Length >= 2)
            {
                company = BinaryPrimitives.ReadUInt16LittleEndian(data);
                data = data.Slice(2);
                return true;
            }
        }

        company = 0;
        data = default;
        return false;
    }

    /// <summary>Reads the manufacturer specific data of a company.</summary>
    /// <param name="company">The company identifier (Assigned Numbers, 7.1).</param>
    /// <param name="data">The octets after the identifier, or none.</param>
    /// <returns>False when there is none of that company.</returns>
    public readonly bool TryGetManufacturerData(ushort company, out ReadOnlySpan<byte> data)
    {
        var rest = _all;
        while (TryTake(ref rest, out var type, out data))
        {
            if (type == AdType.ManufacturerSpecificData && data.Length >= 2 && BinaryPrimitives.ReadUInt16LittleEndian(data) == company)
            {
                data = data.Slice(2);
                return true;
            }
        }

        data = default;
        return false;
    }

    /// <summary>Reads the data of a service. The width of the UUID does not matter.</summary>
    /// <param name="service">The UUID of the service.</param>
    /// <param name="data">The octets after the UUID, or none.</param>
    /// <returns>False when there are none of that service.</returns>
    public readonly bool TryGetServiceData(BleUuid service, out ReadOnlySpan<byte> data)
    {
        var wanted = service.ToUuid128();
        var rest = _all;
        while (TryTake(ref rest, out var type, out data))
        {
            var width = type switch
            {
                AdType.ServiceData16 => 2,
                AdType.ServiceData32 => 4,
                AdType.ServiceData128 => 16,
                _ => int.MaxValue,
            };
            if (data.Length >= width && BleUuid.TryRead(data.Slice(0, width), out var uuid) && uuid.ToUuid128() == wanted)
            {
                data = data.Slice(width);
                return true;
            }
        }

        data = default;
        return false;
    }

    // Leaves what it could not take in rest: nothing, an early end (0), or a structure that is cut off.
    private static bool TryTake(scoped ref ReadOnlySpan<byte> rest, out AdType type, out ReadOnlySpan<byte> data)
    {
        if (rest.IsEmpty || rest[0] == 0 || rest[0] >= rest.Length)
        {
            type = AdType.None;
            data = default;
            return false;
        }

        var length = rest[0];
        type = (AdType)rest[1];
        data = rest.Slice(2, length - 1);
        rest = rest.Slice(1 + length);
        return true;
    }
}
