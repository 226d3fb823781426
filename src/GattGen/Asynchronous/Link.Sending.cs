// Write commands and notifications: what is sent without an answer, and waits only for room.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

public sealed partial class Link
{
    /// <summary>How many write commands and notifications may wait for room on a link.</summary>
    internal const int MaxSending = 1024;

    // Opcode and handle; with a signature its 12 octets as well (Core Vol 3, Part F, 3.4.5.4).
    private const int PlainHeader = 3;
    private const int SignedHeader = 15;

    private readonly Queue<SendOperation> _sending = new();
    private readonly Room _room;

    /// <summary>What is sent without an answer.</summary>
    internal enum Sending : byte
    {
        WriteCommand,
        Notification,
        SignedWrite,
    }

    /// <summary>Notifies the peer of a value of this side's server, whether it has subscribed or not (Core Vol 3, Part G, 4.10.1). Waits for room; nothing is lost.</summary>
    /// <param name="valueHandle">The handle of the value, as registration gave it.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="cancel">Gives it up while it waits.</param>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask NotifyAsync(ushort valueHandle, ReadOnlyMemory<byte> value, CancellationToken cancel = default)
        => SendAsync(Sending.Notification, valueHandle, value.Span, cancel);

    /// <summary>Indicates a value of this side's server and waits for the confirmation (Core Vol 3, Part G, 4.11.1).</summary>
    /// <param name="valueHandle">The handle of the value, as registration gave it.</param>
    /// <param name="value">The value, at most the MTU less 3 octets.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask IndicateAsync(ushort valueHandle, ReadOnlyMemory<byte> value, CancellationToken cancel = default)
        => new IndicateOperation(this, valueHandle, value).RunWithoutResult(cancel);

    /// <summary>Sends at once where there is room; otherwise in turn, with a copy of the value.</summary>
    internal ValueTask SendAsync(Sending kind, ushort handle, ReadOnlySpan<byte> value, CancellationToken cancel)
    {
        if (cancel.IsCancellationRequested)
            return new ValueTask(Task.FromCanceled(cancel));
        try
        {
            using (Layer.Enter())
            {
                if (!_ended)
                {
                    CheckLength(value.Length, kind == Sending.SignedWrite ? SignedHeader : PlainHeader);
                    if (_sending.Count == 0 && TrySend(kind, handle, value))
                        return default;
                }
            }
        }
        catch (BleException problem) when (problem.Error != BleError.NotConnected)
        {
            return new ValueTask(Task.FromException(problem));
        }
        catch (BleException)
        {
            // The operation below finds the same, and tells the reason as soon as it is known.
            return new SendOperation(this, kind, handle, value.ToArray()).RunWithoutResult(cancel);
        }

        return new SendOperation(this, kind, handle, value.ToArray()).RunWithoutResult(cancel);
    }

    /// <summary>Refuses a value that does not fit one PDU. Under the gate.</summary>
    internal void CheckLength(int length, int header = PlainHeader)
    {
        Refresh();
        if (length > _info.Mtu - header)
        {
            throw new BleException(
                BleError.TooBig,
                "A value of " + length.ToString(CultureInfo.InvariantCulture) + " octets does not fit: the MTU of the link is " + _info.Mtu.ToString(CultureInfo.InvariantCulture)
                + ", " + header.ToString(CultureInfo.InvariantCulture) + " octets of it are not the value's. Call ExchangeMtuAsync first, or send less.");
        }
    }

    internal bool TrySend(Sending kind, ushort handle, ReadOnlySpan<byte> value) => kind switch
    {
        Sending.WriteCommand => Layer.Host.TryWriteCommand(Handle, handle, value),
        Sending.SignedWrite => Layer.Host.TryWriteSigned(Handle, handle, value),
        _ => Layer.Host.TryNotify(Handle, handle, value),
    };

    internal void Enqueue(SendOperation operation)
    {
        if (_sending.Count >= MaxSending)
            throw new BleException(BleError.NoMemory, "Too many values wait to be sent on the link: await the earlier ones.");
        _room.WaitIfIdle();
        _sending.Enqueue(operation);
    }

    internal void Withdraw(SendOperation operation)
    {
        var found = false;
        for (var left = _sending.Count; left > 0; left--)
        {
            var next = _sending.Dequeue();
            if (next == operation)
                found = true;
            else
                _sending.Enqueue(next);
        }

        if (!found)
            return;
        operation.EndCancelled();
        if (_sending.Count == 0)
            _room.GiveUp();
    }

    private void EndSending(int status)
    {
        while (_sending.Count > 0)
            _sending.Dequeue().OnDone(status);
    }

    /// <summary>Sends what waits, as far as there is room.</summary>
    private void SendWaiting()
    {
        while (_sending.Count > 0)
        {
            var next = _sending.Peek();
            try
            {
                if (!next.TrySend())
                {
                    _room.WaitIfIdle();
                    return;
                }

                next.OnDone(BleStatus.Success);
            }
            catch (BleException problem) when (problem.Error == BleError.NotConnected)
            {
                EndSending(BleStatus.NotConnected);
                return;
            }
            catch (BleException problem)
            {
                next.Fail(problem);
            }

            _sending.Dequeue();
        }
    }

    /// <summary>Waits for room in the queue of the connection; what waits is then sent from outside of the stack.</summary>
    private sealed class Room : GattOperation, IPosted
    {
        private readonly Link _link;
        private bool _waiting;

        public Room(Link link) => _link = link;

        public AsynchronousLayer Layer => _link.Layer;

        public void WaitIfIdle()
        {
            if (_waiting)
                return;
            _waiting = true;
            try
            {
                Layer.Host.StartWaitForRoom(_link.Handle, this);
            }
            catch
            {
                _waiting = false;
                throw;
            }
        }

        public void GiveUp()
        {
            if (_waiting)
                Layer.Host.Abandon(this);
        }

        public override void OnDone(int status) => Layer.Post(this);

        public void RunPosted()
        {
            using (Layer.Enter())
            {
                _waiting = false;
                if (!_link.IsEnded)
                    _link.SendWaiting();
            }
        }
    }
}

/// <summary>A write command or notification that waits for room.</summary>
internal sealed class SendOperation : Operation<bool>
{
    private readonly Link.Sending _kind;
    private readonly ushort _handle;
    private readonly byte[] _value;

    public SendOperation(Link link, Link.Sending kind, ushort handle, byte[] value)
        : base(link.Layer, link)
    {
        _kind = kind;
        _handle = handle;
        _value = value;
    }

    protected override string What => (_kind == Link.Sending.Notification ? "Notifying handle 0x" : "Writing handle 0x") + _handle.ToString("X4", CultureInfo.InvariantCulture);

    public bool TrySend() => Link!.TrySend(_kind, _handle, _value);

    protected override void Start() => Link!.Enqueue(this);

    protected override void GiveUp() => Link!.Withdraw(this);

    protected override bool Result() => true;
}
