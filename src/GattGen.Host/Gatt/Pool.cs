// Objects that are used again, so that a procedure in steady state allocates nothing.
using System;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>Objects of one kind at rest. It never holds more than were in use at once.</summary>
internal sealed class Pool<T>
    where T : class
{
    private readonly Stack<T> _resting = new();
    private readonly Func<T> _create;

    public Pool(Func<T> create) => _create = create;

    public T Rent() => _resting.Count > 0 ? _resting.Pop() : _create();

    public void Return(T item) => _resting.Push(item);
}
