// Waiting for centrals: with advertising of our own (module specification, gap_advertise), or with that of others.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>Who has the advertising of the radio. Everything under the gate.</summary>
internal interface IAdvertiser
{
    /// <summary>A central has connected, which ended the advertising.</summary>
    /// <returns>True when this goes on to have the advertising.</returns>
    bool OnConnected(Link link);

    /// <summary>A connection has ended: a slot is free.</summary>
    void OnSlotFree();

    void Fail(Exception problem);
}

internal sealed partial class AsynchronousLayer
{
    /// <summary>How many callers may wait for the next central.</summary>
    public const int MaxAccepting = 64;

    private readonly List<AcceptOperation> _accepting = new();
    private IAdvertiser? _advertiser;

    /// <summary>Gives the advertising of the radio to somebody.</summary>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: somebody has it.</exception>
    public void TakeAdvertising(IAdvertiser advertiser)
    {
        if (_advertiser is not null)
            throw new BleException(BleError.Already, "Something else of the asynchronous layer advertises on this radio: one advertisement is sent at a time. Cancel it first, or wait with AcceptAsync.");
        _advertiser = advertiser;
    }

    /// <summary>It is not wanted any more.</summary>
    /// <returns>False when another one has it, or nobody.</returns>
    public bool ReleaseAdvertising(IAdvertiser advertiser, bool stop)
    {
        if (_advertiser != advertiser)
            return false;
        _advertiser = null;
        if (stop && Ble.Active)
            Ble.GapAdvertiseStop();
        return true;
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
        var advertiser = _advertiser;
        _advertiser = null;
        advertiser?.Fail(problem);
    }

    private void OnCentralConnected(Link link)
    {
        if (_advertiser is { } advertiser && !advertiser.OnConnected(link) && _advertiser == advertiser)
            _advertiser = null;
        foreach (var accepting in _accepting)
            accepting.Connected(link);
        _accepting.Clear();
    }

    private void EndAdvertising()
    {
        AdvertisingFailed(new BleException(BleError.NoDevice, "Advertising ended: the radio was switched off."));
        foreach (var accepting in _accepting)
            accepting.Fail(new BleException(BleError.NoDevice, "Waiting for a central ended: the radio was switched off."));
        _accepting.Clear();
    }
}

/// <summary>What is advertised, and how.</summary>
internal sealed class Advertisement
{
    private readonly ReadOnlyMemory<byte>? _data;
    private readonly ReadOnlyMemory<byte>? _response;
    private readonly int _intervalUs;

    public Advertisement(ReadOnlyMemory<byte>? data, ReadOnlyMemory<byte>? response, AdvertiseOptions options)
    {
        _data = data;
        _response = response;
        Duration = options.Duration;
        _intervalUs = (int)(options.Interval.Ticks / 10);
    }

    public TimeSpan Duration { get; }

    public void Start(Ble ble, bool connectable)
    {
        if (_data is { } data && _response is { } response)
            ble.GapAdvertise(_intervalUs, data.Span, response.Span, connectable);
        else if (_data is { } dataAlone)
            ble.GapAdvertise(_intervalUs, dataAlone.Span, connectable);
        else
            ble.GapAdvertise(_intervalUs, connectable);
    }
}

/// <summary>Advertises until a central has connected, or, where none can, until the time is over.</summary>
internal sealed class AdvertiseOperation : Operation<Link>, IAdvertiser
{
    private readonly Advertisement _advertisement;
    private readonly bool _connectable;
    private readonly Deadline _deadline;
    private Link? _link;

    public AdvertiseOperation(AsynchronousLayer layer, Advertisement advertisement, bool connectable)
        : base(layer, null)
    {
        _advertisement = advertisement;
        _connectable = connectable;
        _deadline = new Deadline(layer, OnTimeOver);
    }

    protected override string What => "Advertising";

    bool IAdvertiser.OnConnected(Link link)
    {
        _deadline.Stop();
        _link = link;
        OnDone(BleStatus.Success);
        return false;
    }

    void IAdvertiser.OnSlotFree()
    {
        // It was refused at once where there was no slot.
    }

    void IAdvertiser.Fail(Exception problem)
    {
        _deadline.Stop();
        Fail(problem);
    }

    protected override void Start()
    {
        Layer.TakeAdvertising(this);
        try
        {
            _advertisement.Start(Layer.Ble, _connectable);
            _deadline.Start(_advertisement.Duration);
        }
        catch
        {
            Layer.ReleaseAdvertising(this, stop: true);
            throw;
        }
    }

    protected override void GiveUp()
    {
        if (!Layer.ReleaseAdvertising(this, stop: true))
            return;
        _deadline.Stop();
        EndCancelled();
    }

    protected override Link Result() => _link!;

    private void OnTimeOver()
    {
        if (!Layer.ReleaseAdvertising(this, stop: true))
            return;
        if (_connectable)
            Fail(new BleException(BleError.TimedOut, "Advertising ended: no central has connected in time."));
        else
            OnDone(BleStatus.Success);
    }
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
