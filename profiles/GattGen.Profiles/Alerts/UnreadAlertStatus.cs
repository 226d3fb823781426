// The value of Unread Alert Status (0x2A45).
namespace GattGen.Profiles;

/// <summary>How many alerts of a category have not been looked at (GATT Specification Supplement, Unread Alert Status).</summary>
/// <param name="Category">What they are about.</param>
/// <param name="UnreadCount">How many, 0..254; 255 means more.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.UnreadAlertStatus)]
public partial record struct UnreadAlertStatus(AlertCategory Category, byte UnreadCount);
