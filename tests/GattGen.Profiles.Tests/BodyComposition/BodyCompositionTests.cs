// The Body Composition service: octets by hand, served and used, in one part and in two.
using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class BodyCompositionTests
{
    private static readonly BodyCompositionMeasurement Whole = new(
        BodyFatPercentage: 21.5,
        TimeStamp: new DateAndTime(2026, CalendarMonth.November, 30, 7, 15, 0),
        UserId: 2,
        BasalMetabolismJoules: 6_500_000,
        MusclePercentage: 38,
        MuscleMassKilograms: 30,
        FatFreeMassKilograms: 56.9,
        SoftLeanMassKilograms: 54,
        BodyWaterMassKilograms: 41.5,
        ImpedanceOhms: 512.3,
        WeightKilograms: 72.5,
        HeightMetres: 1.8);

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new BodyCompositionMeasurement(21.5), "00 00 D7 00"),
        KnownOctets.Of(Whole, "FE 0F D7 00 EA 07 0B 1E 07 0F 00 02 64 19 7C 01 70 17 74 2C 30 2A 6C 20 03 14 A4 38 08 07"),
        KnownOctets.Of(new BodyCompositionMeasurement(21.5, MuscleMassPounds: 66.14, HeightInches: 70.9), "21 08 D7 00 D6 19 C5 02"),
        KnownOctets.Of(BodyCompositionMeasurement.Unsuccessful, "00 00 FF FF"),
        KnownOctets.Of(new BodyCompositionMeasurement(0, IsMultiplePackets: true), "00 10 00 00"),
        KnownOctets.Of(new BodyCompositionFeature(TimeStamp: true, Height: true, MassResolution: MassResolution.Grams5, HeightResolution: HeightResolution.Millimetre), "01 BC 01 00"),
    ];

    [Fact]
    public void A_measurement_that_failed_says_so_and_one_of_two_systems_of_units_is_refused()
    {
        Assert.True(BodyCompositionMeasurement.Unsuccessful.IsUnsuccessful);
        Assert.ThrowsAny<ArgumentException>(() => new BodyCompositionMeasurement(1, WeightKilograms: 1, HeightInches: 1).Encode(new byte[40]));
    }

    [Fact]
    public void Every_measurement_comes_back()
        => Wire.ComesBack(
            static draw =>
            {
                var isSi = draw.Coin();
                double? Si(double value, bool there) => isSi && there ? value : null;
                double? Imperial(double value, bool there) => !isSi && there ? value : null;
                var (muscle, fatFree, lean, water, weight, height) = (draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin());
                return new BodyCompositionMeasurement(
                    draw.Steps(10), draw.Maybe(draw.Time), draw.Maybe(() => draw.Octet()), draw.Maybe(() => draw.Steps(1, 1000)), draw.Maybe(() => draw.Steps(10)),
                    Si(draw.Steps(1000, 5), muscle), Imperial(draw.Steps(100), muscle), Si(draw.Steps(1000, 5), fatFree), Imperial(draw.Steps(100), fatFree),
                    Si(draw.Steps(1000, 5), lean), Imperial(draw.Steps(100), lean), Si(draw.Steps(1000, 5), water), Imperial(draw.Steps(100), water),
                    draw.Maybe(() => draw.Steps(10)), Si(draw.Steps(1000, 5), weight), Imperial(draw.Steps(100), weight),
                    Si(draw.Steps(1000), height), Imperial(draw.Steps(10), height), draw.Coin());
            },
            static (value, octets) => value.Encode(octets),
            BodyCompositionMeasurement.TryDecode);

    [Fact]
    public void A_measurement_that_cannot_be_split_is_reported_and_does_not_hold_up_those_behind_it()
    {
        var body = new BodyCompositionService();
        var queue = typeof(BodyCompositionService).GetField("_queue", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(body)!;
        Func<BodyCompositionMeasurement, int, IReadOnlyList<BodyCompositionMeasurement>> split
            = static (value, _) => value.IsUnsuccessful ? throw new InvalidOperationException("It has no parts.") : [value];
        queue.GetType().GetProperty("Split")!.SetValue(queue, split);
        HealthStory.Run(new HealthDevice { Body = body }, async stage =>
        {
            var failures = new List<Exception>();
            stage.Device.HandlerFailed += failures.Add;
            var client = await BodyCompositionService.Client.DiscoverAsync(stage.Link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            body.Add(BodyCompositionMeasurement.Unsuccessful);
            body.Add(new BodyCompositionMeasurement(20));
            Assert.Equal([new BodyCompositionMeasurement(20)], await HealthStory.TakeAsync(measurements, 1));
            Assert.Equal("It has no parts.", Assert.Single(failures).Message);
            Assert.Equal((0, 1), (body.WaitingCount, body.DroppedCount));
        });
    }

    [Fact]
    public void What_does_not_fit_the_MTU_comes_in_two_parts()
    {
        var analyser = new BodyCompositionService { Feature = new BodyCompositionFeature(Weight: true) };
        HealthStory.Run(new HealthDevice { Body = analyser }, async stage =>
        {
            var client = await BodyCompositionService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(new BodyCompositionFeature(Weight: true), await client.Feature.ReadAsync());
            await using var measurements = await client.Measurement.SubscribeAsync();
            Assert.Equal(23, stage.Link.Mtu);
            analyser.Add(Whole);
            analyser.Add(new BodyCompositionMeasurement(20));
            var parts = await HealthStory.TakeAsync(measurements, 3);
            Assert.True(parts[0].IsMultiplePackets && parts[1].IsMultiplePackets);
            Assert.Null(parts[0].WeightKilograms);
            Assert.Null(parts[1].TimeStamp);
            Assert.Equal(Whole, parts[0].Join(parts[1]));
            Assert.Equal(new BodyCompositionMeasurement(20), parts[2]);
        });
    }

    [Fact]
    public void What_fits_comes_whole()
    {
        var analyser = new BodyCompositionService();
        HealthStory.Run(new HealthDevice { Body = analyser }, async stage =>
        {
            var client = await BodyCompositionService.Client.DiscoverAsync(stage.Link);
            await stage.Link.ExchangeMtuAsync();
            await using var measurements = await client.Measurement.SubscribeAsync();
            analyser.Add(Whole);
            Assert.Equal([Whole], await HealthStory.TakeAsync(measurements, 1));
        });
    }
}
