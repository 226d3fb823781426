// What the station serves: the Environmental Sensing service (Bluetooth SIG, Environmental Sensing Service 1.0).
using GattGen;

namespace EnvironmentStation;

/// <summary>
/// Temperature, humidity and pressure, to be read. The service wants a descriptor 0x290C beside each value that is notified, and descriptors other than
/// 0x2902 have not been seen on boards yet: so nothing is notified here.
/// </summary>
[GattService(Assigned.Services.EnvironmentalSensing)]
internal sealed partial class EnvironmentService
{
    /// <summary>The temperature in 0.01 degrees Celsius.</summary>
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read)]
    private short _temperature;

    /// <summary>The relative humidity in 0.01 per cent.</summary>
    [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read)]
    private ushort _humidity;

    /// <summary>The pressure in 0.1 pascal.</summary>
    [GattCharacteristic(Assigned.Characteristics.Pressure, GattFlags.Read)]
    private uint _pressure;
}

/// <summary>The device.</summary>
[GattServer("GattGen Climate")]
internal sealed partial class StationServer
{
    public EnvironmentService Environment { get; } = new EnvironmentService();
}
