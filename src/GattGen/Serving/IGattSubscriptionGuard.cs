// A service that is asked before a client subscribes.
namespace GattGen;

/// <summary>
/// A service that may refuse subscriptions. Implement it explicitly in a declared service, beside what is generated. It is asked on radios whose host runs here; a radio that
/// offers the module API only subscribes clients without asking.
/// </summary>
/// <example>
/// <code>
/// [GattService("9b3a1f40-6a0e-4d2c-8a57-2f1f6f0f9a10")]
/// public partial class MotorService : IGattSubscriptionGuard
/// {
///     [GattCharacteristic("9b3a1f41-6a0e-4d2c-8a57-2f1f6f0f9a10", GattFlags.Notify)]
///     public partial ushort Speed { get; set; }
///
///     public bool IsRunning { get; set; }
///
///     byte IGattSubscriptionGuard.Subscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription)
///         =&gt; valueHandle == Handles.Speed &amp;&amp; !IsRunning ? (byte)0x80 : (byte)0;
/// }
/// </code>
/// </example>
public interface IGattSubscriptionGuard : IGattService
{
    /// <summary>A client wants to subscribe. Runs on the executor of the stack. It is not asked when a client unsubscribes, nor about subscriptions that come back with a bond.</summary>
    /// <param name="peer">Who wants it.</param>
    /// <param name="valueHandle">The handle of the value.</param>
    /// <param name="subscription">What the client wants; never <see cref="GattSubscription.None"/>.</param>
    /// <returns>0, or the ATT error code with which the subscription is refused; 0x80..0x9F are the application's own (Core Vol 3, Part F, 3.4.1.1).</returns>
    byte Subscribing(in GattPeer peer, ushort valueHandle, GattSubscription subscription);
}
