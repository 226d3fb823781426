// Services as objects: how they are registered, found by handle, asked and told.
using System;
using System.Collections.Generic;
using GattGen.Tests.Asynchronous;

namespace GattGen.Tests.Serving;

public class GattServiceRegistrationTests
{
    private static readonly GattPeer Peer = new(0x0040, new BleAddress(BleAddressType.Random, 0xC0FFEE000001));

    [Fact]
    public void A_registered_service_stores_what_it_holds()
    {
        var ble = new FakeBle();
        var battery = new FakeService { Level = 77 };

        var handles = ble.GattsRegisterServices(battery);

        Assert.Equal([77], ble.GattsRead(handles[0][0]));
        Assert.Same(ble, battery.Binding.Ble);
        Assert.True(battery.Binding.IsAttached);
        Assert.Equal(handles[0][1], battery.Binding.Handle(1));
        Assert.Empty(ble.Updates);
    }

    [Fact]
    public void A_write_is_asked_of_the_service_that_owns_the_handle_and_told_when_it_is_stored()
    {
        var ble = new FakeBle();
        FakeService first = new(0x180F), second = new(0x1802);
        var handles = ble.GattsRegisterServices(first, second);
        second.Log.Clear();
        first.Log.Clear();

        Assert.Equal(0, ble.RemoteWrite(Peer, handles[1][1], 0x02));

        Assert.Empty(first.Log);
        Assert.Equal(["writing 64 [1] 02", "written 64 [1] 02"], second.Log);
    }

    [Fact]
    public void A_write_that_the_service_refuses_is_not_stored()
    {
        var ble = new FakeBle();
        var service = new FakeService { OnWriting = value => value[0] > 2 ? (byte)0x80 : (byte)0 };
        var handles = ble.GattsRegisterServices(service);
        ble.RemoteWrite(Peer, handles[0][1], 0x02);
        service.Log.Clear();

        Assert.Equal(0x80, ble.RemoteWrite(Peer, handles[0][1], 0x03));

        Assert.Equal([0x02], ble.GattsRead(handles[0][1]));
        Assert.Equal(["writing 64 [1] 03"], service.Log);
    }

    [Fact]
    public void A_service_may_store_a_fresh_value_when_it_is_read_or_deny_the_read()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handles = ble.GattsRegisterServices(service);
        service.OnReading = index =>
        {
            service.Level = 55;
            return index == 0 ? (byte)0 : (byte)AttError.ReadNotPermitted;
        };

        Assert.Equal(0, ble.RemoteRead(Peer, handles[0][0], 0, out var value));
        Assert.Equal([55], value);
        Assert.Equal(0x02, ble.RemoteRead(Peer, handles[0][1], 0, out _));
        Assert.Contains("reading 64 [0] at 0", service.Log);
    }

    [Fact]
    public void Handles_of_no_service_are_allowed_and_tell_nobody()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handles = ble.GattsRegisterServices(service);
        service.Log.Clear();

        Assert.Equal(0, ble.RemoteWrite(Peer, 0x0003, 1));
        Assert.Equal(0, ble.RemoteWrite(Peer, 0xFFFF, 1));
        Assert.Equal(0, ble.RemoteWrite(Peer, (ushort)(handles[0][0] - 1), 1));
        Assert.Equal(0, ble.RemoteWrite(Peer, (ushort)(handles[0][1] + 1), 1));
        ble.Subscribe(Peer, 0xFFFF, GattSubscription.Notifications);
        Assert.Empty(service.Log);
    }

    [Fact]
    public void Listed_descriptors_count_among_the_values_of_a_service()
    {
        var ble = new FakeBle();
        var log = new List<string>();
        var service = new TableService(
            new GattServiceDefinition(
                0x181A,
                (0x2A6E, GattFlags.Read, new GattDescriptorDefinition[] { (0x2901, GattFlags.Write), (0x2904, GattFlags.Read) }),
                (0x2A6F, GattFlags.Write)),
            log);
        var handles = ble.GattsRegisterServices(service);

        foreach (var handle in handles[0])
            ble.RemoteWrite(Peer, handle, 1);

        Assert.Equal(["0", "1", "2", "3"], log);
    }

    [Fact]
    public void What_is_thrown_outside_of_the_stack_is_reported_too()
    {
        var ble = new FakeBle();
        var failures = new List<Exception>();
        ble.HandlerFailed += failures.Add;
        ble.ReportOutside(new InvalidOperationException("outside"));
        Assert.Equal("outside", Assert.Single(failures).Message);
        ble.HandlerFailed += problem => throw problem;
        ble.ReportOutside(new InvalidOperationException("again"));
        Assert.Equal((2, 1L), (failures.Count, ble.FailedReports));
        Assert.Throws<ArgumentNullException>(() => ble.ReportOutside(null!));
    }

    [Fact]
    public void A_hook_that_throws_is_reported_and_answered_with_unlikely_error()
    {
        var ble = new FakeBle();
        var failures = new List<Exception>();
        ble.HandlerFailed += failures.Add;
        var service = new FakeService
        {
            OnWriting = _ => throw new InvalidOperationException("writing"),
            OnReading = _ => throw new InvalidOperationException("reading"),
        };
        var handles = ble.GattsRegisterServices(service);

        Assert.Equal((byte)AttError.UnlikelyError, ble.RemoteWrite(Peer, handles[0][1], 1));
        Assert.Equal((byte)AttError.UnlikelyError, ble.RemoteRead(Peer, handles[0][0], 0, out _));
        Assert.Equal(["writing", "reading"], failures.ConvertAll(failure => failure.Message));

        service.OnWriting = _ => 0;
        service.OnWritten = _ => throw new InvalidOperationException("written");
        Assert.Equal(0, ble.RemoteWrite(Peer, handles[0][1], 9));
        Assert.Equal([9], ble.GattsRead(handles[0][1]));
        Assert.Equal("written", failures[2].Message);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public void All_services_are_attached_before_the_first_stores_its_values()
    {
        var ble = new FakeBle();
        FakeService first = new(), second = new(0x1802);
        first.OnAttached = () =>
        {
            Assert.True(second.Binding.IsAttached);
            second.Level = 9;
        };

        var handles = ble.GattsRegisterServices(first, second);

        Assert.Equal([9], ble.GattsRead(handles[1][0]));
    }

    [Fact]
    public void When_a_service_cannot_store_its_values_none_is_registered()
    {
        var ble = new FakeBle();
        FakeService good = new(), bad = new(0x1802);
        bad.OnAttached = () => throw new BleException(BleError.InvalidArgument, "buffer");

        Assert.Equal("buffer", Assert.Throws<BleException>(() => ble.GattsRegisterServices(good, bad)).Message);

        Assert.False(good.Binding.IsAttached);
        Assert.False(bad.Binding.IsAttached);
        Assert.Throws<BleException>(() => ble.GattsRead(12));
        Assert.Equal(0, ble.Depth);

        bad.OnAttached = () => { };
        Assert.Equal(2, ble.GattsRegisterServices(good, bad).Length);
    }

    [Fact]
    public void A_service_that_cannot_store_its_values_ends_nothing_that_the_asynchronous_layer_runs()
    {
        var host = new FakeHost();
        var link = host.Link();
        var connecting = new Central(host).ConnectAsync(FakeHost.OtherPeer);
        var accepting = new Peripheral(host).AcceptAsync();
        var service = new FakeService { OnAttached = () => throw new BleException(BleError.InvalidArgument) };

        Assert.Throws<BleException>(() => host.GattsRegisterServices(service));
        host.RunPosted();

        Assert.False(service.Binding.IsAttached);
        Assert.True(link.IsConnected);
        Assert.False(connecting.IsCompleted);
        Assert.False(accepting.IsCompleted);

        host.Connected(2, peer: FakeHost.OtherPeer);
        host.Connected(3, isCentral: false);
        host.RunPosted();
        Assert.Equal(2, Outcome.Of(connecting).Handle);
        Assert.Equal(3, Outcome.Of(accepting).Handle);
    }

    [Fact]
    public void An_object_serves_in_one_place()
    {
        FakeBle here = new(), there = new();
        FakeService service = new(), other = new();
        here.GattsRegisterServices(service);

        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => there.GattsRegisterServices(other, service)).Error);
        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => there.GattsRegisterServices(other, other)).Error);

        Assert.Same(here, service.Binding.Ble);
        Assert.False(other.Binding.IsAttached);
        Assert.Single(there.GattsRegisterServices(other));
    }

    [Fact]
    public void Services_that_are_registered_again_get_their_new_handles_and_keep_their_values()
    {
        var ble = new FakeBle();
        FakeService one = new() { Level = 1 }, two = new(0x1802) { Level = 2 };
        ble.GattsRegisterServices(one);
        var handles = ble.GattsRegisterServices(two, one);

        Assert.Equal(handles[1][0], one.Binding.Handle(0));
        Assert.Equal([1], ble.GattsRead(handles[1][0]));
        Assert.Equal([2], ble.GattsRead(handles[0][0]));
    }

    [Fact]
    public void Services_that_are_not_registered_again_are_let_go()
    {
        var ble = new FakeBle();
        FakeService one = new(), two = new(0x1802);
        ble.GattsRegisterServices(one, two);

        ble.GattsRegisterServices(two);
        Assert.False(one.Binding.IsAttached);
        Assert.Equal(0, one.Binding.Handle(0));
        Assert.True(two.Binding.IsAttached);

        ble.GattsRegisterServices(new GattServiceDefinition(0x180D, (0x2A37, GattFlags.Notify)));
        Assert.False(two.Binding.IsAttached);
        two.Log.Clear();
        ble.RemoteWrite(Peer, 12, 1);
        Assert.Empty(two.Log);
    }

    [Fact]
    public void Switching_the_radio_off_lets_go_of_all_services()
    {
        FakeBle ble = new(), next = new();
        var service = new FakeService { Level = 5 };
        ble.GattsRegisterServices(service);

        ble.Active = false;
        Assert.False(service.Binding.IsAttached);
        service.Level = 6;

        var handles = next.GattsRegisterServices(service);
        Assert.Equal([6], next.GattsRead(handles[0][0]));
    }

    [Fact]
    public void A_registration_that_the_radio_refuses_changes_nothing()
    {
        var ble = new FakeBle();
        FakeService before = new(), after = new(0x1802);
        ble.GattsRegisterServices(before);
        ble.GapAdvertise(100_000);

        Assert.Equal(BleError.Busy, Assert.Throws<BleException>(() => ble.GattsRegisterServices(after)).Error);

        Assert.True(before.Binding.IsAttached);
        Assert.False(after.Binding.IsAttached);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public void Nothing_and_no_service_can_be_registered()
    {
        var ble = new FakeBle();
        Assert.Empty(ble.GattsRegisterServices(Array.Empty<IGattService>()));
        Assert.Empty(ble.GattsRegisterServices(Array.Empty<GattServiceDefinition>()));
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices((IGattService[])null!));
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices((GattServiceDefinition[])null!));
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices(new FakeService(), null!));
        Assert.Throws<ArgumentNullException>(() => ble.GattsRegisterServices(new GattServiceDefinition(0x180D), null!));
    }

    // A service whose writes are told by their index.
    private sealed class TableService(GattServiceDefinition definition, List<string> log) : IGattService
    {
        public GattServiceDefinition Definition { get; } = definition;

        public GattBinding Binding { get; } = new();

        public void Attached() => Assert.True(Binding.IsAttached);

        public byte Writing(in GattPeer peer, int index, ReadOnlySpan<byte> value) => 0;

        public void Written(in GattPeer peer, int index, ReadOnlySpan<byte> value) => log.Add(index.ToString(null, null));

        public byte Reading(in GattPeer peer, int index, int offset) => 0;

        public void Subscribed(in GattPeer peer, int index, GattSubscription subscription) => log.Add("subscribed");
    }
}
