// The module API of L2CAP channels: one listener or channel at a time, told by events (module specification, l2cap_*; CONFORMANCE 1.5).
using System;

namespace GattGen.Host;

public sealed partial class HostBle
{
    private ModuleChannel? _moduleChannel;
    private ModuleListener? _moduleListener;

    /// <inheritdoc/>
    public override void L2capListen(int psm, int mtu)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequirePsm(psm);
            RequireNoModuleChannel();
            var listener = _moduleListener ??= new ModuleListener(this);
            StartListening(listener, psm, new BleChannelOptions(mtu));
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void L2capConnect(ushort connection, int psm, int mtu)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireConnection(connection);
            RequirePsm(psm);
            RequireNoModuleChannel();
            var channel = _moduleChannel ??= new ModuleChannel(this);
            OpenChannel(channel, connection, psm, mtu);
            channel.Begin();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void L2capDisconnect(ushort connection, ushort cid)
    {
        EnterStack();
        try
        {
            RequireActive();
            RequireModuleChannel(connection, cid).Close();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override bool L2capSend(ushort connection, ushort cid, ReadOnlySpan<byte> data)
    {
        EnterStack();
        try
        {
            RequireActive();
            return RequireModuleChannel(connection, cid).Send(data);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override int L2capRecvInto(ushort connection, ushort cid, Span<byte> destination)
    {
        EnterStack();
        try
        {
            RequireActive();
            return RequireModuleChannel(connection, cid).Take(destination);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override int L2capAvailable(ushort connection, ushort cid)
    {
        EnterStack();
        try
        {
            RequireActive();
            return RequireModuleChannel(connection, cid).Available;
        }
        finally
        {
            ExitStack();
        }
    }

    private void RequireNoModuleChannel()
    {
        if (_moduleListener is { HostState: not null } || _moduleChannel is { HostState: not null })
            throw new BleException(BleError.Already, "There is an L2CAP listener or channel: the module API has one at a time.");
    }

    private CreditBasedChannel RequireModuleChannel(ushort connection, ushort cid)
        => _moduleChannel?.HostState is CreditBasedChannel { State: ChannelState.Open } channel && channel.Cid == cid && channel.Connection.Handle == connection
            ? channel
            : throw new BleException(BleError.InvalidArgument, "There is no such L2CAP channel.");

    /// <summary>The one channel of the module API: it raises events.</summary>
    private sealed class ModuleChannel : BleChannel
    {
        private readonly HostBle _host;
        private BleChannelInfo _info;
        private bool _isKnown;      // the application has heard of it, or has asked for it

        public ModuleChannel(HostBle host) => _host = host;

        /// <summary>The application has asked for the channel.</summary>
        public void Begin()
        {
            _info = ((CreditBasedChannel)HostState!).Info;
            _isKnown = true;
        }

        /// <summary>A peer asks for the channel; nothing is told of it unless it comes to be.</summary>
        public void BeginAccepting() => _isKnown = false;

        public override void OnOpened(in BleChannelInfo info)
        {
            _info = info;
            _isKnown = true;
            _host.Raise(HeaderOf(BleEventCode.L2capConnect, info));
        }

        public override void OnReceived() => _host.Raise(new BleEventHeader(BleEventCode.L2capRecv, _info.Connection) { Handle = _info.Cid });

        public override void OnSendReady(int status)
            => _host.Raise(new BleEventHeader(BleEventCode.L2capSendReady, _info.Connection) { Handle = _info.Cid, Status = status });

        public override void OnClosed(int status)
        {
            if (!_isKnown)
                return;
            _isKnown = false;
            _host.Raise(new BleEventHeader(BleEventCode.L2capDisconnect, _info.Connection) { Handle = _info.Cid, EndHandle = _info.Psm, Status = status });
        }

        public static BleEventHeader HeaderOf(BleEventCode code, in BleChannelInfo info) => new(code, info.Connection)
        {
            Handle = info.Cid,
            EndHandle = info.Psm,
            Extra = (ushort)info.OurMtu,
            Status = info.PeerMtu,
        };
    }

    /// <summary>The one listener of the module API: it asks the handler.</summary>
    private sealed class ModuleListener : BleChannelListener
    {
        private readonly HostBle _host;
        private bool _isAsking;

        public ModuleListener(HostBle host) => _host = host;

        public override BleChannel? OnRequest(in BleChannelInfo info)
        {
            var channel = _host._moduleChannel ??= new ModuleChannel(_host);
            if (channel.HostState is not null || _isAsking)
                return null;
            _isAsking = true;
            try
            {
                var reply = _host.Raise(new BleEvent(ModuleChannel.HeaderOf(BleEventCode.L2capAccept, info), default));
                if (reply.Value != 0 || channel.HostState is not null)
                    return null;
            }
            finally
            {
                _isAsking = false;
            }

            channel.BeginAccepting();
            return channel;
        }
    }
}
