// What a notification of the CGM Measurement characteristic carries: one or several records, one behind the other (CGM Service 1.0.1, 3.1).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>The records of one notification of a continuous glucose monitor.</summary>
/// <param name="Records">The records, oldest first.</param>
[GattValue(Coded = true, MinLength = 0, MaxLength = CgmMeasurements.LongestOctets)]
public partial record struct CgmMeasurements(GattArray<CgmMeasurement> Records)
{
    private const int LongestOctets = 512;

    /// <summary>Writes the records.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">The buffer is too short, or a record cannot be encoded.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        foreach (var record in Records)
            record.Write(ref writer);
    }

    /// <summary>Reads records to the end.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The records, or none.</param>
    /// <returns>False when something is no record.</returns>
    public static bool TryRead(ref GattReader reader, out CgmMeasurements value)
    {
        value = default;
        var records = new List<CgmMeasurement>();
        while (!reader.IsAtEnd)
        {
            if (!CgmMeasurement.TryRead(ref reader, out var record))
                return false;
            records.Add(record);
        }

        value = new CgmMeasurements(records.ToArray());
        return true;
    }
}
