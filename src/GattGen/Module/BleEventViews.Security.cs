// The views of events of security, as the tuples of the module specification. In the header of ENCRYPTION_UPDATE Kind has the
// bits of EncryptionUpdateEvent and Extra the key size; of a secret Kind is its type, Handle the index, EndHandle the length of the key (NoKey
// for none), Status 1 where there is a value; the octets are the key and then the value. Of PASSKEY_ACTION Kind is the action, Status the number.
using System;

namespace GattGen;

/// <summary>The encryption of a link has changed, or pairing has ended without it.</summary>
public readonly ref struct EncryptionUpdateEvent
{
    /// <summary>In the header: the link is encrypted.</summary>
    public const byte EncryptedBit = 1;

    /// <summary>In the header: the key was made with protection against a man in the middle.</summary>
    public const byte AuthenticatedBit = 2;

    /// <summary>In the header: the key is kept.</summary>
    public const byte BondedBit = 4;

    private readonly BleEventHeader _h;

    internal EncryptionUpdateEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>Whether the link is encrypted.</summary>
    public bool IsEncrypted => (_h.Kind & EncryptedBit) != 0;

    /// <summary>Whether the key was made with protection against a man in the middle.</summary>
    public bool IsAuthenticated => (_h.Kind & AuthenticatedBit) != 0;

    /// <summary>Whether both devices keep the key.</summary>
    public bool IsBonded => (_h.Kind & BondedBit) != 0;

    /// <summary>The size of the key in octets, 7..16; 0 where the link is not encrypted.</summary>
    public int KeySize => _h.Extra;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="encrypted">Whether the link is encrypted.</param>
    /// <param name="authenticated">Whether the key was made with protection against a man in the middle.</param>
    /// <param name="bonded">Whether both devices keep the key.</param>
    /// <param name="keySize">The size of the key in octets.</param>
    public void Deconstruct(out ushort connection, out bool encrypted, out bool authenticated, out bool bonded, out int keySize)
    {
        connection = Connection;
        encrypted = IsEncrypted;
        authenticated = IsAuthenticated;
        bonded = IsBonded;
        keySize = KeySize;
    }
}

/// <summary>The stack asks for a secret that the application keeps. The reply is its octets, or 0 when there is none.</summary>
public readonly ref struct GetSecretEvent
{
    /// <summary>In the header, in place of the length of the key: there is no key (None).</summary>
    public const ushort NoKey = 0xFFFF;

    private readonly BleEventHeader _h;

    internal GetSecretEvent(BleEvent e)
    {
        _h = e.Header;
        Key = e.Header.EndHandle == NoKey ? default : e.Data;
    }

    /// <summary>The kind of secret.</summary>
    public BleSecretType Type => (BleSecretType)_h.Kind;

    /// <summary>Which of the secrets of that kind, from 0, where there is no key.</summary>
    public int Index => _h.Handle;

    /// <summary>Whether a key names the secret; false (None): the one at <see cref="Index"/>.</summary>
    public bool HasKey => _h.EndHandle != NoKey;

    /// <summary>The key; valid during the handler only. Empty where there is none.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="index">Which of that kind, where the key is empty.</param>
    /// <param name="key">The key; empty for None.</param>
    public void Deconstruct(out BleSecretType type, out int index, out ReadOnlySpan<byte> key)
    {
        type = Type;
        index = Index;
        key = Key;
    }
}

/// <summary>The stack asks the application to keep a secret, or to delete it. The reply is true when that is done.</summary>
public readonly ref struct SetSecretEvent
{
    private readonly BleEventHeader _h;

    internal SetSecretEvent(BleEvent e)
    {
        _h = e.Header;
        Key = e.Data.Slice(0, e.Header.EndHandle);
        Value = e.Data.Slice(e.Header.EndHandle);
    }

    /// <summary>The kind of secret.</summary>
    public BleSecretType Type => (BleSecretType)_h.Kind;

    /// <summary>The key; valid during the handler only.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>Whether there is a value to keep; false (None): the secret is to be deleted.</summary>
    public bool HasValue => _h.Status != 0;

    /// <summary>The value, opaque; valid during the handler only. Empty where there is none.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="type">The kind of secret.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; see <see cref="HasValue"/>.</param>
    public void Deconstruct(out BleSecretType type, out ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        type = Type;
        key = Key;
        value = Value;
    }
}

/// <summary>Pairing needs something of the user; it is answered with <see cref="Ble.GapPasskey"/>.</summary>
public readonly ref struct PasskeyActionEvent
{
    private readonly BleEventHeader _h;

    internal PasskeyActionEvent(BleEvent e) => _h = e.Header;

    /// <summary>The connection handle.</summary>
    public ushort Connection => _h.Connection;

    /// <summary>What is needed.</summary>
    public PasskeyActionKind Action => (PasskeyActionKind)_h.Kind;

    /// <summary>The number to compare, 0..999,999, for <see cref="PasskeyActionKind.NumericComparison"/>; otherwise 0.</summary>
    public int Passkey => _h.Status;

    /// <summary>Takes the event apart, in the order of the module specification.</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="action">What is needed.</param>
    /// <param name="passkey">The number to compare.</param>
    public void Deconstruct(out ushort connection, out PasskeyActionKind action, out int passkey)
    {
        connection = Connection;
        action = Action;
        passkey = Passkey;
    }
}
