// Puts measurements and contexts together while they are reported (Glucose Service 1.0.1, 3.2: a context follows its measurement).
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Reads measurements, and the context of each that says that one follows.</summary>
internal sealed class GlucoseRecordReader : IRecordReader<GlucoseRecord>
{
    private readonly IAsyncEnumerator<GlucoseMeasurement> _measurements;
    private readonly IAsyncEnumerator<GlucoseMeasurementContext>? _contexts;
    private GlucoseMeasurement? _held;

    private GlucoseRecordReader(IAsyncEnumerator<GlucoseMeasurement> measurements, IAsyncEnumerator<GlucoseMeasurementContext>? contexts)
    {
        _measurements = measurements;
        _contexts = contexts;
    }

    public GlucoseRecord Current { get; private set; }

    public static async ValueTask<IRecordReader<GlucoseRecord>> OpenAsync(GlucoseService.Client client, CancellationToken cancel)
    {
        var options = SingleRecordReader<GlucoseMeasurement>.Options;
        var measurements = await client.Measurement.Remote.SubscribeAsync<GlucoseMeasurement>(GlucoseMeasurement.TryDecode, options, cancel).ConfigureAwait(false);
        var contexts = client.Context is { } context
            ? await context.Remote.SubscribeAsync<GlucoseMeasurementContext>(GlucoseMeasurementContext.TryDecode, options, cancel).ConfigureAwait(false)
            : null;
        return new GlucoseRecordReader(measurements.GetAsyncEnumerator(CancellationToken.None), contexts?.GetAsyncEnumerator(CancellationToken.None));
    }

    public async Task<bool> MoveNextAsync()
    {
        if (!await _measurements.MoveNextAsync().ConfigureAwait(false))
            return false;
        var measurement = _measurements.Current;
        Current = new GlucoseRecord(measurement);
        if (!measurement.ContextFollows || _contexts is null)
            return true;
        _held = measurement;
        while (await _contexts.MoveNextAsync().ConfigureAwait(false))
        {
            var context = _contexts.Current;
            if (context.SequenceNumber != measurement.SequenceNumber)
                continue;       // that of another measurement
            _held = null;
            Current = new GlucoseRecord(measurement, context);
            return true;
        }

        return false;
    }

    public bool TryTakeLast(out GlucoseRecord record)
    {
        record = new GlucoseRecord(_held ?? default);
        return _held is not null;
    }

    public async ValueTask DisposeAsync()
    {
        await _measurements.DisposeAsync().ConfigureAwait(false);
        if (_contexts is not null)
            await _contexts.DisposeAsync().ConfigureAwait(false);
    }
}
