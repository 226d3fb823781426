// A characteristic, its value and its descriptors in a manifest.
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace GattGen.Documentation;

/// <summary>A characteristic of a service (Core Vol 3, Part G, 3.3).</summary>
public sealed record CharacteristicManifest
{
    /// <summary>The handle of its declaration.</summary>
    public required int Declaration { get; init; }

    /// <summary>The handle of its value.</summary>
    public required int Handle { get; init; }

    /// <summary>The UUID of its value: <c>0x2A37</c>, or 128 bits with hyphens.</summary>
    public required string Uuid { get; init; }

    /// <summary>The name that the Bluetooth SIG has given to the UUID; null for none.</summary>
    public string? Sig { get; init; }

    /// <summary>The properties octet of the declaration.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required byte Properties { get; init; }

    /// <summary>The flags as they were declared: names of <c>GattFlags</c>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What reading and writing ask of a link.</summary>
    public required SecurityManifest Security { get; init; }

    /// <summary>The property of the service; null for a characteristic of the host.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>The C# type of the value; null for a characteristic of the host.</summary>
    public string? Type { get; init; }

    /// <summary>The smallest length of the value in octets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MinLength { get; init; }

    /// <summary>The largest length of the value in octets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MaxLength { get; init; }

    /// <summary>The fields of the value in their order. A value that is no struct is one field without a name.</summary>
    public required IReadOnlyList<FieldManifest> Layout { get; init; }

    /// <summary>What is indicated in answer to a request that is written; null for a characteristic that is no request.</summary>
    public ResponseManifest? Response { get; init; }

    /// <summary>The L2CAP channels whose PSM is the value; null for a characteristic of another kind.</summary>
    public ChannelManifest? Channel { get; init; }

    /// <summary>The summary of its documentation; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The descriptors in the order of their handles, those that follow from the flags first.</summary>
    public required IReadOnlyList<DescriptorManifest> Descriptors { get; init; }
}

/// <summary>What a request answers.</summary>
public sealed record ResponseManifest
{
    /// <summary>The C# type.</summary>
    public required string Type { get; init; }

    /// <summary>The smallest length in octets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MinLength { get; init; }

    /// <summary>The largest length in octets.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int MaxLength { get; init; }

    /// <summary>The fields in their order. A value that is no struct is one field without a name.</summary>
    public required IReadOnlyList<FieldManifest> Layout { get; init; }
}

/// <summary>A service of L2CAP channels (Core Vol 3, Part A, 4.22).</summary>
public sealed record ChannelManifest
{
    /// <summary>The PSM, 1..255; 0 where a free one is taken.</summary>
    public int Psm { get; init; }

    /// <summary>The largest SDU that is received, 32..65,535 octets.</summary>
    public required int Mtu { get; init; }

    /// <summary>How many channels may be open at once, 1..64.</summary>
    public required int MaxChannels { get; init; }
}

/// <summary>A descriptor of a characteristic (Core Vol 3, Part G, 3.3.3).</summary>
public sealed record DescriptorManifest
{
    /// <summary>Its handle.</summary>
    public required int Handle { get; init; }

    /// <summary>Its UUID.</summary>
    public required string Uuid { get; init; }

    /// <summary>The name that the Bluetooth SIG has given to the UUID; null for none.</summary>
    public string? Sig { get; init; }

    /// <summary>What clients may do with it: names of <c>GattFlags</c>.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>What reading and writing ask of a link.</summary>
    public required SecurityManifest Security { get; init; }

    /// <summary>Whether it follows from the flags of the characteristic.</summary>
    public bool Automatic { get; init; }

    /// <summary>Its name behind that of the characteristic in the map of handles; null for an automatic one.</summary>
    public string? Name { get; init; }

    /// <summary>The value with which it is registered, in hexadecimal digits; null where none is fixed.</summary>
    public string? Value { get; init; }

    /// <summary>The same as text, where it was declared as text.</summary>
    public string? Text { get; init; }
}

/// <summary>What an attribute asks of a link: any of <c>encrypted</c>, <c>authenticated</c> and <c>authorized</c>; an empty list asks for nothing.</summary>
public sealed record SecurityManifest
{
    /// <summary>What reading asks for; null where nobody may read.</summary>
    public IReadOnlyList<string>? Read { get; init; }

    /// <summary>What writing asks for; null where nobody may write.</summary>
    public IReadOnlyList<string>? Write { get; init; }

    /// <summary>What subscribing asks for; null where nobody can.</summary>
    public IReadOnlyList<string>? Configuration { get; init; }

    /// <summary>The smallest key in octets, 7..16; 0 for any.</summary>
    public int MinKeySize { get; init; }
}
