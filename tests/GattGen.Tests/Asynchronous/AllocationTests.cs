using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

public class AllocationTests
{
    private readonly FakeHost _host = new() { Records = false };
    private readonly RemoteCharacteristic _location;
    private readonly RemoteCharacteristic _measurement;
    private readonly GattDecoder<byte> _decoder = DecodeOctet;
    private readonly GattEncoder<byte> _encoder = EncodeOctet;

    public AllocationTests()
    {
        var service = _host.Service(_host.Link());
        _location = service.Require(0x2A38);
        _measurement = service.Require(0x2A37);
        _host.Echo = [42];
    }

    private static bool DecodeOctet(ReadOnlySpan<byte> octets, out byte value)
    {
        value = octets[0];
        return true;
    }

    private static int EncodeOctet(byte value, Span<byte> destination)
    {
        destination[0] = value;
        return 1;
    }

    /// <summary>What a thousand times allocate on this thread, after enough of them for every pool and buffer to be there.</summary>
    private static long Measure(Action once) => Allocation.Of(once, times: 1000, warm: 200);

    [Fact]
    public void A_typed_read_allocates_nothing()
    {
        Assert.Equal(0, Measure(() =>
        {
            var reading = _location.ReadAsync(_decoder);
            _host.RunPosted();
            if (reading.GetAwaiter().GetResult() != 42)
                throw new InvalidOperationException("Another value was read.");
        }));
    }

    [Fact]
    public void A_read_into_a_buffer_allocates_nothing()
    {
        var buffer = new byte[16];
        Assert.Equal(0, Measure(() =>
        {
            var reading = _location.ReadAsync(buffer.AsMemory());
            _host.RunPosted();
            if (reading.GetAwaiter().GetResult() != 1)
                throw new InvalidOperationException("Another length was read.");
        }));
    }

    [Fact]
    public void A_read_of_octets_allocates_the_array_that_it_returns()
    {
        var array = Measure(() => GC.KeepAlive(new byte[1]));
        Assert.Equal(array, Measure(() =>
        {
            var reading = _location.ReadAsync();
            _host.RunPosted();
            GC.KeepAlive(reading.GetAwaiter().GetResult());
        }));
    }

    [Fact]
    public void Writes_with_response_allocate_nothing()
    {
        var value = new byte[] { 1, 2, 3 };
        Assert.Equal(0, Measure(() =>
        {
            var writing = _location.WriteAsync(value);
            _host.RunPosted();
            writing.GetAwaiter().GetResult();
            var typed = _location.WriteAsync((byte)7, _encoder, 1);
            _host.RunPosted();
            typed.GetAwaiter().GetResult();
        }));
    }

    [Fact]
    public void Write_commands_and_notifications_allocate_nothing_where_there_is_room()
    {
        var value = new byte[] { 1, 2, 3 };
        Assert.Equal(0, Measure(() =>
        {
            _location.WriteWithoutResponseAsync(value).GetAwaiter().GetResult();
            _location.WriteWithoutResponseAsync((byte)7, _encoder, 1).GetAwaiter().GetResult();
            _location.Link.NotifyAsync(5, value).GetAwaiter().GetResult();
        }));
    }

    [Fact]
    public void A_token_that_is_used_again_and_again_adds_nothing()
    {
        using var source = new CancellationTokenSource();
        var cancel = source.Token;
        Assert.Equal(0, Measure(() =>
        {
            var reading = _location.ReadAsync(_decoder, cancel);
            _host.RunPosted();
            reading.GetAwaiter().GetResult();
        }));
    }

    [Fact]
    public void A_notification_allocates_nothing_on_its_way_to_a_reader_that_waits()
    {
        _host.Echo = null;
        var subscribing = _measurement.SubscribeAsync(_decoder);
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        var value = new byte[] { 9 };
        Assert.Equal(0, Measure(() =>
        {
            var moving = values.MoveNextAsync();
            _host.Notify(1, 12, value);
            _host.RunPosted();
            if (!moving.GetAwaiter().GetResult() || values.Current != 9)
                throw new InvalidOperationException("Another value came.");
        }));
    }

    [Fact]
    public void Notifications_allocate_nothing_in_a_buffer_that_overflows_or_is_read_later()
    {
        _host.Echo = null;
        var subscribing = _measurement.SubscribeAsync(_decoder);
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var values = Outcome.Of(subscribing).GetAsyncEnumerator();
        var value = new byte[244];
        Assert.Equal(0, Measure(() =>
        {
            for (var i = 0; i < 66; i++)
                _host.Notify(1, 12, value);
            for (var i = 0; i < 64; i++)
            {
                if (!values.MoveNextAsync().GetAwaiter().GetResult())
                    throw new InvalidOperationException("The subscription ended.");
            }
        }));
    }

    [Fact]
    public void A_loop_over_a_subscription_allocates_nothing_for_each_value()
    {
        _host.Echo = null;
        var (rounds, sum) = (0, 0);
        async Task Sum()
        {
            await foreach (var value in (await _measurement.SubscribeAsync(_decoder).ConfigureAwait(false)).ConfigureAwait(false))
                sum += value;
        }

        var summing = Sum();
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var one = new byte[] { 1 };
        Assert.Equal(0, Measure(() =>
        {
            rounds++;
            _host.Notify(1, 12, one);
            _host.RunPosted();
        }));
        Assert.Equal(rounds, sum);
        Assert.False(summing.IsCompleted);
    }
}
