// The months of Date Time (GATT Specification Supplement, Date Time).
namespace GattGen.Profiles;

/// <summary>A month of the calendar.</summary>
public enum CalendarMonth : byte
{
    /// <summary>The month is not known.</summary>
    NotKnown = 0,

    /// <summary>January.</summary>
    January = 1,

    /// <summary>February.</summary>
    February = 2,

    /// <summary>March.</summary>
    March = 3,

    /// <summary>April.</summary>
    April = 4,

    /// <summary>May.</summary>
    May = 5,

    /// <summary>June.</summary>
    June = 6,

    /// <summary>July.</summary>
    July = 7,

    /// <summary>August.</summary>
    August = 8,

    /// <summary>September.</summary>
    September = 9,

    /// <summary>October.</summary>
    October = 10,

    /// <summary>November.</summary>
    November = 11,

    /// <summary>December.</summary>
    December = 12,
}
