// The forms of values in a presentation format (Core Vol 3, Part G, table 3.16).
namespace GattGen;

/// <summary>The form of a value in its presentation format (Core Vol 3, Part G, 3.3.3.5.2).</summary>
public enum GattFormatType : byte
{
    /// <summary>Not given: it follows from the type of the value.</summary>
    None = 0x00,

    /// <summary>A truth value in one octet.</summary>
    Boolean = 0x01,

    /// <summary>Two bits without sign.</summary>
    UInt2 = 0x02,

    /// <summary>Four bits without sign.</summary>
    UInt4 = 0x03,

    /// <summary>8 bits without sign.</summary>
    UInt8 = 0x04,

    /// <summary>12 bits without sign.</summary>
    UInt12 = 0x05,

    /// <summary>16 bits without sign.</summary>
    UInt16 = 0x06,

    /// <summary>24 bits without sign.</summary>
    UInt24 = 0x07,

    /// <summary>32 bits without sign.</summary>
    UInt32 = 0x08,

    /// <summary>48 bits without sign.</summary>
    UInt48 = 0x09,

    /// <summary>64 bits without sign.</summary>
    UInt64 = 0x0A,

    /// <summary>128 bits without sign.</summary>
    UInt128 = 0x0B,

    /// <summary>8 bits with sign.</summary>
    Int8 = 0x0C,

    /// <summary>12 bits with sign.</summary>
    Int12 = 0x0D,

    /// <summary>16 bits with sign.</summary>
    Int16 = 0x0E,

    /// <summary>24 bits with sign.</summary>
    Int24 = 0x0F,

    /// <summary>32 bits with sign.</summary>
    Int32 = 0x10,

    /// <summary>48 bits with sign.</summary>
    Int48 = 0x11,

    /// <summary>64 bits with sign.</summary>
    Int64 = 0x12,

    /// <summary>128 bits with sign.</summary>
    Int128 = 0x13,

    /// <summary>IEEE 754, 32 bits.</summary>
    Float32 = 0x14,

    /// <summary>IEEE 754, 64 bits.</summary>
    Float64 = 0x15,

    /// <summary>IEEE 11073, 16 bits (SFLOAT).</summary>
    MedFloat16 = 0x16,

    /// <summary>IEEE 11073, 32 bits (FLOAT).</summary>
    MedFloat32 = 0x17,

    /// <summary>Two numbers of 16 bits without sign (IEEE 20601).</summary>
    DUInt16 = 0x18,

    /// <summary>A text in UTF-8.</summary>
    Utf8 = 0x19,

    /// <summary>A text in UTF-16.</summary>
    Utf16 = 0x1A,

    /// <summary>Any other structure.</summary>
    Opaque = 0x1B,

    /// <summary>A structure of IEEE 11073.</summary>
    MedAsn1 = 0x1C,
}
