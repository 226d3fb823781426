// The limits and choices of the GATT server.
namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>
    /// Whether the GATT service has the characteristics by which clients keep what they have discovered: Client Supported Features and Database
    /// Hash (Core Vol 3, Part G, 7.2, 7.3). True: the first service of the application begins at handle 14; false: at 10.
    /// </summary>
    public bool Caching { get; init; } = true;

    /// <summary>How many prepared writes each client may have in its queue, 1..1024. Full: Prepare Queue Full (0x09) is answered.</summary>
    public int MaxPreparedWrites { get; init; } = 64;

    /// <summary>How many octets the values of prepared writes of each client may have together, 512..65,536. Full: Prepare Queue Full (0x09) is answered.</summary>
    public int MaxPreparedOctets { get; init; } = 4096;

    /// <summary>How long a client may take from one prepared write to the next, or to their execution, in microseconds. Longer: they are dropped, and
    /// what the client sends of them afterwards is refused until it has executed or cancelled.</summary>
    public long PreparedWriteTimeoutMicroseconds { get; init; } = 30_000_000;

    private void ValidateGatt()
    {
        Check(MaxPreparedWrites, 1, 1024, nameof(MaxPreparedWrites));
        Check(MaxPreparedOctets, 512, 65536, nameof(MaxPreparedOctets));
        Check(PreparedWriteTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(PreparedWriteTimeoutMicroseconds));
    }
}
