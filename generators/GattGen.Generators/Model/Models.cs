// What leaves the parser: pure data, compared by value. No symbol, syntax or location lives here, so that an edit elsewhere changes nothing.
using System;
using System.Collections.Generic;
using System.Linq;

namespace GattGen.Generators.Model;

/// <summary>A type that is extended by a generated part, with the types in which it nests.</summary>
/// <param name="Namespace">The namespace, escaped; empty for the global one.</param>
/// <param name="Containing">The declarations around it, outermost first: <c>class Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">Its own: <c>class HeartRateService</c>.</param>
/// <param name="Name">Its name, escaped.</param>
/// <param name="FullName">Its fully qualified name.</param>
/// <param name="HintName">Namespace, containing types, name and arity, as the name of a file; unique in the project without regard to case.</param>
internal sealed record TypeModel(
    string Namespace,
    EquatableArray<string> Containing,
    string Declaration,
    string Name,
    string FullName,
    string HintName);

/// <summary>A UUID: 16 bits, or 128 bits as text in the usual form.</summary>
/// <param name="Value">The number of a 16-bit UUID.</param>
/// <param name="Text">The text of a 128-bit one, in lower case with hyphens; null for 16 bits.</param>
internal readonly record struct UuidModel(int Value, string? Text);

/// <summary>A service.</summary>
/// <param name="Type">The class.</param>
/// <param name="Uuid">The UUID.</param>
/// <param name="IsSecondary">Whether clients find it only where it is included.</param>
/// <param name="Handle">The handle of its declaration; 0 for the next free one.</param>
/// <param name="Characteristics">Its characteristics in the order of the table.</param>
/// <param name="Includes">The services that it includes.</param>
internal sealed record ServiceModel(
    TypeModel Type,
    UuidModel Uuid,
    bool IsSecondary,
    int Handle,
    EquatableArray<CharacteristicModel> Characteristics,
    EquatableArray<IncludeModel> Includes)
{
    /// <summary>The class that is kept for each client; null for none.</summary>
    public string? ClientState { get; init; }
}

/// <summary>An included service.</summary>
/// <param name="Property">The property that holds it, without an escape.</param>
/// <param name="TypeName">The fully qualified name of its class.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="Accessibility">The accessibility of its member in the client.</param>
/// <param name="Occurrence">How many includes before it have the same UUID.</param>
internal sealed record IncludeModel(string Property, string TypeName, bool IsOptional, string Accessibility, int Occurrence);

/// <summary>How a characteristic was declared.</summary>
internal enum CharacteristicForm
{
    /// <summary>A partial property; the body is generated.</summary>
    PartialProperty,

    /// <summary>A field; the property is generated.</summary>
    Field,

    /// <summary>A property with a body of its own.</summary>
    Computed,

    /// <summary>A property of an interface; the property is generated.</summary>
    Part,

    /// <summary>A method with [GattRequest].</summary>
    Request,

    /// <summary>A method with [GattChannel].</summary>
    Channel,
}

/// <summary>A characteristic.</summary>
/// <param name="Name">The name of the property, without an escape.</param>
/// <param name="Form">How it was declared.</param>
/// <param name="Uuid">The UUID of the value.</param>
/// <param name="Flags">The flags, all known.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Modifiers">The modifiers of the property: <c>public</c>, <c>internal virtual</c>.</param>
/// <param name="Accessibility">The accessibility of members beside the property.</param>
/// <param name="ClientAccessibility">The accessibility of its member in the client: public, or internal where the type is.</param>
/// <param name="Getter">The get accessor as declared: <c>get</c>.</param>
/// <param name="Setter">The set accessor as declared: <c>set</c>, <c>private set</c>, <c>init</c>; null for none.</param>
/// <param name="Field">The name of the field that holds the value; empty for a computed one.</param>
/// <param name="HasInitializer">Whether a field has an initial value.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Append">Whether remote writes append.</param>
/// <param name="BufferLength">The size of the buffer to set, where clients write with room for one octet too many; 0 for none.</param>
/// <param name="HasWrittenHook">Whether the class has the hook for what was written.</param>
/// <param name="Occurrence">How many characteristics before it have the same UUID.</param>
/// <param name="Docs">The documentation comment, line by line.</param>
/// <param name="MinKeySize">The smallest key; 0 for any.</param>
/// <param name="ConfigurationFlags">The flags of the client configuration, or 0 where they follow.</param>
/// <param name="Handle">The handle of the value; 0 for the next free one.</param>
/// <param name="Descriptors">Its descriptors.</param>
internal sealed record CharacteristicModel(
    string Name,
    CharacteristicForm Form,
    UuidModel Uuid,
    int Flags,
    WireType Type,
    string Modifiers,
    string Accessibility,
    string ClientAccessibility,
    string Getter,
    string? Setter,
    string Field,
    bool HasInitializer,
    bool IsOptional,
    bool Append,
    int BufferLength,
    bool HasWrittenHook,
    int Occurrence,
    EquatableArray<string> Docs,
    int MinKeySize,
    int ConfigurationFlags,
    int Handle,
    EquatableArray<DescriptorModel> Descriptors)
{
    /// <summary>What is run, for a request.</summary>
    public RequestModel? Request { get; init; }

    /// <summary>Whether the class has the hook that runs before a read.</summary>
    public bool HasReadingHook { get; init; }

    /// <summary>Whether setting it to what it is tells nobody.</summary>
    public bool ChangesOnly { get; init; }

    /// <summary>Whether the service must be asked when a client reads.</summary>
    public bool AsksOnRead => CanRead && (HasReadingHook || Form == CharacteristicForm.Computed);

    /// <summary>Whether the field that holds the value is generated.</summary>
    public bool HasGeneratedField => Form is CharacteristicForm.PartialProperty or CharacteristicForm.Part;

    /// <summary>What is listened to, for a service of channels.</summary>
    public ChannelModel? Channel { get; init; }

    public bool Can(int flags) => (Flags & flags) != 0;

    public bool CanRead => Can(KnownFlags.Read);

    public bool CanWrite => Can(KnownFlags.OfWriting);

    public bool CanSubscribe => Can(KnownFlags.OfUpdating);

    /// <summary>The descriptors that come by themselves, in the order in which the host lays them out, before those that are listed.</summary>
    public IEnumerable<int> AutomaticDescriptors
    {
        get
        {
            if (CanSubscribe)
                yield return KnownDescriptors.ClientConfiguration;
            if (Can(KnownFlags.AuxWrite) && !Lists(KnownDescriptors.ExtendedProperties))
                yield return KnownDescriptors.ExtendedProperties;
            if (Can(KnownFlags.Broadcast))
                yield return KnownDescriptors.ServerConfiguration;
        }
    }

    /// <summary>Whether a descriptor is listed, declared by its 16-bit UUID.</summary>
    public bool Lists(int uuid)
    {
        for (var i = 0; i < Descriptors.Count; i++)
        {
            if (Descriptors[i].Is(uuid))
                return true;
        }

        return false;
    }
}

/// <summary>A descriptor.</summary>
/// <param name="Uuid">Its UUID.</param>
/// <param name="Flags">Its flags, all known.</param>
/// <param name="Name">Its name in the map of handles.</param>
/// <param name="Value">The initial value.</param>
/// <param name="Text">The initial value as it was written, for a comment; null for octets.</param>
/// <param name="MinKeySize">The smallest key; 0 for any.</param>
/// <param name="HasSetter">Whether the service gets a method that stores its value.</param>
/// <param name="Parts">Of an aggregate format: the characteristics whose formats it lists.</param>
internal sealed record DescriptorModel(UuidModel Uuid, int Flags, string Name, EquatableArray<byte> Value, string? Text, int MinKeySize, bool HasSetter, EquatableArray<string> Parts)
{
    public bool CanWrite => (Flags & KnownFlags.OfWriting) != 0;

    /// <summary>Whether it was declared by a 16-bit UUID, and by this one.</summary>
    public bool Is(int uuid) => Uuid == new UuidModel(uuid, null);
}

/// <summary>A value with fields.</summary>
/// <param name="Type">The struct.</param>
/// <param name="IsPositional">Whether the fields are parameters of its primary constructor.</param>
/// <param name="FlagsOctets">The width of the flags field; 0 for none.</param>
/// <param name="MaxLength">The largest value in octets.</param>
/// <param name="NeedsInit">Whether the declaration needs IsExternalInit.</param>
/// <param name="Fields">The fields in the order of the octets.</param>
internal sealed record ValueModel(
    TypeModel Type,
    bool IsPositional,
    int FlagsOctets,
    int MaxLength,
    bool NeedsInit,
    EquatableArray<FieldModel> Fields)
{
    /// <summary>Whether the struct writes and reads itself.</summary>
    public bool IsCoded { get; init; }

    /// <summary>Whether what was decoded may be out of its range, so that IsInRange() is generated.</summary>
    public bool HasRange { get; init; }
}

/// <summary>A field of a value.</summary>
/// <param name="Name">The member, without an escape.</param>
/// <param name="Type">Its type; for a nullable one that of what is there.</param>
/// <param name="IsNullable">Whether the member is nullable.</param>
/// <param name="Wide">The flag bit that selects the width, or -1.</param>
/// <param name="When">The flag bit that says that the field is there, or -1.</param>
/// <param name="IsInverted">Whether that bit says so when it is clear.</param>
/// <param name="Bit">The lowest bit in the flags, or -1.</param>
/// <param name="Bits">How many bits in the flags.</param>
internal sealed record FieldModel(string Name, WireType Type, bool IsNullable, int Wide, int When, bool IsInverted, int Bit, int Bits)
{
    /// <summary>The flag bit of a second condition, or -1.</summary>
    public int And { get; init; } = -1;

    /// <summary>Whether that bit is clear when the field is there.</summary>
    public bool IsAndInverted { get; init; }

    /// <summary>Whether it is there if octets are left.</summary>
    public bool IfLeft { get; init; }

    /// <summary>Its scale, range and unit; null where none of them was given.</summary>
    public NumberModel? Number { get; init; }
}

/// <summary>What a number that is sent as an integer stands for.</summary>
/// <param name="Multiplier">The factor.</param>
/// <param name="Exponent">The power of ten.</param>
/// <param name="BinaryExponent">The power of two.</param>
/// <param name="Lowest">The least integer that is sent.</param>
/// <param name="Highest">The greatest integer that is sent.</param>
/// <param name="IsLimited">Whether these are less than what has a form in octets.</param>
/// <param name="Unknown">The integer that is sent for null, or null.</param>
/// <param name="Unit">The unit (Assigned Numbers, 3.5).</param>
internal sealed record NumberModel(int Multiplier, int Exponent, int BinaryExponent, long Lowest, long Highest, bool IsLimited, long? Unknown, int Unit)
{
    /// <summary>The step between two integers is <see cref="Numerator"/> divided by <see cref="Denominator"/>; both are exact.</summary>
    public double Numerator => Multiplier * Math.Pow(10, Math.Max(0, Exponent)) * Math.Pow(2, Math.Max(0, BinaryExponent));

    /// <summary>See <see cref="Numerator"/>.</summary>
    public double Denominator => Math.Pow(10, Math.Max(0, -Exponent)) * Math.Pow(2, Math.Max(0, -BinaryExponent));
}

/// <summary>A server.</summary>
/// <param name="Type">The class.</param>
/// <param name="DeviceName">The name.</param>
/// <param name="Appearance">The appearance.</param>
/// <param name="Services">The services that it holds.</param>
/// <param name="Included">The fully qualified names of classes that come along because one of them includes them.</param>
/// <param name="Settings">What the session is told, as the initializers of its properties.</param>
/// <param name="AdvertisingData">The structures of the advertising data.</param>
/// <param name="ScanResponseData">The structures of the scan response.</param>
internal sealed record ServerModel(
    TypeModel Type,
    string DeviceName,
    int Appearance,
    EquatableArray<ServerServiceModel> Services,
    EquatableArray<string> Included,
    EquatableArray<string> Settings,
    EquatableArray<AdPart> AdvertisingData,
    EquatableArray<AdPart> ScanResponseData);

/// <summary>A service of a server.</summary>
/// <param name="Property">The property that holds it, without an escape.</param>
/// <param name="TypeName">The fully qualified name of its class.</param>
/// <param name="Uuid">Its UUID.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="IsSecondary">Whether clients find it only where it is included.</param>
/// <param name="ClientAccessibility">The accessibility of its member in the client of the server; empty for none.</param>
/// <param name="Occurrence">How many services before it have the same UUID.</param>
internal sealed record ServerServiceModel(string Property, string TypeName, UuidModel Uuid, bool IsOptional, bool IsSecondary, string ClientAccessibility, int Occurrence)
{
    /// <summary>Whether the type of the property says that it may be null although the service is not optional.</summary>
    public bool MayBeNull { get; init; }
}

/// <summary>One structure of advertising data.</summary>
/// <param name="Comment">What it says.</param>
/// <param name="Octets">Length, type and data.</param>
internal sealed record AdPart(string Comment, EquatableArray<byte> Octets);

/// <summary>The numbers of GattFlags.</summary>
internal static class KnownFlags
{
    public const int Broadcast = 0x0001;
    public const int Read = 0x0002;
    public const int WriteNoResponse = 0x0004;
    public const int Write = 0x0008;
    public const int Notify = 0x0010;
    public const int Indicate = 0x0020;
    public const int SignedWrite = 0x0040;
    public const int AuxWrite = 0x0100;
    public const int ReadEncrypted = 0x0200;
    public const int ReadAuthenticated = 0x0400;
    public const int ReadAuthorized = 0x0800;
    public const int WriteEncrypted = 0x1000;
    public const int WriteAuthenticated = 0x2000;
    public const int WriteAuthorized = 0x4000;

    // From a read flag to the write flag of the same kind.
    private const int ReadToWrite = 3;

    /// <summary>What reading asks of a link.</summary>
    public const int ReadSecurity = ReadEncrypted | ReadAuthenticated | ReadAuthorized;

    /// <summary>What writing asks of a link.</summary>
    public const int WriteSecurity = WriteEncrypted | WriteAuthenticated | WriteAuthorized;

    /// <summary>By each of these a client writes a value on a link of any kind.</summary>
    public const int OfPlainWriting = WriteNoResponse | Write;

    /// <summary>By each of these a client writes a value.</summary>
    public const int OfWriting = OfPlainWriting | SignedWrite;

    /// <summary>By each of these a client that has subscribed is told a value.</summary>
    public const int OfUpdating = Notify | Indicate;

    /// <summary>By each of these a client learns a value.</summary>
    public const int OfReading = Read | OfUpdating;

    /// <summary>The names, in the order of the numbers.</summary>
    public static readonly (int Flag, string Name)[] Names =
    [
        (Broadcast, "Broadcast"),
        (Read, "Read"),
        (WriteNoResponse, "WriteNoResponse"),
        (Write, "Write"),
        (Notify, "Notify"),
        (Indicate, "Indicate"),
        (SignedWrite, "AuthenticatedSignedWrite"),
        (AuxWrite, "AuxWrite"),
        (ReadEncrypted, "ReadEncrypted"),
        (ReadAuthenticated, "ReadAuthenticated"),
        (ReadAuthorized, "ReadAuthorized"),
        (WriteEncrypted, "WriteEncrypted"),
        (WriteAuthenticated, "WriteAuthenticated"),
        (WriteAuthorized, "WriteAuthorized"),
    ];

    public const int All = 0x7F7F;

    /// <summary>The flags that say what a client may do at all.</summary>
    public const int Operations = 0x007F;

    /// <summary>What writing asks of a link where it asks for what reading does.</summary>
    /// <param name="flags">The flags of reading; others do not count.</param>
    public static int ToWriting(int flags) => (flags & ReadSecurity) << ReadToWrite;

    /// <summary>What reading asks of a link where it asks for what writing does.</summary>
    /// <param name="flags">The flags of writing; others do not count.</param>
    public static int ToReading(int flags) => (flags & WriteSecurity) >> ReadToWrite;
}
