// Waiting on the clock of the stack.
using System;

namespace GattGen;

/// <summary>Waits until a time has passed.</summary>
internal sealed class DelayOperation : Operation<bool>
{
    private readonly TimeSpan _time;
    private readonly string _what;

    public DelayOperation(AsynchronousLayer layer, TimeSpan time, string what)
        : base(layer, null)
    {
        _time = time;
        _what = what;
    }

    protected override string What => _what;

    protected override void Start() => Layer.Host.StartDelay(_time.Ticks / 10, this);

    protected override bool Result() => true;
}

/// <summary>A time after which something else ends; told under the gate.</summary>
internal sealed class Deadline : GattOperation
{
    private readonly AsynchronousLayer _layer;
    private readonly Action _passed;
    private bool _running;

    public Deadline(AsynchronousLayer layer, Action passed)
    {
        _layer = layer;
        _passed = passed;
    }

    /// <summary>Starts it; zero means never. Under the gate.</summary>
    public void Start(TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
            return;
        _layer.Host.StartDelay(time.Ticks / 10, this);
        _running = true;
    }

    /// <summary>It is not needed any more. Under the gate.</summary>
    public void Stop()
    {
        if (!_running)
            return;
        _running = false;
        _layer.Host.Abandon(this);
    }

    public override void OnDone(int status)
    {
        var wasRunning = _running;
        _running = false;
        if (wasRunning && status == BleStatus.Success)
            _passed();
    }
}
