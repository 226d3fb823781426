// The Next DST Change service (Bluetooth SIG, Next DST Change Service 1.0; Assigned Numbers: 0x1807).
using System;

namespace GattGen.Profiles;

/// <summary>Tells clients when daylight saving time begins or ends next.</summary>
/// <remarks>Set <see cref="Next"/>, or have <see cref="Find"/> find it, at the start and after each change.</remarks>
/// <example>
/// <code>
/// var change = new NextDstChangeService { Next = NextDstChangeService.Find(TimeZoneInfo.Local, DateTime.UtcNow) ?? default };
/// // the other side
/// var client = await NextDstChangeService.Client.DiscoverAsync(link);
/// TimeWithDst next = await client.Next.ReadAsync();
/// </code>
/// </example>
[GattService(Assigned.Services.NextDSTChange)]
public partial class NextDstChangeService
{
    // The longest time that is searched: rules change from year to year.
    private const int SearchDays = 400;

    /// <summary>When the next change is, and what holds from then on.</summary>
    [GattCharacteristic(Assigned.Characteristics.TimeWithDST, GattFlags.Read)]
    public partial TimeWithDst Next { get; set; }

    /// <summary>Finds the next change in a time zone.</summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="utcNow">The time from which to search, in UTC.</param>
    /// <returns>The change in the local time that ends with it; null when there is none within 400 days.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static TimeWithDst? Find(TimeZoneInfo zone, DateTime utcNow)
    {
        if (zone is null)
            throw new ArgumentNullException(nameof(zone));
        var from = DateTime.SpecifyKind(utcNow, DateTimeKind.Utc);
        var before = zone.GetUtcOffset(from);
        for (var day = 0; day < SearchDays; day++, from = from.AddDays(1))
        {
            var after = zone.GetUtcOffset(from.AddDays(1));
            if (after == before)
                continue;

            // The change is in this day: halve it to the minute.
            var (low, high) = (0, 24 * 60);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (zone.GetUtcOffset(from.AddMinutes(middle)) == before)
                    low = middle;
                else
                    high = middle;
            }

            var change = from.AddMinutes(high);
            change = change.AddTicks(-(change.Ticks % TimeSpan.TicksPerMinute));
            return new TimeWithDst(DateAndTime.FromDateTime(change + before), OffsetOf(zone.GetUtcOffset(change) - zone.BaseUtcOffset));
        }

        return null;
    }

    // The unit of a DST offset is 15 minutes; some zones have others than the specification knows.
    private static DstOffset OffsetOf(TimeSpan added) => (int)(added.TotalMinutes / 15) switch
    {
        0 => DstOffset.StandardTime,
        2 => DstOffset.HalfHour,
        4 => DstOffset.OneHour,
        8 => DstOffset.TwoHours,
        _ => DstOffset.NotKnown,
    };
}
