// Every limit of the host, with its default and what happens when it is reached.
using System;

namespace GattGen.Host;

/// <summary>The limits and choices of a host. They are read when the radio is switched on; changing them afterwards has no effect until then.</summary>
public sealed partial record HostOptions
{
    /// <summary>
    /// The smallest <see cref="TransmitQueueOctets"/>. A quarter of the queue is kept for answers, requests and confirmations. In it a largest
    /// response must find a place behind a request of our own and a confirmation, wherever the ring happens to wrap: three times the largest
    /// PDU (517 octets and 11 of headers) and a confirmation.
    /// </summary>
    public const int MinTransmitQueueOctets = 4 * ((3 * (517 + 11)) + 16);

    /// <summary>How many connections there may be at once, 1..32. Full: connecting and connectable advertising throw <see cref="BleError.NoMemory"/>.</summary>
    public int MaxConnections { get; init; } = 8;

    /// <summary>The queue of packets to the peer, in octets for each connection, <see cref="MinTransmitQueueOctets"/> (6,400)..1,048,576. Full: notifying and writing throw <see cref="BleError.NoMemory"/>; a part of it is kept for answers.</summary>
    public int TransmitQueueOctets { get; init; } = 16 * 1024;

    /// <summary>How many client requests may wait for their turn on each connection, 1..1024. Full: <see cref="BleError.NoMemory"/>.</summary>
    public int MaxQueuedRequests { get; init; } = 64;

    /// <summary>How many indications may wait for their turn on each connection, 1..1024. Full: <see cref="BleError.NoMemory"/>.</summary>
    public int MaxQueuedIndications { get; init; } = 64;

    /// <summary>How many attributes the server may have, 16..65535. More: registering throws <see cref="BleError.TooBig"/>.</summary>
    public int MaxAttributes { get; init; } = 4096;

    /// <summary>How long the controller may take to come up, in microseconds. Longer: switching on throws <see cref="BleError.TimedOut"/>.</summary>
    public long StartTimeoutMicroseconds { get; init; } = 2_000_000;

    /// <summary>How long the controller may take to answer a command, in microseconds. Longer: the command counts as refused, and the next one is sent.</summary>
    public long CommandTimeoutMicroseconds { get; init; } = 2_000_000;

    /// <summary>How long a peer may take to finish an L2CAP PDU that it has begun, in microseconds. Longer: the link is ended.</summary>
    public long FragmentTimeoutMicroseconds { get; init; } = 30_000_000;

    /// <summary>How long a peer may take to answer an ATT request or to confirm an indication, in microseconds (Core Vol 3, Part F, 3.3.3: 30 s). Longer: the link is ended.</summary>
    public long AttTimeoutMicroseconds { get; init; } = 30_000_000;

    /// <summary>How long a peer may take to answer an L2CAP signalling request, in microseconds. Longer: the request has failed.</summary>
    public long SignallingTimeoutMicroseconds { get; init; } = 30_000_000;

    /// <summary>The MTU offered at first, 23..517 octets.</summary>
    public int Mtu { get; init; } = 256;

    /// <summary>The size of the buffer for what arrives while a handler runs, 16..65535 octets.</summary>
    public int RxBuf { get; init; } = 8192;

    /// <summary>The device name at first, 0..248 octets of UTF-8.</summary>
    public string GapName { get; init; } = "GattGen";

    /// <summary>Whether longer data packets are asked for on each new connection (LE Data Length Extension).</summary>
    public bool DataLengthExtension { get; init; } = true;

    /// <summary>A static random address to use instead of a generated one, or null; its two most significant bits must be 11.</summary>
    public BleAddress? StaticRandomAddress { get; init; }

    /// <summary>Throws when a value is out of its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public void Validate()
    {
        Check(MaxConnections, 1, 32, nameof(MaxConnections));
        Check(TransmitQueueOctets, MinTransmitQueueOctets, 1 << 20, nameof(TransmitQueueOctets));
        Check(MaxQueuedRequests, 1, 1024, nameof(MaxQueuedRequests));
        Check(MaxQueuedIndications, 1, 1024, nameof(MaxQueuedIndications));
        Check(MaxAttributes, 16, 65535, nameof(MaxAttributes));
        Check(StartTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(StartTimeoutMicroseconds));
        Check(CommandTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(CommandTimeoutMicroseconds));
        Check(FragmentTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(FragmentTimeoutMicroseconds));
        Check(AttTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(AttTimeoutMicroseconds));
        Check(SignallingTimeoutMicroseconds, 1, long.MaxValue / 2, nameof(SignallingTimeoutMicroseconds));
        Check(Mtu, 23, 517, nameof(Mtu));
        Check(RxBuf, 16, 65535, nameof(RxBuf));
        if (GapName is null || System.Text.Encoding.UTF8.GetByteCount(GapName) > HostBle.MaxNameOctets)
            throw new ArgumentOutOfRangeException(nameof(GapName), GapName, "A device name has 0..248 octets of UTF-8.");
        if (StaticRandomAddress is { } address && !address.IsStaticRandom)
            throw new ArgumentOutOfRangeException(nameof(StaticRandomAddress), address, "The two most significant bits of a static random address are 11, and its type is Random.");
        ValidateSecurity();
        ValidatePrivacy();
        ValidateGatt();
        ValidateL2cap();
    }

    private static void Check(long value, long min, long max, string name)
    {
        if (value < min || value > max)
            throw new ArgumentOutOfRangeException(name, value, name + " is " + min.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".." + max.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".");
    }
}
