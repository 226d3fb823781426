// The Pulse Oximeter service: octets by hand, served and used, with and without a store.
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class PulseOximeterTests
{
    private const PlxMeasurementStatus Status = PlxMeasurementStatus.Validated | PlxMeasurementStatus.FromStorage;
    private const PlxDeviceStatus Device = PlxDeviceStatus.SensorDisconnected | PlxDeviceStatus.PoorSignal;

    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 0);

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(Check(98), "00 62 00 40 00"),
        KnownOctets.Of(new PlxSpotCheckMeasurement(new(98, 0), MedFloat16.NaN, Time, Status, Device, new MedFloat16(15, -1), true), "1F 62 00 FF 07 EA 07 0B 1E 07 0F 00 80 02 10 80 00 0F F0"),
        KnownOctets.Of(new PlxContinuousMeasurement(new(98, 0), new(64, 0)), "00 62 00 40 00"),
        KnownOctets.Of(new PlxContinuousMeasurement(new(98, 0), new(64, 0), new(97, 0), new(65, 0), new(96, 0), new(63, 0), Status, Device, new MedFloat16(15, -1)), "1F 62 00 40 00 61 00 41 00 60 00 3F 00 80 02 10 80 00 0F F0"),
        KnownOctets.Of(new PlxFeatures(), "00 00"),
        KnownOctets.Of(new PlxFeatures(Status, Device, Storage: true, MultipleBonds: true), "87 00 80 02 10 80 00"),
    ];

    [Fact]
    public void Half_of_a_fast_measurement_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new PlxContinuousMeasurement(new(98, 0), new(64, 0), FastSpO2: new(97, 0)).Encode(new byte[20]));
    }

    [Fact]
    public void Every_value_comes_back()
    {
        Wire.ComesBack(
            static draw => new PlxSpotCheckMeasurement(
                draw.Sfloat(), draw.Sfloat(), draw.Maybe(draw.Time), draw.Maybe(() => draw.Enum<PlxMeasurementStatus>(0xFFFF)), draw.Maybe(() => draw.Enum<PlxDeviceStatus>(0xFFFFFF)),
                draw.Maybe(draw.Sfloat), draw.Coin()),
            static (value, octets) => value.Encode(octets),
            PlxSpotCheckMeasurement.TryDecode);
        Wire.ComesBack(
            static draw =>
            {
                var (fast, slow) = (draw.Coin(), draw.Coin());
                return new PlxContinuousMeasurement(
                    draw.Sfloat(), draw.Sfloat(), fast ? draw.Sfloat() : null, fast ? draw.Sfloat() : null, slow ? draw.Sfloat() : null, slow ? draw.Sfloat() : null,
                    draw.Maybe(() => draw.Enum<PlxMeasurementStatus>(0xFFFF)), draw.Maybe(() => draw.Enum<PlxDeviceStatus>(0xFFFFFF)), draw.Maybe(draw.Sfloat));
            },
            static (value, octets) => value.Encode(octets),
            PlxContinuousMeasurement.TryDecode);
        Wire.ComesBack(
            static draw => new PlxFeatures(
                draw.Maybe(() => draw.Enum<PlxMeasurementStatus>(0xFFFF)), draw.Maybe(() => draw.Enum<PlxDeviceStatus>(0xFFFFFF)),
                draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin(), draw.Coin()),
            static (value, octets) => value.Encode(octets),
            PlxFeatures.TryDecode);
    }

    [Fact]
    public void What_was_stored_is_reported_as_a_whole_and_says_so()
    {
        var oximeter = new PulseOximeterService(new MemoryRecordStore<PlxSpotCheckMeasurement>(2)) { Features = new PlxFeatures(Storage: true) };
        oximeter.Add(Check(95));
        oximeter.Add(Check(96) with { MeasurementStatus = PlxMeasurementStatus.FullyQualified });
        oximeter.Add(Check(97));
        HealthStory.Run(new HealthDevice { Oximeter = oximeter }, async stage =>
        {
            var client = await PulseOximeterService.Client.DiscoverAsync(stage.Link);
            Assert.Null(client.Continuous);
            Assert.True((await client.Features.ReadAsync()).Storage);
            var records = client.Records!;
            Assert.Equal(2, await records.CountAsync(RecordSelection.All));
            Assert.Equal(
                [Check(96) with { MeasurementStatus = PlxMeasurementStatus.FullyQualified | PlxMeasurementStatus.FromStorage }, Check(97)],
                await HealthStory.AllAsync(records.ReportAsync(RecordSelection.All)));
            foreach (var selection in new[] { RecordSelection.First, RecordSelection.Last, RecordSelection.AtLeast(RecordKey.SequenceNumber(0)) })
            {
                var refused = await Assert.ThrowsAsync<RecordAccessException>(() => records.CountAsync(selection).AsTask());
                Assert.Equal(RecordAccessResponseCode.OperatorNotSupported, refused.Code);
            }

            Assert.True(await records.DeleteAsync(RecordSelection.All));
            Assert.False(await records.DeleteAsync(RecordSelection.All));

            // What is measured while somebody listens is not stored.
            await using var checks = await client.SpotCheck!.SubscribeAsync();
            oximeter.Add(Check(98));
            Assert.Equal([Check(98)], await HealthStory.TakeAsync(checks, 1));
            Assert.Equal(0, await records.CountAsync(RecordSelection.All));
        });
    }

    [Fact]
    public void An_oximeter_may_measure_all_the_time()
    {
        var oximeter = new PulseOximeterService { HasContinuous = true };
        HealthStory.Run(new HealthDevice { Oximeter = oximeter }, async stage =>
        {
            var client = await PulseOximeterService.Client.DiscoverAsync(stage.Link);
            Assert.Null(client.SpotCheck);
            Assert.Null(client.RecordAccess);
            Assert.Null(client.Records);
            await using var measurements = await client.Continuous!.SubscribeAsync();
            oximeter.Continuous = new PlxContinuousMeasurement(new(98, 0), new(64, 0), SlowSpO2: new(97, 0), SlowPulseRate: new(63, 0));
            Assert.Equal([oximeter.Continuous], await HealthStory.TakeAsync(measurements, 1));
        });
    }

    private static PlxSpotCheckMeasurement Check(int spo2) => new(new MedFloat16(spo2, 0), new MedFloat16(64, 0));
}
