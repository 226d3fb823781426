// What clients write to LN Control Point (0x2A6B).
using System;

namespace GattGen.Profiles;

/// <summary>A request to the LN Control Point. Make it with one of the methods that are called like the op codes.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameter">The octets of its parameter.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.LNControlPoint)]
public partial record struct LnRequest(LnOpCode OpCode, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Asks how many routes there are.</summary>
    public static LnRequest RequestNumberOfRoutes => new(LnOpCode.RequestNumberOfRoutes);

    /// <summary>Sets the distance.</summary>
    /// <param name="metres">0..1,677,721.5 in steps of 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is out of range.</exception>
    public static LnRequest SetCumulativeValue(double metres)
        => new(LnOpCode.SetCumulativeValue, ControlPointParameter.Of(metres, 0.1, 3, false, nameof(metres)));

    /// <summary>Leaves fields out of location and speed.</summary>
    /// <param name="content">Which; none sends them all again.</param>
    public static LnRequest MaskContent(LnContent content) => new(LnOpCode.MaskContent, ControlPointParameter.Of((ushort)content));

    /// <summary>Starts, stops and steers the navigation.</summary>
    /// <param name="command">What is to become of it.</param>
    public static LnRequest NavigationControl(NavigationCommand command) => new(LnOpCode.NavigationControl, ControlPointParameter.Of((byte)command));

    /// <summary>Asks for the name of a route.</summary>
    /// <param name="route">Which, from 0.</param>
    public static LnRequest RequestNameOfRoute(ushort route) => new(LnOpCode.RequestNameOfRoute, ControlPointParameter.Of(route));

    /// <summary>Chooses a route.</summary>
    /// <param name="route">Which, from 0.</param>
    public static LnRequest SelectRoute(ushort route) => new(LnOpCode.SelectRoute, ControlPointParameter.Of(route));

    /// <summary>Sets how often the sensor looks where it is.</summary>
    /// <param name="seconds">The time between two fixes.</param>
    public static LnRequest SetFixRate(byte seconds) => new(LnOpCode.SetFixRate, ControlPointParameter.Of(seconds));

    /// <summary>Sets how high the sensor is.</summary>
    /// <param name="metres">-83,886.08..83,886.07 in steps of 0.01.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is out of range.</exception>
    public static LnRequest SetElevation(double metres) => new(LnOpCode.SetElevation, ControlPointParameter.Of(metres, 0.01, 3, true, nameof(metres)));

    /// <summary>The parameter of <see cref="LnOpCode.SetCumulativeValue"/>.</summary>
    /// <param name="metres">The distance.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetCumulativeValue(out double metres) => ControlPointParameter.TryRead(Parameter, 10, 3, false, out metres);

    /// <summary>The parameter of <see cref="LnOpCode.MaskContent"/>.</summary>
    /// <param name="content">The fields to leave out.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetContent(out LnContent content)
    {
        var read = ControlPointParameter.TryRead(Parameter, out ushort bits);
        content = (LnContent)bits;
        return read;
    }

    /// <summary>The parameter of <see cref="LnOpCode.NavigationControl"/>.</summary>
    /// <param name="command">What is to become of the navigation.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetCommand(out NavigationCommand command)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        command = (NavigationCommand)octet;
        return read;
    }

    /// <summary>The parameter of <see cref="LnOpCode.RequestNameOfRoute"/> and <see cref="LnOpCode.SelectRoute"/>.</summary>
    /// <param name="route">Which route, from 0.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetRoute(out ushort route) => ControlPointParameter.TryRead(Parameter, out route);

    /// <summary>The parameter of <see cref="LnOpCode.SetFixRate"/>.</summary>
    /// <param name="seconds">The time between two fixes.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetFixRate(out byte seconds) => ControlPointParameter.TryRead(Parameter, out seconds);

    /// <summary>The parameter of <see cref="LnOpCode.SetElevation"/>.</summary>
    /// <param name="metres">The elevation.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetElevation(out double metres) => ControlPointParameter.TryRead(Parameter, 100, 3, true, out metres);
}
