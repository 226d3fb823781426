// What a service does beyond values: it begins when the service is registered, and ends when it is not any more.
using System;

namespace GattGen;

/// <summary>A part of a service that runs while the service is registered. Generated code makes them; applications do not need them.</summary>
public abstract class GattBehaviour
{
    private protected GattBehaviour(GattBinding binding)
    {
        Binding = binding ?? throw new ArgumentNullException(nameof(binding));
        binding.Add(this);
    }

    /// <summary>The tie of the service.</summary>
    internal GattBinding Binding { get; }

    /// <summary>The asynchronous layer of the radio; null while the service is not registered. Under the gate.</summary>
    internal AsynchronousLayer? Layer { get; private set; }

    /// <summary>The service is registered; again, when it was before. Under the gate.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the radio has no host of its own.</exception>
    private protected void Begin()
    {
        if (Binding.Ble is not { } ble)
            throw new InvalidOperationException("Call it from IGattService.Attached.");
        var layer = AsynchronousLayer.Of(ble);
        if (ReferenceEquals(layer, Layer))
            return;
        Layer = layer;
        OnBegun(layer);
    }

    /// <summary>The service is not registered any more. Under the gate.</summary>
    internal void End()
    {
        if (Layer is not { } layer)
            return;
        Layer = null;
        OnEnded(layer);
    }

    /// <summary>The service has been registered. Under the gate.</summary>
    private protected abstract void OnBegun(AsynchronousLayer layer);

    /// <summary>The service is not registered any more. Under the gate.</summary>
    private protected abstract void OnEnded(AsynchronousLayer layer);
}

/// <summary>Is told of the end of a link.</summary>
internal interface ILinkListener
{
    /// <summary>The link has ended. Under the gate; outside of the stack only what is posted runs.</summary>
    void OnLinkEnded(Link link);
}
