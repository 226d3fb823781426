// What the Bluetooth SIG has laid down about a service, its characteristics and their values.
using System.Collections.Generic;

namespace GattGen.Generators.Adopted;

/// <summary>What a 16-bit UUID can be assigned to and written for.</summary>
internal enum UuidKind
{
    /// <summary>A service (Assigned Numbers, 3.4).</summary>
    Service,

    /// <summary>A characteristic (Assigned Numbers, 3.8).</summary>
    Characteristic,

    /// <summary>A descriptor (Assigned Numbers, 3.7).</summary>
    Descriptor,
}

/// <summary>An adopted service.</summary>
/// <param name="Uuid">Its UUID.</param>
/// <param name="Characteristics">What belongs to it, in the order of its specification.</param>
internal sealed record AdoptedService(int Uuid, IReadOnlyList<AdoptedCharacteristic> Characteristics);

/// <summary>A characteristic of an adopted service.</summary>
/// <param name="Uuid">Its UUID.</param>
/// <param name="IsMandatory">Whether every such service has it.</param>
/// <param name="MandatoryFlags">The flags that it must have, as numbers of GattFlags.</param>
/// <param name="ExcludedFlags">The flags that it must not have.</param>
/// <param name="Descriptors">Its descriptors, each with when it must be there.</param>
internal sealed record AdoptedCharacteristic(int Uuid, bool IsMandatory, int MandatoryFlags, int ExcludedFlags, IReadOnlyList<(int Uuid, string When)> Descriptors);

/// <summary>A field of the value of a characteristic.</summary>
/// <param name="Format">u8, s16 (numbers), b8 (bits), bool, f16 and f32 (medical floats), text, uuid, or any.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="IsRepeated">Whether it may stand any number of times, or not at all.</param>
internal readonly record struct AdoptedField(string Format, bool IsOptional, bool IsRepeated);

/// <summary>The value of an adopted characteristic.</summary>
/// <param name="Fields">Its fields in the order of the octets.</param>
/// <param name="IsKnown">Whether its length follows from them.</param>
/// <param name="MinLength">The smallest number of octets.</param>
/// <param name="MaxLength">The largest number of octets.</param>
internal sealed record AdoptedLayout(IReadOnlyList<AdoptedField> Fields, bool IsKnown, int MinLength, int MaxLength)
{
    /// <summary>Whether the value always has the same number of octets.</summary>
    public bool IsFixed => MinLength == MaxLength;

    /// <summary>The field of a value that has just one.</summary>
    public AdoptedField? Single => Fields.Count == 1 ? Fields[0] : null;
}
