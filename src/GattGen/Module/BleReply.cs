namespace GattGen;

/// <summary>
/// What a handler answers to an event. Events that ask nothing ignore it; <see cref="BleEventCode.GattsReadRequest"/> is accepted
/// by 0 and denied by an ATT error code, and so is a write request reported by <see cref="BleEventCode.GattsWrite"/>.
/// </summary>
public readonly ref struct BleReply
{
    /// <summary>A number.</summary>
    /// <param name="value">0 accepts.</param>
    public BleReply(int value) => Value = value;

    /// <summary>The number.</summary>
    public int Value { get; }

    /// <summary>True when there is an answer other than 0.</summary>
    public bool IsAnswer => Value != 0;

    /// <summary>A number as a reply.</summary>
    /// <param name="value">0 accepts.</param>
    public static implicit operator BleReply(int value) => new(value);

    /// <summary>True as 1, false as 0.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator BleReply(bool value) => new(value ? 1 : 0);

    /// <summary>An ATT error as a reply.</summary>
    /// <param name="error">The error code that is answered to the peer.</param>
    public static implicit operator BleReply(AttError error) => new((int)error);

    /// <summary>A number as a reply.</summary>
    /// <param name="value">0 accepts.</param>
    public static BleReply FromInt32(int value) => new(value);
}
