// The Reference Time Update service (Bluetooth SIG, Reference Time Update Service 1.0; Assigned Numbers: 0x1806).
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Lets clients make a device ask its reference for the time.</summary>
/// <remarks>
/// Give it <see cref="Reference"/>, which asks the reference and adjusts the time; it is called outside of the stack when a client wants an update. Clients read
/// <see cref="State"/> until it is idle. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var update = new ReferenceTimeUpdateService
/// {
///     Reference = async cancel =>
///     {
///         time.Adjust(await ntp.AskAsync(cancel), AdjustReasons.ExternalReference);
///         return TimeUpdateResult.Successful;
///     },
/// };
/// // the other side
/// var client = await ReferenceTimeUpdateService.Client.DiscoverAsync(link);
/// await client.ControlPoint.WriteWithoutResponseAsync(TimeUpdateCommand.GetReferenceUpdate);
/// </code>
/// </example>
[GattService(Assigned.Services.ReferenceTimeUpdate)]
public partial class ReferenceTimeUpdateService
{
    // It is not disposed of: it has no timer, and the client may have it cancelled after its end.
    private CancellationTokenSource? _running;

    /// <summary>A service that has not asked its reference yet.</summary>
    public ReferenceTimeUpdateService() => State = new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.NotAttempted);

    /// <summary>What a client has asked for last. What is not known is ignored.</summary>
    [GattCharacteristic(Assigned.Characteristics.TimeUpdateControlPoint, GattFlags.WriteNoResponse)]
    public partial TimeUpdateCommand ControlPoint { get; }

    /// <summary>Whether the reference is being asked, and how that ended the last time.</summary>
    [GattCharacteristic(Assigned.Characteristics.TimeUpdateState, GattFlags.Read)]
    public partial TimeUpdateState State { get; private set; }

    /// <summary>Asks the reference. What it throws counts as <see cref="TimeUpdateResult.ReferenceError"/>. Null: there is no connection to a reference.</summary>
    public Func<CancellationToken, ValueTask<TimeUpdateResult>>? Reference { get; set; }

    /// <summary>The reference could not be asked, or asking it not be cancelled: what <see cref="Reference"/> has thrown. Raised outside of the stack.</summary>
    public event Action<Exception>? Failed;

    partial void OnControlPointWriting(TimeUpdateCommand value, GattWrite write)
    {
        if (value is < TimeUpdateCommand.GetReferenceUpdate or > TimeUpdateCommand.CancelReferenceUpdate)
            write.Reject(AttError.OutOfRange);
    }

    partial void OnControlPointWritten(TimeUpdateCommand value)
    {
        if (value == TimeUpdateCommand.CancelReferenceUpdate)
        {
            if (_running is not { } running)
                return;
            _running = null;
            State = new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.Canceled);
            StackClock.Post(_gatt.Ble!, running.Cancel);
        }
        else if (_running is null)
        {
            if (Reference is not { } reference)
            {
                State = new TimeUpdateState(TimeUpdateCurrentState.Idle, TimeUpdateResult.NoConnectionToReference);
                return;
            }

            var source = new CancellationTokenSource();
            _running = source;
            State = new TimeUpdateState(TimeUpdateCurrentState.UpdatePending, State.Result);
            StackClock.PostAsync(_gatt.Ble!, () => RunAsync(reference, source));
        }
    }

    private async Task RunAsync(Func<CancellationToken, ValueTask<TimeUpdateResult>> reference, CancellationTokenSource source)
    {
        TimeUpdateResult result;
        Exception? failure = null;
        try
        {
            result = await reference(source.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // whatever the application throws, the client hears that there is no time
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
            result = TimeUpdateResult.ReferenceError;
        }

        using (_gatt.Enter())
        {
            // One that was cancelled has its result already.
            if (ReferenceEquals(_running, source))
            {
                _running = null;
                State = new TimeUpdateState(TimeUpdateCurrentState.Idle, result);
            }
            else
            {
                failure = null;
            }
        }

        if (failure is not null)
            Failed?.Invoke(failure);
    }
}
