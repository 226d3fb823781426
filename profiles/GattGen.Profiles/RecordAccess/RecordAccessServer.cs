// The server's side of record access: one procedure for each client, which can be aborted (Glucose Service 1.0.1, 3.4; CGM Service 1.0.1, 3.7).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Runs the record access procedures of a service: selects records from its store, reports them, and answers.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
/// <remarks>
/// It is no <see cref="GattRequestAttribute"/> method, because a client may write again while a procedure runs: to abort it. Its state is kept under the gate of the stack;
/// procedures run outside of it.
/// </remarks>
internal sealed class RecordAccessServer<T>
{
    private readonly GattBinding _binding;
    private readonly IRecordStore<T> _store;
    private readonly RecordFilter<T>[] _filters;
    private readonly Func<GattSubscribers> _answerSubscribers;
    private readonly Func<GattSubscribers> _reportSubscribers;
    private readonly Func<ushort> _handle;
    private readonly Func<Link, T, CancellationToken, ValueTask> _report;
    private readonly List<Run> _runs = new();
    private GattPeer _asking;

    /// <summary>A server of records.</summary>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="store">The records.</param>
    /// <param name="filters">By what they can be selected.</param>
    /// <param name="handle">The handle of the control point.</param>
    /// <param name="answerSubscribers">Who has subscribed to the control point.</param>
    /// <param name="reportSubscribers">Who has subscribed to what records are reported with.</param>
    /// <param name="report">Reports a record to a client; waits until it is sent.</param>
    public RecordAccessServer(
        GattBinding binding,
        IRecordStore<T> store,
        RecordFilter<T>[] filters,
        Func<ushort> handle,
        Func<GattSubscribers> answerSubscribers,
        Func<GattSubscribers> reportSubscribers,
        Func<Link, T, CancellationToken, ValueTask> report)
    {
        _binding = binding;
        _store = store;
        _filters = filters;
        _handle = handle;
        _answerSubscribers = answerSubscribers;
        _reportSubscribers = reportSubscribers;
        _report = report;
    }

    /// <summary>Told when the store, or what is reported, threw: the client hears that the procedure was not completed.</summary>
    public Action<Exception>? Failed { get; set; }

    /// <summary>Whether only all records can be asked for (Pulse Oximeter Service 1.0, 3.4).</summary>
    public bool OnlyAll { get; set; }

    /// <summary>A client wants to write a request. Call it from the hook before the write.</summary>
    public void Ask(RecordAccessMessage request, GattWrite write)
    {
        _asking = write.Peer;
        var run = Find(write.Peer);
        if (_binding.Ble is not IBleHost)
            write.Reject(AttError.RequestNotSupported);
        else if (!Contains(_answerSubscribers(), write.Peer))
            write.Reject(AttError.ClientConfigurationImproperlyConfigured);
        else if (run is not null && (request.OpCode != RecordAccessOpCode.AbortOperation || run.IsAborted))
            write.Reject(AttError.ProcedureAlreadyInProgress);
        else if (request.OpCode == RecordAccessOpCode.ReportStoredRecords && !Contains(_reportSubscribers(), write.Peer))
            write.Reject(AttError.ClientConfigurationImproperlyConfigured);
    }

    /// <summary>The request was written by the client that was asked about last. Call it from the hook after the write.</summary>
    public void Begin(RecordAccessMessage request)
    {
        if (_binding.Ble is not { } ble || !Link.TryFind(ble, _asking.Connection, out var link))
            return;
        if (Find(_asking) is { } run)
        {
            run.Abort();
            return;
        }

        run = new Run(_asking, link);
        _runs.Add(run);
        StackClock.PostAsync(ble, () => ExecuteAsync(run, request));
    }

    private static bool Contains(GattSubscribers subscribers, in GattPeer peer)
    {
        foreach (var subscriber in subscribers)
        {
            if (subscriber.Connection == peer.Connection)
                return true;
        }

        return false;
    }

    private static RecordAccessMessage Answer(RecordAccessMessage request, RecordAccessResponseCode code) => RecordAccessMessage.Response(request.OpCode, code);

    private Run? Find(in GattPeer peer)
    {
        foreach (var run in _runs)
        {
            if (run.Peer.Connection == peer.Connection && run.Link.IsConnected)
                return run;
        }

        return null;
    }

    private async Task ExecuteAsync(Run run, RecordAccessMessage request)
    {
        try
        {
            var answer = await ProcessAsync(run, request).ConfigureAwait(false);

            // An abort that came while the procedure ended takes the place of its answer; one that comes while the answer waits for its
            // confirmation is answered after it.
            while (!await IndicateAsync(run, answer).ConfigureAwait(false))
            {
            }
        }
        catch (BleException problem) when (problem.Error is BleError.NotConnected or BleError.NoDevice)
        {
            // The client has gone: nobody waits for the answer.
        }
#pragma warning disable CA1031 // whatever goes wrong here must not end the driver
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Failed?.Invoke(problem);
        }
        finally
        {
            using (_binding.Enter())
                _runs.Remove(run);
            run.Dispose();
        }
    }

    /// <summary>Indicates the answer. True when nothing more is to be said, or nobody listens.</summary>
    private Task<bool> IndicateAsync(Run run, RecordAccessMessage answer)
    {
        using (_binding.Enter())
        {
            if (_binding.Ble is not IBleHost host || !run.Link.IsConnected)
                return Task.FromResult(true);
            var octets = new byte[RecordAccessMessage.MaxLength];
            var length = (run.IsAborted ? RecordAccessMessage.Response(RecordAccessOpCode.AbortOperation, RecordAccessResponseCode.Success) : answer).Encode(octets);
            var confirmation = new Confirmation(this, run, host);
            host.StartIndicate(run.Link.Handle, _handle(), octets.AsSpan(0, length), confirmation);
            return confirmation.Task;
        }
    }

    private async ValueTask<RecordAccessMessage> ProcessAsync(Run run, RecordAccessMessage request)
    {
        try
        {
            return request.OpCode switch
            {
                RecordAccessOpCode.ReportStoredRecords or RecordAccessOpCode.DeleteStoredRecords or RecordAccessOpCode.ReportNumberOfStoredRecords
                    => await SelectAsync(run, request).ConfigureAwait(false),
                RecordAccessOpCode.AbortOperation => Answer(request, AbortCode(request)),
                _ => Answer(request, RecordAccessResponseCode.OpCodeNotSupported),
            };
        }
        catch (OperationCanceledException) when (run.Aborted.IsCancellationRequested)
        {
            return RecordAccessMessage.Response(RecordAccessOpCode.AbortOperation, RecordAccessResponseCode.Success);
        }
        catch (BleException problem) when (problem.Error == BleError.NotConnected)
        {
            throw;
        }
#pragma warning disable CA1031 // the client hears of it, and so does the application
        catch (Exception problem)
#pragma warning restore CA1031
        {
            Failed?.Invoke(problem);
            return Answer(request, RecordAccessResponseCode.ProcedureNotCompleted);
        }
    }

    // Nothing runs: that it has ended is what the client wants.
    private static RecordAccessResponseCode AbortCode(RecordAccessMessage request)
        => request.Operator != RecordAccessOperator.Null ? RecordAccessResponseCode.InvalidOperator
            : !request.Operand.IsEmpty ? RecordAccessResponseCode.InvalidOperand
            : RecordAccessResponseCode.Success;

    private async ValueTask<RecordAccessMessage> SelectAsync(Run run, RecordAccessMessage request)
    {
        var code = Check(request, out var test);
        if (code != RecordAccessResponseCode.Success)
            return Answer(request, code);
        switch (request.OpCode)
        {
            case RecordAccessOpCode.ReportStoredRecords:
                var found = 0;
                foreach (var record in Select(_store.Snapshot(), request.Operator, test))
                {
                    run.Aborted.ThrowIfCancellationRequested();
                    await _report(run.Link, record, run.Aborted).ConfigureAwait(false);
                    found++;
                }

                return Answer(request, found > 0 ? RecordAccessResponseCode.Success : RecordAccessResponseCode.NoRecordsFound);
            case RecordAccessOpCode.DeleteStoredRecords:
                return Answer(request, Delete(request.Operator, test) > 0 ? RecordAccessResponseCode.Success : RecordAccessResponseCode.NoRecordsFound);
            default:
                var count = 0;
                foreach (var record in Select(_store.Snapshot(), request.Operator, test))
                    count++;
                return RecordAccessMessage.NumberOfRecords((ushort)Math.Min(count, ushort.MaxValue));
        }
    }

    private RecordAccessResponseCode Check(RecordAccessMessage request, out Func<T, bool>? test)
    {
        test = null;
        switch (request.Operator)
        {
            case RecordAccessOperator.Null:
                return RecordAccessResponseCode.InvalidOperator;
            case RecordAccessOperator.AllRecords:
            case RecordAccessOperator.FirstRecord or RecordAccessOperator.LastRecord when !OnlyAll:
                return request.Operand.IsEmpty ? RecordAccessResponseCode.Success : RecordAccessResponseCode.InvalidOperand;
            case RecordAccessOperator.LessThanOrEqualTo or RecordAccessOperator.GreaterThanOrEqualTo or RecordAccessOperator.WithinRange when !OnlyAll:
                if (request.Operand.IsEmpty)
                    return RecordAccessResponseCode.InvalidOperand;
                var operand = request.Operand.Span;
                foreach (var filter in _filters)
                {
                    if (filter.Type == operand[0])
                    {
                        test = filter.Test(request.Operator, operand.Slice(1));
                        return test is null ? RecordAccessResponseCode.InvalidOperand : RecordAccessResponseCode.Success;
                    }
                }

                return RecordAccessResponseCode.OperandNotSupported;
            default:
                return RecordAccessResponseCode.OperatorNotSupported;
        }
    }

    private static IEnumerable<T> Select(IReadOnlyList<T> records, RecordAccessOperator @operator, Func<T, bool>? test)
    {
        var (from, to) = @operator switch
        {
            RecordAccessOperator.FirstRecord => (0, Math.Min(1, records.Count)),
            RecordAccessOperator.LastRecord => (Math.Max(0, records.Count - 1), records.Count),
            _ => (0, records.Count),
        };
        for (var i = from; i < to; i++)
        {
            if (test is null || test(records[i]))
                yield return records[i];
        }
    }

    private int Delete(RecordAccessOperator @operator, Func<T, bool>? test)
    {
        var at = 0;
        var last = _store.Count - 1;
        return @operator switch
        {
            RecordAccessOperator.FirstRecord => _store.Remove(_ => at++ == 0),
            RecordAccessOperator.LastRecord => _store.Remove(_ => at++ == last),
            _ => _store.Remove(record => test is null || test(record)),
        };
    }

    /// <summary>The procedure of one client, from its write to the confirmation of the answer. Touched under the gate, except for its token.</summary>
    private sealed class Run : IDisposable
    {
        private readonly CancellationTokenSource _source = new();

        public Run(GattPeer peer, Link link)
        {
            Peer = peer;
            Link = link;
            Aborted = _source.Token;
        }

        public GattPeer Peer { get; }

        public Link Link { get; }

        public bool IsAborted { get; private set; }

        public CancellationToken Aborted { get; }

        public void Abort()
        {
            IsAborted = true;
            _source.Cancel();
        }

        public void Dispose() => _source.Dispose();
    }
    /// <summary>Waits for the confirmation of an answer. The procedure is over as soon as it comes: a request right behind it finds the way free.</summary>
    private sealed class Confirmation : GattOperation
    {
        private readonly TaskCompletionSource<bool> _done = new();
        private readonly RecordAccessServer<T> _server;
        private readonly Run _run;
        private readonly IBleHost _host;
        private readonly bool _isForAbort;
        private bool _isLast;

        public Confirmation(RecordAccessServer<T> server, Run run, IBleHost host)
        {
            _server = server;
            _run = run;
            _host = host;
            _isForAbort = run.IsAborted;
        }

        public Task<bool> Task => _done.Task;

        public override void OnDone(int status)
        {
            _isLast = status != BleStatus.Success || _run.IsAborted == _isForAbort;
            if (_isLast)
                _server._runs.Remove(_run);
            _host.Post(static state => ((Confirmation)state!)._done.SetResult(((Confirmation)state)._isLast), this);
        }
    }
}
