// Walks over the instructions of a method (ECMA-335 III.1.2).
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace GattGen.Mono.Tests;

/// <summary>The instructions of methods.</summary>
internal static class IntermediateCode
{
    private static readonly Dictionary<ILOpCode, OperandType> Operands = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ILOpCode)(ushort)code.Value, code => code.OperandType);

    /// <summary>The instructions of a method, without their operands.</summary>
    /// <param name="code">The body of the method.</param>
    public static IReadOnlyList<ILOpCode> OpCodes(BlobReader code)
    {
        var found = new List<ILOpCode>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var opCode = (ILOpCode)(first == 0xFE ? 0xFE00 | code.ReadByte() : first);
            found.Add(opCode);
            code.Offset += Length(Operands[opCode], code);
        }

        return found;
    }

    private static int Length(OperandType operand, BlobReader code) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * code.ReadInt32()),
        _ => 4,
    };
}
