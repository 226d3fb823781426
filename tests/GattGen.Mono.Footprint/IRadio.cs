// The radios on which the device is served.
using System;

namespace GattGen.Mono.Footprint;

/// <summary>A radio that is measured, with what stands in for the world behind it.</summary>
internal interface IRadio
{
    /// <summary>Makes the radio.</summary>
    /// <param name="worldIsThere">Called when everything is there that belongs to the world, and before the radio is made.</param>
    Ble Open(Action worldIsThere);

    /// <summary>Starts a server, and returns when it is registered.</summary>
    void Start(FourServices server, Ble ble);

    /// <summary>A client subscribes to the battery level, where the radio knows clients.</summary>
    void Subscribe(FourServices server);

    /// <summary>Lets a value that was set reach the client; counts it.</summary>
    void Settle();

    /// <summary>A client writes the control point of the heart rate service, and its hook has run when this returns.</summary>
    void Write(FourServices server);

    /// <summary>How many updates have left the radio.</summary>
    int Updates { get; }
}
