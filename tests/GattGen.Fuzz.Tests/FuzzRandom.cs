// Random numbers that are the same on every machine and every runtime: an input that was found is found again.
using System;

namespace GattGen.Fuzz.Tests;

/// <summary>SplitMix64.</summary>
internal sealed class FuzzRandom
{
    private ulong _state;

    public FuzzRandom(ulong seed) => _state = seed;

    public ulong Next()
    {
        _state += 0x9E37_79B9_7F4A_7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    public void Fill(Span<byte> octets)
    {
        for (var i = 0; i < octets.Length; i++)
            octets[i] = (byte)Next();
    }
}
