// What a client wants to be sent (HTTP Proxy Service 1.0).
using System;

namespace GattGen.Profiles;

/// <summary>A request of a client of the HTTP Proxy service.</summary>
public sealed class HttpProxyRequest
{
    internal HttpProxyRequest(HttpCommand command, string uri, string headers, byte[] body)
    {
        Command = command;
        Uri = uri;
        Headers = headers;
        Body = body;
    }

    /// <summary>What the client has written to the control point.</summary>
    public HttpCommand Command { get; }

    /// <summary>The method of HTTP, such as "GET".</summary>
    public string Method => (IsSecure ? Command - (HttpCommand.HttpsGet - HttpCommand.HttpGet) : Command) switch
    {
        HttpCommand.HttpGet => "GET",
        HttpCommand.HttpHead => "HEAD",
        HttpCommand.HttpPost => "POST",
        HttpCommand.HttpPut => "PUT",
        _ => "DELETE",
    };

    /// <summary>Whether it goes by HTTPS.</summary>
    public bool IsSecure => Command >= HttpCommand.HttpsGet;

    /// <summary>Where it goes, without the scheme: host, port, path and query, up to 512 octets in UTF-8.</summary>
    public string Uri { get; }

    /// <summary>The headers, each on a line that ends with CR and LF, up to 512 octets in UTF-8.</summary>
    public string Headers { get; }

    /// <summary>The body, up to 512 octets.</summary>
    public ReadOnlyMemory<byte> Body { get; }
}
