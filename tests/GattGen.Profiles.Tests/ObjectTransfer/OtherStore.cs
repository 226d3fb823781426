// A store of objects that does some things otherwise.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.ObjectTransfer;

/// <summary>Does what another store does, but for what a test replaces.</summary>
internal sealed class OtherStore(IObjectStore store) : IObjectStore
{
    public Func<IReadOnlyList<ObjectMetadata>, IReadOnlyList<ObjectMetadata>>? OnList { get; init; }

    public Func<ObjectMetadata?, ObjectMetadata?>? OnFind { get; init; }

    public Func<Memory<byte>, CancellationToken, ValueTask<int>>? OnRead { get; init; }

    public IReadOnlyList<ObjectMetadata> List() => OnList is { } other ? other(store.List()) : store.List();

    public ObjectMetadata? Find(ulong id) => OnFind is { } other ? other(store.Find(id)) : store.Find(id);

    public ObjectActionResult Create(BleUuid type, uint size, out ObjectMetadata? created) => store.Create(type, size, out created);

    public bool Update(ObjectMetadata metadata) => store.Update(metadata);

    public bool Delete(ulong id) => throw new InvalidOperationException("Nothing can be deleted.");

    public ValueTask<int> ReadAsync(ulong id, uint offset, Memory<byte> destination, CancellationToken cancel)
        => OnRead is { } other ? other(destination, cancel) : store.ReadAsync(id, offset, destination, cancel);

    public ValueTask<bool> WriteAsync(ulong id, uint offset, ReadOnlyMemory<byte> octets, CancellationToken cancel) => store.WriteAsync(id, offset, octets, cancel);

    public ValueTask<bool> TruncateAsync(ulong id, uint size, CancellationToken cancel) => store.TruncateAsync(id, size, cancel);
}
