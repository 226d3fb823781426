// The stack as its GATT part sees it, and the members of the second seam that are not GATT's.
using System;
using GattGen.Crypto;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private SystemBackEnd? _ownCryptography;

    HostOptions IGattStack.Options => _options;

    long IGattStack.Now => _driver.NowMicroseconds;

    TimerQueue IGattStack.Timers => _timers;

    int IGattStack.PreferredMtu => _config.PreferredMtu;

    bool IGattStack.HasHandler => HasHandler;

    ICryptographicBackEnd IGattStack.Cryptography => _options.Cryptography ?? (_ownCryptography ??= new SystemBackEnd());

    /// <inheritdoc/>
    long IBleHost.NowMicroseconds => _driver.NowMicroseconds;

    /// <inheritdoc/>
    void IGattStack.Complete(GattOperation? operation, int status) => Complete(operation, status);

    /// <inheritdoc/>
    void IGattStack.Tell(GattOperation operation, in GattResult result)
    {
        var outer = EnterHandler();
        try
        {
            result.Tell(operation);
        }
#pragma warning disable CA1031 // whatever an operation throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    /// <summary>As <see cref="IGattStack.Complete"/>.</summary>
    internal void Complete(GattOperation? operation, int status)
    {
        if (operation is null)
            return;
        var outer = EnterHandler();
        try
        {
            operation.OnDone(status);
        }
#pragma warning disable CA1031 // whatever an operation throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    byte IGattStack.AskWriting(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        var outer = EnterHandler();
        try
        {
            return AskWriting(peer, handle, value);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    void IGattStack.TellWritten(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        var outer = EnterHandler();
        try
        {
            TellWritten(peer, handle, value);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    byte IGattStack.AskReading(in GattPeer peer, ushort handle, int offset)
    {
        var outer = EnterHandler();
        try
        {
            return AskReading(peer, handle, offset);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    byte IGattStack.AskSubscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
    {
        var outer = EnterHandler();
        try
        {
            return AskSubscribing(peer, valueHandle, subscription);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    void IGattStack.TellSubscription(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
    {
        var outer = EnterHandler();
        try
        {
            TellSubscription(peer, valueHandle, subscription);
        }
        finally
        {
            _isInHandler = outer;
        }
    }

    /// <inheritdoc/>
    void IBleHost.Post(Action<object?> callback, object? state)
    {
        if (callback is null)
            throw new ArgumentNullException(nameof(callback));
        _driver.Post(callback, state);
    }

    /// <inheritdoc/>
    bool IBleHost.TryGetConnection(ushort connection, out BleConnectionInfo info)
    {
        EnterStack();
        try
        {
            var found = FindConnection(connection);
            info = found?.Info ?? default;
            return found is not null;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    GattSubscription IBleHost.GetSubscription(ushort connection, ushort valueHandle)
    {
        EnterStack();
        try
        {
            return FindConnection(connection) is { IsOpen: true } found && _server.Database.Find(valueHandle) is { Role: AttributeRole.Value, Configuration: >= 0 } value
                ? found.Bearer.Updates.SubscriptionTo(value.Configuration)
                : GattSubscription.None;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    void IBleHost.StartUpdateConnection(ushort connection, in BleConnectionParameters parameters, GattOperation operation)
    {
        if (operation is null)
            throw new ArgumentNullException(nameof(operation));
        EnterStack();
        try
        {
            RequireActive();
            var found = RequireConnection(connection);
            found.Update.Start(parameters, operation);
        }
        finally
        {
            ExitStack();
        }
    }
}
