// What the main job prints.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
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
                output.WriteLine(FormattableString.Invariant($"    {characteristic.Uuid,-46} 0x{(int)characteristic.Flags:X4}  {characteristic.Flags}"));
                foreach (var descriptor in characteristic.Descriptors)
                    output.WriteLine(FormattableString.Invariant($"      {descriptor.Uuid,-44} 0x{(int)descriptor.Flags:X4}  {descriptor.Flags}"));
            }
        }

        output.WriteLine();
        output.WriteLine("Value handles, as registered:");
        output.WriteLine(monitor.HandleMap);
        output.WriteLine("The board advertises its name with data of its own. On another radio the advertising data would be " + Hex(MonitorServer.AdvertisingData) + ", the scan response " + Hex(MonitorServer.ScanResponseData) + ".");
    }

    /// <summary>The handles as the central found them.</summary>
    public static void Discovered(TextWriter output, IReadOnlyList<RemoteService> services)
    {
        output.WriteLine();
        output.WriteLine("Value handles, as discovered:");
        foreach (var service in services)
        {
            output.WriteLine(FormattableString.Invariant($"  {service.Uuid,-48} 0x{service.StartHandle:X4}..0x{service.EndHandle:X4}"));
            foreach (var characteristic in service.Characteristics)
                output.WriteLine(FormattableString.Invariant($"    {characteristic.Uuid,-46} 0x{characteristic.ValueHandle:X4}  {characteristic.Properties}"));
        }
    }

    /// <summary>One measurement with its time.</summary>
    public static void Measured(TextWriter output, DateTimeOffset time, HeartRateMeasurement measurement)
    {
        var line = FormattableString.Invariant($"{time:HH:mm:ss.fff}  {measurement.BeatsPerMinute,3} beats/min, contact {measurement.Contact}");
        if (measurement.EnergyExpended is { } energy)
            line += FormattableString.Invariant($", {energy} kJ");
        foreach (var interval in measurement.RRIntervals)
            line += FormattableString.Invariant($", R-R {interval / 1024.0:F3} s");
        output.WriteLine(line);
    }

    /// <summary>Octets as hexadecimal digits.</summary>
    public static string Hex(ReadOnlySpan<byte> octets)
    {
        var text = new StringBuilder(octets.Length * 2);
        foreach (var octet in octets)
            text.Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
