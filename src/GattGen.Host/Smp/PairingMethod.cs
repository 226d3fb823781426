// Which method follows from what both sides can show and take in (Core Vol 3, Part H, 2.3.5.1, Tables 2.6 to 2.8).
using System;

namespace GattGen.Host;

/// <summary>How a pairing is protected against a man in the middle, and who does what.</summary>
internal enum PairingMethod : byte
{
    /// <summary>Not at all.</summary>
    JustWorks,

    /// <summary>Passkey Entry: the initiator displays, the responder inputs.</summary>
    InitiatorDisplays,

    /// <summary>Passkey Entry: the responder displays, the initiator inputs.</summary>
    ResponderDisplays,

    /// <summary>Passkey Entry: both input.</summary>
    BothInput,

    /// <summary>Both display a number and ask whether it is the same.</summary>
    NumericComparison,
}

/// <summary>Table 2.8.</summary>
internal static class PairingMethods
{
    /// <summary>The number of IO capabilities; those above are reserved.</summary>
    public const int IoCapabilities = 5;

    private const PairingMethod Just = PairingMethod.JustWorks;
    private const PairingMethod Init = PairingMethod.InitiatorDisplays;
    private const PairingMethod Resp = PairingMethod.ResponderDisplays;
    private const PairingMethod Both = PairingMethod.BothInput;
    private const PairingMethod Same = PairingMethod.NumericComparison;

    // A row for each IO capability of the responder, a column for each of the initiator; both in the order of the enumeration.
    private static ReadOnlySpan<PairingMethod> Legacy =>
    [
        Just, Just, Resp, Just, Resp,
        Just, Just, Resp, Just, Resp,
        Init, Init, Both, Just, Init,
        Just, Just, Just, Just, Just,
        Init, Init, Resp, Just, Init,
    ];

    private static ReadOnlySpan<PairingMethod> SecureConnections =>
    [
        Just, Just, Resp, Just, Resp,
        Just, Same, Resp, Just, Same,
        Init, Init, Both, Just, Init,
        Just, Just, Just, Just, Just,
        Init, Same, Resp, Just, Same,
    ];

    /// <summary>The method; nobody asked for protection: Just Works.</summary>
    public static PairingMethod Choose(in PairingFeatures initiator, in PairingFeatures responder)
    {
        if (!initiator.Mitm && !responder.Mitm)
            return PairingMethod.JustWorks;
        var table = initiator.SecureConnections && responder.SecureConnections ? SecureConnections : Legacy;
        return table[((int)responder.Io * IoCapabilities) + (int)initiator.Io];
    }

    public static bool IsPasskey(this PairingMethod method)
        => method is PairingMethod.InitiatorDisplays or PairingMethod.ResponderDisplays or PairingMethod.BothInput;

    /// <summary>What the method wants of the user of one side.</summary>
    public static PasskeyActionKind ActionOf(this PairingMethod method, bool isInitiator) => method switch
    {
        PairingMethod.JustWorks => PasskeyActionKind.None,
        PairingMethod.NumericComparison => PasskeyActionKind.NumericComparison,
        PairingMethod.InitiatorDisplays when isInitiator => PasskeyActionKind.Display,
        PairingMethod.ResponderDisplays when !isInitiator => PasskeyActionKind.Display,
        _ => PasskeyActionKind.Input,
    };
}
