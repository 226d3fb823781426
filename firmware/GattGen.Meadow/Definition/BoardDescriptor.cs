// A descriptor as Meadow takes it, with the value that the application sees.
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A descriptor with its own UUID: Meadow's class writes that of the client configuration, whatever was declared.</summary>
internal sealed class BoardDescriptor : BoardAttribute, IDescriptor
{
    /// <summary>A descriptor that the coprocessor can take.</summary>
    /// <param name="owner">Who is told of writes.</param>
    /// <param name="declared">What was declared, with a 16-bit UUID.</param>
    public BoardDescriptor(MeadowBle owner, GattDescriptorDefinition declared)
        : base(owner, declared.Flags)
    {
        declared.Uuid.TryGetUInt16(out var number);
        Number = number;
        Uuid = MeadowF7Definition.LongUuid(number);
    }

    /// <summary>The 16-bit UUID.</summary>
    public ushort Number { get; }

    /// <inheritdoc/>
    public string Uuid { get; }

    /// <inheritdoc/>
    ushort IDescriptor.Handle
    {
        get => BoardHandle;
        set => BoardHandle = value;
    }

    /// <inheritdoc/>
    public string ToJson() => MeadowF7Definition.Descriptor(Number, (int)Permissions);
}
