// The value of Alert Category ID (0x2A43).
namespace GattGen.Profiles;

/// <summary>What an alert is about (GATT Specification Supplement, Alert Category ID).</summary>
[CharacteristicValue(Assigned.Characteristics.AlertCategoryID)]
public enum AlertCategory : byte
{
    /// <summary>Any text, or none.</summary>
    SimpleAlert = 0,

    /// <summary>An e-mail.</summary>
    Email = 1,

    /// <summary>News.</summary>
    News = 2,

    /// <summary>An incoming call.</summary>
    Call = 3,

    /// <summary>A call that was missed.</summary>
    MissedCall = 4,

    /// <summary>A short message.</summary>
    TextMessage = 5,

    /// <summary>Voice mail.</summary>
    VoiceMail = 6,

    /// <summary>Something in the calendar.</summary>
    Schedule = 7,

    /// <summary>Something important.</summary>
    HighPriority = 8,

    /// <summary>An instant message.</summary>
    InstantMessage = 9,

    /// <summary>All categories; in commands only.</summary>
    All = 255,
}
