// The other types that a GattReader reads.
using System;

namespace GattGen;

public ref partial struct GattReader
{
    /// <summary>Reads an octet as a signed number.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out sbyte value)
    {
        var read = TryRead(out byte bits);
        value = unchecked((sbyte)bits);
        return read;
    }

    /// <summary>Reads a signed number of two octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out short value)
    {
        var read = TryRead(out ushort bits);
        value = unchecked((short)bits);
        return read;
    }

    /// <summary>Reads a signed number of four octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out int value)
    {
        var read = TryRead(out uint bits);
        value = unchecked((int)bits);
        return read;
    }

    /// <summary>Reads a signed number of eight octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out long value)
    {
        var read = TryRead(out ulong bits);
        value = unchecked((long)bits);
        return read;
    }

    /// <summary>Reads an unsigned number of 3 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out UInt24 value)
    {
        var read = TryReadUnsigned(3, out var bits);
        value = (UInt24)bits;
        return read;
    }

    /// <summary>Reads a signed number of 3 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out Int24 value)
    {
        var read = TryReadSigned(3, out var bits);
        value = (Int24)bits;
        return read;
    }

    /// <summary>Reads an unsigned number of 5 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out UInt40 value)
    {
        var read = TryReadUnsigned(5, out var bits);
        value = (UInt40)bits;
        return read;
    }

    /// <summary>Reads a signed number of 5 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out Int40 value)
    {
        var read = TryReadSigned(5, out var bits);
        value = (Int40)bits;
        return read;
    }

    /// <summary>Reads an unsigned number of 6 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out UInt48 value)
    {
        var read = TryReadUnsigned(6, out var bits);
        value = (UInt48)bits;
        return read;
    }

    /// <summary>Reads a signed number of 6 octets.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out Int48 value)
    {
        var read = TryReadSigned(6, out var bits);
        value = (Int48)bits;
        return read;
    }

    /// <summary>Reads a truth value: an octet that is 0 or 1.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False at the end, and when the octet is another one.</returns>
    public bool TryRead(out bool value)
    {
        var read = TryRead(out byte octet);
        value = octet == 1;
        return read && octet <= 1;
    }

    /// <summary>Reads a number in IEEE 754 binary32.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out float value)
    {
        var read = TryRead(out int bits);
        value = BitConverter.Int32BitsToSingle(bits);
        return read;
    }

    /// <summary>Reads a number in IEEE 754 binary64.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out double value)
    {
        var read = TryRead(out long bits);
        value = BitConverter.Int64BitsToDouble(bits);
        return read;
    }

    /// <summary>Reads an SFLOAT.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out MedFloat16 value)
    {
        var read = TryRead(out ushort bits);
        value = MedFloat16.FromBits(bits);
        return read;
    }

    /// <summary>Reads a FLOAT.</summary>
    /// <param name="value">The value, or its default.</param>
    /// <returns>False when there are fewer octets.</returns>
    public bool TryRead(out MedFloat32 value)
    {
        var read = TryRead(out uint bits);
        value = MedFloat32.FromBits(bits);
        return read;
    }
}
