// The commands of the Alert Notification Control Point (0x2A44).
namespace GattGen.Profiles;

/// <summary>What a client may ask of the Alert Notification service (GATT Specification Supplement, Alert Notification Control Point).</summary>
public enum AlertCommandId : byte
{
    /// <summary>Tell of new alerts of the category.</summary>
    EnableNewAlerts = 0,

    /// <summary>Tell of the unread alerts of the category.</summary>
    EnableUnreadStatus = 1,

    /// <summary>Do not tell of new alerts of the category any more.</summary>
    DisableNewAlerts = 2,

    /// <summary>Do not tell of the unread alerts of the category any more.</summary>
    DisableUnreadStatus = 3,

    /// <summary>Tell of the new alerts of the category at once.</summary>
    NotifyNewAlertsNow = 4,

    /// <summary>Tell of the unread alerts of the category at once.</summary>
    NotifyUnreadStatusNow = 5,
}
