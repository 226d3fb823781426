// The GATT server methods of the module API (module specification, gatts_*; CONFORMANCE 1.2).
using System;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    protected override ushort[][] RegisterCore(GattServiceDefinition[] services)
    {
        RequireActive();
        if (IsAdvertising)
            throw new BleException(BleError.Busy, "Services are registered while the radio does not advertise: stop advertising first.");
        return _server.Register(services);
    }

    /// <inheritdoc/>
    protected override void OnServicesReplaced() => _server.OnReplaced();

    /// <inheritdoc/>
    public override byte[] GattsRead(ushort handle)
    {
        EnterStack();
        try
        {
            RequireActive();
            return _server.Read(handle);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override int GattsRead(ushort handle, Span<byte> destination)
    {
        EnterStack();
        try
        {
            RequireActive();
            return _server.Read(handle, destination);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsWrite(ushort handle, ReadOnlySpan<byte> data, bool sendUpdate = false)
    {
        EnterStack();
        try
        {
            RequireActive();
            _server.Write(handle, data, sendUpdate);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsNotify(ushort connection, ushort handle)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).Bearer.Updates.Notify(handle, _server.ValueOf(handle));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsNotify(ushort connection, ushort handle, ReadOnlySpan<byte> data)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).Bearer.Updates.Notify(handle, data);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsIndicate(ushort connection, ushort handle)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).Bearer.Updates.Indicate(handle, _server.ValueOf(handle), null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> data)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection).Bearer.Updates.Indicate(handle, data, null);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GattsSetBuffer(ushort handle, int length, bool append = false)
    {
        EnterStack();
        try
        {
            RequireActive();
            _server.SetBuffer(handle, length, append);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    bool IBleHost.TryNotify(ushort connection, ushort handle, ReadOnlySpan<byte> value)
    {
        EnterStack();
        try
        {
            RequireActive();
            return RequireConnection(connection).Bearer.Updates.TryNotify(handle, value);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartIndicate(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
    {
        EnterStack();
        try
        {
            RequireActive();
            var updates = RequireConnection(connection).Bearer.Updates;
            updates.RequireFits(value);
            updates.Indicate(handle, value, PendingOperation.Require(operation));
        }
        finally
        {
            ExitStack();
        }
    }
}
