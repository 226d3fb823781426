// What clients read and write on a board: the value of a characteristic, or a descriptor.
using System;
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>
/// An attribute with octets. Meadow sets its handle, and hands over what clients write, on threads of its own; nothing here throws at them.
/// </summary>
internal abstract class BoardAttribute : IAttribute
{
    /// <summary>The flags of reading that the coprocessor knows.</summary>
    protected const GattFlags Reading = GattFlags.Read;

    /// <summary>The flags of writing that the coprocessor knows.</summary>
    protected const GattFlags Writing = GattFlags.Write | GattFlags.WriteNoResponse;

    private readonly MeadowBle _owner;
    private volatile ushort _boardHandle;

    /// <summary>An attribute without a handle.</summary>
    /// <param name="owner">Who is told of writes.</param>
    /// <param name="flags">What clients may do.</param>
    protected BoardAttribute(MeadowBle owner, GattFlags flags)
    {
        _owner = owner;
        IsReadable = (flags & Reading) != 0;
        Permissions = (IsReadable ? CharacteristicPermission.Read : 0) | ((flags & Writing) != 0 ? CharacteristicPermission.Write : 0);
    }

    /// <inheritdoc/>
    public event ServerValueChangedHandler? ServerValueSet;

    /// <summary>What the coprocessor lets clients do.</summary>
    public CharacteristicPermission Permissions { get; }

    /// <summary>The handle that the coprocessor gave this time, or 0 before.</summary>
    public ushort BoardHandle
    {
        get => _boardHandle;
        protected set => _boardHandle = value;
    }

    /// <summary>The handle under which the application knows the value: the first that the coprocessor gave.</summary>
    public ushort Handle { get; set; }

    /// <summary>Whether clients read the value.</summary>
    public bool IsReadable { get; }

    /// <summary>The value that the application reads and writes.</summary>
    public AttributeValue Value { get; } = new();

    /// <summary>Forgets the handles that the coprocessor gave.</summary>
    public virtual void ForgetHandles() => _boardHandle = 0;

    /// <inheritdoc/>
    public void HandleDataWrite(byte[] data) => _owner.Written(this, data ?? Array.Empty<byte>());

    /// <summary>Sends a value to the coprocessor: clients read it from then on, and with Notify subscribers are told.</summary>
    /// <param name="octets">The value, in an array of its length. It belongs to the caller again after the call: Meadow makes its message during it.</param>
    public void Send(byte[] octets) => ServerValueSet?.Invoke(this, octets);

    /// <summary>Sets the value from octets, for code that knows Meadow's interface only.</summary>
    public void SetValue(object value)
    {
        if (value is byte[] octets && Handle != 0)
            _owner.GattsWrite(Handle, octets, sendUpdate: true);
    }
}
