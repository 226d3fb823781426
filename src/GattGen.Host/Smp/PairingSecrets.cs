// What is known while a pairing is under way, and is wiped when it ends.
using GattGen.Crypto;

namespace GattGen.Host;

/// <summary>The values of a pairing under the names of the specification; each least significant octet first. It is made once for a link.</summary>
internal sealed class PairingSecrets
{
    private const int Block = CryptographicToolbox.BlockLength;

    /// <summary>The Pairing Request as it travelled, 7 octets.</summary>
    public byte[] Request { get; } = new byte[PairingFeatures.Length];

    /// <summary>The Pairing Response as it travelled, 7 octets.</summary>
    public byte[] Response { get; } = new byte[PairingFeatures.Length];

    /// <summary>The passkey, 16 octets: TK of legacy pairing, ra and rb of Secure Connections. Zeros without a passkey.</summary>
    public byte[] Passkey { get; } = new byte[Block];

    /// <summary>Mrand or Srand, Na or Nb: ours.</summary>
    public byte[] OwnNonce { get; } = new byte[Block];

    /// <summary>That of the peer.</summary>
    public byte[] PeerNonce { get; } = new byte[Block];

    /// <summary>Our confirm value.</summary>
    public byte[] OwnConfirm { get; } = new byte[Block];

    /// <summary>That of the peer.</summary>
    public byte[] PeerConfirm { get; } = new byte[Block];

    /// <summary>Our private key, 32 octets.</summary>
    public byte[] PrivateKey { get; } = new byte[P256.PrivateKeyLength];

    /// <summary>Our public key, 64 octets.</summary>
    public byte[] OwnPublicKey { get; } = new byte[P256.PublicKeyLength];

    /// <summary>That of the peer.</summary>
    public byte[] PeerPublicKey { get; } = new byte[P256.PublicKeyLength];

    /// <summary>The Diffie-Hellman key, 32 octets.</summary>
    public byte[] DhKey { get; } = new byte[P256.DhKeyLength];

    /// <summary>The key of the check values.</summary>
    public byte[] MacKey { get; } = new byte[Block];

    /// <summary>The key of the encryption that follows: STK or LTK, shortened to the key size.</summary>
    public byte[] EncryptionKey { get; } = new byte[Block];

    public void Wipe()
    {
        Secrets.Wipe(Request);
        Secrets.Wipe(Response);
        Secrets.Wipe(Passkey);
        Secrets.Wipe(OwnNonce);
        Secrets.Wipe(PeerNonce);
        Secrets.Wipe(OwnConfirm);
        Secrets.Wipe(PeerConfirm);
        Secrets.Wipe(PrivateKey);
        Secrets.Wipe(OwnPublicKey);
        Secrets.Wipe(PeerPublicKey);
        Secrets.Wipe(DhKey);
        Secrets.Wipe(MacKey);
        Secrets.Wipe(EncryptionKey);
    }
}
