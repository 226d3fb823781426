// The value of HTTP Control Point (0x2ABA).
namespace GattGen.Profiles;

/// <summary>What a client asks of the HTTP Proxy service (GATT Specification Supplement, HTTP Control Point).</summary>
[CharacteristicValue(Assigned.Characteristics.HTTPControlPoint)]
public enum HttpCommand : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0,

    /// <summary>Send a GET request by HTTP.</summary>
    HttpGet = 1,

    /// <summary>Send a HEAD request by HTTP.</summary>
    HttpHead = 2,

    /// <summary>Send a POST request by HTTP.</summary>
    HttpPost = 3,

    /// <summary>Send a PUT request by HTTP.</summary>
    HttpPut = 4,

    /// <summary>Send a DELETE request by HTTP.</summary>
    HttpDelete = 5,

    /// <summary>Send a GET request by HTTPS.</summary>
    HttpsGet = 6,

    /// <summary>Send a HEAD request by HTTPS.</summary>
    HttpsHead = 7,

    /// <summary>Send a POST request by HTTPS.</summary>
    HttpsPost = 8,

    /// <summary>Send a PUT request by HTTPS.</summary>
    HttpsPut = 9,

    /// <summary>Send a DELETE request by HTTPS.</summary>
    HttpsDelete = 10,

    /// <summary>Give up the request that is under way.</summary>
    Cancel = 11,
}
