// Operations that wait until the queue to a peer has room (IBleHost.StartWaitForRoom).
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>Those who wait for room on one link, in the order in which they came.</summary>
internal sealed class RoomWaiters
{
    private readonly IGattStack _stack;
    private readonly AttBearer _bearer;
    private readonly Queue<Waiter> _waiting = new();
    private readonly Pool<Waiter> _pool;

    public RoomWaiters(IGattStack stack, AttBearer bearer)
    {
        _stack = stack;
        _bearer = bearer;
        _pool = new Pool<Waiter>(() => new Waiter(this));
    }

    public int Count => _waiting.Count;

    // The largest PDU that is no answer finds a place.
    private bool HasRoom => _bearer.Link.TryReservePdu(_bearer.Mtu, false, out _);

    public void Add(GattOperation operation)
    {
        if (_waiting.Count >= _stack.Options.MaxQueuedRequests)
            throw new BleException(BleError.NoMemory, "Too many operations wait for room on this connection.");
        if (_waiting.Count == 0 && HasRoom)
        {
            _stack.Complete(operation, BleStatus.Success);
            return;
        }

        var waiter = _pool.Rent();
        waiter.Begin(operation);
        _waiting.Enqueue(waiter);
        _bearer.Link.WantRoom();
    }

    public void OnRoom()
    {
        while (_waiting.Count > 0 && _bearer.IsOpen)
        {
            if (!HasRoom)
            {
                _bearer.Link.WantRoom();
                return;
            }

            Finish(_waiting.Dequeue(), BleStatus.Success);
        }
    }

    public void Close()
    {
        while (_waiting.Count > 0)
            Finish(_waiting.Dequeue(), BleStatus.NotConnected);
    }

    private void Finish(Waiter waiter, int status)
    {
        var operation = waiter.End();
        _pool.Return(waiter);
        _stack.Complete(operation, status);
    }

    private void Abandon(Waiter waiter)
    {
        for (var left = _waiting.Count; left > 0; left--)
        {
            var next = _waiting.Dequeue();
            if (!ReferenceEquals(next, waiter))
                _waiting.Enqueue(next);
        }

        Finish(waiter, BleStatus.Local + (int)BleError.NoEntry);
    }

    private sealed class Waiter : PendingOperation
    {
        private readonly RoomWaiters _owner;

        public Waiter(RoomWaiters owner) => _owner = owner;

        public void Begin(GattOperation operation) => Attach(operation);

        public GattOperation? End() => Detach();

        public override void Abandon() => _owner.Abandon(this);
    }
}
