// Two bits of Cycling Power Feature (0x2A65).
namespace GattGen.Profiles;

/// <summary>Whether a power sensor may be one of several on a bicycle (Cycling Power Service 1.1, 3.1).</summary>
public enum PowerDistribution : byte
{
    /// <summary>Not said: a sensor from before the question.</summary>
    Unspecified = 0,

    /// <summary>It is the only one.</summary>
    Single = 1,

    /// <summary>It may be one of several.</summary>
    Distributed = 2,
}
