// The part of the second seam for L2CAP channels: a host without any.
using System;

namespace GattGen.Tests.Asynchronous;

internal sealed partial class FakeHost
{
    void IBleHost.StartListening(BleChannelListener listener, int psm, in BleChannelOptions options) => throw new BleException(BleError.NotSupported);

    void IBleHost.StopListening(BleChannelListener listener)
    {
    }

    void IBleHost.OpenChannel(BleChannel channel, ushort connection, int psm, in BleChannelOptions options) => throw new BleException(BleError.NotSupported);

    void IBleHost.CloseChannel(BleChannel channel)
    {
    }

    bool IBleHost.Send(BleChannel channel, ReadOnlySpan<byte> sdu) => throw new BleException(BleError.NotSupported);

    int IBleHost.Receive(BleChannel channel, Span<byte> destination) => throw new BleException(BleError.NotSupported);

    int IBleHost.GetAvailable(BleChannel channel) => 0;
}
