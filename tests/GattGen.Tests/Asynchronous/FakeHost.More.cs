// The parts of the second seam beyond the first procedures of the client, and the server of the fake radio.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Tests.Asynchronous;

internal sealed partial class FakeHost
{
    /// <summary>The database hash of the peers; null for peers without one.</summary>
    public byte[]? DatabaseHash { get; set; }

    /// <summary>How often the hash was asked for.</summary>
    public int HashReads { get; private set; }

    public BleLinkSecurity LinkSecurity { get; set; }

    public List<BleAddress> Bonds { get; } = [];

    /// <summary>The answers to PASSKEY_ACTION.</summary>
    public List<(ushort Connection, PasskeyActionKind Action, int Passkey)> Passkeys { get; } = [];

    public List<ushort> RefusedPairings { get; } = [];

    /// <summary>Signed writes; the fake has no queue for them.</summary>
    public List<(ushort Connection, ushort Handle, byte[] Value)> Signed { get; } = [];

    /// <summary>Which client wants what of which value.</summary>
    public Dictionary<(ushort Connection, ushort Handle), GattSubscription> Subscriptions { get; } = [];

    public bool IsConnectable { get; private set; }

    public int Advertisings { get; private set; }

    /// <summary>A client writes: the service is told, then the event is raised.</summary>
    /// <returns>Whether the handler has accepted.</returns>
    public bool Written(ushort connection, ushort handle, params byte[] value)
    {
        EnterStack();
        try
        {
            TellWritten(new GattPeer(connection, Peer), handle, value);
            return !Dispatch(new BleEvent(new BleEventHeader(BleEventCode.GattsWrite, connection) { Handle = handle }, default)).IsAnswer;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>Asks for a secret, or to keep one, as the stack does.</summary>
    public byte[]? AskSecret(BleSecretType type, int index, byte[]? key)
    {
        var header = new BleEventHeader(BleEventCode.GetSecret) { Kind = (byte)type, Handle = (ushort)index, EndHandle = key is null ? (ushort)0xFFFF : (ushort)key.Length };
        EnterStack();
        try
        {
            var reply = Dispatch(new BleEvent(header, key));
            return reply.HasOctets ? reply.Octets.ToArray() : null;
        }
        finally
        {
            ExitStack();
        }
    }

    public bool KeepSecret(BleSecretType type, byte[] key, byte[]? value)
    {
        var header = new BleEventHeader(BleEventCode.SetSecret) { Kind = (byte)type, EndHandle = (ushort)key.Length, Status = value is null ? 0 : 1 };
        EnterStack();
        try
        {
            return Dispatch(new BleEvent(header, key.Concat(value ?? []).ToArray())).IsAnswer;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <summary>The link is, or is not, encrypted now, and its event is raised.</summary>
    public void Encrypted(ushort connection, BleLinkSecurity security)
    {
        LinkSecurity = security;
        Raise(new BleEventHeader(BleEventCode.EncryptionUpdate, connection)
        {
            Kind = (byte)((security.IsEncrypted ? 1 : 0) | (security.IsAuthenticated ? 2 : 0) | (security.IsBonded ? 4 : 0)),
            Extra = (ushort)security.KeySize,
        });
    }

    public void AskPasskey(ushort connection, PasskeyActionKind action, int number = 0)
        => Raise(new BleEventHeader(BleEventCode.PasskeyAction, connection) { Kind = (byte)action, Status = number });

    public override void GapPasskey(ushort connection, PasskeyActionKind action, int passkey)
    {
        ThrowRefusal();
        if (passkey is < 0 or > 999_999)
            throw new BleException(BleError.InvalidArgument);
        Passkeys.Add((connection, action, passkey));
    }

    void IBleHost.StartWriteLong(ushort connection, ushort handle, ReadOnlySpan<byte> value, GattOperation operation)
        => Start(new Request(this, RequestKind.WriteLong, connection, operation) { Handle = handle, Value = value.ToArray() });

    void IBleHost.StartReliableWrite(ushort connection, IReadOnlyList<GattValueWrite> writes, GattOperation operation)
        => Start(new Request(this, RequestKind.ReliableWrite, connection, operation) { Writes = [.. writes] });

    bool IBleHost.TryWriteSigned(ushort connection, ushort handle, ReadOnlySpan<byte> value)
    {
        ThrowRefusal();
        if (Room == 0)
            return false;
        Room--;
        Signed.Add((connection, handle, value.ToArray()));
        return true;
    }

    void IBleHost.StartReadMultiple(ushort connection, ReadOnlySpan<ushort> handles, GattOperation operation)
        => Start(new Request(this, RequestKind.ReadMultiple, connection, operation) { Handles = handles.ToArray() });

    void IBleHost.StartReadByType(ushort connection, ushort startHandle, ushort endHandle, BleUuid uuid, GattOperation operation)
    {
        if (!_connections.ContainsKey(connection))
            throw new BleException(BleError.NotConnected);
        Assert.Equal((1, 0xFFFF, new BleUuid(0x2B2A)), (startHandle, endHandle, uuid));
        HashReads++;
        if (DatabaseHash is { } hash)
            operation.OnValue(9, hash);
        operation.OnDone(DatabaseHash is null ? (int)AttError.AttributeNotFound : BleStatus.Success);
    }

    void IBleHost.StartDiscoverIncludes(ushort connection, ushort startHandle, ushort endHandle, GattOperation operation)
        => Start(new Request(this, RequestKind.DiscoverIncludes, connection, operation) { Handle = startHandle, EndHandle = endHandle });

    void IBleHost.StartPair(ushort connection, GattOperation operation) => Start(new Request(this, RequestKind.Pair, connection, operation));

    void IBleHost.StartDelay(long microseconds, GattOperation operation)
    {
        RequireActive();
        Requests.Add(new Request(this, RequestKind.Delay, 0xFFFF, operation) { Microseconds = microseconds });
    }

    GattSubscription IBleHost.GetSubscription(ushort connection, ushort valueHandle) => Subscriptions.GetValueOrDefault((connection, valueHandle));

    bool IBleHost.RefusePairing(ushort connection)
    {
        RefusedPairings.Add(connection);
        return true;
    }

    bool IBleHost.TryGetSecurity(ushort connection, out BleLinkSecurity security)
    {
        security = LinkSecurity;
        return _connections.ContainsKey(connection);
    }

    BleAddress[] IBleHost.GetBonds() => [.. Bonds];

    bool IBleHost.RemoveBond(BleAddress identity) => Bonds.Remove(identity);
}
