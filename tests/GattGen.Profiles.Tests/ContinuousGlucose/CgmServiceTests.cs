// The Continuous Glucose Monitoring service, served and used: session, notifications, record access, specific operations, E2E-CRC, collector.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests.Health;

public class CgmServiceTests
{
    private const CgmFeatures Everything = CgmFeatures.Calibration | CgmFeatures.PatientHighLowAlerts | CgmFeatures.HypoAlerts | CgmFeatures.HyperAlerts
        | CgmFeatures.RateAlerts | CgmFeatures.DeviceSpecificAlert | CgmFeatures.MultipleSessions | CgmFeatures.TrendInformation | CgmFeatures.Quality;

    private static readonly GlucoseSample Sample = new(GlucoseSampleType.InterstitialFluid, GlucoseSampleLocation.SubcutaneousTissue);

    [Fact]
    public void A_session_counts_minutes_and_stops()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(new CgmStatus(0, CgmSensorStatus.SessionStopped), await client.Status.ReadAsync());
            Assert.Null(cgm.Add(new MedFloat16(100, 0)));
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, new CgmCommand(CgmOpCode.StartSession)));
            Assert.Equal(CgmResponseCode.ProcedureNotCompleted, await CodeAsync(client, new CgmCommand(CgmOpCode.StartSession)));
            await PassAsync(stage, TimeSpan.FromMinutes(7.5));
            Assert.Equal(new CgmStatus(7, CgmSensorStatus.None), await client.Status.ReadAsync());
            Assert.Equal(7, cgm.Add(new MedFloat16(100, 0))!.Value.TimeOffset);
            cgm.SensorStatus = CgmSensorStatus.DeviceBatteryLow | CgmSensorStatus.DeviceSpecificAlert;
            var alarms = 0;
            cgm.DeviceSpecificAlertReset += () => alarms++;
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, new CgmCommand(CgmOpCode.ResetDeviceSpecificAlert)));
            Assert.Equal(1, alarms);
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, new CgmCommand(CgmOpCode.StopSession)));
            await PassAsync(stage, TimeSpan.FromMinutes(10));
            Assert.Equal(new CgmStatus(7, CgmSensorStatus.SessionStopped | CgmSensorStatus.DeviceBatteryLow), await client.Status.ReadAsync());
            Assert.Equal(1, cgm.Store.Count);

            // Another session begins with an empty store, and ends by itself.
            cgm.RunTimeHours = 1;
            Assert.Equal(new CgmSessionRunTime(1), await client.SessionRunTime.ReadAsync());
            Assert.True(cgm.StartSession());
            Assert.Equal(0, cgm.Store.Count);
            Assert.True(cgm.IsRunning);
            await PassAsync(stage, TimeSpan.FromMinutes(61));
            Assert.False(cgm.IsRunning);
            Assert.Equal(60, (await client.Status.ReadAsync()).TimeOffset);
        });

    [Fact]
    public void Without_the_feature_there_is_one_session()
    {
        var cgm = new ContinuousGlucoseMonitoringService(CgmFeatures.None, Sample);
        Assert.Throws<InvalidOperationException>(() => cgm.StartSession());
        HealthStory.Run(new HealthDevice { Cgm = cgm }, stage =>
        {
            Assert.True(cgm.StartSession());
            cgm.StopSession();
            Assert.False(cgm.StartSession());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void The_start_time_is_worked_out_from_the_time_that_is_written()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            Assert.False((await client.SessionStartTime.ReadAsync()).StartTime.IsKnown);
            await PassAsync(stage, TimeSpan.FromMinutes(20.2));
            await client.SetTimeAsync(new CgmSessionStartTime(new DateAndTime(2026, CalendarMonth.November, 30, 0, 5, 0), new TimeZoneOffset(4), DstOffset.StandardTime));
            Assert.Equal(
                new CgmSessionStartTime(new DateAndTime(2026, CalendarMonth.November, 29, 23, 45, 0), new TimeZoneOffset(4), DstOffset.StandardTime),
                await client.SessionStartTime.ReadAsync());
        });

    [Fact]
    public void Records_gather_until_the_interval_is_over_and_share_notifications()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            await using var notifications = await client.Measurement.SubscribeAsync();
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, CgmCommand.FromOctet(CgmOpCode.SetCommunicationInterval, 3)));
            Assert.Equal(CgmCommand.FromOctet(CgmOpCode.CommunicationIntervalResponse, 3), await client.OperateAsync(new CgmCommand(CgmOpCode.GetCommunicationInterval)));
            for (var i = 0; i < 7; i++)
            {
                cgm.Add(new MedFloat16(100 + i, 0));
                await PassAsync(stage, TimeSpan.FromMinutes(1));
            }

            // The first at once; then three at a time, of 6 octets each in 20.
            var seen = await HealthStory.TakeAsync(notifications, 3);
            Assert.Equal([1, 3, 3], seen.Select(notification => notification.Records.Count));
            Assert.Equal(Enumerable.Range(0, 7), seen.SelectMany(notification => notification.Records).Select(record => (int)record.TimeOffset));
        });

    [Fact]
    public void Records_are_reported_and_counted_by_time_offset()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            for (var i = 0; i < 5; i++)
            {
                cgm.Add(new MedFloat16(100 + i, 0), new MedFloat16(i, -1), new MedFloat16(90, 0));
                await PassAsync(stage, TimeSpan.FromMinutes(2));
            }

            Assert.Equal(cgm.Store.Snapshot(), await HealthStory.AllAsync(client.Records.ReportAsync(RecordSelection.All)));
            Assert.Equal([4, 6], (await HealthStory.AllAsync(client.Records.ReportAsync(RecordSelection.Within(RecordKey.TimeOffset(3), RecordKey.TimeOffset(6))))).Select(record => (int)record.TimeOffset));
            Assert.Equal(2, await client.Records.CountAsync(RecordSelection.AtLeast(RecordKey.TimeOffset(6))));
            Assert.True(await client.Records.DeleteAsync(RecordSelection.First));
            Assert.Equal(4, await client.Records.CountAsync(RecordSelection.All));
        });

    [Fact]
    public void Alert_levels_are_set_asked_for_and_passed()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            var levels = new (CgmOpCode Set, int Level, CgmSensorStatus Warning, int Concentration, int Rate)[]
            {
                (CgmOpCode.SetPatientHighAlertLevel, 180, CgmSensorStatus.AbovePatientHigh, 181, 0),
                (CgmOpCode.SetPatientLowAlertLevel, 70, CgmSensorStatus.BelowPatientLow, 69, 0),
                (CgmOpCode.SetHypoAlertLevel, 54, CgmSensorStatus.BelowHypo | CgmSensorStatus.BelowPatientLow, 53, 0),
                (CgmOpCode.SetHyperAlertLevel, 250, CgmSensorStatus.AboveHyper | CgmSensorStatus.AbovePatientHigh, 251, 0),
                (CgmOpCode.SetRateOfDecreaseAlertLevel, -2, CgmSensorStatus.RateOfDecreaseExceeded, 100, -3),
                (CgmOpCode.SetRateOfIncreaseAlertLevel, 2, CgmSensorStatus.RateOfIncreaseExceeded, 100, 3),
            };
            foreach (var (set, level, warning, concentration, rate) in levels)
            {
                var value = new MedFloat16(level, 0);
                Assert.Equal(CgmResponseCode.ProcedureNotCompleted, await CodeAsync(client, new CgmCommand(set + 1)));
                Assert.Equal(CgmResponseCode.ParameterOutOfRange, await CodeAsync(client, CgmCommand.FromLevel(set, MedFloat16.NaN)));
                Assert.Equal(CgmResponseCode.InvalidOperand, await CodeAsync(client, CgmCommand.FromOctet(set, 1)));
                Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, CgmCommand.FromLevel(set, value)));
                Assert.Equal(CgmCommand.FromLevel(set + 2, value), await client.OperateAsync(new CgmCommand(set + 1)));
                Assert.Equal(warning, cgm.Add(new MedFloat16(concentration, 0), new MedFloat16(rate, 0))!.Value.Status);
            }

            Assert.Equal(CgmSensorStatus.None, cgm.Add(new MedFloat16(100, 0))!.Value.Status);
            Assert.Equal(CgmSensorStatus.None, cgm.Add(MedFloat16.NaN, MedFloat16.NRes)!.Value.Status);
        });

    [Fact]
    public void Calibrations_are_taken_numbered_and_asked_for()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            var given = new CgmCalibration(new MedFloat16(100, 0), 3, new(GlucoseSampleType.CapillaryWholeBlood, GlucoseSampleLocation.Finger));
            Assert.Equal(CgmResponseCode.ProcedureNotCompleted, await CodeAsync(client, CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, given)));
            cgm.StartSession();
            cgm.Calibrating = calibration => calibration with { NextTime = 720, Status = CgmCalibrationStatus.Pending };
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, given)));
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, given with { Time = 4 })));
            var first = given with { RecordNumber = 1, NextTime = 720, Status = CgmCalibrationStatus.Pending };
            Assert.Equal(CgmCommand.FromCalibration(CgmOpCode.GlucoseCalibrationValueResponse, first), await client.OperateAsync(CgmCommand.FromUInt16(CgmOpCode.GetGlucoseCalibrationValue, 1)));
            Assert.Equal(
                CgmCommand.FromCalibration(CgmOpCode.GlucoseCalibrationValueResponse, first with { RecordNumber = 2, Time = 4 }),
                await client.OperateAsync(CgmCommand.FromUInt16(CgmOpCode.GetGlucoseCalibrationValue, 0xFFFF)));
            Assert.Equal(CgmResponseCode.ParameterOutOfRange, await CodeAsync(client, CgmCommand.FromUInt16(CgmOpCode.GetGlucoseCalibrationValue, 3)));
            Assert.Equal(CgmResponseCode.ParameterOutOfRange, await CodeAsync(client, CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, given with { GlucoseConcentration = MedFloat16.NRes })));
            cgm.SensorStatus |= CgmSensorStatus.CalibrationNotAllowed;
            Assert.Equal(CgmResponseCode.ProcedureNotCompleted, await CodeAsync(client, CgmCommand.FromCalibration(CgmOpCode.SetGlucoseCalibrationValue, given)));
        });

    [Fact]
    public void What_the_monitor_cannot_do_is_not_supported()
    {
        var cgm = new ContinuousGlucoseMonitoringService(CgmFeatures.None, Sample);
        HealthStory.Run(new HealthDevice { Cgm = cgm }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(new CgmFeature(CgmFeatures.None, Sample, 0xFFFF), await client.Feature.ReadAsync());
            var known = new[] { CgmOpCode.SetCommunicationInterval, CgmOpCode.GetCommunicationInterval, CgmOpCode.StartSession, CgmOpCode.StopSession };
            for (var opCode = 0; opCode <= 40; opCode++)
            {
                if (!known.Contains((CgmOpCode)opCode))
                    Assert.Equal(CgmResponseCode.OpCodeNotSupported, await CodeAsync(client, new CgmCommand((CgmOpCode)opCode)));
            }

            // What it does not measure it does not send.
            cgm.StartSession();
            Assert.Equal(new CgmMeasurement(new MedFloat16(100, 0), 0), cgm.Add(new MedFloat16(100, 0), new MedFloat16(1, 0), new MedFloat16(90, 0)));
        });
    }

    [Fact]
    public void With_the_feature_everything_carries_a_CRC_and_what_does_not_is_refused()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm, CgmFeatures.EndToEndCrc) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            Assert.True((await client.Feature.ReadAsync()).HasValidCrc);
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, new CgmCommand(CgmOpCode.StartSession)));
            Assert.True((await client.Status.ReadAsync()).HasValidCrc);
            Assert.True((await client.SessionRunTime.ReadAsync()).HasValidCrc);
            Assert.True((await client.SessionStartTime.ReadAsync()).HasValidCrc);
            var now = new CgmSessionStartTime(new DateAndTime(2026, CalendarMonth.November, 30, 0, 5, 0), new TimeZoneOffset(0), DstOffset.StandardTime);
            await HealthStory.RefusesAsync(ContinuousGlucoseMonitoringService.MissingCrc, () => client.SessionStartTime.WriteAsync(now).AsTask());
            await HealthStory.RefusesAsync(ContinuousGlucoseMonitoringService.InvalidCrc, () => client.SessionStartTime.WriteAsync(now with { Crc = 0 }).AsTask());
            await client.SetTimeAsync(now);
            Assert.Equal(now.WithCrc(), await client.SessionStartTime.ReadAsync());

            await HealthStory.RefusesAsync(ContinuousGlucoseMonitoringService.MissingCrc, () => client.SpecificOps.RequestAsync(new CgmCommand(CgmOpCode.StopSession)).AsTask());
            await HealthStory.RefusesAsync(ContinuousGlucoseMonitoringService.MissingCrc, () => client.SpecificOps.RequestAsync(CgmCommand.FromLevel(CgmOpCode.SetHypoAlertLevel, new(54, 0))).AsTask());
            await HealthStory.RefusesAsync(ContinuousGlucoseMonitoringService.InvalidCrc, () => client.SpecificOps.RequestAsync(CgmCommand.FromUInt16(CgmOpCode.StopSession, 0)).AsTask());
            Assert.True(cgm.IsRunning);

            cgm.Add(new MedFloat16(100, 0));
            var record = Assert.Single(await HealthStory.AllAsync(client.Records.ReportAsync(RecordSelection.All)));
            Assert.True(record.HasValidCrc);
        });

    [Fact]
    public void A_collector_yields_what_was_missed_and_then_each_as_it_comes()
    {
        var cgm = New(out _, CgmFeatures.EndToEndCrc);
        cgm.CommunicationIntervalMinutes = 255;
        HealthStory.Collect(new HealthDevice { Cgm = cgm }, async (central, device) =>
        {
            cgm.StartSession();
            cgm.Add(new MedFloat16(100, 0));
            var collector = new ContinuousGlucoseCollector(central);
            var seen = new List<int>();
            await foreach (var record in collector.CollectAsync())
            {
                seen.Add(record.GlucoseConcentration.Mantissa);
                if (seen.Count == 3)
                    break;
                await VirtualWait.ForAsync(device, TimeSpan.FromMinutes(1));
                cgm.Add(new MedFloat16(100 + seen.Count, 0));
            }

            Assert.Equal([100, 101, 102], seen);
            Assert.Equal(3, collector.NextTimeOffset);
            Assert.Equal(0, collector.CorruptCount);
        });
    }

    // What is written as the time of now, without its CRC.
    [Theory]
    [InlineData(new byte[] { 0xDC, 0x05, 0x0B, 0x1E, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // the year 1500
    [InlineData(new byte[] { 0x10, 0x27, 0x0B, 0x1E, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // the year 10,000
    [InlineData(new byte[] { 0xEA, 0x07, 0x0D, 0x1E, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // month 13
    [InlineData(new byte[] { 0xEA, 0x07, 0x02, 0x1E, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // 30 February
    [InlineData(new byte[] { 0xEA, 0x07, 0x00, 0x20, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // day 32 of a month that is not known
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x4D, 0x05, 0x00, 0x00, 0x00 })]      // 77 hours
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x00, 0x3C, 0x00, 0x00, 0x00 })]      // 60 minutes
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x00, 0x05, 0x3C, 0x00, 0x00 })]      // 60 seconds
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x00, 0x05, 0x00, 0x64, 0x00 })]      // zone 100
    [InlineData(new byte[] { 0xEA, 0x07, 0x0B, 0x1E, 0x00, 0x05, 0x00, 0x00, 0x03 })]      // a daylight saving time that there is not
    [InlineData(new byte[] { 0x2E, 0x06, 0x01, 0x01, 0x00, 0x05, 0x00, 0x00, 0x00 })]      // the session began before the calendar did
    public void A_time_that_cannot_be_is_refused(byte[] now)
    {
        foreach (var feature in new[] { CgmFeatures.None, CgmFeatures.EndToEndCrc })
        {
            HealthStory.Run(new HealthDevice { Cgm = New(out var cgm, feature) }, async stage =>
            {
                var problems = new List<Exception>();
                stage.Device.HandlerFailed += problems.Add;
                var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
                cgm.StartSession();
                await PassAsync(stage, TimeSpan.FromMinutes(10));
                var before = await client.SessionStartTime.ReadAsync();
                var crc = EndToEndCrc.Compute(now);
                var octets = feature == CgmFeatures.EndToEndCrc ? [.. now, (byte)crc, (byte)(crc >> 8)] : now;
                await HealthStory.RefusesAsync((int)AttError.OutOfRange, () => client.SessionStartTime.Remote.WriteAsync(octets).AsTask());
                Assert.Equal(before, await client.SessionStartTime.ReadAsync());
                Assert.Equal(before, cgm.SessionStartTime);
                Assert.Empty(problems);
            });
        }
    }

    [Fact]
    public void Whatever_a_client_writes_nothing_throws()
    {
        foreach (var feature in new[] { CgmFeatures.None, CgmFeatures.EndToEndCrc })
        {
            HealthStory.Run(new HealthDevice { Cgm = New(out var cgm, feature) }, async stage =>
            {
                var problems = new List<Exception>();
                stage.Device.HandlerFailed += problems.Add;
                cgm.RecordAccessFailed += problems.Add;
                var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
                await using var answers = await client.SpecificOps.Remote.SubscribeAsync();
                await using var records = await client.RecordAccess.Remote.SubscribeAsync();
                await using var notifications = await client.Measurement.Remote.SubscribeAsync();
                var random = new Random(1);
                cgm.StartSession();
                cgm.Add(new MedFloat16(100, 0));
                for (var i = 0; i < 3000; i++)
                {
                    var characteristic = (i % 3) switch { 0 => client.SessionStartTime.Remote, 1 => client.SpecificOps.Remote, _ => client.RecordAccess.Remote };
                    var octets = new byte[i % 3 == 0 ? 9 : random.Next(0, 18)];
                    random.NextBytes(octets);
                    if (i % 3 != 0 && octets.Length > 0)
                        octets[0] %= 32;
                    if (feature == CgmFeatures.EndToEndCrc && i % 3 != 2)
                    {
                        var crc = EndToEndCrc.Compute(octets);
                        octets = [.. octets, (byte)crc, (byte)(crc >> 8)];
                    }

                    try
                    {
                        await characteristic.WriteAsync(octets);
                    }
                    catch (BleException refused) when (refused.Error == BleError.InputOutput)
                    {
                        Assert.NotEqual((int)AttError.UnlikelyError, refused.Status);
                    }

                    cgm.Add(new MedFloat16(100, 0));
                    await client.Status.ReadAsync();
                    await client.SessionStartTime.ReadAsync();
                }

                Assert.Empty(problems);
            });
        }
    }

    [Fact]
    public void What_is_not_known_of_a_time_is_taken()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm, CgmFeatures.EndToEndCrc) }, async stage =>
        {
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            foreach (var known in new[] { DateAndTime.NotKnown, new DateAndTime(null, CalendarMonth.May, null, 1, 2, 3), new DateAndTime(1582, CalendarMonth.January, 1, 0, 0, 0) })
            {
                var now = new CgmSessionStartTime(known, new TimeZoneOffset(null), DstOffset.NotKnown);
                await client.SetTimeAsync(now);
                Assert.Equal(now.WithCrc(), await client.SessionStartTime.ReadAsync());
            }
        });

    [Fact]
    public void A_session_goes_on_while_the_radio_is_off_and_on_another_radio_with_its_clock()
    {
        var server = new HealthDevice { Cgm = New(out var cgm) };
        Use(async (stage, phone) =>
        {
            Assert.True(cgm.StartSession());
            await PassAsync(stage, TimeSpan.FromMinutes(60));
            stage.Device.Active = false;
            Assert.True(cgm.IsRunning);
            await PassAsync(phone, TimeSpan.FromMinutes(5));
            Assert.Equal(65, cgm.Status.TimeOffset);
            Assert.Equal(65, cgm.Add(new MedFloat16(100, 0))!.Value.TimeOffset);
        });

        // The clock of another radio begins with 0.
        Use(async (stage, phone) =>
        {
            await stage.Link.PairAsync();
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            Assert.Equal(new CgmStatus(65, CgmSensorStatus.None), await client.Status.ReadAsync());
            Assert.True(cgm.IsRunning);
            Assert.False(cgm.StartSession());
            await PassAsync(stage, TimeSpan.FromMinutes(6));
            Assert.Equal(71, (await client.Status.ReadAsync()).TimeOffset);
            await using var notifications = await client.Measurement.SubscribeAsync();
            Assert.Equal(71, cgm.Add(new MedFloat16(100, 0))!.Value.TimeOffset);
            Assert.Equal(71, (await HealthStory.TakeAsync(notifications, 1))[0].Records[0].TimeOffset);
            cgm.StopSession();
            Assert.Null(cgm.Add(new MedFloat16(100, 0)));
            Assert.True(cgm.StartSession());
            Assert.Equal(new CgmStatus(0, CgmSensorStatus.None), await client.Status.ReadAsync());
        });

        void Use(Func<Stage, Stage, Task> story)
            => HealthStory.Run(server, stage => story(stage, stage with { Device = stage.Simulation.Radios[1] }), pair: false);
    }

    [Fact]
    public void A_session_ends_by_its_time_while_the_radio_is_off()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            cgm.RunTimeHours = 1;
            Assert.True(cgm.StartSession());
            stage.Device.Active = false;
            await PassAsync(stage with { Device = stage.Simulation.Radios[1] }, TimeSpan.FromMinutes(61));
            Assert.False(cgm.IsRunning);
            Assert.Null(cgm.Add(new MedFloat16(100, 0)));
            Assert.Equal(60, cgm.Status.TimeOffset);
        });

    [Fact]
    public void As_many_measurements_wait_as_are_wanted_and_then_the_oldest_is_not_notified()
        => HealthStory.Run(new HealthDevice { Cgm = New(out var cgm) }, async stage =>
        {
            Assert.Equal(300, cgm.MaxWaiting);
            Assert.Throws<ArgumentOutOfRangeException>(() => cgm.MaxWaiting = 0);
            var client = await ContinuousGlucoseMonitoringService.Client.DiscoverAsync(stage.Link);
            cgm.StartSession();
            await using var notifications = await client.Measurement.SubscribeAsync();
            Assert.Equal(CgmResponseCode.Success, await CodeAsync(client, CgmCommand.FromOctet(CgmOpCode.SetCommunicationInterval, 120)));
            cgm.MaxWaiting = 4;
            for (var i = 0; i < 11; i++)
                cgm.Add(new MedFloat16(100 + i, 0));
            Assert.Equal((4, 6), (cgm.WaitingCount, cgm.DroppedCount));
            cgm.MaxWaiting = 3;
            Assert.Equal((3, 7), (cgm.WaitingCount, cgm.DroppedCount));
            await PassAsync(stage, TimeSpan.FromMinutes(120));
            cgm.Add(new MedFloat16(111, 0));
            Assert.Equal((0, 8), (cgm.WaitingCount, cgm.DroppedCount));
            var seen = await HealthStory.TakeAsync(notifications, 2);
            Assert.Equal([100, 109, 110, 111], seen.SelectMany(notification => notification.Records).Select(record => record.GlucoseConcentration.Mantissa));
            Assert.Equal(12, cgm.Store.Count);
        });

    private static ContinuousGlucoseMonitoringService New(out ContinuousGlucoseMonitoringService service, CgmFeatures more = CgmFeatures.None)
        => service = new ContinuousGlucoseMonitoringService(Everything | more, Sample);

    private static Task PassAsync(Stage stage, TimeSpan time) => VirtualWait.ForAsync(stage.Device, time);

    private static async Task<CgmResponseCode> CodeAsync(ContinuousGlucoseMonitoringService.Client client, CgmCommand request)
    {
        var answer = await client.OperateAsync(request);
        Assert.True(answer.TryGetResponse(out var opCode, out var code));
        Assert.Equal(request.OpCode, opCode);
        return code;
    }
}
