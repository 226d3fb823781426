// The device: what it serves is declared here, and nowhere else.
using System;
using GattGen;
using GattGen.Profiles;

namespace HeartRateMonitor;

/// <summary>A heart rate monitor with a battery, device information and a serial line that echoes.</summary>
[GattServer("GattGen HR", Appearance = Appearance.HeartRateSensor)]
internal sealed partial class MonitorServer
{
    private ushort _kilojoules;

    public MonitorServer()
    {
        HeartRate.EnergyExpendedReset += () => _kilojoules = 0;
        Uart.Received += octets => Uart.Send(octets.Span);
    }

    public HeartRateService HeartRate { get; } = new() { Location = BodySensorLocation.Chest };

    public BatteryService Battery { get; } = new() { Level = 100 };

    public DeviceInformationService Information { get; } = new()
    {
        ManufacturerName = "GattGen",
        ModelNumber = "HR-1",
        FirmwareRevision = "0.1.0",
    };

    public NordicUartService Uart { get; } = new();

    /// <summary>Takes one beat of an imagined heart: measures, counts energy, drains the battery.</summary>
    /// <param name="beat">Which one, from 0 on.</param>
    public void Beat(int beat)
    {
        var rate = (ushort)(72 + (6 * Math.Sin(beat / 3.0)));
        var interval = (ushort)(60 * 1024 / rate);
        _kilojoules++;
        HeartRate.Measurement = new HeartRateMeasurement(
            BeatsPerMinute: rate,
            Contact: SensorContact.Detected,
            EnergyExpended: beat % 2 == 0 ? _kilojoules : null,
            RRIntervals: new GattArray<ushort>([interval]));
        if (beat % 4 == 3 && Battery.Level > 0)
            Battery.Level--;
    }
}
