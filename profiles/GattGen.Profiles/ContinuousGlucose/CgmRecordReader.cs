// Reads records while they are notified or reported, several of a notification one after the other.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Reads the records of a continuous glucose monitor.</summary>
internal sealed class CgmRecordReader : IRecordReader<CgmMeasurement>
{
    private readonly IAsyncEnumerator<CgmMeasurements> _notifications;
    private GattArray<CgmMeasurement> _records;
    private int _at;

    private CgmRecordReader(IAsyncEnumerator<CgmMeasurements> notifications) => _notifications = notifications;

    public CgmMeasurement Current => _records[_at - 1];

    public static async ValueTask<IRecordReader<CgmMeasurement>> OpenAsync(RemoteCharacteristic characteristic, CancellationToken cancel)
    {
        var options = SingleRecordReader<CgmMeasurements>.Options;
        var subscription = await characteristic.SubscribeAsync<CgmMeasurements>(CgmMeasurements.TryDecode, options, cancel).ConfigureAwait(false);
        return new CgmRecordReader(subscription.GetAsyncEnumerator(CancellationToken.None));
    }

    public async Task<bool> MoveNextAsync()
    {
        while (_at >= _records.Count)
        {
            if (!await _notifications.MoveNextAsync().ConfigureAwait(false))
                return false;
            (_records, _at) = (_notifications.Current.Records, 0);
        }

        _at++;
        return true;
    }

    public bool TryTakeLast(out CgmMeasurement record)
    {
        record = default;
        return false;
    }

    public ValueTask DisposeAsync() => _notifications.DisposeAsync();
}
