// The parameter of Spin Down Status (Fitness Machine Status, 0x2ADA).
namespace GattGen.Profiles;

/// <summary>What becomes of a spin down (Fitness Machine Service 1.0, 4.17).</summary>
public enum SpinDownState : byte
{
    /// <summary>The machine asks for it.</summary>
    Requested = 0x01,

    /// <summary>It is done.</summary>
    Success = 0x02,

    /// <summary>It failed.</summary>
    Error = 0x03,

    /// <summary>The user should stop pedalling.</summary>
    StopPedaling = 0x04,
}
