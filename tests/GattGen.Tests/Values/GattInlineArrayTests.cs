// The list inside a value that needs no memory of its own.
using System;
using System.Linq;

namespace GattGen.Tests.Values;

public class GattInlineArrayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]    // the last that stands in the list
    [InlineData(13)]
    [InlineData(255)]
    public void Holds_as_many_elements_as_it_was_given(int count)
    {
        var elements = Enumerable.Range(1000, count).Select(i => (ushort)i).ToArray();
        GattInlineArray<ushort> list = elements;
        Assert.Equal(count, list.Count);
        Assert.Equal(count == 0, list.IsEmpty);
        Assert.Equal(elements, list);
        Assert.Equal(elements, list.ToArray());
        Assert.Equal(elements, Enumerable.Range(0, count).Select(i => list[i]));
        var copy = new ushort[count];
        list.CopyTo(copy);
        Assert.Equal(elements, copy);
        var builder = new GattInlineArray<ushort>.Builder(count);
        foreach (var element in elements)
            builder.Add(element);
        Assert.Equal(list, builder.Build());
        Assert.Throws<IndexOutOfRangeException>(() => list[count]);
        Assert.Throws<IndexOutOfRangeException>(() => list[-1]);
        if (count > 0)
            Assert.Throws<ArgumentException>(() => list.CopyTo(new ushort[count - 1]));
    }

    [Fact]
    public void Is_equal_when_its_elements_are()
    {
        GattInlineArray<ushort> one = new ushort[] { 1, 2 };
        Assert.Equal(GattInlineArray.Create<ushort>(1, 2), one);
        Assert.True(one == new ushort[] { 1, 2 });
        Assert.True(one != new ushort[] { 1, 3 });
        Assert.True(one != new ushort[] { 1 });
        Assert.True(one != new ushort[] { 1, 2, 0 });
        Assert.Equal(one.GetHashCode(), GattInlineArray.Create<ushort>(1, 2).GetHashCode());
        Assert.Equal(default, GattInlineArray.Create(Array.Empty<ushort>()));
        Assert.Equal("[1, 2]", one.ToString());
    }

    [Fact]
    public void Does_not_change_with_the_array_it_came_from()
    {
        foreach (var length in new[] { 2, 40 })
        {
            var elements = new byte[length];
            GattInlineArray<byte> list = elements;
            elements[0] = 9;
            list.ToArray()[0] = 9;
            Assert.Equal(0, list[0]);
        }
    }

    [Fact]
    public void While_it_is_short_it_allocates_nothing()
    {
        ReadOnlyMemory<ushort> nine = Enumerable.Range(1, 9).Select(i => (ushort)i).ToArray();
        var sum = 0;
        void Walk()
        {
            sum = 0;
            foreach (var element in new GattInlineArray<ushort>(nine.Span))
                sum += element;
        }

        Assert.Equal(0, Allocation.Of(Walk, times: 1000, warm: 1));
        Assert.Equal(45, sum);
    }

    [Fact]
    public void A_builder_takes_no_more_than_it_was_made_for()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattInlineArray<byte>.Builder(-1));
        foreach (var count in new[] { 2, 30 })
        {
            var builder = new GattInlineArray<byte>.Builder(count);
            for (var i = 0; i < count; i++)
                builder.Add(7);
            Assert.Throws<InvalidOperationException>(() => builder.Add(8));
            Assert.Equal(Enumerable.Repeat((byte)7, count), builder.Build());
        }
    }

    [Fact]
    public void Is_written_as_a_collection()
    {
        GattInlineArray<int> list = [3, 4, 5];
        Assert.Equal([3, 4, 5], list);
    }
}
