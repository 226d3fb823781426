// The choices and limits of one end of a three-wire link.
using System;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GattGen.Hci;

/// <summary>How one end of a three-wire link behaves, and its limits.</summary>
public sealed record ThreeWireOptions
{
    /// <summary>How many packets may be on their way without an acknowledgement, 1..7; the other side may ask for fewer.</summary>
    public int Window { get; init; } = 7;

    /// <summary>Whether a data integrity check (CRC) is proposed for each packet. It is used when the other side knows it, too.</summary>
    public bool DataIntegrityCheck { get; init; } = true;

    /// <summary>
    /// Whether it is proposed that the other side may halt this one by XOFF and XON between its octets. XOFF holds for
    /// <see cref="RetransmissionMicroseconds"/>, since XON may be lost on the line.
    /// </summary>
    public bool OutOfFrameFlowControl { get; init; }

    /// <summary>Whether this is the end of the controller, which answers a configuration instead of proposing one.</summary>
    public bool IsController { get; init; }

    /// <summary>The speed of the line, in bits per second, at least 300. What has not left yet cannot be acknowledged: waiting begins behind it.</summary>
    public int Speed { get; init; } = 115_200;

    /// <summary>Time between two messages of the same kind that wait for an answer (SYNC, CONFIG, WAKEUP), in microseconds, at least 1,000.</summary>
    public long RepeatMicroseconds { get; init; } = 250_000;

    /// <summary>
    /// How long link establishment may take, in microseconds, at least 1,000. Longer: the link is lost. The default is below the time that a host
    /// gives its controller to come up, so that it is this reason that is reported.
    /// </summary>
    public long EstablishmentTimeoutMicroseconds { get; init; } = 1_500_000;

    /// <summary>How long an acknowledgement may take, in microseconds, at least 1,000. Longer: all that is not acknowledged is sent again.</summary>
    public long RetransmissionMicroseconds { get; init; } = 250_000;

    /// <summary>How often a packet is sent again, 1..1000, before the link is lost.</summary>
    public int MaxRetransmissions { get; init; } = 12;

    /// <summary>The queue of packets that wait to be sent or acknowledged, in octets, two more for each packet; at least 4,200. Full: the link is lost.</summary>
    public int MaxQueuedOctets { get; init; } = 64 * 1024;

    /// <summary>The queue of synchronous and isochronous data, in octets, at least 4,200. Full: what is sent is dropped and counted.</summary>
    public int MaxQueuedUnreliableOctets { get; init; } = 8 * 1024;

    // Comparing and printing all of them is what a record adds, and boards would carry it.

    /// <summary>Whether this is the same object.</summary>
    public bool Equals(ThreeWireOptions? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => nameof(ThreeWireOptions);

    /// <summary>Throws when a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public void Validate()
    {
        const long longest = 3_600_000_000;
        Check(Window, 1, 7, nameof(Window));
        Check(Speed, 300, int.MaxValue, nameof(Speed));
        Check(RepeatMicroseconds, 1_000, longest, nameof(RepeatMicroseconds));
        Check(EstablishmentTimeoutMicroseconds, 1_000, longest, nameof(EstablishmentTimeoutMicroseconds));
        Check(RetransmissionMicroseconds, 1_000, longest, nameof(RetransmissionMicroseconds));
        Check(MaxRetransmissions, 1, 1_000, nameof(MaxRetransmissions));
        Check(MaxQueuedOctets, 4_200, 1 << 26, nameof(MaxQueuedOctets));
        Check(MaxQueuedUnreliableOctets, 4_200, 1 << 26, nameof(MaxQueuedUnreliableOctets));
    }

    private static void Check(long value, long min, long max, string name)
    {
        if (value < min || value > max)
            throw new ArgumentOutOfRangeException(name, value, name + " is " + min.ToString(CultureInfo.InvariantCulture) + ".." + max.ToString(CultureInfo.InvariantCulture) + ".");
    }
}
