// How an object server serves.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Executes an object.</summary>
/// <param name="metadata">What is said of it.</param>
/// <param name="parameters">What the client gives it, 0..256 octets.</param>
/// <param name="cancel">Cancelled when the link of the client ends.</param>
/// <returns>What the client gets, 0..17 octets; null when it did not work.</returns>
public delegate ValueTask<byte[]?> ObjectExecution(ObjectMetadata metadata, ReadOnlyMemory<byte> parameters, CancellationToken cancel);

/// <summary>How an <see cref="ObjectServer"/> serves.</summary>
public sealed class ObjectServerOptions
{
    private const ObjectActionFeatures All = ObjectActionFeatures.Create | ObjectActionFeatures.Delete | ObjectActionFeatures.CalculateChecksum | ObjectActionFeatures.Read
        | ObjectActionFeatures.Write | ObjectActionFeatures.Append | ObjectActionFeatures.Truncate | ObjectActionFeatures.Patch | ObjectActionFeatures.Abort;

    /// <summary>What clients may ask for, if the object allows it; everything but Execute by default, which follows from <see cref="Execute"/>.</summary>
    public ObjectActionFeatures Actions { get; set; } = All;

    /// <summary>Executes objects; null, the default, where they cannot be executed.</summary>
    public ObjectExecution? Execute { get; set; }

    /// <summary>How many clients are served at a time, 1..64; 8 by default. One more is refused with <see cref="ObjectTransferService.ConcurrencyLimitExceeded"/>.</summary>
    public int MaxClients { get; set; } = 8;

    /// <summary>The largest SDU that is taken on a channel, in octets, 32..65,535; 2,048 by default.</summary>
    public int Mtu { get; set; } = 2048;

    internal ObjectServerOptions Checked()
    {
        var copy = (ObjectServerOptions)MemberwiseClone();
        if (copy.MaxClients is < 1 or > 64)
            throw new ArgumentOutOfRangeException("options", copy.MaxClients, "1..64 clients are served.");
        if (copy.Mtu is < 32 or > 65535)
            throw new ArgumentOutOfRangeException("options", copy.Mtu, "An SDU has 32..65,535 octets.");
        copy.Actions = copy.Execute is null ? copy.Actions & ~ObjectActionFeatures.Execute : copy.Actions | ObjectActionFeatures.Execute;
        return copy;
    }
}

/// <summary>What has been moved to or from a client.</summary>
/// <param name="Peer">The client.</param>
/// <param name="Id">The object.</param>
/// <param name="IsRead">Whether the client has read; otherwise it has written.</param>
/// <param name="Offset">Where it began.</param>
/// <param name="Length">How many octets were asked for.</param>
/// <param name="Moved">How many were moved.</param>
/// <param name="Problem">What went wrong; null where all went well. An <see cref="OperationCanceledException"/> where the client has aborted it, or its link has ended.</param>
public sealed record ObjectTransferOutcome(GattPeer Peer, ulong Id, bool IsRead, uint Offset, uint Length, uint Moved, Exception? Problem);
