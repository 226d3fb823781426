// Two bits of the flags of Heart Rate Measurement (0x2A37).
namespace GattGen.Profiles;

/// <summary>Whether a heart rate sensor touches the skin (two bits of the flags of a measurement).</summary>
public enum SensorContact : byte
{
    /// <summary>The sensor cannot tell. A peer may also send 1, which means the same.</summary>
    NotSupported = 0,

    /// <summary>It can tell, and there is no contact, or a poor one.</summary>
    NotDetected = 2,

    /// <summary>There is contact.</summary>
    Detected = 3,
}
