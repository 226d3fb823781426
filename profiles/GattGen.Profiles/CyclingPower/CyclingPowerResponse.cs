// What Cycling Power Control Point (0x2A66) indicates.
using System;

namespace GattGen.Profiles;

/// <summary>The answer of the Cycling Power Control Point.</summary>
/// <param name="RequestOpCode">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameter">The octets of what was asked for.</param>
[GattValue(Coded = true, MinLength = 3, MaxLength = 247), CharacteristicValue(Assigned.Characteristics.CyclingPowerControlPoint)]
public partial record struct CyclingPowerResponse(CyclingPowerOpCode RequestOpCode, ControlPointResult Result, GattArray<byte> Parameter = default)
{
    /// <summary>The answer with the locations where the sensor may sit.</summary>
    /// <param name="locations">The locations.</param>
    public static CyclingPowerResponse OfLocations(ReadOnlySpan<SensorLocation> locations)
    {
        var octets = new byte[locations.Length];
        for (var i = 0; i < octets.Length; i++)
            octets[i] = (byte)locations[i];
        return new(CyclingPowerOpCode.RequestSupportedSensorLocations, ControlPointResult.Success, GattArray.Own(octets));
    }

    /// <summary>The answer with the length of the crank.</summary>
    /// <param name="millimetres">0..32,767.5 in steps of 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millimetres"/> is out of range.</exception>
    public static CyclingPowerResponse OfCrankLength(double millimetres)
        => new(CyclingPowerOpCode.RequestCrankLength, ControlPointResult.Success, ControlPointParameter.Of(millimetres, 0.5, 2, false, nameof(millimetres)));

    /// <summary>The answer with the length or the weight of the chain, or with the span.</summary>
    /// <param name="request">Which of them was asked for.</param>
    /// <param name="value">Millimetres, or grams.</param>
    public static CyclingPowerResponse OfNumber(CyclingPowerOpCode request, ushort value) => new(request, ControlPointResult.Success, ControlPointParameter.Of(value));

    /// <summary>The answer with the sampling rate.</summary>
    /// <param name="hertz">How often the sensor samples, in hertz.</param>
    public static CyclingPowerResponse OfSamplingRate(byte hertz) => new(CyclingPowerOpCode.RequestSamplingRate, ControlPointResult.Success, ControlPointParameter.Of(hertz));

    /// <summary>The answer with the date of the calibration in the factory.</summary>
    /// <param name="date">The date.</param>
    public static CyclingPowerResponse OfFactoryCalibrationDate(DateAndTime date)
    {
        var octets = new byte[DateAndTime.MaxLength];
        date.Encode(octets);
        return new(CyclingPowerOpCode.RequestFactoryCalibrationDate, ControlPointResult.Success, GattArray.Own(octets));
    }

    /// <summary>The answer with the offset that was compensated.</summary>
    /// <param name="offset">The raw offset: newtons of a sensor of forces, 1/32 newton metres of a sensor of torques.</param>
    public static CyclingPowerResponse OfOffset(short offset)
        => new(CyclingPowerOpCode.StartOffsetCompensation, ControlPointResult.Success, ControlPointParameter.Of(unchecked((ushort)offset)));

    /// <summary>The answer with the offset that was compensated, and what the manufacturer has to tell of it.</summary>
    /// <param name="compensation">What was compensated.</param>
    public static CyclingPowerResponse OfOffset(EnhancedOffsetCompensation compensation)
    {
        Span<byte> octets = stackalloc byte[EnhancedOffsetCompensation.MaxLength];
        return new(CyclingPowerOpCode.StartEnhancedOffsetCompensation, ControlPointResult.Success, new GattArray<byte>(octets.Slice(0, compensation.Encode(octets))));
    }

    /// <summary>The locations where the sensor may sit, as it answered.</summary>
    public readonly SensorLocation[] ToSensorLocations()
    {
        var locations = new SensorLocation[Parameter.Count];
        for (var i = 0; i < locations.Length; i++)
            locations[i] = (SensorLocation)Parameter[i];
        return locations;
    }

    /// <summary>The length of the crank, as it answered.</summary>
    /// <param name="millimetres">The length.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetCrankLength(out double millimetres) => ControlPointParameter.TryRead(Parameter, 2, 2, false, out millimetres);

    /// <summary>The length or the weight of the chain, or the span, as it answered.</summary>
    /// <param name="value">Millimetres, or grams.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetNumber(out ushort value) => ControlPointParameter.TryRead(Parameter, out value);

    /// <summary>The sampling rate, as it answered.</summary>
    /// <param name="hertz">The rate in hertz.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetSamplingRate(out byte hertz) => ControlPointParameter.TryRead(Parameter, out hertz);

    /// <summary>The date of the calibration in the factory, as it answered.</summary>
    /// <param name="date">The date.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetFactoryCalibrationDate(out DateAndTime date) => DateAndTime.TryDecode(Parameter.Span, out date);

    /// <summary>The offset that was compensated, as it answered to <see cref="CyclingPowerOpCode.StartOffsetCompensation"/>.</summary>
    /// <param name="offset">The raw offset: newtons of a sensor of forces, 1/32 newton metres of a sensor of torques.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetOffset(out short offset)
    {
        var read = ControlPointParameter.TryRead(Parameter, out ushort bits);
        offset = unchecked((short)bits);
        return read;
    }

    /// <summary>What was compensated, as it answered to <see cref="CyclingPowerOpCode.StartEnhancedOffsetCompensation"/>.</summary>
    /// <param name="compensation">What was compensated.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetOffset(out EnhancedOffsetCompensation compensation) => EnhancedOffsetCompensation.TryDecode(Parameter.Span, out compensation);

    /// <summary>Writes the octets of the answer.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">The parameter has more than 244 octets.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)CyclingPowerOpCode.ResponseCode);
        writer.Write((byte)RequestOpCode);
        writer.Write((byte)Result);
        writer.Write(Parameter.Span);
    }

    /// <summary>Reads the octets of an answer.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The answer, or its default.</param>
    /// <returns>False when they are no answer.</returns>
    public static bool TryRead(ref GattReader reader, out CyclingPowerResponse value)
    {
        value = default;
        if (!reader.TryRead(out byte code) || code != (byte)CyclingPowerOpCode.ResponseCode || !reader.TryRead(out byte request) || !reader.TryRead(out byte result))
            return false;
        value = new((CyclingPowerOpCode)request, (ControlPointResult)result, new GattArray<byte>(reader.TakeRest()));
        return true;
    }
}
