// Pairing on one link (Core Vol 3, Part H).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>The pairing of one link.</summary>
internal sealed class Pairing
{
    public const ushort Channel = 0x0006;

    private readonly IPairingOwner _owner;

    public Pairing(IPairingOwner owner) => _owner = owner;

    public bool IsUnderWay { get; private set; }

    public bool IsDead { get; private set; }

    public void Open()
    {
        IsUnderWay = false;
        IsDead = false;
    }

    public void Close(int status)
    {
        if (IsUnderWay)
            _owner.OnPairingFailed(status);
        IsUnderWay = false;
    }

    public void Begin() => IsUnderWay = true;

    public void Receive(ReadOnlySpan<byte> pdu)
    {
    }

    public bool TryGetKey(ulong random, ushort diversifier, Span<byte> key16) => false;

    public void OnEncrypted(HciError status)
    {
    }

    public BleError Answer(PasskeyActionKind action, int passkey) => BleError.NoEntry;

    public static bool TryReadSecurityRequest(ReadOnlySpan<byte> pdu, out byte authReq)
    {
        authReq = 0;
        return false;
    }

    public static int WriteSecurityRequest(Span<byte> pdu, PairingPolicy policy) => 0;
}
