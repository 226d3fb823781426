// The two bits of one digital signal (Digital, 0x2A56).
namespace GattGen.Profiles;

/// <summary>What a digital signal is (GATT Specification Supplement, Digital).</summary>
public enum DigitalState : byte
{
    /// <summary>It is off.</summary>
    Inactive = 0,

    /// <summary>It is on.</summary>
    Active = 1,

    /// <summary>It is neither driven high nor low, or clients leave it as it is.</summary>
    TriState = 2,

    /// <summary>It is not known: what an output has is what was written.</summary>
    OutputState = 3,
}
