// What happens next on the air: a binary heap of reusable nodes, ordered by time and, within one microsecond, by the order of setting.
using System;

namespace GattGen.Air;

/// <summary>The timers of an air. Setting and cancelling allocate nothing once the heap has reached its size.</summary>
internal sealed class AirTimerQueue
{
    private AirTimer[] _heap = new AirTimer[16];
    private int _count;
    private ulong _order;

    /// <summary>The timer that expires next, or null.</summary>
    public AirTimer? First => _count == 0 ? null : _heap[0];

    /// <summary>When the next timer expires; <see cref="long.MaxValue"/> when none is set.</summary>
    public long NextDue => _count == 0 ? long.MaxValue : _heap[0].Due;

    /// <summary>Sets a timer, or moves one that is set already.</summary>
    public void Set(AirTimer timer, long due)
    {
        timer.Due = due;
        timer.Order = _order++;
        if (!timer.IsSet)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, 2 * _count);
            timer.Position = _count++;
        }

        // Its order is the highest of all, so it moves up only when its time is earlier.
        if (!MoveUp(timer))
            MoveDown(timer);
    }

    /// <summary>Takes a timer out; does nothing when it is not set.</summary>
    public void Cancel(AirTimer timer)
    {
        int position = timer.Position;
        if (position < 0)
            return;
        timer.Position = -1;
        AirTimer last = _heap[--_count];
        _heap[_count] = null!;
        if (ReferenceEquals(last, timer))
            return;
        last.Position = position;
        if (!MoveUp(last))
            MoveDown(last);
    }

    private bool MoveUp(AirTimer timer)
    {
        int position = timer.Position;
        int start = position;
        while (position > 0)
        {
            int parent = (position - 1) >> 1;
            if (!IsBefore(timer, _heap[parent]))
                break;
            Put(_heap[parent], position);
            position = parent;
        }

        Put(timer, position);
        return position != start;
    }

    private void MoveDown(AirTimer timer)
    {
        int position = timer.Position;
        while (true)
        {
            int child = (2 * position) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child]))
                child++;
            if (!IsBefore(_heap[child], timer))
                break;
            Put(_heap[child], position);
            position = child;
        }

        Put(timer, position);
    }

    private void Put(AirTimer timer, int position)
    {
        _heap[position] = timer;
        timer.Position = position;
    }

    private static bool IsBefore(AirTimer left, AirTimer right) =>
        left.Due < right.Due || (left.Due == right.Due && left.Order < right.Order);
}
