// Pairing and bonding, and the authorisation of clients (module specification, gap_pair, gap_passkey; CONFORMANCE 1.6).
namespace GattGen;

public abstract partial class Ble
{
    /// <summary>
    /// Pairs with a peer, or encrypts with the bond that there is (module specification, <c>gap_pair</c>). As central it begins; as
    /// peripheral it asks the central to (Security Request). The end raises <see cref="BleEventCode.EncryptionUpdate"/>.
    /// </summary>
    /// <param name="connection">The connection handle.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.Already"/>: pairing is under way on that link;
    /// <see cref="BleError.TimedOut"/>: an earlier pairing on that link timed out, after which it does no more (Core Vol 3, Part H, 3.4);
    /// <see cref="BleError.NotSupported"/>: this radio cannot pair.</exception>
    public virtual void GapPair(ushort connection) => throw new BleException(BleError.NotSupported);

    /// <summary>Answers <see cref="BleEventCode.PasskeyAction"/> (module specification, <c>gap_passkey</c>).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="action">The action that is answered.</param>
    /// <param name="passkey">The passkey, 0..999,999; for <see cref="PasskeyActionKind.NumericComparison"/> 1 accepts and 0 ends the pairing.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.NoEntry"/>: no pairing is under way;
    /// <see cref="BleError.Already"/>: it has been answered; <see cref="BleError.InvalidArgument"/>: another action was asked for, or none, or the
    /// passkey is out of range; <see cref="BleError.NotSupported"/>: this radio cannot pair.</exception>
    public virtual void GapPasskey(ushort connection, PasskeyActionKind action, int passkey) => throw new BleException(BleError.NotSupported);

    /// <summary>
    /// Says whether the client on a link may use what asks for authorisation (<see cref="GattFlags.ReadAuthorized"/>,
    /// <see cref="GattFlags.WriteAuthorized"/>). It holds until the link ends. An addition of ours: the specification has the flags and no way to grant them.
    /// </summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="isAuthorized">True grants, false takes back.</param>
    /// <exception cref="BleException"><see cref="BleError.NotConnected"/>; <see cref="BleError.NotSupported"/>: this radio has no such flags.</exception>
    public virtual void GattsAuthorize(ushort connection, bool isAuthorized = true) => throw new BleException(BleError.NotSupported);
}

/// <summary>What pairing wants of the application (module specification, table of passkey actions).</summary>
public enum PasskeyActionKind : byte
{
    /// <summary>Nothing; never raised.</summary>
    None = 0,

    /// <summary>The user enters the passkey that the other device shows.</summary>
    Input = 2,

    /// <summary>The application makes up a passkey of six digits, shows it, and answers with it.</summary>
    Display = 3,

    /// <summary>The user confirms that both devices show the number of the event.</summary>
    NumericComparison = 4,
}

/// <summary>What a device can show and take in (module specification, <c>io</c>; Core Vol 3, Part H, 2.3.2).</summary>
public enum IoCapability : byte
{
    /// <summary>A display only.</summary>
    DisplayOnly = 0,

    /// <summary>A display, and yes and no.</summary>
    DisplayYesNo = 1,

    /// <summary>A keyboard only.</summary>
    KeyboardOnly = 2,

    /// <summary>Neither.</summary>
    NoInputNoOutput = 3,

    /// <summary>A keyboard and a display.</summary>
    KeyboardDisplay = 4,
}

/// <summary>The kinds of secrets that the application keeps for the stack (CONFORMANCE 1.6).</summary>
public enum BleSecretType : byte
{
    /// <summary>What we have given to a peer: our keys for it. The key of the entry is its identity: address type, then 6 octets least significant first.</summary>
    OurKeys = 1,

    /// <summary>What a peer has given to us. The key of the entry is as for <see cref="OurKeys"/>.</summary>
    PeerKeys = 2,

    /// <summary>What a peer has configured in our server. The key of the entry is as for <see cref="OurKeys"/>.</summary>
    ClientConfiguration = 3,

    /// <summary>Our own identity resolving key. The key of the entry are the letters <c>irk</c>.</summary>
    OurIdentityKey = 10,
}
