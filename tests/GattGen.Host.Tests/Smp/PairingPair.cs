// Two pairings back to back, with the encryption of the link between them.
using System;
using System.Collections.Generic;
using GattGen.Hci;

namespace GattGen.Host.Tests;

/// <summary>PDUs pass one at a time, so that a test can stop anywhere. Nothing is encrypted while <see cref="HoldsEncryption"/> is set.</summary>
internal sealed class PairingPair : IDisposable
{
    public const int Passkey = 123456;

    private bool _isEncrypted;

    public PairingPair(PairingPolicy initiator, PairingPolicy responder, bool answers = true)
    {
        Initiator = new FakePairingOwner(isCentral: true, seed: 1) { Policy = initiator };
        Responder = new FakePairingOwner(isCentral: false, seed: 2) { Policy = responder };
        if (!answers)
            return;
        Initiator.OnAsk = (action, _) => Answer(Initiator, action);
        Responder.OnAsk = (action, _) => Answer(Responder, action);
    }

    public FakePairingOwner Initiator { get; }

    public FakePairingOwner Responder { get; }

    public bool HoldsEncryption { get; set; }

    /// <summary>What travelled: from the initiator or not, and the PDU.</summary>
    public List<(bool IsFromInitiator, byte[] Pdu)> Log { get; } = [];

    /// <summary>Changes a PDU on its way; null drops it.</summary>
    public Func<bool, byte[], byte[]?>? OnPdu { get; set; }

    public static PairingPair With(
        IoCapability initiator, IoCapability responder, bool mitm = true, bool secureConnections = true, bool answers = true)
        => new(
            FakePairingOwner.Defaults with { Io = initiator, Mitm = mitm, OfferSecureConnections = secureConnections },
            FakePairingOwner.Defaults with { Io = responder, Mitm = mitm, OfferSecureConnections = secureConnections },
            answers);

    public FakePairingOwner Side(bool isInitiator) => isInitiator ? Initiator : Responder;

    public PairingPair Run()
    {
        Initiator.Pairing.Begin();
        RunUntil(static () => false);
        return this;
    }

    /// <summary>Runs until something holds, or nothing moves any more.</summary>
    public bool RunUntil(Func<bool> condition)
    {
        for (var steps = 0; !condition(); steps++)
        {
            Assert.True(steps < 1000, "The two sides talk for ever.");
            if (!Step())
                return false;
        }

        return true;
    }

    public void Dispose()
    {
        Initiator.Dispose();
        Responder.Dispose();
    }

    private static void Answer(FakePairingOwner owner, PasskeyActionKind action)
        => Assert.Equal(BleError.None, owner.Pairing.Answer(action, action == PasskeyActionKind.NumericComparison ? 1 : Passkey));

    private bool Step()
    {
        if (Initiator.Sent.TryDequeue(out var pdu))
        {
            Pass(true, pdu, Responder);
            return true;
        }

        if (Responder.Sent.TryDequeue(out pdu))
        {
            Pass(false, pdu, Initiator);
            return true;
        }

        if (Initiator.Encryption is null || _isEncrypted || HoldsEncryption)
            return false;
        _isEncrypted = true;
        var key = new byte[16];
        var isGiven = Responder.Pairing.TryGetKey(0, 0, key) && key.AsSpan().SequenceEqual(Initiator.Encryption);
        Responder.Pairing.OnEncrypted(isGiven ? HciError.Success : HciError.PinOrKeyMissing);
        Initiator.Pairing.OnEncrypted(isGiven ? HciError.Success : HciError.PinOrKeyMissing);
        return true;
    }

    private void Pass(bool isFromInitiator, byte[] pdu, FakePairingOwner to)
    {
        var changed = OnPdu is null ? pdu : OnPdu(isFromInitiator, pdu);
        if (changed is null)
            return;
        Log.Add((isFromInitiator, changed));
        to.Pairing.Receive(changed);
    }
}
