// The energy in the data of fitness machines.
namespace GattGen.Profiles;

/// <summary>The energy that was expended. What a machine cannot tell is null.</summary>
/// <param name="Total">The energy since the training began in kilocalories.</param>
/// <param name="PerHour">Kilocalories per hour.</param>
/// <param name="PerMinute">Kilocalories per minute.</param>
[GattValue]
public partial record struct ExpendedEnergy(
    [GattField(Unit = GattUnit.KilogramCalorie, Unknown = 0xFFFF)] ushort? Total,
    [GattField(Unit = GattUnit.KilogramCalorie, Unknown = 0xFFFF)] ushort? PerHour,
    [GattField(Unit = GattUnit.KilogramCalorie, Unknown = 0xFF)] byte? PerMinute);
