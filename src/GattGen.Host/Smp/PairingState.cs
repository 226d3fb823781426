// Where a pairing stands, and who may send what then.
using System;

namespace GattGen.Host;

/// <summary>What a pairing waits for. One bit each, so that a PDU names all states in which it may come.</summary>
[Flags]
internal enum PairingState
{
    None = 0,

    /// <summary>No pairing is under way.</summary>
    Idle = 1 << 0,

    /// <summary>Initiator: the Pairing Response.</summary>
    Features = 1 << 1,

    /// <summary>Legacy: the confirm value of the peer.</summary>
    LegacyConfirm = 1 << 2,

    /// <summary>Legacy: the passkey from the user. The responder has the confirm value of the peer already.</summary>
    LegacyPasskey = 1 << 3,

    /// <summary>Legacy: the random number of the peer.</summary>
    LegacyRandom = 1 << 4,

    /// <summary>The public key of the peer.</summary>
    PublicKey = 1 << 5,

    /// <summary>Just Works and Numeric Comparison, initiator: the commitment of the responder.</summary>
    Commitment = 1 << 6,

    /// <summary>Just Works and Numeric Comparison: the nonce of the peer.</summary>
    Nonce = 1 << 7,

    /// <summary>Numeric Comparison: the user. The responder has verified the check value of the peer already.</summary>
    Comparison = 1 << 8,

    /// <summary>Passkey Entry: the passkey from the user. The responder has the first confirm value of the peer already.</summary>
    Passkey = 1 << 9,

    /// <summary>Passkey Entry: the confirm value of the peer, twenty times.</summary>
    PasskeyConfirm = 1 << 10,

    /// <summary>Passkey Entry: the nonce of the peer, twenty times.</summary>
    PasskeyNonce = 1 << 11,

    /// <summary>The check value of the peer.</summary>
    DhKeyCheck = 1 << 12,

    /// <summary>The end of the encryption procedure. Only here does the responder give a key to its controller.</summary>
    Encryption = 1 << 13,

    /// <summary>The link is encrypted: the keys of the peer.</summary>
    Keys = 1 << 14,
}

/// <summary>Which side may send a PDU (Core Vol 3, Part H, 3.5, 3.6).</summary>
[Flags]
internal enum PairingRoles : byte
{
    Initiator = 1,
    Responder = 2,
    Both = Initiator | Responder,
}
