// What the coprocessor cannot do: every call says what can be done instead. The rows are those of the analyzers (GATT3xxx).
using System;
using GattGen.Targets;

namespace GattGen.Meadow;

public sealed partial class MeadowBle
{
    /// <inheritdoc/>
    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, bool connectable = true) => throw Cannot(MeadowF7Limit.AdvertisingData);

    /// <inheritdoc/>
    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, ReadOnlySpan<byte> respData, bool connectable = true) => throw Cannot(MeadowF7Limit.AdvertisingData);

    /// <inheritdoc/>
    public override void GapAdvertiseResponse(int intervalUs, ReadOnlySpan<byte> respData, bool connectable = true) => throw Cannot(MeadowF7Limit.AdvertisingData);

    /// <inheritdoc/>
    public override void GapScan(int durationMs, int intervalUs = 1_280_000, int windowUs = 11_250, bool active = false) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GapScanStop() => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GapConnect(BleAddress address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GapConnectCancel() => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override bool GapDisconnect(ushort connection) => throw Cannot(MeadowF7Limit.Connections);

    /// <inheritdoc/>
    public override void GattcDiscoverServices(ushort connection) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcDiscoverServices(ushort connection, BleUuid uuid) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcDiscoverCharacteristics(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcDiscoverDescriptors(ushort connection, ushort startHandle, ushort endHandle) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcRead(ushort connection, ushort valueHandle) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcWrite(ushort connection, ushort valueHandle, ReadOnlySpan<byte> data, GattcWriteMode mode = GattcWriteMode.WithoutResponse) => throw Cannot(MeadowF7Limit.Central);

    /// <inheritdoc/>
    public override void GattcExchangeMtu(ushort connection) => throw Cannot(MeadowF7Limit.Mtu);

    /// <inheritdoc/>
    public override void GapPair(ushort connection) => throw Cannot(MeadowF7Limit.Pairing);

    /// <inheritdoc/>
    public override void GapPasskey(ushort connection, PasskeyActionKind action, int passkey) => throw Cannot(MeadowF7Limit.Pairing);

    /// <inheritdoc/>
    public override void GattsAuthorize(ushort connection, bool isAuthorized = true) => throw Cannot(MeadowF7Limit.Security);

    /// <inheritdoc/>
    public override void L2capListen(int psm, int mtu) => throw Cannot(MeadowF7Limit.L2capChannels);

    /// <inheritdoc/>
    public override void L2capConnect(ushort connection, int psm, int mtu) => throw Cannot(MeadowF7Limit.L2capChannels);

    /// <inheritdoc/>
    public override void L2capDisconnect(ushort connection, ushort cid) => throw Cannot(MeadowF7Limit.L2capChannels);

    /// <inheritdoc/>
    public override bool L2capSend(ushort connection, ushort cid, ReadOnlySpan<byte> data) => throw Cannot(MeadowF7Limit.L2capChannels);

    /// <inheritdoc/>
    public override int L2capRecvInto(ushort connection, ushort cid, Span<byte> destination) => throw Cannot(MeadowF7Limit.L2capChannels);

    /// <inheritdoc/>
    public override int L2capAvailable(ushort connection, ushort cid) => throw Cannot(MeadowF7Limit.L2capChannels);
}
