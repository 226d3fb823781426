// The scan of a radio (module specification, gap_scan): one at a time, until it is done or its reader lets go of it.
using System.Collections.Generic;

namespace GattGen;

internal sealed partial class AsynchronousLayer
{
    private readonly List<ScanEndOperation> _scanEndings = new();
    private EventStream<ScanResult>? _scan;

    public void StartScan(EventStream<ScanResult> stream, ScanOptions options)
    {
        using (Enter())
        {
            if (_scan is not null)
                throw new BleException(BleError.Already, "A scan is running on this radio: one scan runs at a time. End its enumeration first.");
            _scan = stream;
            try
            {
                Ble.GapScan(options.DurationMilliseconds, options.IntervalMicroseconds, options.WindowMicroseconds, options.Active);
            }
            catch
            {
                _scan = null;
                throw;
            }
        }
    }

    /// <summary>Stops a scan; <paramref name="operation"/> ends when it is over. Under the gate.</summary>
    public void StopScan(EventStream<ScanResult> stream, ScanEndOperation operation)
    {
        if (_scan != stream)
        {
            operation.OnDone(BleStatus.Success);
            return;
        }

        _scanEndings.Add(operation);
        if (!Ble.Active)
            EndScan(null);
        else
            Ble.GapScanStop();
    }

    /// <summary>The controller does not scan. Under the gate.</summary>
    public void ScanFailed(BleException problem) => EndScan(problem);

    private void EndScan(BleException? problem)
    {
        _scan?.End(problem);
        _scan = null;
        foreach (var ending in _scanEndings)
            ending.OnDone(BleStatus.Success);
        _scanEndings.Clear();
    }
}

/// <summary>Stops a scan and waits for its end.</summary>
internal sealed class ScanEndOperation : Operation<bool>
{
    private readonly EventStream<ScanResult> _stream;

    public ScanEndOperation(AsynchronousLayer layer, EventStream<ScanResult> stream)
        : base(layer, null) => _stream = stream;

    protected override string What => "Stopping the scan";

    protected override void Start() => Layer.StopScan(_stream, this);

    protected override bool Result() => true;
}
