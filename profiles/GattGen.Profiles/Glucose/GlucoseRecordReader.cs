// Puts measurements and contexts together while they are reported (Glucose Service 1.0.1, 3.2: a context follows its measurement).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Reads measurements, and the context of each that says that one follows. A measurement whose context does not come is read without it.</summary>
/// <remarks>
/// Measurements and contexts come on two subscriptions of one link, each behind the other: when the next measurement is there, or a context of another one comes while a
/// context is waited for, that context is lost. A context of another measurement is kept for its own.
/// </remarks>
internal sealed class GlucoseRecordReader : IRecordReader<GlucoseRecord>
{
    private readonly IAsyncEnumerator<GlucoseMeasurement> _measurements;
    private readonly IAsyncEnumerator<GlucoseMeasurementContext>? _contexts;

    // Contexts of other measurements, in the order in which they came; as many as the subscription would hold.
    private readonly List<GlucoseMeasurementContext> _kept = new();
    private Task<bool>? _nextMeasurement;
    private Task<bool>? _nextContext;
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
        var hasCome = await NextMeasurement().ConfigureAwait(false);
        _nextMeasurement = null;
        if (!hasCome)
            return false;
        var measurement = _measurements.Current;
        Current = new GlucoseRecord(measurement);
        if (!measurement.ContextFollows || _contexts is null)
            return true;
        _held = measurement;
        var context = await FindContextAsync(_contexts, measurement.SequenceNumber).ConfigureAwait(false);
        _held = null;
        Current = new GlucoseRecord(measurement, context);
        return true;
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
        await EndAsync(_nextMeasurement).ConfigureAwait(false);
        await EndAsync(_nextContext).ConfigureAwait(false);
    }

    // The end of the subscription ends what is waited for; nobody is interested in how.
    private static async ValueTask EndAsync(Task<bool>? next)
    {
        try
        {
            if (next is not null)
                await next.ConfigureAwait(false);
        }
        catch (BleException)
        {
            // The link has ended, or more has come than was read: whoever has read knows it.
        }
    }

    private Task<bool> NextMeasurement() => _nextMeasurement ??= _measurements.MoveNextAsync().AsTask();

    private async ValueTask<GlucoseMeasurementContext?> FindContextAsync(IAsyncEnumerator<GlucoseMeasurementContext> contexts, ushort number)
    {
        var at = _kept.FindIndex(each => each.SequenceNumber == number);
        if (at >= 0)
        {
            var kept = _kept[at];
            _kept.RemoveAt(at);
            return kept;
        }

        // The measurements are asked first: if the next one is there, a context before it is there as well.
        var following = NextMeasurement();
        while (true)
        {
            var next = _nextContext ??= contexts.MoveNextAsync().AsTask();
            var waits = !next.IsCompleted;
            if (waits && await Task.WhenAny(next, following).ConfigureAwait(false) != next && !next.IsCompleted)
                return null;
            var hasCome = await next.ConfigureAwait(false);
            _nextContext = null;
            if (!hasCome)
                return null;
            var context = contexts.Current;
            if (context.SequenceNumber == number)
                return context;
            Keep(context);
            if (waits)
                return null;
        }
    }

    private void Keep(GlucoseMeasurementContext context)
    {
        if (_kept.Count == SingleRecordReader<GlucoseMeasurement>.Options.BufferSize)
            _kept.RemoveAt(0);
        _kept.Add(context);
    }
}
