// The board, as Meadow.F7 declares it.
using System;
using Meadow.Gateways;
using Meadow.Hardware;

namespace Meadow.Devices;

/// <summary>A Meadow F7 Feather, version 2.</summary>
public class F7FeatherV2 : IMeadowDevice
{
    internal F7FeatherV2(IPlatformOS platform, IBluetoothAdapter bluetooth, F7FeatherPins pins)
    {
        PlatformOS = platform;
        BluetoothAdapter = bluetooth;
        Pins = pins;
    }

    /// <summary>The radio.</summary>
    public IBluetoothAdapter BluetoothAdapter { get; }

    /// <summary>The pins.</summary>
    public F7FeatherPins Pins { get; }

    /// <inheritdoc/>
    public IPlatformOS PlatformOS { get; }

    /// <summary>A bus for sensors. A simulated board has none.</summary>
    public II2cBus CreateI2cBus(int busNumber = 1) => throw new NotSupportedException("A simulated board has no I2C bus.");
}

/// <summary>The pins of the board that we use.</summary>
public class F7FeatherPins
{
    internal F7FeatherPins(IPin red, IPin green, IPin blue)
    {
        OnboardLedRed = red;
        OnboardLedGreen = green;
        OnboardLedBlue = blue;
    }

    /// <summary>The red part of the light on the board.</summary>
    public IPin OnboardLedRed { get; }

    /// <summary>The green part.</summary>
    public IPin OnboardLedGreen { get; }

    /// <summary>The blue part.</summary>
    public IPin OnboardLedBlue { get; }
}
