// The Device Information service (Bluetooth SIG, Device Information Service 1.2; Assigned Numbers: 0x180A).
using System;

namespace GattGen.Profiles;

/// <summary>Tells what a device is and who made it. What is not set before the start is not offered.</summary>
/// <remarks>Set it where the object is made: the values of a device do not change while it is served.</remarks>
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

    /// <summary>Which regulations the device complies with, up to 512 octets as ISO/IEEE 11073-20601 lays them out.</summary>
    [GattCharacteristic(Assigned.Characteristics.IEEE1107320601RegulatoryCertificationDataList, GattFlags.Read), GattOptional]
    public partial ReadOnlyMemory<byte> RegulatoryCertification { get; set; }

    /// <summary>Where the vendor identifier comes from, the vendor, product and version.</summary>
    [GattCharacteristic(Assigned.Characteristics.PnPID, GattFlags.Read), GattOptional]
    public partial PnpId PnpId { get; set; }
}
