// Takes the UUIDs of services that are not registered out of advertising data.
using System;

namespace GattGen;

/// <summary>Advertising data that names services (Supplement to the Core Specification, Part A, 1.1).</summary>
internal static class AdvertisedServices
{
    /// <summary>The data without the UUIDs of services that are not there; a list that is left without any goes too.</summary>
    /// <param name="data">Whole structures, as the compiler laid them out.</param>
    /// <param name="absent">What is not there.</param>
    /// <param name="services">What is: its UUIDs stay.</param>
    public static byte[] Without(byte[] data, BleUuid[] absent, IGattService[] services)
    {
        if (absent.Length == 0)
            return data;
        var kept = new byte[data.Length];
        var to = 0;
        for (var at = 0; at < data.Length; at += 1 + data[at])
        {
            var width = (AdType)data[at + 1] switch
            {
                AdType.IncompleteServiceUuids16 or AdType.CompleteServiceUuids16 => 2,
                AdType.IncompleteServiceUuids128 or AdType.CompleteServiceUuids128 => 16,
                _ => 0,
            };
            var structure = data.AsSpan(at, 1 + data[at]);
            var head = to;
            if (width == 0)
            {
                structure.CopyTo(kept.AsSpan(to));
                to += structure.Length;
                continue;
            }

            kept[head + 1] = structure[1];
            to += 2;
            for (var from = 2; from + width <= structure.Length; from += width)
            {
                var uuid = structure.Slice(from, width);
                if (IsAbsent(uuid, absent, services))
                    continue;
                uuid.CopyTo(kept.AsSpan(to));
                to += width;
            }

            kept[head] = (byte)(to - head - 1);
            if (to == head + 2)
                to = head;
        }

        return kept.AsSpan(0, to).ToArray();
    }

    private static bool IsAbsent(ReadOnlySpan<byte> octets, BleUuid[] absent, IGattService[] services)
    {
        BleUuid.TryRead(octets, out var uuid);
        foreach (var service in services)
        {
            if (service.Definition.Uuid.ToUuid128() == uuid.ToUuid128())
                return false;
        }

        foreach (var each in absent)
        {
            if (each.ToUuid128() == uuid.ToUuid128())
                return true;
        }

        return false;
    }
}
