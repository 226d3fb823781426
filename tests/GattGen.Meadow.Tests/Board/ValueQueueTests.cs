// Values wait in order, bounded, and the latest of each characteristic is never lost.
using System;
using System.Collections.Generic;
using System.Linq;
using Meadow.Gateways;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests.Board;

public class ValueQueueTests
{
    private readonly byte[] _buffer = new byte[512];

    [Fact]
    public void What_is_added_is_taken_in_order_and_no_more_than_the_limit()
    {
        var queue = new ValueQueue(3);
        var one = new BoardCharacteristic(new MeadowBle(new NoAdapter()), "one", (0x2A19, GattFlags.Read));
        for (byte i = 0; i < 3; i++)
            Assert.True(queue.TryAdd(one, [i]));
        Assert.False(queue.TryAdd(one, [9]));
        Assert.True(queue.Contains(one));

        for (byte i = 0; i < 3; i++)
        {
            Assert.True(queue.TryTake(_buffer, out var characteristic, out var length));
            Assert.Same(one, characteristic);
            Assert.Equal([i], _buffer.AsSpan(0, length).ToArray());
        }

        Assert.False(queue.TryTake(_buffer, out _, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Against_a_plain_list(int seed)
    {
        const int Limit = 8;
        var random = new Random(seed);
        var ble = new MeadowBle(new NoAdapter());
        var characteristics = Enumerable.Range(0, 4).Select(i => new BoardCharacteristic(ble, "c" + i, (0x2A19, GattFlags.Read))).ToArray();
        var queue = new ValueQueue(Limit);
        var model = new List<(BoardAttribute Of, byte[] Octets)>();
        for (var step = 0; step < 5000; step++)
        {
            if (random.Next(5) < 3)
            {
                var (of, octets) = ((BoardAttribute)characteristics[random.Next(4)], new byte[random.Next(40)]);
                random.NextBytes(octets);
                queue.Add(of, octets);
                if (model.Count >= Limit)
                    model.RemoveAt(Enumerable.Range(0, model.Count).First(at => model[at].Of == of || model.Skip(at + 1).Any(later => later.Of == model[at].Of)));
                model.Add((of, octets));
            }
            else if (queue.TryTake(_buffer, out var of, out var length))
            {
                Assert.Same(model[0].Of, of);
                Assert.Equal(model[0].Octets, _buffer.AsSpan(0, length).ToArray());
                model.RemoveAt(0);
            }

            Assert.Equal(model.Count, queue.Count);
            Assert.InRange(queue.Count, 0, Limit);
        }
    }

    [Fact]
    public void With_more_characteristics_than_room_each_keeps_its_latest_value()
    {
        var ble = new MeadowBle(new NoAdapter());
        var queue = new ValueQueue(2);
        var characteristics = Enumerable.Range(0, 5).Select(i => new BoardCharacteristic(ble, "c" + i, (0x2A19, GattFlags.Read))).ToArray();
        for (byte round = 0; round < 3; round++)
        {
            foreach (var characteristic in characteristics)
                queue.Add(characteristic, [round]);
        }

        var latest = new Dictionary<BoardAttribute, byte>();
        while (queue.TryTake(_buffer, out var of, out _))
            latest[of!] = _buffer[0];
        Assert.Equal(5, latest.Count);
        Assert.All(latest.Values, value => Assert.Equal(2, value));
    }

    private sealed class NoAdapter : IBluetoothAdapter
    {
        public event EventHandler ClientConnected
        {
            add { }
            remove { }
        }

        public event EventHandler ClientDisconnected
        {
            add { }
            remove { }
        }

        public bool StartBluetoothServer(IDefinition configuration) => false;

        public bool StopBluetoothServer() => false;
    }
}
