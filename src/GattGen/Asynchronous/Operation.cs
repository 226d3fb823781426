// One asynchronous operation: started under the gate of the stack, ended by the stack, completed outside of it.
using System;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace GattGen;

/// <summary>What is handed to <see cref="IBleHost.Post"/>.</summary>
internal interface IPosted
{
    AsynchronousLayer Layer { get; }

    void RunPosted();
}

/// <summary>
/// An operation that can be awaited and used again. Its life: <see cref="Run"/> starts it under the gate; the stack (or another part
/// of this layer) calls <see cref="OnDone"/> once; the completion is posted and runs continuations at once, outside of the stack;
/// taking the result gives the object back to its owner. Cancelling asks the stack to give up, and the end that follows completes it:
/// so there is one path out, and when the caller hears of the cancellation nothing is left behind.
/// </summary>
/// <typeparam name="T">The type of the result; <c>bool</c> where there is none.</typeparam>
internal abstract class Operation<T> : GattOperation, IPosted, IValueTaskSource<T>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<bool> _core;
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancel;
    private Exception? _failure;
    private int _status;
    private Phase _phase;
    private bool _cancelled;

    protected Operation(AsynchronousLayer layer, Link? link)
    {
        Layer = layer;
        Link = link;
    }

    private enum Phase : byte
    {
        Idle,
        Preparing,
        Running,
        Ended,
    }

    public AsynchronousLayer Layer { get; }

    /// <summary>The link whose end ends the operation; null for those without a link.</summary>
    protected Link? Link { get; }

    /// <summary>What is attempted, as the beginning of a sentence.</summary>
    protected abstract string What { get; }

    /// <summary>Starts the operation and gives what is to be awaited.</summary>
    /// <exception cref="ArgumentException">The stack refused an argument.</exception>
    public ValueTask<T> Run(CancellationToken cancel)
        => TryBegin(cancel, out var refused) ? new ValueTask<T>(this, _core.Version) : new ValueTask<T>(Faulted(refused, cancel));

    /// <summary>As <see cref="Run"/>, where there is no result.</summary>
    public ValueTask RunWithoutResult(CancellationToken cancel)
        => TryBegin(cancel, out var refused) ? new ValueTask(this, _core.Version) : new ValueTask(Faulted(refused, cancel));

    /// <inheritdoc/>
    public sealed override void OnDone(int status)
    {
        if (_phase != Phase.Running)
            return;
        _status = status;
        _phase = Phase.Ended;
        Layer.Post(this);
    }

    /// <summary>Ends the operation with an exception, unless it has ended: what comes later belongs to what it has made. Under the gate.</summary>
    public void Fail(Exception failure)
    {
        if (_phase != Phase.Running)
            return;
        _failure = failure;
        OnDone(BleStatus.Success);
    }

    /// <summary>Ends the operation as cancelled. Under the gate, from <see cref="GiveUp"/> or later.</summary>
    public void EndCancelled() => OnDone(BleStatus.Local + (int)BleError.NoEntry);

    void IPosted.RunPosted()
    {
        if (IsLinkEnd && Link is { } link && link.WaitsForReason(this))
            return;     // the link posts it again when the reason is known
        _registration.Dispose();
        _registration = default;
        if (Failure() is { } failure)
            _core.SetException(failure);
        else
            _core.SetResult(true);
    }

    T IValueTaskSource<T>.GetResult(short token) => Take(token);

    void IValueTaskSource.GetResult(short token) => Take(token);

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => _core.GetStatus(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    /// <summary>Starts it; the gate is held. May throw, and may call <see cref="OnDone"/>.</summary>
    protected abstract void Start();

    /// <summary>Gives it up; the gate is held. <see cref="OnDone"/> follows, now or later.</summary>
    protected virtual void GiveUp() => Layer.Host.Abandon(this);

    /// <summary>The result of an operation that succeeded; runs on the thread that takes it.</summary>
    protected abstract T Result();

    /// <summary>Gives the object back to its owner.</summary>
    protected virtual void Recycle()
    {
    }

    private bool IsLinkEnd => _failure is null && _status is BleStatus.NotConnected or BleStatus.Local + (int)BleError.NoDevice;

    private static Task<T> Faulted(Exception? refused, CancellationToken cancel)
        => refused is null ? Task.FromCanceled<T>(cancel) : Task.FromException<T>(refused);

    private static void OnCancel(object? state)
    {
        var operation = (Operation<T>)state!;
        using (operation.Layer.Enter())
        {
            if (operation._cancelled || operation._phase is not (Phase.Preparing or Phase.Running))
                return;
            operation._cancelled = true;
            if (operation._phase == Phase.Running)
                operation.GiveUp();
        }
    }

    private bool TryBegin(CancellationToken cancel, out BleException? refused)
    {
        refused = null;
        _phase = Phase.Preparing;
        _cancel = cancel;
#if NET
        if (cancel.CanBeCanceled)
            _registration = cancel.UnsafeRegister(OnCancel, this);
#else
        if (cancel.CanBeCanceled)
            _registration = cancel.Register(OnCancel, this);
#endif
        var begun = false;
        try
        {
            using (Layer.Enter())
            {
                if (!_cancelled)
                    begun = Begin(out refused);
            }
        }
        catch
        {
            Release();
            throw;
        }

        if (!begun)
            Release();
        return begun;
    }

    private bool Begin(out BleException? refused)
    {
        refused = null;
        _phase = Phase.Running;
        try
        {
            if (Link is { IsEnded: true })
                OnDone(BleStatus.NotConnected);
            else
                Start();
            return true;
        }
        catch (BleException problem) when (problem.Error == BleError.NotConnected && Link is not null)
        {
            // The stack knows of the end before its event has come: the operation ends as one that was running would.
            OnDone(BleStatus.NotConnected);
            return true;
        }
        catch (BleException problem)
        {
            refused = problem;
            _phase = Phase.Idle;
            return false;
        }
        catch
        {
            _phase = Phase.Idle;
            throw;
        }
    }

    private void Release()
    {
#if NETSTANDARD
        _registration.Dispose();
        Reset();
        Recycle();
#else
        // Disposing would wait for a cancellation that is running on another thread, and which may wait for the stack that this thread is
        // in. An operation that a cancellation may still hold is not used again.
        var isFree = !_cancel.CanBeCanceled || _registration.Unregister();
        Reset();
        if (isFree)
            Recycle();
#endif
    }

    private Exception? Failure()
    {
        if (_failure is not null)
            return _failure;
        if (_status == BleStatus.Success)
            return null;
        if (_cancelled && _status == BleStatus.Local + (int)BleError.NoEntry)
            return new OperationCanceledException(_cancel);
        return IsLinkEnd && Link is { } link ? link.EndedException(What) : BleStatus.ToException(_status, What);
    }

    private T Take(short token)
    {
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending)
            throw new InvalidOperationException("The operation has not ended: await it; use AsTask to wait in another way.");
        try
        {
            _core.GetResult(token);
            return Result();
        }
        finally
        {
            Reset();
            Recycle();
        }
    }

    private void Reset()
    {
        _core.Reset();
        _registration = default;
        _cancel = default;
        _failure = null;
        _status = 0;
        _cancelled = false;
        _phase = Phase.Idle;
    }
}
