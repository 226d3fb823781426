// A characteristic as Meadow takes it, with the value that the application sees.
using System;
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A characteristic. Meadow sets its handles, and hands over what clients write, on threads of its own; nothing here throws at them.</summary>
internal sealed class BoardCharacteristic : ICharacteristic
{
    private const GattFlags Reading = GattFlags.Read;
    private const GattFlags Writing = GattFlags.Write | GattFlags.WriteNoResponse;

    private static readonly IDescriptor[] None = Array.Empty<IDescriptor>();

    private readonly MeadowBle _owner;
    private volatile ushort _definitionHandle;
    private volatile ushort _valueHandle;

    public BoardCharacteristic(MeadowBle owner, string name, GattCharacteristicDefinition declared)
    {
        _owner = owner;
        Name = name;
        Uuid = declared.Uuid.TryGetUInt16(out var number) ? MeadowF7Definition.LongUuid(number) : declared.Uuid.ToUuid128().ToShortString();
        IsReadable = (declared.Flags & Reading) != 0;
        Permissions = (IsReadable ? CharacteristicPermission.Read : 0) | ((declared.Flags & Writing) != 0 ? CharacteristicPermission.Write : 0);
        Properties = (CharacteristicProperty)(declared.Flags & (Reading | Writing | GattFlags.Notify));
    }

    /// <inheritdoc/>
    public event ServerValueChangedHandler? ServerValueSet;

    /// <summary>Never raised: <see cref="MeadowBle"/> is told directly.</summary>
    public event CharacteristicValueSetHandler? ValueSet
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Uuid { get; }

    /// <inheritdoc/>
    public CharacteristicPermission Permissions { get; }

    /// <inheritdoc/>
    public CharacteristicProperty Properties { get; }

    /// <inheritdoc/>
    public int MaxLength => MeadowF7.ValueLength;

    /// <summary>None: the coprocessor adds the client configuration, and takes no others.</summary>
    public IDescriptor[] Descriptors => None;

    /// <inheritdoc/>
    public ushort DefinitionHandle
    {
        get => _definitionHandle;
        set => _definitionHandle = value;
    }

    /// <inheritdoc/>
    public ushort ValueHandle
    {
        get => _valueHandle;
        set => _valueHandle = value;
    }

    /// <summary>The handle under which the application knows the value: the first that the coprocessor gave.</summary>
    public ushort Handle { get; set; }

    /// <summary>Whether clients read the value.</summary>
    public bool IsReadable { get; }

    /// <summary>The value that the application reads and writes.</summary>
    public AttributeValue Value { get; } = new();

    /// <summary>Forgets the handles.</summary>
    public void ForgetHandles()
    {
        _definitionHandle = 0;
        _valueHandle = 0;
    }

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

    /// <summary>Nothing: the definition writes the whole text.</summary>
    public string ToJson() => string.Empty;
}
