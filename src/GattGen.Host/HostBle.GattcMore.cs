// The procedures of the second seam that the module API does not have.
using System;
using System.Collections.Generic;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    void IBleHost.StartWriteLong(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).WriteLong(handle, value, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartReliableWrite(ushort connection, IReadOnlyList<GattValueWrite> writes, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).WriteReliably(writes, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.TryWriteSigned(ushort connection, ushort handle, ReadOnlySpan<byte> value)
    {
        EnterStack();
        try
        {
            return RequireClient(connection).TryWriteSigned(handle, value);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartReadMultiple(ushort connection, ReadOnlySpan<ushort> handles, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).ReadMultiple(handles, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartReadByType(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            RequireUuid(uuid);
            client.ReadByType(startHandle, endHandle, uuid, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartDiscoverIncludes(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverIncludes(startHandle, endHandle, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }
}
