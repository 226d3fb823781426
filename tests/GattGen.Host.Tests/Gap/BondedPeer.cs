// A peer with which there is a bond, and the private addresses that it makes.
using System;
using System.Linq;
using GattGen.Crypto;
using GattGen.Hci;

namespace GattGen.Host.Tests.Gap;

internal sealed class BondedPeer(BleAddress identity, byte key)
{
    private readonly byte[] _key = [.. Enumerable.Repeat(key, 16)];

    public BleAddress Identity { get; } = identity;

    public byte[] Key => _key;

    /// <summary>A private address; another number gives another one.</summary>
    public BleAddress Private(byte number)
    {
        using var backEnd = new SystemBackEnd();
        var octets = new byte[8];
        Assert.True(new CryptographicToolbox(backEnd).TryMakePrivateAddress(_key, [number, 2, 3], octets.AsSpan(0, 6)));
        return new BleAddress(BleAddressType.Random, BitConverter.ToUInt64(octets));
    }

    /// <summary>The six octets of an address as HCI carries them.</summary>
    public static string Octets(BleAddress address) => Convert.ToHexString(BitConverter.GetBytes(address.Value).AsSpan(0, 6));

    /// <summary>Puts the bond where the host finds it when it is switched on.</summary>
    public void KeepIn(Bench bench)
    {
        var bond = new Bond(bench.Host.Bonds) { Identity = Identity, Number = key, IsSecureConnections = true, KeySize = 16 };
        bond.Peer.LongTerm.IsSet = true;
        bond.Peer.LongTerm.Key.AsSpan().Fill(0x77);
        bond.Peer.HasIdentityKey = true;
        _key.CopyTo(bond.Peer.IdentityKey, 0);
        var value = new byte[SecretValue.KeysLength];
        SecretValue.WriteKeys(bond, BleSecretType.PeerKeys, value);
        var name = new byte[SecretValue.PeerKeyLength];
        SecretValue.WritePeerKey(Identity, name);
        bench.Secrets.Entries.Add((BleSecretType.PeerKeys, Convert.ToHexString(name), value));
    }

    /// <summary>A bench whose radio is on, with bonds; nothing is recorded yet.</summary>
    /// <param name="listSize">How many devices the resolving list of the controller holds; null when it has none.</param>
    /// <param name="peers">The bonds.</param>
    public static Bench Bench(byte? listSize, params BondedPeer[] peers) => Bench(new Bench(), listSize, peers);

    public static Bench Bench(Bench bench, byte? listSize, params BondedPeer[] peers)
    {
        foreach (var peer in peers)
            peer.KeepIn(bench);
        if (listSize is { } size)
        {
            bench.Controller.Returns[HciOpcode.LeReadLocalSupportedFeatures] = ScriptedController.Octets("00 6200000000000000");   // privacy: bit 6
            bench.Controller.Returns[HciOpcode.LeReadResolvingListSize] = [0, size];
        }

        bench.Host.Active = true;
        return bench;
    }
}
