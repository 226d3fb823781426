// The operations of the TDS Control Point (0x2ABC).
namespace GattGen.Profiles;

/// <summary>What a client asks of the Transport Discovery service (Transport Discovery Service, 3.1).</summary>
public enum TransportOperation : byte
{
    /// <summary>Nothing. Clients do not write it.</summary>
    None = 0,

    /// <summary>Switch a transport on.</summary>
    ActivateTransport = 1,
}
