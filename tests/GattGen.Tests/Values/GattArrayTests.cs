// The list inside a value.
using System;
using System.Linq;

namespace GattGen.Tests.Values;

public class GattArrayTests
{
    [Fact]
    public void Is_equal_when_its_elements_are()
    {
        GattArray<ushort> one = new ushort[] { 1, 2 };
        Assert.Equal(GattArray.Create<ushort>(1, 2), one);
        Assert.True(one == new ushort[] { 1, 2 });
        Assert.True(one != new ushort[] { 1, 3 });
        Assert.True(one != new ushort[] { 1 });
        Assert.Equal(one.GetHashCode(), GattArray.Create<ushort>(1, 2).GetHashCode());
        Assert.Equal(default, GattArray.Create(Array.Empty<ushort>()));
    }

    [Fact]
    public void Does_not_change_with_the_array_it_came_from()
    {
        var elements = new byte[] { 1, 2 };
        GattArray<byte> list = elements;
        elements[0] = 9;
        Assert.Equal(1, list[0]);
        list.ToArray()[0] = 9;
        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void Without_elements_it_allocates_nothing()
    {
        GattArray<ushort> empty = default;
        var count = 0;
        void Walk()
        {
            empty = new(ReadOnlySpan<ushort>.Empty);
            foreach (var element in empty)
                count += element;
        }

        Assert.Equal(0, Allocation.Of(Walk, times: 1000, warm: 1));
        Assert.True(empty.IsEmpty && empty.Count == 0 && count == 0);
    }

    [Fact]
    public void Is_written_as_a_collection()
    {
        GattArray<int> list = [3, 4, 5];
        Assert.Equal(new[] { 3, 4, 5 }, list.Span.ToArray());
    }

    [Fact]
    public void Is_walked_as_a_span_and_as_a_sequence()
    {
        GattArray<int> list = new[] { 3, 4, 5 };
        var sum = 0;
        foreach (var element in list)
            sum += element;
        Assert.Equal(12, sum);
        Assert.Equal([3, 4, 5], list.Select(element => element));
        Assert.Equal("[3, 4, 5]", list.ToString());
        Assert.Empty(default(GattArray<int>).Select(element => element));
        Assert.Throws<IndexOutOfRangeException>(() => list[3]);
    }
}
