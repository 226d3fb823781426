// Compares a value type with the fields of its characteristic, one by one.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>Finds what is missing or different.</summary>
public sealed class ValueComparison
{
    private readonly List<(string Name, string Problem)> _problems = [];
    private readonly Dictionary<string, List<(int Bit, int Value)>> _conditions = [];

    /// <summary>What is wrong: the field of the list, and what is wrong with it.</summary>
    public IReadOnlyList<(string Name, string Problem)> Problems => _problems;

    /// <summary>Compares the type of a characteristic.</summary>
    /// <param name="layout">The characteristic.</param>
    /// <param name="type">Its type.</param>
    public void Compare(SigLayout layout, Type type)
    {
        var fields = SigLists.Fields(layout);
        if (fields.Count == 0)
            return;
        foreach (var bit in fields.Where(IsFlags).Take(1).SelectMany(field => field.Bits).Where(bit => bit.Size == 1))
        {
            foreach (var key in bit.Keys.Where(key => key.Count > 1))
            {
                if (!_conditions.TryGetValue(key[1], out var all))
                    _conditions[key[1]] = all = [];
                all.Add((bit.Index, int.Parse(key[0], CultureInfo.InvariantCulture)));
            }
        }

        if (type.GetCustomAttribute<GattValueAttribute>() is not { } value)
            Single(fields, type);
        else if (value.Coded)
            Coded(fields, type);
        else
            Fields(fields, type);
    }

    private static bool IsFlags(SigField field) => field.Bits.Count > 0 && field.Name.Contains("Flags", StringComparison.OrdinalIgnoreCase);

    private void Single(IReadOnlyList<SigField> fields, Type type)
    {
        if (fields.Count != 1)
            Add(fields[0], "the characteristic has " + fields.Count + " fields, and " + type.Name + " is no struct");
        else
            Field(fields[0], new Leaf("value", type, new GattFieldAttribute(), false, []));
    }

    // A struct that writes itself says no more than its members; its octets have tests of their own.
    private void Coded(IReadOnlyList<SigField> fields, Type type)
    {
        var members = Leaf.Members(type).Count();
        var needed = fields.Count(field => !IsFlags(field) && field.Requirement[0] == "Mandatory" && !field.Name.Contains("Size", StringComparison.Ordinal));
        if (members < needed)
            Add(fields[0], type.Name + " has " + members + " members for " + needed + " mandatory fields");
    }

    private void Fields(IReadOnlyList<SigField> fields, Type type)
    {
        var flags = Leaf.FlagsOctets(type);
        var at = 0;
        if (flags > 0 && fields[0].Bits.Count > 0)
        {
            var used = Leaf.Members(type).SelectMany(member => Leaf.BitsOf(member.Field)).ToHashSet();
            if (Bits(fields[0].Format!) is { } width && width != flags * 8)
                Add(fields[0], "its flags have " + width + " bits, not " + (flags * 8));
            foreach (var bit in fields[0].Bits.Where(bit => !Enumerable.Range(bit.Index, bit.Size).All(used.Contains)))
                _problems.Add((bit.Name, "bit " + bit.Index + " has no counterpart in " + type.Name));
            foreach (var bit in fields[0].Bits.Where(bit => bit.Size > 1))
                BitKeys(bit, type);
            at = 1;
        }

        var leaves = Leaf.Of(type).Where(leaf => leaf.Field.Bit < 0 || at == 0).SelectMany(Opened).ToList();
        var next = 0;
        for (; at < fields.Count; at++)
        {
            var field = fields[at];
            if (next >= leaves.Count)
            {
                Add(field, "no member of " + type.Name + " is left for it");
                continue;
            }

            Field(field, leaves[next]);

            // One member of a width that depends stands for two fields.
            var conditions = Conditions(field);
            if (leaves[next].Field.Wide >= 0 && at + 1 < fields.Count && conditions.Contains((leaves[next].Field.Wide, 0)))
                continue;
            next++;
        }

        foreach (var leaf in leaves.Skip(next))
            _problems.Add((leaf.Name, "no field of the list is left for this member of " + type.Name));
    }

    // The bits of an inner struct are fields of less than an octet.
    private static IEnumerable<Leaf> Opened(Leaf leaf)
        => leaf.Type.GetCustomAttribute<GattValueAttribute>() is { Coded: false } && Leaf.Members(leaf.Type).All(member => member.Field.Bit >= 0) && !IsBitField(leaf.Type)
            ? Leaf.Members(leaf.Type).Select(member => new Leaf(member.Name, member.Type, member.Field, false, leaf.Conditions))
            : [leaf];

    // Flags as a struct of truth values are one field of bits; two numbers in an octet are two fields.
    private static bool IsBitField(Type type) => Leaf.Members(type).Any(member => member.Type == typeof(bool));

    private void Field(SigField field, Leaf leaf)
    {
        Form(field, leaf);
        Condition(field, leaf);
        Scale(field, leaf);
        Unit(field, leaf);
        Range(field, leaf);
        if (field.Bits.Count > 0)
            AllBits(field, leaf.Type);
        foreach (var key in field.Keys)
        {
            var number = long.Parse(key[0], CultureInfo.InvariantCulture);
            if (!HasKey(leaf, number))
                Add(field, "the number " + number + " has no counterpart in " + leaf.Name + " (" + leaf.Type.Name + ")");
        }
    }

    private static bool HasKey(Leaf leaf, long number)
        => leaf.Type == typeof(bool)
            || (leaf.Type.IsEnum && Numbers(leaf.Type).Contains(number))
            || (leaf.IsNullable && leaf.Field.Unknown == number);

    private static IEnumerable<long> Numbers(Type type)
        => Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(each => Convert.ToInt64(each, CultureInfo.InvariantCulture));

    private void Form(SigField field, Leaf leaf)
    {
        var type = leaf.Type;
        var fits = field.Format switch
        {
            "utf8s" => type == typeof(string) || type == typeof(ReadOnlyMemory<byte>),
            "SFLOAT" => type == typeof(MedFloat16),
            "FLOAT" => type == typeof(MedFloat32),
            "boolean" => type == typeof(bool) || (type.IsEnum && Width(leaf) == 8),
            "variable" or "gatt_uuid" => true,
            { } format when Bits(format) is { } bits => leaf.Field.Bit >= 0 ? leaf.Field.Bits == bits : Width(leaf, IsLong(field, leaf)) == bits && IsSigned(leaf) == (format[0] == 's'),
            _ => true,
        };
        if (!fits)
            Add(field, "it is " + field.Format + ", and " + leaf.Name + " is " + type.Name + " of " + Width(leaf, IsLong(field, leaf)) + " bits");
    }

    // Whether a field is the long form of a member whose width depends.
    private bool IsLong(SigField field, Leaf leaf) => leaf.Field.Wide >= 0 && Conditions(field).Contains((leaf.Field.Wide, 1));

    private static int? Bits(string format)
    {
        if (format == "nibble")
            return 4;
        var digits = new string([.. format.Where(char.IsAsciiDigit)]);
        return digits.Length > 0 && format != "utf8s" ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static int Width(Leaf leaf, bool isLong = false) => leaf.Field switch
    {
        { As: not GattFormatType.None and var form } => Form(form).Bits,
        { Octets: > 0 and var octets } => octets * 8,
        { Wide: >= 0 } when !isLong => NumberWidth(leaf.Type) / 2,
        _ => NumberWidth(leaf.Type),
    };

    private static bool IsSigned(Leaf leaf)
    {
        if (leaf.Field.As != GattFormatType.None)
            return Form(leaf.Field.As).IsSigned;
        var type = leaf.Type.IsEnum ? Enum.GetUnderlyingType(leaf.Type) : leaf.Type;
        return type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long) || type == typeof(Int24) || type == typeof(Int48);
    }

    private static (int Bits, bool IsSigned) Form(GattFormatType form)
    {
        var name = form.ToString();
        return (int.Parse(name.TrimStart('U', 'I', 'n', 't'), CultureInfo.InvariantCulture), name[0] == 'I');
    }

    private static int NumberWidth(Type type)
    {
        if (type.IsEnum)
            type = Enum.GetUnderlyingType(type);
        if (type.GetCustomAttribute<GattValueAttribute>() is { Coded: false } && Leaf.FlagsOctets(type) is > 0 and var octets)
            return octets * 8;
        return type.Name switch
        {
            "Byte" or "SByte" or "Boolean" => 8,
            "UInt16" or "Int16" or "MedFloat16" => 16,
            "UInt24" or "Int24" => 24,
            "UInt32" or "Int32" or "MedFloat32" or "Single" => 32,
            "UInt40" or "Int40" => 40,
            "UInt48" or "Int48" => 48,
            "UInt64" or "Int64" or "Double" => 64,
            _ => 0,
        };
    }

    private List<(int Bit, int Value)> Conditions(SigField field)
        => field.Requirement.Where(each => _conditions.ContainsKey(each)).SelectMany(each => _conditions[each]).ToList();

    private void Condition(SigField field, Leaf leaf)
    {
        var named = field.Requirement.Where(_conditions.ContainsKey).ToList();
        if (named.Count == 0 || leaf.Field.Wide >= 0)
            return;

        // A condition that several bits meet has one of them; a field has all of its conditions.
        var fits = named.All(name => _conditions[name].Any(condition => leaf.Conditions.Contains(condition)))
            && leaf.Conditions.All(condition => named.Any(name => _conditions[name].Contains(condition)));
        if (!fits)
            Add(field, "it depends on " + string.Join(", ", named.SelectMany(name => _conditions[name])) + ", and " + leaf.Name + " on " + string.Join(", ", leaf.Conditions));
    }

    private void Scale(SigField field, Leaf leaf)
    {
        if (field.Multiplier == 1 && field.DecimalExponent == 0 && field.BinaryExponent == 0)
        {
            if (leaf.Field.As != GattFormatType.None && (leaf.Field.Multiplier != 1 || leaf.Field.Exponent != 0 || leaf.Field.BinaryExponent != 0))
                Add(field, "it has no scale, and " + leaf.Name + " has one");
        }
        else if (leaf.Field.As == GattFormatType.None || leaf.Field.Multiplier != field.Multiplier || leaf.Field.Exponent != field.DecimalExponent || leaf.Field.BinaryExponent != field.BinaryExponent)
        {
            Add(field, string.Create(CultureInfo.InvariantCulture, $"its scale is {field.Multiplier} x 10^{field.DecimalExponent} x 2^{field.BinaryExponent}, and that of {leaf.Name} is {leaf.Field.Multiplier} x 10^{leaf.Field.Exponent} x 2^{leaf.Field.BinaryExponent}"));
        }
    }

    private void Unit(SigField field, Leaf leaf)
    {
        if (field.Unit is { } unit && SigUnits.Of(unit) is var expected && expected != GattUnit.Unitless && leaf.Field.Unit != expected)
            Add(field, "its unit is " + expected + ", and that of " + leaf.Name + " is " + leaf.Field.Unit);
    }

    private void Range(SigField field, Leaf leaf)
    {
        if (field.Minimum is not { } minimum || field.Maximum is not { } maximum || Bits(field.Format!) is not { } bits || leaf.Type.IsEnum)
            return;
        var signed = field.Format![0] == 's';
        var step = leaf.Field.As == GattFormatType.None ? 1 : leaf.Field.Multiplier * Math.Pow(10, leaf.Field.Exponent) * Math.Pow(2, leaf.Field.BinaryExponent);
        var lowest = (signed ? -Math.Pow(2, bits - 1) : 0) * step;
        var highest = (Math.Pow(2, signed ? bits - 1 : bits) - 1) * step;
        var ownLowest = double.IsNaN(leaf.Field.Minimum) ? lowest : leaf.Field.Minimum;
        var ownHighest = double.IsNaN(leaf.Field.Maximum) ? leaf.IsNullable && leaf.Field.Unknown != 0 && Math.Abs(leaf.Field.Unknown * step - highest) < step / 2 ? highest - step : highest : leaf.Field.Maximum;
        if (!Same(ownLowest, Math.Max(minimum, lowest)) && !Same(ownLowest, minimum * step))
            Add(field, string.Create(CultureInfo.InvariantCulture, $"its least number is {minimum}, and that of {leaf.Name} is {ownLowest}"));
        if (!Same(ownHighest, Math.Min(maximum, highest)) && !Same(ownHighest, maximum * step))
            Add(field, string.Create(CultureInfo.InvariantCulture, $"its greatest number is {maximum}, and that of {leaf.Name} is {ownHighest}"));

        static bool Same(double left, double right) => Math.Abs(left - right) < 1e-9;
    }

    private void AllBits(SigField field, Type type)
    {
        if (type.IsEnum)
        {
            var numbers = Numbers(type).ToList();
            foreach (var bit in field.Bits.Where(bit => !numbers.Any(number => (number & Mask(bit)) != 0 && (number & ~Mask(bit)) == 0)))
                _problems.Add((bit.Name, "bit " + bit.Index + " of " + field.Name + " has no counterpart in " + type.Name));
            foreach (var bit in field.Bits.Where(bit => bit.Size > 1))
            {
                foreach (var key in bit.Keys.Select(key => long.Parse(key[0], CultureInfo.InvariantCulture)).Where(key => key != 0 && !numbers.Contains(key << bit.Index)))
                    _problems.Add((bit.Name, "the number " + key + " of bit " + bit.Index + " of " + field.Name + " has no counterpart in " + type.Name));
            }
        }
        else if (type.GetCustomAttribute<GattValueAttribute>() is { Coded: false })
        {
            var used = Leaf.Members(type).SelectMany(member => Leaf.BitsOf(member.Field)).ToHashSet();
            foreach (var bit in field.Bits.Where(bit => !Enumerable.Range(bit.Index, bit.Size).All(used.Contains)))
                _problems.Add((bit.Name, "bit " + bit.Index + " of " + field.Name + " has no counterpart in " + type.Name));
            foreach (var bit in field.Bits.Where(bit => bit.Size > 1))
                BitKeys(bit, type);
        }
        else
        {
            Add(field, "its bits have no names: " + type.Name + " is neither an enum nor a struct");
        }
    }

    // Several bits are a number with names.
    private void BitKeys(SigBit bit, Type type)
    {
        var member = Leaf.Members(type).FirstOrDefault(member => member.Field.Bit == bit.Index && member.Field.Bits == bit.Size);
        if (member.Type is null)
            return;
        var numbers = member.Type.IsEnum ? Numbers(member.Type).ToList() : [];
        foreach (var key in bit.Keys.Select(key => long.Parse(key[0], CultureInfo.InvariantCulture)).Where(key => !numbers.Contains(key)))
            _problems.Add((bit.Name, "the number " + key + " has no counterpart in " + member.Name + " (" + member.Type.Name + ")"));
    }

    private static long Mask(SigBit bit) => ((1L << bit.Size) - 1) << bit.Index;

    private void Add(SigField field, string problem) => _problems.Add((field.Name, problem));
}
