// Who is at the other end of a link, for hooks of services.
using System;

namespace GattGen;

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
