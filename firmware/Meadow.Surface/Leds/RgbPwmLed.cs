// A light of three colours, as Meadow.Foundation declares it.
using System.Threading.Tasks;
using Meadow.Hardware;
using Meadow.Peripherals.Leds;

namespace Meadow.Foundation.Leds;

/// <summary>A light of three colours at three pins.</summary>
public class RgbPwmLed : IRgbPwmLed
{
    private readonly IColorPins? _pins;

    /// <summary>A light.</summary>
    public RgbPwmLed(IPin redPwmPin, IPin greenPwmPin, IPin bluePwmPin, CommonType commonType = CommonType.CommonCathode) => _pins = redPwmPin as IColorPins;

    /// <inheritdoc/>
    public void SetColor(Color color, float brightness = 1) => _pins?.Show(color);

    /// <inheritdoc/>
    public Task StopAnimation() => Task.CompletedTask;
}

/// <summary>Pins of which a simulated board shows the colour.</summary>
internal interface IColorPins
{
    void Show(Color color);
}
