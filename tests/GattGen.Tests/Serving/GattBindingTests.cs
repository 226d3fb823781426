// GattBinding and GattSubscribers: values before and after registration, from any thread.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace GattGen.Tests.Serving;

public class GattBindingTests
{
    private static readonly TimeSpan Deadlock = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<Exception> _failures = new();

    private static GattPeer Peer(ushort connection) => new(connection, new BleAddress(BleAddressType.Random, 0xC00000000000ul + connection));

    [Fact]
    public void Before_registration_there_is_no_radio_no_handle_and_no_subscriber()
    {
        var binding = new GattBinding();

        Assert.Null(binding.Ble);
        Assert.False(binding.IsAttached);
        Assert.Equal(0, binding.Handle(0));
        Assert.True(binding.Subscribers(0).IsEmpty);
        binding.SetBuffer(0, 100);
        using (binding.Enter())
        {
            binding.Update(0, [1]);
            binding.Store(0, [1]);
        }
    }

    [Fact]
    public void A_value_set_before_registration_waits_and_one_set_afterwards_updates()
    {
        var ble = new FakeBle();
        var service = new FakeService { Level = 10 };
        var handle = ble.GattsRegisterServices(service)[0][0];
        Assert.Equal([10], ble.GattsRead(handle));

        service.Level = 11;

        Assert.Equal([11], ble.GattsRead(handle));
        var (updated, value) = Assert.Single(ble.Updates);
        Assert.Equal(handle, updated);
        Assert.Equal([11], value);
    }

    [Fact]
    public void Storing_tells_nobody_and_updating_tells_the_subscribers()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handle = ble.GattsRegisterServices(service)[0][0];
        using (service.Binding.Enter())
        {
            Assert.Equal(1, ble.Depth);
            service.Binding.Store(0, [1]);
            Assert.Empty(ble.Updates);
            service.Binding.Update(0, [2]);
            Assert.Single(ble.Updates);
        }

        Assert.Equal(0, ble.Depth);
        Assert.Equal([2], ble.GattsRead(handle));
    }

    [Fact]
    public void Handles_outside_of_the_table_are_0()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        ble.GattsRegisterServices(service);

        Assert.NotEqual(0, service.Binding.Handle(0));
        Assert.Equal(0, service.Binding.Handle(2));
        Assert.Equal(0, service.Binding.Handle(-1));
    }

    [Fact]
    public void The_size_of_a_buffer_is_set_by_index()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        service.OnAttached = () => service.Binding.SetBuffer(1, 100, append: true);
        var handles = ble.GattsRegisterServices(service);

        Assert.Equal([(handles[0][1], 100, true)], ble.Buffers);
    }

    [Fact]
    public void A_value_may_be_set_from_inside_the_stack_and_from_inside_a_hook()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handles = ble.GattsRegisterServices(service);
        service.OnWritten = value => service.Level = value[0];

        ble.RemoteWrite(Peer(1), handles[0][1], 42);
        Assert.Equal([42], ble.GattsRead(handles[0][0]));
        ble.Inside(() => service.Level = 43);
        Assert.Equal([43], ble.GattsRead(handles[0][0]));
    }

    [Fact]
    public void Subscribers_are_counted_and_walked_for_each_value()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handles = ble.GattsRegisterServices(service)[0];

        ble.Subscribe(Peer(1), handles[0], GattSubscription.Notifications);
        ble.Subscribe(Peer(2), handles[0], GattSubscription.Indications);
        ble.Subscribe(Peer(2), handles[1], GattSubscription.Notifications);

        Assert.Equal([Peer(1), Peer(2)], Walk(service.Binding.Subscribers(0)));
        Assert.Equal([Peer(2)], Walk(service.Binding.Subscribers(1)));
        Assert.Equal(2, service.Binding.Subscribers(0).Count);
        Assert.False(service.Binding.Subscribers(1).IsEmpty);
        Assert.True(service.Binding.Subscribers(2).IsEmpty);
        Assert.Contains("subscribed 2 [0] Indications", service.Log);
    }

    [Fact]
    public void A_service_is_asked_before_a_client_subscribes_and_what_it_throws_refuses()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handles = ble.GattsRegisterServices(service)[0];
        var failures = new List<Exception>();
        ble.HandlerFailed += failures.Add;
        service.OnSubscribing = handle => handle == handles[0] ? (byte)0x80 : throw new InvalidOperationException("Not now.");

        Assert.Equal(0x80, ble.Subscribe(Peer(1), handles[0], GattSubscription.Notifications));
        Assert.Equal((byte)AttError.UnlikelyError, ble.Subscribe(Peer(1), handles[1], GattSubscription.Notifications));
        Assert.Equal("Not now.", Assert.Single(failures).Message);
        Assert.True(service.Binding.Subscribers(0).IsEmpty);
        service.OnSubscribing = _ => 0;
        Assert.Equal(0, ble.Subscribe(Peer(1), handles[0], GattSubscription.Notifications));
        Assert.False(service.Binding.Subscribers(0).IsEmpty);
    }

    [Fact]
    public void A_client_that_changes_its_subscription_counts_once_and_one_that_ends_it_not_at_all()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handle = ble.GattsRegisterServices(service)[0][0];

        ble.Subscribe(Peer(1), handle, GattSubscription.Notifications);
        ble.Subscribe(Peer(1), handle, GattSubscription.Notifications | GattSubscription.Indications);
        Assert.Equal(1, service.Binding.Subscribers(0).Count);

        ble.Subscribe(Peer(2), handle, GattSubscription.None);
        Assert.Equal(1, service.Binding.Subscribers(0).Count);

        ble.Subscribe(Peer(1), handle, GattSubscription.None);
        Assert.True(service.Binding.Subscribers(0).IsEmpty);
    }

    [Fact]
    public void A_walk_sees_one_moment()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handle = ble.GattsRegisterServices(service)[0][0];
        for (ushort connection = 1; connection <= 3; connection++)
            ble.Subscribe(Peer(connection), handle, GattSubscription.Notifications);

        var seen = new List<GattPeer>();
        foreach (var peer in service.Binding.Subscribers(0))
        {
            seen.Add(peer);
            ble.Subscribe(peer, handle, GattSubscription.None);
        }

        Assert.Equal([Peer(1), Peer(2), Peer(3)], seen);
        Assert.True(service.Binding.Subscribers(0).IsEmpty);
    }

    [Fact]
    public void Registering_anew_and_switching_off_forget_the_subscribers()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handle = ble.GattsRegisterServices(service)[0][0];
        ble.Subscribe(Peer(1), handle, GattSubscription.Notifications);
        ble.GattsRegisterServices(service);
        Assert.True(service.Binding.Subscribers(0).IsEmpty);

        ble.Subscribe(Peer(1), handle, GattSubscription.Notifications);
        ble.Active = false;
        Assert.True(service.Binding.Subscribers(0).IsEmpty);
    }

    [Fact]
    public void Subscribers_are_equal_when_they_are_those_of_the_same_value()
    {
        GattBinding one = new(), other = new();
        Assert.True(one.Subscribers(0) == one.Subscribers(0));
        Assert.True(one.Subscribers(0) != one.Subscribers(1));
        Assert.True(one.Subscribers(0) != other.Subscribers(0));
        Assert.True(one.Subscribers(0).Equals((object)one.Subscribers(0)));
        Assert.False(one.Subscribers(0).Equals(one));
        Assert.Equal(one.Subscribers(1).GetHashCode(), one.Subscribers(1).GetHashCode());
        Assert.True(default(GattSubscribers).IsEmpty);
    }

    [Fact]
    public void Walking_subscribers_and_entering_the_gate_allocate_nothing()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        ble.Subscribe(Peer(1), ble.GattsRegisterServices(service)[0][0], GattSubscription.Notifications);
        var unattached = new GattBinding();
        var (rounds, count) = (0, 0);
        void Round()
        {
            rounds++;
            count += Exercise();
        }

        Assert.Equal(0, Allocation.Of(Round, times: 1000, warm: 1));
        Assert.Equal(2 * rounds, count);

        int Exercise()
        {
            var seen = service.Binding.Subscribers(0).Count;
            foreach (var peer in service.Binding.Subscribers(0))
                seen += peer.Connection;
            using (service.Binding.Enter())
            using (unattached.Enter())
                return seen;
        }
    }

    [Fact]
    public void A_setter_that_waited_for_a_radio_which_lost_the_service_enters_the_radio_that_has_it_now()
    {
        FakeBle first = new(), second = new();
        var service = new FakeService();
        first.GattsRegisterServices(service);
        first.Entering = () =>
        {
            first.Active = false;
            second.GattsRegisterServices(service);
        };

        using (service.Binding.Enter())
        {
            Assert.Equal(0, first.Depth);
            Assert.Equal(1, second.Depth);
        }

        Assert.Equal(0, second.Depth);
    }

    [Fact]
    public void A_setter_that_waited_while_the_service_was_registered_enters_the_radio()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var depth = -1;
        var setter = Threads(1, _ =>
        {
            using (service.Binding.Enter())
                depth = ble.Depth;
        })[0];

        using (new GattBinding().Enter())
        {
            setter.Start();
            Assert.True(SpinWait.SpinUntil(() => (setter.ThreadState & ThreadState.WaitSleepJoin) != 0, Deadlock), "The setter does not wait.");
            ble.GattsRegisterServices(service);
        }

        Assert.True(setter.Join(Deadlock), "The setter did not end: deadlock.");
        Assert.Equal(1, depth);
        Assert.Equal(0, ble.Depth);
    }

    [Fact]
    public void An_object_that_two_radios_want_at_once_goes_to_one_and_the_other_registers_nothing()
    {
        FakeBle quick = new(), slow = new();
        FakeService wanted = new(), another = new(0x1802);
        slow.Registering = () => quick.GattsRegisterServices(wanted);

        Assert.Equal(BleError.Already, Assert.Throws<BleException>(() => slow.GattsRegisterServices(another, wanted)).Error);

        Assert.Same(quick, wanted.Binding.Ble);
        Assert.False(another.Binding.IsAttached);
        wanted.Level = 4;
        Assert.Equal([4], quick.GattsRead(wanted.Binding.Handle(0)));
        Assert.Throws<BleException>(() => slow.GattsRead(12));
        Assert.Equal(0, slow.Depth);
    }

    [Fact]
    public void Setters_on_many_threads_lose_nothing_while_the_service_is_registered_and_let_go()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var wrong = 0;
        var setters = Threads(3, seed =>
        {
            for (var i = 0; i < 20_000; i++)
                service.Level = (byte)(i + seed);
        });
        var registrar = Threads(1, _ =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                ble.Active = true;
                var handle = ble.GattsRegisterServices(service)[0][0];
                ble.Inside(() =>
                {
                    // Inside the gate, what is stored and what the service holds are one.
                    if (ble.GattsRead(handle)[0] != service.Level)
                        wrong++;
                });
                ble.Active = false;
                ble.Updates.Clear();
            }
        });
        Run([.. setters, .. registrar]);

        Assert.Equal(0, wrong);
        Assert.Equal(0, ble.Depth);
        ble.Active = true;
        Assert.Equal([service.Level], ble.GattsRead(ble.GattsRegisterServices(service)[0][0]));
    }

    [Fact]
    public void Two_radios_that_want_the_same_object_get_it_one_at_a_time()
    {
        FakeBle[] radios = [new FakeBle(), new FakeBle()];
        var service = new FakeService();
        var wrong = 0;
        var served = 0;
        var takers = Threads(2, number =>
        {
            var ble = radios[number];
            for (var i = 0; i < 2_000; i++)
            {
                try
                {
                    ble.GattsRegisterServices(service);
                    Interlocked.Increment(ref served);
                    if (!ReferenceEquals(service.Binding.Ble, ble))
                        Interlocked.Increment(ref wrong);
                    ble.GattsRegisterServices(Array.Empty<IGattService>());
                }
                catch (BleException refused)
                {
                    if (refused.Error != BleError.Already)
                        Interlocked.Increment(ref wrong);
                }
            }
        });
        var setters = Threads(1, _ =>
        {
            for (var i = 0; i < 10_000; i++)
                service.Level = (byte)i;
        });
        Run([.. takers, .. setters]);

        Assert.Equal(0, wrong);
        Assert.InRange(served, 1, 4_000);
        Assert.False(service.Binding.IsAttached);
    }

    [Fact]
    public void Subscribers_can_be_walked_from_any_thread_while_clients_come_and_go()
    {
        var ble = new FakeBle();
        var service = new FakeService();
        var handle = ble.GattsRegisterServices(service)[0][0];
        var wrong = 0;
        ble.Subscribe(Peer(100), handle, GattSubscription.Notifications);
        var clients = Threads(2, number =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                ble.Subscribe(Peer((ushort)(1 + number)), handle, GattSubscription.Notifications);
                ble.Subscribe(Peer((ushort)(1 + number)), handle, GattSubscription.None);
            }
        });
        var readers = Threads(2, _ =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                var stays = 0;
                foreach (var peer in service.Binding.Subscribers(0))
                    stays += peer == Peer(100) ? 1 : 0;
                if (stays != 1)
                    Interlocked.Increment(ref wrong);
            }
        });
        Run([.. clients, .. readers]);

        Assert.Equal(0, wrong);
        Assert.Equal([Peer(100)], Walk(service.Binding.Subscribers(0)));
    }

    private static List<GattPeer> Walk(GattSubscribers subscribers)
    {
        var walked = new List<GattPeer>();
        foreach (var peer in subscribers)
            walked.Add(peer);
        return walked;
    }

    // A thread that fails must not take the test process with it: what it threw is kept and asserted.
    private Thread[] Threads(int count, Action<int> work)
        => Enumerable.Range(0, count).Select(number => new Thread(() =>
        {
            if (Record.Exception(() => work(number)) is { } failure)
                _failures.Enqueue(failure);
        })
        { IsBackground = true }).ToArray();

    private void Run(Thread[] threads)
    {
        foreach (var thread in threads)
            thread.Start();
        Assert.All(threads, thread => Assert.True(thread.Join(Deadlock), "A thread did not end: deadlock."));
        Assert.Empty(_failures);
    }
}
