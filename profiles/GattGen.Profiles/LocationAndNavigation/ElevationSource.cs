// Two bits of the flags of Location and Speed (0x2A67).
namespace GattGen.Profiles;

/// <summary>Where an elevation comes from.</summary>
public enum ElevationSource : byte
{
    /// <summary>The positioning system.</summary>
    PositioningSystem = 0,

    /// <summary>The pressure of the air.</summary>
    BarometricAirPressure = 1,

    /// <summary>A database.</summary>
    Database = 2,

    /// <summary>Something else.</summary>
    Other = 3,
}
