// The mend of Mono's mscorlib.dll.
using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace GattGen.Mono;

/// <summary>
/// Debian builds Mono's class library with a compiler that leaves out <c>modreq(InAttribute)</c> where a method returns a read-only reference.
/// Today's compiler calls such methods with the modifier, as it is part of the signature, so they are not found. The mend adds a twin with the
/// modifier beside each; what called the old ones still does.
/// </summary>
public static class Corlib
{
    // The methods of netstandard2.1 that return a read-only reference.
    private static readonly (string Type, string Method)[] Unmarked =
    [
        ("System.ReadOnlySpan`1", "get_Item"),
        ("System.ReadOnlySpan`1", "GetPinnableReference"),
        ("System.ReadOnlySpan`1/Enumerator", "get_Current"),
    ];

    /// <summary>Adds the twins, where they are missing, and gives the module another MVID, so that no code compiled in advance for the old one is used.</summary>
    /// <returns>The full names of the twins.</returns>
    public static IReadOnlyList<string> Mend(ModuleDefinition corlib)
    {
        var modifier = corlib.GetType("System.Runtime.InteropServices.InAttribute");
        var twins = new List<string>();
        foreach (var (typeName, methodName) in Unmarked)
        {
            var type = corlib.GetType(typeName);
            var method = type.Methods.Single(candidate => candidate.Name == methodName && candidate.ReturnType is not RequiredModifierType);
            if (type.Methods.Any(candidate => candidate.Name == methodName && candidate.ReturnType is RequiredModifierType))
                continue;
            var twin = Twin(method, new RequiredModifierType(modifier, method.ReturnType));
            type.Methods.Add(twin);
            twins.Add(twin.FullName);
        }

        corlib.Mvid = Guid.NewGuid();
        return twins;
    }

    // The same code with another result.
    private static MethodDefinition Twin(MethodDefinition method, TypeReference result)
    {
        if (method.Body.HasExceptionHandlers)
            throw new NotSupportedException(method.FullName + " has exception handlers.");
        var twin = new MethodDefinition(method.Name, method.Attributes, result) { ImplAttributes = method.ImplAttributes };
        foreach (var parameter in method.Parameters)
            twin.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes, parameter.ParameterType));
        twin.Body.InitLocals = method.Body.InitLocals;
        foreach (var variable in method.Body.Variables)
            twin.Body.Variables.Add(new VariableDefinition(variable.VariableType));

        var copies = method.Body.Instructions.ToDictionary(instruction => instruction, _ => Instruction.Create(OpCodes.Nop));
        foreach (var (instruction, copy) in copies)
        {
            copy.OpCode = instruction.OpCode;
            copy.Operand = instruction.Operand switch
            {
                Instruction target => copies[target],
                Instruction[] targets => targets.Select(target => copies[target]).ToArray(),
                VariableDefinition variable => twin.Body.Variables[variable.Index],
                ParameterDefinition parameter => parameter.Index < 0 ? twin.Body.ThisParameter : twin.Parameters[parameter.Index],
                var other => other,
            };
        }

        foreach (var instruction in method.Body.Instructions)
            twin.Body.Instructions.Add(copies[instruction]);
        return twin;
    }
}
