// Declares a control point: a value that clients write and whose answer is indicated (Core Vol 3, Part G, 4.9.3, 4.11.1).
using System;

namespace GattGen;

/// <summary>
/// Makes a method of a <see cref="GattServiceAttribute"/> class a control point: a characteristic with Write and Indicate. A client writes the
/// request; the method runs outside of the stack; what it returns is indicated to that client, and to no other.
/// </summary>
/// <remarks>
/// The method takes the request, and if it wants a <see cref="GattPeer"/> and a <see cref="System.Threading.CancellationToken"/>, which is
/// cancelled when the link of the client ends or the service is not registered any more. It returns <c>ValueTask&lt;T&gt;</c>, <c>Task&lt;T&gt;</c> or
/// <c>T</c>. The name of the characteristic is that of the method without <c>Async</c>.
/// <para>Each client has one request at a time; requests of several clients run side by side. A write is refused with
/// <see cref="AttError.ClientConfigurationImproperlyConfigured"/> (0xFD) while the client has not subscribed to indications, with
/// <see cref="AttError.ProcedureAlreadyInProgress"/> (0xFE) until the result of its earlier request is confirmed, and with
/// <see cref="AttError.InsufficientResources"/> (0x11) while 64 calls of the method run, those for clients that have gone included.
/// The hooks <c>OnXxxWriting(value, GattWrite)</c>, which may refuse a request, and <c>OnXxxSubscribed(GattPeer, GattSubscription)</c> are those of characteristics.</para>
/// <para>An exception that the method throws goes to <see cref="Ble.HandlerFailed"/>, and nothing is indicated: what a client should hear of belongs
/// into the result. Requests need a radio whose host runs here: registering the service on another one throws.</para>
/// </remarks>
/// <example>
/// <code>
/// [GattService(0x1815)]
/// public partial class Scale
/// {
///     [GattRequest(0x2A66)]
///     private async ValueTask&lt;byte&gt; CalibrateAsync(ushort reference, CancellationToken cancel)
///     {
///         await Task.Delay(100, cancel);
///         return 1;
///     }
/// }
///
/// static class User
/// {
///     public static ValueTask&lt;byte&gt; UseAsync(Scale.Client scale, CancellationToken cancel) =&gt; scale.Calibrate.RequestAsync(400, cancel);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GattRequestAttribute : Attribute
{
    /// <summary>A control point with a 16-bit UUID.</summary>
    /// <param name="uuid">The UUID of its characteristic, 0..0xFFFF; see Assigned Numbers, 3.8.</param>
    public GattRequestAttribute(int uuid) => Uuid = new BleUuid(uuid);

    /// <summary>A control point with a 128-bit UUID.</summary>
    /// <param name="uuid">32 hexadecimal digits; hyphens may stand anywhere.</param>
    public GattRequestAttribute(string uuid) => Uuid = new BleUuid(uuid);

    /// <summary>The UUID of the characteristic.</summary>
    public BleUuid Uuid { get; }

    /// <summary>
    /// What a link must be for a request: any of <see cref="GattFlags.WriteEncrypted"/>, <see cref="GattFlags.WriteAuthenticated"/> and
    /// <see cref="GattFlags.WriteAuthorized"/>. Write and Indicate come by themselves.
    /// </summary>
    public GattFlags Flags { get; set; }

    /// <summary>For texts, octets and lists: the largest request in octets, 1..512; 512 by default. A longer one is refused with <see cref="AttError.InvalidAttributeValueLength"/>.</summary>
    public int MaxLength { get; set; }

    /// <summary>For texts, octets and lists: the largest result in octets, 1..512; 512 by default. What is indicated must fit the MTU of the link less 3 octets.</summary>
    public int MaxResultLength { get; set; }

    /// <summary>
    /// The error code with which a request is refused while an earlier one of the client runs, 1..255; 0, the default, for
    /// <see cref="AttError.ProcedureAlreadyInProgress"/> (0xFE). Services that are older than that code have one of their own.
    /// </summary>
    public byte InProgressError { get; set; }

    /// <summary>
    /// The error code with which a request of a client that has not subscribed to the results is refused, 1..255; 0, the default, for
    /// <see cref="AttError.ClientConfigurationImproperlyConfigured"/> (0xFD). Services that are older than that code have one of their own.
    /// </summary>
    public byte NotSubscribedError { get; set; }

    /// <summary>
    /// The smallest key in octets, 7..16, with which the flags of security are content, those of the client configuration too; 0, the default, for
    /// any (Core Vol 3, Part C, 10.3). A request over a shorter one is refused with <see cref="AttError.EncryptionKeySizeTooShort"/>.
    /// </summary>
    public int MinKeySize { get; set; }

    /// <summary>
    /// What clients may do with the client configuration (0x2902), by which they subscribe to the results: <see cref="GattFlags.Read"/>,
    /// <see cref="GattFlags.Write"/> and the flags of security. None, the default: all may read it and subscribe; <see cref="Flags"/> say who may request.
    /// </summary>
    public GattFlags ConfigurationFlags { get; set; }

    /// <summary>
    /// The handle of the value, for a product whose clients know it by heart; its declaration has the handle before it. 0, the default: the next
    /// free one. The handles between stay free.
    /// </summary>
    public ushort Handle { get; set; }

    /// <summary>Where it stands among the characteristics of the service: first those with the least number, 0 by default; those with the same one in the order of
    /// their declarations, which must then stand in one part of the class.</summary>
    public int Order { get; set; }
}
