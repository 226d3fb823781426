// Most declarations have names that cannot meet at all: that is seen without listing them.
using System;
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

internal sealed partial class NameRules
{
    // What stands before and behind the name of a characteristic in generated names. Every generated name contains the name that it is for.
    private static readonly string[] Prefixes = ["get_", "set_", "Has", "_", "Take", "Update", "Encode", "TryDecode", "Set", "On"];
    private static readonly string[] Suffixes = ["Subscribers", "Requests", "Channels", "Result", "Characteristic", "Writing", "Written", "Reading", "Subscribed"];
    private static readonly string[] Reserved = [.. GeneratedNames.OfService(hasState: true).Select(name => name.Name).Distinct()];
    private static readonly HashSet<string> ReservedOnes = [.. Reserved];

    /// <summary>
    /// Whether it is clear at a glance that all names of a service are free: no name of a member, and none of another characteristic, contains that of a
    /// characteristic, no name begins or ends as generated ones do, and nothing is called like what every service has. False says nothing.
    /// </summary>
    private static bool IsClear(INamedTypeSymbol type, List<(ISymbol Member, CharacteristicModel Model)> characteristics)
    {
        foreach (var (_, model) in characteristics)
        {
            foreach (var prefix in Prefixes)
            {
                if (model.Name.StartsWith(prefix, StringComparison.Ordinal))
                    return false;
            }

            foreach (var suffix in Suffixes)
            {
                if (model.Name.EndsWith(suffix, StringComparison.Ordinal))
                    return false;
            }

            foreach (var reserved in Reserved)
            {
                if (Contains(reserved, model.Name))
                    return false;
            }

            foreach (var (_, other) in characteristics)
            {
                if (!ReferenceEquals(model, other) && Contains(other.Name, model.Name))
                    return false;
            }
        }

        if (Meets(type.Name, null, characteristics))
            return false;
        for (var each = type; each is { SpecialType: not SpecialType.System_Object }; each = each.BaseType)
        {
            foreach (var name in each.MemberNames)
            {
                if (Meets(name, ReferenceEquals(each, type) ? type : null, characteristics))
                    return false;
            }
        }

        return true;
    }

    private static bool Meets(string name, INamedTypeSymbol? ofOwn, List<(ISymbol Member, CharacteristicModel Model)> characteristics)
    {
        if (ReservedOnes.Contains(name))
            return true;
        foreach (var (member, model) in characteristics)
        {
            if (Contains(name, model.Name) && (ofOwn is null || (name != member.Name && !IsAccessor(name, member) && !IsHook(name, model.Name, ofOwn))))
                return true;
        }

        return false;
    }

    private static bool IsAccessor(string name, ISymbol member)
        => member is IPropertySymbol && name.Length == member.Name.Length + 4 && name[3] == '_' && name.EndsWith(member.Name, StringComparison.Ordinal);

    // The user may write it, as a method.
    private static bool IsHook(string name, string characteristic, INamedTypeSymbol type)
        => name.StartsWith("On", StringComparison.Ordinal)
            && string.CompareOrdinal(name, 2, characteristic, 0, characteristic.Length) == 0
            && name.Substring(2 + characteristic.Length) is "Writing" or "Written" or "Reading" or "Subscribed"
            && type.GetMembers(name).All(static member => member is IMethodSymbol);

    private static bool Contains(string name, string part) => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
