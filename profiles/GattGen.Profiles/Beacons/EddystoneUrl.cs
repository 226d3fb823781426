// The Eddystone-URL frame, and how it shortens addresses.
//
//    0     1          2        3..19
//  +----+----------+--------+-------------+
//  | 10 | Tx power | Scheme | Encoded URL |
//  +----+----------+--------+-------------+
using System;
using System.Globalization;
using System.Text;

namespace GattGen.Profiles;

/// <summary>What an Eddystone beacon with an address of the web advertises.</summary>
/// <remarks>
/// The scheme, with <c>www.</c> where it follows, takes one octet, and so does each of <c>.com</c>, <c>.org</c>, <c>.edu</c>, <c>.net</c>, <c>.info</c>, <c>.biz</c>,
/// <c>.gov</c>, with a slash behind it or not. What is left must fit 17 octets, and be of the visible signs of ASCII.
/// </remarks>
/// <example>
/// <code>
/// var beacon = new EddystoneUrl(power: -20, "https://www.example.com/door/7");
/// await new Peripheral(ble).BroadcastAsync(beacon.ToAdvertisingData());
/// </code>
/// </example>
public readonly record struct EddystoneUrl
{
    /// <summary>How many octets an address may have behind its scheme, when it is shortened.</summary>
    public const int MaxEncodedOctets = 17;

    private const int Header = 3;

    // The longer ones first: "http://www." begins with "http://".
    private static readonly string[] Schemes = { "http://www.", "https://www.", "http://", "https://" };

    private static readonly string[] Expansions = { ".com/", ".org/", ".edu/", ".net/", ".info/", ".biz/", ".gov/", ".com", ".org", ".edu", ".net", ".info", ".biz", ".gov" };

    /// <summary>A beacon.</summary>
    /// <param name="power">The signal strength that is received at a distance of 0 m, in dBm, -100..20; 41 more than at 1 m.</param>
    /// <param name="url">The address, with its scheme: <c>http://</c> or <c>https://</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    /// <exception cref="ArgumentException">It has another scheme, a sign that cannot be sent, nothing behind the scheme, or is too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The power is out of range.</exception>
    public EddystoneUrl(sbyte power, string url)
    {
        EddystoneFrame.RequirePower(power);
        if (url is null)
            throw new ArgumentNullException(nameof(url));
        Power = power;
        Url = url;
        Encode(url, stackalloc byte[Header + MaxEncodedOctets]);
    }

    // An address that was read needs no check.
    private EddystoneUrl(string url, sbyte power)
    {
        Power = power;
        Url = url;
    }

    /// <summary>The signal strength that is received at a distance of 0 m, in dBm.</summary>
    public sbyte Power { get; }

    /// <summary>The address, with its scheme.</summary>
    public string Url { get; }

    /// <summary>Finds such a beacon in advertising data.</summary>
    /// <param name="advertisingData">The data of a packet.</param>
    /// <param name="beacon">What it advertises.</param>
    /// <returns>False when there is none, and when its address has reserved octets.</returns>
    public static bool TryRead(ReadOnlySpan<byte> advertisingData, out EddystoneUrl beacon)
    {
        beacon = default;
        if (!EddystoneFrame.TryTake(advertisingData, EddystoneFrameKind.Url, out var frame) || frame.Length <= Header || frame.Length > Header + MaxEncodedOctets || frame[2] >= Schemes.Length)
            return false;
        var url = new StringBuilder(Schemes[frame[2]]);
        foreach (var octet in frame.Slice(Header))
        {
            if (octet < Expansions.Length)
                url.Append(Expansions[octet]);
            else if (IsVisible((char)octet))
                url.Append((char)octet);
            else
                return false;
        }

        beacon = new EddystoneUrl(url.ToString(), (sbyte)frame[1]);
        return true;
    }

    /// <summary>Adds it, with the service of Eddystone, to advertising data.</summary>
    /// <param name="data">The data, with room for 12..28 octets.</param>
    /// <exception cref="ArgumentException">It does not fit.</exception>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public void AddTo(ref AdvertisingData data)
    {
        Span<byte> frame = stackalloc byte[Header + MaxEncodedOctets];
        EddystoneFrame.Add(ref data, frame.Slice(0, Write(frame)));
    }

    /// <summary>Flags, service and frame, as they are advertised.</summary>
    /// <returns>15..31 octets, in a new array.</returns>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public byte[] ToAdvertisingData()
    {
        Span<byte> frame = stackalloc byte[Header + MaxEncodedOctets];
        return EddystoneFrame.Advertise(frame.Slice(0, Write(frame)));
    }

    private static bool IsVisible(char sign) => sign is > ' ' and < '\x7F';

    private int Write(Span<byte> frame)
    {
        if (Url is null)
            throw new InvalidOperationException("The beacon has no address: use the constructor.");
        frame[0] = (byte)EddystoneFrameKind.Url;
        frame[1] = (byte)Power;
        return Encode(Url, frame);
    }

    // Writes the scheme and what follows it; returns the length of the frame.
    private static int Encode(string url, Span<byte> frame)
    {
        var scheme = Array.FindIndex(Schemes, known => url.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        if (scheme < 0)
            throw new ArgumentException("An Eddystone address begins with http:// or https://; '" + url + "' does not.", nameof(url));
        frame[2] = (byte)scheme;
        var rest = url.AsSpan(Schemes[scheme].Length);
        if (rest.IsEmpty)
            throw new ArgumentException("Nothing stands behind the scheme of '" + url + "'.", nameof(url));
        var length = 0;
        while (!rest.IsEmpty)
        {
            var (octet, taken) = Next(rest, url);
            if (length < MaxEncodedOctets)
                frame[Header + length] = octet;
            length++;
            rest = rest.Slice(taken);
        }

        if (length > MaxEncodedOctets)
        {
            throw new ArgumentException(
                "The address '" + url + "' has " + length.ToString(CultureInfo.InvariantCulture) + " octets behind its scheme when it is shortened; 17 fit. Use a service that shortens addresses.",
                nameof(url));
        }

        return Header + length;
    }

    private static (byte Octet, int Taken) Next(ReadOnlySpan<char> rest, string url)
    {
        for (var i = 0; i < Expansions.Length; i++)
        {
            if (rest.StartsWith(Expansions[i], StringComparison.Ordinal))
                return ((byte)i, Expansions[i].Length);
        }

        return IsVisible(rest[0])
            ? ((byte)rest[0], 1)
            : throw new ArgumentException("The sign U+" + ((int)rest[0]).ToString("X4", CultureInfo.InvariantCulture) + " of '" + url + "' cannot be sent: write it with per cent signs.", nameof(url));
    }
}
