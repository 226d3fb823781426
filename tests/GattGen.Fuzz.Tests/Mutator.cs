// Makes bad input out of good: what transmission errors and attackers do to packets.
using System;
using System.Collections.Generic;

namespace GattGen.Fuzz.Tests;

/// <summary>Builds inputs in a buffer of its own; nothing is allocated for an input.</summary>
internal sealed class Mutator
{
    private readonly IReadOnlyList<byte[]> _corpus;
    private readonly byte[] _buffer;

    /// <summary>A mutator for inputs of up to <paramref name="maxLength"/> octets; the corpus may be empty.</summary>
    public Mutator(SeededRandom random, IReadOnlyList<byte[]> corpus, int maxLength)
    {
        Random = random;
        _corpus = corpus;
        _buffer = new byte[maxLength];
    }

    public SeededRandom Random { get; }

    /// <summary>The next input; valid until the next call.</summary>
    public Span<byte> Next()
    {
        if (_corpus.Count == 0 || Random.OneIn(8))
            return Noise();
        var input = Take(_corpus[Random.Below(_corpus.Count)]);
        for (var changes = 1 + Random.Below(3); changes > 0; changes--)
            input = Change(input);
        return input;
    }

    /// <summary>Changes a packet; valid until the next call.</summary>
    public Span<byte> Change(ReadOnlySpan<byte> packet) => Change(Take(packet));

    private Span<byte> Noise()
    {
        var length = Random.OneIn(2) ? Random.Below(Math.Min(17, _buffer.Length + 1)) : Random.Below(_buffer.Length + 1);
        var input = _buffer.AsSpan(0, length);
        Random.Fill(input);
        return input;
    }

    private Span<byte> Take(ReadOnlySpan<byte> source)
    {
        var input = _buffer.AsSpan(0, Math.Min(source.Length, _buffer.Length));
        source.Slice(0, input.Length).CopyTo(input);
        return input;
    }

    private Span<byte> Change(Span<byte> input)
    {
        if (input.IsEmpty)
            return Noise();
        var at = Random.Below(input.Length);
        switch (Random.Below(9))
        {
            case 0: // cut off
                return input.Slice(0, at);
            case 1: // a bit flips
                input[at] ^= (byte)(1 << Random.Below(8));
                return input;
            case 2: // an octet is another
                input[at] = (byte)Random.Next();
                return input;
            case 3: // the extremes
                input[at] = Random.OneIn(2) ? (byte)0 : (byte)0xFF;
                return input;
            case 4: // a length, a count or a handle is one off
                input[at] += Random.OneIn(2) ? (byte)1 : (byte)0xFF;
                return input;
            case 5: // octets follow that nobody announced
                {
                    var longer = _buffer.AsSpan(0, Math.Min(_buffer.Length, input.Length + 1 + Random.Below(16)));
                    Random.Fill(longer.Slice(input.Length));
                    return longer;
                }

            case 6: // a part is missing
                {
                    var missing = Math.Min(1 + Random.Below(4), input.Length - at);
                    input.Slice(at + missing).CopyTo(input.Slice(at));
                    return input.Slice(0, input.Length - missing);
                }

            case 7: // the end is that of another packet
                {
                    var other = _corpus[Random.Below(_corpus.Count)];
                    var tail = other.AsSpan(Math.Min(at, other.Length));
                    var whole = _buffer.AsSpan(0, Math.Min(_buffer.Length, at + tail.Length));
                    tail.Slice(0, whole.Length - at).CopyTo(whole.Slice(at));
                    return whole;
                }

            default: // all that follows is 0 or 0xFF
                input.Slice(at).Fill(Random.OneIn(2) ? (byte)0 : (byte)0xFF);
                return input;
        }
    }
}
