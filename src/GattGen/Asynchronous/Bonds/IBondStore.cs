// Where the secrets of bonds are kept (CONFORMANCE 1.6).
using System;

namespace GattGen;

/// <summary>
/// Keeps what the stack wants to find again: the keys of bonds, our own identity key, the configurations of bonded clients. Values are opaque to the store, and must be
/// kept from others: whoever has them can read what the devices say. The stack calls it on its executor, one call at a time, and waits: it must be quick.
/// </summary>
public interface IBondStore
{
    /// <summary>Finds a secret by its key.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="key">The key; valid during the call only.</param>
    /// <returns>The value, or null when there is none. It is not changed.</returns>
    byte[]? Get(BleSecretType type, ReadOnlySpan<byte> key);

    /// <summary>Finds a secret by its number.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="index">Which of that kind, from 0, in the order in which they were first kept.</param>
    /// <returns>The value, or null when there are not so many.</returns>
    byte[]? GetAt(BleSecretType type, int index);

    /// <summary>Keeps a secret in place of the one with that key.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="key">The key; valid during the call only.</param>
    /// <param name="value">The value; valid during the call only.</param>
    /// <returns>False when it could not be kept; then the one before is still there.</returns>
    bool Set(BleSecretType type, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value);

    /// <summary>Deletes a secret.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="key">The key; valid during the call only.</param>
    /// <returns>False when there is none, or it could not be deleted.</returns>
    bool Delete(BleSecretType type, ReadOnlySpan<byte> key);
}
