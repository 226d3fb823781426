// The events of connection, which came with Meadow 2.3: bound at run time, so that one assembly runs with older versions, too.
using System;
using System.Reflection;
using Meadow.Gateways;

namespace GattGen.Meadow;

/// <summary>
/// Subscribes to the events of the adapter where it has them. The events are named by literals on a type that is known when the application
/// is built: a trimmer sees that, and keeps them.
/// </summary>
internal sealed class ClientEvents : IDisposable
{
    private readonly object _adapter;
    private readonly EventInfo? _connected;
    private readonly EventInfo? _disconnected;
    private readonly Delegate? _onConnected;
    private readonly Delegate? _onDisconnected;

    public ClientEvents(object adapter, EventInfo? connectedEvent, EventInfo? disconnectedEvent, Action connected, Action disconnected)
    {
        _adapter = adapter;
        _onConnected = Handler(connectedEvent, connected);
        _onDisconnected = Handler(disconnectedEvent, disconnected);
        if (_onConnected is null || _onDisconnected is null)
            return;
        _connected = connectedEvent;
        _disconnected = disconnectedEvent;
        _connected!.AddEventHandler(adapter, _onConnected);
        _disconnected!.AddEventHandler(adapter, _onDisconnected);
    }

    /// <summary>The events of adapters, null where this version of Meadow has none.</summary>
    public static (EventInfo? Connected, EventInfo? Disconnected) OfAdapters => (typeof(IBluetoothAdapter).GetEvent("ClientConnected"), typeof(IBluetoothAdapter).GetEvent("ClientDisconnected"));

    /// <summary>Whether the adapter has both events, in a form that is understood.</summary>
    public bool IsBound => _connected is not null;

    /// <summary>Ends the subscriptions.</summary>
    public void Dispose()
    {
        _connected?.RemoveEventHandler(_adapter, _onConnected);
        _disconnected?.RemoveEventHandler(_adapter, _onDisconnected);
    }

    // Whatever the delegate says of who has connected, it is not needed; so any that has up to two parameters of reference types will do.
    private static Delegate? Handler(EventInfo? of, Action action)
    {
        if (of?.EventHandlerType is not { } type)
            return null;
        if (type == typeof(EventHandler))
            return new EventHandler((_, _) => action());
        if (type == typeof(Action))
            return action;
        Delegate[] forms = { new Action<object>(_ => action()), new Action<object, object>((_, _) => action()) };
        foreach (var form in forms)
        {
            if (Delegate.CreateDelegate(type, form.Target, form.Method, throwOnBindFailure: false) is { } bound)
                return bound;
        }

        return null;
    }
}
