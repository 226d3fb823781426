// What it costs to turn measurements into octets and back.
using System;
using BenchmarkDotNet.Attributes;
using GattGen.Profiles;

namespace GattGen.Benchmarks;

/// <summary>Heart Rate, CGM and Cycling Power measurements.</summary>
[MemoryDiagnoser]
public class ProfileBenchmarks
{
    private readonly byte[] _octets = new byte[64];
    private readonly byte[] _heartRateOctets = [0x0E, 72, 0xE8, 0x03];
    private readonly byte[] _beatsOctets = [0x16, 72, 0x55, 3, 0x56, 3, 0x57, 3, 0x58, 3, 0x59, 3, 0x5A, 3, 0x5B, 3, 0x5C, 3, 0x5D, 3];
    private readonly byte[] _powerOctets = new byte[14];
    private readonly byte[] _wholePowerOctets = new byte[34];
    private readonly byte[] _glucoseOctets = new byte[15];
    private readonly CgmMeasurement _glucose = new(MedFloat16.FromBits(0x0064), 15, CgmSensorStatus.None, MedFloat16.FromBits(0xF00F), MedFloat16.FromBits(0x005F));
    private readonly HeartRateMeasurement _heartRate = new(72, SensorContact.Detected, 1000);
    private readonly HeartRateMeasurement _beats = new(72, SensorContact.Detected, null, GattInlineArray.Create<ushort>(853, 854, 855, 856, 857, 858, 859, 860, 861));
    private readonly CyclingPowerMeasurement _power = new(240, 49.5, true, 100.5, true, null, new CrankRevolutions(1200, 31.5));
    private readonly CyclingPowerMeasurement _wholePower = new(
        240, 49.5, true, 100.5, true, new PowerWheelRevolutions(100_000, 1.5), new CrankRevolutions(1200, 31.5), new ExtremeForces(500, -20), new ExtremeTorques(40.25, -1.5),
        new ExtremeAngles(90, 270), 10, 190, 1_234_000);

    [GlobalSetup]
    public void Setup()
    {
        if (!HeartRateMeasurement.TryDecode(_heartRateOctets, out var heartRate) || heartRate != _heartRate
            || !HeartRateMeasurement.TryDecode(_beatsOctets, out var beats) || beats != _beats
            || _glucose.Encode(_glucoseOctets) != 10 || !CgmMeasurement.TryDecode(_glucoseOctets.AsSpan(0, 10), out var glucose) || glucose != _glucose
            || _power.Encode(_powerOctets) != 11 || _wholePower.Encode(_wholePowerOctets) != 34)
            throw new InvalidOperationException("The octets are not those of the measurements.");
    }

    [Benchmark(Description = "Heart Rate: encode")]
    public int EncodeHeartRate() => _heartRate.Encode(_octets);

    [Benchmark(Description = "Heart Rate: decode")]
    public bool DecodeHeartRate() => HeartRateMeasurement.TryDecode(_heartRateOctets, out _);

    [Benchmark(Description = "Heart Rate with nine R-R intervals: encode")]
    public int EncodeBeats() => _beats.Encode(_octets);

    [Benchmark(Description = "Heart Rate with nine R-R intervals: decode")]
    public bool DecodeBeats() => HeartRateMeasurement.TryDecode(_beatsOctets, out _);

    [Benchmark(Description = "CGM with trend and quality: encode")]
    public int EncodeGlucose() => _glucose.Encode(_octets);

    [Benchmark(Description = "CGM with trend and quality: decode")]
    public bool DecodeGlucose() => CgmMeasurement.TryDecode(_glucoseOctets.AsSpan(0, 10), out _);

    [Benchmark(Description = "Cycling Power with balance, torque and crank: encode")]
    public int EncodePower() => _power.Encode(_octets);

    [Benchmark(Description = "Cycling Power with balance, torque and crank: decode")]
    public bool DecodePower() => CyclingPowerMeasurement.TryDecode(_powerOctets.AsSpan(0, 11), out _);

    [Benchmark(Description = "Cycling Power with every field: encode")]
    public int EncodeWholePower() => _wholePower.Encode(_octets);

    [Benchmark(Description = "Cycling Power with every field: decode")]
    public bool DecodeWholePower() => CyclingPowerMeasurement.TryDecode(_wholePowerOctets, out _);
}
