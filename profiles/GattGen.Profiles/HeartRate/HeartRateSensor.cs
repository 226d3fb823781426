// A heart rate sensor: counts the energy, and sends beats with the times between them (Heart Rate Service 1.0, 3.1).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Feeds a <see cref="HeartRateService"/>: it is told of energy and of the times between beats, counts and keeps them, and sends them with the next heart rate.</summary>
/// <remarks>
/// The energy goes with every tenth measurement (Heart Rate Service 1.0, 3.1.1.3), and with the first one after a client has reset it; at 65,535 kJ it stays. Times between
/// beats that a notification does not carry go with the next one; of more than 64 the oldest are dropped. It may be used from any thread.
/// </remarks>
/// <example>
/// <code>
/// var service = new HeartRateService { Location = BodySensorLocation.Chest };
/// var sensor = new HeartRateSensor(service);
/// sensor.AddEnergy(2_500);                                // joules
/// sensor.AddBeat(TimeSpan.FromMilliseconds(812));         // since the beat before
/// sensor.Send(beatsPerMinute: 74, SensorContact.Detected);
/// </code>
/// </example>
public sealed class HeartRateSensor
{
    private const int MostIntervals = 64;
    private const double MostKilojoules = ushort.MaxValue;

    private readonly object _gate = new();
    private readonly HeartRateService _service;
    private readonly Queue<ushort> _intervals = new();
    private readonly int _energyEvery;
    private double _joules;
    private int _untilEnergy;

    /// <summary>A sensor that has counted nothing.</summary>
    /// <param name="service">The service that it feeds.</param>
    /// <param name="energyEvery">With which measurement the energy goes: 10 for every tenth, 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="energyEvery"/> is negative.</exception>
    public HeartRateSensor(HeartRateService service, int energyEvery = 10)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        _energyEvery = energyEvery >= 0 ? energyEvery : throw new ArgumentOutOfRangeException(nameof(energyEvery), energyEvery, "Give 0 for none.");
        _service.EnergyExpendedReset += ResetEnergy;
    }

    /// <summary>The energy since the last reset in joules.</summary>
    public double EnergyJoules
    {
        get
        {
            lock (_gate)
                return _joules;
        }
    }

    /// <summary>Counts energy.</summary>
    /// <param name="joules">How much, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="joules"/> is negative or no number.</exception>
    public void AddEnergy(double joules)
    {
        if (!(joules >= 0) || double.IsInfinity(joules))
            throw new ArgumentOutOfRangeException(nameof(joules), joules, "Energy is not taken back.");
        lock (_gate)
            _joules = Math.Min(_joules + joules, MostKilojoules * 1000);
    }

    /// <summary>Counts the energy from 0 again, as a client may ask for, too.</summary>
    public void ResetEnergy()
    {
        lock (_gate)
        {
            _joules = 0;
            _untilEnergy = 0;
        }
    }

    /// <summary>Keeps the time between two beats for the next measurement.</summary>
    /// <param name="sinceLast">The time since the beat before; 64 s and more count as a little less.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sinceLast"/> is negative.</exception>
    public void AddBeat(TimeSpan sinceLast)
    {
        if (sinceLast < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(sinceLast), sinceLast, "The time between two beats is not negative.");
        var interval = (ushort)Math.Min(Math.Round(sinceLast.TotalSeconds * 1024), ushort.MaxValue);
        lock (_gate)
        {
            if (_intervals.Count == MostIntervals)
                _intervals.Dequeue();
            _intervals.Enqueue(interval);
        }
    }

    /// <summary>Sends a heart rate, with the energy when its turn has come, and the times between beats that there is room for.</summary>
    /// <param name="beatsPerMinute">The heart rate in beats per minute.</param>
    /// <param name="contact">Whether the sensor touches the skin.</param>
    public void Send(ushort beatsPerMinute, SensorContact contact = SensorContact.NotSupported)
    {
        // The service is never called under the lock: a reset takes it under the gate of the stack.
        var octets = _service.MeasurementOctets;
        _service.Measurement = Take(beatsPerMinute, contact, octets);
    }

    private HeartRateMeasurement Take(ushort beatsPerMinute, SensorContact contact, int octets)
    {
        lock (_gate)
        {
            ushort? energy = null;
            if (_energyEvery > 0 && _untilEnergy-- == 0)
            {
                energy = (ushort)(_joules / 1000);
                _untilEnergy = _energyEvery - 1;
            }

            // Flags, the heart rate in one octet or two, and the energy go first.
            var room = (octets - 1 - (beatsPerMinute > byte.MaxValue ? 2 : 1) - (energy is null ? 0 : 2)) / 2;
            var count = Math.Min(room, _intervals.Count);
            var intervals = new GattInlineArray<ushort>.Builder(count);
            for (var i = 0; i < count; i++)
                intervals.Add(_intervals.Dequeue());
            return new HeartRateMeasurement(beatsPerMinute, contact, energy, intervals.Build());
        }
    }
}
