// The second field of HTTP Status Code (0x2AB8).
using System;

namespace GattGen.Profiles;

/// <summary>What can be read of a response (GATT Specification Supplement, HTTP Status Code).</summary>
[Flags]
public enum HttpDataStatus : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There are headers.</summary>
    HeadersReceived = 1 << 0,

    /// <summary>They were longer than 512 octets, and are cut.</summary>
    HeadersTruncated = 1 << 1,

    /// <summary>There is a body.</summary>
    BodyReceived = 1 << 2,

    /// <summary>It was longer than 512 octets, and is cut.</summary>
    BodyTruncated = 1 << 3,
}
