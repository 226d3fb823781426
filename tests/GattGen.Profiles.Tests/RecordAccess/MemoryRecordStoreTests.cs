// The record store in memory: order, bounds, removal.
using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace GattGen.Profiles.Tests.Health;

public class MemoryRecordStoreTests
{
    [Fact]
    public void When_it_is_full_the_oldest_record_goes()
    {
        var store = new MemoryRecordStore<int>(3);
        foreach (var record in new[] { 1, 2, 3, 4, 5 })
            Assert.True(store.TryAdd(record));
        Assert.Equal([3, 4, 5], store.Snapshot());
        Assert.Equal(2, store.DroppedCount);
    }

    [Fact]
    public void Or_the_newest_is_refused()
    {
        var store = new MemoryRecordStore<int>(2, RecordOverflow.Refuse);
        Assert.True(store.TryAdd(1));
        Assert.True(store.TryAdd(2));
        Assert.False(store.TryAdd(3));
        Assert.Equal([1, 2], store.Snapshot());
        Assert.Equal(1, store.DroppedCount);
    }

    [Fact]
    public void A_snapshot_stays_what_it_was()
    {
        var store = new MemoryRecordStore<int>(2);
        store.TryAdd(1);
        var snapshot = store.Snapshot();
        store.TryAdd(2);
        store.Remove(_ => true);
        Assert.Equal([1], snapshot);
        Assert.Equal(0, store.Count);
    }

    [Fact]
    public void It_does_what_a_list_does()
        => Prop.ForAll<int[]>(steps =>
        {
            var (store, list) = (new MemoryRecordStore<int>(7), new List<int>());
            foreach (var step in steps)
            {
                if (step % 5 == 0)
                {
                    if (store.Remove(record => record % 3 == step % 3) != list.RemoveAll(record => record % 3 == step % 3))
                        return false;
                    continue;
                }

                store.TryAdd(step);
                list.Add(step);
                if (list.Count > 7)
                    list.RemoveAt(0);
            }

            return store.Snapshot().SequenceEqual(list) && store.Count == list.Count;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_capacity_out_of_range_is_refused(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new MemoryRecordStore<int>(capacity));
}
