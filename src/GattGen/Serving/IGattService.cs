// How a stack and a declared service talk to each other. The generator implements it explicitly; applications do not see it.
using System;

namespace GattGen;

/// <summary>
/// A service that answers for its values. The generator implements it for every <c>[GattService]</c> class. All methods but
/// <see cref="Definition"/> and <see cref="Binding"/> run on the executor of the stack. An index counts the value handles of the
/// service in the order in which registration returns them.
/// </summary>
public interface IGattService
{
    /// <summary>The table that is registered.</summary>
    GattServiceDefinition Definition { get; }

    /// <summary>The tie to the stack; one for the life of the object.</summary>
    GattBinding Binding { get; }

    /// <summary>The service has been registered: it sets the sizes of its buffers and stores the values that it holds.</summary>
    void Attached();

    /// <summary>A client wants to write; nothing has been stored.</summary>
    /// <param name="peer">Who writes.</param>
    /// <param name="index">Which value.</param>
    /// <param name="value">What would be stored or appended.</param>
    /// <returns>0, or the ATT error code with which the write is refused.</returns>
    byte Writing(in GattPeer peer, int index, ReadOnlySpan<byte> value);

    /// <summary>A client has written; the value is stored.</summary>
    /// <param name="peer">Who wrote.</param>
    /// <param name="index">Which value.</param>
    /// <param name="value">What was stored or appended.</param>
    void Written(in GattPeer peer, int index, ReadOnlySpan<byte> value);

    /// <summary>A client reads; the service may store a fresh value before it is taken.</summary>
    /// <param name="peer">Who reads.</param>
    /// <param name="index">Which value.</param>
    /// <param name="offset">Where the read begins, in octets; above 0 it continues an earlier one, and the value must not change.</param>
    /// <returns>0, or the ATT error code with which the read is denied.</returns>
    byte Reading(in GattPeer peer, int index, int offset);

    /// <summary>A client has changed what it wants to be told of a value.</summary>
    /// <param name="peer">Whose subscription it is.</param>
    /// <param name="index">Which value.</param>
    /// <param name="subscription">What the client now wants.</param>
    void Subscribed(in GattPeer peer, int index, GattSubscription subscription);
}

/// <summary>What a client wants to be told of a value (Client Characteristic Configuration, Core Vol 3, Part G, 3.3.3.3).</summary>
[Flags]
public enum GattSubscription : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Notifications.</summary>
    Notifications = 1,

    /// <summary>Indications.</summary>
    Indications = 2,
}
