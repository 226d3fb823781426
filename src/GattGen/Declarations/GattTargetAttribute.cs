// Says for which board a program is written, so that the compiler can check what the board cannot do.
using System;

namespace GattGen;

/// <summary>The boards whose limits the analyzers know.</summary>
public enum GattTarget
{
    /// <summary>No board in particular; nothing is checked.</summary>
    None = 0,

    /// <summary>The Meadow F7 with its own radio. A program that uses an external module on the board names no target: our whole host runs there.</summary>
    MeadowF7 = 1,
}

/// <summary>
/// Declarations of this program are checked against the limits of a board (diagnostics GATT3001 and following):
/// <c>[assembly: GattTarget(GattTarget.MeadowF7)]</c>. The property <c>GattTarget</c> of a project says the same:
/// <c>&lt;GattTarget&gt;MeadowF7&lt;/GattTarget&gt;</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class GattTargetAttribute : Attribute
{
    /// <summary>Names the board.</summary>
    /// <param name="target">The board.</param>
    public GattTargetAttribute(GattTarget target) => Target = target;

    /// <summary>The board.</summary>
    public GattTarget Target { get; }
}
