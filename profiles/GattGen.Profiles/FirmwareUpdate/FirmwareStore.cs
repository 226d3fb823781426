// Where the pieces of an image go.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>
/// Keeps the image that the Firmware Update service takes. <see cref="Begin"/> and <see cref="Write"/> are called under the gate of the stack and must not wait; pieces come in
/// order and without gaps.
/// </summary>
public abstract class FirmwareStore
{
    /// <summary>The largest image that is taken, in octets.</summary>
    public abstract long MaxSize { get; }

    /// <summary>A new image begins; what was kept of another one is forgotten.</summary>
    /// <param name="size">Its size in octets, 1..<see cref="MaxSize"/>.</param>
    public abstract void Begin(long size);

    /// <summary>Keeps a piece.</summary>
    /// <param name="offset">Where it begins; all octets before it have been kept.</param>
    /// <param name="octets">The octets; valid during the call only.</param>
    public abstract void Write(long offset, ReadOnlySpan<byte> octets);

    /// <summary>The image is whole and has its checksum: uses it. Called outside of the stack.</summary>
    /// <param name="cancel">Cancelled when the client goes.</param>
    /// <returns>False when the device does not want it.</returns>
    public abstract ValueTask<bool> CompleteAsync(CancellationToken cancel);
}

/// <summary>Keeps an image in memory.</summary>
public sealed class MemoryFirmwareStore : FirmwareStore
{
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<bool>> _complete;
    private byte[] _image = Array.Empty<byte>();

    /// <summary>A store without an image.</summary>
    /// <param name="maxSize">The largest image that is taken, in octets, above 0.</param>
    /// <param name="complete">Uses the whole image; false when the device does not want it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="complete"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxSize"/> is 0 or less.</exception>
    public MemoryFirmwareStore(int maxSize, Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask<bool>> complete)
    {
        MaxSize = maxSize > 0 ? maxSize : throw new ArgumentOutOfRangeException(nameof(maxSize), maxSize, "An image has at least one octet.");
        _complete = complete ?? throw new ArgumentNullException(nameof(complete));
    }

    /// <inheritdoc/>
    public override long MaxSize { get; }

    /// <inheritdoc/>
    public override void Begin(long size) => _image = new byte[size];

    /// <inheritdoc/>
    public override void Write(long offset, ReadOnlySpan<byte> octets) => octets.CopyTo(_image.AsSpan((int)offset));

    /// <inheritdoc/>
    public override ValueTask<bool> CompleteAsync(CancellationToken cancel) => _complete(_image, cancel);
}
