// Waiting for centrals: with advertising of our own (module specification, gap_advertise), or with that of others.
using System;
using System.Collections.Generic;

namespace GattGen;

internal sealed partial class AsynchronousLayer
{
    /// <summary>How many callers may wait for the next central.</summary>
    public const int MaxAccepting = 64;

    private readonly List<AcceptOperation> _accepting = new();
    private AdvertiseOperation? _advertising;

    public void StartAdvertising(AdvertiseOperation operation)
    {
        if (_advertising is not null)
            throw new BleException(BleError.Already, "An AdvertiseAsync is under way on this radio: one advertisement is sent at a time. Cancel it first, or wait with AcceptAsync.");
        _advertising = operation;
        try
        {
            operation.Advertise();
        }
        catch
        {
            _advertising = null;
            throw;
        }
    }

    public void CancelAdvertising(AdvertiseOperation operation)
    {
        if (_advertising != operation)
            return;
        _advertising = null;
        if (Ble.Active)
            Ble.GapAdvertiseStop();
        operation.EndCancelled();
    }

    public void StartAccepting(AcceptOperation operation)
    {
        if (_accepting.Count >= MaxAccepting)
            throw new BleException(BleError.NoMemory, "Too many callers wait for the next central.");
        _accepting.Add(operation);
    }

    public void CancelAccepting(AcceptOperation operation)
    {
        if (_accepting.Remove(operation))
            operation.EndCancelled();
    }

    /// <summary>The controller does not advertise. Under the gate.</summary>
    public void AdvertisingFailed(BleException problem)
    {
        _advertising?.Fail(problem);
        _advertising = null;
    }

    private void OnCentralConnected(Link link)
    {
        if (_advertising is { } advertising)
        {
            _advertising = null;
            advertising.Connected(link);
        }

        foreach (var accepting in _accepting)
            accepting.Connected(link);
        _accepting.Clear();
    }

    private void EndAdvertising()
    {
        _advertising?.Fail(new BleException(BleError.NoDevice, "Advertising ended: the radio was switched off."));
        _advertising = null;
        foreach (var accepting in _accepting)
            accepting.Fail(new BleException(BleError.NoDevice, "Waiting for a central ended: the radio was switched off."));
        _accepting.Clear();
    }
}

/// <summary>Advertises until a central has connected.</summary>
internal sealed class AdvertiseOperation : Operation<Link>
{
    private readonly ReadOnlyMemory<byte>? _data;
    private readonly ReadOnlyMemory<byte>? _response;
    private readonly AdvertiseOptions _options;
    private Link? _link;

    public AdvertiseOperation(AsynchronousLayer layer, ReadOnlyMemory<byte>? data, ReadOnlyMemory<byte>? response, AdvertiseOptions options)
        : base(layer, null)
    {
        _data = data;
        _response = response;
        _options = options;
    }

    protected override string What => "Advertising";

    public void Advertise()
    {
        var interval = (int)Math.Min(int.MaxValue, Math.Max(0, _options.Interval.Ticks / 10));
        if (_data is { } data && _response is { } response)
            Layer.Ble.GapAdvertise(interval, data.Span, response.Span);
        else if (_data is { } dataAlone)
            Layer.Ble.GapAdvertise(interval, dataAlone.Span);
        else
            Layer.Ble.GapAdvertise(interval);
    }

    public void Connected(Link link)
    {
        _link = link;
        OnDone(BleStatus.Success);
    }

    protected override void Start() => Layer.StartAdvertising(this);

    protected override void GiveUp() => Layer.CancelAdvertising(this);

    protected override Link Result() => _link!;
}

/// <summary>Waits for the next central, whoever advertises.</summary>
internal sealed class AcceptOperation : Operation<Link>
{
    private Link? _link;

    public AcceptOperation(AsynchronousLayer layer)
        : base(layer, null)
    {
    }

    protected override string What => "Waiting for a central";

    public void Connected(Link link)
    {
        _link = link;
        OnDone(BleStatus.Success);
    }

    protected override void Start()
    {
        if (!Layer.Ble.Active)
            throw new BleException(BleError.NoDevice);
        Layer.StartAccepting(this);
    }

    protected override void GiveUp() => Layer.CancelAccepting(this);

    protected override Link Result() => _link!;
}
