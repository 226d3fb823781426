// The declarations of DESIGN section 1, compiled by the compiler that builds these tests.
using System.Collections.Generic;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>Whether the sensor touches skin (Heart Rate Service 1.0, 3.1.1.1.2).</summary>
public enum SensorContact : byte
{
    NotSupported = 0,
    NotSupportedEither = 1,
    NotDetected = 2,
    Detected = 3,
}

/// <summary>Where the sensor is worn (Heart Rate Service 1.0, 3.2).</summary>
public enum BodySensorLocation : byte
{
    Other = 0,
    Chest = 1,
    Wrist = 2,
}

/// <summary>What a client may ask (Heart Rate Service 1.0, 3.3).</summary>
public enum HeartRateControlPoint : byte
{
    ResetEnergyExpended = 1,
}

/// <summary>A heart rate and what was measured with it (Heart Rate Service 1.0, 3.1).</summary>
[GattValue]
public partial record struct HeartRateMeasurement(
    [GattField(Wide = 0)] ushort BeatsPerMinute,
    [GattField(Bit = 1, Bits = 2)] SensorContact Contact = SensorContact.NotSupported,
    [GattField(When = 3)] ushort? EnergyExpended = null,
    [GattField(When = 4)] GattArray<ushort> RRIntervals = default);

/// <summary>The Heart Rate service.</summary>
[GattService(0x180D)]
public partial class HeartRateService
{
    /// <summary>The current heart rate and what was measured with it.</summary>
    [GattCharacteristic(0x2A37, GattFlags.Notify)]
    public partial HeartRateMeasurement Measurement { get; set; }

    [GattCharacteristic(0x2A38, GattFlags.Read), GattOptional]
    public partial BodySensorLocation Location { get; set; }

    [GattCharacteristic(0x2A39, GattFlags.Write)]
    public partial HeartRateControlPoint ControlPoint { get; }

    public List<string> Log { get; } = [];

    partial void OnMeasurementSubscribed(GattPeer peer, GattSubscription subscription) => Log.Add($"{peer.Connection} {subscription}");

    partial void OnLocationReading(GattRead read)
    {
        Log.Add("read");
        if (Location == BodySensorLocation.Other)
            read.Reject(0x80);
    }

    partial void OnControlPointWriting(HeartRateControlPoint value, GattWrite write)
    {
        if (value != HeartRateControlPoint.ResetEnergyExpended)
            write.Reject(0x80);
    }

    partial void OnControlPointWritten(HeartRateControlPoint value) => Log.Add("written " + value);
}

/// <summary>The Battery service.</summary>
[GattService(0x180F)]
public partial class BatteryService
{
    [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)]
    private byte _level = 100;
}

/// <summary>A server with two batteries.</summary>
[GattServer("Meadow HR", Appearance = Appearance.HeartRateSensor)]
public partial class HeartRateMonitor
{
    public HeartRateService HeartRate { get; } = new() { Location = BodySensorLocation.Chest };

    public BatteryService Battery { get; } = new();

    public BatteryService Backup { get; } = new() { Level = 50 };
}
