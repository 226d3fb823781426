// How L2CAP channels are opened and listened for.
using System;

namespace GattGen;

/// <summary>How a channel is opened.</summary>
public sealed record L2capOptions
{
    /// <summary>The largest SDU that we take, in octets, 32..65535. The peer may have so much on its way before it was read.</summary>
    public int Mtu { get; init; } = 2048;

    internal static void Check(int mtu)
    {
        if (mtu is < 32 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(mtu), mtu, "The MTU of an L2CAP channel is 32..65535 octets.");
    }
}

/// <summary>How channels are listened for.</summary>
public sealed record L2capListenerOptions
{
    /// <summary>The largest SDU that we take on each channel, in octets, 32..65535.</summary>
    public int Mtu { get; init; } = 2048;

    /// <summary>How many channels may be open that nobody has accepted yet, 1..64. Full: further requests are refused (0x0004, no resources).</summary>
    public int Backlog { get; init; } = 8;

    /// <summary>A link without encryption is refused.</summary>
    public bool RequireEncryption { get; init; }

    /// <summary>A link whose key was made without protection against a man in the middle is refused.</summary>
    public bool RequireAuthentication { get; init; }

    /// <summary>A link with a shorter encryption key is refused; in octets, 7..16, and 0 for any.</summary>
    public int MinimumKeySize { get; init; }

    internal BleChannelOptions Checked()
    {
        L2capOptions.Check(Mtu);
        if (Backlog is < 1 or > 64)
            throw new ArgumentOutOfRangeException(nameof(Backlog), Backlog, "The backlog is 1..64 channels.");
        if (MinimumKeySize is not 0 and (< 7 or > 16))
            throw new ArgumentOutOfRangeException(nameof(MinimumKeySize), MinimumKeySize, "A key has 7..16 octets.");
        return new BleChannelOptions(Mtu, RequireEncryption, RequireAuthentication, MinimumKeySize);
    }
}
