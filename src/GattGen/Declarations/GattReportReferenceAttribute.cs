// Declares the report reference of a characteristic (HID Service 1.0, 2.5.3.1).
using System;

namespace GattGen;

/// <summary>The kinds of reports (HID Service 1.0, table 2.4).</summary>
public enum GattReportType : byte
{
    /// <summary>From the device to the host: keys, movements.</summary>
    Input = 1,

    /// <summary>From the host to the device: lamps.</summary>
    Output = 2,

    /// <summary>Both ways: settings.</summary>
    Feature = 3,
}

/// <summary>Adds a Report Reference (0x2908): which report of the report map the value is.</summary>
/// <example><code>[GattCharacteristic(0x2A4D, GattFlags.Read | GattFlags.Notify), GattReportReference(1, GattReportType.Input)]</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class GattReportReferenceAttribute : Attribute
{
    /// <summary>A reference.</summary>
    /// <param name="id">The report identifier, 0..255; 0 where the report map has none.</param>
    /// <param name="type">The kind of report.</param>
    public GattReportReferenceAttribute(byte id, GattReportType type)
    {
        Id = id;
        Type = type;
    }

    /// <summary>The report identifier.</summary>
    public byte Id { get; }

    /// <summary>The kind of report.</summary>
    public GattReportType Type { get; }
}
