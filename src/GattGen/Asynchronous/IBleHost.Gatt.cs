// The second seam: procedures of the GATT client that the module API does not have.
using System;
using System.Collections.Generic;

namespace GattGen;

public partial interface IBleHost
{
    /// <summary>Writes a value of any length: with one Write Request where it fits, otherwise with prepared writes (Core Vol 3, Part G, 4.9.4). An end
    /// in the middle takes back what was prepared.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle, 1..0xFFFF.</param>
    /// <param name="value">The value, 0..512 octets.</param>
    /// <param name="operation">Gets the end.</param>
    void StartWriteLong(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation);

    /// <summary>Writes several values together or none of them, each checked as the server has echoed it (Reliable Writes, Core Vol 3, Part G, 4.9.5).
    /// An echo that differs takes everything back and ends with <see cref="BleStatus.InvalidResponse"/>.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="writes">What is written, 1..64 values; it is not changed until the end.</param>
    /// <param name="operation">Gets the end.</param>
    void StartReliableWrite(ushort connection, IReadOnlyList<GattValueWrite> writes, GattOperation operation);

    /// <summary>Sends a Signed Write Command (Core Vol 3, Part G, 4.9.2) if there is room for it. On an encrypted link the value goes as a Write Command, which is what
    /// the specification asks for.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handle">The handle, 1..0xFFFF.</param>
    /// <param name="value">The value, at most the MTU less 15 octets.</param>
    /// <returns>False when the queue of the connection is full; nothing was sent.</returns>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: no signing key was given to that peer: pair and bond first.</exception>
    bool TryWriteSigned(ushort connection, ushort handle, ReadOnlySpan<byte> value);

    /// <summary>Reads several values with one request (Read Multiple Variable Length, Core Vol 3, Part G, 4.8.5); one after the other where the peer has no such request or a value does not fit.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="handles">Their handles, 2..64.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnValue"/> for each in that order, then the end.</param>
    void StartReadMultiple(ushort connection, ReadOnlySpan<ushort> handles, GattOperation operation);

    /// <summary>Reads the values of a type in a range (Read Using Characteristic UUID, Core Vol 3, Part G, 4.8.2).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="uuid">The type.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnValue"/> for each, then the end.</param>
    void StartReadByType(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation);

    /// <summary>Finds the services that a service includes (Core Vol 3, Part G, 4.5.1).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="startHandle">The first handle.</param>
    /// <param name="endHandle">The last handle.</param>
    /// <param name="operation">Gets <see cref="GattOperation.OnIncluded"/> for each, then the end.</param>
    void StartDiscoverIncludes(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation);
}

/// <summary>One value of a reliable write.</summary>
/// <param name="Handle">The handle, 1..0xFFFF.</param>
/// <param name="Value">The value, 0..512 octets.</param>
public readonly record struct GattValueWrite(ushort Handle, ReadOnlyMemory<byte> Value);
