// The op codes of LN Control Point (0x2A6B).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the LN Control Point (Location and Navigation Service 1.0, 3.4).</summary>
public enum LnOpCode : byte
{
    /// <summary>Set the distance.</summary>
    SetCumulativeValue = 0x01,

    /// <summary>Leave fields out of location and speed.</summary>
    MaskContent = 0x02,

    /// <summary>Start, stop and steer the navigation.</summary>
    NavigationControl = 0x03,

    /// <summary>Ask how many routes there are.</summary>
    RequestNumberOfRoutes = 0x04,

    /// <summary>Ask for the name of a route.</summary>
    RequestNameOfRoute = 0x05,

    /// <summary>Choose a route.</summary>
    SelectRoute = 0x06,

    /// <summary>Set how often the sensor looks where it is.</summary>
    SetFixRate = 0x07,

    /// <summary>Set how high it is.</summary>
    SetElevation = 0x08,

    /// <summary>What the sensor answers with.</summary>
    ResponseCode = 0x20,
}
