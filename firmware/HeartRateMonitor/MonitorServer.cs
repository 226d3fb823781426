// The device: what it serves is declared here, and nowhere else.
using System;
using GattGen;
using GattGen.Profiles;

namespace HeartRateMonitor;

/// <summary>A heart rate monitor with a battery and device information.</summary>
[GattServer("GattGen HR", Appearance = Appearance.HeartRateSensor)]
internal sealed partial class MonitorServer
{
    private ushort _kilojoules;

    public MonitorServer()
    {
        HeartRate.EnergyExpendedReset += () => _kilojoules = 0;
    }

    public HeartRateService HeartRate { get; } = new HeartRateService { Location = BodySensorLocation.Chest };

    public BatteryService Battery { get; } = new BatteryService { Level = 100 };

    public DeviceInformationService Information { get; } = new DeviceInformationService
    {
        ManufacturerName = "GattGen",
        ModelNumber = "HR-1",
        FirmwareRevision = "0.1.0",
    };

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
            RRIntervals: GattInlineArray.Create(interval));
        if (beat % 4 == 3 && Battery.Level > 0)
            Battery.Level--;
    }
}
