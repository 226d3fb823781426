// Puts advertising data together (Core Vol 3, Part C, 11; Supplement to the Core Specification, Part A).
using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace GattGen;

/// <summary>
/// Writes advertising or scan response data into a buffer, one structure after the other. What does not fit is refused with a message
/// that says by how many octets, and nothing is written.
/// </summary>
/// <example>
/// <code>
/// var data = new AdvertisingData(stackalloc byte[31]);
/// data.AddFlags();
/// data.AddServices(new BleUuid[] { 0x180D, 0x180F });
/// data.AddName("Meadow HR");
/// ble.GapAdvertise(100_000, data.Written);
/// </code>
/// </example>
public ref struct AdvertisingData
{
    /// <summary>How many octets legacy advertising carries, in the advertising data and again in the scan response (Core Vol 6, Part B, 2.3.1.1).</summary>
    public const int MaxLength = 31;

    // Length and type stand before the data of each structure.
    private const int Header = 2;

    private readonly Span<byte> _destination;
    private int _length;

    /// <summary>Begins to write.</summary>
    /// <param name="destination">Where the data go; 31 octets always suffice, and no more are used.</param>
    public AdvertisingData(Span<byte> destination)
    {
        _destination = destination.Length > MaxLength ? destination.Slice(0, MaxLength) : destination;
        _length = 0;
    }

    /// <summary>How many octets have been written.</summary>
    public readonly int Length => _length;

    /// <summary>How many octets are left; a structure takes two of them for itself.</summary>
    public readonly int Remaining => _destination.Length - _length;

    /// <summary>What has been written.</summary>
    public readonly ReadOnlySpan<byte> Written => _destination.Slice(0, _length);

    /// <summary>What has been written, in a new array.</summary>
    public readonly byte[] ToArray() => Written.ToArray();

    /// <summary>Adds any structure.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="data">Its octets, without length and type; numbers least significant octet first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="type"/> is <see cref="AdType.None"/>.</exception>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public void Add(AdType type, scoped ReadOnlySpan<byte> data)
    {
        if (type == AdType.None)
            throw new ArgumentOutOfRangeException(nameof(type), "A structure has a type other than 0.");
        data.CopyTo(Begin(type, data.Length));
    }

    /// <summary>Adds the flags: discoverable at any time and without BR/EDR, unless others are given. They belong into the advertising data, not into the scan response.</summary>
    /// <param name="flags">The flags.</param>
    /// <exception cref="ArgumentException">It does not fit, or the data have flags already.</exception>
    public void AddFlags(AdFlags flags = AdFlags.LeGeneralDiscoverable | AdFlags.BrEdrNotSupported)
    {
        RefuseSecond(AdType.Flags, AdType.Flags);
        Begin(AdType.Flags, 1)[0] = (byte)flags;
    }

    /// <summary>Adds the UUIDs of services, in one list for each width among them; the order within a width stays.</summary>
    /// <param name="services">The UUIDs; none adds nothing.</param>
    /// <param name="complete">Whether these are all services of that width.</param>
    /// <exception cref="ArgumentException">They do not fit, one of them is empty, or the data have a list of that width already.</exception>
    public void AddServices(scoped ReadOnlySpan<BleUuid> services, bool complete = true)
    {
        int of16 = 0, of32 = 0, of128 = 0;
        foreach (var service in services)
        {
            switch (service.Length)
            {
                case 2: of16 += 2; break;
                case 4: of32 += 4; break;
                case 16: of128 += 16; break;
                default: throw new ArgumentException("One of the UUIDs is empty.", nameof(services));
            }
        }

        // Checked as a whole, so that a refused call writes nothing.
        if (of16 > 0)
            RefuseSecond(AdType.IncompleteServiceUuids16, AdType.CompleteServiceUuids16);
        if (of32 > 0)
            RefuseSecond(AdType.IncompleteServiceUuids32, AdType.CompleteServiceUuids32);
        if (of128 > 0)
            RefuseSecond(AdType.IncompleteServiceUuids128, AdType.CompleteServiceUuids128);
        var needed = (of16 > 0 ? Header + of16 : 0) + (of32 > 0 ? Header + of32 : 0) + (of128 > 0 ? Header + of128 : 0);
        if (needed > Remaining)
            throw TooLong("The list of service UUIDs", needed, nameof(services));

        AddList(complete ? AdType.CompleteServiceUuids16 : AdType.IncompleteServiceUuids16, services, 2, of16);
        AddList(complete ? AdType.CompleteServiceUuids32 : AdType.IncompleteServiceUuids32, services, 4, of32);
        AddList(complete ? AdType.CompleteServiceUuids128 : AdType.IncompleteServiceUuids128, services, 16, of128);
    }

    /// <summary>Adds the whole name.</summary>
    /// <param name="name">The device name, at least one character.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">It does not fit, is empty, or the data have a name already.</exception>
    public void AddCompleteName(string name)
    {
        RequireName(name);
        var octets = Encoding.UTF8.GetByteCount(name);
        Encoding.UTF8.GetBytes(name.AsSpan(), Begin(AdType.CompleteLocalName, octets));
    }

    /// <summary>Adds the name, or as much of its beginning as there is room for; it is cut between two characters.</summary>
    /// <param name="name">The device name, at least one character.</param>
    /// <param name="maxOctets">How many octets of UTF-8 it may take, above 0; the room that is left is a limit in any case.</param>
    /// <returns>Whether the whole name was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxOctets"/> is not above 0.</exception>
    /// <exception cref="ArgumentException">Not even its first character fits, it is empty, or the data have a name already.</exception>
    public bool AddName(string name, int maxOctets = MaxLength)
    {
        RequireName(name);
        if (maxOctets <= 0)
            throw new ArgumentOutOfRangeException(nameof(maxOctets), maxOctets, "A name needs at least one octet.");
        var whole = Encoding.UTF8.GetByteCount(name);
        var limit = Math.Min(maxOctets, Remaining - Header);
        if (whole <= limit)
        {
            AddCompleteName(name);
            return true;
        }

        var characters = Cut(name, limit, out var octets);
        if (characters == 0)
        {
            var first = Encoding.UTF8.GetByteCount(name.AsSpan(0, CharacterAt(name, 0)));
            if (first > maxOctets)
                throw new ArgumentException("The first character of the name has " + Text(first) + " octets; " + Text(maxOctets) + " are allowed.", nameof(maxOctets));
            throw TooLong("The first character of the local name", Header + first, nameof(name));
        }

        Encoding.UTF8.GetBytes(name.AsSpan(0, characters), Begin(AdType.ShortenedLocalName, octets));
        return false;
    }

    /// <summary>Adds the appearance.</summary>
    /// <param name="appearance">One of <see cref="Appearance"/> (Assigned Numbers, 2.6).</param>
    /// <exception cref="ArgumentException">It does not fit, or the data have an appearance already.</exception>
    public void AddAppearance(ushort appearance)
    {
        RefuseSecond(AdType.Appearance, AdType.Appearance);
        BinaryPrimitives.WriteUInt16LittleEndian(Begin(AdType.Appearance, 2), appearance);
    }

    /// <summary>Adds the power with which the packet is transmitted.</summary>
    /// <param name="dBm">The power in dBm, -127..127.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dBm"/> is -128.</exception>
    /// <exception cref="ArgumentException">It does not fit, or the data have a power already.</exception>
    public void AddTxPower(sbyte dBm)
    {
        if (dBm == sbyte.MinValue)
            throw new ArgumentOutOfRangeException(nameof(dBm), dBm, "A transmitted power is -127..127 dBm.");
        RefuseSecond(AdType.TxPowerLevel, AdType.TxPowerLevel);
        Begin(AdType.TxPowerLevel, 1)[0] = (byte)dBm;
    }

    /// <summary>Adds data whose meaning a company defines.</summary>
    /// <param name="company">The company identifier (Assigned Numbers, 7.1); 0xFFFF for tests.</param>
    /// <param name="data">The octets after the identifier.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    public void AddManufacturerData(ushort company, scoped ReadOnlySpan<byte> data)
    {
        var octets = Begin(AdType.ManufacturerSpecificData, 2 + data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(octets, company);
        data.CopyTo(octets.Slice(2));
    }

    /// <summary>Adds data whose meaning a service defines.</summary>
    /// <param name="service">The UUID of the service.</param>
    /// <param name="data">The octets after the UUID.</param>
    /// <exception cref="ArgumentException">It does not fit, or the UUID is empty.</exception>
    public void AddServiceData(BleUuid service, scoped ReadOnlySpan<byte> data)
    {
        var type = service.Length switch
        {
            2 => AdType.ServiceData16,
            4 => AdType.ServiceData32,
            16 => AdType.ServiceData128,
            _ => throw new ArgumentException("The UUID is empty.", nameof(service)),
        };
        var octets = Begin(type, service.Length + data.Length);
        data.CopyTo(octets.Slice(service.CopyTo(octets)));
    }

    /// <summary>Adds a URI. The schemes <c>https:</c> and <c>http:</c> take one octet; any other is written out (Assigned Numbers, 2.7).</summary>
    /// <param name="uri">The URI with its scheme, for example <c>https://example.com</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is null.</exception>
    /// <exception cref="ArgumentException">It does not fit, or is empty.</exception>
    public void AddUri(string uri)
    {
        if (uri is null)
            throw new ArgumentNullException(nameof(uri));
        if (uri.Length == 0)
            throw new ArgumentException("The URI is empty.", nameof(uri));
        const byte NoScheme = 0x01, Http = 0x16, Https = 0x17;
        var (scheme, skipped) = uri.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? (Https, 6)
            : uri.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? (Http, 5)
            : (NoScheme, 0);
        var rest = uri.AsSpan(skipped);
        var octets = Begin(AdType.Uri, 1 + Encoding.UTF8.GetByteCount(rest));
        octets[0] = scheme;
        Encoding.UTF8.GetBytes(rest, octets.Slice(1));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // How many UTF-16 units the character at a place has.
    private static int CharacterAt(string text, int at)
        => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    // The longest beginning of a text whose UTF-8 form has at most so many octets, in UTF-16 units.
    private static int Cut(string text, int maxOctets, out int octets)
    {
        var at = 0;
        octets = 0;
        while (at < text.Length)
        {
            var units = CharacterAt(text, at);
            var more = Encoding.UTF8.GetByteCount(text.AsSpan(at, units));
            if (octets + more > maxOctets)
                break;
            octets += more;
            at += units;
        }

        return at;
    }

    private static string Name(AdType type) => type switch
    {
        AdType.Flags => "The flags",
        AdType.CompleteLocalName or AdType.ShortenedLocalName => "The local name",
        AdType.Appearance => "The appearance",
        AdType.TxPowerLevel => "The transmitted power",
        AdType.ManufacturerSpecificData => "The manufacturer specific data",
        AdType.ServiceData16 or AdType.ServiceData32 or AdType.ServiceData128 => "The service data",
        AdType.Uri => "The URI",
        >= AdType.IncompleteServiceUuids16 and <= AdType.CompleteServiceUuids128 => "The list of service UUIDs",
        _ => "The structure of type 0x" + ((byte)type).ToString("X2", CultureInfo.InvariantCulture),
    };

    private void AddList(AdType type, scoped ReadOnlySpan<BleUuid> services, int width, int octets)
    {
        if (octets == 0)
            return;
        var list = Begin(type, octets);
        foreach (var service in services)
        {
            if (service.Length == width)
                list = list.Slice(service.CopyTo(list));
        }
    }

    private readonly void RequireName(string name)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        if (name.Length == 0)
            throw new ArgumentException("The name is empty.", nameof(name));
        RefuseSecond(AdType.ShortenedLocalName, AdType.CompleteLocalName);
    }

    // Supplement to the Core Specification, Part A, 1: these stand at most once in a packet.
    private readonly void RefuseSecond(AdType one, AdType other)
    {
        foreach (var structure in new AdvertisingReader(Written))
        {
            if (structure.Type == one || structure.Type == other)
                throw new ArgumentException(Name(one) + " can stand in the data only once (Supplement to the Core Specification, Part A, 1).");
        }
    }

    private Span<byte> Begin(AdType type, int length)
    {
        if (Header + length > Remaining)
            throw TooLong(Name(type), Header + length, type == AdType.Flags ? "flags" : "data");
        var structure = _destination.Slice(_length, Header + length);
        structure[0] = (byte)(1 + length);
        structure[1] = (byte)type;
        _length += structure.Length;
        return structure.Slice(Header);
    }

    // What needs room, by how much there is too little, and what could go into the scan response instead.
    private readonly ArgumentException TooLong(string what, int needed, string parameter)
    {
        var excess = needed - Remaining;
        var text = new StringBuilder(what);
        text.Append(" needs ").Append(Text(needed)).Append(" octets, but of ").Append(Text(_destination.Length)).Append(" only ").Append(Text(Remaining)).Append(" are left: ")
            .Append(Text(excess)).Append(excess == 1 ? " octet" : " octets").Append(" too many.");
        if (needed > MaxLength)
        {
            text.Append(" It must be shortened: no packet carries more than ").Append(Text(MaxLength)).Append(" octets.");
            return new ArgumentException(text.ToString(), parameter);
        }

        text.Append(" Move it to the scan response");
        foreach (var structure in new AdvertisingReader(Written))
        {
            var freed = Header + structure.Data.Length;
            if (structure.Type != AdType.Flags && freed >= excess)
            {
                var name = Name(structure.Type);
                text.Append(", or ").Append(char.ToLowerInvariant(name[0])).Append(name, 1, name.Length - 1).Append(" (").Append(Text(freed)).Append(" octets) in its place");
            }
        }

        return new ArgumentException(text.Append('.').ToString(), parameter);
    }
}
