// The value of Indoor Positioning Configuration (0x2AAD).
using System;

namespace GattGen.Profiles;

/// <summary>What a beacon says of its place in what it advertises (GATT Specification Supplement, Indoor Positioning Configuration).</summary>
[Flags]
[CharacteristicValue(Assigned.Characteristics.IndoorPositioningConfiguration)]
public enum PositioningConfiguration : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Where it is.</summary>
    Coordinates = 1 << 0,

    /// <summary>The coordinates are local ones, otherwise those of WGS 84.</summary>
    LocalCoordinates = 1 << 1,

    /// <summary>With which power it sends.</summary>
    TxPower = 1 << 2,

    /// <summary>How high it is.</summary>
    Altitude = 1 << 3,

    /// <summary>On which floor it is.</summary>
    FloorNumber = 1 << 4,

    /// <summary>It has a name of its place, which can be read.</summary>
    LocationName = 1 << 5,
}
