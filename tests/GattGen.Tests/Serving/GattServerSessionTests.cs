// GattServerSession: starting, stopping, and advertising through connections.
using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Serving;

public class GattServerSessionTests
{
    private static readonly byte[] AdvertisingData = [0x02, 0x01, 0x06];
    private static readonly byte[] ScanResponse = [0x03, 0x09, 0x48, 0x52];
    private static readonly BleAddress Central = new(BleAddressType.Random, 0xC0FFEE000001);

    private static GattServerSession Session(string name = "Meadow HR") => new(name, Appearance.HeartRateSensor, AdvertisingData, ScanResponse);

    private static IGattService[] Services(params FakeService[] services) => services.ToArray<IGattService>();

    [Fact]
    public async Task Starting_registers_names_and_advertises()
    {
        var ble = new FakeBle();
        var session = Session();
        FakeService battery = new() { Level = 90 }, alert = new(0x1802);
        Assert.False(session.IsStarted);
        Assert.Null(session.Ble);
        Assert.Empty(session.Handles);

        await session.StartAsync(ble, Services(battery, alert));

        Assert.True(session.IsStarted);
        Assert.Same(ble, session.Ble);
        Assert.Equal(2, session.Handles.Length);
        Assert.Equal([90], ble.GattsRead(session.Handles[0][0]));
        Assert.Equal("Meadow HR", ble.Config.GapName);
        Assert.Equal(Appearance.HeartRateSensor, ble.Config.Appearance);
        Assert.True(ble.IsAdvertising);
        Assert.Equal(100_000, ble.AdvertisingIntervalUs);
        Assert.Equal(AdvertisingData, ble.AdvertisingData);
        Assert.Equal(ScanResponse, ble.ScanResponseData);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public async Task A_radio_that_is_off_is_switched_on_and_one_that_is_on_is_left_as_it_is()
    {
        var off = new FakeBle(active: false);
        await Session().StartAsync(off, Services(new FakeService()));
        Assert.Equal(1, off.Activations);
        Assert.True(off.Active && off.IsAdvertising);

        var on = new FakeBle();
        await Session().StartAsync(on, Services(new FakeService()));
        Assert.Equal(0, on.Activations);
    }

    [Fact]
    public async Task A_radio_that_does_not_come_up_leaves_the_session_unstarted()
    {
        var ble = new FakeBle(active: false) { ActivationFailure = BleError.TimedOut };
        var session = Session();

        var failure = await Assert.ThrowsAsync<BleException>(() => session.StartAsync(ble, Services(new FakeService())));

        Assert.Equal(BleError.TimedOut, failure.Error);
        Assert.False(session.IsStarted);
        Assert.Null(session.Ble);
    }

    [Fact]
    public async Task When_starting_fails_a_radio_that_was_off_is_off_again()
    {
        var ble = new FakeBle(active: false) { AdvertisingFailure = BleError.InputOutput };
        var session = Session();
        var service = new FakeService();

        await Assert.ThrowsAsync<BleException>(() => session.StartAsync(ble, Services(service)));

        Assert.False(ble.Active);
        Assert.False(session.IsStarted);
        Assert.False(service.Binding.IsAttached);
        Assert.Equal(0, ble.Depth);

        ble.AdvertisingFailure = null;
        await session.StartAsync(ble, Services(service));
        Assert.True(session.IsStarted);
    }

    [Fact]
    public async Task A_radio_that_advertises_already_refuses_and_keeps_its_name()
    {
        var ble = new FakeBle();
        ble.GapAdvertise(100_000);
        var session = Session();

        Assert.Equal(BleError.Busy, (await Assert.ThrowsAsync<BleException>(() => session.StartAsync(ble, Services(new FakeService())))).Error);

        Assert.Equal("", ble.Config.GapName);
        Assert.True(ble.Active);
        Assert.False(session.IsStarted);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public async Task Starting_twice_is_refused_and_changes_nothing()
    {
        var ble = new FakeBle();
        var session = Session();
        await session.StartAsync(ble, Services(new FakeService()));
        var handles = session.Handles;

        Assert.Equal(BleError.Already, (await Assert.ThrowsAsync<BleException>(() => session.StartAsync(ble, Services(new FakeService())))).Error);
        Assert.Equal(BleError.Already, (await Assert.ThrowsAsync<BleException>(() => session.StartAsync(new FakeBle(), Services(new FakeService())))).Error);

        Assert.Same(handles, session.Handles);
        Assert.Same(ble, session.Ble);
        Assert.Equal(1, ble.AdvertisingStarts);
    }

    [Fact]
    public async Task A_start_during_another_one_is_refused_and_does_not_disturb_it()
    {
        FakeBle ble = new(active: false), other = new(active: false);
        var session = Session();
        Exception? refusal = null;
        var service = new FakeService();
        service.OnAttached = () => refusal = Record.Exception(() => { _ = session.StartAsync(other, Services(new FakeService())); });

        await session.StartAsync(ble, Services(service));

        Assert.Equal(BleError.Already, Assert.IsType<BleException>(refusal).Error);
        Assert.True(session.IsStarted && ble.IsAdvertising);
        Assert.False(other.Active);
    }

    [Fact]
    public async Task Advertising_goes_on_after_a_central_has_connected_while_slots_are_free()
    {
        var ble = new FakeBle { Slots = 2 };
        await Session().StartAsync(ble, Services(new FakeService()));

        ble.Connect(1, Central);
        Assert.True(ble.IsAdvertising);
        ble.Connect(2, Central);
        Assert.False(ble.IsAdvertising);

        ble.Disconnect(1);
        Assert.True(ble.IsAdvertising);
        Assert.Equal(ScanResponse, ble.ScanResponseData);
        Assert.Equal(3, ble.AdvertisingStarts);
    }

    [Fact]
    public async Task Advertising_that_runs_is_not_started_again_when_a_connection_ends()
    {
        var ble = new FakeBle { Slots = 3 };
        await Session().StartAsync(ble, Services(new FakeService()));
        ble.Connect(1, Central);
        Assert.Equal(2, ble.AdvertisingStarts);

        ble.Disconnect(1);
        ble.Raise(new BleEventHeader(BleEventCode.PeripheralDisconnect, 7));

        Assert.Equal(2, ble.AdvertisingStarts);
    }

    [Fact]
    public async Task Advertising_begins_when_a_slot_is_free_where_all_were_taken_at_the_start()
    {
        var ble = new FakeBle { Slots = 0 };
        var session = Session();
        await session.StartAsync(ble, Services(new FakeService()));
        Assert.True(session.IsStarted);
        Assert.False(ble.IsAdvertising);

        ble.Slots = 1;
        ble.Raise(new BleEventHeader(BleEventCode.PeripheralDisconnect, 7));
        Assert.True(ble.IsAdvertising);
    }

    [Fact]
    public async Task Without_keeping_on_a_full_radio_refuses_the_start()
    {
        var ble = new FakeBle { Slots = 0 };
        var session = Session();

        var failure = await Assert.ThrowsAsync<BleException>(
            () => session.StartAsync(ble, Services(new FakeService()), new GattServerOptions { KeepAdvertising = false }));

        Assert.Equal(BleError.NoMemory, failure.Error);
        Assert.False(session.IsStarted);
        ble.Slots = 1;
        ble.Raise(new BleEventHeader(BleEventCode.PeripheralDisconnect, 7));
        Assert.False(ble.IsAdvertising);
    }

    [Fact]
    public async Task Without_keeping_on_a_connection_ends_advertising()
    {
        var ble = new FakeBle();
        await Session().StartAsync(ble, Services(new FakeService()), new GattServerOptions { KeepAdvertising = false });

        ble.Connect(1, Central);
        ble.Disconnect(1);

        Assert.False(ble.IsAdvertising);
    }

    [Fact]
    public async Task Without_advertising_the_server_only_registers()
    {
        var ble = new FakeBle();
        var session = Session();
        await session.StartAsync(ble, Services(new FakeService()), new GattServerOptions { Advertise = false });
        Assert.True(session.IsStarted);
        Assert.Equal(0, ble.AdvertisingStarts);

        ble.GapAdvertise(500_000);
        ble.Connect(1, Central);
        ble.Disconnect(1);
        Assert.Equal(1, ble.AdvertisingStarts);

        ble.GapAdvertise(500_000);
        await session.StopAsync();
        Assert.True(ble.IsAdvertising);
    }

    [Fact]
    public async Task Options_are_taken_when_the_server_starts()
    {
        var ble = new FakeBle();
        var options = new GattServerOptions { AdvertisingIntervalUs = 1_000_000 };
        await Session().StartAsync(ble, Services(new FakeService()), options);
        options.AdvertisingIntervalUs = 20_000;

        ble.Connect(1, Central);

        Assert.Equal(1_000_000, ble.AdvertisingIntervalUs);
    }

    [Fact]
    public async Task Stopping_ends_advertising_and_leaves_services_and_values()
    {
        var ble = new FakeBle();
        var session = Session();
        var service = new FakeService();
        await session.StartAsync(ble, Services(service));
        ble.Connect(1, Central);

        await session.StopAsync();

        Assert.False(session.IsStarted);
        Assert.False(ble.IsAdvertising);
        service.Level = 50;
        Assert.Equal([50], ble.GattsRead(session.Handles[0][0]));
        ble.Disconnect(1);
        Assert.False(ble.IsAdvertising);

        await session.StopAsync();
        await session.StartAsync(ble, Services(service));
        Assert.True(ble.IsAdvertising);
    }

    [Fact]
    public async Task Stopping_what_has_not_started_or_whose_radio_is_off_does_nothing()
    {
        await Session().StopAsync();

        var ble = new FakeBle();
        var session = Session();
        await session.StartAsync(ble, Services(new FakeService()));
        ble.Active = false;
        Assert.False(session.IsStarted);

        await session.StopAsync();
        Assert.False(ble.Active);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public async Task After_the_radio_was_switched_off_the_server_starts_again_on_it_or_on_another()
    {
        FakeBle first = new(), second = new();
        var session = Session();
        var service = new FakeService { Level = 3 };
        await session.StartAsync(first, Services(service));

        first.Active = false;
        await session.StartAsync(first, Services(service));
        Assert.True(session.IsStarted && first.IsAdvertising);

        first.Active = false;
        await session.StartAsync(second, Services(service));
        Assert.Same(second, session.Ble);
        Assert.Equal([3], second.GattsRead(session.Handles[0][0]));

        // Nothing of it is left on the first radio.
        first.Active = true;
        first.Raise(new BleEventHeader(BleEventCode.CentralConnect, 1));
        first.Raise(new BleEventHeader(BleEventCode.CentralDisconnect, 1));
        Assert.False(first.IsAdvertising);
        Assert.Equal(1, second.AdvertisingStarts);
    }

    [Fact]
    public async Task A_server_whose_services_were_replaced_is_over_and_advertises_no_more()
    {
        var ble = new FakeBle();
        GattServerSession old = Session("old"), current = Session("current");
        await old.StartAsync(ble, Services(new FakeService()));
        ble.GapAdvertiseStop();
        await current.StartAsync(ble, Services(new FakeService()), new GattServerOptions { KeepAdvertising = false });

        Assert.False(old.IsStarted);
        Assert.True(current.IsStarted);
        ble.Connect(1, Central);
        Assert.False(ble.IsAdvertising);
        Assert.Equal(2, ble.AdvertisingStarts);

        ble.GapAdvertise(100_000);
        await old.StopAsync();
        Assert.True(ble.IsAdvertising);
    }

    [Fact]
    public async Task The_application_that_stops_advertising_itself_is_not_overruled()
    {
        var ble = new FakeBle { Slots = 3 };
        await Session().StartAsync(ble, Services(new FakeService()));
        ble.Connect(1, Central);
        ble.GapAdvertiseStop();

        ble.Disconnect(1);

        Assert.False(ble.IsAdvertising);
    }

    [Fact]
    public async Task Events_go_on_to_the_application()
    {
        var ble = new FakeBle();
        await Session().StartAsync(ble, Services(new FakeService()));
        var seen = 0;
        ble.Irq((in BleEvent e) => ++seen);

        ble.Connect(1, Central);
        ble.Disconnect(1);

        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task A_failure_of_advertising_again_is_reported_and_the_next_occasion_is_taken()
    {
        var ble = new FakeBle();
        Exception? failure = null;
        ble.HandlerFailed += problem => failure = problem;
        await Session().StartAsync(ble, Services(new FakeService()));

        ble.AdvertisingFailure = BleError.Busy;
        ble.Connect(1, Central);
        Assert.Equal(BleError.Busy, Assert.IsType<BleException>(failure).Error);

        ble.AdvertisingFailure = null;
        ble.Disconnect(1);
        Assert.True(ble.IsAdvertising);
    }

    [Fact]
    public async Task A_cancelled_call_does_nothing()
    {
        var ble = new FakeBle(active: false);
        var session = Session();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(() => session.StartAsync(ble, Services(new FakeService()), null, cancelled));
        Assert.False(ble.Active);

        await session.StartAsync(ble, Services(new FakeService()));
        await Assert.ThrowsAsync<OperationCanceledException>(() => session.StopAsync(cancelled));
        Assert.True(session.IsStarted && ble.IsAdvertising);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_the_radio_comes_up_registers_nothing_and_switches_it_off_again()
    {
        using var giveUp = new CancellationTokenSource();
        var ble = new FakeBle(active: false) { Entering = giveUp.Cancel };
        var session = Session();
        var service = new FakeService();

        await Assert.ThrowsAsync<OperationCanceledException>(() => session.StartAsync(ble, Services(service), null, giveUp.Token));

        Assert.Equal(1, ble.Activations);
        Assert.False(ble.Active);
        Assert.Empty(service.Log);
        Assert.Null(session.Ble);
        Assert.Equal(0, ble.Depth);

        await session.StartAsync(ble, Services(service));
        Assert.True(session.IsStarted);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_for_the_stack_leaves_a_radio_that_is_on_as_it_is()
    {
        using var giveUp = new CancellationTokenSource();
        var ble = new FakeBle();
        var before = new FakeService();
        ble.GattsRegisterServices(before);
        ble.Entering = giveUp.Cancel;

        await Assert.ThrowsAsync<OperationCanceledException>(() => Session().StartAsync(ble, Services(new FakeService()), null, giveUp.Token));

        Assert.True(ble.Active);
        Assert.True(before.Binding.IsAttached);
        Assert.False(ble.IsAdvertising);
    }

    [Fact]
    public async Task Bad_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new GattServerSession(null!, 0, [], []));
        Assert.Throws<ArgumentNullException>(() => new GattServerSession("", 0, null!, []));
        Assert.Throws<ArgumentNullException>(() => new GattServerSession("", 0, [], null!));
        Assert.Throws<ArgumentException>(() => new GattServerSession("", 0, new byte[32], []));
        Assert.Throws<ArgumentException>(() => new GattServerSession("", 0, [], new byte[32]));
        Assert.Throws<ArgumentException>(() => new GattServerSession(new string('x', 249), 0, [], []));
        Assert.Throws<ArgumentException>(() => new GattServerSession(new string('ü', 125), 0, [], []));
        Assert.False(new GattServerSession(new string('ü', 124), 0, new byte[31], new byte[31]).IsStarted);

        var session = Session();
        await Assert.ThrowsAsync<ArgumentNullException>(() => session.StartAsync(null!, []));
        await Assert.ThrowsAsync<ArgumentNullException>(() => session.StartAsync(new FakeBle(), null!));
        var off = new FakeBle(active: false);
        await Assert.ThrowsAsync<ArgumentNullException>(() => session.StartAsync(off, [new FakeService(), null!]));
        Assert.False(off.Active);
    }

    [Fact]
    public void An_advertising_interval_is_20_ms_to_10240_ms()
    {
        Assert.Equal(100_000, new GattServerOptions().AdvertisingIntervalUs);
        Assert.True(new GattServerOptions().Advertise);
        Assert.True(new GattServerOptions().KeepAdvertising);
        Assert.Equal(20_000, new GattServerOptions { AdvertisingIntervalUs = 20_000 }.AdvertisingIntervalUs);
        Assert.Equal(10_240_000, new GattServerOptions { AdvertisingIntervalUs = 10_240_000 }.AdvertisingIntervalUs);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattServerOptions { AdvertisingIntervalUs = 19_999 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattServerOptions { AdvertisingIntervalUs = 10_240_001 });
    }
}
