// What can be under way on a channel.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

public sealed partial class L2capChannel
{
    private sealed class SendOperation : Operation<bool>
    {
        private readonly L2capChannel _channel;

        public SendOperation(L2capChannel channel)
            : base(channel.Layer, channel.Link) => _channel = channel;

        public ReadOnlyMemory<byte> Sdu { get; private set; }

        /// <summary>The stack has it.</summary>
        public bool IsBegun { get; set; }

        protected override string What => "Sending on the channel";

        public ValueTask Begin(ReadOnlyMemory<byte> sdu, bool isBegun, CancellationToken cancel)
        {
            Sdu = sdu;
            IsBegun = isBegun;
            return RunWithoutResult(cancel);
        }

        protected override void Start()
        {
            if (!_channel.IsOpen)
            {
                Fail(_channel.Ended());
                return;
            }

            if (Sdu.Length > _channel.MaxSdu)
            {
                throw new BleException(
                    BleError.TooBig,
                    "An SDU of " + Sdu.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " octets does not fit: the channel takes " + _channel.MaxSdu.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".");
            }

            if (_channel._sending.Count >= MaxWaiting)
                throw new BleException(BleError.NoMemory, "Too many SDUs wait to be sent on the channel: await the earlier ones.");
            _channel._sending.Enqueue(this);
            _channel.SendWaiting();
        }

        protected override void GiveUp()
        {
            // What the stack has of it goes on its way, and nobody waits for that.
            var found = false;
            for (var left = _channel._sending.Count; left > 0; left--)
            {
                var next = _channel._sending.Dequeue();
                if (next != this)
                    _channel._sending.Enqueue(next);
                else
                    found = true;
            }

            if (found)
                EndCancelled();
        }

        protected override bool Result() => true;

        protected override void Recycle()
        {
            Sdu = default;
            IsBegun = false;
            _channel.Release(this);
        }
    }

    private sealed class ReceiveOperation : Operation<int>
    {
        private readonly L2capChannel _channel;

        public ReceiveOperation(L2capChannel channel)
            : base(channel.Layer, channel.Link) => _channel = channel;

        public Memory<byte> Destination { get; private set; }

        public int Taken { get; set; }

        protected override string What => "Receiving on the channel";

        public ValueTask<int> Begin(Memory<byte> destination, CancellationToken cancel)
        {
            Destination = destination;
            Taken = 0;
            return Run(cancel);
        }

        protected override void Start()
        {
            if (_channel._receiving is not null)
                throw new InvalidOperationException("ReceiveAsync is under way: a channel has one reader.");
            Taken = _channel.Take(Destination.Span);
            if (Taken > 0 || (_channel._hasEnded && _channel._status == BleStatus.Success))
                OnDone(BleStatus.Success);
            else if (_channel._hasEnded)
                Fail(_channel.Ended());
            else
                _channel._receiving = this;
        }

        protected override void GiveUp()
        {
            if (_channel._receiving != this)
                return;
            _channel._receiving = null;
            EndCancelled();
        }

        protected override int Result() => Taken;

        protected override void Recycle()
        {
            Destination = default;
            _channel.Release(this);
        }
    }

    private sealed class CloseOperation : Operation<bool>
    {
        private readonly L2capChannel _channel;

        public CloseOperation(L2capChannel channel)
            : base(channel.Layer, null) => _channel = channel;

        protected override string What => "Closing the channel";

        protected override void Start()
        {
            if (_channel._hasEnded)
            {
                OnDone(BleStatus.Success);
                return;
            }

            _channel._closing.Add(this);
            _channel._isOpen = false;
            Layer.Host.CloseChannel(_channel.Stack);
        }

        protected override void GiveUp()
        {
            if (_channel._closing.Remove(this))
                EndCancelled();
        }

        protected override bool Result() => true;
    }
}

/// <summary>Opens a channel.</summary>
internal sealed class OpenChannelOperation : Operation<L2capChannel>
{
    private readonly L2capChannel _channel;
    private readonly int _psm;
    private readonly int _mtu;

    public OpenChannelOperation(Link link, int psm, int mtu)
        : base(link.Layer, link)
    {
        _psm = psm;
        _mtu = mtu;
        _channel = L2capChannel.Of(link, _ => OnDone(BleStatus.Success), OnClosed);
    }

    protected override string What => "Opening the channel";

    protected override void Start() => Layer.Host.OpenChannel(_channel.Stack, Link!.Handle, _psm, new BleChannelOptions(_mtu));

    protected override void GiveUp() => Layer.Host.CloseChannel(_channel.Stack);

    protected override L2capChannel Result() => _channel;

    private void OnClosed(L2capChannel channel, int status)
    {
        if (status is BleStatus.NotConnected or BleStatus.Local + (int)BleError.NoEntry)
            OnDone(status);
        else
            Fail(L2capResult.ToException(status, What + " failed"));
    }
}

/// <summary>The ends of channels as exceptions.</summary>
internal static class L2capResult
{
    /// <summary>The exception for the end of a channel; a result of the peer is its status (Core Vol 3, Part A, 4.23).</summary>
    public static BleException ToException(int status, string what) => status switch
    {
        BleStatus.Success => new BleException(BleError.NotConnected, what + ": it was closed."),
        BleStatus.Channel + 0x02 => new BleException(BleError.NotSupported, what + ": the peer does not listen on that PSM.", 0x02),
        BleStatus.Channel + 0x04 => new BleException(BleError.NoMemory, what + ": the peer has refused it, or has no resources.", 0x04),
        > BleStatus.Channel => new BleException(
            BleError.InputOutput,
            what + ": the peer answered 0x" + (status - BleStatus.Channel).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + (status - BleStatus.Channel is 0x05 or 0x07 or 0x08 ? ", the link is not secure enough: pair first." : "."),
            status - BleStatus.Channel),
        _ => BleStatus.ToException(status, what),
    };
}
