// The Calibration Value of the CGM Specific Ops Control Point (CGM Service 1.0.1, 3.6.2.3; GATT Specification Supplement, CGM Specific Ops Control Point).
using System;

namespace GattGen.Profiles;

/// <summary>A value that a continuous glucose monitor was, or is to be, calibrated with.</summary>
/// <param name="GlucoseConcentration">The concentration that another device has measured, in mg/dL.</param>
/// <param name="Time">When it was measured, in minutes since the start of the session.</param>
/// <param name="Sample">In what it was measured.</param>
/// <param name="NextTime">When the next calibration is due, in minutes since the start of the session; 0 in requests.</param>
/// <param name="RecordNumber">The number that the monitor gave it; 0 in requests.</param>
/// <param name="Status">What came of it; 0 in requests.</param>
[GattValue]
public partial record struct CgmCalibration(
    [GattField(Unit = GattUnit.MilligramPerDecilitre)] MedFloat16 GlucoseConcentration,
    [GattField(Unit = GattUnit.Minute)] ushort Time,
    GlucoseSample Sample,
    [GattField(Unit = GattUnit.Minute)] ushort NextTime = 0,
    ushort RecordNumber = 0,
    CgmCalibrationStatus Status = CgmCalibrationStatus.None);

/// <summary>What came of a calibration.</summary>
[Flags]
public enum CgmCalibrationStatus : byte
{
    /// <summary>It is done.</summary>
    None = 0,

    /// <summary>It was rejected.</summary>
    Rejected = 1 << 0,

    /// <summary>The value was out of range.</summary>
    OutOfRange = 1 << 1,

    /// <summary>It is pending.</summary>
    Pending = 1 << 2,
}
