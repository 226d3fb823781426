// How a command is taken and answered (Core Vol 4, Part E, 4.4 and 4.5).
using System;
using System.Buffers.Binary;
using GattGen.Hci;

namespace GattGen.Air;

public sealed partial class VirtualController
{
    private readonly CommandTable _commands;

    // Commands are done at once, so all places are free again when one is answered.
    private byte CommandCredits => (byte)Options.CommandCredits;

    private void Execute(HciOpcode opcode, ReadOnlySpan<byte> parameters)
    {
        if (_commands.Find(opcode) is not { } row)
        {
            AnswerStatus(opcode, HciError.UnknownHciCommand);
            return;
        }

        Span<byte> returned = stackalloc byte[CommandAnswer.MaximumLength];
        var answer = new CommandAnswer(returned);
        HciError status = row.ParameterLength >= 0 && parameters.Length != row.ParameterLength
            ? HciError.InvalidHciCommandParameters
            : row.Handler(this, parameters, ref answer);
        switch (row.Form)
        {
            case CommandForm.Status:
                AnswerStatus(opcode, status);
                break;
            case CommandForm.OnlyErrors when status == HciError.Success:
                break;
            default:
                if (status != HciError.Success || answer.Length == 0)
                    WriteStatusOnly(returned.Slice(0, row.ReturnLength), row, status, parameters);
                AnswerComplete(opcode, returned.Slice(0, row.ReturnLength));
                break;
        }

        if (status == HciError.Success)
            answer.Next?.Invoke(this, answer.NextHandle);
    }

    // Return parameters that follow a failure are zero, but the handle is that of the command.
    private static void WriteStatusOnly(Span<byte> returned, CommandRow row, HciError status, ReadOnlySpan<byte> parameters)
    {
        returned.Clear();
        returned[0] = (byte)status;
        if (row.Form == CommandForm.CompleteWithHandle && parameters.Length >= 2)
        {
            ushort handle = (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(parameters) & 0x0FFF);
            BinaryPrimitives.WriteUInt16LittleEndian(returned.Slice(1), handle);
        }
    }

    private void AnswerStatus(HciOpcode opcode, HciError status) => Report(new CommandStatusEvent(status, CommandCredits, opcode));

    private void AnswerComplete(HciOpcode opcode, ReadOnlySpan<byte> returned)
    {
        Span<byte> packet = stackalloc byte[HciEventPacket.MaximumLength];
        Offer(packet.Slice(0, HciEventPacket.WriteCommandComplete(packet, CommandCredits, opcode, returned)));
    }
}
