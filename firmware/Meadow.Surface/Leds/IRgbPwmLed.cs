// A light of three colours, as Meadow.Foundation declares it.
using System.Threading.Tasks;
using Meadow.Hardware;
using Meadow.Peripherals.Leds;

namespace Meadow.Peripherals.Leds;

/// <summary>A light of three colours.</summary>
public interface IRgbPwmLed
{
    /// <summary>Shows a colour.</summary>
    void SetColor(Color color, float brightness = 1);

    /// <summary>Ends what it shows.</summary>
    Task StopAnimation();
}

/// <summary>What the parts of a light have in common.</summary>
public enum CommonType
{
    /// <summary>The cathode.</summary>
    CommonCathode,

    /// <summary>The anode.</summary>
    CommonAnode,
}
