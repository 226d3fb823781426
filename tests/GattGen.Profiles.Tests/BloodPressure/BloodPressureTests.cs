// The Blood Pressure service: octets by hand, served and used.
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class BloodPressureTests
{
    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 0);

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93), "00 78 00 50 00 5D 00"),
        KnownOctets.Of(BloodPressureMeasurement.InMillimetresOfMercury(120, 80), "00 78 00 50 00 FF 07"),
        KnownOctets.Of(BloodPressureMeasurement.InCuff(147), "00 93 00 FF 07 FF 07"),
        KnownOctets.Of(BloodPressureMeasurement.InTenthsOfKilopascals(160, 107, 124), "01 A0 F0 6B F0 7C F0"),
        KnownOctets.Of(
            BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93) with
            {
                TimeStamp = Time,
                PulseRate = new MedFloat16(63, 0),
                UserId = BloodPressureMeasurement.UnknownUser,
                Status = new BloodPressureStatus(BodyMovement: true, PulseRateRange: PulseRateRange.AboveUpperLimit, ImproperPosition: true),
            },
            "1E 78 00 50 00 5D 00 EA 07 0B 1E 07 0F 00 3F 00 FF 29 00"),
        KnownOctets.Of(new BloodPressureStatus(CuffTooLoose: true, IrregularPulse: true, PulseRateRange: PulseRateRange.BelowLowerLimit), "16 00"),
        KnownOctets.Of(BloodPressureFeatures.BodyMovementDetection | BloodPressureFeatures.MultipleBonds, "21 00"),
    ];

    [Fact]
    public void Pressures_of_two_units_or_of_none_are_refused()
    {
        var pressure = BloodPressureMeasurement.InMillimetresOfMercury(120, 80);
        Assert.ThrowsAny<ArgumentException>(() => (pressure with { SystolicKilopascals = new(1, 0) }).Encode(new byte[30]));
        Assert.ThrowsAny<ArgumentException>(() => (pressure with { DiastolicMillimetresOfMercury = null }).Encode(new byte[30]));
        Assert.ThrowsAny<ArgumentException>(() => default(BloodPressureMeasurement).Encode(new byte[30]));
    }

    [Fact]
    public void Every_pressure_comes_back()
        => Wire.ComesBack(
            static draw =>
            {
                var isMercury = draw.Coin();
                MedFloat16? Mercury() => isMercury ? draw.Sfloat() : null;
                MedFloat16? Pascal() => isMercury ? null : draw.Sfloat();
                return new BloodPressureMeasurement(
                    Mercury(), Mercury(), Mercury(), Pascal(), Pascal(), Pascal(), draw.Maybe(draw.Time), draw.Maybe(draw.Sfloat), draw.Maybe(() => draw.Octet()),
                    draw.Maybe(() => new BloodPressureStatus(draw.Coin(), draw.Coin(), draw.Coin(), draw.Enum<PulseRateRange>(3), draw.Coin())));
            },
            static (value, octets) => value.Encode(octets),
            BloodPressureMeasurement.TryDecode);

    [Fact]
    public void A_measurement_goes_on_and_has_a_result()
    {
        var monitor = new BloodPressureService { Features = BloodPressureFeatures.CuffFitDetection | BloodPressureFeatures.MultipleBonds, HasCuffPressure = true };
        HealthStory.Run(new HealthDevice { BloodPressure = monitor }, async stage =>
        {
            var client = await BloodPressureService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(KnownOctets.Parse("22 00"), await client.Features.Remote.ReadAsync());
            await using var cuff = await client.CuffPressure!.SubscribeAsync();
            await using var results = await client.Measurement.SubscribeAsync();
            monitor.CuffPressure = BloodPressureMeasurement.InCuff(147);
            Assert.Equal([BloodPressureMeasurement.InCuff(147)], await HealthStory.TakeAsync(cuff, 1));
            monitor.Add(BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93));
            monitor.Add(BloodPressureMeasurement.InTenthsOfKilopascals(160, 107));
            Assert.Equal(
                [BloodPressureMeasurement.InMillimetresOfMercury(120, 80, 93), BloodPressureMeasurement.InTenthsOfKilopascals(160, 107)],
                await HealthStory.TakeAsync(results, 2));
        });
    }

    [Fact]
    public void Results_wait_for_a_client_and_need_encryption()
    {
        var monitor = new BloodPressureService { MaxWaiting = 1 };
        monitor.Add(BloodPressureMeasurement.InMillimetresOfMercury(110, 70));
        monitor.Add(BloodPressureMeasurement.InMillimetresOfMercury(120, 80));
        HealthStory.Run(
            new HealthDevice { BloodPressure = monitor },
            async stage =>
            {
                var client = await BloodPressureService.Client.DiscoverAsync(stage.Link);
                Assert.Null(client.CuffPressure);
                await HealthStory.RefusesAsync((int)AttError.InsufficientAuthentication, () => client.Measurement.SubscribeAsync().AsTask());
                await HealthStory.RefusesAsync((int)AttError.InsufficientAuthentication, () => client.Features.ReadAsync().AsTask());
                await stage.Link.PairAsync();
                await using var results = await client.Measurement.SubscribeAsync();
                Assert.Equal([BloodPressureMeasurement.InMillimetresOfMercury(120, 80)], await HealthStory.TakeAsync(results, 1));
                Assert.Equal(1, monitor.DroppedCount);
            },
            pair: false);
    }
}
