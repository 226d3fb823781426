// The limits of the radio of a board.
using System;

namespace GattGen.Meadow;

/// <summary>The limits of a <see cref="MeadowBle"/>.</summary>
public sealed record MeadowBleOptions
{
    /// <summary>How long the start waits for the handles of the coprocessor, 200 ms to 60 s; 5 s by default. Afterwards it fails with <see cref="BleError.TimedOut"/>.</summary>
    public TimeSpan HandleTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many writes of clients wait while a handler runs, 1..256; 64 by default. A write beyond is dropped and counted (<see cref="MeadowBle.DroppedWrites"/>).</summary>
    public int MaxWaitingWrites { get; init; } = 64;

    /// <summary>How many values wait to be sent while the board is not ready, 1..256; 64 by default. Beyond it older values give way to newer ones of the same
    /// characteristic; the latest of each is never lost.</summary>
    public int MaxWaitingValues { get; init; } = 64;

    /// <summary>The company identifier that goes into the definition (Assigned Numbers, 7.1), or null for that of the declared server
    /// (<see cref="GattServerAttribute.CompanyId"/>), if it has one.</summary>
    public ushort? CompanyId { get; init; }

    internal void Validate()
    {
        if (HandleTimeout < TimeSpan.FromMilliseconds(200) || HandleTimeout > TimeSpan.FromSeconds(60))
            throw new ArgumentOutOfRangeException(nameof(HandleTimeout), HandleTimeout, "The handles are waited for 200 ms to 60 s.");
        if (MaxWaitingWrites is < 1 or > 256)
            throw new ArgumentOutOfRangeException(nameof(MaxWaitingWrites), MaxWaitingWrites, "1 to 256 writes may wait.");
        if (MaxWaitingValues is < 1 or > 256)
            throw new ArgumentOutOfRangeException(nameof(MaxWaitingValues), MaxWaitingValues, "1 to 256 values may wait.");
    }
}
