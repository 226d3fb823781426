// The GATT client: the methods of the module API, which answer with events, and those of the second seam, which answer to an operation
// (module specification, gattc_*; CONFORMANCE 1.2).
using System;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    public override void GattcDiscoverServices(ushort connection)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverServices(default, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcDiscoverServices(ushort connection, BleUuid uuid)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            RequireUuid(uuid);
            client.DiscoverServices(uuid, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverCharacteristics(startHandle, endHandle, default, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            RequireUuid(uuid);
            client.DiscoverCharacteristics(startHandle, endHandle, uuid, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            RequireEventRoom();
            client.DiscoverDescriptors(startHandle, endHandle, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcRead(ushort connection, ushort valueHandle)
    {
        EnterStack();
        try
        {
            RequireClient(connection).Read(valueHandle, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcWrite(ushort connection, ushort valueHandle, ReadOnlySpan<byte> data, GattcWriteMode mode = GattcWriteMode.WithoutResponse)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            var value = client.Truncate(data);
            switch (mode)
            {
                case GattcWriteMode.WithoutResponse:
                    if (!client.TryWriteCommand(valueHandle, value))
                        throw new BleException(BleError.NoMemory, "The queue of the connection is full: write again when it has emptied.");
                    break;
                case GattcWriteMode.WithResponse:
                    client.Write(valueHandle, value, null);
                    break;
                default:
                    throw new BleException(BleError.InvalidArgument, "The write mode is 0, without response, or 1, with response.");
            }
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattcExchangeMtu(ushort connection)
    {
        EnterStack();
        try
        {
            RequireClient(connection).ExchangeMtu(null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartRead(ushort connection, ushort handle, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).Read(handle, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartWrite(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            client.RequireFits(value);
            client.Write(handle, value, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartDiscoverServices(ushort connection, BleUuid uuid, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverServices(uuid, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverCharacteristics(startHandle, endHandle, uuid, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).DiscoverDescriptors(startHandle, endHandle, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartExchangeMtu(ushort connection, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).ExchangeMtu(PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.TryWriteCommand(ushort connection, ushort handle, ReadOnlySpan<byte> value)
    {
        EnterStack();
        try
        {
            var client = RequireClient(connection);
            client.RequireFits(value);
            return client.TryWriteCommand(handle, value);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartWaitForRoom(ushort connection, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireClient(connection).WaitForRoom(PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.Abandon(GattOperation operation)
    {
        if (operation is null)
            throw new ArgumentNullException(nameof(operation));
        EnterStack();
        try
        {
            (operation.HostState as PendingOperation)?.Abandon();
        }
        finally
        {
            ExitStack();
        }
    }

    private GattClient RequireClient(ushort connection)
    {
        RequireActive();
        return RequireConnection(connection).Bearer.Client;
    }

    private static void RequireUuid(BleUuid uuid)
    {
        if (uuid.IsEmpty)
            throw new BleException(BleError.InvalidArgument, "The UUID is empty: leave it out to find all.");
    }
}
