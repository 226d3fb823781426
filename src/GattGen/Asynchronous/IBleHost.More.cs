// The second seam: time, who has subscribed, and the refusal of a pairing.
namespace GattGen;

public partial interface IBleHost
{
    /// <summary>Lets a time pass on the clock of the stack.</summary>
    /// <param name="microseconds">How long, 0 or more.</param>
    /// <param name="operation">Gets the end: 0 when the time is over, <see cref="BleStatus.Local"/> + <see cref="BleError.NoDevice"/> when the radio was switched off first.</param>
    /// <exception cref="BleException"><see cref="BleError.NoDevice"/>: the radio is off. <see cref="BleError.NoMemory"/>: too many wait.</exception>
    void StartDelay(long microseconds, GattOperation operation);

    /// <summary>What a client wants to be told of a value of this side's server (Client Characteristic Configuration, Core Vol 3, Part G, 3.3.3.3).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <param name="valueHandle">The handle of the characteristic value.</param>
    /// <returns>What it wants; nothing where there is no such connection or value, or the value has no client configuration.</returns>
    GattSubscription GetSubscription(ushort connection, ushort valueHandle);

    /// <summary>Ends the pairing under way because the user does not want it, or has nothing to enter: the peer gets Pairing Failed with Passkey Entry
    /// Failed (0x01; Core Vol 3, Part H, 3.5.5).</summary>
    /// <param name="connection">The connection handle.</param>
    /// <returns>False when no pairing is under way on such a connection.</returns>
    bool RefusePairing(ushort connection);
}
