// The CGM Specific Ops Control Point characteristic: requests of clients and answers of the server (CGM Service 1.0.1, 3.6).
using System;

namespace GattGen.Profiles;

/// <summary>A request to, or an answer of, the CGM Specific Ops Control Point (0x2AAC).</summary>
/// <param name="OpCode">What is asked for, or answered.</param>
/// <param name="Operand">What belongs to it, at most 19 octets. Where the monitor has the feature <see cref="CgmFeatures.EndToEndCrc"/> its last two octets are the
/// E2E-CRC: <see cref="WithCrc"/> and <see cref="TryTakeCrc"/>.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.CGMSpecificOpsControlPoint)]
public partial record struct CgmCommand(CgmOpCode OpCode, [GattField(MaxLength = CgmCommand.MaxOperandLength)] GattArray<byte> Operand = default)
{
    /// <summary>The longest operand in octets, the E2E-CRC included.</summary>
    public const int MaxOperandLength = 19;

    private const int CrcOctets = 2;

    /// <summary>A message whose operand is an octet.</summary>
    /// <param name="opCode">What is asked for, or answered.</param>
    /// <param name="operand">The octet.</param>
    public static CgmCommand FromOctet(CgmOpCode opCode, byte operand) => new(opCode, new[] { operand });

    /// <summary>A message whose operand is a number of two octets.</summary>
    /// <param name="opCode">What is asked for, or answered.</param>
    /// <param name="operand">The number.</param>
    public static CgmCommand FromUInt16(CgmOpCode opCode, ushort operand) => new(opCode, new[] { (byte)operand, (byte)(operand >> 8) });

    /// <summary>A message whose operand is a level or a rate.</summary>
    /// <param name="opCode">What is asked for, or answered.</param>
    /// <param name="operand">The number, in mg/dL or mg/dL per minute.</param>
    public static CgmCommand FromLevel(CgmOpCode opCode, MedFloat16 operand) => FromUInt16(opCode, operand.Bits);

    /// <summary>A message whose operand is a calibration.</summary>
    /// <param name="opCode">What is asked for, or answered.</param>
    /// <param name="operand">The calibration.</param>
    public static CgmCommand FromCalibration(CgmOpCode opCode, CgmCalibration operand)
    {
        var octets = new byte[CgmCalibration.MaxLength];
        operand.Encode(octets);
        return new CgmCommand(opCode, octets);
    }

    /// <summary>Answers how a request ended.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="code">How it ended.</param>
    public static CgmCommand Response(CgmOpCode request, CgmResponseCode code) => new(CgmOpCode.ResponseCode, new[] { (byte)request, (byte)code });

    /// <summary>What an answer to a request says of its end.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="code">How it ended.</param>
    /// <returns>False when this is no such answer.</returns>
    public readonly bool TryGetResponse(out CgmOpCode request, out CgmResponseCode code)
    {
        var isResponse = OpCode == CgmOpCode.ResponseCode && Operand.Count == 2;
        request = isResponse ? (CgmOpCode)Operand[0] : CgmOpCode.None;
        code = isResponse ? (CgmResponseCode)Operand[1] : CgmResponseCode.None;
        return isResponse;
    }

    /// <summary>The operand as an octet.</summary>
    /// <param name="operand">The octet.</param>
    /// <returns>False when it has another length.</returns>
    public readonly bool TryGetOctet(out byte operand)
    {
        operand = Operand.Count == 1 ? Operand[0] : (byte)0;
        return Operand.Count == 1;
    }

    /// <summary>The operand as a number of two octets.</summary>
    /// <param name="operand">The number.</param>
    /// <returns>False when it has another length.</returns>
    public readonly bool TryGetUInt16(out ushort operand)
    {
        operand = Operand.Count == 2 ? (ushort)(Operand[0] | (Operand[1] << 8)) : (ushort)0;
        return Operand.Count == 2;
    }

    /// <summary>The operand as a level or a rate.</summary>
    /// <param name="operand">The number, in mg/dL or mg/dL per minute.</param>
    /// <returns>False when it has another length.</returns>
    public readonly bool TryGetLevel(out MedFloat16 operand)
    {
        var isLevel = TryGetUInt16(out var bits);
        operand = MedFloat16.FromBits(bits);
        return isLevel;
    }

    /// <summary>The operand as a calibration.</summary>
    /// <param name="operand">The calibration.</param>
    /// <returns>False when it is none.</returns>
    public readonly bool TryGetCalibration(out CgmCalibration operand) => CgmCalibration.TryDecode(Operand.Span, out operand);

    /// <summary>The same with the E2E-CRC that belongs to it behind its operand.</summary>
    /// <exception cref="ArgumentException">The operand leaves no room for it.</exception>
    public readonly CgmCommand WithCrc()
    {
        if (Operand.Count > MaxOperandLength - CrcOctets)
            throw new ArgumentException("The operand and its CRC have at most 19 octets.");
        var operand = new byte[Operand.Count + CrcOctets];
        Operand.Span.CopyTo(operand);
        var crc = ComputeCrc(Operand.Span);
        (operand[Operand.Count], operand[Operand.Count + 1]) = ((byte)crc, (byte)(crc >> 8));
        return this with { Operand = operand };
    }

    /// <summary>Takes the E2E-CRC from the end of the operand.</summary>
    /// <param name="command">The same without it; as it was when it has none.</param>
    /// <returns>Whether the last two octets were the CRC of the others.</returns>
    public readonly bool TryTakeCrc(out CgmCommand command)
    {
        command = this;
        if (Operand.Count is < CrcOctets or > MaxOperandLength)
            return false;
        var operand = Operand.Span.Slice(0, Operand.Count - CrcOctets);
        if (ComputeCrc(operand) != (Operand[Operand.Count - 2] | (Operand[Operand.Count - 1] << 8)))
            return false;
        command = this with { Operand = new GattArray<byte>(operand) };
        return true;
    }

    private readonly ushort ComputeCrc(ReadOnlySpan<byte> operand)
    {
        Span<byte> octets = stackalloc byte[1 + MaxOperandLength + CrcOctets];
        octets[0] = (byte)OpCode;
        operand.CopyTo(octets.Slice(1));
        return EndToEndCrc.Compute(octets.Slice(0, 1 + operand.Length));
    }
}
