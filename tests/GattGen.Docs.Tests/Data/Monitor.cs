// The server that examples in XML documentation speak of (the pages declare their own).
#nullable enable
using GattGen;
using GattGen.Profiles;

[GattServer("Meadow HR", Appearance = Appearance.HeartRateSensor)]
public partial class HeartRateMonitor
{
    public HeartRateService HeartRate { get; } = new HeartRateService { Location = BodySensorLocation.Chest };

    public BatteryService Battery { get; } = new BatteryService { Level = 100 };
}

internal partial class Supplied
{
    protected static readonly HeartRateMonitor monitor = new HeartRateMonitor();
}
