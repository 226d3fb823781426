// What Fitness Machine Control Point (0x2AD9) indicates.
using System;

namespace GattGen.Profiles;

/// <summary>The answer of the Fitness Machine Control Point.</summary>
/// <param name="RequestOpCode">What was asked for.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameter">The octets behind it: of a spin down that was started its speeds.</param>
[GattValue(Coded = true, MinLength = 3, MaxLength = 20), CharacteristicValue(Assigned.Characteristics.FitnessMachineControlPoint)]
public partial record struct FitnessMachineResponse(FitnessMachineOpCode RequestOpCode, FitnessMachineResult Result, GattArray<byte> Parameter = default)
{
    /// <summary>The answer to a spin down that was started.</summary>
    /// <param name="speeds">Between which speeds it is measured.</param>
    /// <exception cref="ArgumentException">A speed is out of range.</exception>
    public static FitnessMachineResponse OfSpinDown(SpinDownSpeeds speeds)
    {
        Span<byte> octets = stackalloc byte[SpinDownSpeeds.MaxLength];
        return new(FitnessMachineOpCode.SpinDownControl, FitnessMachineResult.Success, new GattArray<byte>(octets.Slice(0, speeds.Encode(octets))));
    }

    /// <summary>Between which speeds a spin down is measured, as it answered.</summary>
    /// <param name="speeds">The speeds.</param>
    /// <returns>False when the answer is another one.</returns>
    public readonly bool TryGetSpinDownSpeeds(out SpinDownSpeeds speeds) => SpinDownSpeeds.TryDecode(Parameter.Span, out speeds);

    /// <summary>Writes the octets of the answer.</summary>
    /// <param name="writer">Where they go.</param>
    /// <exception cref="ArgumentException">The parameter has more than 17 octets.</exception>
    public readonly void Write(ref GattWriter writer)
    {
        writer.Write((byte)FitnessMachineOpCode.ResponseCode);
        writer.Write((byte)RequestOpCode);
        writer.Write((byte)Result);
        writer.Write(Parameter.Span);
    }

    /// <summary>Reads the octets of an answer.</summary>
    /// <param name="reader">Where they stand.</param>
    /// <param name="value">The answer, or its default.</param>
    /// <returns>False when they are no answer.</returns>
    public static bool TryRead(ref GattReader reader, out FitnessMachineResponse value)
    {
        value = default;
        if (!reader.TryRead(out byte code) || code != (byte)FitnessMachineOpCode.ResponseCode || !reader.TryRead(out byte request) || !reader.TryRead(out byte result))
            return false;
        value = new((FitnessMachineOpCode)request, (FitnessMachineResult)result, new GattArray<byte>(reader.TakeRest()));
        return true;
    }
}
