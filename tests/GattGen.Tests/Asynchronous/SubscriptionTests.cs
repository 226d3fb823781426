using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class SubscriptionTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;
    private readonly RemoteCharacteristic _measurement;

    public SubscriptionTests()
    {
        _link = _host.Link();
        _measurement = _host.Measurement(_link);
    }

    private static bool DecodeOctet(ReadOnlySpan<byte> octets, out byte value)
    {
        value = octets.Length == 1 ? octets[0] : (byte)0;
        return octets.Length == 1;
    }

    private RemoteSubscription<byte> Subscribe(SubscribeOptions? options = null, CancellationToken cancel = default)
    {
        var subscribing = _measurement.SubscribeAsync<byte>(DecodeOctet, options, cancel);
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        return Outcome.Of(subscribing);
    }

    [Fact]
    public void Subscribing_finds_and_writes_the_client_configuration()
    {
        var subscribing = _measurement.SubscribeAsync();
        var finding = _host.Take(RequestKind.DiscoverDescriptors);
        Assert.Equal((12, 14), ((int)finding.Handle, (int)finding.EndHandle));
        _host.AnswerDescriptor();
        Assert.False(subscribing.IsCompleted);
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        _host.Notify(1, 12, 0x06, 0x48);
        Assert.Equal(new byte[] { 0x06, 0x48 }, Outcome.Next(values));
    }

    [Fact]
    public void Where_only_indications_are_offered_they_are_asked_for()
    {
        var finding = _link.FindServiceAsync(0x1809);
        _host.Take(RequestKind.DiscoverServices).Operation.OnService(10, 20, 0x1809);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        _host.Take(RequestKind.DiscoverCharacteristics).Operation.OnCharacteristic(14, 12, 0x20, 0x2A1C);
        _host.Take(RequestKind.DiscoverCharacteristics).Done();
        _host.RunPosted();
        var subscribing = Outcome.Of(finding)!.Require(0x2A1C).SubscribeAsync<byte>(DecodeOctet);
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(2, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        _host.Indicate(1, 12, 7);
        Assert.Equal(7, Outcome.Next(values));
    }

    [Fact]
    public void A_reader_that_waits_is_woken_outside_of_the_stack()
    {
        var values = Subscribe().GetAsyncEnumerator();
        var moving = values.MoveNextAsync();
        Assert.False(moving.IsCompleted);
        _host.Notify(1, 12, 5);
        Assert.False(moving.IsCompleted);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        Assert.Equal(5, values.Current);
    }

    [Fact]
    public void Values_that_come_before_the_response_to_the_subscription_are_not_lost()
    {
        var subscribing = _measurement.SubscribeAsync<byte>(DecodeOctet);
        _host.AnswerDescriptor();
        _host.Notify(1, 12, 1);
        _host.AnswerConfiguration(1, 0);
        _host.Notify(1, 12, 2);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        Assert.Equal(1, Outcome.Next(values));
        Assert.Equal(2, Outcome.Next(values));
    }

    [Fact]
    public void Values_of_other_handles_and_links_do_not_come()
    {
        var values = Subscribe().GetAsyncEnumerator();
        _host.Connected(2, peer: FakeHost.OtherPeer);
        _host.Notify(1, 16, 1);
        _host.Notify(2, 12, 2);
        _host.Notify(9, 12, 3);
        _host.Notify(1, 12, 4);
        Assert.Equal(4, Outcome.Next(values));
    }

    [Fact]
    public void Values_that_the_decoder_refuses_are_left_out_and_counted()
    {
        var subscription = Subscribe();
        var values = subscription.GetAsyncEnumerator();
        _host.Notify(1, 12, 1, 1);
        _host.Notify(1, 12, 2);
        Assert.Equal(2, Outcome.Next(values));
        var moving = values.MoveNextAsync();
        _host.Notify(1, 12);
        _host.RunPosted();
        Assert.False(moving.IsCompleted);
        _host.Notify(1, 12, 3);
        _host.RunPosted();
        Assert.True(Outcome.Of(moving));
        Assert.Equal(3, values.Current);
        Assert.Equal(2, subscription.RejectedCount);
        Assert.Equal(0, subscription.DroppedCount);
    }

    [Fact]
    public void What_the_decoder_throws_reaches_the_reader()
    {
        var subscribing = _measurement.SubscribeAsync((ReadOnlySpan<byte> _, out byte _) => throw new FormatException("bad"));
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        _host.Notify(1, 12, 1);
        Assert.Throws<FormatException>(() => { _ = values.MoveNextAsync(); });
        var moving = values.MoveNextAsync();
        _host.Notify(1, 12, 1);
        _host.RunPosted();
        Assert.Throws<FormatException>(() => Outcome.Of(moving));
        Assert.Empty(_host.Failures);
    }

    [Fact]
    public void A_value_that_arrives_while_another_is_decoded_does_not_change_it()
    {
        byte next = 2;
        bool Decode(ReadOnlySpan<byte> octets, out byte value)
        {
            _host.Notify(1, 12, next++);
            _host.Notify(1, 12, next++);
            value = octets[0];
            return true;
        }

        var subscribing = _measurement.SubscribeAsync<byte>(Decode, new SubscribeOptions { BufferSize = 1 });
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        _host.Notify(1, 12, 1);
        Assert.Equal(1, Outcome.Next(values));
        Assert.Equal(3, Outcome.Next(values));
        Assert.Equal(5, Outcome.Next(values));
    }

    [Theory]
    [InlineData(BufferOverflow.DropOldest, new byte[] { 3, 4 })]
    [InlineData(BufferOverflow.DropNewest, new byte[] { 1, 2 })]
    public void A_full_buffer_drops_and_counts(BufferOverflow overflow, byte[] kept)
    {
        var subscription = Subscribe(new SubscribeOptions { BufferSize = 2, Overflow = overflow });
        var values = subscription.GetAsyncEnumerator();
        for (byte i = 1; i <= 4; i++)
            _host.Notify(1, 12, i);
        Assert.Equal(2, subscription.DroppedCount);
        Assert.Equal(kept[0], Outcome.Next(values));
        Assert.Equal(kept[1], Outcome.Next(values));
        Assert.False(values.MoveNextAsync().IsCompleted);
    }

    [Fact]
    public void A_full_buffer_that_must_not_lose_anything_ends_the_enumeration()
    {
        var subscription = Subscribe(new SubscribeOptions { BufferSize = 2, Overflow = BufferOverflow.Fail });
        var values = subscription.GetAsyncEnumerator();
        for (byte i = 1; i <= 4; i++)
            _host.Notify(1, 12, i);
        Assert.Equal(1, Outcome.Next(values));
        Assert.Equal(2, Outcome.Next(values));
        Outcome.Fails(values.MoveNextAsync(), BleError.NoMemory);
        Assert.Equal(1, subscription.DroppedCount);
    }

    [Fact]
    public void The_buffer_holds_64_values_by_default()
    {
        var subscription = Subscribe();
        for (var i = 0; i < 65; i++)
            _host.Notify(1, 12, (byte)i);
        Assert.Equal(1, subscription.DroppedCount);
        Assert.Equal(1, Outcome.Next(subscription.GetAsyncEnumerator()));
    }

    [Fact]
    public void Values_of_any_length_pass_through_the_same_places()
    {
        var subscribing = _measurement.SubscribeAsync<byte[]>(Octets, new SubscribeOptions { BufferSize = 3 });
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        for (var i = 0; i < 200; i++)
        {
            var value = Enumerable.Range(i, i % 50).Select(v => (byte)v).ToArray();
            _host.Notify(1, 12, value);
            Assert.Equal(value, Outcome.Next(values));
        }

        static bool Octets(ReadOnlySpan<byte> octets, out byte[] value)
        {
            value = octets.ToArray();
            return true;
        }
    }

    [Fact]
    public void Subscriptions_to_one_characteristic_share_one_configuration()
    {
        var first = Subscribe();
        var second = Outcome.Of(_measurement.SubscribeAsync<byte>(DecodeOctet).AfterRunning(_host));
        Assert.Empty(_host.Requests);
        _host.Notify(1, 12, 9);
        Assert.Equal(9, Outcome.Next(first.GetAsyncEnumerator()));
        Assert.Equal(9, Outcome.Next(second.GetAsyncEnumerator()));

        Outcome.Succeeds(first.DisposeAsync().AfterRunning(_host));
        Assert.Empty(_host.Requests);       // the second one needs it still

        var last = second.DisposeAsync();
        _host.AnswerConfiguration(0, 0);
        Outcome.Succeeds(last);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Subscriptions_of_different_objects_for_the_same_characteristic_share_it_too()
    {
        Subscribe();
        var again = _host.Measurement(_link);
        var subscribing = again.SubscribeAsync<byte>(DecodeOctet);
        _host.RunPosted();
        Assert.Empty(_host.Requests);
        Outcome.Of(subscribing);
    }

    [Fact]
    public void Two_that_subscribe_at_once_cause_one_write_and_succeed_together()
    {
        var first = _measurement.SubscribeAsync<byte>(DecodeOctet);
        var second = _measurement.SubscribeAsync<byte>(DecodeOctet);
        Assert.Single(_host.Requests);
        _host.AnswerDescriptor();
        Assert.Single(_host.Requests);
        _host.AnswerConfiguration(1, 0);
        Outcome.Of(first);
        Outcome.Of(second);
        Assert.Empty(_host.Requests);
    }

    [Fact]
    public void One_that_subscribes_while_the_last_unsubscribes_waits_and_is_subscribed_again()
    {
        var first = Subscribe();
        var ending = first.DisposeAsync();
        var second = _measurement.SubscribeAsync<byte>(DecodeOctet);
        Assert.Single(_host.Requests);
        _host.AnswerConfiguration(0, 0);
        Outcome.Succeeds(ending);
        Assert.False(second.IsCompleted);
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(second).GetAsyncEnumerator();
        _host.Notify(1, 12, 3);
        Assert.Equal(3, Outcome.Next(values));
    }

    [Fact]
    public void The_end_of_the_enumeration_unsubscribes()
    {
        async Task<byte> First()
        {
            await foreach (var value in (await _measurement.SubscribeAsync<byte>(DecodeOctet).ConfigureAwait(false)).ConfigureAwait(false))
                return value;
            return 0;
        }

        var first = First();
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        _host.Notify(1, 12, 42);
        _host.RunPosted();
        Assert.False(first.IsCompleted);
        _host.AnswerConfiguration(0, 0);
        Assert.Equal(42, Outcome.Of(first));
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_subscription_is_enumerated_once_and_by_one_reader()
    {
        var subscription = Subscribe();
        var values = subscription.GetAsyncEnumerator();
        Assert.Throws<InvalidOperationException>(() => subscription.GetAsyncEnumerator());
        _ = values.MoveNextAsync().AsTask();
        Assert.Throws<InvalidOperationException>(() => { _ = values.MoveNextAsync(); });
    }

    [Fact]
    public void Disposing_ends_a_reader_that_waits()
    {
        var subscription = Subscribe();
        var values = subscription.GetAsyncEnumerator();
        var moving = values.MoveNextAsync();
        var ending = subscription.DisposeAsync();
        _host.AnswerConfiguration(0, 0);
        Outcome.Succeeds(ending);
        Assert.False(Outcome.Of(moving));
        Assert.False(Outcome.Of(values.MoveNextAsync()));
        Outcome.Succeeds(subscription.DisposeAsync());
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void The_token_of_the_subscription_ends_the_enumeration()
    {
        using var source = new CancellationTokenSource();
        var values = Subscribe(null, source.Token).GetAsyncEnumerator();
        var moving = values.MoveNextAsync();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(moving);
        Outcome.IsCancelled(values.MoveNextAsync());
        var ending = values.DisposeAsync();
        _host.AnswerConfiguration(0, 0);
        Outcome.Succeeds(ending);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void The_token_of_the_enumeration_ends_it_even_when_values_wait()
    {
        using var source = new CancellationTokenSource();
        var values = Subscribe().GetAsyncEnumerator(source.Token);
        _host.Notify(1, 12, 1);
        source.Cancel();
        Outcome.IsCancelled(values.MoveNextAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Cancelling_at_every_stage_of_subscribing_leaves_nothing_behind(int stage)
    {
        using var source = new CancellationTokenSource();
        var subscribing = _measurement.SubscribeAsync<byte>(DecodeOctet, source.Token);
        if (stage == 1)
            _host.AnswerDescriptor();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(subscribing);

        // What is on the air is waited for; a configuration that was written after all is cleared.
        if (stage == 0)
        {
            _host.AnswerDescriptor();
        }
        else
        {
            _host.AnswerConfiguration(1, 0);
            _host.AnswerConfiguration(0, 0);
        }

        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void One_that_is_cancelled_does_not_disturb_another()
    {
        using var source = new CancellationTokenSource();
        var first = _measurement.SubscribeAsync<byte>(DecodeOctet, source.Token);
        var second = _measurement.SubscribeAsync<byte>(DecodeOctet);
        _host.AnswerDescriptor();
        source.Cancel();
        _host.RunPosted();
        Outcome.IsCancelled(first);
        _host.AnswerConfiguration(1, 0);
        Outcome.Of(second);
        Assert.Empty(_host.Requests);
    }

    [Fact]
    public void A_characteristic_without_client_configuration_cannot_be_subscribed_to()
    {
        var subscribing = _measurement.SubscribeAsync();
        _host.Take(RequestKind.DiscoverDescriptors).Operation.OnDescriptor(13, 0x2901);
        _host.Take(RequestKind.DiscoverDescriptors).Done();
        _host.RunPosted();
        Outcome.Fails(subscribing, BleError.NoEntry);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_characteristic_that_offers_neither_cannot_be_subscribed_to()
    {
        var location = _host.Location(_link);
        Assert.Equal(BleError.NotSupported, Assert.Throws<BleException>(() => { _ = location.SubscribeAsync(); }).Error);
        Assert.Throws<ArgumentNullException>(() => { _ = _measurement.SubscribeAsync<byte>(null!); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _measurement.SubscribeAsync<byte>(DecodeOctet, new SubscribeOptions { BufferSize = 0 }); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _measurement.SubscribeAsync<byte>(DecodeOctet, new SubscribeOptions { Overflow = (BufferOverflow)3 }); });
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_server_that_refuses_the_configuration_is_told_and_the_next_attempt_asks_again()
    {
        var first = _measurement.SubscribeAsync<byte>(DecodeOctet);
        _host.AnswerDescriptor();
        _host.Take(RequestKind.Write).Done(0x0F);
        _host.RunPosted();
        Outcome.Fails(first, BleError.InputOutput, 0x0F);
        _host.AssertNothingLeft(links: 1);

        var second = Subscribe();
        _host.Notify(1, 12, 1);
        Assert.Equal(1, Outcome.Next(second.GetAsyncEnumerator()));
    }

    [Fact]
    public void A_stack_that_refuses_a_step_is_told()
    {
        _host.Refusal = new BleException(BleError.NoMemory);
        var first = _measurement.SubscribeAsync<byte>(DecodeOctet);
        _host.RunPosted();
        Outcome.Fails(first, BleError.NoMemory);

        var second = _measurement.SubscribeAsync<byte>(DecodeOctet);
        _host.Refusal = new BleException(BleError.NoMemory);
        _host.AnswerDescriptor();
        _host.RunPosted();
        Outcome.Fails(second, BleError.NoMemory);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Disposing_succeeds_when_the_server_refuses_to_clear_the_configuration()
    {
        var subscription = Subscribe();
        var ending = subscription.DisposeAsync();
        _host.Take(RequestKind.Write).Done(0x03);
        _host.RunPosted();
        Outcome.Succeeds(ending);
        _host.Notify(1, 12, 1);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Disposing_succeeds_when_the_stack_has_no_room_to_clear_the_configuration()
    {
        var subscription = Subscribe();
        _host.Refusal = new BleException(BleError.NoMemory);
        var ending = subscription.DisposeAsync();
        _host.RunPosted();
        Outcome.Succeeds(ending);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void When_the_link_ends_the_enumeration_throws_after_what_had_arrived()
    {
        var subscription = Subscribe();
        var values = subscription.GetAsyncEnumerator();
        _host.Notify(1, 12, 1);
        _host.Notify(1, 12, 2);
        _host.Lost(1, 0x13);
        Assert.Equal(1, Outcome.Next(values));
        Assert.Equal(2, Outcome.Next(values));
        Outcome.Fails(values.MoveNextAsync(), BleError.NotConnected, 0x13);
        Outcome.Succeeds(values.DisposeAsync().AfterRunning(_host));
        Assert.Empty(_host.Requests);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void When_the_link_ends_a_reader_that_waits_is_told_the_reason()
    {
        var values = Subscribe().GetAsyncEnumerator();
        var moving = values.MoveNextAsync();
        _host.Lost(1, 0x08);
        _host.RunPosted();
        Outcome.Fails(moving, BleError.NotConnected, 0x08);
        _host.AssertNothingLeft();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void When_the_link_ends_at_any_stage_of_subscribing_the_reason_is_told(int stage)
    {
        var subscribing = _measurement.SubscribeAsync<byte>(DecodeOctet);
        if (stage == 1)
            _host.AnswerDescriptor();
        if (stage == 2)
        {
            // The connection is gone when the second step would begin, and its event has not come yet.
            var request = _host.Take(RequestKind.DiscoverDescriptors);
            request.Operation.OnDescriptor(13, 0x2902);
            request.Done();
            _host.EndRequests(1);
            _host.RunPosted();
            Assert.False(subscribing.IsCompleted);
            _host.TellLost(1, 0x13);
        }
        else
        {
            _host.Lost(1, 0x13);
        }

        _host.RunPosted();
        Outcome.Fails(subscribing, BleError.NotConnected, 0x13);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void When_the_link_ends_while_unsubscribing_the_disposal_succeeds()
    {
        var subscription = Subscribe();
        var ending = subscription.DisposeAsync();
        _host.Lost(1, 0x08);
        _host.RunPosted();
        Outcome.Succeeds(ending);
        _host.AssertNothingLeft();
    }
}

internal static class AfterPosted
{
    /// <summary>The same task, after everything that was posted has run.</summary>
    public static ValueTask<T> AfterRunning<T>(this ValueTask<T> task, FakeHost host)
    {
        host.RunPosted();
        return task;
    }

    public static ValueTask AfterRunning(this ValueTask task, FakeHost host)
    {
        host.RunPosted();
        return task;
    }
}
