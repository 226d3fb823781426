// A field of a value type as the test sees it: what its attributes and its type say, inner structs opened.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>A field without inner fields.</summary>
/// <param name="Name">The member.</param>
/// <param name="Type">Its type; of a nullable one that of what is there, of a list that of an element.</param>
/// <param name="Field">What its attribute says.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Conditions">The flag bits on which it depends, with their values.</param>
public sealed record Leaf(string Name, Type Type, GattFieldAttribute Field, bool IsNullable, IReadOnlyList<(int Bit, int Value)> Conditions)
{
    /// <summary>The width of the flags field before the first leaf, in octets; 0 for none.</summary>
    public static int FlagsOctets(Type type)
        => Members(type).Any(member => IsOfFlags(member.Field)) ? type.GetCustomAttribute<GattValueAttribute>()!.FlagsOctets : 0;

    /// <summary>The fields of a value type, opened. A struct of bits only stays one: its bits follow, marked as such.</summary>
    public static IReadOnlyList<Leaf> Of(Type type, IReadOnlyList<(int, int)>? around = null)
    {
        var leaves = new List<Leaf>();
        foreach (var (name, memberType, field) in Members(type))
        {
            var inner = Nullable.GetUnderlyingType(memberType) ?? memberType;
            if (inner.IsGenericType && (inner.GetGenericTypeDefinition() == typeof(GattArray<>) || inner.GetGenericTypeDefinition() == typeof(GattInlineArray<>)))
                inner = inner.GetGenericArguments()[0];
            else if (inner.IsArray && inner != typeof(byte[]))
                inner = inner.GetElementType()!;
            var conditions = (around ?? []).Concat(ConditionsOf(field)).ToList();
            if (inner.GetCustomAttribute<GattValueAttribute>() is { Coded: false } && FlagsOctets(inner) == 0)
                leaves.AddRange(Of(inner, conditions));
            else
                leaves.Add(new Leaf(name, inner, field, Nullable.GetUnderlyingType(memberType) is not null, conditions));
        }

        return leaves;
    }

    /// <summary>The members of a value type with their attributes, in the order of the octets.</summary>
    public static IEnumerable<(string Name, Type Type, GattFieldAttribute Field)> Members(Type type)
    {
        var primary = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();
        if (primary is { } constructor && constructor.GetParameters().Length > 0)
            return constructor.GetParameters().Select(parameter => (parameter.Name!, parameter.ParameterType, parameter.GetCustomAttribute<GattFieldAttribute>() ?? new()));
        return type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is FieldInfo or PropertyInfo { SetMethod: not null })
            .OrderBy(member => member.MetadataToken)
            .Select(member => (member.Name, member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType, member.GetCustomAttribute<GattFieldAttribute>() ?? new()));
    }

    /// <summary>The flag bits that a field uses.</summary>
    public static IEnumerable<int> BitsOf(GattFieldAttribute field)
    {
        IEnumerable<int> bits = [field.When, field.Unless, field.AndWhen, field.AndUnless, field.Wide];
        if (field.Bit >= 0)
            bits = bits.Concat(Enumerable.Range(field.Bit, field.Bits));
        return bits.Where(bit => bit >= 0);
    }

    private static bool IsOfFlags(GattFieldAttribute field) => BitsOf(field).Any();

    private static IEnumerable<(int, int)> ConditionsOf(GattFieldAttribute field)
    {
        if (field.When >= 0)
            yield return (field.When, 1);
        if (field.Unless >= 0)
            yield return (field.Unless, 0);
        if (field.AndWhen >= 0)
            yield return (field.AndWhen, 1);
        if (field.AndUnless >= 0)
            yield return (field.AndUnless, 0);
    }
}
