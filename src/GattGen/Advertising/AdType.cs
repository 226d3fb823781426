// The types of the structures of which advertising data consists (Assigned Numbers, 2.3; formats: Supplement to the Core Specification, Part A).
namespace GattGen;

/// <summary>The type of a structure in advertising data (Assigned Numbers, 2.3). Sections named "Part A" are of the Supplement to the Core Specification.</summary>
public enum AdType : byte
{
    /// <summary>No type; what a reader reports before its first structure.</summary>
    None = 0x00,

    /// <summary>What the device supports; see <see cref="AdFlags"/> (Part A, 1.3).</summary>
    Flags = 0x01,

    /// <summary>Some of the 16-bit service UUIDs (Part A, 1.1).</summary>
    IncompleteServiceUuids16 = 0x02,

    /// <summary>All 16-bit service UUIDs (Part A, 1.1).</summary>
    CompleteServiceUuids16 = 0x03,

    /// <summary>Some of the 32-bit service UUIDs (Part A, 1.1).</summary>
    IncompleteServiceUuids32 = 0x04,

    /// <summary>All 32-bit service UUIDs (Part A, 1.1).</summary>
    CompleteServiceUuids32 = 0x05,

    /// <summary>Some of the 128-bit service UUIDs (Part A, 1.1).</summary>
    IncompleteServiceUuids128 = 0x06,

    /// <summary>All 128-bit service UUIDs (Part A, 1.1).</summary>
    CompleteServiceUuids128 = 0x07,

    /// <summary>The beginning of the device name, UTF-8 (Part A, 1.2).</summary>
    ShortenedLocalName = 0x08,

    /// <summary>The device name, UTF-8 (Part A, 1.2).</summary>
    CompleteLocalName = 0x09,

    /// <summary>The transmitted power in dBm, a signed octet (Part A, 1.5).</summary>
    TxPowerLevel = 0x0A,

    /// <summary>The class of device, for BR/EDR (Part A, 1.6).</summary>
    ClassOfDevice = 0x0D,

    /// <summary>Simple pairing hash C-192 (Part A, 1.6).</summary>
    SimplePairingHashC192 = 0x0E,

    /// <summary>Simple pairing randomizer R-192 (Part A, 1.6).</summary>
    SimplePairingRandomizerR192 = 0x0F,

    /// <summary>The temporary key of the Security Manager, in out-of-band data only; on BR/EDR the device ID (Part A, 1.8).</summary>
    SecurityManagerTkValue = 0x10,

    /// <summary>Security Manager out-of-band flags (Part A, 1.7).</summary>
    SecurityManagerOutOfBandFlags = 0x11,

    /// <summary>The connection intervals that the peripheral prefers: shortest and longest, each 16 bits in units of 1.25 ms (Part A, 1.9).</summary>
    PeripheralConnectionIntervalRange = 0x12,

    /// <summary>16-bit UUIDs of services that the device looks for (Part A, 1.10).</summary>
    ServiceSolicitationUuids16 = 0x14,

    /// <summary>128-bit UUIDs of services that the device looks for (Part A, 1.10).</summary>
    ServiceSolicitationUuids128 = 0x15,

    /// <summary>A 16-bit service UUID and data of that service (Part A, 1.11).</summary>
    ServiceData16 = 0x16,

    /// <summary>Public addresses of the devices that are meant (Part A, 1.13).</summary>
    PublicTargetAddress = 0x17,

    /// <summary>Random addresses of the devices that are meant (Part A, 1.14).</summary>
    RandomTargetAddress = 0x18,

    /// <summary>The appearance, 16 bits (Part A, 1.12).</summary>
    Appearance = 0x19,

    /// <summary>The advertising interval, 16 bits in units of 0.625 ms (Part A, 1.15).</summary>
    AdvertisingInterval = 0x1A,

    /// <summary>The device address, in out-of-band data only (Part A, 1.16).</summary>
    LeBluetoothDeviceAddress = 0x1B,

    /// <summary>The roles that the device supports, in out-of-band data only (Part A, 1.17).</summary>
    LeRole = 0x1C,

    /// <summary>Simple pairing hash C-256 (Part A, 1.6).</summary>
    SimplePairingHashC256 = 0x1D,

    /// <summary>Simple pairing randomizer R-256 (Part A, 1.6).</summary>
    SimplePairingRandomizerR256 = 0x1E,

    /// <summary>32-bit UUIDs of services that the device looks for (Part A, 1.10).</summary>
    ServiceSolicitationUuids32 = 0x1F,

    /// <summary>A 32-bit service UUID and data of that service (Part A, 1.11).</summary>
    ServiceData32 = 0x20,

    /// <summary>A 128-bit service UUID and data of that service (Part A, 1.11).</summary>
    ServiceData128 = 0x21,

    /// <summary>The confirmation value of LE Secure Connections, in out-of-band data only (Part A, 1.6).</summary>
    LeSecureConnectionsConfirmationValue = 0x22,

    /// <summary>The random value of LE Secure Connections, in out-of-band data only (Part A, 1.6).</summary>
    LeSecureConnectionsRandomValue = 0x23,

    /// <summary>A URI, UTF-8, its scheme as one character (Part A, 1.18).</summary>
    Uri = 0x24,

    /// <summary>Data of the Indoor Positioning service.</summary>
    IndoorPositioning = 0x25,

    /// <summary>Data of the Transport Discovery service.</summary>
    TransportDiscoveryData = 0x26,

    /// <summary>The LE features that the device supports (Part A, 1.19).</summary>
    LeSupportedFeatures = 0x27,

    /// <summary>A new channel map of periodic advertising (Part A, 1.20).</summary>
    ChannelMapUpdateIndication = 0x28,

    /// <summary>Mesh provisioning.</summary>
    PbAdv = 0x29,

    /// <summary>A mesh message.</summary>
    MeshMessage = 0x2A,

    /// <summary>A mesh beacon.</summary>
    MeshBeacon = 0x2B,

    /// <summary>Parameters of a broadcast isochronous group.</summary>
    BigInfo = 0x2C,

    /// <summary>The code of an encrypted broadcast, in out-of-band data only.</summary>
    BroadcastCode = 0x2D,

    /// <summary>The coordinated set to which the device belongs.</summary>
    ResolvableSetIdentifier = 0x2E,

    /// <summary>The advertising interval, 24 or 32 bits in units of 0.625 ms (Part A, 1.15).</summary>
    AdvertisingIntervalLong = 0x2F,

    /// <summary>The name of a broadcast, UTF-8.</summary>
    BroadcastName = 0x30,

    /// <summary>Encrypted structures (Part A, 1.23).</summary>
    EncryptedAdvertisingData = 0x31,

    /// <summary>Timing of periodic advertising with responses (Part A, 1.24).</summary>
    PeriodicAdvertisingResponseTiming = 0x32,

    /// <summary>Data of an electronic shelf label.</summary>
    ElectronicShelfLabel = 0x34,

    /// <summary>Data of the 3D Synchronization profile.</summary>
    ThreeDInformation = 0x3D,

    /// <summary>A company identifier, 16 bits, and data of that company (Part A, 1.4).</summary>
    ManufacturerSpecificData = 0xFF,
}
