// Declares what a service keeps for each client.
using System;

namespace GattGen;

/// <summary>
/// Makes a class that nests in a <see cref="GattServiceAttribute"/> class what the service keeps for each client. <c>StateOf(GattPeer)</c> is
/// generated, which gives the object of a client: made at its first use with the parameterless constructor, and dropped when the link ends or
/// the service is not registered any more. If it is <see cref="IDisposable"/>, it is then disposed of, outside of the stack.
/// </summary>
/// <remarks>
/// <c>StateOf</c> may be called from hooks and from any thread. The constructor runs under the gate of the stack and must not wait; what the
/// object holds is yours to guard. There are as many objects as links, at most. After the end of the link, and before the service is
/// registered, <c>StateOf</c> throws a <see cref="BleException"/> with <see cref="BleError.NotConnected"/>. It needs a radio whose host runs
/// here: registering the service on another one throws.
/// </remarks>
/// <example>
/// <code>
/// [GattService(0x1815)]
/// public partial class Door
/// {
///     [GattClientState]
///     private sealed class Visitor
///     {
///         public int Attempts;
///     }
///
///     [GattCharacteristic(0x2A56, GattFlags.Write)]
///     private uint _code;
///
///     partial void OnCodeWriting(uint value, GattWrite write)
///     {
///         if (StateOf(write.Peer).Attempts++ == 3)
///             write.Reject(0x80);
///     }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class GattClientStateAttribute : Attribute
{
}
