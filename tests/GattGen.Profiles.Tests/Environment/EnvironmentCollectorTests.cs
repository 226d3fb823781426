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
}
