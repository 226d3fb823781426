// Members of today's class library that the tests call and netstandard2.1 lacks, under their own names, so that the tests compile unchanged.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace GattGen.Mono.Suite;

internal static class AbsentMembers
{
    extension(Convert)
    {
        public static string ToHexString(byte[] octets) => Convert.ToHexString((ReadOnlySpan<byte>)octets);

        public static string ToHexString(byte[] octets, int offset, int length) => Convert.ToHexString(octets.AsSpan(offset, length));

        public static string ToHexString(ReadOnlySpan<byte> octets)
        {
            var digits = new char[2 * octets.Length];
            for (var i = 0; i < octets.Length; i++)
                octets[i].TryFormat(digits.AsSpan(2 * i, 2), out _, "X2", CultureInfo.InvariantCulture);
            return new string(digits);
        }

        public static byte[] FromHexString(string text)
        {
            if (text.Length % 2 != 0)
                throw new FormatException("An odd number of digits: " + text);
            var octets = new byte[text.Length / 2];
            for (var i = 0; i < octets.Length; i++)
                octets[i] = byte.Parse(text.AsSpan(2 * i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return octets;
        }
    }

    extension(Enum)
    {
        public static T[] GetValues<T>()
            where T : struct, Enum => (T[])Enum.GetValues(typeof(T));
    }

    extension(char)
    {
        public static bool IsAsciiDigit(char character) => character is >= '0' and <= '9';

        public static bool IsAsciiLetterOrDigit(char character) => char.IsAsciiDigit(character) || (char)(character | 0x20) is >= 'a' and <= 'z';
    }

    extension(MethodInfo method)
    {
        public T CreateDelegate<T>()
            where T : Delegate => (T)method.CreateDelegate(typeof(T));
    }

    extension(Random random)
    {
        public long NextInt64(long least, long beyond) => least + (long)(random.NextDouble() * (beyond - least));
    }

    extension(int)
    {
        public static int PopCount(int value)
        {
            var count = 0;
            for (var rest = (uint)value; rest != 0; rest &= rest - 1)
                count++;
            return count;
        }
    }

    extension(TimeSpan)
    {
        public static TimeSpan FromMicroseconds(long microseconds) => new(microseconds * 10);
    }

    extension(DateTimeOffset time)
    {
        public DateTimeOffset AddMicroseconds(double microseconds) => time.AddTicks((long)(microseconds * 10));
    }

    extension(Directory)
    {
        public static DirectoryInfo CreateTempSubdirectory(string? prefix = null) => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), prefix + Guid.NewGuid().ToString("N")));
    }

    extension(Encoding)
    {
        public static Encoding Latin1 => Encoding.GetEncoding(28591);
    }

    extension(string)
    {
        public static string Create(IFormatProvider provider, FormattableString text) => text.ToString(provider);
    }

    extension<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T>
    {
        public int IndexOfAnyExcept(T value)
        {
            for (var i = 0; i < items.Length; i++)
            {
                if (!items[i].Equals(value))
                    return i;
            }

            return -1;
        }
    }

    extension<T>(IEnumerable<T> items)
    {
        public T? MinBy<TKey>(Func<T, TKey> key) => items.OrderBy(key).FirstOrDefault();

        public IEnumerable<T[]> Chunk(int size)
        {
            var rest = items.ToArray();
            for (var at = 0; at < rest.Length; at += size)
                yield return rest[at..Math.Min(rest.Length, at + size)];
        }

        public IEnumerable<T> Order(IComparer<T>? comparer = null) => items.OrderBy(item => item, comparer);

        public IEnumerable<(int Index, T Item)> Index() => items.Select((item, index) => (index, item));

        public IEnumerable<(T First, TOther Second)> Zip<TOther>(IEnumerable<TOther> others) => items.Zip(others, (item, other) => (item, other));
    }

    extension<T>(T[] items)
    {
        // Enumerable's, on an array: without it the compiler takes the one that reverses a span in place.
        public IEnumerable<T> Reverse() => Enumerable.Reverse(items);
    }
}
