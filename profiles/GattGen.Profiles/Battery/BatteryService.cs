// The Battery service (Bluetooth SIG, Battery Service 1.1; Assigned Numbers: 0x180F).
using System;

namespace GattGen.Profiles;

/// <summary>Exposes the charge of a battery.</summary>
/// <remarks>
/// Set <see cref="Level"/> as often as it is measured: subscribers are notified when it has changed. A device with several batteries has an object
/// for each of them.
/// </remarks>
/// <example>
/// <code>
/// var battery = new BatteryService { Level = 100 };
/// battery.Level = 99;     // subscribers are notified
/// </code>
/// </example>
[GattService(Assigned.Services.Battery)]
public partial class BatteryService
{
    /// <summary>The charge. Setting it to what it is tells nobody.</summary>
    /// <exception cref="ArgumentException">Set: it is above 100 %.</exception>
    [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read | GattFlags.Notify, ChangesOnly = true)]
    public partial BatteryLevel Level { get; set; }
}
