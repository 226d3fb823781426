// Which records a client means: operator and operand of a record access request (GATT Specification Supplement, Record Access Control Point).
using System;

namespace GattGen.Profiles;

/// <summary>Which records are to be reported, deleted or counted.</summary>
/// <example>
/// <code>
/// var newOnes = RecordSelection.AtLeast(RecordKey.SequenceNumber(17));
/// var last = RecordSelection.Last;
/// </code>
/// </example>
public readonly struct RecordSelection : IEquatable<RecordSelection>
{
    private RecordSelection(RecordAccessOperator @operator, GattArray<byte> operand)
    {
        Operator = @operator;
        Operand = operand;
    }

    /// <summary>All records.</summary>
    public static RecordSelection All => new(RecordAccessOperator.AllRecords, default);

    /// <summary>The oldest record.</summary>
    public static RecordSelection First => new(RecordAccessOperator.FirstRecord, default);

    /// <summary>The newest record.</summary>
    public static RecordSelection Last => new(RecordAccessOperator.LastRecord, default);

    /// <summary>The operator that is sent.</summary>
    public RecordAccessOperator Operator { get; }

    /// <summary>The operand that is sent.</summary>
    public GattArray<byte> Operand { get; }

    /// <summary>The records up to a key, which is counted in.</summary>
    /// <param name="maximum">The key.</param>
    public static RecordSelection AtMost(RecordKey maximum) => new(RecordAccessOperator.LessThanOrEqualTo, Join(maximum.FilterType, maximum.Octets, default));

    /// <summary>The records from a key on, which is counted in.</summary>
    /// <param name="minimum">The key.</param>
    public static RecordSelection AtLeast(RecordKey minimum) => new(RecordAccessOperator.GreaterThanOrEqualTo, Join(minimum.FilterType, minimum.Octets, default));

    /// <summary>The records between two keys, which are counted in.</summary>
    /// <param name="minimum">The lower key.</param>
    /// <param name="maximum">The upper key.</param>
    /// <exception cref="ArgumentException">The keys are of different kinds.</exception>
    public static RecordSelection Within(RecordKey minimum, RecordKey maximum)
        => minimum.FilterType == maximum.FilterType
            ? new(RecordAccessOperator.WithinRange, Join(minimum.FilterType, minimum.Octets, maximum.Octets))
            : throw new ArgumentException("Both keys of a range are of the same kind.", nameof(maximum));

    /// <inheritdoc/>
    public bool Equals(RecordSelection other) => Operator == other.Operator && Operand == other.Operand;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordSelection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Operator, Operand);

    /// <summary>Prints operator and operand.</summary>
    public override string ToString() => Operand.IsEmpty ? Operator.ToString() : Operator.ToString() + " " + Operand.ToString();

    internal RecordAccessMessage For(RecordAccessOpCode opCode) => new(opCode, Operator, Operand);

    private static GattArray<byte> Join(byte filterType, GattArray<byte> first, GattArray<byte> second)
    {
        var operand = new byte[1 + first.Count + second.Count];
        operand[0] = filterType;
        first.Span.CopyTo(operand.AsSpan(1));
        second.Span.CopyTo(operand.AsSpan(1 + first.Count));
        return operand;
    }

    /// <summary>Whether both mean the same records.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RecordSelection left, RecordSelection right) => left.Equals(right);

    /// <summary>Whether they mean different records.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RecordSelection left, RecordSelection right) => !left.Equals(right);
}
