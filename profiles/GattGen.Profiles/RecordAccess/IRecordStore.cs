// Where a service keeps the records that clients ask for.
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Keeps the records of a service, oldest first. An application may keep them where it wants, in a file for example; <see cref="MemoryRecordStore{T}"/> keeps them
/// in memory.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
/// <remarks>It is used from any thread, never from within the stack, and may be used for several clients at once.</remarks>
public interface IRecordStore<T>
{
    /// <summary>How many records there are.</summary>
    int Count { get; }

    /// <summary>Keeps a record as the newest one.</summary>
    /// <param name="record">The record.</param>
    /// <returns>False when the store is full and takes no more.</returns>
    bool TryAdd(T record);

    /// <summary>The records at this moment, oldest first; what is added or removed later makes no difference to what is returned.</summary>
    IReadOnlyList<T> Snapshot();

    /// <summary>Removes records.</summary>
    /// <param name="isRemoved">Whether a record is removed; asked once for each of them, oldest first.</param>
    /// <returns>How many were removed.</returns>
    int Remove(Func<T, bool> isRemoved);
}
