// The fixed chain through which events pass: generated services, asynchronous layer, the application's handler.
using System;

namespace GattGen;

/// <summary>Sees events before the handler of the application does. The asynchronous layer is one.</summary>
public interface IBleEventSink
{
    /// <summary>Takes an event; runs on the executor of the stack.</summary>
    /// <param name="e">The event; its octets are valid during the call only.</param>
    /// <returns>An answer other than 0 ends the chain.</returns>
    BleReply OnEvent(in BleEvent e);
}

public abstract partial class Ble
{
    private BleEventHandler? _handler;
    private IBleEventSink[] _sinks = Array.Empty<IBleEventSink>();
    private GattServiceMap _services = GattServiceMap.Empty;

    /// <summary>The asynchronous layer of this radio, once somebody uses it.</summary>
    internal AsynchronousLayer? Asynchronous { get; set; }

    /// <summary>
    /// Told of an exception that a handler, a hook of a service or a sink threw. The stack goes on, and the handler stays
    /// registered. It is called on the executor of the stack. What it throws itself is dropped and counted.
    /// </summary>
    public event Action<Exception>? HandlerFailed;

    /// <summary>How often <see cref="HandlerFailed"/> itself threw an exception, which was dropped.</summary>
    public long FailedReports { get; private set; }

    /// <summary>Whether the application has registered a handler, which answers events.</summary>
    protected bool HasHandler => _handler is not null;

    /// <summary>Registers the handler of the application (module specification, <c>irq</c>); null takes it away. It survives switching the radio off.</summary>
    /// <param name="handler">The handler, or null.</param>
    public void Irq(BleEventHandler? handler)
    {
        EnterStack();
        _handler = handler;
        ExitStack();
    }

    /// <summary>Adds a sink that sees events before the handler of the application.</summary>
    /// <param name="sink">The sink; adding it again does nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sink"/> is null.</exception>
    public void AddSink(IBleEventSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        EnterStack();
        if (Array.IndexOf(_sinks, sink) < 0)
        {
            var sinks = new IBleEventSink[_sinks.Length + 1];
            _sinks.CopyTo(sinks, 0);
            sinks[_sinks.Length] = sink;
            _sinks = sinks;
        }

        ExitStack();
    }

    /// <summary>Removes a sink; nothing happens when it is not there.</summary>
    /// <param name="sink">The sink.</param>
    public void RemoveSink(IBleEventSink sink)
    {
        EnterStack();
        var at = Array.IndexOf(_sinks, sink);
        if (at >= 0)
        {
            var sinks = new IBleEventSink[_sinks.Length - 1];
            Array.Copy(_sinks, sinks, at);
            Array.Copy(_sinks, at + 1, sinks, at, sinks.Length - at);
            _sinks = sinks;
        }

        ExitStack();
    }

    /// <summary>
    /// Registers services together with the objects that answer for them, replacing any existing services. What a service holds is
    /// written to its values; from then on setting a value updates and notifies.
    /// </summary>
    /// <param name="services">The services in the order in which they are registered.</param>
    /// <returns>As <see cref="GattsRegisterServices(GattServiceDefinition[])"/>. Services that one of these includes and that are not in the list are
    /// registered too; their handles follow.</returns>
    /// <exception cref="ArgumentNullException">The list or a part of it is null.</exception>
    /// <exception cref="BleException">As <see cref="GattsRegisterServices(GattServiceDefinition[])"/>; also <see cref="BleError.Already"/>: one of
    /// the objects is registered on another radio, or stands twice in the list. <see cref="BleError.InvalidArgument"/>: a service includes itself. What a service throws when it stores its values comes
    /// through; no service is registered then.</exception>
    public ushort[][] GattsRegisterServices(params IGattService[] services)
    {
        if (services is null)
            throw new ArgumentNullException(nameof(services));
        foreach (var service in services)
        {
            if (service is null)
                throw new ArgumentNullException(nameof(services), "One of the services is null.");
        }

        var registered = GattInclusion.Of(services, out var definitions);
        for (var i = 0; i < registered.Length; i++)
        {
            if (registered[i].Binding.Ble is { } other && other != this)
                throw new BleException(BleError.Already, "The object for service " + definitions[i].Uuid.ToString() + " is registered already: an object serves in one place; create another one for a second instance.");
        }

        EnterStack();
        try
        {
            var handles = RegisterCore(definitions);
            try
            {
                ReplaceServices(registered, handles);
            }
            catch
            {
                // A service that cannot store what it holds would answer for half of its values: then none is registered. The radio stays on.
                ReplaceServices(Array.Empty<IGattService>(), Array.Empty<ushort[]>());
                RegisterCore(Array.Empty<GattServiceDefinition>());
                throw;
            }

            OnServicesReplaced();
            return handles;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Enters the executor of the stack: waits until no other thread is inside. It may be entered again by the same thread.</summary>
    protected internal abstract void EnterStack();

    /// <summary>Leaves the executor. The outermost call delivers what was raised and sends what was queued.</summary>
    protected internal abstract void ExitStack();

    /// <summary>Whether the radio advertises its services by itself, with data of its own, of which the device name is part: the server gives it none.</summary>
    protected internal virtual bool AdvertisesByItself => false;

    /// <summary>Told of the company identifier of a declared server, before its services are registered. A radio that advertises by itself may have a place for it;
    /// others find it in the advertising data. The caller has entered the stack.</summary>
    /// <param name="companyId">The company identifier (Assigned Numbers, 7.1), or null for none.</param>
    protected internal virtual void UseCompanyId(ushort? companyId)
    {
    }

    /// <summary>Registers definitions with the server; the caller has entered the stack.</summary>
    /// <param name="services">The services, none of them null.</param>
    /// <returns>The value handles.</returns>
    protected abstract ushort[][] RegisterCore(GattServiceDefinition[] services);

    /// <summary>The objects that answer for services just registered are in place: a stack tells them of clients that are subscribed already. The
    /// caller has entered the stack.</summary>
    protected virtual void OnServicesReplaced()
    {
    }

    /// <summary>Passes an event along the chain. A stack calls it on its executor, when the state that the event reports is complete.</summary>
    /// <param name="e">The event.</param>
    /// <returns>The first answer other than 0, or 0.</returns>
    protected BleReply Dispatch(in BleEvent e)
    {
        var reply = Pass(e);
        if (e.Code == BleEventCode.GattsWrite)
            Asynchronous?.OnWritten(e.Header, isRefused: reply.IsAnswer);
        return reply;
    }

    /// <summary>Reports an exception that code of the application threw.</summary>
    /// <param name="problem">The exception.</param>
    protected internal void ReportFailure(Exception problem)
    {
        try
        {
            HandlerFailed?.Invoke(problem);
        }
#pragma warning disable CA1031 // this is the last place to tell it: whatever it throws must not end the stack
        catch (Exception)
#pragma warning restore CA1031
        {
            FailedReports++;
        }
    }

    /// <summary>Tells <see cref="HandlerFailed"/> of an exception that code of the application threw outside of the stack. For services with behaviour, which
    /// call such code there; it may be called from any thread.</summary>
    /// <param name="problem">The exception.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public void ReportOutside(Exception problem)
    {
        if (problem is null)
            throw new ArgumentNullException(nameof(problem));
        EnterStack();
        try
        {
            ReportFailure(problem);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Reports that the controller refused advertising for good, after the call that asked for it has returned: whoever awaits a central
    /// with advertising of their own gets the exception. A stack calls it on its executor.</summary>
    /// <param name="problem">What the controller said.</param>
    protected void ReportAdvertisingFailure(BleException problem)
    {
        Asynchronous?.AdvertisingFailed(problem);
        ReportFailure(problem);
    }

    /// <summary>Reports that the controller refused a scan, after the call that asked for it has returned: whoever enumerates it gets the
    /// exception. A stack calls it on its executor, before it raises <see cref="BleEventCode.ScanDone"/>.</summary>
    /// <param name="problem">What the controller said.</param>
    protected void ReportScanFailure(BleException problem)
    {
        Asynchronous?.ScanFailed(problem);
        ReportFailure(problem);
    }

    /// <summary>Asks the service that owns a handle, before a remote write is stored. A stack calls it on its executor.</summary>
    /// <param name="peer">Who writes.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">What would be stored (in append mode: appended).</param>
    /// <returns>0, or the ATT error code with which the write is refused.</returns>
    protected byte AskWriting(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        if (!_services.TryFind(handle, out var service, out var index))
            return 0;
        try
        {
            return service.Writing(peer, index, value);
        }
#pragma warning disable CA1031 // whatever a hook throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
            return (byte)AttError.UnlikelyError;
        }
    }

    /// <summary>Tells the service that owns a handle that a remote write was stored. A stack calls it on its executor, before it raises <see cref="BleEventCode.GattsWrite"/>.</summary>
    /// <param name="peer">Who wrote.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="value">What was stored or appended.</param>
    protected void TellWritten(in GattPeer peer, ushort handle, ReadOnlySpan<byte> value)
    {
        Asynchronous?.OnWriting(peer, handle, value);
        if (!_services.TryFind(handle, out var service, out var index))
            return;
        try
        {
            service.Written(peer, index, value);
        }
#pragma warning disable CA1031 // whatever a hook throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
    }

    /// <summary>Asks the service that owns a handle, before a remote read is answered; the service may store a fresh value first. A stack calls it on its executor.</summary>
    /// <param name="peer">Who reads.</param>
    /// <param name="handle">The handle of the value.</param>
    /// <param name="offset">Where the read begins, in octets; above 0 it continues an earlier one.</param>
    /// <returns>0, or the ATT error code with which the read is denied.</returns>
    protected byte AskReading(in GattPeer peer, ushort handle, int offset)
    {
        if (!_services.TryFind(handle, out var service, out var index))
            return 0;
        try
        {
            return service.Reading(peer, index, offset);
        }
#pragma warning disable CA1031 // whatever a hook throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
            return (byte)AttError.UnlikelyError;
        }
    }

    /// <summary>Asks the service that owns a value before a client subscribes to it. A stack calls it on its executor.</summary>
    /// <param name="peer">Who subscribes.</param>
    /// <param name="valueHandle">The handle of the characteristic value.</param>
    /// <param name="subscription">What the client wants.</param>
    /// <returns>0, or the ATT error code with which the subscription is refused.</returns>
    protected byte AskSubscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
    {
        if (!_services.TryFind(valueHandle, out var service, out _) || service is not IGattSubscriptionGuard guard)
            return 0;
        try
        {
            return guard.Subscribing(peer, valueHandle, subscription);
        }
#pragma warning disable CA1031 // whatever a hook throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
            return (byte)AttError.UnlikelyError;
        }
    }

    /// <summary>
    /// Tells the service that owns a value that a client has changed its subscription. A stack calls it on its executor; when a link
    /// ends it calls it for every subscription that was on, before the disconnect event.
    /// </summary>
    /// <param name="peer">Whose subscription it is.</param>
    /// <param name="valueHandle">The handle of the characteristic value.</param>
    /// <param name="subscription">What the client now wants.</param>
    protected void TellSubscription(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
    {
        if (!_services.TryFind(valueHandle, out var service, out var index))
            return;
        try
        {
            service.Binding.SetSubscription(peer, index, subscription);
            service.Subscribed(peer, index, subscription);
        }
#pragma warning disable CA1031 // whatever a hook throws must not end the stack
        catch (Exception problem)
#pragma warning restore CA1031
        {
            ReportFailure(problem);
        }
    }

    /// <summary>
    /// Lets go of all services, and ends what the asynchronous layer runs, as switching the radio off does. A stack calls it when the radio
    /// is off, since no event tells of it. The caller has entered the stack.
    /// </summary>
    protected void DetachServices()
    {
        ReleaseServices();
        Asynchronous?.RadioOff();
    }

    /// <summary>
    /// Lets go of all services; what is set from then on waits in them. A stack calls it when it registers others and waits on the way. The caller has
    /// entered the stack.
    /// </summary>
    protected void ReleaseServices() => ReplaceServices(Array.Empty<IGattService>(), Array.Empty<ushort[]>());

    private BleReply Pass(in BleEvent e)
    {
        var sinks = _sinks;
        foreach (var sink in sinks)
        {
            try
            {
                var reply = sink.OnEvent(e);
                if (reply.IsAnswer)
                    return reply;
            }
#pragma warning disable CA1031 // whatever a sink throws must not end the stack
            catch (Exception problem)
#pragma warning restore CA1031
            {
                ReportFailure(problem);
            }
        }

        if (_handler is { } handler)
        {
            try
            {
                return handler(e);
            }
#pragma warning disable CA1031 // whatever a handler throws must not end the stack
            catch (Exception problem)
#pragma warning restore CA1031
            {
                ReportFailure(problem);
            }
        }

        return default;
    }

    private void ReplaceServices(IGattService[] services, ushort[][] handles)
    {
        foreach (var service in _services.Services)
        {
            if (Array.IndexOf(services, service) < 0)
                service.Binding.Detach(this);
        }

        _services = services.Length == 0 ? GattServiceMap.Empty : new GattServiceMap(services, handles);
        for (var i = 0; i < services.Length; i++)
            services[i].Binding.Attach(this, handles[i]);

        // Only now, so that one service may set a value of another.
        foreach (var service in services)
            service.Attached();
    }
}
