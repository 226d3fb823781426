// Cuts a stream of octets into the packets between its delimiters.
using System;

namespace GattGen.Hci;

/// <summary>
/// Decodes SLIP, whatever the pieces in which it arrives. Each delimiter ends a packet and begins another, so one delimiter that was lost costs
/// no more than the two packets beside it. Its buffer does not grow.
/// </summary>
internal sealed class SlipDecoder
{
    private readonly byte[] _buffer;
    private Place _place;
    private int _length;
    private bool _isEscaped;

    /// <summary>A decoder of packets with at most <paramref name="capacity"/> octets.</summary>
    public SlipDecoder(int capacity) => _buffer = new byte[capacity];

    /// <summary>Whether XON and XOFF between the octets are taken for what they are. Else they are octets like others.</summary>
    public bool IsFlowControlled { get; set; }

    /// <summary>Whether XOFF came last.</summary>
    public bool IsHalted { get; set; }

    /// <summary>Packets that could not be decoded or were too long.</summary>
    public long BrokenPackets { get; private set; }

    /// <summary>The packet that <see cref="Feed"/> has found, until it is called again.</summary>
    public Span<byte> Packet => _buffer.AsSpan(0, _length);

    /// <summary>Takes octets up to the end of the next packet.</summary>
    /// <param name="octets">What arrived.</param>
    /// <param name="consumed">How many of them have been taken.</param>
    /// <returns>True when <see cref="Packet"/> is one; false when all octets were taken.</returns>
    public bool Feed(ReadOnlySpan<byte> octets, ref int consumed)
    {
        if (_place == Place.Ended)
            Begin();    // the delimiter that has ended a packet may be the first of the next one, too
        while (consumed < octets.Length)
        {
            byte octet = octets[consumed++];
            if (octet == SlipCode.Delimiter)
            {
                if (_place == Place.Inside && _length > 0 && !_isEscaped)
                {
                    _place = Place.Ended;
                    return true;
                }

                if (_place == Place.Broken || _isEscaped)
                    BrokenPackets++;
                Begin();
            }
            else if (IsFlowControlled && octet is SlipCode.Xon or SlipCode.Xoff)
            {
                IsHalted = octet == SlipCode.Xoff;
            }
            else if (_place == Place.Inside)
            {
                Add(octet);
            }
        }

        return false;
    }

    /// <summary>Forgets what was read: nothing counts before the next delimiter.</summary>
    public void Reset()
    {
        Begin();
        _place = Place.Outside;
        IsHalted = false;
        IsFlowControlled = false;
    }

    private void Begin()
    {
        _place = Place.Inside;
        _length = 0;
        _isEscaped = false;
    }

    private void Add(byte octet)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
            switch (octet)
            {
                case SlipCode.EscapedDelimiter:
                    octet = SlipCode.Delimiter;
                    break;
                case SlipCode.EscapedEscape:
                    octet = SlipCode.Escape;
                    break;
                case SlipCode.EscapedXon when IsFlowControlled:
                    octet = SlipCode.Xon;
                    break;
                case SlipCode.EscapedXoff when IsFlowControlled:
                    octet = SlipCode.Xoff;
                    break;
                default:
                    _place = Place.Broken;
                    return;
            }
        }
        else if (octet == SlipCode.Escape)
        {
            _isEscaped = true;
            return;
        }

        if (_length == _buffer.Length)
            _place = Place.Broken;
        else
            _buffer[_length++] = octet;
    }

    private enum Place
    {
        Outside,
        Inside,
        Broken,
        Ended,
    }
}
