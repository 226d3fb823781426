using System;
using System.Buffers.Binary;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class RemoteAttributeTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;
    private readonly RemoteCharacteristic _location;

    public RemoteAttributeTests()
    {
        _link = _host.Link();
        _location = _host.Location(_link);
    }

    private static bool DecodeUInt16(ReadOnlySpan<byte> octets, out ushort value)
    {
        value = octets.Length == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(octets) : (ushort)0;
        return octets.Length == 2;
    }

    private static int EncodeUInt16(ushort value, Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(destination, value);
        return 2;
    }

    [Fact]
    public void A_read_returns_the_octets_of_the_server()
    {
        var reading = _location.ReadAsync();
        Assert.Equal(16, _host.Take(RequestKind.Read).Handle);
        _host.Take(RequestKind.Read).Answer(1, 2, 3);
        _host.RunPosted();
        Assert.Equal(new byte[] { 1, 2, 3 }, Outcome.Of(reading));
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_read_is_not_completed_inside_the_stack()
    {
        var completed = false;
        var reading = _location.ReadAsync().AsTask();
        reading.ConfigureAwait(false).GetAwaiter().OnCompleted(() => completed = true);
        _host.Take(RequestKind.Read).Answer(1);
        Assert.False(reading.IsCompleted);
        Assert.False(completed);
        _host.RunPosted();
        Assert.True(reading.IsCompletedSuccessfully);
    }

    [Fact]
    public void Continuations_run_at_once_where_the_completion_was_posted()
    {
        var thread = 0;
        async Task ReadTwice()
        {
            await _location.ReadAsync().ConfigureAwait(false);
            thread = Environment.CurrentManagedThreadId;
            await _location.ReadAsync().ConfigureAwait(false);
        }

        var reading = ReadTwice();
        _host.Take(RequestKind.Read).Answer(1);
        _host.RunPosted();
        Assert.Equal(Environment.CurrentManagedThreadId, thread);
        _host.Take(RequestKind.Read).Answer(2);
        _host.RunPosted();
        Assert.True(reading.IsCompletedSuccessfully);
    }

    [Fact]
    public void Continuations_of_tasks_run_at_once_even_where_the_driver_has_a_synchronization_context()
    {
        var before = SynchronizationContext.Current;
        try
        {
            SynchronizationContext.SetSynchronizationContext(new RefusingContext());
            var after = 0;
            async Task Find()
            {
                // FindServiceAsync is a task of its own inside: its continuation would go to the thread pool.
                await _link.FindServiceAsync(0x180F).ConfigureAwait(false);
                after = Environment.CurrentManagedThreadId;
            }

            var finding = Find();
            _host.Take(RequestKind.DiscoverServices).Done();
            _host.RunPosted();
            Assert.True(finding.IsCompletedSuccessfully);
            Assert.Equal(Environment.CurrentManagedThreadId, after);
            Assert.IsType<RefusingContext>(SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public void A_typed_read_decodes_outside_of_the_stack()
    {
        var decoded = false;
        var reading = _location.ReadAsync((ReadOnlySpan<byte> octets, out ushort value) =>
        {
            decoded = true;
            return DecodeUInt16(octets, out value);
        });
        _host.Take(RequestKind.Read).Answer(0x34, 0x12);
        Assert.False(decoded);
        _host.RunPosted();
        Assert.Equal(0x1234, Outcome.Of(reading));
    }

    [Fact]
    public void A_value_that_the_decoder_refuses_is_an_input_output_error_that_says_what_was_answered()
    {
        var reading = _location.ReadAsync<ushort>(DecodeUInt16);
        _host.Take(RequestKind.Read).Answer(1, 2, 3);
        _host.RunPosted();
        var problem = Outcome.Fails(reading, BleError.InputOutput);
        Assert.Contains("3 octets", problem.Message, StringComparison.Ordinal);
        Assert.Contains("UInt16", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_decoder_throws_reaches_the_reader_and_the_next_read_works()
    {
        var reading = _location.ReadAsync((ReadOnlySpan<byte> _, out int _) => throw new FormatException("bad"));
        _host.Take(RequestKind.Read).Answer(1);
        _host.RunPosted();
        Assert.Throws<FormatException>(() => Outcome.Of(reading));
        var again = _location.ReadAsync();
        _host.Take(RequestKind.Read).Answer(1);
        _host.RunPosted();
        Assert.Equal(new byte[] { 1 }, Outcome.Of(again));
    }

    [Fact]
    public void A_refusal_of_the_server_carries_its_ATT_error_code()
    {
        var reading = _location.ReadAsync();
        _host.Take(RequestKind.Read).Done(0x05);
        _host.RunPosted();
        var problem = Outcome.Fails(reading, BleError.InputOutput, 0x05);
        Assert.Contains("insufficient authentication", problem.Message, StringComparison.Ordinal);
        Assert.Contains("0x0010", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peer_that_does_not_answer_is_a_timeout()
    {
        var reading = _location.ReadAsync();
        _host.Take(RequestKind.Read).Done(BleStatus.TimedOut);
        _host.RunPosted();
        Outcome.Fails(reading, BleError.TimedOut);
    }

    [Fact]
    public void A_read_into_a_buffer_returns_the_length()
    {
        var buffer = new byte[8];
        var reading = _location.ReadAsync(buffer);
        _host.Take(RequestKind.Read).Answer(7, 8);
        _host.RunPosted();
        Assert.Equal(2, Outcome.Of(reading));
        Assert.Equal(new byte[] { 7, 8, 0, 0, 0, 0, 0, 0 }, buffer);
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_an_error_that_says_by_how_much()
    {
        var reading = _location.ReadAsync(new byte[2]);
        _host.Take(RequestKind.Read).Answer(7, 8, 9);
        _host.RunPosted();
        Assert.Contains("3 octets", Outcome.Fails(reading, BleError.TooBig).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_sends_the_octets_and_waits_for_the_response()
    {
        var writing = _location.WriteAsync(new byte[] { 1, 2 });
        var request = _host.Take(RequestKind.Write);
        Assert.Equal(16, request.Handle);
        Assert.Equal(new byte[] { 1, 2 }, request.Value);
        _host.RunPosted();
        Assert.False(writing.IsCompleted);
        request.Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);
    }

    [Fact]
    public void A_typed_write_is_encoded_on_the_thread_of_the_caller()
    {
        var writing = _location.WriteAsync<ushort>(0x1234, EncodeUInt16, 2);
        var request = _host.Take(RequestKind.Write);
        Assert.Equal(new byte[] { 0x34, 0x12 }, request.Value);
        request.Done(0x80);
        _host.RunPosted();
        Outcome.Fails(writing, BleError.InputOutput, 0x80);
    }

    [Fact]
    public void A_value_that_cannot_be_encoded_throws_at_once_and_starts_nothing()
    {
        Assert.Throws<ArgumentException>(() => { _ = _location.WriteAsync("x", (_, _) => throw new ArgumentException("no"), 4); });
        Assert.Throws<ArgumentException>(() => { _ = _location.WriteAsync("x", (_, _) => 5, 4); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _location.WriteAsync<ushort>(1, EncodeUInt16, 513); });
        Assert.Throws<ArgumentNullException>(() => { _ = _location.WriteAsync<ushort>(1, null!, 2); });
        Assert.Throws<ArgumentNullException>(() => { _ = _location.ReadAsync<ushort>(null!); });
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_value_above_the_MTU_less_3_goes_in_pieces_and_without_response_not_at_all()
    {
        var writing = _location.WriteAsync(new byte[21]);
        var request = _host.Take(RequestKind.WriteLong);
        Assert.Equal((16, 21), (request.Handle, request.Value.Length));
        request.Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);
        Outcome.Fails(_location.WriteAsync(new byte[513]), BleError.TooBig);
        Outcome.Fails(_location.WriteWithoutResponseAsync(new byte[21]), BleError.TooBig);
        _host.AssertNothingLeft(links: 1);
        _host.SetMtu(1, 24);
        _ = _location.WriteAsync(new byte[21]).AsTask();
        Assert.Equal(21, _host.Take(RequestKind.Write).Value.Length);
    }

    [Fact]
    public void A_refusal_of_the_stack_is_the_outcome_of_the_task()
    {
        _host.Refusal = new BleException(BleError.NoMemory);
        Outcome.Fails(_location.ReadAsync(), BleError.NoMemory);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void A_token_that_is_cancelled_already_starts_nothing()
    {
        var cancelled = new CancellationToken(true);
        Outcome.IsCancelled(_location.ReadAsync(cancelled));
        Outcome.IsCancelled(_location.ReadAsync(new byte[4], cancelled));
        Outcome.IsCancelled(_location.WriteAsync(new byte[1], cancelled));
        Outcome.IsCancelled(_location.WriteWithoutResponseAsync(new byte[1], cancelled));
        Assert.Empty(_host.Sent);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Cancelling_a_read_gives_it_up_in_the_stack()
    {
        using var source = new CancellationTokenSource();
        var reading = _location.ReadAsync(source.Token);
        source.Cancel();
        Assert.Empty(_host.Requests);
        _host.RunPosted();
        var problem = Assert.ThrowsAny<OperationCanceledException>(() => Outcome.Of(reading));
        Assert.Equal(source.Token, problem.CancellationToken);
        _host.AssertNothingLeft(links: 1);
    }

    [Fact]
    public void Cancelling_inside_a_handler_of_the_stack_works_as_well()
    {
        using var source = new CancellationTokenSource();
        var reading = _location.ReadAsync(source.Token);
        _host.Irq((in BleEvent e) =>
        {
            source.Cancel();
            return 0;
        });
        _host.Notify(1, 99, 1);
        Assert.False(reading.IsCompleted);
        _host.RunPosted();
        Outcome.IsCancelled(reading);
    }

    [Fact]
    public void A_cancellation_that_comes_after_the_end_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        var reading = _location.ReadAsync(source.Token);
        _host.Take(RequestKind.Read).Answer(5);
        source.Cancel();
        _host.RunPosted();
        Assert.Equal(new byte[] { 5 }, Outcome.Of(reading));
    }

    [Fact]
    public void A_token_of_an_earlier_use_does_not_cancel_a_later_one()
    {
        using var source = new CancellationTokenSource();
        var first = _location.ReadAsync(source.Token);
        _host.Take(RequestKind.Read).Answer(1);
        _host.RunPosted();
        Outcome.Of(first);
        var second = _location.ReadAsync();
        source.Cancel();
        _host.Take(RequestKind.Read).Answer(2);
        _host.RunPosted();
        Assert.Equal(new byte[] { 2 }, Outcome.Of(second));
    }

    [Fact]
    public void When_the_link_ends_a_read_tells_the_reason()
    {
        var reading = _location.ReadAsync();
        _host.Lost(1, 0x13);
        _host.RunPosted();
        var problem = Outcome.Fails(reading, BleError.NotConnected, 0x13);
        Assert.Contains("remote user terminated", problem.Message, StringComparison.Ordinal);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_read_that_ends_before_the_event_of_the_disconnection_waits_for_the_reason()
    {
        var reading = _location.ReadAsync();
        _host.EndRequests(1);
        _host.RunPosted();
        Assert.False(reading.IsCompleted);
        _host.TellLost(1, 0x3E);
        _host.RunPosted();
        Outcome.Fails(reading, BleError.NotConnected, 0x3E);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void A_read_that_begins_between_the_end_and_its_event_tells_the_reason_too()
    {
        _host.EndRequests(1);
        var reading = _location.ReadAsync();
        var writing = _location.WriteAsync(new byte[1]);
        var sending = _location.WriteWithoutResponseAsync(new byte[1]);
        _host.RunPosted();
        _host.TellLost(1, 0x08);
        _host.RunPosted();
        Outcome.Fails(reading, BleError.NotConnected, 0x08);
        Outcome.Fails(writing, BleError.NotConnected, 0x08);
        Outcome.Fails(sending, BleError.NotConnected, 0x08);
        _host.AssertNothingLeft();
    }

    [Fact]
    public void After_the_end_of_the_link_everything_fails_with_the_reason_and_asks_nothing_of_the_stack()
    {
        _host.Lost(1, 0x08);
        _host.Connected(1, peer: FakeHost.OtherPeer);      // the handle is used again by another connection
        var reading = _location.ReadAsync();
        var writing = _location.WriteAsync(new byte[1]);
        var sending = _location.WriteWithoutResponseAsync(new byte[1]);
        Assert.Empty(_host.Requests);
        Assert.Empty(_host.Sent);
        _host.RunPosted();
        Outcome.Fails(reading, BleError.NotConnected, 0x08);
        Outcome.Fails(writing, BleError.NotConnected, 0x08);
        Outcome.Fails(sending, BleError.NotConnected, 0x08);
    }

    [Fact]
    public void Reads_at_the_same_time_have_outcomes_of_their_own()
    {
        var first = _location.ReadAsync();
        var second = _location.ReadAsync();
        var third = _location.ReadAsync<ushort>(DecodeUInt16);
        Assert.Equal(3, _host.Requests.Count);
        _host.Requests[1].Answer(2);
        _host.Requests[0].Answer(1);
        _host.Requests[0].Answer(3, 0);
        _host.RunPosted();
        Assert.Equal(new byte[] { 1 }, Outcome.Of(first));
        Assert.Equal(new byte[] { 2 }, Outcome.Of(second));
        Assert.Equal(3, Outcome.Of(third));
    }

    [Fact]
    public void A_result_is_taken_once_and_not_before_the_end()
    {
        var reading = _location.ReadAsync();
        Assert.Throws<InvalidOperationException>(() => reading.GetAwaiter().GetResult());
        _host.Take(RequestKind.Read).Answer(1);
        _host.RunPosted();
        Outcome.Of(reading);
        Assert.Throws<InvalidOperationException>(() => reading.GetAwaiter().GetResult());
    }

    [Fact]
    public void Descriptors_are_found_once_and_can_be_read_and_written()
    {
        var finding = _host.Measurement(_link).FindDescriptorAsync(0x2901);
        var request = _host.Take(RequestKind.DiscoverDescriptors);
        Assert.Equal((12, 14), ((int)request.Handle, (int)request.EndHandle));
        request.Operation.OnDescriptor(13, 0x2902);
        request.Operation.OnDescriptor(14, 0x2901);
        request.Done();
        _host.RunPosted();
        var descriptor = Outcome.Of(finding)!;
        Assert.Equal((14, new BleUuid(0x2901)), ((int)descriptor.Handle, descriptor.Uuid));

        Assert.Same(descriptor, Outcome.Of(descriptor.Characteristic.FindDescriptorAsync(0x2901)));
        Assert.Null(Outcome.Of(descriptor.Characteristic.FindDescriptorAsync(0x2904)));

        var reading = descriptor.ReadAsync();
        Assert.Equal(14, _host.Take(RequestKind.Read).Handle);
        _host.Take(RequestKind.Read).Answer(0x41);
        _host.RunPosted();
        Assert.Equal(new byte[] { 0x41 }, Outcome.Of(reading));

        var writing = descriptor.WriteAsync<ushort>(1, EncodeUInt16, 2);
        Assert.Equal(new byte[] { 1, 0 }, _host.Take(RequestKind.Write).Value);
        _host.Take(RequestKind.Write).Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);
    }

    private sealed class RefusingContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => throw new InvalidOperationException("Nothing is to be posted here.");
    }
}
