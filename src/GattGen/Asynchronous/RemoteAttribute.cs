// Reading and writing an attribute of a server, with operation objects that are used again.
using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>
/// An attribute of a server that can be read and written: a characteristic value or a descriptor. It keeps one operation of each kind
/// for the next call, so that reads and writes one after the other allocate nothing but what they return.
/// </summary>
public abstract class RemoteAttribute
{
    internal const int MaxValueLength = 512;       // Core Vol 3, Part F, 3.2.9

    private object? _spareRead;
    private WriteOperation? _spareWrite;

    private protected RemoteAttribute(Link link, BleUuid uuid, ushort handle)
    {
        Link = link;
        Uuid = uuid;
        AttributeHandle = handle;
    }

    /// <summary>The link to the server.</summary>
    public Link Link { get; }

    /// <summary>The type of the attribute.</summary>
    public BleUuid Uuid { get; }

    internal ushort AttributeHandle { get; }

    /// <summary>Reads the value whole (Core Vol 3, Part G, 4.8.1, 4.8.3).</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The value, in a new array of 0..512 octets.</returns>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused; <see cref="BleException.Status"/> is the ATT error code.</exception>
    public ValueTask<byte[]> ReadAsync(CancellationToken cancel = default) => ReadAsync(Octets.Decoder, cancel);

    /// <summary>Reads the value whole into a buffer.</summary>
    /// <param name="destination">Where it goes; 512 octets always suffice.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The number of octets of the value.</returns>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused; <see cref="BleException.Status"/> is the ATT error
    /// code. <see cref="BleError.TooBig"/>: the value is longer than <paramref name="destination"/>.</exception>
    public ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancel = default)
        => (Interlocked.Exchange(ref _spareRead, null) as ReadIntoOperation ?? new ReadIntoOperation(this)).Begin(destination, cancel);

    /// <summary>Reads the value whole and decodes it.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="decoder">Decodes the octets; runs outside of the stack.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="decoder"/> is null.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused, and <see cref="BleException.Status"/> is the ATT error
    /// code; or <paramref name="decoder"/> refused the octets, and it is 0.</exception>
    public ValueTask<T> ReadAsync<T>(GattDecoder<T> decoder, CancellationToken cancel = default)
    {
        if (decoder is null)
            throw new ArgumentNullException(nameof(decoder));
        return (Interlocked.Exchange(ref _spareRead, null) as ReadOperation<T> ?? new ReadOperation<T>(this)).Begin(decoder, cancel);
    }

    /// <summary>Writes the value and waits for the response: with one request, or in pieces where it is longer than the MTU less 3 octets (Core Vol 3, Part G, 4.9.3, 4.9.4).</summary>
    /// <param name="value">The value, 0..512 octets. It must not change until the call has returned; then it may.</param>
    /// <param name="cancel">Gives up waiting; what is on the air reaches the server.</param>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the server refused; <see cref="BleException.Status"/> is the ATT error
    /// code. <see cref="BleError.TooBig"/>: the value has more than 512 octets.</exception>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> value, CancellationToken cancel = default) => RentWrite().Begin(value, cancel);

    /// <summary>Encodes a value on this thread, writes it and waits for the response.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="encoder">Encodes it.</param>
    /// <param name="maxLength">The largest number of octets that <paramref name="encoder"/> writes, 0..512.</param>
    /// <param name="cancel">Gives up waiting; what is on the air reaches the server.</param>
    /// <exception cref="ArgumentException">The value cannot be encoded, or an argument is wrong.</exception>
    /// <exception cref="BleException">As the other overload.</exception>
    public ValueTask WriteAsync<T>(T value, GattEncoder<T> encoder, int maxLength, CancellationToken cancel = default)
    {
        CheckEncoder(encoder, maxLength);
        var operation = RentWrite();
        var length = Encode(value, encoder, operation.Scratch(maxLength).Span);
        return operation.Begin(operation.Scratch(length), cancel);
    }

    internal string Name(string what) => what + Uuid.ToString() + " (handle 0x" + AttributeHandle.ToString("X4", CultureInfo.InvariantCulture) + ")";

    internal void StartRead(GattOperation operation) => Link.Layer.Host.StartRead(Link.Handle, AttributeHandle, operation);

    internal void StartWrite(ReadOnlySpan<byte> value, GattOperation operation)
    {
        if (value.Length > MaxValueLength)
            throw new BleException(BleError.TooBig, "A value of " + value.Length.ToString(CultureInfo.InvariantCulture) + " octets does not fit: an attribute has at most 512.");
        if (Link.Fits(value.Length))
            Link.Layer.Host.StartWrite(Link.Handle, AttributeHandle, value, operation);
        else
            Link.Layer.Host.StartWriteLong(Link.Handle, AttributeHandle, value, operation);
    }

    internal void KeepRead(object operation) => Volatile.Write(ref _spareRead, operation);

    internal void KeepWrite(WriteOperation operation) => Volatile.Write(ref _spareWrite, operation);

    private protected static void CheckEncoder<T>(GattEncoder<T> encoder, int maxLength)
    {
        if (encoder is null)
            throw new ArgumentNullException(nameof(encoder));
        if (maxLength is < 0 or > MaxValueLength)
            throw new ArgumentOutOfRangeException(nameof(maxLength), maxLength, "An attribute value has 0..512 octets.");
    }

    private protected static int Encode<T>(T value, GattEncoder<T> encoder, Span<byte> destination)
    {
        var length = encoder(value, destination);
        if ((uint)length > (uint)destination.Length)
            throw new ArgumentException("The encoder says that it wrote " + length.ToString(CultureInfo.InvariantCulture) + " octets; it was given room for " + destination.Length.ToString(CultureInfo.InvariantCulture) + ".", nameof(encoder));
        return length;
    }

    private WriteOperation RentWrite() => Interlocked.Exchange(ref _spareWrite, null) ?? new WriteOperation(this);
}
