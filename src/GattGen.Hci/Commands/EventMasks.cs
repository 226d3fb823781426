// Commands that choose the events a host gets (Core Vol 4, Part E, 7.3.1, 7.3.69 and 7.8.1).
// Their return parameter is the status.
using System;

namespace GattGen.Hci;

/// <summary>HCI_Set_Event_Mask (Core Vol 4, Part E, 7.3.1).</summary>
public readonly struct SetEventMaskCommand(EventMask mask) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.SetEventMask;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>The events that are wanted.</summary>
    public EventMask Mask { get; } = mask;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out SetEventMaskCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((EventMask)reader.ReadUInt64());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt64((ulong)Mask);
    }
}

/// <summary>HCI_Set_Event_Mask_Page_2 (Core Vol 4, Part E, 7.3.69).</summary>
public readonly struct SetEventMaskPage2Command(EventMaskPage2 mask) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.SetEventMaskPage2;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>The events that are wanted.</summary>
    public EventMaskPage2 Mask { get; } = mask;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out SetEventMaskPage2Command command)
    {
        var reader = new SpanReader(parameters);
        command = new((EventMaskPage2)reader.ReadUInt64());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt64((ulong)Mask);
    }
}

/// <summary>HCI_LE_Set_Event_Mask (Core Vol 4, Part E, 7.8.1).</summary>
public readonly struct LeSetEventMaskCommand(LeEventMask mask) : IHciCommand
{
    /// <summary>The opcode of the command.</summary>
    public const HciOpcode Opcode = HciOpcode.LeSetEventMask;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 8;

    /// <summary>The LE events that are wanted.</summary>
    public LeEventMask Mask { get; } = mask;

    HciOpcode IHciCommand.Opcode => Opcode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="command">The command; without meaning when the result is false.</param>
    /// <returns>False when there are not exactly <see cref="ParameterLength"/> octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out LeSetEventMaskCommand command)
    {
        var reader = new SpanReader(parameters);
        command = new((LeEventMask)reader.ReadUInt64());
        return reader.Completed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteUInt64((ulong)Mask);
    }
}
