// Connects a value type with the adopted characteristic whose value it is.
using System;

namespace GattGen.Profiles;

/// <summary>Says of which adopted characteristic a type is the value (Assigned Numbers, 3.8). A type may be the value of several.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Enum, AllowMultiple = true)]
public sealed class CharacteristicValueAttribute : Attribute
{
    /// <summary>Names the characteristic.</summary>
    /// <param name="uuid">Its 16-bit UUID.</param>
    public CharacteristicValueAttribute(int uuid) => Uuid = uuid;

    /// <summary>The 16-bit UUID of the characteristic.</summary>
    public int Uuid { get; }
}
