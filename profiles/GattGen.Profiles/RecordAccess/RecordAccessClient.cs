// The client's side of record access: report, delete, count, abort (Glucose Profile 1.0, 4.6; CGM Profile 1.0.1, 4.6).
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A procedure of a record access control point was refused or did not succeed.</summary>
public sealed class RecordAccessException : Exception
{
    /// <summary>An answer that is no success.</summary>
    /// <param name="opCode">What was asked for.</param>
    /// <param name="code">What was answered.</param>
    public RecordAccessException(RecordAccessOpCode opCode, RecordAccessResponseCode code)
        : base("The record access procedure " + opCode.ToString() + " ended with " + code.ToString() + ".")
    {
        OpCode = opCode;
        Code = code;
    }

    /// <summary>What was asked for.</summary>
    public RecordAccessOpCode OpCode { get; }

    /// <summary>What was answered.</summary>
    public RecordAccessResponseCode Code { get; }
}

/// <summary>Asks a record access control point for records. One procedure runs at a time.</summary>
/// <typeparam name="T">The type of a record.</typeparam>
/// <example>
/// <code>
/// var client = await GlucoseService.Client.DiscoverAsync(link, cancel);
/// var records = client.Records;
/// int count = await records.CountAsync(RecordSelection.All, cancel);
/// await foreach (var record in records.ReportAsync(RecordSelection.AtLeast(RecordKey.SequenceNumber(17)), cancel))
///     Console.WriteLine(record.Measurement.MilligramsPerDecilitre);
/// </code>
/// </example>
public sealed class RecordAccessClient<T>
{
    // How many answers that are not awaited a server may send before the one that is: one when an abort crosses the end, and some to spare.
    private const int MaxStrays = 7;

    private readonly RemoteCharacteristic _controlPoint;
    private readonly Func<CancellationToken, ValueTask<IRecordReader<T>>> _open;
    private IAsyncEnumerator<RecordAccessMessage>? _reader;
    private Task<bool>? _next;
    private int _isBusy;
    private volatile bool _isAborting;

    /// <summary>A client.</summary>
    /// <param name="controlPoint">The control point.</param>
    /// <param name="open">Subscribes to what records are reported with.</param>
    internal RecordAccessClient(RemoteCharacteristic controlPoint, Func<CancellationToken, ValueTask<IRecordReader<T>>> open)
    {
        _controlPoint = controlPoint;
        _open = open;
    }

    /// <summary>How long the server may be silent, on the clock of the stack; 30 s by default (Glucose Profile 1.0, 4.6.1).</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Has records reported. Whoever stops enumerating before the end aborts the report.</summary>
    /// <param name="records">Which.</param>
    /// <param name="cancel">Aborts it.</param>
    /// <returns>The records, oldest first; none when none is what was asked for.</returns>
    /// <exception cref="RecordAccessException">While enumerating: the server answered that it could not.</exception>
    /// <exception cref="BleException">While enumerating: <see cref="BleError.InputOutput"/>: the server refused; <see cref="BleException.Status"/> is the ATT error code.
    /// <see cref="BleError.Already"/>: another procedure of this object runs. <see cref="BleError.TimedOut"/>: the server was silent for too long.
    /// <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public async IAsyncEnumerable<T> ReportAsync(RecordSelection records, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var turn = TakeTurn();
        var isOver = false;
        await SubscribeAsync(cancel).ConfigureAwait(false);
        var reader = await _open(cancel).ConfigureAwait(false);
        try
        {
            await WriteAsync(RecordAccessMessage.Report(records), cancel).ConfigureAwait(false);
            var answer = NextAnswer();
            while (true)
            {
                // Records come before the answer, on the same link: when the answer is there and no record is, there are no more.
                var record = reader.MoveNextAsync();
                if (!record.IsCompleted)
                    await WaitAsync(Task.WhenAny(record, answer), cancel).ConfigureAwait(false);
                if (record.IsCompleted)
                {
                    if (!await record.ConfigureAwait(false))
                        break;
                    yield return reader.Current;
                    continue;
                }

                isOver = true;
                if (reader.TryTakeLast(out var last))
                    yield return last;
                break;
            }

            isOver = true;
            var message = await TakeAnswerAsync(cancel).ConfigureAwait(false);
            Check(RecordAccessOpCode.ReportStoredRecords, message, RecordAccessResponseCode.NoRecordsFound);
        }
        finally
        {
            if (!isOver)
                await AbortQuietlyAsync().ConfigureAwait(false);
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Has records deleted.</summary>
    /// <param name="records">Which.</param>
    /// <param name="cancel">Gives up waiting; the server goes on.</param>
    /// <returns>False when none is what was asked for.</returns>
    /// <exception cref="RecordAccessException">The server answered that it could not.</exception>
    /// <exception cref="BleException">As <see cref="ReportAsync"/>.</exception>
    public async ValueTask<bool> DeleteAsync(RecordSelection records, CancellationToken cancel = default)
    {
        var answer = await RequestAsync(RecordAccessMessage.Delete(records), cancel).ConfigureAwait(false);
        return Check(RecordAccessOpCode.DeleteStoredRecords, answer, RecordAccessResponseCode.NoRecordsFound) == RecordAccessResponseCode.Success;
    }

    /// <summary>Asks how many records there are.</summary>
    /// <param name="records">Which.</param>
    /// <param name="cancel">Gives up waiting; the server goes on.</param>
    /// <returns>The number, 0..65,535.</returns>
    /// <exception cref="RecordAccessException">The server answered that it could not.</exception>
    /// <exception cref="BleException">As <see cref="ReportAsync"/>.</exception>
    public async ValueTask<int> CountAsync(RecordSelection records, CancellationToken cancel = default)
    {
        var answer = await RequestAsync(RecordAccessMessage.Count(records), cancel).ConfigureAwait(false);
        if (answer.TryGetNumberOfRecords(out var count))
            return count;
        Check(RecordAccessOpCode.ReportNumberOfStoredRecords, answer, RecordAccessResponseCode.NoRecordsFound);
        return 0;
    }

    /// <summary>Has the report that another part of the program enumerates aborted; it ends there without more records. Nothing happens when none runs.</summary>
    /// <param name="cancel">Gives up waiting.</param>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused. <see cref="BleError.NotConnected"/>: the link has ended.</exception>
    public ValueTask AbortAsync(CancellationToken cancel = default)
    {
        if (Volatile.Read(ref _isBusy) == 0)
            return default;
        _isAborting = true;
        return WriteAsync(RecordAccessMessage.Abort(), cancel);
    }

    /// <summary>Writes any request, and waits for the answer: for what the other members do not say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up waiting; the server goes on.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="BleException">As <see cref="ReportAsync"/>.</exception>
    public async ValueTask<RecordAccessMessage> RequestAsync(RecordAccessMessage request, CancellationToken cancel = default)
    {
        using var turn = TakeTurn();
        await SubscribeAsync(cancel).ConfigureAwait(false);
        _isAborting = request.OpCode == RecordAccessOpCode.AbortOperation;
        await WriteAsync(request, cancel).ConfigureAwait(false);
        return await TakeAnswerAsync(cancel).ConfigureAwait(false);
    }

    private static RecordAccessResponseCode Check(RecordAccessOpCode opCode, RecordAccessMessage answer, RecordAccessResponseCode other)
    {
        if (!answer.TryGetResponse(out var request, out var code))
            throw new BleException(BleError.InputOutput, "The answer to a record access procedure is none: " + answer.ToString());

        // An abort that another part of the program asked for ends the procedure as it should.
        if (request != opCode && !(request == RecordAccessOpCode.AbortOperation && code == RecordAccessResponseCode.Success))
            throw new RecordAccessException(request, code);
        return code == RecordAccessResponseCode.Success || code == other ? code : throw new RecordAccessException(opCode, code);
    }

    private Turn TakeTurn()
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
            throw new BleException(BleError.Already, "A record access procedure is under way: await it first.");
        _isAborting = false;
        return new Turn(this);
    }

    // Subscribes once; later, takes away what has come since the last procedure.
    private async ValueTask SubscribeAsync(CancellationToken cancel)
    {
        if (_reader is not null)
        {
            while (NextAnswer() is { IsCompletedSuccessfully: true } late && await late.ConfigureAwait(false))
                _next = null;
            return;
        }

        var answers = await _controlPoint.SubscribeAsync<RecordAccessMessage>(RecordAccessMessage.TryDecode, cancel).ConfigureAwait(false);
        _reader = answers.GetAsyncEnumerator(CancellationToken.None);
    }

    private ValueTask WriteAsync(RecordAccessMessage message, CancellationToken cancel)
        => _controlPoint.WriteAsync(message, static (value, octets) => value.Encode(octets), RecordAccessMessage.MaxLength, cancel);

    private Task<bool> NextAnswer() => _next ??= _reader!.MoveNextAsync().AsTask();

    // The answer to an abort may come after that of the procedure, when both cross: nobody waits for it any more.
    private async ValueTask<RecordAccessMessage> TakeAnswerAsync(CancellationToken cancel)
    {
        for (var strays = 0; strays <= MaxStrays; strays++)
        {
            var answer = NextAnswer();
            await WaitAsync(answer, cancel).ConfigureAwait(false);
            _next = null;
            if (!await answer.ConfigureAwait(false))
                throw new BleException(BleError.NotConnected, "The link ended before the record access procedure did.");
            var message = _reader!.Current;
            if (_isAborting || !IsAboutAbort(message))
                return message;
        }

        throw new BleException(BleError.InputOutput, "The server answers what was not asked for, again and again.");
    }

    private static bool IsAboutAbort(RecordAccessMessage message)
        => message.TryGetResponse(out var request, out _) && request == RecordAccessOpCode.AbortOperation;

    // Waits for something, but not for longer than the server may be silent.
    private async ValueTask WaitAsync(Task something, CancellationToken cancel)
    {
        if (something.IsCompleted)
            return;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var silence = StackClock.DelayAsync(_controlPoint.Link.Ble, Timeout, end.Token);
        var first = await Task.WhenAny(something, silence).ConfigureAwait(false);
        if (first == something)
        {
            end.Cancel();
            return;
        }

        cancel.ThrowIfCancellationRequested();
        await silence.ConfigureAwait(false);
        throw new BleException(BleError.TimedOut, "The server was silent for " + Timeout.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) + " s in a record access procedure.");
    }

    // The enumeration was given up: the server is told, and its answer is taken away.
    private async ValueTask AbortQuietlyAsync()
    {
        try
        {
            _isAborting = true;
            await WriteAsync(RecordAccessMessage.Abort(), CancellationToken.None).ConfigureAwait(false);
            for (var strays = 0; strays <= MaxStrays; strays++)
            {
                if (IsAboutAbort(await TakeAnswerAsync(CancellationToken.None).ConfigureAwait(false)))
                    break;
            }
        }
        catch (BleException)
        {
            // The link has ended, or the server does not abort: there is nothing more to be done.
        }
    }

    private readonly struct Turn : IDisposable
    {
        private readonly RecordAccessClient<T> _owner;

        public Turn(RecordAccessClient<T> owner) => _owner = owner;

        public void Dispose() => Volatile.Write(ref _owner._isBusy, 0);
    }
}
