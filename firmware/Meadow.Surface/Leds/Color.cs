// A colour, as Meadow declares it.
using System.Threading.Tasks;
using Meadow.Hardware;
using Meadow.Peripherals.Leds;

namespace Meadow;

/// <summary>A colour.</summary>
public struct Color
{
    /// <summary>A colour of 8 bits for each part.</summary>
    public Color(byte red, byte green, byte blue)
    {
        R = red;
        G = green;
        B = blue;
    }

    /// <summary>Red.</summary>
    public static Color Red => new Color(255, 0, 0);

    /// <summary>Green.</summary>
    public static Color Green => new Color(0, 128, 0);

    /// <summary>Blue.</summary>
    public static Color Blue => new Color(0, 0, 255);

    /// <summary>Yellow.</summary>
    public static Color Yellow => new Color(255, 255, 0);

    /// <summary>The red part.</summary>
    public byte R { get; }

    /// <summary>The green part.</summary>
    public byte G { get; }

    /// <summary>The blue part.</summary>
    public byte B { get; }
}
