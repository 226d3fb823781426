// The Battery service (Bluetooth SIG, Battery Service 1.1; Assigned Numbers: 0x180F).

namespace GattGen.Profiles;

/// <summary>Exposes the charge of a battery.</summary>
/// <example>
/// <code>
/// var battery = new BatteryService { Level = 100 };
/// battery.Level = 99;     // subscribers are notified
/// </code>
/// </example>
[GattService(Assigned.Services.Battery)]
public partial class BatteryService
{
    /// <summary>The charge in percent, 0..100.</summary>
    [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read | GattFlags.Notify)]
    public partial byte Level { get; set; }
}
