// Says how a field of a [GattValue] stands in the octets.
using System;

namespace GattGen;

/// <summary>How a field of a <see cref="GattValueAttribute"/> struct stands in the octets. Bits of the flags field are counted from 0, the least significant.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattFieldAttribute : Attribute
{
    /// <summary>
    /// For integers of 2, 4 or 8 octets: the flag bit that selects their width: all octets when it is set, half of them when it is clear. The
    /// short form is sent whenever the value fits. -1, the default: no such bit.
    /// </summary>
    public int Wide { get; set; } = -1;

    /// <summary>The flag bit that is set when the field is there. The field is nullable, or a list, which is there when it has elements. -1, the default: always there.</summary>
    public int When { get; set; } = -1;

    /// <summary>As <see cref="When"/>, but the bit is clear when the field is there. -1, the default: always there.</summary>
    public int Unless { get; set; } = -1;

    /// <summary>The field is a part of the flags, and this is its lowest bit. For <see cref="bool"/>, integers and enums. -1, the default: a field of its own.</summary>
    public int Bit { get; set; } = -1;

    /// <summary>How many bits of the flags the field has, from <see cref="Bit"/> on. 1 by default.</summary>
    public int Bits { get; set; } = 1;

    /// <summary>For integers and enums: how many octets the field has, 1..8. 0, the default: as many as the type has.</summary>
    public int Octets { get; set; }

    /// <summary>For lists: how many elements the field always has; for texts and octets: how many octets (a text is filled with zeros). 0, the default: all to the end of the value.</summary>
    public int Count { get; set; }

    /// <summary>A second condition beside <see cref="When"/> or <see cref="Unless"/>: the field is there only if this flag bit is set, too. -1, the default: no such condition.</summary>
    public int AndWhen { get; set; } = -1;

    /// <summary>As <see cref="AndWhen"/>, but the bit is clear when the field is there. -1, the default: no such condition.</summary>
    public int AndUnless { get; set; } = -1;

    /// <summary>The field, which is nullable, is there if octets are left for it. Every field behind it is of that kind, too. False by default.</summary>
    public bool IfLeft { get; set; }

    /// <summary>
    /// For <see cref="double"/>: the integer as which the number is sent, of 8, 16, 24, 32 or 48 bits. The number is that integer times
    /// <see cref="Multiplier"/> times 10 to the power of <see cref="Exponent"/> times 2 to the power of <see cref="BinaryExponent"/>;
    /// encoding takes the nearest one, and refuses what is no number or out of range. <see cref="GattFormatType.None"/>, the default: as IEEE 754 has it.
    /// </summary>
    public GattFormatType As { get; set; }

    /// <summary>The power of ten of a number that is sent <see cref="As"/> an integer, -12..12. 0 by default.</summary>
    public int Exponent { get; set; }

    /// <summary>The power of two of a number that is sent <see cref="As"/> an integer, -48..48. 0 by default.</summary>
    public int BinaryExponent { get; set; }

    /// <summary>The factor of a number that is sent <see cref="As"/> an integer, 1..1,000,000. 1 by default.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>For numbers that are sent as integers: the least that is sent. Less is refused when it is encoded. NaN, the default: the least that has a form in octets.</summary>
    public double Minimum { get; set; } = double.NaN;

    /// <summary>For numbers that are sent as integers: the greatest that is sent. More is refused when it is encoded. NaN, the default: the greatest that has a form in octets.</summary>
    public double Maximum { get; set; } = double.NaN;

    /// <summary>For nullable numbers that are sent as integers: the integer that is sent for null, which says that the number is not known. 0 for a field that is not nullable, or that is left out when it is null.</summary>
    public long Unknown { get; set; }

    /// <summary>The unit of the number, for the manifest and for a presentation format. Unitless by default.</summary>
    public GattUnit Unit { get; set; } = GattUnit.Unitless;

    /// <summary>For lists, texts and octets that go to the end of the value: the largest number of octets they may have, 1..512. 0, the default: what the other fields leave of 512.</summary>
    public int MaxLength { get; set; }
}
