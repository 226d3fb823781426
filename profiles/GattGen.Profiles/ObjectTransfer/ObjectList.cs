// The Object List Control Point: requests, results, responses (Object Transfer Service 1.0, 3.4).
//
//  request     0: op code   1..: parameters
//  response    0: 0x70      1: op code of the request   2: result   3..: parameters
using System;
using System.Buffers.Binary;

namespace GattGen.Profiles;

/// <summary>How a client moves in the list of objects (Object Transfer Service 1.0, table 3.19).</summary>
public enum ObjectListOpCode : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0x00,

    /// <summary>Makes the first object the current one.</summary>
    First = 0x01,

    /// <summary>Makes the last object the current one.</summary>
    Last = 0x02,

    /// <summary>Makes the one before it the current one.</summary>
    Previous = 0x03,

    /// <summary>Makes the one behind it the current one.</summary>
    Next = 0x04,

    /// <summary>Makes an object the current one by its number.</summary>
    GoTo = 0x05,

    /// <summary>Orders the list.</summary>
    Order = 0x06,

    /// <summary>Counts the objects in the list.</summary>
    RequestNumberOfObjects = 0x07,

    /// <summary>Takes the marks off all objects in the list.</summary>
    ClearMarking = 0x08,

    /// <summary>The server answers.</summary>
    Response = 0x70,
}

/// <summary>What came of a request to the Object List Control Point (Object Transfer Service 1.0, table 3.22).</summary>
public enum ObjectListResult : byte
{
    /// <summary>None: no server sends it.</summary>
    None = 0x00,

    /// <summary>It is done.</summary>
    Success = 0x01,

    /// <summary>The server does not know the op code, or does not do that.</summary>
    OpCodeNotSupported = 0x02,

    /// <summary>A parameter is missing or out of range.</summary>
    InvalidParameter = 0x03,

    /// <summary>It did not work.</summary>
    OperationFailed = 0x04,

    /// <summary>There is no object before the first, or behind the last one.</summary>
    OutOfBounds = 0x05,

    /// <summary>There are too many objects for it.</summary>
    TooManyObjects = 0x06,

    /// <summary>The list has no object.</summary>
    NoObject = 0x07,

    /// <summary>The list has no object of that number.</summary>
    ObjectIdNotFound = 0x08,
}

/// <summary>By what a list of objects is ordered (Object Transfer Service 1.0, table 3.20).</summary>
public enum ObjectSortOrder : byte
{
    /// <summary>As the server likes.</summary>
    None = 0x00,

    /// <summary>By name.</summary>
    Name = 0x01,

    /// <summary>By type.</summary>
    Type = 0x02,

    /// <summary>By size, the smallest first.</summary>
    CurrentSize = 0x03,

    /// <summary>By when it was made, the oldest first.</summary>
    FirstCreated = 0x04,

    /// <summary>By when it was changed, the oldest first.</summary>
    LastModified = 0x05,

    /// <summary>By name, backwards.</summary>
    NameDescending = 0x11,

    /// <summary>By type, backwards.</summary>
    TypeDescending = 0x12,

    /// <summary>By size, the largest first.</summary>
    CurrentSizeDescending = 0x13,

    /// <summary>By when it was made, the newest first.</summary>
    FirstCreatedDescending = 0x14,

    /// <summary>By when it was changed, the newest first.</summary>
    LastModifiedDescending = 0x15,
}

/// <summary>A request to the Object List Control Point.</summary>
/// <param name="OpCode">What is asked for.</param>
/// <param name="Parameters">What belongs to it; the methods of this type write and read it.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.ObjectListControlPoint)]
public partial record struct ObjectListRequest(ObjectListOpCode OpCode, [GattField(MaxLength = ObjectListRequest.MaxParameters)] GattArray<byte> Parameters = default)
{
    /// <summary>The longest parameters in octets.</summary>
    public const int MaxParameters = 6;

    /// <summary>Makes an object the current one by its number.</summary>
    /// <param name="id">The number, 0..0xFFFFFFFFFFFF.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than 48 bits.</exception>
    public static ObjectListRequest ToGoTo(ulong id)
    {
        if (id >> 48 != 0)
            throw new ArgumentOutOfRangeException(nameof(id), id, "The number of an object has 48 bits.");
        Span<byte> parameters = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(parameters, id);
        return new ObjectListRequest(ObjectListOpCode.GoTo, new GattArray<byte>(parameters.Slice(0, MaxParameters)));
    }

    /// <summary>Orders the list.</summary>
    /// <param name="order">By what.</param>
    public static ObjectListRequest ToOrder(ObjectSortOrder order) => new(ObjectListOpCode.Order, GattArray.Create((byte)order));

    /// <summary>Reads the parameter of Go To.</summary>
    /// <param name="id">The number.</param>
    /// <returns>False when it is wrong.</returns>
    public readonly bool TryGetId(out ulong id)
    {
        id = 0;
        return OpCode == ObjectListOpCode.GoTo && Parameters.Count == MaxParameters && new GattReader(Parameters.Span).TryReadUnsigned(MaxParameters, out id);
    }

    /// <summary>Reads the parameter of Order.</summary>
    /// <param name="order">By what.</param>
    /// <returns>False when it is wrong.</returns>
    public readonly bool TryGetOrder(out ObjectSortOrder order)
    {
        var found = OpCode == ObjectListOpCode.Order && Parameters.Count == 1 && ((ObjectSortOrder)(Parameters[0] & ~0x10)) is >= ObjectSortOrder.Name and <= ObjectSortOrder.LastModified;
        order = found ? (ObjectSortOrder)Parameters[0] : ObjectSortOrder.None;
        return found;
    }
}

/// <summary>What came of a request to the Object List Control Point.</summary>
/// <param name="OpCode"><see cref="ObjectListOpCode.Response"/>.</param>
/// <param name="Request">The op code of the request.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Parameters">What belongs to it: the number of objects.</param>
[GattValue]
public partial record struct ObjectListResponse(
    ObjectListOpCode OpCode,
    ObjectListOpCode Request,
    ObjectListResult Result,
    [GattField(MaxLength = sizeof(uint))] GattArray<byte> Parameters = default)
{
    /// <summary>A response.</summary>
    /// <param name="request">The op code of the request.</param>
    /// <param name="result">What came of it.</param>
    public static ObjectListResponse To(ObjectListOpCode request, ObjectListResult result) => new(ObjectListOpCode.Response, request, result);

    /// <summary>The response to Request Number of Objects.</summary>
    /// <param name="count">How many there are.</param>
    public static ObjectListResponse WithCount(uint count)
    {
        Span<byte> parameters = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(parameters, count);
        return new ObjectListResponse(ObjectListOpCode.Response, ObjectListOpCode.RequestNumberOfObjects, ObjectListResult.Success, new GattArray<byte>(parameters));
    }

    /// <summary>Reads the number of objects.</summary>
    /// <param name="count">How many there are, or 0.</param>
    /// <returns>False when it is no answer to Request Number of Objects, or not a success.</returns>
    public readonly bool TryGetCount(out uint count)
    {
        var found = Request == ObjectListOpCode.RequestNumberOfObjects && Result == ObjectListResult.Success && Parameters.Count == sizeof(uint);
        count = found ? BinaryPrimitives.ReadUInt32LittleEndian(Parameters.Span) : 0;
        return found;
    }
}
