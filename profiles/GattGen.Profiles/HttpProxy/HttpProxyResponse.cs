// What came back for a client (HTTP Proxy Service 1.0).
using System;

namespace GattGen.Profiles;

/// <summary>A response for a client of the HTTP Proxy service.</summary>
public sealed class HttpProxyResponse
{
    /// <summary>A response.</summary>
    /// <param name="code">The status code of HTTP, such as 200.</param>
    /// <param name="headers">The headers, each on a line that ends with CR and LF; null for none. What exceeds 512 octets in UTF-8 is cut.</param>
    /// <param name="body">The body; what exceeds 512 octets is cut.</param>
    /// <param name="isCertified">Whether it came by HTTPS from a server with a certificate that is trusted.</param>
    public HttpProxyResponse(int code, string? headers = null, ReadOnlyMemory<byte> body = default, bool isCertified = false)
    {
        Code = code is >= 0 and <= ushort.MaxValue ? (ushort)code : throw new ArgumentOutOfRangeException(nameof(code), code, "A status code of HTTP has three digits.");
        Headers = headers ?? string.Empty;
        Body = body;
        IsCertified = isCertified;
    }

    /// <summary>The status code of HTTP.</summary>
    public ushort Code { get; }

    /// <summary>The headers.</summary>
    public string Headers { get; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Whether it came by HTTPS from a server with a certificate that is trusted.</summary>
    public bool IsCertified { get; }
}
