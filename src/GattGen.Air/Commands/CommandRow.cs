// One command as a controller knows it: its parameters, how it is answered, and what it does (Core Vol 4, Part E, 4.5 and 7).
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>How a command is answered.</summary>
internal enum CommandForm : byte
{
    /// <summary>Command Complete with return parameters.</summary>
    Complete,

    /// <summary>Command Complete whose return parameters begin with the connection handle of the command.</summary>
    CompleteWithHandle,

    /// <summary>Command Status; another event tells the result.</summary>
    Status,

    /// <summary>No answer unless there was an error.</summary>
    OnlyErrors,
}

/// <summary>What a command does.</summary>
/// <param name="controller">The controller.</param>
/// <param name="parameters">The parameters; of the right length, unless the row says that it varies.</param>
/// <param name="answer">Takes return parameters, and what is to happen after the answer.</param>
/// <returns>The status.</returns>
internal delegate HciError CommandHandler(VirtualController controller, ReadOnlySpan<byte> parameters, ref CommandAnswer answer);

/// <summary>A command.</summary>
/// <param name="Opcode">Its opcode.</param>
/// <param name="ParameterLength">Octets of its parameters; -1 when that varies.</param>
/// <param name="ReturnLength">Octets of its return parameters, the status included.</param>
/// <param name="Form">How it is answered.</param>
/// <param name="Handler">What it does.</param>
internal sealed record CommandRow(HciOpcode Opcode, int ParameterLength, int ReturnLength, CommandForm Form, CommandHandler Handler);
