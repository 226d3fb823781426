// The Heart Rate service, served and used; octets by hand from the field table of the measurement.
using System;
using System.Collections.Generic;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests;

public class HeartRateServiceTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new HeartRateMeasurement(72), "00 48"),
        KnownOctets.Of(new HeartRateMeasurement(255), "00 FF"),
        KnownOctets.Of(new HeartRateMeasurement(256), "01 00 01"),
        KnownOctets.Of(new HeartRateMeasurement(72, SensorContact.NotDetected), "04 48"),
        KnownOctets.Of(new HeartRateMeasurement(72, SensorContact.Detected), "06 48"),
        KnownOctets.Of(new HeartRateMeasurement(72, SensorContact.Detected, 0x0201), "0E 48 01 02"),
        KnownOctets.Of(new HeartRateMeasurement(72, SensorContact.NotSupported, null, new GattInlineArray<ushort>([0x0400])), "10 48 00 04"),
        KnownOctets.Of(new HeartRateMeasurement(300, SensorContact.Detected, 1000, new GattInlineArray<ushort>([853, 854, 0xFFFF])), "1F 2C 01 E8 03 55 03 56 03 FF FF"),
        KnownOctets.Of(BodySensorLocation.Chest, "01"),
        KnownOctets.Of(BodySensorLocation.Foot, "06"),
        KnownOctets.Of(HeartRateControlPoint.ResetEnergyExpended, "01"),
    ];

    [Fact]
    public void Setting_a_measurement_notifies_and_the_control_point_resets_or_refuses()
    {
        var server = new AllProfiles { HeartRate = new HeartRateService { Location = BodySensorLocation.Wrist } };
        var resets = 0;
        server.HeartRate.EnergyExpendedReset += () => resets++;
        ServedAndUsed.Run(server, async link =>
        {
            var client = await HeartRateService.Client.DiscoverAsync(link);
            Assert.Equal(BodySensorLocation.Wrist, await client.Location!.ReadAsync());

            var seen = new List<int>();
            await using (var measurements = await client.Measurement.SubscribeAsync())
            {
                Assert.Equal(1, server.HeartRate.MeasurementSubscribers.Count);
                foreach (var rate in new ushort[] { 60, 61, 300 })
                    server.HeartRate.Measurement = new HeartRateMeasurement(rate);
                await foreach (var measurement in measurements)
                {
                    seen.Add(measurement.BeatsPerMinute);
                    if (seen.Count == 3)
                        break;
                }
            }

            Assert.Equal([60, 61, 300], seen);
            Assert.True(server.HeartRate.MeasurementSubscribers.IsEmpty);

            await client.ControlPoint.WriteAsync(HeartRateControlPoint.ResetEnergyExpended);
            Assert.Equal(1, resets);
            var refused = await Assert.ThrowsAsync<BleException>(() => client.ControlPoint.WriteAsync((HeartRateControlPoint)2).AsTask());
            Assert.Equal(HeartRateService.ControlPointNotSupported, refused.Status);
            Assert.Equal(1, resets);
            Assert.Equal(HeartRateControlPoint.ResetEnergyExpended, server.HeartRate.ControlPoint);
        });
    }

    [Fact]
    public void A_location_that_was_not_set_is_not_there()
        => ServedAndUsed.Run(new AllProfiles(), async link => Assert.Null((await HeartRateService.Client.DiscoverAsync(link)).Location));
}
