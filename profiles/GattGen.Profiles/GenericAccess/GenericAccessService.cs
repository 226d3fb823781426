// The Generic Access service (Core Vol 3, Part C, 12; Assigned Numbers: 0x1800).
namespace GattGen.Profiles;

/// <summary>Says what a device is called, what it looks like, and how it wants to be connected to.</summary>
/// <remarks>
/// Each device has it, and the stack serves it by itself: its name and its appearance are those of the <c>[GattServer]</c> class or of
/// <see cref="Ble.Config"/>. So this class is no member of a server; its <see cref="Client"/> reads the service of another device.
/// </remarks>
/// <example>
/// <code>
/// var access = await GenericAccessService.Client.DiscoverAsync(link);
/// string name = await access.DeviceName.ReadAsync();
/// if (access.PreferredConnectionParameters is { } preferred)
///     await link.UpdateParametersAsync((await preferred.ReadAsync()).ToConnectionParameters());
/// </code>
/// </example>
[GattService(Assigned.Services.GenericAccess)]
public partial class GenericAccessService
{
    /// <summary>The longest name in octets (Core Vol 3, Part C, 12.1).</summary>
    public const int MaxNameOctets = 248;

    /// <summary>The name of the device. Some devices let clients change it.</summary>
    [GattCharacteristic(Assigned.Characteristics.DeviceName, GattFlags.Read | GattFlags.Write, MaxLength = MaxNameOctets)]
    public partial string DeviceName { get; set; }

    /// <summary>What the device looks like.</summary>
    [GattCharacteristic(Assigned.Characteristics.Appearance, GattFlags.Read)]
    public partial DeviceAppearance Appearance { get; set; }

    /// <summary>Whether the device uses private addresses. For devices with one bond.</summary>
    [GattCharacteristic(Assigned.Characteristics.PeripheralPrivacyFlag, GattFlags.Read | GattFlags.Write), GattOptional]
    public partial bool PeripheralPrivacyFlag { get; set; }

    /// <summary>The address with which the device is to be connected to again. For devices with one bond.</summary>
    [GattCharacteristic(Assigned.Characteristics.ReconnectionAddress, GattFlags.Write), GattOptional]
    public partial UInt48 ReconnectionAddress { get; set; }

    /// <summary>The connection parameters that the device prefers.</summary>
    [GattCharacteristic(Assigned.Characteristics.PeripheralPreferredConnectionParameters, GattFlags.Read), GattOptional]
    public partial PreferredConnectionParameters PreferredConnectionParameters { get; set; }

    /// <summary>Whether the device resolves private addresses.</summary>
    [GattCharacteristic(Assigned.Characteristics.CentralAddressResolution, GattFlags.Read), GattOptional]
    public partial CentralAddressResolution CentralAddressResolution { get; set; }

    /// <summary>Which addresses the device uses after bonding.</summary>
    [GattCharacteristic(Assigned.Characteristics.ResolvablePrivateAddressOnly, GattFlags.Read), GattOptional]
    public partial ResolvablePrivateAddressOnly ResolvablePrivateAddressOnly { get; set; }
}
