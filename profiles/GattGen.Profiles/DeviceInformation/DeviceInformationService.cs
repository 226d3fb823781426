// The Device Information service (Bluetooth SIG, Device Information Service 1.2; Assigned Numbers: 0x180A).
namespace GattGen.Profiles;

/// <summary>Tells what a device is and who made it. What is not set before the start is not offered.</summary>
/// <example>
/// <code>
/// var information = new DeviceInformationService { ManufacturerName = "Example", ModelNumber = "HR-1", FirmwareRevision = "1.0.0" };
/// </code>
/// </example>
[GattService(Assigned.Services.DeviceInformation)]
public partial class DeviceInformationService
{
    /// <summary>The name of the manufacturer.</summary>
    [GattCharacteristic(Assigned.Characteristics.ManufacturerNameString, GattFlags.Read), GattOptional]
    public partial string ManufacturerName { get; set; }

    /// <summary>The model number that the manufacturer gave.</summary>
    [GattCharacteristic(Assigned.Characteristics.ModelNumberString, GattFlags.Read), GattOptional]
    public partial string ModelNumber { get; set; }

    /// <summary>The serial number of this device.</summary>
    [GattCharacteristic(Assigned.Characteristics.SerialNumberString, GattFlags.Read), GattOptional]
    public partial string SerialNumber { get; set; }

    /// <summary>The revision of the hardware.</summary>
    [GattCharacteristic(Assigned.Characteristics.HardwareRevisionString, GattFlags.Read), GattOptional]
    public partial string HardwareRevision { get; set; }

    /// <summary>The revision of the firmware.</summary>
    [GattCharacteristic(Assigned.Characteristics.FirmwareRevisionString, GattFlags.Read), GattOptional]
    public partial string FirmwareRevision { get; set; }

    /// <summary>The revision of the software.</summary>
    [GattCharacteristic(Assigned.Characteristics.SoftwareRevisionString, GattFlags.Read), GattOptional]
    public partial string SoftwareRevision { get; set; }

    /// <summary>The System ID: a 40-bit manufacturer-defined identifier and a 24-bit organisationally unique identifier (GATT Specification Supplement, 3.209).</summary>
    [GattCharacteristic(Assigned.Characteristics.SystemID, GattFlags.Read), GattOptional]
    public partial SystemId SystemId { get; set; }

    /// <summary>Where the vendor identifier comes from, the vendor, product and version.</summary>
    [GattCharacteristic(Assigned.Characteristics.PnPID, GattFlags.Read), GattOptional]
    public partial PnpId PnpId { get; set; }
}

/// <summary>A System ID (GATT Specification Supplement, 3.209).</summary>
/// <param name="ManufacturerDefinedIdentifier">40 bits that the manufacturer gives.</param>
/// <param name="OrganizationallyUniqueIdentifier">24 bits that the IEEE gives.</param>
[GattValue]
public partial record struct SystemId(UInt40 ManufacturerDefinedIdentifier, UInt24 OrganizationallyUniqueIdentifier);

/// <summary>A PnP ID (GATT Specification Supplement, 3.170).</summary>
/// <param name="VendorIdSource">Who gives vendor identifiers.</param>
/// <param name="VendorId">The vendor.</param>
/// <param name="ProductId">The product, as the vendor numbers them.</param>
/// <param name="ProductVersion">The version of the product, as the vendor numbers them.</param>
[GattValue]
public partial record struct PnpId(VendorIdSource VendorIdSource, ushort VendorId, ushort ProductId, ushort ProductVersion);

/// <summary>Who gives vendor identifiers.</summary>
public enum VendorIdSource : byte
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>The Bluetooth SIG (company identifiers).</summary>
    BluetoothSig = 1,

    /// <summary>The USB Implementer's Forum.</summary>
    UsbImplementersForum = 2,
}
