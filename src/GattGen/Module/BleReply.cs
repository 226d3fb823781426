// What a handler answers to an event: a number, yes or no, or octets.
using System;

namespace GattGen;

/// <summary>
/// What a handler answers to an event. Events that ask nothing ignore it. <see cref="BleEventCode.GattsReadRequest"/> is accepted by 0 and
/// denied by an ATT error code, and so is a write request reported by <see cref="BleEventCode.GattsWrite"/>;
/// <see cref="BleEventCode.L2capAccept"/> is accepted by 0; <see cref="BleEventCode.SetSecret"/> is answered with true when the secret is kept;
/// <see cref="BleEventCode.GetSecret"/> with the octets, or with 0 when there are none.
/// </summary>
public readonly ref struct BleReply
{
    /// <summary>A number.</summary>
    /// <param name="value">0 accepts.</param>
    public BleReply(int value)
    {
        Value = value;
        HasOctets = false;
        Octets = default;
    }

    /// <summary>Octets, for <see cref="BleEventCode.GetSecret"/>. They may be empty, and are copied before anything else runs.</summary>
    /// <param name="octets">The octets.</param>
    public BleReply(ReadOnlySpan<byte> octets)
    {
        Value = 0;
        HasOctets = true;
        Octets = octets;
    }

    /// <summary>The number; 0 where the answer is octets.</summary>
    public int Value { get; }

    /// <summary>Whether the answer is octets.</summary>
    public bool HasOctets { get; }

    /// <summary>The octets; empty where there are none.</summary>
    public ReadOnlySpan<byte> Octets { get; }

    /// <summary>True when there is an answer other than 0.</summary>
    public bool IsAnswer => Value != 0 || HasOctets;

    /// <summary>A number as a reply.</summary>
    /// <param name="value">0 accepts.</param>
    public static implicit operator BleReply(int value) => new(value);

    /// <summary>True as 1, false as 0.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator BleReply(bool value) => new(value ? 1 : 0);

    /// <summary>An ATT error as a reply.</summary>
    /// <param name="error">The error code that is answered to the peer.</param>
    public static implicit operator BleReply(AttError error) => new((int)error);

    /// <summary>Octets as a reply.</summary>
    /// <param name="octets">The octets; null for none.</param>
    public static implicit operator BleReply(byte[]? octets) => octets is null ? default : new BleReply(octets.AsSpan());

    /// <summary>Octets as a reply.</summary>
    /// <param name="octets">The octets.</param>
    public static implicit operator BleReply(ReadOnlySpan<byte> octets) => new(octets);

    /// <summary>A number as a reply.</summary>
    /// <param name="value">0 accepts.</param>
    public static BleReply FromInt32(int value) => new(value);

    /// <summary>Octets as a reply.</summary>
    /// <param name="octets">The octets; null for none.</param>
    public static BleReply FromOctets(byte[]? octets) => octets;
}
