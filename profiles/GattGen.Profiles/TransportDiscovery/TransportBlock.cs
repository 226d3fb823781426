// A block of advertised Transport Discovery Data (Core Specification Supplement, Part A, 1.10; Transport Discovery Service, 2.1).
using System;

namespace GattGen.Profiles;

/// <summary>What a device does on a transport.</summary>
[Flags]
public enum TransportRoles : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>It seeks services.</summary>
    Seeker = 1 << 0,

    /// <summary>It provides services.</summary>
    Provider = 1 << 1,
}

/// <summary>Whether a transport is on.</summary>
public enum TransportState : byte
{
    /// <summary>It is off.</summary>
    Off = 0,

    /// <summary>It is on.</summary>
    On = 1,

    /// <summary>It cannot be used for the time being.</summary>
    TemporarilyUnavailable = 2,
}

/// <summary>What a device advertises of one of its transports.</summary>
/// <param name="Organization">Who says what the transport is.</param>
/// <param name="Roles">What the device does there.</param>
/// <param name="State">Whether the transport is on.</param>
/// <param name="Data">What belongs to it; the organization says what that is.</param>
/// <param name="IsIncomplete">Whether there is more than what is advertised.</param>
/// <example>
/// <code>
/// advertising.Add(AdType.TransportDiscoveryData, new TransportBlock(TransportOrganization.BluetoothSig, TransportRoles.Provider, TransportState.Off, data).ToArray());
/// </code>
/// </example>
public readonly record struct TransportBlock(TransportOrganization Organization, TransportRoles Roles, TransportState State, GattArray<byte> Data = default, bool IsIncomplete = false)
{
    /// <summary>The octets: organization, flags, length, data. Several blocks follow each other.</summary>
    /// <exception cref="InvalidOperationException">There are more than 255 octets of data.</exception>
    public byte[] ToArray()
    {
        if (Data.Count > byte.MaxValue)
            throw new InvalidOperationException("Data has at most 255 octets.");
        var octets = new byte[3 + Data.Count];
        octets[0] = (byte)Organization;
        octets[1] = (byte)((int)Roles | (IsIncomplete ? 1 << 2 : 0) | ((int)State << 3));
        octets[2] = (byte)Data.Count;
        Data.Span.CopyTo(octets.AsSpan(3));
        return octets;
    }

    /// <summary>Reads the first of the blocks in an advertisement.</summary>
    /// <param name="octets">What follows the type; what is left when there is a block.</param>
    /// <param name="block">The block, or its default.</param>
    /// <returns>False at the end, and when the octets are cut.</returns>
    public static bool TryRead(ref ReadOnlySpan<byte> octets, out TransportBlock block)
    {
        block = default;
        if (octets.Length < 3 || octets.Length < 3 + octets[2])
            return false;
        var flags = octets[1];
        block = new TransportBlock((TransportOrganization)octets[0], (TransportRoles)(flags & 3), (TransportState)((flags >> 3) & 3), new GattArray<byte>(octets.Slice(3, octets[2])), (flags & (1 << 2)) != 0);
        octets = octets.Slice(3 + octets[2]);
        return true;
    }
}
