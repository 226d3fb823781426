// A bond as tests see it: what it keeps, and signatures by an arithmetic that anybody can do.
using System;

namespace GattGen.Host.Tests;

internal sealed class FakeBond : IGattBond
{
    private byte[] _record = [];

    public bool IsBonded { get; set; }

    /// <summary>Whether we have a key to sign with.</summary>
    public bool CanSign { get; set; }

    /// <summary>Whether the key of the peer was made with protection against a man in the middle.</summary>
    public bool IsAuthenticated { get; set; }

    public uint OwnCounter { get; set; }

    /// <summary>The next counter that is accepted.</summary>
    public uint PeerCounter { get; set; }

    public int Saves { get; private set; }

    public Action? Saved { get; set; }

    public ReadOnlySpan<byte> ClientRecord => _record;

    public byte[] Record
    {
        get => _record;
        set => _record = value;
    }

    public void SaveClientRecord(ReadOnlySpan<byte> record)
    {
        if (!IsBonded)
            return;
        _record = record.ToArray();
        Saves++;
        Saved?.Invoke();
    }

    /// <summary>The counter, then the sum of the message and the counter.</summary>
    public static byte[] Signature(ReadOnlySpan<byte> message, uint counter)
    {
        ulong sum = counter;
        foreach (var octet in message)
            sum = (sum * 31) + octet;
        return [.. BitConverter.GetBytes(counter), .. BitConverter.GetBytes(sum)];
    }

    public bool TrySign(ReadOnlySpan<byte> message, Span<byte> signature)
    {
        if (!CanSign)
            return false;
        Signature(message, OwnCounter++).CopyTo(signature);
        return true;
    }

    public bool VerifySignature(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature, out bool isAuthenticated)
    {
        isAuthenticated = IsAuthenticated;
        var counter = BitConverter.ToUInt32(signature);
        if (counter < PeerCounter || !signature.SequenceEqual(Signature(message, counter)))
            return false;
        PeerCounter = counter + 1;
        return true;
    }
}
