// A characteristic of a server, as discovery found it (Core Vol 3, Part G, 3.3).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen;

/// <summary>A characteristic of the peer: it can be read, written and subscribed to, as its <see cref="Properties"/> allow.</summary>
public sealed class RemoteCharacteristic : RemoteAttribute
{
    private RemoteDescriptor[]? _descriptors;

    internal RemoteCharacteristic(RemoteService service, in FoundCharacteristic found)
        : base(service.Link, found.Uuid, found.ValueHandle)
    {
        Service = service;
        EndHandle = found.EndHandle;
        Properties = (GattFlags)found.Properties;
    }

    /// <summary>The service that holds it.</summary>
    public RemoteService Service { get; }

    /// <summary>The handle of the value.</summary>
    public ushort ValueHandle => AttributeHandle;

    /// <summary>The last handle that belongs to the characteristic.</summary>
    public ushort EndHandle { get; }

    /// <summary>The Characteristic Properties field (Core Vol 3, Part G, 3.3.1.1): the low octet of the flags.</summary>
    public GattFlags Properties { get; }

    /// <summary>Writes without a response (Core Vol 3, Part G, 4.9.1). Waits for room in the queue of the link: nothing is lost on this side.</summary>
    /// <param name="value">The value, at most the MTU less 3 octets. It must not change until the call has returned; then it may.</param>
    /// <param name="cancel">Gives it up while it waits.</param>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask WriteWithoutResponseAsync(ReadOnlyMemory<byte> value, CancellationToken cancel = default)
        => Link.SendAsync(Link.Sending.WriteCommand, ValueHandle, value.Span, cancel);

    /// <summary>Encodes a value on this thread and writes it without a response.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="encoder">Encodes it.</param>
    /// <param name="maxLength">The largest number of octets that <paramref name="encoder"/> writes, 0..512.</param>
    /// <param name="cancel">Gives it up while it waits.</param>
    /// <exception cref="ArgumentException">The value cannot be encoded, or an argument is wrong.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU.</exception>
    public ValueTask WriteWithoutResponseAsync<T>(T value, GattEncoder<T> encoder, int maxLength, CancellationToken cancel = default)
    {
        CheckEncoder(encoder, maxLength);
        Span<byte> octets = stackalloc byte[maxLength];
        var length = Encode(value, encoder, octets);
        return Link.SendAsync(Link.Sending.WriteCommand, ValueHandle, octets.Slice(0, length), cancel);
    }

    /// <summary>
    /// Writes without a response, signed with the key that this side has given to the server (Core Vol 3, Part G, 4.9.2); on an encrypted link, where a signature
    /// adds nothing, without one. Waits for room in the queue of the link.
    /// </summary>
    /// <param name="value">The value, at most the MTU less 15 octets. It must not change until the call has returned; then it may.</param>
    /// <param name="cancel">Gives it up while it waits.</param>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU. <see cref="BleError.NoEntry"/>: no signing key was given to that
    /// peer: pair and bond first.</exception>
    public ValueTask WriteSignedAsync(ReadOnlyMemory<byte> value, CancellationToken cancel = default)
        => Link.SendAsync(Link.Sending.SignedWrite, ValueHandle, value.Span, cancel);

    /// <summary>Encodes a value on this thread and writes it signed, as the overload for octets does.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="encoder">Encodes it.</param>
    /// <param name="maxLength">The largest number of octets that <paramref name="encoder"/> writes, 0..512.</param>
    /// <param name="cancel">Gives it up while it waits.</param>
    /// <exception cref="ArgumentException">The value cannot be encoded, or an argument is wrong.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: the value does not fit the MTU. <see cref="BleError.NoEntry"/>: no signing key was given to that
    /// peer: pair and bond first.</exception>
    public ValueTask WriteSignedAsync<T>(T value, GattEncoder<T> encoder, int maxLength, CancellationToken cancel = default)
    {
        CheckEncoder(encoder, maxLength);
        Span<byte> octets = stackalloc byte[maxLength];
        var length = Encode(value, encoder, octets);
        return Link.SendAsync(Link.Sending.SignedWrite, ValueHandle, octets.Slice(0, length), cancel);
    }

    /// <summary>Subscribes to the octets of the value, as the typed overload does.</summary>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    public ValueTask<RemoteSubscription<byte[]>> SubscribeAsync(CancellationToken cancel = default) => SubscribeAsync(Octets.Decoder, null, cancel);

    /// <summary>Subscribes with a buffer of 64 values, of which the oldest is dropped when it is full.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="decoder">Decodes a value when it is read; runs outside of the stack. What it refuses is left out and counted.</param>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decoder"/> is null.</exception>
    /// <exception cref="BleException">As the overload with options.</exception>
    public ValueTask<RemoteSubscription<T>> SubscribeAsync<T>(GattDecoder<T> decoder, CancellationToken cancel = default) => SubscribeAsync(decoder, null, cancel);

    /// <summary>
    /// Subscribes to notifications, or to indications where only those are offered: when the await returns, the server knows. Several
    /// subscriptions to one characteristic share one configuration on the server.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="decoder">Decodes a value when it is read; runs outside of the stack. What it refuses is left out and counted.</param>
    /// <param name="options">The buffer, or null for the default.</param>
    /// <param name="cancel">Gives it up, and later ends the enumeration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decoder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: the characteristic offers neither. <see cref="BleError.NoEntry"/>: it
    /// has no Client Characteristic Configuration descriptor. <see cref="BleError.InputOutput"/>: the server refused;
    /// <see cref="BleException.Status"/> is the ATT error code.</exception>
    public ValueTask<RemoteSubscription<T>> SubscribeAsync<T>(GattDecoder<T> decoder, SubscribeOptions? options, CancellationToken cancel = default)
    {
        if (decoder is null)
            throw new ArgumentNullException(nameof(decoder));
        options ??= new SubscribeOptions();
        options.Check();
        if ((Properties & (GattFlags.Notify | GattFlags.Indicate)) == 0)
            throw new BleException(BleError.NotSupported, "The characteristic " + Uuid.ToString() + " offers neither notifications nor indications (properties 0x" + ((int)Properties).ToString("X2", CultureInfo.InvariantCulture) + ").");
        return new RemoteSubscription<T>(this, decoder, options).SubscribeAsync(cancel);
    }

    /// <summary>Finds the descriptors (Core Vol 3, Part G, 4.7); later calls return the same objects.</summary>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The descriptors in the order of their handles.</returns>
    public async ValueTask<IReadOnlyList<RemoteDescriptor>> DiscoverDescriptorsAsync(CancellationToken cancel = default)
    {
        if (Volatile.Read(ref _descriptors) is { } known)
            return known;
        var found = Service.Known?.Descriptors(ValueHandle);
        if (found is null)
        {
            found = await new DiscoverDescriptorsOperation(this).Run(cancel).ConfigureAwait(false);
            Service.Known?.KeepDescriptors(ValueHandle, found);
        }

        var descriptors = new RemoteDescriptor[found.Count];
        for (var i = 0; i < descriptors.Length; i++)
            descriptors[i] = new RemoteDescriptor(this, found[i]);
        return Interlocked.CompareExchange(ref _descriptors, descriptors, null) ?? descriptors;
    }

    /// <summary>Finds the first descriptor with a type.</summary>
    /// <param name="uuid">The type.</param>
    /// <param name="cancel">Gives it up.</param>
    /// <returns>The descriptor, or null when the characteristic has none.</returns>
    public async ValueTask<RemoteDescriptor?> FindDescriptorAsync(BleUuid uuid, CancellationToken cancel = default)
    {
        foreach (var descriptor in await DiscoverDescriptorsAsync(cancel).ConfigureAwait(false))
        {
            if (descriptor.Uuid.ToUuid128() == uuid.ToUuid128())      // Core Vol 3, Part B, 2.5.1: whatever its length
                return descriptor;
        }

        return null;
    }

    /// <summary>Prints the UUID, the handle of the value and the properties.</summary>
    public override string ToString() => Uuid.ToString() + " 0x" + ValueHandle.ToString("X4", CultureInfo.InvariantCulture) + " " + Properties.ToString();
}
