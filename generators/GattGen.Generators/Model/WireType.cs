// How a C# type stands in octets.
namespace GattGen.Generators.Model;

/// <summary>The kinds of types that have a codec.</summary>
internal enum WireKind
{
    /// <summary>A number or truth value for which GattReader and GattWriter have an overload.</summary>
    Scalar,

    /// <summary>An enum, as its number.</summary>
    Enum,

    /// <summary>A double that is sent as an integer, in a field of a value.</summary>
    Scaled,

    /// <summary>A string in UTF-8.</summary>
    Text,

    /// <summary>byte[].</summary>
    Octets,

    /// <summary>ReadOnlyMemory&lt;byte&gt;.</summary>
    Memory,

    /// <summary>An array of the others.</summary>
    Array,

    /// <summary>GattArray&lt;T&gt;.</summary>
    List,

    /// <summary>GattInlineArray&lt;T&gt;.</summary>
    InlineList,

    /// <summary>A struct with [GattValue].</summary>
    Value,
}

/// <summary>How a type stands in octets.</summary>
/// <param name="Kind">What kind of type.</param>
/// <param name="Name">The fully qualified name, without the mark of a nullable reference.</param>
/// <param name="IsNullableReference">Whether null is allowed.</param>
/// <param name="Number">For scalars and enums: the type of the number, as a keyword or fully qualified.</param>
/// <param name="Signed">For integers and enums: whether the number has a sign.</param>
/// <param name="Width">For integers and enums: their width in octets if it was given, otherwise 0.</param>
/// <param name="MinLength">The smallest number of octets.</param>
/// <param name="MaxLength">The largest number of octets.</param>
/// <param name="ToEnd">Whether it takes all octets to the end of the value.</param>
/// <param name="Count">For lists: the number of elements if it is fixed; for texts and octets the number of octets; otherwise 0.</param>
/// <param name="Element">For lists: the element.</param>
/// <param name="IsAtomic">Whether a thread always sees a whole value.</param>
internal sealed record WireType(
    WireKind Kind,
    string Name,
    bool IsNullableReference,
    string Number,
    bool Signed,
    int Width,
    int MinLength,
    int MaxLength,
    bool ToEnd,
    int Count,
    WireType? Element,
    bool IsAtomic)
{
    /// <summary>For values: whether they have IsInRange().</summary>
    public bool HasRange { get; init; }

    /// <summary>The name as it is declared.</summary>
    public string DeclaredName => IsNullableReference ? Name + "?" : Name;

    /// <summary>Whether values are octets, which are kept and passed on as they are.</summary>
    public bool IsOctets => Kind is WireKind.Octets or WireKind.Memory;

    /// <summary>Whether the C# type is a class or an array.</summary>
    public bool IsReference => Kind is WireKind.Text or WireKind.Octets or WireKind.Array;

    /// <summary>Whether it is a number of elements.</summary>
    public bool IsList => Kind is WireKind.Array or WireKind.List or WireKind.InlineList;

    /// <summary>Whether the value always has the same number of octets.</summary>
    public bool IsFixed => MinLength == MaxLength;

    /// <summary>Whether it is a text or a list that must not be shorter than it was declared; octets are checked as they are.</summary>
    public bool HasLeast => MinLength > 0 && ToEnd && (Kind == WireKind.Text || IsList);
}
