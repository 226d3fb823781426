// Where and for what a sensor is used (ES Measurement, 0x290C).
namespace GattGen.Profiles;

/// <summary>Where or for what a sensor is used; it tells sensors of one kind apart (GATT Specification Supplement, Environmental Sensing Measurement).</summary>
public enum SensorApplication : byte
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Air.</summary>
    Air = 1,

    /// <summary>Water.</summary>
    Water = 2,

    /// <summary>Barometric.</summary>
    Barometric = 3,

    /// <summary>Soil.</summary>
    Soil = 4,

    /// <summary>Infrared.</summary>
    Infrared = 5,

    /// <summary>A database of maps.</summary>
    MapDatabase = 6,

    /// <summary>An elevation from the pressure of the air.</summary>
    BarometricElevationSource = 7,

    /// <summary>An elevation from satellites alone.</summary>
    SatelliteElevationSource = 8,

    /// <summary>An elevation from satellites and a database of maps.</summary>
    SatelliteAndMapElevationSource = 9,

    /// <summary>An elevation above a vertical datum.</summary>
    VerticalDatumElevationSource = 10,

    /// <summary>Ashore.</summary>
    Onshore = 11,

    /// <summary>On a vessel or vehicle.</summary>
    OnboardVesselOrVehicle = 12,

    /// <summary>Front.</summary>
    Front = 13,

    /// <summary>Rear.</summary>
    Rear = 14,

    /// <summary>Upper.</summary>
    Upper = 15,

    /// <summary>Lower.</summary>
    Lower = 16,

    /// <summary>Primary.</summary>
    Primary = 17,

    /// <summary>Secondary.</summary>
    Secondary = 18,

    /// <summary>Outdoor.</summary>
    Outdoor = 19,

    /// <summary>Indoor.</summary>
    Indoor = 20,

    /// <summary>Top.</summary>
    Top = 21,

    /// <summary>Bottom.</summary>
    Bottom = 22,

    /// <summary>Main.</summary>
    Main = 23,

    /// <summary>Backup.</summary>
    Backup = 24,

    /// <summary>Auxiliary.</summary>
    Auxiliary = 25,

    /// <summary>Supplementary.</summary>
    Supplementary = 26,

    /// <summary>Inside.</summary>
    Inside = 27,

    /// <summary>Outside.</summary>
    Outside = 28,

    /// <summary>Left.</summary>
    Left = 29,

    /// <summary>Right.</summary>
    Right = 30,

    /// <summary>Internal.</summary>
    Internal = 31,

    /// <summary>External.</summary>
    External = 32,

    /// <summary>Solar.</summary>
    Solar = 33,
}
