// What LN Control Point (0x2A6B) indicates.
using System;
using System.Text;

namespace GattGen.Profiles;

/// <summary>The answer of the LN Control Point.</summary>
/// <param name="RequestOpCode">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameter">The octets of what was asked for.</param>
[GattValue(Coded = true, MinLength = 3, MaxLength = 247), CharacteristicValue(Assigned.Characteristics.LNControlPoint)]
public partial record struct LnResponse(LnOpCode RequestOpCode, ControlPointResult Result, GattArray<byte> Parameter = default)
{
    /// <summary>The answer with the number of routes.</summary>
    /// <param name="routes">How many.</param>
    public static LnResponse OfNumberOfRoutes(ushort routes) => new(LnOpCode.RequestNumberOfRoutes, ControlPointResult.Success, ControlPointParameter.Of(routes));

    /// <summary>The answer with the name of a route.</summary>
    /// <param name="name">The name; what has no room is cut off.</param>
    /// <param name="room">How many octets the name may have: the MTU of the link less 6.</param>
    public static LnResponse OfNameOfRoute(string name, int room)
        => new(LnOpCode.RequestNameOfRoute, ControlPointResult.Success, ControlPointParameter.Of(name, Math.Min(room, MaxLength - 3)));

    /// <summary>The number of routes, as it answered.</summary>
    /// <param name="routes">How many.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetNumberOfRoutes(out ushort routes) => ControlPointParameter.TryRead(Parameter, out routes);

    /// <summary>The name of a route, as it answered.</summary>
    public readonly string ToNameOfRoute() => Encoding.UTF8.GetString(Parameter.Span);

    /// <summary>Writes the octets of the answer.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">The parameter has more than 244 octets.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)LnOpCode.ResponseCode);
        writer.Write((byte)RequestOpCode);
        writer.Write((byte)Result);
        writer.Write(Parameter.Span);
    }

    /// <summary>Reads the octets of an answer.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The answer, or its default.</param>
    /// <returns>False when they are no answer.</returns>
    public static bool TryRead(ref GattReader reader, out LnResponse value)
    {
        value = default;
        if (!reader.TryRead(out byte code) || code != (byte)LnOpCode.ResponseCode || !reader.TryRead(out byte request) || !reader.TryRead(out byte result))
            return false;
        value = new((LnOpCode)request, (ControlPointResult)result, new GattArray<byte>(reader.TakeRest()));
        return true;
    }
}
