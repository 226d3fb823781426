// The sensors of a simulated station.
using Meadow.Peripherals.Leds;

namespace EnvironmentStation;

public partial class MeadowApp
{
    private static Station MakeStation(IRgbPwmLed light)
    {
        var sensor = new ImaginedWeather();
        return new Station(sensor, sensor, sensor, light);
    }
}
