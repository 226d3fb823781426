// A value of the library, and its octets as somebody has written them by hand from the field table of a specification.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests;

/// <summary>A row of the tables of known octets. Each class of tests may have one: a static property of an array of these.</summary>
internal abstract class KnownOctets
{
    protected KnownOctets(string text)
    {
        Text = text;
        Octets = Parse(text);
    }

    /// <summary>The rows of all tables.</summary>
    public static ILookup<Type, KnownOctets> All { get; } = typeof(KnownOctets).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(property => property.PropertyType == typeof(KnownOctets[]))
        .SelectMany(property => (KnownOctets[])property.GetValue(null)!)
        .ToLookup(row => row.Type);

    /// <summary>The type of the value.</summary>
    public abstract Type Type { get; }

    /// <summary>The octets as they are written.</summary>
    public string Text { get; }

    public byte[] Octets { get; }

    /// <summary>A row.</summary>
    /// <param name="value">The value.</param>
    /// <param name="octets">Its octets in hexadecimal digits, with or without something between them: <c>01 2C</c>.</param>
    public static KnownOctets Of<T>(T value, string octets)
        where T : struct => new Row<T>(value, octets);

    /// <summary>Octets from a text: <c>01 2C</c>.</summary>
    public static byte[] Parse(string text) => Convert.FromHexString(text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal));

    /// <summary>No octets are the value: it is refused with the name of the field.</summary>
    public static void AreNone<T>(T value, string field)
        where T : struct
        => Assert.All(ValueCodec<T>.All, codec => Assert.Contains(field, Assert.ThrowsAny<ArgumentException>(() => codec.ToOctets(value)).Message, StringComparison.Ordinal));

    /// <summary>The value has these octets, and these octets are this value. No octets are one only where a row says so.</summary>
    public abstract void Check();

    private sealed class Row<T>(T value, string octets) : KnownOctets(octets)
        where T : struct
    {
        public override Type Type => typeof(T);

        public override void Check()
        {
            foreach (var codec in ValueCodec<T>.All)
            {
                Assert.Equal(Octets, codec.ToOctets(value));
                Assert.True(codec.Decode(Octets, out var read), codec.Name + " is not read from " + Text);
                Assert.Equal(value, read);
                Assert.Equal(All[Type].Any(row => row.Octets.Length == 0), codec.Decode([], out _));
            }
        }
    }
}
