// Why a constant cannot be the value of a characteristic, and what would make room for it.
using System.Collections.Immutable;

namespace GattGen.Generators.Parsing;

/// <summary>A problem of a value.</summary>
/// <param name="Text">What is wrong and what to do, for a message.</param>
/// <param name="Argument">The argument of the attribute that would have to be larger: Octets, MaxLength or Count; null for none.</param>
/// <param name="Octets">What it would have to be.</param>
internal sealed record ValueProblem(string Text, string? Argument = null, int Octets = 0)
{
    /// <summary>What a code fix needs: "argument" and "octets", if an attribute can hold as much.</summary>
    public ImmutableDictionary<string, string?> Properties => Argument is null || Octets > WireTypes.Longest
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add("argument", Argument).Add("octets", ServiceParser.Number(Octets));
}
