// The parameters of Fitness Machine Control Point (0x2AD9), which are those of Fitness Machine Status (0x2ADA), too.
namespace GattGen.Profiles;

/// <summary>What the op codes of a fitness machine have as parameters (Fitness Machine Service 1.0, 4.16.1).</summary>
internal static class FitnessMachineParameter
{
    /// <summary>The number of steps that make one, the octets and whether it is signed; 0 octets for what is no number.</summary>
    public static (double StepsPerUnit, int Octets, bool IsSigned) NumberOf(FitnessMachineOpCode code) => code switch
    {
        FitnessMachineOpCode.SetTargetSpeed => (100, 2, false),
        FitnessMachineOpCode.SetTargetInclination => (10, 2, true),
        FitnessMachineOpCode.SetTargetResistanceLevel => (10, 1, false),
        FitnessMachineOpCode.SetTargetPower => (1, 2, true),
        FitnessMachineOpCode.SetTargetHeartRate => (1, 1, false),
        FitnessMachineOpCode.SetTargetedExpendedEnergy or FitnessMachineOpCode.SetTargetedNumberOfSteps or FitnessMachineOpCode.SetTargetedNumberOfStrides
            or FitnessMachineOpCode.SetTargetedTrainingTime => (1, 2, false),
        FitnessMachineOpCode.SetTargetedDistance => (1, 3, false),
        FitnessMachineOpCode.SetWheelCircumference => (10, 2, false),
        FitnessMachineOpCode.SetTargetedCadence => (2, 2, false),
        _ => (1, 0, false),
    };

    /// <summary>How many zones of the heart rate a request is about; 0 for others.</summary>
    public static int ZonesOf(FitnessMachineOpCode code) => code switch
    {
        FitnessMachineOpCode.SetTargetedTimeInTwoHeartRateZones => 2,
        FitnessMachineOpCode.SetTargetedTimeInThreeHeartRateZones => 3,
        FitnessMachineOpCode.SetTargetedTimeInFiveHeartRateZones => 5,
        _ => 0,
    };

    public static bool TryRead(FitnessMachineOpCode code, GattArray<byte> parameter, out double value)
    {
        value = 0;
        var (stepsPerUnit, octets, isSigned) = NumberOf(code);
        return octets > 0 && ControlPointParameter.TryRead(parameter, stepsPerUnit, octets, isSigned, out value);
    }

    public static GattArray<byte> OfZones(ushort[] seconds)
    {
        var octets = new byte[2 * seconds.Length];
        for (var i = 0; i < seconds.Length; i++)
            (octets[2 * i], octets[(2 * i) + 1]) = ((byte)seconds[i], (byte)(seconds[i] >> 8));
        return GattArray.Own(octets);
    }

    public static bool TryReadZones(FitnessMachineOpCode code, GattArray<byte> parameter, out GattArray<ushort> seconds)
    {
        seconds = default;
        var zones = ZonesOf(code);
        if (zones == 0 || parameter.Count != 2 * zones)
            return false;
        var times = new ushort[zones];
        for (var i = 0; i < zones; i++)
            times[i] = (ushort)(parameter[2 * i] | (parameter[(2 * i) + 1] << 8));
        seconds = GattArray.Own(times);
        return true;
    }

    /// <summary>The status that tells of a request that was done; null where there is none with the same parameter.</summary>
    public static FitnessMachineStatusCode? StatusOf(FitnessMachineOpCode code) => code switch
    {
        FitnessMachineOpCode.Reset => FitnessMachineStatusCode.Reset,
        FitnessMachineOpCode.StartOrResume => FitnessMachineStatusCode.StartedOrResumed,
        FitnessMachineOpCode.StopOrPause => FitnessMachineStatusCode.StoppedOrPaused,
        >= FitnessMachineOpCode.SetTargetSpeed and <= FitnessMachineOpCode.SetTargetHeartRate => (FitnessMachineStatusCode)(code + 3),
        >= FitnessMachineOpCode.SetTargetedExpendedEnergy and <= FitnessMachineOpCode.SetWheelCircumference => (FitnessMachineStatusCode)(code + 1),
        FitnessMachineOpCode.SetTargetedCadence => FitnessMachineStatusCode.TargetedCadenceChanged,
        _ => null,
    };

    /// <summary>The request whose parameter a status has; null for none.</summary>
    public static FitnessMachineOpCode? RequestOf(FitnessMachineStatusCode code) => code switch
    {
        FitnessMachineStatusCode.StoppedOrPaused => FitnessMachineOpCode.StopOrPause,
        >= FitnessMachineStatusCode.TargetSpeedChanged and <= FitnessMachineStatusCode.TargetHeartRateChanged => (FitnessMachineOpCode)(code - 3),
        >= FitnessMachineStatusCode.TargetedExpendedEnergyChanged and <= FitnessMachineStatusCode.WheelCircumferenceChanged => (FitnessMachineOpCode)(code - 1),
        FitnessMachineStatusCode.TargetedCadenceChanged => FitnessMachineOpCode.SetTargetedCadence,
        _ => null,
    };
}
