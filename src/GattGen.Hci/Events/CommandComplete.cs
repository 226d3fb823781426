// How the controller answers commands (Core Vol 4, Part E, 7.7.14 and 7.7.15; how commands flow: 4.4).
using System;

namespace GattGen.Hci;

/// <summary>Command Complete: a command was done (Core Vol 4, Part E, 7.7.14).</summary>
public readonly ref struct CommandCompleteEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.CommandComplete;

    /// <summary>Octets in front of the return parameters.</summary>
    public const int HeaderLength = 3;

    private CommandCompleteEvent(byte commandCredits, HciOpcode opcode, ReadOnlySpan<byte> returnParameters)
    {
        CommandCredits = commandCredits;
        Opcode = opcode;
        ReturnParameters = returnParameters;
    }

    /// <summary>Num_HCI_Command_Packets: how many commands the controller takes now.</summary>
    public byte CommandCredits { get; }

    /// <summary>The command that is answered; <see cref="HciOpcode.None"/> when the event only tells the credits.</summary>
    public HciOpcode Opcode { get; }

    /// <summary>The answer; for almost all commands its first octet is the status. After an error controllers may send nothing else.</summary>
    public ReadOnlySpan<byte> ReturnParameters { get; }

    /// <summary>The first return parameter; Unspecified Error when there is none.</summary>
    public HciError Status => ReturnParameters.IsEmpty ? HciError.UnspecifiedError : (HciError)ReturnParameters[0];

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="value">The event; its return parameters are a part of <paramref name="parameters"/>.</param>
    /// <returns>False when they are too short.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out CommandCompleteEvent value)
    {
        var reader = new SpanReader(parameters);
        byte commandCredits = reader.ReadByte();
        var opcode = (HciOpcode)reader.ReadUInt16();
        value = reader.Failed ? default : new(commandCredits, opcode, reader.Rest);
        return !reader.Failed;
    }
}

/// <summary>Command Status: a command was begun or refused (Core Vol 4, Part E, 7.7.15).</summary>
public readonly struct CommandStatusEvent(HciError status, byte commandCredits, HciOpcode opcode) : IHciEvent
{
    /// <summary>The code of the event.</summary>
    public const HciEventCode EventCode = HciEventCode.CommandStatus;

    /// <summary>Octets of the parameters.</summary>
    public const int ParameterLength = 4;

    /// <summary>Success when it was begun, else why not.</summary>
    public HciError Status { get; } = status;

    /// <summary>Num_HCI_Command_Packets: how many commands the controller takes now.</summary>
    public byte CommandCredits { get; } = commandCredits;

    /// <summary>The command; <see cref="HciOpcode.None"/> when the event only tells the credits.</summary>
    public HciOpcode Opcode { get; } = opcode;

    HciEventCode IHciEvent.EventCode => EventCode;

    int IHciParameters.ParameterLength => ParameterLength;

    /// <summary>Reads the parameters of the event.</summary>
    /// <param name="parameters">The parameters; what a later version appends is ignored.</param>
    /// <param name="value">The event; without meaning when the result is false.</param>
    /// <returns>False when there are too few octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> parameters, out CommandStatusEvent value)
    {
        var reader = new SpanReader(parameters);
        value = new(reader.ReadError(), reader.ReadByte(), (HciOpcode)reader.ReadUInt16());
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public void Write(ref SpanWriter writer)
    {
        writer.WriteError(Status);
        writer.WriteByte(CommandCredits);
        writer.WriteUInt16((ushort)Opcode);
    }
}
