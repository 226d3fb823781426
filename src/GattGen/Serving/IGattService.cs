// How a stack and a declared service talk to each other. The generator implements it explicitly; applications do not see it.
using System;

namespace GattGen;

/// <summary>
/// A service that answers for its values. The generator implements it for every <c>[GattService]</c> class. All methods but
/// <see cref="Definition"/> and <see cref="Binding"/> run on the executor of the stack. An index counts the value handles of the
/// service in the order in which registration returns them.
/// </summary>
public interface IGattService
{
    /// <summary>The table that is registered.</summary>
    GattServiceDefinition Definition { get; }

    /// <summary>The tie to the stack; one for the life of the object.</summary>
    GattBinding Binding { get; }

    /// <summary>The service has been registered: it sets the sizes of its buffers and stores the values that it holds.</summary>
    void Attached();

    /// <summary>A client wants to write; nothing has been stored.</summary>
    /// <param name="peer">Who writes.</param>
    /// <param name="index">Which value.</param>
    /// <param name="value">What would be stored or appended.</param>
    /// <returns>0, or the ATT error code with which the write is refused.</returns>
    byte Writing(in GattPeer peer, int index, ReadOnlySpan<byte> value);

    /// <summary>A client has written; the value is stored.</summary>
    /// <param name="peer">Who wrote.</param>
    /// <param name="index">Which value.</param>
    /// <param name="value">What was stored or appended.</param>
    void Written(in GattPeer peer, int index, ReadOnlySpan<byte> value);

    /// <summary>A client reads; the service may store a fresh value before it is taken.</summary>
    /// <param name="peer">Who reads.</param>
    /// <param name="index">Which value.</param>
    /// <param name="offset">Where the read begins, in octets; above 0 it continues an earlier one, and the value must not change.</param>
    /// <returns>0, or the ATT error code with which the read is denied.</returns>
    byte Reading(in GattPeer peer, int index, int offset);

    /// <summary>A client has changed what it wants to be told of a value.</summary>
    /// <param name="peer">Whose subscription it is.</param>
    /// <param name="index">Which value.</param>
    /// <param name="subscription">What the client now wants.</param>
    void Subscribed(in GattPeer peer, int index, GattSubscription subscription);
}

/// <summary>What a client wants to be told of a value (Client Characteristic Configuration, Core Vol 3, Part G, 3.3.3.3).</summary>
[Flags]
public enum GattSubscription : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Notifications.</summary>
    Notifications = 1,

    /// <summary>Indications.</summary>
    Indications = 2,
}

/// <summary>The other side of a connection, as hooks of a service see it.</summary>
public readonly struct GattPeer : IEquatable<GattPeer>
{
    /// <summary>A peer.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="address">Its address.</param>
    public GattPeer(ushort connection, BleAddress address)
    {
        Connection = connection;
        Address = address;
    }

    /// <summary>The connection handle.</summary>
    public ushort Connection { get; }

    /// <summary>The address of the peer.</summary>
    public BleAddress Address { get; }

    /// <inheritdoc/>
    public bool Equals(GattPeer other) => Connection == other.Connection && Address == other.Address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GattPeer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Connection, Address);

    /// <summary>Prints the address and the connection handle.</summary>
    public override string ToString() => Address.ToString() + " (connection " + Connection.ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";

    /// <summary>Whether connection and address are equal.</summary>
    /// <param name="left">One peer.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(GattPeer left, GattPeer right) => left.Equals(right);

    /// <summary>Whether connection or address differ.</summary>
    /// <param name="left">One peer.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(GattPeer left, GattPeer right) => !left.Equals(right);
}

/// <summary>
/// A write that is about to be stored, given to <c>OnXxxWriting</c>. It is valid during the hook only. A write that nobody rejects is accepted.
/// </summary>
public readonly ref struct GattWrite
{
    private readonly Span<byte> _error;

    /// <summary>A write whose outcome goes into an octet.</summary>
    /// <param name="peer">Who writes.</param>
    /// <param name="error">One octet, 0 at first.</param>
    /// <exception cref="ArgumentException"><paramref name="error"/> is not one octet.</exception>
    public GattWrite(in GattPeer peer, Span<byte> error)
    {
        if (error.Length != 1)
            throw new ArgumentException("The outcome is one octet.", nameof(error));
        Peer = peer;
        _error = error;
    }

    /// <summary>Who writes.</summary>
    public GattPeer Peer { get; }

    /// <summary>The error code set so far; 0 accepts.</summary>
    public byte Error => _error[0];

    /// <summary>Refuses the write. The value stays as it is; a client that waits for a response gets the code.</summary>
    /// <param name="error">An ATT error code, 1..255; 0x80..0x9F are the application's own (Core Vol 3, Part F, 3.4.1.1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is 0.</exception>
    public void Reject(byte error) => _error[0] = error != 0 ? error : throw new ArgumentOutOfRangeException(nameof(error), "Error code 0 means success; a write that is not rejected is accepted.");

    /// <summary>Refuses the write.</summary>
    /// <param name="error">The error code.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is <see cref="AttError.None"/>.</exception>
    public void Reject(AttError error) => Reject((byte)error);
}

/// <summary>A read that is about to be answered, given to <c>OnXxxReading</c>. It is valid during the hook only. A read that nobody denies is answered.</summary>
public readonly ref struct GattRead
{
    private readonly Span<byte> _error;

    /// <summary>A read whose outcome goes into an octet.</summary>
    /// <param name="peer">Who reads.</param>
    /// <param name="error">One octet, 0 at first.</param>
    /// <exception cref="ArgumentException"><paramref name="error"/> is not one octet.</exception>
    public GattRead(in GattPeer peer, Span<byte> error)
    {
        if (error.Length != 1)
            throw new ArgumentException("The outcome is one octet.", nameof(error));
        Peer = peer;
        _error = error;
    }

    /// <summary>Who reads.</summary>
    public GattPeer Peer { get; }

    /// <summary>The error code set so far; 0 accepts.</summary>
    public byte Error => _error[0];

    /// <summary>Denies the read.</summary>
    /// <param name="error">An ATT error code, 1..255; 0x80..0x9F are the application's own (Core Vol 3, Part F, 3.4.1.1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is 0.</exception>
    public void Reject(byte error) => _error[0] = error != 0 ? error : throw new ArgumentOutOfRangeException(nameof(error), "Error code 0 means success; a read that is not rejected is answered.");

    /// <summary>Denies the read.</summary>
    /// <param name="error">The error code.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is <see cref="AttError.None"/>.</exception>
    public void Reject(AttError error) => Reject((byte)error);
}
