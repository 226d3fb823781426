// Pairing: what both kinds of phase 2 have in common.
using System;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    // Responder: the controller has got the key. Initiator: it was given the key.
    private bool _isKeyInUse;

    private void OnPairingConfirm(ReadOnlySpan<byte> parameters)
    {
        parameters.CopyTo(_secrets.PeerConfirm);
        switch (_state)
        {
            case PairingState.LegacyConfirm:
                OnLegacyConfirm();
                break;
            case PairingState.Commitment:
                OnCommitment();
                break;
            default:
                OnRoundConfirm();
                break;
        }
    }

    private void OnPairingRandom(ReadOnlySpan<byte> parameters)
    {
        parameters.CopyTo(_secrets.PeerNonce);
        switch (_state)
        {
            case PairingState.LegacyRandom:
                OnLegacyRandom();
                break;
            case PairingState.Nonce:
                OnNonce();
                break;
            default:
                OnRoundNonce();
                break;
        }
    }

    private void StartEncryption()
    {
        _isKeyInUse = true;
        _owner.StartEncryption(_secrets.EncryptionKey, 0, 0);
    }

    /// <summary>A key of fewer than 16 octets: the most significant ones are 0 (Core Vol 3, Part H, 2.3.4).</summary>
    private void Shorten(Span<byte> key) => key.Slice(_keySize).Clear();

    private void WriteAirAddresses(Span<byte> initiator, Span<byte> responder)
    {
        WriteAddress(_owner.OwnAirAddress, _isInitiator ? initiator : responder);
        WriteAddress(_owner.PeerAirAddress, _isInitiator ? responder : initiator);
    }

    /// <summary>6 octets, least significant first, then the type.</summary>
    private static void WriteAddress(BleAddress address, Span<byte> destination)
    {
        for (var i = 0; i < CryptographicToolbox.AddressLength; i++)
            destination[i] = (byte)(address.Value >> (8 * i));
        destination[CryptographicToolbox.AddressLength] = (byte)((byte)address.Type & 1);
    }
}
