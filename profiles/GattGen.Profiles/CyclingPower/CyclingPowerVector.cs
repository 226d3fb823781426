// The value of Cycling Power Vector (0x2A64).
using System;
using System.Collections.Generic;

namespace GattGen.Profiles;

/// <summary>Forces or torques along a revolution of the crank (Cycling Power Service 1.1, 3.4). It has forces or torques, not both.</summary>
/// <param name="Crank">The crank; null when it is not sent.</param>
/// <param name="FirstAngle">Where the crank was at the first of them, in degrees; null when it is not sent.</param>
/// <param name="Forces">The forces in newtons, the oldest first.</param>
/// <param name="Torques">The torques in 1/32 newton metres, the oldest first; see <see cref="ToNewtonMetres"/>.</param>
/// <param name="Direction">In which direction they were measured.</param>
[GattValue(Coded = true, MinLength = 1, MaxLength = 512), CharacteristicValue(Assigned.Characteristics.CyclingPowerVector)]
public partial record struct CyclingPowerVector(
    CrankRevolutions? Crank = null,
    ushort? FirstAngle = null,
    GattArray<short> Forces = default,
    GattArray<short> Torques = default,
    MeasurementDirection Direction = MeasurementDirection.Unknown)
{
    // The bits of the flags (Cycling Power Service 1.1, 3.4.1).
    private const byte HasCrank = 0x01;
    private const byte HasFirstAngle = 0x02;
    private const byte HasForces = 0x04;
    private const byte HasTorques = 0x08;
    private const int DirectionBit = 4;

    /// <summary>The torques in newton metres, the oldest first.</summary>
    public readonly double[] ToNewtonMetres()
    {
        var torques = new double[Torques.Count];
        for (var i = 0; i < torques.Length; i++)
            torques[i] = Torques[i] / 32.0;
        return torques;
    }

    /// <summary>The vector in pieces that an MTU carries: the first has the crank and the angle, and all have the direction. What fits is its only piece.</summary>
    /// <param name="room">The largest piece in octets: the MTU less 3, at least 20.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly CyclingPowerVector[] Split(int room)
    {
        if (room < NotificationRoom.SmallestOctets)
            throw new ArgumentOutOfRangeException(nameof(room), room, "The smallest MTU leaves 20 octets.");
        var areForces = !Forces.IsEmpty;
        var rest = areForces ? Forces.Span : Torques.Span;
        var pieces = new List<CyclingPowerVector>();
        var piece = this with { Forces = default, Torques = default };
        var free = room - 1 - (Crank is null ? 0 : CrankRevolutions.MaxLength) - (FirstAngle is null ? 0 : 2);
        do
        {
            var values = new GattArray<short>(rest.Slice(0, Math.Min(rest.Length, free / 2)));
            pieces.Add(areForces ? piece with { Forces = values } : piece with { Torques = values });
            rest = rest.Slice(values.Count);
            piece = new CyclingPowerVector(Direction: Direction);
            free = room - 1;
        }
        while (!rest.IsEmpty);
        return pieces.ToArray();
    }

    /// <summary>Writes the octets of the vector.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">It has forces and torques, or more of them than fit into 512 octets.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        if (!Forces.IsEmpty && !Torques.IsEmpty)
            throw new ArgumentException("A vector has forces or torques, not both: send them one after the other.");
        var direction = GattCodec.Bits((long)Direction, 2, nameof(Direction));
        writer.Write((byte)((Crank is null ? 0 : HasCrank) | (FirstAngle is null ? 0 : HasFirstAngle) | (Forces.IsEmpty ? 0 : HasForces)
            | (Torques.IsEmpty ? 0 : HasTorques) | (int)(direction << DirectionBit)));
        if (Crank is { } crank)
            crank.Write(ref writer);
        if (FirstAngle is { } angle)
            writer.Write(angle);
        foreach (var value in Forces.IsEmpty ? Torques : Forces)
            writer.Write(value);
    }

    /// <summary>Reads the octets of a vector.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The vector, or its default.</param>
    /// <returns>False when they are no vector.</returns>
    public static bool TryRead(ref GattReader reader, out CyclingPowerVector value)
    {
        value = default;
        if (!reader.TryRead(out byte flags))
            return false;
        CrankRevolutions? crank = null;
        if ((flags & HasCrank) != 0)
        {
            if (!CrankRevolutions.TryRead(ref reader, out var read))
                return false;
            crank = read;
        }

        ushort? angle = null;
        if ((flags & HasFirstAngle) != 0)
        {
            if (!reader.TryRead(out ushort read))
                return false;
            angle = read;
        }

        GattArray<short> values = default;
        if ((flags & (HasForces | HasTorques)) != 0)
        {
            var read = new short[reader.Remaining / 2];
            for (var i = 0; i < read.Length; i++)
                _ = reader.TryRead(out read[i]);
            values = GattArray.Own(read);
        }

        var isForce = (flags & HasForces) != 0;
        value = new(crank, angle, isForce ? values : default, isForce ? default : values, (MeasurementDirection)((flags >> DirectionBit) & 3));
        return reader.IsAtEnd;
    }
}
