// How the programs of the desktop find a device.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen;

namespace SimulatedF7;

/// <summary>Finds a device on the air.</summary>
public static class Finding
{
    /// <summary>Scans until a device of a certain name is heard.</summary>
    /// <param name="central">The central that scans.</param>
    /// <param name="name">The name, as it is advertised.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The address of the device.</returns>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the scan has ended.</exception>
    public static async Task<BleAddress> FindByNameAsync(this Central central, string name, CancellationToken cancel = default)
    {
        if (central is null)
            throw new ArgumentNullException(nameof(central));
        await foreach (var found in central.ScanAsync(new ScanOptions { Active = true }, cancel).ConfigureAwait(false))
        {
            if (new AdvertisingReader(found.Data.Span).TryGetName(out var heard) && heard == name)
                return found.Address;
        }

        throw new BleException(BleError.NoEntry, "Nothing called '" + name + "' advertises.");
    }
}
