// Puts the data of fitness machines together again, which come in several notifications.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>What a client does with the notifications of a fitness machine.</summary>
public static class FitnessMachineStreams
{
    /// <summary>Puts the pieces of data together: what it yields has all fields that the machine sent of one moment.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="pieces">What the machine notifies, as a subscription yields it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pieces"/> is null.</exception>
    public static IAsyncEnumerable<T> Whole<T>(this IAsyncEnumerable<T> pieces, CancellationToken cancel = default)
        where T : struct, IFitnessMachineData<T>
        => Join(pieces ?? throw new ArgumentNullException(nameof(pieces)), cancel);

    private static async IAsyncEnumerable<T> Join<T>(IAsyncEnumerable<T> pieces, [EnumeratorCancellation] CancellationToken cancel)
        where T : struct, IFitnessMachineData<T>
    {
        T? earlier = null;
        await foreach (var piece in pieces.WithCancellation(cancel).ConfigureAwait(false))
        {
            var joined = earlier is { } before ? piece.Over(before) : piece;
            earlier = piece.IsMoreToCome ? joined : null;
            if (!piece.IsMoreToCome)
                yield return joined;
        }
    }
}
