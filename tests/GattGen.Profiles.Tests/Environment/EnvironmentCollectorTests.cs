// The collector of environmental sensors, on a virtual air.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Sensing;

/// <summary>Two rooms.</summary>
[GattServer("House")]
public sealed partial class House
{
    public EnvironmentalSensingService Upstairs { get; } = new() { Temperature = new Temperature(21), Humidity = new Humidity(40) };

    public EnvironmentalSensingService Downstairs { get; } = new() { Temperature = new Temperature(18), SecondTemperature = new Temperature(4) };
}

/// <summary>A sensor that tells nothing by itself.</summary>
[GattService(Assigned.Services.EnvironmentalSensing)]
public sealed partial class SilentSensor
{
    [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read)]
    public partial Temperature Temperature { get; set; }
}

public class EnvironmentCollectorTests
{
    [Fact]
    public void All_sensors_of_a_house_are_read_and_then_tell_their_changes()
    {
        var house = new House();
        house.Upstairs.TemperatureSensor.Description = "Attic";
        house.Downstairs.TemperatureSensor.Description = "Hall";
        house.Downstairs.SecondTemperatureSensor.Description = "Fridge";
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            await house.StartAsync(device);
            var collector = new EnvironmentCollector(new Central(phone));
            var readings = new List<string>();
            await foreach (var reading in collector.CollectAsync())
            {
                readings.Add(FormattableString.Invariant($"{reading.Sensor.Description} {reading.Value.GetType().Name} {reading.Number}"));
                if (readings.Count == 4)
                {
                    house.Downstairs.SecondTemperature = new Temperature(5.5);
                    house.Upstairs.Humidity = new Humidity(41);
                }

                if (readings.Count == 6)
                    break;
            }

            Assert.Equal([" Humidity 40", "Attic Temperature 21", "Hall Temperature 18", "Fridge Temperature 4"], readings.Take(4));
            Assert.Equal([" Humidity 41", "Fridge Temperature 5.5"], readings.Skip(4).Order());
            Assert.Null(collector.Link);
        });
    }

    [Fact]
    public void A_collection_ends_when_it_is_cancelled()
    {
        var house = new House();
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        using var source = new CancellationTokenSource();
        simulation.Run(async () =>
        {
            await house.StartAsync(device);
            var count = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var reading in new EnvironmentCollector(new Central(phone)).CollectAsync(source.Token))
                {
                    if (++count == 4)
                        source.Cancel();       // CancelAsync waits for the thread pool, which a simulation does not know
                }
            });
            Assert.Equal(4, count);
        });
    }

    [Fact]
    public void Whoever_stops_collecting_leaves_nothing_behind_that_reads_later()
    {
        var telling = new EnvironmentalSensingService { Humidity = new Humidity(40) };
        var thread = System.Environment.CurrentManagedThreadId;
        var problems = new List<Exception>();
        Served.Run([telling, new SilentSensor()], async served =>
        {
            served.Device.GapAdvertise(50_000, [2, 1, 6, 3, 2, 0x1A, 0x18]);
            var collector = new EnvironmentCollector(new Central(served.Add())) { ReadInterval = TimeSpan.FromMinutes(3) };
            var count = 0;
            await foreach (var reading in collector.CollectAsync())
            {
                // Both are read; then one tells, while the time for the other one runs.
                if (++count == 2)
                    telling.Humidity = new Humidity(41);
                else if (count == 3)
                    break;
            }

            Assert.Equal(3, count);
            AppDomain.CurrentDomain.FirstChanceException += Note;
            await served.WaitAsync(240);
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        });
        Assert.Empty(problems);

        void Note(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs thrown)
        {
            if (System.Environment.CurrentManagedThreadId == thread)
                problems.Add(thrown.Exception);
        }
    }
}
