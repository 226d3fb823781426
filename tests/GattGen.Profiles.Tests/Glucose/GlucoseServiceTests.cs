// The Glucose service, served and used: record access with all operators, errors, abort, and the collector.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Health;

/// <summary>A sensor that sends what it is told to, in place of what is asked for.</summary>
[GattService(Assigned.Services.Glucose)]
public sealed partial class OddGlucoseSensor
{
    [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurement, GattFlags.Notify)]
    public partial GlucoseMeasurement Measurement { get; set; }

    [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurementContext, GattFlags.Notify)]
    public partial GlucoseMeasurementContext Context { get; set; }

    [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read)]
    public partial GlucoseFeatures Features { get; set; }

    [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate)]
    public partial RecordAccessMessage RecordAccess { get; set; }

    public Action? Asked { get; set; }

    partial void OnRecordAccessWritten(RecordAccessMessage value) => Asked?.Invoke();
}

public class GlucoseServiceTests
{
    private static readonly GlucoseSample Sample = new(GlucoseSampleType.CapillaryPlasma, GlucoseSampleLocation.Finger);

    [Fact]
    public void Records_are_reported_by_every_operator()
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(10) }, async stage =>
        {
            var records = (await GlucoseService.Client.DiscoverAsync(stage.Link)).Records;
            Assert.Equal(Enumerable.Range(0, 10), await Numbers(records, RecordSelection.All));
            Assert.Equal([0], await Numbers(records, RecordSelection.First));
            Assert.Equal([9], await Numbers(records, RecordSelection.Last));
            Assert.Equal([0, 1, 2], await Numbers(records, RecordSelection.AtMost(RecordKey.SequenceNumber(2))));
            Assert.Equal([8, 9], await Numbers(records, RecordSelection.AtLeast(RecordKey.SequenceNumber(8))));
            Assert.Equal([3, 4, 5], await Numbers(records, RecordSelection.Within(RecordKey.SequenceNumber(3), RecordKey.SequenceNumber(5))));
            Assert.Empty(await Numbers(records, RecordSelection.AtLeast(RecordKey.SequenceNumber(10))));

            // Measurement n was taken at n o'clock.
            Assert.Equal([7, 8, 9], await Numbers(records, RecordSelection.AtLeast(RecordKey.UserFacingTime(At(7)))));
            Assert.Equal([2, 3], await Numbers(records, RecordSelection.Within(RecordKey.UserFacingTime(At(2)), RecordKey.UserFacingTime(At(3)))));
        });

    [Fact]
    public void Contexts_come_with_their_measurements()
    {
        var glucose = new GlucoseService { HasContext = true };
        glucose.Add(Measured(1));
        glucose.Add(Measured(2), new GlucoseMeasurementContext(0, Meal: GlucoseMeal.Fasting));
        glucose.Add(Measured(3), new GlucoseMeasurementContext(0, HbA1cPercent: new MedFloat16(65, -1)));
        HealthStory.Run(new HealthDevice { Glucose = glucose }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            var records = await HealthStory.AllAsync(client.Records.ReportAsync(RecordSelection.All));
            Assert.Equal(glucose.Store.Snapshot(), records);
            Assert.Null(records[0].Context);
            Assert.Equal((GlucoseMeal?)GlucoseMeal.Fasting, records[1].Context!.Value.Meal);
            Assert.Equal(2, records[2].Context!.Value.SequenceNumber);
        });
    }

    // What a sensor sends: measurements m, all of which say that a context follows, and contexts c, by their numbers. What is read: numbers of measurements, those with a
    // context marked.
    [Theory]
    [InlineData("m1 c1 m2 c2 m3 c3", "1+ 2+ 3+")]
    [InlineData("m1 m2 c2 m3 c3", "1 2+ 3+")]               // a context is lost
    [InlineData("m1 c9 m2 c2 m3 c3", "1 2+ 3+")]            // one has another number
    [InlineData("m1 c1 m2 m3 m4", "1+ 2 3 4")]              // the last ones are lost
    [InlineData("m1 c1 c2 m3 c3 m4 c4", "1+ 3+ 4+")]        // a measurement is lost
    [InlineData("m1 c2 m2 m3 c3", "1 2+ 3+")]               // one comes before its measurement
    [InlineData("m1 c9", "1")]
    [InlineData("m1", "1")]
    public void A_measurement_whose_context_does_not_come_is_read_without_it(string sent, string read)
    {
        foreach (var seconds in new[] { 0, 1 })
        {
            var sensor = new OddGlucoseSensor();
            Sensing.Served.Run(sensor, async served =>
            {
                sensor.Asked = () => _ = SendAsync(sensor, sent, () => seconds == 0 ? Task.CompletedTask : served.WaitAsync(seconds));
                var client = await GlucoseService.Client.DiscoverAsync(served.Link);
                var seen = new List<string>();
                await foreach (var record in client.Records.ReportAsync(RecordSelection.All))
                {
                    seen.Add(record.Measurement.SequenceNumber.ToString(System.Globalization.CultureInfo.InvariantCulture) + (record.Context is null ? string.Empty : "+"));
                    Assert.Equal(record.Context?.SequenceNumber ?? record.Measurement.SequenceNumber, record.Measurement.SequenceNumber);
                }

                Assert.Equal(read, string.Join(" ", seen));
            });
        }
    }

    private static async Task SendAsync(OddGlucoseSensor sensor, string sent, Func<Task> pause)
    {
        foreach (var each in sent.Split(' '))
        {
            var number = (ushort)(each[1] - '0');
            if (each[0] == 'm')
                sensor.Measurement = Measured(1) with { SequenceNumber = number, ContextFollows = true };
            else
                sensor.Context = new GlucoseMeasurementContext(number, Meal: GlucoseMeal.Fasting);
            await pause();
        }

        sensor.RecordAccess = RecordAccessMessage.Response(RecordAccessOpCode.ReportStoredRecords, RecordAccessResponseCode.Success);
    }

    [Fact]
    public void Without_the_characteristic_of_contexts_none_follows()
    {
        var glucose = new GlucoseService();
        glucose.Add(Measured(1), new GlucoseMeasurementContext(0, Meal: GlucoseMeal.Fasting));
        HealthStory.Run(new HealthDevice { Glucose = glucose }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            Assert.Null(client.Context);
            var record = Assert.Single(await HealthStory.AllAsync(client.Records.ReportAsync(RecordSelection.All)));
            Assert.False(record.Measurement.ContextFollows);
        });
    }

    [Fact]
    public void Records_are_counted_and_deleted()
    {
        var glucose = WithRecords(10);
        HealthStory.Run(new HealthDevice { Glucose = glucose }, async stage =>
        {
            var records = (await GlucoseService.Client.DiscoverAsync(stage.Link)).Records;
            Assert.Equal(10, await records.CountAsync(RecordSelection.All));
            Assert.Equal(4, await records.CountAsync(RecordSelection.AtMost(RecordKey.SequenceNumber(3))));
            Assert.Equal(0, await records.CountAsync(RecordSelection.AtLeast(RecordKey.SequenceNumber(100))));
            Assert.True(await records.DeleteAsync(RecordSelection.First));
            Assert.True(await records.DeleteAsync(RecordSelection.Last));
            Assert.True(await records.DeleteAsync(RecordSelection.Within(RecordKey.SequenceNumber(2), RecordKey.SequenceNumber(6))));
            Assert.False(await records.DeleteAsync(RecordSelection.AtMost(RecordKey.SequenceNumber(0))));
            Assert.Equal([1, 7, 8], glucose.Store.Snapshot().Select(record => (int)record.Measurement.SequenceNumber));
            Assert.True(await records.DeleteAsync(RecordSelection.All));
            Assert.Equal(0, glucose.Store.Count);
            Assert.False(await records.DeleteAsync(RecordSelection.All));
        });
    }

    [Theory]
    [InlineData("09 01", "06 00 09 02")]                    // an op code that nobody knows: Op Code Not Supported
    [InlineData("01 00", "06 00 01 03")]                    // no operator: Invalid Operator
    [InlineData("03 01", "06 00 03 03")]                    // an abort of records
    [InlineData("01 07", "06 00 01 04")]                    // an operator that nobody knows: Operator Not Supported
    [InlineData("01 01 00", "06 00 01 05")]                 // all of something: Invalid Operand
    [InlineData("01 03", "06 00 01 05")]                    // from nothing on
    [InlineData("02 03 01 05", "06 00 02 05")]              // a key that is too short
    [InlineData("04 04 01 05 00 04 00", "06 00 04 05")]     // a range that ends before it begins
    [InlineData("01 03 03 00 00", "06 00 01 09")]           // a filter type that nobody knows: Operand Not Supported
    [InlineData("01 03 01 64 00", "06 00 01 06")]           // none is what was asked for: No Records Found
    [InlineData("03 00", "06 00 03 01")]                    // nothing to abort: Success
    [InlineData("04 01", "05 00 02 00")]                    // the number of records
    public void Each_request_has_its_answer(string request, string answer)
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(2) }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            await using var answers = await client.RecordAccess.Remote.SubscribeAsync();
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse(request));
            Assert.Equal(KnownOctets.Parse(answer), Assert.Single(await HealthStory.TakeAsync(answers, 1)));
        });

    [Fact]
    public void Requests_are_refused_without_encryption_and_without_subscriptions()
        => HealthStory.Run(
            new HealthDevice { Glucose = WithRecords(2) },
            async stage =>
            {
                var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
                await HealthStory.RefusesAsync((int)AttError.InsufficientAuthentication, () => client.RecordAccess.WriteAsync(RecordAccessMessage.Abort()).AsTask());
                await HealthStory.RefusesAsync((int)AttError.InsufficientAuthentication, () => client.Features.ReadAsync().AsTask());
                await stage.Link.PairAsync();
                await HealthStory.RefusesAsync((int)AttError.ClientConfigurationImproperlyConfigured, () => client.RecordAccess.WriteAsync(RecordAccessMessage.Abort()).AsTask());
                await using var answers = await client.RecordAccess.SubscribeAsync();
                await HealthStory.RefusesAsync((int)AttError.ClientConfigurationImproperlyConfigured, () => client.RecordAccess.WriteAsync(RecordAccessMessage.Report(RecordSelection.All)).AsTask());
                await client.RecordAccess.WriteAsync(RecordAccessMessage.Count(RecordSelection.All));
                Assert.Equal([RecordAccessMessage.NumberOfRecords(2)], await HealthStory.TakeAsync(answers, 1));
            },
            pair: false);

    [Fact]
    public void A_report_can_be_aborted_and_stands_in_the_way_of_others()
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(4000) }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            var seen = 0;
            await foreach (var record in client.Records.ReportAsync(RecordSelection.All))
            {
                if (++seen != 5)
                    continue;
                await HealthStory.RefusesAsync((int)AttError.ProcedureAlreadyInProgress, () => client.RecordAccess.WriteAsync(RecordAccessMessage.Count(RecordSelection.All)).AsTask());
                var already = await Assert.ThrowsAsync<BleException>(() => client.Records.CountAsync(RecordSelection.All).AsTask());
                Assert.Equal(BleError.Already, already.Error);
                await client.Records.AbortAsync();
            }

            Assert.InRange(seen, 5, 3900);

            // The way is free again.
            Assert.Equal(4000, await client.Records.CountAsync(RecordSelection.All));
        });

    [Theory]
    [InlineData("04 01", "05 00 02 00")]
    [InlineData("01 01", "06 00 01 01")]
    [InlineData("02 05", "06 00 02 01")]
    public void An_abort_while_the_answer_waits_for_its_confirmation_is_answered_behind_it(string request, string answer)
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(2) }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            await using var measurements = await client.Measurement.SubscribeAsync();
            await using var answers = await client.RecordAccess.Remote.SubscribeAsync();
            var reader = answers.GetAsyncEnumerator();
            var status = WriteBeforeConfirmation(client.RecordAccess.Remote, stage.Link, "03 00");
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse(request));
            Assert.Equal(answer, await NextAsync(reader));
            Assert.Equal("06 00 03 01", await NextAsync(reader));
            Assert.Equal(0, await status);

            // The way is free again, for another abort as for a request.
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse("03 00"));
            Assert.Equal("06 00 03 01", await NextAsync(reader));
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse("04 06"));
            Assert.Equal("05 00 01 00", await NextAsync(reader));
        });

    [Fact]
    public void Another_request_while_the_answer_waits_for_its_confirmation_is_refused()
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(2) }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            await using var answers = await client.RecordAccess.Remote.SubscribeAsync();
            var reader = answers.GetAsyncEnumerator();
            var status = WriteBeforeConfirmation(client.RecordAccess.Remote, stage.Link, "04 06");
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse("04 01"));
            Assert.Equal("05 00 02 00", await NextAsync(reader));
            Assert.Equal((int)AttError.ProcedureAlreadyInProgress, await status);
            await client.RecordAccess.Remote.WriteAsync(KnownOctets.Parse("04 06"));
            Assert.Equal("05 00 01 00", await NextAsync(reader));
        });

    [Fact]
    public void An_abort_of_nothing_succeeds_and_requests_go_on()
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(2) }, async stage =>
        {
            var client = await GlucoseService.Client.DiscoverAsync(stage.Link);
            await using (var answers = await client.RecordAccess.Remote.SubscribeAsync())
            {
                var reader = answers.GetAsyncEnumerator();
                for (var round = 0; round < 2; round++)
                {
                    await client.RecordAccess.WriteAsync(RecordAccessMessage.Abort());
                    Assert.Equal("06 00 03 01", await NextAsync(reader));
                }
            }

            Assert.Equal([0, 1], await Numbers(client.Records, RecordSelection.All));
            Assert.True(await client.Records.DeleteAsync(RecordSelection.First));
            Assert.Equal(1, await client.Records.CountAsync(RecordSelection.All));
        });

    [Fact]
    public void Who_stops_enumerating_aborts_the_report()
        => HealthStory.Run(new HealthDevice { Glucose = WithRecords(1000) }, async stage =>
        {
            var records = (await GlucoseService.Client.DiscoverAsync(stage.Link)).Records;
            Assert.Equal(3, (await HealthStory.TakeAsync(records.ReportAsync(RecordSelection.All), 3)).Count);
            Assert.Equal([999], await Numbers(records, RecordSelection.Last));
        });

    [Fact]
    public void A_report_ends_with_its_link_and_the_next_client_finds_the_way_free()
    {
        var simulation = new Simulation(seed: 1);
        var (device, phone) = (simulation.AddRadio(), simulation.AddRadio());
        phone.Active = true;
        simulation.Run(async () =>
        {
            var server = new HealthDevice { Glucose = WithRecords(1000) };
            var failures = new List<Exception>();
            server.Glucose.RecordAccessFailed += failures.Add;
            await server.StartAsync(device);
            for (var round = 0; round < 2; round++)
            {
                await using var link = await new Central(phone).ConnectAsync(device.Config.Mac);
                await link.PairAsync();
                var records = (await GlucoseService.Client.DiscoverAsync(link)).Records;
                Assert.Equal(1000, await records.CountAsync(RecordSelection.All));
                var lost = await Assert.ThrowsAsync<BleException>(async () =>
                {
                    await foreach (var record in records.ReportAsync(RecordSelection.All))
                    {
                        if (record.Measurement.SequenceNumber == 3)
                            await link.DisconnectAsync();
                    }
                });
                Assert.Equal(BleError.NotConnected, lost.Error);
            }

            Assert.Empty(failures);
        });
    }

    [Fact]
    public void A_store_that_throws_is_told_to_both_sides()
    {
        var glucose = new GlucoseService(new BrokenStore());
        var failures = new List<Exception>();
        glucose.RecordAccessFailed += failures.Add;
        HealthStory.Run(new HealthDevice { Glucose = glucose }, async stage =>
        {
            var records = (await GlucoseService.Client.DiscoverAsync(stage.Link)).Records;
            var failed = await Assert.ThrowsAsync<RecordAccessException>(() => records.CountAsync(RecordSelection.All).AsTask());
            Assert.Equal(RecordAccessResponseCode.ProcedureNotCompleted, failed.Code);
            Assert.IsType<TimeoutException>(Assert.Single(failures));
        });
    }

    [Fact]
    public void A_measurement_is_numbered_and_one_that_cannot_be_sent_is_refused()
    {
        var glucose = new GlucoseService(new MemoryRecordStore<GlucoseRecord>(1, RecordOverflow.Refuse)) { NextSequenceNumber = 65_535 };
        Assert.Equal(65_535, glucose.Add(Measured(1))!.Value.Measurement.SequenceNumber);
        Assert.Equal(0, glucose.NextSequenceNumber);
        Assert.Null(glucose.Add(Measured(1)));
        Assert.ThrowsAny<ArgumentException>(() => glucose.Add(Measured(1) with { Sample = null }));
    }

    [Fact]
    public void A_collector_yields_what_is_new()
    {
        var glucose = WithRecords(3, capacity: 10);
        HealthStory.Collect(new HealthDevice { Glucose = glucose }, async (central, device) =>
        {
            var collector = new GlucoseCollector(central) { NextSequenceNumber = 1, PollInterval = TimeSpan.FromSeconds(10) };
            var numbers = new List<int>();
            await foreach (var record in collector.CollectAsync())
            {
                numbers.Add(record.Measurement.SequenceNumber);
                if (numbers.Count == 2)
                    glucose.Add(Measured(4));
                if (numbers.Count == 3)
                    break;
            }

            Assert.Equal([1, 2, 3], numbers);
            Assert.Equal((ushort?)4, collector.NextSequenceNumber);
        });
    }

    [Fact]
    public void Records_are_collected_once_though_their_numbers_begin_again()
    {
        var glucose = WithRecords(0, capacity: 10);
        glucose.NextSequenceNumber = 65_533;
        for (var i = 0; i < 3; i++)
            glucose.Add(Measured(i));
        HealthStory.Collect(new HealthDevice { Glucose = glucose }, async (central, device) =>
        {
            var collector = new GlucoseCollector(central) { PollInterval = TimeSpan.FromSeconds(10) };
            var numbers = new List<int>();
            await foreach (var record in collector.CollectAsync())
            {
                numbers.Add(record.Measurement.SequenceNumber);
                if (numbers.Count is 3 or 4 or 5)
                    glucose.Add(Measured(numbers.Count));
                if (numbers.Count == 6)
                    break;
            }

            Assert.Equal([65_533, 65_534, 65_535, 0, 1, 2], numbers);
            Assert.Equal((ushort?)3, collector.NextSequenceNumber);
        });
    }

    // An indication is confirmed when the handler of events has seen it: what the handler sends goes before the confirmation.
    private static Task<int> WriteBeforeConfirmation(RemoteCharacteristic characteristic, Link link, string octets)
    {
        var (radio, connection, handle) = (link.Ble, link.Handle, characteristic.ValueHandle);
        var (isWritten, status) = (false, new TaskCompletionSource<int>());
        radio.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.GattcIndicate && !isWritten)
            {
                isWritten = true;
                radio.GattcWrite(connection, handle, KnownOctets.Parse(octets), GattcWriteMode.WithResponse);
            }
            else if (e.Code == BleEventCode.GattcWriteDone && isWritten)
            {
                radio.Irq(null);
                status.SetResult(e.GattcWriteDone.Status);
            }

            return default;
        });
        return status.Task;
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<byte[]> answers)
        => await answers.MoveNextAsync() ? BitConverter.ToString(answers.Current).Replace('-', ' ') : "nothing";

    private static GlucoseMeasurement Measured(int hour) => GlucoseMeasurement.FromMilligramsPerDecilitre(At(hour % 24), 90 + (hour % 24), Sample);

    private static DateAndTime At(int hour) => new(2026, CalendarMonth.November, 30, (byte)hour, 0, 0);

    private static GlucoseService WithRecords(int count, int capacity = 4000)
    {
        var glucose = new GlucoseService(new MemoryRecordStore<GlucoseRecord>(capacity)) { Features = GlucoseFeatures.TimeFault };
        for (var i = 0; i < count; i++)
            glucose.Add(Measured(i));
        return glucose;
    }

    private static async Task<List<int>> Numbers(RecordAccessClient<GlucoseRecord> records, RecordSelection selection)
        => (await HealthStory.AllAsync(records.ReportAsync(selection))).ConvertAll(record => (int)record.Measurement.SequenceNumber);

    private sealed class BrokenStore : IRecordStore<GlucoseRecord>
    {
        public int Count => 1;

        public bool TryAdd(GlucoseRecord record) => false;

        public IReadOnlyList<GlucoseRecord> Snapshot() => throw new TimeoutException("The card does not answer.");

        public int Remove(Func<GlucoseRecord, bool> isRemoved) => 0;
    }
}
