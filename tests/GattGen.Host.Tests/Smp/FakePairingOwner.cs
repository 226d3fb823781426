// Who owns a pairing in a test: it writes down what it is told, and gives the random numbers that it was given.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Crypto;
using GattGen.Tests.Shared;

namespace GattGen.Host.Tests;

internal sealed class FakePairingOwner : IPairingOwner, IDisposable
{
    private readonly byte[] _pdu = new byte[128];
    private readonly Random _random;
    private readonly ICryptographicBackEnd _backEnd = RuntimeCryptography.Create();

    public FakePairingOwner(bool isCentral, int seed = 1)
    {
        IsCentral = isCentral;
        _random = new Random(seed);
        Toolbox = new CryptographicToolbox(_backEnd);
        OwnAirAddress = IdentityAddress = Address(isCentral);
        PeerAirAddress = Address(!isCentral);
        Pairing = new Pairing(this);
        Pairing.Open();
    }

    /// <summary>Bonding, no protection asked for, Secure Connections, keys of 16 octets, all keys distributed.</summary>
    public static PairingPolicy Defaults { get; } = new(
        IoCapability.NoInputNoOutput,
        bond: true,
        mitm: false,
        secureConnectionsOnly: false,
        offerSecureConnections: true,
        requireAuthentication: false,
        minKeySize: 16,
        maxKeySize: 16,
        KeyDistribution.All,
        KeyDistribution.All,
        allowDebugKeys: false);

    public Pairing Pairing { get; }

    public bool IsCentral { get; }

    public BleAddress OwnAirAddress { get; set; }

    public BleAddress PeerAirAddress { get; set; }

    public BleAddress IdentityAddress { get; set; }

    public byte[] Irk { get; set; } = [0xA0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    public ReadOnlySpan<byte> IdentityKey => Irk;

    public PairingPolicy Policy { get; set; } = Defaults;

    public CryptographicToolbox Toolbox { get; set; }

    public TimerQueue Timers { get; } = new();

    public long Now { get; private set; } = 1_000_000;

    public long TimeoutMicroseconds => 30_000_000;

    public HostStatistics Statistics { get; } = new();

    /// <summary>Random numbers that are given out before the generator is asked.</summary>
    public Dictionary<PairingRandom, Queue<byte[]>> Given { get; } = [];

    public List<PairingRandom> Drawn { get; } = [];

    /// <summary>What was sent and not yet taken by the test.</summary>
    public Queue<byte[]> Sent { get; } = new();

    public byte[]? LastSent { get; private set; }

    public bool HasRoom { get; set; } = true;

    public byte Refusal { get; set; }

    public List<(bool IsAuthenticated, bool IsSecureConnections, int KeySize)> Judged { get; } = [];

    public List<(PasskeyActionKind Action, int Number)> Asked { get; } = [];

    public Action<PasskeyActionKind, int>? OnAsk { get; set; }

    public Action? OnJudge { get; set; }

    /// <summary>The key with which encryption was started.</summary>
    public byte[]? Encryption { get; private set; }

    public PairingOutcome? Paired { get; private set; }

    public List<int> Failed { get; } = [];

    /// <summary>Takes what is sent. When it is set, nothing is written down, so that nothing is allocated.</summary>
    public Action<byte[], int>? Wire { get; set; }

    public byte[] EncryptionKey { get; } = new byte[16];

    public int Successes { get; private set; }

    public static BleAddress Address(bool isCentral)
        => isCentral ? new BleAddress(BleAddressType.Public, 0x1122_3344_5566) : new BleAddress(BleAddressType.Random, 0xC0FF_EE00_0001);

    public void Give(PairingRandom purpose, params byte[][] values)
    {
        if (!Given.TryGetValue(purpose, out var queue))
            Given[purpose] = queue = new Queue<byte[]>();
        foreach (var value in values)
            queue.Enqueue(value);
    }

    public void Advance(long microseconds)
    {
        var end = Now + microseconds;
        while (Timers.Next <= end)
        {
            Now = Math.Max(Now, Timers.Next);
            if (Timers.TryTakeExpired(Now, out var timer))
                timer.Expire();
        }

        Now = end;
    }

    public void FillRandom(PairingRandom purpose, Span<byte> destination)
    {
        if (Wire is null)
            Drawn.Add(purpose);
        if (Given.Count > 0 && Given.TryGetValue(purpose, out var queue) && queue.TryDequeue(out var value))
        {
            Assert.Equal(destination.Length, value.Length);
            value.CopyTo(destination);
        }
        else
        {
            _random.NextBytes(destination);
        }
    }

    public bool TryReservePdu(int length, out Span<byte> pdu)
    {
        pdu = HasRoom ? _pdu.AsSpan(0, length) : default;
        return HasRoom;
    }

    public void SendPdu(int length)
    {
        if (Wire is not null)
        {
            Wire(_pdu, length);
            return;
        }

        LastSent = _pdu[..length];
        Sent.Enqueue(LastSent);
    }

    public void StartEncryption(ReadOnlySpan<byte> key, ulong random, ushort diversifier)
    {
        Assert.True(random == 0 && diversifier == 0);
        key.CopyTo(EncryptionKey);
        if (Wire is null)
            Encryption = key.ToArray();
    }

    public void AskPasskey(PasskeyActionKind action, int number)
    {
        Asked.Add((action, number));
        OnAsk?.Invoke(action, number);
    }

    public byte Judge(bool isAuthenticated, bool isSecureConnections, int keySize)
    {
        if (Wire is null)
            Judged.Add((isAuthenticated, isSecureConnections, keySize));
        OnJudge?.Invoke();
        return Refusal;
    }

    public void OnPaired(PairingKeys keys)
    {
        Successes++;
        if (Wire is null)
            Paired = new PairingOutcome(keys);
    }

    public void OnPairingFailed(int status) => Failed.Add(status);

    public void Dispose() => _backEnd.Dispose();
}

/// <summary>A copy of what a pairing has given.</summary>
internal sealed class PairingOutcome
{
    public PairingOutcome(PairingKeys keys)
    {
        IsBonded = keys.IsBonded;
        IsAuthenticated = keys.IsAuthenticated;
        IsSecureConnections = keys.IsSecureConnections;
        KeySize = keys.KeySize;
        Own = Copy(keys.Own);
        Peer = Copy(keys.Peer);
        PeerIdentityKey = keys.HasPeerIdentity ? keys.PeerIdentityKey.ToArray() : null;
        PeerIdentity = keys.HasPeerIdentity ? keys.PeerIdentity : null;
        PeerSignatureKey = keys.HasPeerSignatureKey ? keys.PeerSignatureKey.ToArray() : null;
        OwnSignatureKey = keys.HasOwnSignatureKey ? keys.OwnSignatureKey.ToArray() : null;
    }

    public bool IsBonded { get; }

    public bool IsAuthenticated { get; }

    public bool IsSecureConnections { get; }

    public int KeySize { get; }

    /// <summary>Key, EDIV and Rand as text; null when there is none.</summary>
    public string? Own { get; }

    public string? Peer { get; }

    public byte[]? PeerIdentityKey { get; }

    public BleAddress? PeerIdentity { get; }

    public byte[]? PeerSignatureKey { get; }

    public byte[]? OwnSignatureKey { get; }

    public static string Describe(byte[] key, ushort diversifier, ulong random) => $"{Convert.ToHexString(key)} {diversifier} {random}";

    private static string? Copy(PairingLongTermKey key) => key.IsSet ? Describe(key.Key, key.Diversifier, key.Random) : null;
}
