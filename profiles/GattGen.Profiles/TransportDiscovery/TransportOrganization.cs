// Who says what a transport is (Assigned Numbers, 2.9).
namespace GattGen.Profiles;

/// <summary>The organization that says what a transport is (Assigned Numbers, Transport Discovery Service organization identifiers).</summary>
public enum TransportOrganization : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The Bluetooth SIG: the BR/EDR transport.</summary>
    BluetoothSig = 1,

    /// <summary>The Wi-Fi Alliance: Neighbor Awareness Networking.</summary>
    WiFiNeighborAwareness = 2,

    /// <summary>The Wi-Fi Alliance: service advertisement.</summary>
    WiFiServiceAdvertisement = 3,
}
