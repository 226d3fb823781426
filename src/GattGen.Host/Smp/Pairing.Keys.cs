// Pairing, phase 3: each side gives the other its keys over the encrypted link, the responder first (Core Vol 3, Part H, 2.4.3 and 3.6).
using System;
using System.Buffers.Binary;
using GattGen.Crypto;

namespace GattGen.Host;

internal sealed partial class Pairing
{
    // The PDUs that the peer still has to send, a bit for each code. They come in the order of their codes.
    private int _expected;

    private static int Bit(SmpCode code) => 1 << (int)code;

    private void StartKeys()
    {
        _state = PairingState.Keys;
        if (_isSecureConnections)
        {
            Keep(_keys.Own, _secrets.EncryptionKey);
            Keep(_keys.Peer, _secrets.EncryptionKey);
        }

        Secrets.Wipe(_secrets.EncryptionKey);
        _expected = PdusOf(_isInitiator ? _responderKeys : _initiatorKeys);
        if (!_isInitiator && !SendKeys(_responderKeys))
            return;
        Continue();
    }

    private static int PdusOf(KeyDistribution keys)
    {
        var pdus = 0;
        if ((keys & KeyDistribution.Encryption) != 0)
            pdus |= Bit(SmpCode.EncryptionInformation) | Bit(SmpCode.CentralIdentification);
        if ((keys & KeyDistribution.Identity) != 0)
            pdus |= Bit(SmpCode.IdentityInformation) | Bit(SmpCode.IdentityAddressInformation);
        if ((keys & KeyDistribution.Signing) != 0)
            pdus |= Bit(SmpCode.SigningInformation);
        return pdus;
    }

    private static void Keep(PairingLongTermKey place, ReadOnlySpan<byte> key)
    {
        key.CopyTo(place.Key);
        place.Diversifier = 0;
        place.Random = 0;
        place.IsSet = true;
    }

    /// <summary>Once the peer has sent everything: the initiator gives its own keys, and the pairing is complete.</summary>
    private void Continue()
    {
        if (_expected != 0)
            return;
        if (!_isInitiator || SendKeys(_initiatorKeys))
            Complete();
    }

    private bool SendKeys(KeyDistribution keys)
        => ((keys & KeyDistribution.Encryption) == 0 || SendLongTermKey())
        && ((keys & KeyDistribution.Identity) == 0 || SendIdentity())
        && ((keys & KeyDistribution.Signing) == 0 || SendSignatureKey());

    private bool SendLongTermKey()
    {
        Span<byte> name = stackalloc byte[sizeof(ushort) + sizeof(ulong)];
        _owner.FillRandom(PairingRandom.LongTermKey, _keys.Own.Key);
        _owner.FillRandom(PairingRandom.EncryptedDiversifier, name.Slice(0, sizeof(ushort)));
        _owner.FillRandom(PairingRandom.RandomNumber, name.Slice(sizeof(ushort)));
        Shorten(_keys.Own.Key);
        _keys.Own.Diversifier = BinaryPrimitives.ReadUInt16LittleEndian(name);
        _keys.Own.Random = BinaryPrimitives.ReadUInt64LittleEndian(name.Slice(sizeof(ushort)));
        _keys.Own.IsSet = true;
        return Send(SmpCode.EncryptionInformation, _keys.Own.Key) && Send(SmpCode.CentralIdentification, name);
    }

    private bool SendIdentity()
    {
        if (!Send(SmpCode.IdentityInformation, _owner.IdentityKey))
            return false;
        Span<byte> typed = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        Span<byte> parameters = stackalloc byte[CryptographicToolbox.TypedAddressLength];
        WriteAddress(_owner.IdentityAddress, typed);
        parameters[0] = typed[CryptographicToolbox.AddressLength];
        typed.Slice(0, CryptographicToolbox.AddressLength).CopyTo(parameters.Slice(1));
        return Send(SmpCode.IdentityAddressInformation, parameters);
    }

    private bool SendSignatureKey()
    {
        _owner.FillRandom(PairingRandom.SignatureKey, _keys.OwnSignatureKey);
        _keys.HasOwnSignatureKey = true;
        return Send(SmpCode.SigningInformation, _keys.OwnSignatureKey);
    }

    /// <summary>Whether a PDU is the next one. Another one ends the pairing.</summary>
    private bool IsNext(SmpCode code)
    {
        var bit = Bit(code);
        if ((_expected & -_expected) != bit)
        {
            Refuse(PairingFailedReason.UnspecifiedReason);
            return false;
        }

        _expected &= ~bit;
        return true;
    }

    private void OnEncryptionInformation(ReadOnlySpan<byte> parameters)
    {
        if (!IsNext(SmpCode.EncryptionInformation))
            return;
        parameters.CopyTo(_keys.Peer.Key);
        Shorten(_keys.Peer.Key);
    }

    private void OnCentralIdentification(ReadOnlySpan<byte> parameters)
    {
        if (!IsNext(SmpCode.CentralIdentification))
            return;
        _keys.Peer.Diversifier = BinaryPrimitives.ReadUInt16LittleEndian(parameters);
        _keys.Peer.Random = BinaryPrimitives.ReadUInt64LittleEndian(parameters.Slice(sizeof(ushort)));
        _keys.Peer.IsSet = true;
        Continue();
    }

    private void OnIdentityInformation(ReadOnlySpan<byte> parameters)
    {
        if (IsNext(SmpCode.IdentityInformation))
            parameters.CopyTo(_keys.PeerIdentityKey);
    }

    private void OnIdentityAddressInformation(ReadOnlySpan<byte> parameters)
    {
        if (!IsNext(SmpCode.IdentityAddressInformation))
            return;
        ulong value = 0;
        for (var i = CryptographicToolbox.AddressLength; i > 0; i--)
            value = (value << 8) | parameters[i];
        var address = new BleAddress((BleAddressType)parameters[0], value);
        if (address.Type != BleAddressType.Public && !address.IsStaticRandom)
        {
            Refuse(PairingFailedReason.InvalidParameters);
            return;
        }

        _keys.PeerIdentity = address;
        _keys.HasPeerIdentity = true;
        Continue();
    }

    private void OnSigningInformation(ReadOnlySpan<byte> parameters)
    {
        if (!IsNext(SmpCode.SigningInformation))
            return;
        parameters.CopyTo(_keys.PeerSignatureKey);
        _keys.HasPeerSignatureKey = true;
        Continue();
    }
}
