// The Weight Scale service: octets by hand, served and used.
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class WeightScaleTests
{
    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 0);

    internal static KnownOctets[] FromTheSpecification =>
    [
        // 72.5 kg / 0.005 = 14,500 = 0x38A4.
        KnownOctets.Of(new WeightMeasurement(72.5), "00 A4 38"),
        KnownOctets.Of(new WeightMeasurement(72.5, null, Time, 1, 22.4, 1.8), "0E A4 38 EA 07 0B 1E 07 0F 00 01 E0 00 08 07"),
        KnownOctets.Of(new WeightMeasurement(Pounds: 159.84, BodyMassIndex: 22.4, HeightInches: 70.9), "09 70 3E E0 00 C5 02"),
        KnownOctets.Of(WeightMeasurement.Unsuccessful, "00 FF FF"),
        KnownOctets.Of(new WeightScaleFeature(TimeStamp: true, BodyMassIndex: true, WeightResolution: MassResolution.Grams5, HeightResolution: HeightResolution.Millimetre), "BD 01 00 00"),
    ];

    [Fact]
    public void A_measurement_that_failed_says_so()
    {
        Assert.True(WeightMeasurement.Unsuccessful.IsUnsuccessful);
        Assert.False(new WeightMeasurement(327.67).IsUnsuccessful);
    }

    [Fact]
    public void What_has_no_form_in_octets_is_refused()
    {
        Refused(new WeightMeasurement());
        Refused(new WeightMeasurement(1, 1));
        Refused(new WeightMeasurement(327.68));
        Refused(new WeightMeasurement(-0.005));
        Refused(new WeightMeasurement(double.NaN));
        Refused(new WeightMeasurement(1, HeightMetres: 1.8));
        Refused(new WeightMeasurement(1, BodyMassIndex: 20, HeightInches: 70));
    }

    [Fact]
    public void Every_weight_comes_back()
    {
        Wire.ComesBack(
            static draw =>
            {
                var (isSi, hasHeight) = (draw.Coin(), draw.Coin());
                return new WeightMeasurement(
                    isSi ? draw.Steps(1000, 5) : null,
                    isSi ? null : draw.Steps(100),
                    draw.Maybe(draw.Time),
                    draw.Maybe(() => draw.Octet()),
                    hasHeight ? draw.Steps(10) : null,
                    hasHeight && isSi ? draw.Steps(1000) : null,
                    hasHeight && !isSi ? draw.Steps(10) : null);
            },
            static (value, octets) => value.Encode(octets),
            WeightMeasurement.TryDecode);
        Wire.ComesBack(
            static draw => new WeightScaleFeature(draw.Coin(), draw.Coin(), draw.Coin(), draw.Enum<MassResolution>(15), draw.Enum<HeightResolution>(7)),
            static (value, octets) => value.Encode(octets),
            WeightScaleFeature.TryDecode);
    }

    [Fact]
    public void Weights_are_indicated_one_after_the_other_and_the_body_is_included()
    {
        var body = new BodyCompositionService { Feature = new BodyCompositionFeature(Weight: true) };
        var scale = new WeightScaleService { Feature = new WeightScaleFeature(MultipleUsers: true), BodyComposition = body };
        scale.Add(new WeightMeasurement(70, TimeStamp: Time));
        HealthStory.Run(new HealthDevice { Scale = scale }, async stage =>
        {
            var client = await WeightScaleService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(new WeightScaleFeature(MultipleUsers: true), await client.Feature.ReadAsync());
            Assert.Equal(new BodyCompositionFeature(Weight: true), await client.BodyComposition!.Feature.ReadAsync());
            await using var weights = await client.Measurement.SubscribeAsync();
            for (var i = 1; i < 10; i++)
                scale.Add(new WeightMeasurement(70 + i));
            var seen = await HealthStory.TakeAsync(weights, 10);
            for (var i = 0; i < 10; i++)
                Assert.Equal(70 + i, seen[i].Kilograms);
        });
    }

    private static void Refused(WeightMeasurement weight) => Assert.ThrowsAny<ArgumentException>(() => weight.Encode(new byte[20]));
}
