// Pairing Request and Pairing Response (Core Vol 3, Part H, 3.5.1 and 3.5.2).
using System;

namespace GattGen.Host;

/// <summary>What one side can do and asks for. Reserved bits are 0 when it is written, and ignored when it is read.</summary>
internal readonly struct PairingFeatures
{
    /// <summary>Octets of the PDU with its code.</summary>
    public const int Length = 7;

    public const int MinKeySize = 7;
    public const int MaxKeySize = 16;

    private const byte BondingFlag = 0x01;
    private const byte MitmFlag = 0x04;
    private const byte SecureConnectionsFlag = 0x08;

    private readonly byte _authReq;

    private PairingFeatures(ReadOnlySpan<byte> pdu)
    {
        Io = (IoCapability)pdu[1];
        HasOobData = pdu[2] != 0;
        _authReq = pdu[3];
        KeySize = pdu[4];
        InitiatorKeys = (KeyDistribution)pdu[5] & KeyDistribution.All;
        ResponderKeys = (KeyDistribution)pdu[6] & KeyDistribution.All;
    }

    public IoCapability Io { get; }

    /// <summary>The sender has out-of-band data of the receiver.</summary>
    public bool HasOobData { get; }

    public bool Bonding => (_authReq & BondingFlag) != 0;

    public bool Mitm => (_authReq & MitmFlag) != 0;

    public bool SecureConnections => (_authReq & SecureConnectionsFlag) != 0;

    /// <summary>The largest key, in octets.</summary>
    public int KeySize { get; }

    public KeyDistribution InitiatorKeys { get; }

    public KeyDistribution ResponderKeys { get; }

    /// <summary>AuthReq (Core Vol 3, Part H, 3.5.1, Figure 3.3). There are no keypress notifications, and h7 (CT2) is not used.</summary>
    public static byte AuthReqOf(in PairingPolicy policy)
        => (byte)((policy.Bond ? BondingFlag : 0)
            | (policy.Mitm || policy.RequireAuthentication ? MitmFlag : 0)
            | (policy.OfferSecureConnections ? SecureConnectionsFlag : 0));

    /// <summary>Reads a PDU of <see cref="Length"/> octets.</summary>
    /// <returns>False when a value is outside its range.</returns>
    public static bool TryRead(ReadOnlySpan<byte> pdu, out PairingFeatures features)
    {
        features = new PairingFeatures(pdu);
        return pdu[1] < PairingMethods.IoCapabilities && pdu[2] <= 1 && pdu[4] is >= MinKeySize and <= MaxKeySize;
    }

    /// <summary>Writes a PDU of <see cref="Length"/> octets.</summary>
    public static void Write(Span<byte> pdu, SmpCode code, in PairingPolicy policy, KeyDistribution initiatorKeys, KeyDistribution responderKeys)
    {
        pdu[0] = (byte)code;
        pdu[1] = (byte)policy.Io;
        pdu[2] = 0;
        pdu[3] = AuthReqOf(policy);
        pdu[4] = (byte)policy.MaxKeySize;
        pdu[5] = (byte)(initiatorKeys & KeyDistribution.All);
        pdu[6] = (byte)(responderKeys & KeyDistribution.All);
    }
}
