// The sensors of a real station: one BME688 at the I2C bus measures all three.
using Meadow.Foundation.Sensors.Atmospheric;
using Meadow.Peripherals.Leds;

namespace EnvironmentStation;

public partial class MeadowApp
{
    private static Station MakeStation(IRgbPwmLed light)
    {
        var sensor = new Bme688(Device.CreateI2cBus());
        return new Station(sensor, sensor, sensor, light);
    }
}
