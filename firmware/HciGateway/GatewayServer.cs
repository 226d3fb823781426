// What the gateway serves: the heart rate that it receives from a sensor.
using GattGen;
using GattGen.Profiles;

namespace HciGateway;

/// <summary>The device.</summary>
[GattServer("GattGen Gateway", Appearance = Appearance.HeartRateSensor)]
internal sealed partial class GatewayServer
{
    public HeartRateService HeartRate { get; } = new HeartRateService { Location = BodySensorLocation.Other };
}
