// The CGM Specific Ops Control Point (CGM Service 1.0.1, 3.6).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

public partial class ContinuousGlucoseMonitoringService
{
    /// <summary>How many calibrations are kept; then the oldest is forgotten.</summary>
    public const int MaxCalibrations = 64;

    // Asks for the calibration that was given last (CGM Service 1.0.1, 3.6.2.4).
    private const ushort LastCalibration = 0xFFFF;

    private readonly List<CgmCalibration> _calibrations = new();
    private ushort _calibrationNumber;

    [GattRequest(Assigned.Characteristics.CGMSpecificOpsControlPoint, Flags = GattFlags.WriteEncrypted, Order = 1)]
    private CgmCommand SpecificOps(CgmCommand request)
    {
        if (HasCrc)
            request.TryTakeCrc(out request);
        var answer = Process(request);
        return HasCrc ? answer.WithCrc() : answer;
    }

    partial void OnSpecificOpsWriting(CgmCommand value, GattWrite write)
    {
        if (!HasCrc || value.TryTakeCrc(out _))
            return;
        write.Reject(value.Operand.Count <= OperandOctets(value.OpCode) ? MissingCrc : InvalidCrc);
    }

    private static int OperandOctets(CgmOpCode opCode) => opCode switch
    {
        CgmOpCode.SetCommunicationInterval => 1,
        CgmOpCode.SetGlucoseCalibrationValue => CgmCalibration.MaxLength,
        CgmOpCode.GetGlucoseCalibrationValue or CgmOpCode.SetPatientHighAlertLevel or CgmOpCode.SetPatientLowAlertLevel or CgmOpCode.SetHypoAlertLevel
            or CgmOpCode.SetHyperAlertLevel or CgmOpCode.SetRateOfDecreaseAlertLevel or CgmOpCode.SetRateOfIncreaseAlertLevel => 2,
        _ => 0,
    };

    private static CgmCommand Done(CgmCommand request) => CgmCommand.Response(request.OpCode, CgmResponseCode.Success);

    private static CgmCommand Refused(CgmCommand request, CgmResponseCode code) => CgmCommand.Response(request.OpCode, code);

    private static CgmCommand Level(CgmCommand request, CgmOpCode answer, MedFloat16? level)
        => level is { } known ? CgmCommand.FromLevel(answer, known) : Refused(request, CgmResponseCode.ProcedureNotCompleted);

    private CgmCommand Process(CgmCommand request)
    {
        if (!IsSupported(request.OpCode))
            return Refused(request, CgmResponseCode.OpCodeNotSupported);
        if (request.Operand.Count != OperandOctets(request.OpCode))
            return Refused(request, CgmResponseCode.InvalidOperand);
        var levels = AlertLevels;
        switch (request.OpCode)
        {
            case CgmOpCode.SetCommunicationInterval:
                CommunicationIntervalMinutes = request.Operand[0];
                return Done(request);
            case CgmOpCode.GetCommunicationInterval:
                return CgmCommand.FromOctet(CgmOpCode.CommunicationIntervalResponse, CommunicationIntervalMinutes);
            case CgmOpCode.SetGlucoseCalibrationValue:
                return Calibrate(request);
            case CgmOpCode.GetGlucoseCalibrationValue:
                return FindCalibration(request);
            case CgmOpCode.GetPatientHighAlertLevel:
                return Level(request, CgmOpCode.PatientHighAlertLevelResponse, levels.PatientHigh);
            case CgmOpCode.GetPatientLowAlertLevel:
                return Level(request, CgmOpCode.PatientLowAlertLevelResponse, levels.PatientLow);
            case CgmOpCode.GetHypoAlertLevel:
                return Level(request, CgmOpCode.HypoAlertLevelResponse, levels.Hypo);
            case CgmOpCode.GetHyperAlertLevel:
                return Level(request, CgmOpCode.HyperAlertLevelResponse, levels.Hyper);
            case CgmOpCode.GetRateOfDecreaseAlertLevel:
                return Level(request, CgmOpCode.RateOfDecreaseAlertLevelResponse, levels.RateOfDecrease);
            case CgmOpCode.GetRateOfIncreaseAlertLevel:
                return Level(request, CgmOpCode.RateOfIncreaseAlertLevelResponse, levels.RateOfIncrease);
            case CgmOpCode.ResetDeviceSpecificAlert:
                SensorStatus &= ~CgmSensorStatus.DeviceSpecificAlert;
                DeviceSpecificAlertReset?.Invoke();
                return Done(request);
            case CgmOpCode.StartSession:
                return StartSession() ? Done(request) : Refused(request, CgmResponseCode.ProcedureNotCompleted);
            case CgmOpCode.StopSession:
                StopSession();
                return Done(request);
            default:
                return SetLevel(request, levels);
        }
    }

    private bool IsSupported(CgmOpCode opCode) => opCode switch
    {
        CgmOpCode.SetCommunicationInterval or CgmOpCode.GetCommunicationInterval or CgmOpCode.StartSession or CgmOpCode.StopSession => true,
        CgmOpCode.SetGlucoseCalibrationValue or CgmOpCode.GetGlucoseCalibrationValue => Has(CgmFeatures.Calibration),
        CgmOpCode.SetPatientHighAlertLevel or CgmOpCode.GetPatientHighAlertLevel or CgmOpCode.SetPatientLowAlertLevel or CgmOpCode.GetPatientLowAlertLevel
            => Has(CgmFeatures.PatientHighLowAlerts),
        CgmOpCode.SetHypoAlertLevel or CgmOpCode.GetHypoAlertLevel => Has(CgmFeatures.HypoAlerts),
        CgmOpCode.SetHyperAlertLevel or CgmOpCode.GetHyperAlertLevel => Has(CgmFeatures.HyperAlerts),
        CgmOpCode.SetRateOfDecreaseAlertLevel or CgmOpCode.GetRateOfDecreaseAlertLevel or CgmOpCode.SetRateOfIncreaseAlertLevel or CgmOpCode.GetRateOfIncreaseAlertLevel
            => Has(CgmFeatures.RateAlerts),
        CgmOpCode.ResetDeviceSpecificAlert => Has(CgmFeatures.DeviceSpecificAlert),
        _ => false,
    };

    private bool Has(CgmFeatures feature) => (_features & feature) != 0;

    private CgmCommand SetLevel(CgmCommand request, CgmAlertLevels levels)
    {
        if (!request.TryGetLevel(out var level) || !level.IsFinite)
            return Refused(request, CgmResponseCode.ParameterOutOfRange);
        AlertLevels = request.OpCode switch
        {
            CgmOpCode.SetPatientHighAlertLevel => levels with { PatientHigh = level },
            CgmOpCode.SetPatientLowAlertLevel => levels with { PatientLow = level },
            CgmOpCode.SetHypoAlertLevel => levels with { Hypo = level },
            CgmOpCode.SetHyperAlertLevel => levels with { Hyper = level },
            CgmOpCode.SetRateOfDecreaseAlertLevel => levels with { RateOfDecrease = level },
            _ => levels with { RateOfIncrease = level },
        };
        return Done(request);
    }

    private CgmCommand Calibrate(CgmCommand request)
    {
        if (!request.TryGetCalibration(out var calibration))
            return Refused(request, CgmResponseCode.InvalidOperand);
        if (!calibration.GlucoseConcentration.IsFinite || calibration.GlucoseConcentration < 0)
            return Refused(request, CgmResponseCode.ParameterOutOfRange);
        if (!IsRunning || (SensorStatus & CgmSensorStatus.CalibrationNotAllowed) != 0)
            return Refused(request, CgmResponseCode.ProcedureNotCompleted);
        lock (_calibrations)
            calibration = calibration with { RecordNumber = ++_calibrationNumber, Status = CgmCalibrationStatus.None };
        calibration = Calibrating?.Invoke(calibration) ?? calibration;
        lock (_calibrations)
        {
            if (_calibrations.Count == MaxCalibrations)
                _calibrations.RemoveAt(0);
            _calibrations.Add(calibration);
        }

        return Done(request);
    }

    private CgmCommand FindCalibration(CgmCommand request)
    {
        request.TryGetUInt16(out var number);
        lock (_calibrations)
        {
            for (var i = _calibrations.Count - 1; i >= 0; i--)
            {
                if (number == LastCalibration || _calibrations[i].RecordNumber == number)
                    return CgmCommand.FromCalibration(CgmOpCode.GlucoseCalibrationValueResponse, _calibrations[i]);
            }
        }

        return Refused(request, CgmResponseCode.ParameterOutOfRange);
    }
}
