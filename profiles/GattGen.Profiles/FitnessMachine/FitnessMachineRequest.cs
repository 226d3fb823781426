// What clients write to Fitness Machine Control Point (0x2AD9).
using System;

namespace GattGen.Profiles;

/// <summary>A request to the Fitness Machine Control Point. Make it with one of the methods that are called like the op codes.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameter">The octets of its parameter.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.FitnessMachineControlPoint)]
public partial record struct FitnessMachineRequest(FitnessMachineOpCode OpCode, [GattField(MaxLength = 18)] GattArray<byte> Parameter = default)
{
    /// <summary>Asks for the permission to control the machine.</summary>
    public static FitnessMachineRequest RequestControl => new(FitnessMachineOpCode.RequestControl);

    /// <summary>Sets everything back.</summary>
    public static FitnessMachineRequest Reset => new(FitnessMachineOpCode.Reset);

    /// <summary>Starts, or goes on.</summary>
    public static FitnessMachineRequest StartOrResume => new(FitnessMachineOpCode.StartOrResume);

    /// <summary>Sets the speed.</summary>
    /// <param name="kilometresPerHour">0..655.35 km/h in steps of 0.01.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilometresPerHour"/> is out of range.</exception>
    public static FitnessMachineRequest SetTargetSpeed(double kilometresPerHour) => new(FitnessMachineOpCode.SetTargetSpeed, ControlPointParameter.Of(kilometresPerHour, 0.01, 2, false, nameof(kilometresPerHour)));

    /// <summary>Sets how steep it is.</summary>
    /// <param name="percent">-3276.8..3276.7 in steps of 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public static FitnessMachineRequest SetTargetInclination(double percent) => new(FitnessMachineOpCode.SetTargetInclination, ControlPointParameter.Of(percent, 0.1, 2, true, nameof(percent)));

    /// <summary>Sets the resistance.</summary>
    /// <param name="level">0..25.5 in steps of 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is out of range.</exception>
    public static FitnessMachineRequest SetTargetResistanceLevel(double level) => new(FitnessMachineOpCode.SetTargetResistanceLevel, ControlPointParameter.Of(level, 0.1, 1, false, nameof(level)));

    /// <summary>Sets the power.</summary>
    /// <param name="watts">-32,768..32,767.</param>
    public static FitnessMachineRequest SetTargetPower(short watts) => new(FitnessMachineOpCode.SetTargetPower, ControlPointParameter.Of(unchecked((ushort)watts)));

    /// <summary>Sets the heart rate.</summary>
    /// <param name="beatsPerMinute">The heart rate.</param>
    public static FitnessMachineRequest SetTargetHeartRate(byte beatsPerMinute) => new(FitnessMachineOpCode.SetTargetHeartRate, ControlPointParameter.Of(beatsPerMinute));

    /// <summary>Sets the energy to expend.</summary>
    /// <param name="kilocalories">The energy.</param>
    public static FitnessMachineRequest SetTargetedExpendedEnergy(ushort kilocalories) => new(FitnessMachineOpCode.SetTargetedExpendedEnergy, ControlPointParameter.Of(kilocalories));

    /// <summary>Sets the steps to make.</summary>
    /// <param name="steps">How many.</param>
    public static FitnessMachineRequest SetTargetedNumberOfSteps(ushort steps) => new(FitnessMachineOpCode.SetTargetedNumberOfSteps, ControlPointParameter.Of(steps));

    /// <summary>Sets the strides to make.</summary>
    /// <param name="strides">How many.</param>
    public static FitnessMachineRequest SetTargetedNumberOfStrides(ushort strides) => new(FitnessMachineOpCode.SetTargetedNumberOfStrides, ControlPointParameter.Of(strides));

    /// <summary>Sets the distance to cover.</summary>
    /// <param name="metres">0..16,777,215.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="metres"/> is out of range.</exception>
    public static FitnessMachineRequest SetTargetedDistance(uint metres) => new(FitnessMachineOpCode.SetTargetedDistance, ControlPointParameter.Of(metres, 1, 3, false, nameof(metres)));

    /// <summary>Sets the time to train.</summary>
    /// <param name="seconds">The time.</param>
    public static FitnessMachineRequest SetTargetedTrainingTime(ushort seconds) => new(FitnessMachineOpCode.SetTargetedTrainingTime, ControlPointParameter.Of(seconds));

    /// <summary>Sets the circumference of the wheel.</summary>
    /// <param name="millimetres">0..6553.5 in steps of 0.1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millimetres"/> is out of range.</exception>
    public static FitnessMachineRequest SetWheelCircumference(double millimetres) => new(FitnessMachineOpCode.SetWheelCircumference, ControlPointParameter.Of(millimetres, 0.1, 2, false, nameof(millimetres)));

    /// <summary>Sets the cadence.</summary>
    /// <param name="revolutionsPerMinute">0..32,767.5 in steps of 0.5.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="revolutionsPerMinute"/> is out of range.</exception>
    public static FitnessMachineRequest SetTargetedCadence(double revolutionsPerMinute) => new(FitnessMachineOpCode.SetTargetedCadence, ControlPointParameter.Of(revolutionsPerMinute, 0.5, 2, false, nameof(revolutionsPerMinute)));

    /// <summary>Stops or pauses.</summary>
    /// <param name="which">Which of them.</param>
    public static FitnessMachineRequest StopOrPause(StopOrPause which) => new(FitnessMachineOpCode.StopOrPause, ControlPointParameter.Of((byte)which));

    /// <summary>Sets the time in two zones of the heart rate.</summary>
    /// <param name="fatBurn">The time in the zone where fat is burnt, in seconds.</param>
    /// <param name="fitness">The time in the zone of fitness, in seconds.</param>
    public static FitnessMachineRequest SetTargetedTimeInTwoHeartRateZones(ushort fatBurn, ushort fitness)
        => Zones(FitnessMachineOpCode.SetTargetedTimeInTwoHeartRateZones, fatBurn, fitness);

    /// <summary>Sets the time in three zones of the heart rate.</summary>
    /// <param name="light">The time in the light zone, in seconds.</param>
    /// <param name="moderate">The time in the moderate zone, in seconds.</param>
    /// <param name="hard">The time in the hard zone, in seconds.</param>
    public static FitnessMachineRequest SetTargetedTimeInThreeHeartRateZones(ushort light, ushort moderate, ushort hard)
        => Zones(FitnessMachineOpCode.SetTargetedTimeInThreeHeartRateZones, light, moderate, hard);

    /// <summary>Sets the time in five zones of the heart rate.</summary>
    /// <param name="veryLight">The time in the very light zone, in seconds.</param>
    /// <param name="light">The time in the light zone, in seconds.</param>
    /// <param name="moderate">The time in the moderate zone, in seconds.</param>
    /// <param name="hard">The time in the hard zone, in seconds.</param>
    /// <param name="maximum">The time in the zone of the maximum, in seconds.</param>
    public static FitnessMachineRequest SetTargetedTimeInFiveHeartRateZones(ushort veryLight, ushort light, ushort moderate, ushort hard, ushort maximum)
        => Zones(FitnessMachineOpCode.SetTargetedTimeInFiveHeartRateZones, veryLight, light, moderate, hard, maximum);

    /// <summary>Sets the road that an indoor bike simulates.</summary>
    /// <param name="simulation">The road.</param>
    /// <exception cref="ArgumentException">A number of it is out of range.</exception>
    public static FitnessMachineRequest SetIndoorBikeSimulation(BikeSimulation simulation)
    {
        Span<byte> octets = stackalloc byte[BikeSimulation.MaxLength];
        return new(FitnessMachineOpCode.SetIndoorBikeSimulation, new GattArray<byte>(octets.Slice(0, simulation.Encode(octets))));
    }

    /// <summary>Asks for a spin down, or refuses one that the machine asks for.</summary>
    /// <param name="command">What is to become of it.</param>
    public static FitnessMachineRequest SpinDownControl(SpinDownCommand command) => new(FitnessMachineOpCode.SpinDownControl, ControlPointParameter.Of((byte)command));

    /// <summary>The number that is the parameter of requests that set one, in the unit of the method that makes the request.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False when the request sets no number, or the parameter has another length.</returns>
    public readonly bool TryGetTarget(out double value) => FitnessMachineParameter.TryRead(OpCode, Parameter, out value);

    /// <summary>The parameter of <see cref="FitnessMachineOpCode.StopOrPause"/>.</summary>
    /// <param name="which">Which of them.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetStopOrPause(out StopOrPause which)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        which = (StopOrPause)octet;
        return read;
    }

    /// <summary>The parameter of <see cref="FitnessMachineOpCode.SpinDownControl"/>.</summary>
    /// <param name="command">What is to become of the spin down.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetSpinDown(out SpinDownCommand command)
    {
        var read = ControlPointParameter.TryRead(Parameter, out byte octet);
        command = (SpinDownCommand)octet;
        return read;
    }

    /// <summary>The times in seconds in two, three or five zones of the heart rate, the lightest first.</summary>
    /// <param name="seconds">The times.</param>
    /// <returns>False when the request is another one, or the parameter has another length.</returns>
    public readonly bool TryGetZoneTimes(out GattArray<ushort> seconds) => FitnessMachineParameter.TryReadZones(OpCode, Parameter, out seconds);

    /// <summary>The parameter of <see cref="FitnessMachineOpCode.SetIndoorBikeSimulation"/>.</summary>
    /// <param name="simulation">The road.</param>
    /// <returns>False when the parameter has another length.</returns>
    public readonly bool TryGetSimulation(out BikeSimulation simulation) => BikeSimulation.TryDecode(Parameter.Span, out simulation);

    private static FitnessMachineRequest Zones(FitnessMachineOpCode code, params ushort[] seconds) => new(code, FitnessMachineParameter.OfZones(seconds));
}
