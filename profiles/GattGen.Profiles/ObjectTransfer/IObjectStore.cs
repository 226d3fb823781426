// Where an object server has its objects from.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>
/// Keeps objects for an <see cref="ObjectServer"/>. What is said of objects is asked for on the executor of the stack and must not wait; the octets may take
/// their time. Methods may be called from several threads.
/// </summary>
public interface IObjectStore
{
    /// <summary>What is said of all objects, in the order in which they are listed where the client wants no other one.</summary>
    /// <returns>A list that does not change.</returns>
    IReadOnlyList<ObjectMetadata> List();

    /// <summary>What is said of one object.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>Null when there is no such object.</returns>
    ObjectMetadata? Find(ulong id);

    /// <summary>Makes an object without octets and without a name. It may be written, and whatever else the store allows.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="size">For how many octets there shall be room.</param>
    /// <param name="created">What is said of it, or null.</param>
    /// <returns><see cref="ObjectActionResult.Success"/>, <see cref="ObjectActionResult.InsufficientResources"/> or <see cref="ObjectActionResult.UnsupportedType"/>.</returns>
    ObjectActionResult Create(BleUuid type, uint size, out ObjectMetadata? created);

    /// <summary>Replaces what is said of an object; its size stays.</summary>
    /// <param name="metadata">The new metadata, with the number of the object.</param>
    /// <returns>False when there is no such object.</returns>
    bool Update(ObjectMetadata metadata);

    /// <summary>Deletes an object.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>False when there is no such object.</returns>
    bool Delete(ulong id);

    /// <summary>Reads octets of an object. They are there: the size was looked at.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="offset">Where they begin.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>How many were read; fewer than fit only where the object has become shorter.</returns>
    ValueTask<int> ReadAsync(ulong id, uint offset, Memory<byte> destination, CancellationToken cancel);

    /// <summary>Writes octets of an object, over those that are there and behind them. The object grows as far as it must, and tells a new time of change.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="offset">Where they go, at most its size.</param>
    /// <param name="octets">The octets.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when there is no such object, or no room.</returns>
    ValueTask<bool> WriteAsync(ulong id, uint offset, ReadOnlyMemory<byte> octets, CancellationToken cancel);

    /// <summary>Cuts an object off. Its room stays.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="size">Its new size, at most the one that it has.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>False when there is no such object.</returns>
    ValueTask<bool> TruncateAsync(ulong id, uint size, CancellationToken cancel);
}
