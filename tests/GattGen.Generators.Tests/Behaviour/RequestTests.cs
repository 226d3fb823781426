// Requests: write, run, indicate; several clients, refusals, and everything that may end in the middle.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class RequestTests
{
    private static readonly Adjustment First = new(400, 1);
    private static readonly Adjustment Second = new(500, 2);

    private readonly LaboratoryServer _server = new();

    private Laboratory Laboratory => _server.Laboratory;

    [Fact]
    public void A_request_is_answered_with_what_its_method_returns() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var calibrating = client.Calibrate.RequestAsync(First).AsTask();
        await stage.Delay(1);
        Assert.Equal(["subscribed Indications", "calibrate 1"], Laboratory.Log);
        Assert.False(calibrating.IsCompleted);
        Laboratory.Calibrating.SetResult(CalibrationResult.Failed);
        Assert.Equal(CalibrationResult.Failed, await calibrating);
        Assert.Equal(3, await client.Length.RequestAsync([1, 2, 3]));
        Assert.Equal("grüß grüß", await client.Echo.RequestAsync("grüß"));
    });

    [Fact]
    public void Request_and_result_may_be_longer_than_the_smallest_mtu() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var text = new string('x', 99);
        Assert.Equal(text + " " + text, await client.Echo.RequestAsync(text));
        Assert.Equal(256, link.Mtu);
        Assert.Equal(400, await client.Length.RequestAsync(new byte[400]));     // written in pieces
        Assert.Equal(AttError.InvalidAttributeValueLength, await RefusalOf(client.Echo.RequestAsync(new string('x', 100) + "y"), typeof(ArgumentException), client.Echo.Remote, new byte[101]));
    });

    [Fact]
    public void Requests_follow_each_other_without_a_pause() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        for (var i = 0; i < 30; i++)
            Assert.Equal(i, await client.Length.RequestAsync(new byte[i]));
    });

    [Fact]
    public void Each_client_has_a_request_of_its_own_and_gets_its_own_result() => Play(3, async stage =>
    {
        var links = await Task.WhenAll(Enumerable.Range(0, 3).Select(stage.ConnectAsync));
        var clients = await Task.WhenAll(links.Select(link => Laboratory.Client.DiscoverAsync(link).AsTask()));
        var runs = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource<CalibrationResult>()).ToArray();
        Laboratory.Runs = channel => runs[channel].Task;
        var calibrating = clients.Select((client, i) => client.Calibrate.RequestAsync(new Adjustment(0, (byte)i)).AsTask()).ToArray();
        var echoing = clients.Select((client, i) => client.Echo.RequestAsync("echo" + i).AsTask()).ToArray();
        Assert.Equal(["echo0 echo0", "echo1 echo1", "echo2 echo2"], await Task.WhenAll(echoing));
        Assert.All(calibrating, task => Assert.False(task.IsCompleted));
        Assert.Equal(3, Laboratory.Log.Count(line => line.StartsWith("calibrate", StringComparison.Ordinal)));
        runs[1].SetResult(CalibrationResult.Failed);
        Assert.Equal(CalibrationResult.Failed, await calibrating[1]);
        Assert.False(calibrating[0].IsCompleted || calibrating[2].IsCompleted);
        runs[2].SetResult(CalibrationResult.Done);
        runs[0].SetResult(CalibrationResult.Done);
        Assert.All(await Task.WhenAll(calibrating[0], calibrating[2]), result => Assert.Equal(CalibrationResult.Done, result));
        foreach (var link in links)
            await link.DisposeAsync();
    });

    [Fact]
    public void A_write_without_a_subscription_is_refused() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        Assert.Equal(0xFD, (await Fails(BleError.InputOutput, client.Length.Remote.WriteAsync(new byte[3]))).Status);
        Assert.Equal(3, await client.Length.RequestAsync(new byte[3]));
    });

    [Fact]
    public void A_second_request_is_refused_while_one_runs() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var calibrating = client.Calibrate.RequestAsync(First).AsTask();
        await stage.Delay(1);
        Assert.Contains("under way", (await Fails(BleError.Already, client.Calibrate.RequestAsync(Second))).Message, StringComparison.Ordinal);
        var other = await Laboratory.Client.DiscoverAsync(link);
        Assert.Equal(0xFE, (await Fails(BleError.InputOutput, other.Calibrate.RequestAsync(Second))).Status);
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        Assert.Equal(CalibrationResult.Done, await calibrating);
        Assert.Equal(CalibrationResult.Done, await other.Calibrate.RequestAsync(Second));
        Assert.Equal(["subscribed Indications", "calibrate 1", "calibrate 2"], Laboratory.Log);
    });

    [Fact]
    public void A_hook_refuses_a_request_before_it_runs() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        Assert.Equal(0x80, (await Fails(BleError.InputOutput, client.Calibrate.RequestAsync(new Adjustment(0, 8)))).Status);
        Assert.Equal(["subscribed Indications"], Laboratory.Log);
    });

    [Fact]
    public void A_request_that_the_handler_of_the_application_refuses_does_not_run() => Play(1, async stage =>
    {
        var refuses = true;
        stage.Device.Irq((in BleEvent e) => e.Code == BleEventCode.GattsWrite && refuses ? 0x81 : 0);
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        Assert.Equal(0x81, (await Fails(BleError.InputOutput, client.Calibrate.RequestAsync(First))).Status);
        await stage.Delay(1);
        Assert.Equal(["subscribed Indications"], Laboratory.Log);
        refuses = false;
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        Assert.Equal(CalibrationResult.Done, await client.Calibrate.RequestAsync(First));
    });

    [Fact]
    public void Of_the_writes_of_one_queue_the_last_one_runs() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        await using var results = await client.Length.Remote.SubscribeAsync();
        var handle = client.Length.Remote.ValueHandle;
        var writing = new WatchedWrite(stage.Phones[0]);
        ((IBleHost)stage.Phones[0]).StartReliableWrite(link.Handle, [new GattValueWrite(handle, new byte[] { 1 }), new GattValueWrite(handle, new byte[] { 1, 2, 3, 4 })], writing);
        Assert.Equal(0, await writing.Ended);
        await foreach (var result in results)
        {
            Assert.Equal([4, 0], result);
            break;
        }
    });

    [Fact]
    public void An_exception_is_told_to_the_device_and_the_client_waits_in_vain() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var begun = stage.Simulation.Now;
        var problem = await Fails(BleError.TimedOut, client.Echo.RequestAsync(""));
        Assert.Contains("30 s", problem.Message, StringComparison.Ordinal);
        Assert.InRange((stage.Simulation.Now - begun).TotalSeconds, 30, 32);
        Assert.Equal("There is nothing to say.", Assert.Single(stage.Failures).Message);
        Assert.Equal("a a", await client.Echo.RequestAsync("a"));
    });

    [Fact]
    public void A_result_that_does_not_fit_the_link_is_told_to_the_device() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        await using var results = await client.Echo.Remote.SubscribeAsync();
        await client.Echo.Remote.WriteAsync("0123456789"u8.ToArray());      // 21 octets, and nobody has exchanged the MTU
        await stage.Delay(1);
        Assert.Equal(BleError.TooBig, Assert.IsType<BleException>(Assert.Single(stage.Failures)).Error);
    });

    [Fact]
    public void A_client_that_gives_up_gets_the_result_of_its_next_request_and_not_the_late_one() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        using var cancel = new CancellationTokenSource();
        var calibrating = client.Calibrate.RequestAsync(First, cancel.Token).AsTask();
        await stage.Delay(1);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calibrating);
        Assert.Equal(0xFE, (await Fails(BleError.InputOutput, client.Calibrate.RequestAsync(Second))).Status);     // the server has not given up
        Laboratory.Calibrating.SetResult(CalibrationResult.Failed);
        Laboratory.Calibrating = new TaskCompletionSource<CalibrationResult>();
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        CalibrationResult? result = null;
        while (result is null)
        {
            try
            {
                result = await client.Calibrate.RequestAsync(Second);
            }
            catch (BleException running) when (running.Status == 0xFE)
            {
                // The late result is on its way.
            }
        }

        Assert.Equal(CalibrationResult.Done, result);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await client.Calibrate.RequestAsync(First, TimeSpan.Zero));
    });

    [Fact]
    public void The_end_of_the_link_cancels_the_method_and_the_next_link_begins_anew() => Play(1, async stage =>
    {
        var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var calibrating = client.Calibrate.RequestAsync(First).AsTask();
        await stage.Delay(1);
        await link.DisposeAsync();
        await Fails(BleError.NotConnected, new ValueTask<CalibrationResult>(calibrating));
        await stage.Delay(1);
        Assert.Equal(["subscribed Indications", "calibrate 1", "subscribed None", "cancelled 1"], Laboratory.Log);

        // The first call has not returned yet.
        var hanging = Laboratory.Calibrating;
        Laboratory.Calibrating = new TaskCompletionSource<CalibrationResult>();
        await using var again = await stage.ConnectAsync();
        client = await Laboratory.Client.DiscoverAsync(again);
        var second = client.Calibrate.RequestAsync(Second).AsTask();
        await stage.Delay(1);
        hanging.SetResult(CalibrationResult.Failed);
        await stage.Delay(1);
        Assert.False(second.IsCompleted);
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        Assert.Equal(CalibrationResult.Done, await second);
        Assert.Empty(stage.Failures);
    });

    [Fact]
    public void Calls_that_never_return_are_bounded() => Play(1, async stage =>
    {
        var runs = new List<TaskCompletionSource<CalibrationResult>>();
        Laboratory.Runs = _ =>
        {
            runs.Add(new TaskCompletionSource<CalibrationResult>());
            return runs[^1].Task;
        };
        for (var i = 0; i < 64; i++)
        {
            await using var link = await stage.ConnectAsync();
            var client = await Laboratory.Client.DiscoverAsync(link);
            var calibrating = client.Calibrate.RequestAsync(First).AsTask();
            await stage.Delay(0.5);
            Assert.False(calibrating.IsCompleted);
            await link.DisposeAsync();
            await Fails(BleError.NotConnected, new ValueTask<CalibrationResult>(calibrating));
        }

        await using var last = await stage.ConnectAsync();
        var refused = await Laboratory.Client.DiscoverAsync(last);
        Assert.Equal((int)AttError.InsufficientResources, (await Fails(BleError.InputOutput, refused.Calibrate.RequestAsync(First))).Status);
        Assert.Equal(64, Laboratory.Log.Count(line => line == "cancelled 1"));
        runs[10].SetResult(CalibrationResult.Done);
        var calibrated = refused.Calibrate.RequestAsync(First).AsTask();
        await stage.Delay(0.5);
        runs[64].SetResult(CalibrationResult.Done);
        Assert.Equal(CalibrationResult.Done, await calibrated);
    });

    [Fact]
    public void A_result_that_the_client_does_not_want_any_more_is_not_sent() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var results = await client.Calibrate.Remote.SubscribeAsync();
        await client.Calibrate.Remote.WriteAsync(new byte[] { 0, 0, 1 });
        await stage.Delay(1);
        await results.DisposeAsync();
        var heard = 0;
        stage.Phones[0].Irq((in BleEvent e) =>
        {
            heard += e.Code == BleEventCode.GattcIndicate ? 1 : 0;
            return 0;
        });
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        await stage.Delay(1);
        Assert.Equal(0, heard);
        Assert.Equal(CalibrationResult.Done, await client.Calibrate.RequestAsync(First));
        Assert.Equal(1, heard);
    });

    [Fact]
    public void Switching_the_radio_off_cancels_and_the_service_can_be_served_again() => Play(1, async stage =>
    {
        var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var calibrating = client.Calibrate.RequestAsync(First).AsTask();
        await stage.Delay(1);
        stage.Device.Active = false;
        await Fails(BleError.NotConnected, new ValueTask<CalibrationResult>(calibrating));
        Assert.Contains("cancelled 1", Laboratory.Log);

        Laboratory.Calibrating.SetResult(CalibrationResult.Failed);     // too late for anybody
        await _server.StartAsync(stage.Device);
        await using var again = await stage.ConnectAsync();
        client = await Laboratory.Client.DiscoverAsync(again);
        Assert.Equal(CalibrationResult.Failed, await client.Calibrate.RequestAsync(Second));
        Assert.Empty(stage.Failures);
    });

    [Fact]
    public void Registering_other_services_cancels_what_runs() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var calibrating = client.Calibrate.RequestAsync(First, TimeSpan.FromSeconds(5)).AsTask();
        await stage.Delay(1);
        await _server.StopAsync();
        stage.Device.GattsRegisterServices(new BatteryService());
        await stage.Delay(1);
        Assert.Contains("cancelled 1", Laboratory.Log);
        Laboratory.Calibrating.SetResult(CalibrationResult.Done);
        await Fails(BleError.TimedOut, new ValueTask<CalibrationResult>(calibrating));
    });

    [Fact]
    public void A_method_runs_outside_of_the_stack() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        Exception? problem = null;
        Laboratory.Measuring = () => problem = Record.Exception(() => stage.Device.Active = false);      // in a handler: EBUSY
        await Fails(BleError.NotConnected, client.Length.RequestAsync([1]));
        Assert.Null(problem);
        Assert.False(stage.Device.Active);
    });

    [Fact]
    public void What_a_link_must_be_is_asked_for_first() => Play(1, async stage =>
    {
        await using var link = await stage.ConnectAsync();
        var client = await Laboratory.Client.DiscoverAsync(link);
        var refusal = await Fails(BleError.InputOutput, client.Digest.RequestAsync(new GattArray<ushort>([1, 2])));
        Assert.Equal((int)AttError.InsufficientAuthentication, refusal.Status);
        await link.PairAsync();
        Assert.Equal("2"u8.ToArray(), (await client.Digest.RequestAsync(new GattArray<ushort>([1, 2]))).ToArray());
    });

    [Fact]
    public async Task A_radio_with_the_module_API_only_refuses_the_service()
    {
        var ble = new FakeBle();
        var problem = await Assert.ThrowsAsync<BleException>(() => _server.StartAsync(ble));
        Assert.Equal(BleError.NotSupported, problem.Error);
        Assert.False(_server.IsStarted);
    }

    private static async Task<BleException> Fails<T>(BleError error, ValueTask<T> call)
    {
        var problem = await Assert.ThrowsAsync<BleException>(async () => await call);
        Assert.Equal(error, problem.Error);
        return problem;
    }

    private static async Task<BleException> Fails(BleError error, ValueTask call)
    {
        var problem = await Assert.ThrowsAsync<BleException>(async () => await call);
        Assert.Equal(error, problem.Error);
        return problem;
    }

    // A client refuses what is too long before it is sent; so does the server, whoever sends it.
    private static async Task<AttError> RefusalOf<T>(ValueTask<T> call, Type local, RemoteCharacteristic remote, byte[] octets)
    {
        Assert.IsAssignableFrom(local, await Record.ExceptionAsync(async () => await call));
        return (AttError)(await Fails(BleError.InputOutput, remote.WriteAsync(octets))).Status;
    }

    private void Play(int clients, Func<Stage, Task> story)
    {
        var stage = new Stage(clients);
        stage.Run(async () =>
        {
            await _server.StartAsync(stage.Device);
            await story(stage);
        });
    }

    private sealed class WatchedWrite(IBleHost host) : GattOperation
    {
        private readonly TaskCompletionSource<int> _ended = new();

        public Task<int> Ended => _ended.Task;

        public override void OnDone(int status) => host.Post(_ => _ended.SetResult(status), null);
    }
}
