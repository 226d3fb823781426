// The lists of the Bluetooth SIG: what services and characteristics consist of.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>A service as the list has it.</summary>
public sealed record SigService(string Uuid, string Name, IReadOnlyList<int> Errors, IReadOnlyList<SigCharacteristic> Characteristics);

/// <summary>A characteristic of a service as the list has it.</summary>
public sealed record SigCharacteristic(string Uuid, string Name, string Requirement, IReadOnlyDictionary<string, string> Properties, IReadOnlyList<SigDescriptor> Descriptors);

/// <summary>A descriptor of a characteristic of a service as the list has it; the UUID is null where the list has none.</summary>
public sealed record SigDescriptor(string? Uuid, string Name, string Requirement);

/// <summary>A characteristic and its fields as the list has them.</summary>
public sealed record SigLayout(string Uuid, string Name, string Type, IReadOnlyList<SigField> Fields);

/// <summary>A field as the list has it: a format, or the fields of another characteristic.</summary>
public sealed record SigField(string Name, IReadOnlyList<string> Requirement, string? Format, string? Reference, string? Unit)
{
    /// <summary>The factor.</summary>
    public int Multiplier { get; init; } = 1;

    /// <summary>The power of ten.</summary>
    public int DecimalExponent { get; init; }

    /// <summary>The power of two.</summary>
    public int BinaryExponent { get; init; }

    /// <summary>The least number; some rows mean the integer that is sent, others the number that it stands for.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>The numbers with a meaning of their own, each with the condition that it meets, if any.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Keys { get; init; } = [];

    /// <summary>Its bits.</summary>
    public IReadOnlyList<SigBit> Bits { get; init; } = [];
}

/// <summary>One or several bits of a field.</summary>
public sealed record SigBit(int Index, int Size, string Name, IReadOnlyList<IReadOnlyList<string>> Keys);

/// <summary>Reads the lists.</summary>
public static class SigLists
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The services.</summary>
    public static IReadOnlyList<SigService> Services { get; } = Read<SigService>("services.json");

    /// <summary>The characteristics.</summary>
    public static IReadOnlyList<SigLayout> Characteristics { get; } = Read<SigLayout>("characteristics.json");

    /// <summary>The fields of a characteristic without references: each stands for the fields of the other one.</summary>
    public static IReadOnlyList<SigField> Fields(SigLayout layout) => layout.Fields.SelectMany(field => field.Reference is { } reference
            ? Fields(Characteristics.Single(other => other.Type == reference)).Select(inner => field.Requirement[0] == "Mandatory" ? inner : inner with { Requirement = field.Requirement })
            : [field]).ToList();

    private static List<T> Read<T>(string file)
        => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Adopted", file)), Options)!;
}
