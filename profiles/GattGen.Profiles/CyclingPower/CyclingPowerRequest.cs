// What clients write to Cycling Power Control Point (0x2A66).
using System;

namespace GattGen.Profiles;

/// <summary>A request to the Cycling Power Control Point. Make it with one of the methods that are called like the op codes.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameter">The octets of its parameter.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CyclingPowerControlPoint)]
public partial record struct CyclingPowerRequest(CyclingPowerOpCode OpCode, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Asks where the sensor may sit.</summary>
    public static CyclingPowerRequest RequestSupportedSensorLocations => new(CyclingPowerOpCode.RequestSupportedSensorLocations);

    /// <summary>Asks for the length of the crank.</summary>
    public static CyclingPowerRequest RequestCrankLength => new(CyclingPowerOpCode.RequestCrankLength);

    /// <summary>Asks for the length of the chain.</summary>
    public static CyclingPowerRequest RequestChainLength => new(CyclingPowerOpCode.RequestChainLength);

    /// <summary>Asks for the weight of the chain.</summary>
    public static CyclingPowerRequest RequestChainWeight => new(CyclingPowerOpCode.RequestChainWeight);

    /// <summary>Asks for the span.</summary>
    public static CyclingPowerRequest RequestSpanLength => new(CyclingPowerOpCode.RequestSpanLength);

    /// <summary>Compensates the offset: the pedals must be still and free.</summary>
    public static CyclingPowerRequest StartOffsetCompensation => new(CyclingPowerOpCode.StartOffsetCompensation);

    /// <summary>Compensates the offset, and tells more of it.</summary>
    public static CyclingPowerRequest StartEnhancedOffsetCompensation => new(CyclingPowerOpCode.StartEnhancedOffsetCompensation);

    /// <summary>Asks how often the sensor samples.</summary>
    public static CyclingPowerRequest RequestSamplingRate => new(CyclingPowerOpCode.RequestSamplingRate);

    /// <summary>Asks when the sensor was calibrated in the factory.</summary>
    public static CyclingPowerRequest RequestFactoryCalibrationDate => new(CyclingPowerOpCode.RequestFactoryCalibrationDate);

    /// <summary>Sets the revolutions of the wheel.</summary>
    /// <param name="revolutions">How many.</param>
    public static CyclingPowerRequest SetCumulativeValue(uint revolutions) => new(CyclingPowerOpCode.SetCumulativeValue, ControlPointParameter.Of(revolutions));

    /// <summary>Says where the sensor sits.</summary>
    /// <param name="location">One of those that it supports.</param>
    public static CyclingPowerRequest UpdateSensorLocation(SensorLocation location) => new(CyclingPowerOpCode.UpdateSensorLocation, ControlPointParameter.Of((byte)location));

    /// <summary>Sets the length of the crank.</summary>
    /// <param name="millimetres">0..32,767.5 in steps of 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millimetres"/> is out of range.</exception>
    public static CyclingPowerRequest SetCrankLength(double millimetres)
        => new(CyclingPowerOpCode.SetCrankLength, ControlPointParameter.Of(millimetres, 0.5, 2, false, nameof(millimetres)));

    /// <summary>Sets the length of the chain.</summary>
    /// <param name="millimetres">The length.</param>
    public static CyclingPowerRequest SetChainLength(ushort millimetres) => new(CyclingPowerOpCode.SetChainLength, ControlPointParameter.Of(millimetres));

    /// <summary>Sets the weight of the chain.</summary>
    /// <param name="grams">The weight.</param>
    public static CyclingPowerRequest SetChainWeight(ushort grams) => new(CyclingPowerOpCode.SetChainWeight, ControlPointParameter.Of(grams));

    /// <summary>Sets the span.</summary>
    /// <param name="millimetres">The length.</param>
    public static CyclingPowerRequest SetSpanLength(ushort millimetres) => new(CyclingPowerOpCode.SetSpanLength, ControlPointParameter.Of(millimetres));

    /// <summary>Leaves fields out of the measurement.</summary>
    /// <param name="content">Which; none sends them all again.</param>
    public static CyclingPowerRequest MaskMeasurementContent(CyclingPowerContent content)
        => new(CyclingPowerOpCode.MaskMeasurementContent, ControlPointParameter.Of((ushort)content));

    /// <summary>The parameter of <see cref="CyclingPowerOpCode.SetCumulativeValue"/>.</summary>
    /// <param name="revolutions">The revolutions of the wheel.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetCumulativeValue(out uint revolutions) => ControlPointParameter.TryRead(Parameter, out revolutions);

    /// <summary>The parameter of <see cref="CyclingPowerOpCode.UpdateSensorLocation"/>.</summary>
    /// <param name="location">The location.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetSensorLocation(out SensorLocation location)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        location = (SensorLocation)octet;
        return read;
    }

    /// <summary>The parameter of <see cref="CyclingPowerOpCode.SetCrankLength"/>.</summary>
    /// <param name="millimetres">The length.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetCrankLength(out double millimetres) => ControlPointParameter.TryRead(Parameter, 2, 2, false, out millimetres);

    /// <summary>The parameter of <see cref="CyclingPowerOpCode.SetChainLength"/>, <see cref="CyclingPowerOpCode.SetChainWeight"/> and <see cref="CyclingPowerOpCode.SetSpanLength"/>.</summary>
    /// <param name="value">Millimetres, or grams.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetNumber(out ushort value) => ControlPointParameter.TryRead(Parameter, out value);

    /// <summary>The parameter of <see cref="CyclingPowerOpCode.MaskMeasurementContent"/>.</summary>
    /// <param name="content">The fields to leave out.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetContent(out CyclingPowerContent content)
    {
        var read = ControlPointParameter.TryRead(Parameter, out ushort bits);
        content = (CyclingPowerContent)bits;
        return read;
    }
}
