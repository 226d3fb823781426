// The parameter of Stop or Pause (Fitness Machine Control Point, 0x2AD9; Fitness Machine Status, 0x2ADA).
namespace GattGen.Profiles;

/// <summary>Whether a training ends or waits.</summary>
public enum StopOrPause : byte
{
    /// <summary>It ends.</summary>
    Stop = 0x01,

    /// <summary>It waits.</summary>
    Pause = 0x02,
}
