// What clients write to SC Control Point (0x2A55).
namespace GattGen.Profiles;

/// <summary>A request to the SC Control Point. Make it with one of the methods that are called like the op codes.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameter">The octets of its parameter.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.SCControlPoint)]
public partial record struct ScRequest(ScOpCode OpCode, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Calibrates the sensor; for running.</summary>
    public static ScRequest StartSensorCalibration => new(ScOpCode.StartSensorCalibration);

    /// <summary>Asks where the sensor may sit.</summary>
    public static ScRequest RequestSupportedSensorLocations => new(ScOpCode.RequestSupportedSensorLocations);

    /// <summary>Sets what the sensor counts.</summary>
    /// <param name="value">The wheel revolutions of a cycling sensor, the total distance of a running sensor in decimetres.</param>
    public static ScRequest SetCumulativeValue(uint value) => new(ScOpCode.SetCumulativeValue, ControlPointParameter.Of(value));

    /// <summary>Says where the sensor sits.</summary>
    /// <param name="location">One of those that it supports.</param>
    public static ScRequest UpdateSensorLocation(SensorLocation location) => new(ScOpCode.UpdateSensorLocation, ControlPointParameter.Of((byte)location));

    /// <summary>The parameter of <see cref="ScOpCode.SetCumulativeValue"/>.</summary>
    /// <param name="value">The wheel revolutions, or decimetres.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetCumulativeValue(out uint value) => ControlPointParameter.TryRead(Parameter, out value);

    /// <summary>The parameter of <see cref="ScOpCode.UpdateSensorLocation"/>.</summary>
    /// <param name="location">The location.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetSensorLocation(out SensorLocation location)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        location = (SensorLocation)octet;
        return read;
    }
}
