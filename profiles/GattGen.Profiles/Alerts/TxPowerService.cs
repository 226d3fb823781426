// The Tx Power service (Bluetooth SIG, Tx Power Service 1.0; Assigned Numbers: 0x1804).
namespace GattGen.Profiles;

/// <summary>Tells with which power a device sends, so that clients can estimate how far away it is.</summary>
/// <remarks>Set <see cref="Level"/> when the power of the radio changes.</remarks>
/// <example>
/// <code>
/// var power = new TxPowerService { Level = new TxPowerLevel(-4) };
/// // the other side
/// var client = await TxPowerService.Client.DiscoverAsync(link);
/// int decibelMilliwatts = (await client.Level.ReadAsync()).DecibelMilliwatts;
/// </code>
/// </example>
[GattService(Assigned.Services.TxPower)]
public partial class TxPowerService
{
    /// <summary>The power with which the device sends on a link.</summary>
    [GattCharacteristic(Assigned.Characteristics.TxPowerLevel, GattFlags.Read)]
    public partial TxPowerLevel Level { get; set; }
}
