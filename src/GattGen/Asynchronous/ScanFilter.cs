// What of a scan the reader wants to see.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>Which results of a scan of the same device are told.</summary>
public enum ScanDuplicates
{
    /// <summary>Every packet that is received.</summary>
    All,

    /// <summary>A packet whose data differ from those that were last told of the device.</summary>
    Changed,

    /// <summary>Each device once.</summary>
    First,
}

/// <summary>
/// Which packets are results. All that is set must hold. With <see cref="ScanOptions.Merge"/> the data of the advertisement and of the scan
/// response count together; otherwise those of each packet.
/// </summary>
public sealed class ScanFilter
{
    /// <summary>The name of the device, complete or as it was shortened; null for any.</summary>
    public string? Name { get; set; }

    /// <summary>How the name begins; null for any.</summary>
    public string? NamePrefix { get; set; }

    /// <summary>Services of which at least one is listed; empty for any.</summary>
    public IReadOnlyList<BleUuid> Services { get; set; } = Array.Empty<BleUuid>();

    /// <summary>The company identifier of manufacturer specific data (Assigned Numbers, 7.1), 0..0xFFFF; null for any.</summary>
    public int? Manufacturer { get; set; }

    /// <summary>The address, for a bonded peer its identity; null for any.</summary>
    public BleAddress? Address { get; set; }

    /// <summary>The weakest signal in dBm, -127..20; null for any. A packet whose strength is not known (127) is taken.</summary>
    public int? MinRssi { get; set; }

    /// <summary>Asked last of all, outside of the stack; null takes everything.</summary>
    public Func<ScanResult, bool>? Where { get; set; }

    internal ScanFilter Copy()
    {
        var copy = (ScanFilter)MemberwiseClone();
        var services = new BleUuid[Services.Count];
        for (var i = 0; i < services.Length; i++)
            services[i] = Services[i];
        copy.Services = services;
        return copy;
    }

    internal void Check()
    {
        if (Manufacturer is < 0 or > 0xFFFF)
            throw new ArgumentOutOfRangeException("options", Manufacturer, "A company identifier is 0..0xFFFF.");
        if (MinRssi is < -127 or > 20)
            throw new ArgumentOutOfRangeException("options", MinRssi, "A signal strength is -127..20 dBm.");
        foreach (var service in Services)
        {
            if (service.IsEmpty)
                throw new ArgumentException("A UUID of the filter is empty.", "options");
        }
    }
}
