// The parts of the second seam beyond the first procedures of the client.
using System;
using System.Collections.Generic;

namespace GattGen.Tests.Asynchronous;

internal sealed partial class FakeHost
{
    void IBleHost.StartWriteLong(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation) => throw new BleException(BleError.NotSupported);

    void IBleHost.StartReliableWrite(ushort connection, IReadOnlyList<GattValueWrite> writes, GattOperation operation) => throw new BleException(BleError.NotSupported);

    bool IBleHost.TryWriteSigned(ushort connection, ushort handle, ReadOnlySpan<byte> value) => throw new BleException(BleError.NotSupported);

    void IBleHost.StartReadMultiple(ushort connection, ReadOnlySpan<ushort> handles, GattOperation operation) => throw new BleException(BleError.NotSupported);

    void IBleHost.StartReadByType(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation) => throw new BleException(BleError.NotSupported);

    void IBleHost.StartDiscoverIncludes(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation) => throw new BleException(BleError.NotSupported);

    void IBleHost.StartPair(ushort connection, GattOperation operation) => throw new BleException(BleError.NotSupported);

    bool IBleHost.TryGetSecurity(ushort connection, out BleLinkSecurity security)
    {
        security = default;
        return false;
    }

    BleAddress[] IBleHost.GetBonds() => Array.Empty<BleAddress>();

    bool IBleHost.RemoveBond(BleAddress identity) => false;
}
