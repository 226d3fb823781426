// What the main job prints.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using GattGen;
using GattGen.Profiles;

namespace HeartRateMonitor;

/// <summary>Puts tables, handle maps and measurements into words.</summary>
internal static class Story
{
    /// <summary>The tables as they were registered, with the handles that registration gave.</summary>
    public static void Declared(TextWriter output, MonitorServer monitor)
    {
        output.WriteLine("Flag-encoded tables, as declared:");
        foreach (var definition in MonitorServer.Definitions)
        {
            output.WriteLine("  " + definition.Uuid.ToString());
            foreach (var characteristic in definition.Characteristics)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {characteristic.Uuid,-46} 0x{(int)characteristic.Flags:X4}  {characteristic.Flags}"));
                foreach (var descriptor in characteristic.Descriptors)
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {descriptor.Uuid,-44} 0x{(int)descriptor.Flags:X4}  {descriptor.Flags}"));
            }
        }

        output.WriteLine();
        output.WriteLine("Value handles, as registered:");
        output.WriteLine(monitor.HandleMap);
        output.WriteLine("Advertising data: " + Convert.ToHexString(MonitorServer.AdvertisingData) + "; scan response: " + Convert.ToHexString(MonitorServer.ScanResponseData));
    }

    /// <summary>The handles as the central found them.</summary>
    public static void Discovered(TextWriter output, IReadOnlyList<RemoteService> services)
    {
        output.WriteLine();
        output.WriteLine("Value handles, as discovered:");
        foreach (var service in services)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {service.Uuid,-48} 0x{service.StartHandle:X4}..0x{service.EndHandle:X4}"));
            foreach (var characteristic in service.Characteristics)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {characteristic.Uuid,-46} 0x{characteristic.ValueHandle:X4}  {characteristic.Properties}"));
        }
    }

    /// <summary>One measurement with its time.</summary>
    public static void Measured(TextWriter output, DateTimeOffset time, HeartRateMeasurement measurement)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{time:HH:mm:ss.fff}  {measurement.BeatsPerMinute,3} beats/min, contact {measurement.Contact}");
        if (measurement.EnergyExpended is { } energy)
            line += string.Create(CultureInfo.InvariantCulture, $", {energy} kJ");
        foreach (var interval in measurement.RRIntervals)
            line += string.Create(CultureInfo.InvariantCulture, $", R-R {interval / 1024.0:F3} s");
        output.WriteLine(line);
    }
}
