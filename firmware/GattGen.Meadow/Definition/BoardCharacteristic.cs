// A characteristic as Meadow takes it, with the value that the application sees.
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A characteristic.</summary>
internal sealed class BoardCharacteristic : BoardAttribute, ICharacteristic
{
    private readonly BoardDescriptor[] _descriptors;
    private volatile ushort _definitionHandle;

    /// <summary>A characteristic that the coprocessor can take.</summary>
    /// <param name="owner">Who is told of writes.</param>
    /// <param name="name">A name that no other one has.</param>
    /// <param name="declared">What was declared.</param>
    public BoardCharacteristic(MeadowBle owner, string name, GattCharacteristicDefinition declared)
        : base(owner, declared.Flags)
    {
        Name = name;
        Uuid = declared.Uuid.TryGetUInt16(out var number) ? MeadowF7Definition.LongUuid(number) : declared.Uuid.ToUuid128().ToShortString();
        Properties = (CharacteristicProperty)(declared.Flags & (Reading | Writing | GattFlags.Notify));
        _descriptors = new BoardDescriptor[declared.Descriptors.Count];
        for (var i = 0; i < _descriptors.Length; i++)
            _descriptors[i] = new BoardDescriptor(owner, declared.Descriptors[i]);
    }

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
    public CharacteristicProperty Properties { get; }

    /// <inheritdoc/>
    public int MaxLength => MeadowF7.ValueLength;

    /// <summary>Those that were listed; the coprocessor adds the client configuration.</summary>
    public IDescriptor[] Descriptors => _descriptors;

    /// <inheritdoc/>
    public ushort DefinitionHandle
    {
        get => _definitionHandle;
        set => _definitionHandle = value;
    }

    /// <inheritdoc/>
    public ushort ValueHandle
    {
        get => BoardHandle;
        set => BoardHandle = value;
    }

    /// <inheritdoc/>
    public override void ForgetHandles()
    {
        base.ForgetHandles();
        _definitionHandle = 0;
    }

    /// <summary>Nothing: the definition writes the whole text.</summary>
    public string ToJson() => string.Empty;
}
