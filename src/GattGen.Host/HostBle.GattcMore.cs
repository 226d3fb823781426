// The procedures of the second seam that the module API does not have.
using System;
using System.Collections.Generic;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    void IBleHost.StartWriteLong(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    void IBleHost.StartReliableWrite(ushort connection, IReadOnlyList<GattValueWrite> writes, GattOperation operation) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    bool IBleHost.TryWriteSigned(ushort connection, ushort handle, ReadOnlySpan<byte> value) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    void IBleHost.StartReadMultiple(ushort connection, ReadOnlySpan<ushort> handles, GattOperation operation) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    void IBleHost.StartReadByType(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    void IBleHost.StartDiscoverIncludes(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation) => throw new BleException(BleError.NotSupported);
}
