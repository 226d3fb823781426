// The value of Alert Notification Control Point (0x2A44).
namespace GattGen.Profiles;

/// <summary>What a client asks of the Alert Notification service (GATT Specification Supplement, Alert Notification Control Point).</summary>
/// <param name="Command">What is to be done.</param>
/// <param name="Category">With which alerts; <see cref="AlertCategory.All"/> for all that are enabled.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.AlertNotificationControlPoint)]
public partial record struct AlertCommand(AlertCommandId Command, AlertCategory Category);
