// The Object Action Control Point: requests, results, responses (Object Transfer Service 1.0, 3.3).
//
//  request     0: op code   1..: parameters
//  response    0: 0x60      1: op code of the request   2: result   3..: parameters
using System;
using System.Buffers.Binary;

namespace GattGen.Profiles;

/// <summary>What a client asks to be done with an object (Object Transfer Service 1.0, table 3.9).</summary>
public enum ObjectActionOpCode : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0x00,

    /// <summary>Makes an object, which then is the current one.</summary>
    Create = 0x01,

    /// <summary>Deletes the current object.</summary>
    Delete = 0x02,

    /// <summary>Calculates the checksum of a part of it.</summary>
    CalculateChecksum = 0x03,

    /// <summary>Executes it.</summary>
    Execute = 0x04,

    /// <summary>Sends a part of it through the channel.</summary>
    Read = 0x05,

    /// <summary>Takes octets out of the channel into it.</summary>
    Write = 0x06,

    /// <summary>Stops what is being sent.</summary>
    Abort = 0x07,

    /// <summary>The server answers.</summary>
    Response = 0x60,
}

/// <summary>What came of a request to the Object Action Control Point (Object Transfer Service 1.0, table 3.11).</summary>
public enum ObjectActionResult : byte
{
    /// <summary>None: no server sends it.</summary>
    None = 0x00,

    /// <summary>It is done, or, for Read and Write, begun.</summary>
    Success = 0x01,

    /// <summary>The server does not know the op code, or does not do that.</summary>
    OpCodeNotSupported = 0x02,

    /// <summary>A parameter is missing or out of range.</summary>
    InvalidParameter = 0x03,

    /// <summary>There is no room.</summary>
    InsufficientResources = 0x04,

    /// <summary>No object is selected, or there is none of that kind.</summary>
    InvalidObject = 0x05,

    /// <summary>There is no channel, or it is in use.</summary>
    ChannelUnavailable = 0x06,

    /// <summary>The server has no objects of that type.</summary>
    UnsupportedType = 0x07,

    /// <summary>The object does not allow it.</summary>
    ProcedureNotPermitted = 0x08,

    /// <summary>The object is in use.</summary>
    ObjectLocked = 0x09,

    /// <summary>It did not work.</summary>
    OperationFailed = 0x0A,
}

/// <summary>A request to the Object Action Control Point.</summary>
/// <param name="OpCode">What is to be done.</param>
/// <param name="Parameters">What belongs to it; the methods of this type write and read it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ObjectActionControlPoint)]
public partial record struct ObjectActionRequest(ObjectActionOpCode OpCode, [GattField(MaxLength = ObjectActionRequest.MaxParameters)] GattArray<byte> Parameters = default)
{
    /// <summary>The longest parameters in octets.</summary>
    public const int MaxParameters = 256;

    private const byte TruncateMode = 0x02;
    private const int RangeOctets = 8;

    /// <summary>Makes an object.</summary>
    /// <param name="size">For how many octets there shall be room.</param>
    /// <param name="type">What it is: a UUID of 16 or 128 bits.</param>
    /// <exception cref="ArgumentException">The UUID is empty, or has 32 bits.</exception>
    public static ObjectActionRequest ToCreate(uint size, BleUuid type)
    {
        if (type.Length is not (2 or 16))
            throw new ArgumentException("The type of an object is a UUID of 16 or 128 bits.", nameof(type));
        Span<byte> parameters = stackalloc byte[4 + type.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, size);
        type.CopyTo(parameters.Slice(4));
        return new ObjectActionRequest(ObjectActionOpCode.Create, new GattArray<byte>(parameters));
    }

    /// <summary>Deletes the current object.</summary>
    public static ObjectActionRequest ToDelete() => new(ObjectActionOpCode.Delete);

    /// <summary>Calculates a checksum.</summary>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">How many octets it has.</param>
    public static ObjectActionRequest ToCalculateChecksum(uint offset, uint length) => OfRange(ObjectActionOpCode.CalculateChecksum, offset, length);

    /// <summary>Executes the current object.</summary>
    /// <param name="parameters">What it gets, 0..256 octets.</param>
    public static ObjectActionRequest ToExecute(ReadOnlySpan<byte> parameters = default) => new(ObjectActionOpCode.Execute, new GattArray<byte>(parameters));

    /// <summary>Asks for a part of the current object.</summary>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">How many octets it has.</param>
    public static ObjectActionRequest ToRead(uint offset, uint length) => OfRange(ObjectActionOpCode.Read, offset, length);

    /// <summary>Announces octets for the current object.</summary>
    /// <param name="offset">Where they go.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="truncate">Whether the object ends behind them.</param>
    public static ObjectActionRequest ToWrite(uint offset, uint length, bool truncate = false)
    {
        Span<byte> parameters = stackalloc byte[RangeOctets + 1];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, offset);
        BinaryPrimitives.WriteUInt32LittleEndian(parameters.Slice(4), length);
        parameters[RangeOctets] = truncate ? TruncateMode : (byte)0;
        return new ObjectActionRequest(ObjectActionOpCode.Write, new GattArray<byte>(parameters));
    }

    /// <summary>Stops what is being sent.</summary>
    public static ObjectActionRequest ToAbort() => new(ObjectActionOpCode.Abort);

    /// <summary>Reads the parameters of Create.</summary>
    /// <param name="size">For how many octets there shall be room.</param>
    /// <param name="type">What the object is.</param>
    /// <returns>False when they are wrong.</returns>
    public readonly bool TryGetCreate(out uint size, out BleUuid type)
    {
        var parameters = Parameters.Span;
        type = default;
        size = 0;
        if (OpCode != ObjectActionOpCode.Create || parameters.Length is not (6 or 20) || !BleUuid.TryRead(parameters.Slice(4), out type))
            return false;
        size = BinaryPrimitives.ReadUInt32LittleEndian(parameters);
        return true;
    }

    /// <summary>Reads the parameters of Calculate Checksum, Read and Write.</summary>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">How many octets it has.</param>
    /// <param name="truncate">Of Write: whether the object ends behind them.</param>
    /// <returns>False when they are wrong.</returns>
    public readonly bool TryGetRange(out uint offset, out uint length, out bool truncate)
    {
        var parameters = Parameters.Span;
        offset = length = 0;
        truncate = false;
        var wanted = OpCode == ObjectActionOpCode.Write ? RangeOctets + 1 : RangeOctets;
        if (OpCode is not (ObjectActionOpCode.CalculateChecksum or ObjectActionOpCode.Read or ObjectActionOpCode.Write) || parameters.Length != wanted)
            return false;
        offset = BinaryPrimitives.ReadUInt32LittleEndian(parameters);
        length = BinaryPrimitives.ReadUInt32LittleEndian(parameters.Slice(4));
        if (wanted == RangeOctets)
            return true;
        truncate = (parameters[RangeOctets] & TruncateMode) != 0;
        return (parameters[RangeOctets] & ~TruncateMode) == 0;
    }

    private static ObjectActionRequest OfRange(ObjectActionOpCode opCode, uint offset, uint length)
    {
        Span<byte> parameters = stackalloc byte[RangeOctets];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, offset);
        BinaryPrimitives.WriteUInt32LittleEndian(parameters.Slice(4), length);
        return new ObjectActionRequest(opCode, new GattArray<byte>(parameters));
    }
}

/// <summary>What came of a request to the Object Action Control Point.</summary>
/// <param name="OpCode"><see cref="ObjectActionOpCode.Response"/>.</param>
/// <param name="Request">The op code of the request.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameters">What belongs to it: a checksum, what was executed has answered.</param>
[GattValue]
public partial record struct ObjectActionResponse(
    ObjectActionOpCode OpCode,
    ObjectActionOpCode Request,
    ObjectActionResult Result,
    [GattField(MaxLength = ObjectActionResponse.MaxParameters)] GattArray<byte> Parameters = default)
{
    /// <summary>The longest parameters in octets: with them the response fits the smallest MTU.</summary>
    public const int MaxParameters = 17;

    /// <summary>A response.</summary>
    /// <param name="request">The op code of the request.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="parameters">What belongs to it, 0..17 octets.</param>
    public static ObjectActionResponse To(ObjectActionOpCode request, ObjectActionResult result, ReadOnlySpan<byte> parameters = default)
        => new(ObjectActionOpCode.Response, request, result, new GattArray<byte>(parameters));

    /// <summary>Reads the checksum.</summary>
    /// <param name="checksum">The CRC-32, or 0.</param>
    /// <returns>False when it is no answer to Calculate Checksum, or not a success.</returns>
    public readonly bool TryGetChecksum(out uint checksum)
    {
        var found = Request == ObjectActionOpCode.CalculateChecksum && Result == ObjectActionResult.Success && Parameters.Count == sizeof(uint);
        checksum = found ? BinaryPrimitives.ReadUInt32LittleEndian(Parameters.Span) : 0;
        return found;
    }
}
