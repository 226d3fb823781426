// Encryption and keys of a controller, as its host asks for them and is told of them (Core Vol 4, Part E, 7.7.8, 7.7.39, 7.7.65.5,
// 7.8.22 to 7.8.26, 7.8.36 and 7.8.37).
using System;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    // Keys that are kept expanded besides those of the resolving list, two for each peer.
    private const int ExpandedKeys = 16;

    private CryptographicToolbox? _toolbox;
    private byte[]? _privateKey;

    /// <summary>Whether the framework has P-256. That of netstandard2.1 has none, and a controller there does not know the commands that need it.</summary>
    internal static bool HasP256 { get; } = new SystemBackEnd(1).SupportsP256;

    internal CryptographicToolbox Toolbox => _toolbox ??= new(new SystemBackEnd(ExpandedKeys + (2 * Options.ResolvingListSize)));

    /// <summary>Makes a new key pair, and tells the host its public half (7.8.36).</summary>
    internal void MakeKeyPair()
    {
        Span<byte> publicKey = stackalloc byte[P256.PublicKeyLength];
        _privateKey ??= new byte[P256.PrivateKeyLength];
        do
        {
            for (int i = 0; i < P256.PrivateKeyLength; i += sizeof(ulong))
                BitConverter.TryWriteBytes(_privateKey.AsSpan(i), Random.NextUInt64());
        }
        while (!Toolbox.TryMakePublicKey(_privateKey, publicKey));
        if (IsUnmasked(LeEventMask.ReadLocalP256PublicKeyComplete))
        {
            Report(new LeReadLocalP256PublicKeyCompleteEvent(
                HciError.Success, new(publicKey.Slice(0, P256.CoordinateLength)), new(publicKey.Slice(P256.CoordinateLength))));
        }
    }

    /// <summary>Whether there is a private key: the host has asked for the public one since Reset.</summary>
    internal bool HasKeyPair => _privateKey is not null;

    /// <summary>What the host wants a Diffie-Hellman key of.</summary>
    internal (HciBlock256 X, HciBlock256 Y, DhKeyType Type) PeerPublicKey { get; set; }

    /// <summary>Computes the Diffie-Hellman key that the host asked for, and tells it; a key that is not on the curve gives an error.</summary>
    internal void MakeDhKey()
    {
        (HciBlock256 x, HciBlock256 y, DhKeyType type) = PeerPublicKey;
        Span<byte> peer = stackalloc byte[P256.PublicKeyLength];
        Span<byte> key = stackalloc byte[P256.DhKeyLength];
        x.CopyTo(peer);
        y.CopyTo(peer.Slice(P256.CoordinateLength));
        ReadOnlySpan<byte> own = type == DhKeyType.Debug ? P256DebugKeys.PrivateKey : _privateKey;
        bool isValid = Toolbox.TryComputeDhKey(own, peer, key);
        if (!isValid)
            key.Fill(0xFF);
        if (IsUnmasked(LeEventMask.GenerateDhKeyComplete))
            Report(new LeGenerateDhKeyCompleteEvent(isValid ? HciError.Success : HciError.InvalidHciCommandParameters, new(key)));
    }

    /// <summary>Asks the host for the key of a link (7.7.65.5).</summary>
    /// <returns>False when the host does not want to be asked.</returns>
    internal bool AskHostForKey(LinkEnd end, ulong randomNumber, ushort encryptedDiversifier)
    {
        if (!IsUnmasked(LeEventMask.LongTermKeyRequest))
            return false;
        Report(new LeLongTermKeyRequestEvent(end.Handle, randomNumber, encryptedDiversifier));
        return true;
    }

    internal void ReportEncryption(LinkEnd end, HciError status)
    {
        if (IsUnmasked(EventMask.EncryptionChange))
            Report(new EncryptionChangeEvent(status, end.Handle, end.IsEncrypted ? EncryptionEnabled.On : EncryptionEnabled.Off));
    }

    internal void ReportKeyRefresh(LinkEnd end)
    {
        if (IsUnmasked(EventMask.EncryptionKeyRefreshComplete))
            Report(new EncryptionKeyRefreshCompleteEvent(HciError.Success, end.Handle));
    }

    internal void ReportPhy(LinkEnd end, HciError status)
    {
        if (IsUnmasked(LeEventMask.PhyUpdateComplete))
            Report(new LePhyUpdateCompleteEvent(status, end.Handle, end.TxPhy, end.RxPhy));
    }

    private void ForgetKeys() => _privateKey = null;
}
