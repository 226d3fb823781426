// What a pairing needs of the link below it and of the stack around it. All calls are made on the executor.
using System;
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>What a random number is for: so that a test can give each its value.</summary>
internal enum PairingRandom
{
    /// <summary>The private key of P-256, 32 octets; drawn anew for each pairing.</summary>
    PrivateKey,

    /// <summary>Mrand, Srand, Na, Nb: 16 octets.</summary>
    Nonce,

    /// <summary>The long term key that we distribute in legacy pairing, 16 octets.</summary>
    LongTermKey,

    /// <summary>EDIV, 2 octets.</summary>
    EncryptedDiversifier,

    /// <summary>Rand, 8 octets.</summary>
    RandomNumber,

    /// <summary>The signature resolving key that we distribute, 16 octets.</summary>
    SignatureKey,
}

/// <summary>What is asked for and allowed in a pairing; read when it begins.</summary>
internal readonly struct PairingPolicy(
    IoCapability io,
    bool bond,
    bool mitm,
    bool secureConnectionsOnly,
    bool offerSecureConnections,
    bool requireAuthentication,
    int minKeySize,
    int maxKeySize,
    KeyDistribution initiatorKeys,
    KeyDistribution responderKeys,
    bool allowDebugKeys)
{
    /// <summary>What this device can show and take in.</summary>
    public IoCapability Io { get; init; } = io;

    /// <summary>Whether keys are to be kept.</summary>
    public bool Bond { get; init; } = bond;

    /// <summary>Whether protection against a man in the middle is asked for.</summary>
    public bool Mitm { get; init; } = mitm;

    /// <summary>Whether a peer without LE Secure Connections is refused.</summary>
    public bool SecureConnectionsOnly { get; init; } = secureConnectionsOnly;

    /// <summary>Whether LE Secure Connections are offered: there is P-256.</summary>
    public bool OfferSecureConnections { get; init; } = offerSecureConnections;

    /// <summary>Whether a pairing without protection against a man in the middle is refused (0x03); such protection is then asked for, whatever <see cref="Mitm"/> says.</summary>
    public bool RequireAuthentication { get; init; } = requireAuthentication;

    /// <summary>The smallest key that is accepted, 7..16 octets.</summary>
    public int MinKeySize { get; init; } = minKeySize;

    /// <summary>The largest key that is offered, 7..16 octets.</summary>
    public int MaxKeySize { get; init; } = maxKeySize;

    /// <summary>The keys that the initiator may distribute: bits of <see cref="KeyDistribution"/>.</summary>
    public KeyDistribution InitiatorKeys { get; init; } = initiatorKeys;

    /// <summary>The keys that the responder may distribute.</summary>
    public KeyDistribution ResponderKeys { get; init; } = responderKeys;

    /// <summary>Whether a peer may use the debug key of the specification, which anybody can break.</summary>
    public bool AllowDebugKeys { get; init; } = allowDebugKeys;
}

/// <summary>What a pairing gives, once every key has been distributed. One object serves a link; its owner copies what it keeps.</summary>
internal sealed class PairingKeys
{
    /// <summary>Both sides keep the keys.</summary>
    public bool IsBonded { get; set; }

    public bool IsAuthenticated { get; set; }

    public bool IsSecureConnections { get; set; }

    public int KeySize { get; set; }

    /// <summary>What we have given, or, with Secure Connections, the one key: with it the link is encrypted while we are the peripheral.</summary>
    public PairingLongTermKey Own { get; } = new();

    /// <summary>What the peer has given, or, with Secure Connections, the one key: with it we encrypt while we are the central.</summary>
    public PairingLongTermKey Peer { get; } = new();

    public bool HasPeerIdentity { get; set; }

    /// <summary>The identity resolving key of the peer, 16 octets, least significant first.</summary>
    public byte[] PeerIdentityKey { get; } = new byte[16];

    /// <summary>The identity address of the peer, where <see cref="HasPeerIdentity"/>.</summary>
    public BleAddress PeerIdentity { get; set; }

    public bool HasPeerSignatureKey { get; set; }

    public byte[] PeerSignatureKey { get; } = new byte[16];

    public bool HasOwnSignatureKey { get; set; }

    public byte[] OwnSignatureKey { get; } = new byte[16];

    public void Clear()
    {
        IsBonded = IsAuthenticated = IsSecureConnections = HasPeerIdentity = HasPeerSignatureKey = HasOwnSignatureKey = false;
        KeySize = 0;
        PeerIdentity = default;
        Own.Clear();
        Peer.Clear();
        Secrets.Wipe(PeerIdentityKey);
        Secrets.Wipe(PeerSignatureKey);
        Secrets.Wipe(OwnSignatureKey);
    }
}

/// <summary>A long term key and what names it.</summary>
internal sealed class PairingLongTermKey
{
    public bool IsSet { get; set; }

    /// <summary>16 octets, least significant first; those beyond the key size are 0.</summary>
    public byte[] Key { get; } = new byte[16];

    /// <summary>EDIV; 0 with Secure Connections.</summary>
    public ushort Diversifier { get; set; }

    /// <summary>Rand; 0 with Secure Connections.</summary>
    public ulong Random { get; set; }

    public void CopyFrom(PairingLongTermKey other)
    {
        IsSet = other.IsSet;
        Diversifier = other.Diversifier;
        Random = other.Random;
        other.Key.CopyTo(Key, 0);
    }

    public void Clear()
    {
        IsSet = false;
        Diversifier = 0;
        Random = 0;
        Secrets.Wipe(Key);
    }
}

/// <summary>Who owns a pairing: the Security Manager of a link.</summary>
internal interface IPairingOwner
{
    /// <summary>This side is the central, and so the initiator.</summary>
    bool IsCentral { get; }

    /// <summary>The address with which this side was on the air when the link was made: c1, f5 and f6 take it.</summary>
    BleAddress OwnAirAddress { get; }

    /// <summary>The address with which the peer was on the air when the link was made.</summary>
    BleAddress PeerAirAddress { get; }

    /// <summary>The identity address that we distribute: public, or static random.</summary>
    BleAddress IdentityAddress { get; }

    /// <summary>The identity resolving key that we distribute, 16 octets, least significant first.</summary>
    ReadOnlySpan<byte> IdentityKey { get; }

    PairingPolicy Policy { get; }

    CryptographicToolbox Toolbox { get; }

    TimerQueue Timers { get; }

    /// <summary>The time in microseconds.</summary>
    long Now { get; }

    /// <summary>How long a pairing may stand still, in microseconds (Core Vol 3, Part H, 3.4: 30 s).</summary>
    long TimeoutMicroseconds { get; }

    /// <summary>Where what peers send in vain is counted.</summary>
    HostStatistics Statistics { get; }

    void FillRandom(PairingRandom purpose, Span<byte> destination);

    /// <summary>Makes room for a PDU on the channel of the Security Manager; <see cref="SendPdu"/> or another call of this must follow.</summary>
    /// <returns>False when there is no room: the pairing fails.</returns>
    bool TryReservePdu(int length, out Span<byte> pdu);

    void SendPdu(int length);

    /// <summary>Central: encrypts the link. The end is told by <c>Pairing.OnEncrypted</c>.</summary>
    void StartEncryption(ReadOnlySpan<byte> key, ulong random, ushort diversifier);

    /// <summary>Raises PASSKEY_ACTION. The application may answer before this returns.</summary>
    /// <param name="action">What is needed.</param>
    /// <param name="number">The number to compare, or 0.</param>
    void AskPasskey(PasskeyActionKind action, int number);

    /// <summary>
    /// Both sides have said what they can do: may it be? Called once per pairing, before any key is made. A bond is never replaced by a weaker one.
    /// </summary>
    /// <returns>0, or the reason with which the pairing is refused (Core Vol 3, Part H, 3.5.5).</returns>
    byte Judge(bool isAuthenticated, bool isSecureConnections, int keySize);

    /// <summary>The pairing has succeeded: the link is encrypted and every key has been distributed.</summary>
    void OnPaired(PairingKeys keys);

    /// <summary>The pairing has failed; the peer knows, where it can.</summary>
    /// <param name="status">See <see cref="BleStatus"/>: a reason of Pairing Failed, <see cref="BleStatus.TimedOut"/>, an HCI error.</param>
    void OnPairingFailed(int status);
}
