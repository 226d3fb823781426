// A bit of the flags of Location and Speed (0x2A67) and Navigation (0x2A68).
namespace GattGen.Profiles;

/// <summary>Where a heading comes from.</summary>
public enum HeadingSource : byte
{
    /// <summary>The movement.</summary>
    Movement = 0,

    /// <summary>A magnetic compass.</summary>
    MagneticCompass = 1,
}
