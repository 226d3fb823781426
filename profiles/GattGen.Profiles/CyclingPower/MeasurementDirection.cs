// Two bits of the flags of Cycling Power Vector (0x2A64).
namespace GattGen.Profiles;

/// <summary>In which direction a power sensor measures (Cycling Power Service 1.1, 3.4).</summary>
public enum MeasurementDirection : byte
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Along the way of the pedal.</summary>
    Tangential = 1,

    /// <summary>Along the crank.</summary>
    Radial = 2,

    /// <summary>Sideways.</summary>
    Lateral = 3,
}
