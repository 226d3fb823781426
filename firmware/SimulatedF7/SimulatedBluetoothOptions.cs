// How the simulated coprocessor behaves.
using System;

namespace SimulatedF7;

/// <summary>How a <see cref="SimulatedBluetooth"/> behaves. The defaults are what was seen on boards.</summary>
public sealed record SimulatedBluetoothOptions
{
    /// <summary>The version of Meadow: below 2.1 values are cut at 20 octets, from 2.3 on connections are told.</summary>
    public Version Version { get; init; } = new(2, 3);

    /// <summary>How long after the start the handles come; about 100 ms on the board.</summary>
    public TimeSpan HandleDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Within which time after a start or a stop the next one ends the application.</summary>
    public TimeSpan Fragile { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a UUID on the Bluetooth Base UUID, which arrives with 128 bits, is served with 16: nobody has said which it is.</summary>
    public bool ShortensUuids { get; init; } = true;

    /// <summary>Of how many writes one comes after its successor; 0 for never.</summary>
    public int DisorderOneIn { get; init; } = 16;

    /// <summary>How many octets the answer with the handles has room for, two for each; handles beyond it are missing.</summary>
    public int ReplyBuffer { get; init; } = 4000;

    /// <summary>What chooses the writes that come late.</summary>
    public int Seed { get; init; } = 1;
}
