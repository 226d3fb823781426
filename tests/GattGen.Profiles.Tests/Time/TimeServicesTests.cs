// The time services, served and used.
using System;
using System.Threading.Tasks;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.Time;

public class TimeServicesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_time_runs_and_clients_are_told_when_it_is_adjusted()
    {
        var clock = Noon;
        var service = new CurrentTimeService(() => clock) { LocalTime = new LocalTimeInformation(TimeZoneOffset.From(TimeSpan.FromHours(1)), DstOffset.StandardTime), Source = TimeSource.NetworkTimeProtocol, Accuracy = new TimeAccuracy(0.5) };
        Served.Run(service, async served =>
        {
            var client = await CurrentTimeService.Client.DiscoverAsync(served.Link);
            Assert.Equal(new DateTime(2026, 11, 30, 13, 0, 0), (await client.Time.ReadAsync()).Time.ToDateTime());
            clock += TimeSpan.FromSeconds(10.5);
            Assert.Equal(new DateTime(2026, 11, 30, 13, 0, 10, 500), (await client.Time.ReadAsync()).Time.ToDateTime());
            Assert.Equal(new ReferenceTimeInformation(TimeSource.NetworkTimeProtocol, new TimeAccuracy(0.5), null, null), await client.Reference!.ReadAsync());

            await using var times = await client.Time.SubscribeAsync();
            service.Adjust(clock.AddSeconds(59), AdjustReasons.ExternalReference);      // too little to be told
            service.Adjust(service.Now.AddSeconds(60), AdjustReasons.ExternalReference);
            service.Adjust(service.Now.AddSeconds(1), AdjustReasons.Manual);
            service.LocalTime = new LocalTimeInformation(TimeZoneOffset.From(TimeSpan.FromHours(1)), DstOffset.OneHour);
            service.LocalTime = service.LocalTime;      // no change
            service.Adjust(service.Now, AdjustReasons.Manual | AdjustReasons.ExternalReference);
            var told = await Served.TakeAsync(times, 4);
            Assert.Equal([AdjustReasons.ExternalReference, AdjustReasons.Manual, AdjustReasons.DaylightSavingTime, AdjustReasons.Manual | AdjustReasons.ExternalReference], Array.ConvertAll(told, each => each.Reasons));
            Assert.Equal(new DateTime(2026, 11, 30, 14, 2, 10, 500), told[2].Time.ToDateTime());

            clock += TimeSpan.FromHours(50);
            Assert.Equal((byte?)2, (await client.Reference.ReadAsync()).DaysSinceUpdate);
            Assert.Equal((byte?)2, (await client.Reference.ReadAsync()).HoursSinceUpdate);
        });
    }

    [Fact]
    public void Clients_set_the_time_where_they_may()
    {
        var service = new CurrentTimeService(static () => Noon) { LocalTime = default };
        var adjusted = 0;
        service.Adjusted += _ => adjusted++;
        Served.Run(service, async served =>
        {
            var client = await CurrentTimeService.Client.DiscoverAsync(served.Link);
            var time = new CurrentTime(ExactTime256.From(new DateTime(2027, 1, 1, 8, 0, 0)), AdjustReasons.None);
            Assert.Equal((int)AttError.WriteNotPermitted, await Served.RefusalAsync(() => client.Time.WriteAsync(time)));
            Assert.Equal((int)AttError.WriteNotPermitted, await Served.RefusalAsync(() => client.LocalTime!.WriteAsync(default)));

            service.AcceptsWrites = true;
            await client.Time.WriteAsync(time);
            Assert.Equal(time with { Reasons = AdjustReasons.Manual }, await client.Time.ReadAsync());
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => client.Time.WriteAsync(default)));

            // The day of the week contradicts the date: the rest is taken.
            var contradiction = new CurrentTime(ExactTime256.From(new DateTime(2027, 1, 2, 8, 0, 0)) with { DayDateTime = new DayDateTime(DateAndTime.FromDateTime(new DateTime(2027, 1, 2, 8, 0, 0)), Weekday.Monday) }, AdjustReasons.None);
            Assert.Equal(CurrentTimeService.DataFieldIgnored, await Served.RefusalAsync(() => client.Time.WriteAsync(contradiction)));
            Assert.Equal(new DateTime(2027, 1, 2, 8, 0, 0), (await client.Time.ReadAsync()).Time.ToDateTime());

            await client.LocalTime!.WriteAsync(new LocalTimeInformation(new TimeZoneOffset(8), DstOffset.OneHour));
            Assert.Equal(new DateTime(2027, 1, 2, 11, 0, 0), (await client.Time.ReadAsync()).Time.ToDateTime());
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => client.LocalTime.WriteAsync(new LocalTimeInformation(default, (DstOffset)3))));
            Assert.Equal(3, adjusted);
        });
    }

    [Fact]
    public void Without_local_time_and_reference_they_are_not_there()
        => Served.Run(new CurrentTimeService(), async served =>
        {
            var client = await CurrentTimeService.Client.DiscoverAsync(served.Link);
            Assert.Null(client.LocalTime);
            Assert.Null(client.Reference);
        });

    [Fact]
    public void A_reference_is_asked_and_its_result_is_read()
    {
        var answer = new TaskCompletionSource<TimeUpdateResult>();
        var asked = 0;
        var service = new ReferenceTimeUpdateService();
        Served.Run(service, async served =>
        {
            var client = await ReferenceTimeUpdateService.Client.DiscoverAsync(served.Link);
            Assert.Equal(new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.NotAttempted), await client.State.ReadAsync());
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            Assert.Equal(TimeUpdateResult.NoConnectionToReference, (await client.State.ReadAsync()).Result);

            service.Reference = _ =>
            {
                asked++;
                return new ValueTask<TimeUpdateResult>(answer.Task);
            };
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            Assert.Equal(TimeUpdateCurrentState.UpdatePending, (await client.State.ReadAsync()).State);
            answer.SetResult(TimeUpdateResult.Successful);
            Assert.Equal(new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.Successful), await client.State.ReadAsync());
            Assert.Equal(1, asked);

            service.Reference = async cancel =>
            {
                var never = new TaskCompletionSource<TimeUpdateResult>();
                using (cancel.Register(() => never.TrySetCanceled(cancel)))
                    return await never.Task;
            };
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.CancelReferenceUpdate);
            Assert.Equal(new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.Canceled), await client.State.ReadAsync());

            Exception? failure = null;
            service.Failed += problem => failure = problem;
            service.Reference = _ => throw new InvalidOperationException("The antenna is broken.");
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            await client.State.ReadAsync();
            Assert.Equal(TimeUpdateResult.ReferenceError, (await client.State.ReadAsync()).Result);
            Assert.Equal("The antenna is broken.", Assert.IsType<InvalidOperationException>(failure).Message);
        });
    }

    [Fact]
    public void A_reference_may_be_ready_when_it_is_cancelled_and_may_throw_then()
    {
        var service = new ReferenceTimeUpdateService { Reference = static _ => new ValueTask<TimeUpdateResult>(TimeUpdateResult.Successful) };
        var failures = new System.Collections.Generic.List<Exception>();
        service.Failed += failures.Add;
        Served.Run(service, async served =>
        {
            var client = await ReferenceTimeUpdateService.Client.DiscoverAsync(served.Link);
            var first = client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.CancelReferenceUpdate);
            await first;
            Assert.Equal(TimeUpdateCurrentState.Idle, (await client.State.ReadAsync()).State);
            Assert.Empty(failures);

            service.Reference = cancel =>
            {
                cancel.Register(static () => throw new InvalidOperationException("The antenna is stuck."));
                return new ValueTask<TimeUpdateResult>(new TaskCompletionSource<TimeUpdateResult>().Task);
            };
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
            await client.State.ReadAsync();
            await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.CancelReferenceUpdate);
            await client.State.ReadAsync();
            await served.WaitAsync(1);
            Assert.Equal("The antenna is stuck.", Assert.Single(failures).GetBaseException().Message);
        });
    }

    [Fact]
    public void The_next_change_is_found_in_a_zone()
    {
        // The last Sunday of March at 2:00, the last Sunday of October at 3:00; of 2026 these are the 29th and the 25th.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday));
        var zone = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(1), "Test", "Test", "Test", [rule]);
        var summer = NextDstChangeService.Find(zone, new DateTime(2026, 1, 1, 0, 0, 17));
        Assert.Equal(new TimeWithDst(DateAndTime.FromDateTime(new DateTime(2026, 3, 29, 2, 0, 0)), DstOffset.OneHour), summer);
        var winter = NextDstChangeService.Find(zone, new DateTime(2026, 6, 1));
        Assert.Equal(new TimeWithDst(DateAndTime.FromDateTime(new DateTime(2026, 10, 25, 3, 0, 0)), DstOffset.StandardTime), winter);
        Assert.Null(NextDstChangeService.Find(TimeZoneInfo.Utc, new DateTime(2026, 1, 1)));
        Served.Run(new NextDstChangeService { Next = summer!.Value }, async served =>
            Assert.Equal(summer, await (await NextDstChangeService.Client.DiscoverAsync(served.Link)).Next.ReadAsync()));
    }
}
