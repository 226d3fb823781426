// What an object server has refused.
using System;

namespace GattGen.Profiles;

/// <summary>An object server has refused a request with a result of one of its control points.</summary>
#pragma warning disable CA1032 // it always has a result
public sealed class ObjectTransferException : Exception
#pragma warning restore CA1032
{
    internal ObjectTransferException(ObjectActionOpCode request, ObjectActionResult result)
        : base("The object server has refused " + request.ToString() + ": " + result.ToString() + ".")
    {
        Action = request;
        ActionResult = result;
    }

    internal ObjectTransferException(ObjectListOpCode request, ObjectListResult result)
        : base("The object server has refused " + request.ToString() + ": " + result.ToString() + ".")
    {
        List = request;
        ListResult = result;
    }

    /// <summary>What was asked of the Object Action Control Point; null where it was the other one.</summary>
    public ObjectActionOpCode? Action { get; }

    /// <summary>What it has answered.</summary>
    public ObjectActionResult? ActionResult { get; }

    /// <summary>What was asked of the Object List Control Point; null where it was the other one.</summary>
    public ObjectListOpCode? List { get; }

    /// <summary>What it has answered.</summary>
    public ObjectListResult? ListResult { get; }
}
