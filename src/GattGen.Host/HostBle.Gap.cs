// The gap_ methods of the module API (module specification; CONFORMANCE 1.2).
using System;

namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    public override void GapAdvertise(int intervalUs, bool connectable = true)
        => Advertise(intervalUs, false, default, false, default, connectable);

    /// <inheritdoc/>
    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, bool connectable = true)
        => Advertise(intervalUs, true, advData, false, default, connectable);

    /// <inheritdoc/>
    public override void GapAdvertise(int intervalUs, ReadOnlySpan<byte> advData, ReadOnlySpan<byte> respData, bool connectable = true)
        => Advertise(intervalUs, true, advData, true, respData, connectable);

    /// <inheritdoc/>
    public override void GapAdvertiseResponse(int intervalUs, ReadOnlySpan<byte> respData, bool connectable = true)
        => Advertise(intervalUs, false, default, true, respData, connectable);

    /// <inheritdoc/>
    public override void GapAdvertiseStop()
    {
        EnterStack();
        try
        {
            RequireActive();
            _advertiser.Stop();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GapScan(int durationMs, int intervalUs = 1_280_000, int windowUs = 11_250, bool active = false)
    {
        EnterStack();
        try
        {
            RequireActive();
            _scanner.Start(durationMs, intervalUs, windowUs, active);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GapScanStop()
    {
        EnterStack();
        try
        {
            RequireActive();
            if (_scanner.IsScanning)
                RequireEventRoom();
            _scanner.Stop();
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GapConnect(BleAddress address, int scanDurationMs = 2000, int? minConnIntervalUs = null, int? maxConnIntervalUs = null)
    {
        EnterStack();
        try
        {
            RequireActive();
            _initiator.Start(address, scanDurationMs, minConnIntervalUs, maxConnIntervalUs);
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    public override void GapConnectCancel()
    {
        EnterStack();
        try
        {
            RequireActive();
            _initiator.Cancel();
        }
        finally
        {
            ExitStack();
        }
    }

    private void Advertise(int intervalUs, bool hasData, ReadOnlySpan<byte> data, bool hasResponse, ReadOnlySpan<byte> response, bool connectable)
    {
        EnterStack();
        try
        {
            RequireActive();
            _advertiser.Start(intervalUs, hasData, data, hasResponse, response, connectable);
        }
        finally
        {
            ExitStack();
        }
    }
}
