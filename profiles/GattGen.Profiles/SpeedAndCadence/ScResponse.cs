// What SC Control Point (0x2A55) indicates.
using System;

namespace GattGen.Profiles;

/// <summary>The answer of the SC Control Point.</summary>
/// <param name="RequestOpCode">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameter">Of <see cref="ScOpCode.RequestSupportedSensorLocations"/> the locations, an octet each.</param>
[GattValue(Coded = true, MinLength = 3, MaxLength = 20), CharacteristicValue(Assigned.Characteristics.SCControlPoint)]
public partial record struct ScResponse(ScOpCode RequestOpCode, ControlPointResult Result, GattArray<byte> Parameter = default)
{
    /// <summary>The answer with the locations where the sensor may sit.</summary>
    /// <param name="locations">At most 17.</param>
    public static ScResponse Of(ReadOnlySpan<SensorLocation> locations)
    {
        var octets = new byte[locations.Length];
        for (var i = 0; i < octets.Length; i++)
            octets[i] = (byte)locations[i];
        return new(ScOpCode.RequestSupportedSensorLocations, ControlPointResult.Success, GattArray.Own(octets));
    }

    /// <summary>The locations where the sensor may sit, as it answered.</summary>
    public readonly SensorLocation[] ToSensorLocations()
    {
        var locations = new SensorLocation[Parameter.Count];
        for (var i = 0; i < locations.Length; i++)
            locations[i] = (SensorLocation)Parameter[i];
        return locations;
    }

    /// <summary>Writes the octets of the answer.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">The parameter has more than 17 octets.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)ScOpCode.ResponseCode);
        writer.Write((byte)RequestOpCode);
        writer.Write((byte)Result);
        writer.Write(Parameter.Span);
    }

    /// <summary>Reads the octets of an answer.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The answer, or its default.</param>
    /// <returns>False when they are no answer.</returns>
    public static bool TryRead(ref GattReader reader, out ScResponse value)
    {
        value = default;
        if (!reader.TryRead(out byte code) || code != (byte)ScOpCode.ResponseCode || !reader.TryRead(out byte request) || !reader.TryRead(out byte result))
            return false;
        value = new((ScOpCode)request, (ControlPointResult)result, new GattArray<byte>(reader.TakeRest()));
        return true;
    }
}
