// The parameter of Spin Down Control (Fitness Machine Control Point, 0x2AD9).
namespace GattGen.Profiles;

/// <summary>What is to become of a spin down.</summary>
public enum SpinDownCommand : byte
{
    /// <summary>Start it.</summary>
    Start = 0x01,

    /// <summary>Do without the one that the machine asks for.</summary>
    Ignore = 0x02,
}
