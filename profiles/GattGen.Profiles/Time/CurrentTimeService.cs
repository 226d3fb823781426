// The Current Time service (Bluetooth SIG, Current Time Service 1.1; Assigned Numbers: 0x1805).
using System;

namespace GattGen.Profiles;

/// <summary>Tells clients the local time, and when it was adjusted.</summary>
/// <remarks>
/// The time runs on a clock that is given to the constructor, by default that of the system. <see cref="Adjust"/> sets it, and clients are told: at once,
/// or where a reference corrects it only if it was wrong by a minute or more. Setting <see cref="LocalTime"/> offers it, and tells clients of a change of
/// the time zone. Setting <see cref="Source"/> offers where the time comes from. Clients may set the time while <see cref="AcceptsWrites"/> is true.
/// </remarks>
/// <example>
/// <code>
/// var time = new CurrentTimeService { LocalTime = new LocalTimeInformation(TimeZoneOffset.From(TimeSpan.FromHours(1)), DstOffset.OneHour) };
/// time.Source = TimeSource.NetworkTimeProtocol;
/// time.Adjust(ntp.UtcNow, AdjustReasons.ExternalReference);
/// // the other side
/// var client = await CurrentTimeService.Client.DiscoverAsync(link);
/// DateTime? now = (await client.Time.ReadAsync()).Time.ToDateTime();
/// </code>
/// </example>
[GattService(Assigned.Services.CurrentTime)]
public partial class CurrentTimeService
{
    /// <summary>The error that tells a client that a field which it has written was ignored: Data Field Ignored (Current Time Service, 1.5). The others were taken.</summary>
    public const byte DataFieldIgnored = 0x80;

    // A correction by a reference that clients are told of (Current Time Service, 3.1.1).
    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    // What has a form in octets wherever on earth it is, since the calendar begins and ends there (Date Time).
    private static readonly DateTimeOffset Earliest = new(1582, 1, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9999, 12, 30, 0, 0, 0, TimeSpan.Zero);

    // How far local time is from UTC at most.
    private static readonly TimeSpan MostAhead = TimeSpan.FromHours(14);

    // From here on the age of an update is not told (Reference Time Information).
    private const int OldDays = 255;

    private readonly Func<DateTimeOffset> _clock;
    private TimeSpan _correction;
    private AdjustReasons _reasons;
    private LocalTimeInformation _localTime = new(default, DstOffset.NotKnown);
    private TimeSource _source;
    private DateTimeOffset? _referenced;

    /// <summary>The time of the system.</summary>
    public CurrentTimeService()
        : this(static () => DateTimeOffset.Now)
    {
    }

    /// <summary>The time of a clock.</summary>
    /// <param name="clock">Tells the time, and by its offset the local time while <see cref="LocalTime"/> is not set. Called from any thread; it must not wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock"/> is null.</exception>
    public CurrentTimeService(Func<DateTimeOffset> clock) => _clock = clock ?? throw new ArgumentNullException(nameof(clock));

    /// <summary>The current local time, and why it was adjusted last.</summary>
    [GattCharacteristic(Assigned.Characteristics.CurrentTime, GattFlags.Read | GattFlags.Write | GattFlags.Notify)]
    public CurrentTime Time
    {
        get
        {
            using (_gatt.Enter())
                return new(ExactTime256.From(Now.DateTime), _reasons);
        }
    }

    /// <summary>The time zone and what daylight saving time adds, together -12..+14 hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set: it is less or more.</exception>
    [GattCharacteristic(Assigned.Characteristics.LocalTimeInformation, GattFlags.Read | GattFlags.Write), GattOptional]
    public LocalTimeInformation LocalTime
    {
        get
        {
            using (_gatt.Enter())
                return _localTime;
        }

        set
        {
            value.Encode(stackalloc byte[LocalTimeInformation.MaxLength]);
            if (Offset(value) > MostAhead)
                throw new ArgumentOutOfRangeException(nameof(value), value, "Time zone and daylight saving time together are -12 to +14 hours.");
            using (_gatt.Enter())
            {
                var reasons = (value.TimeZone != _localTime.TimeZone ? AdjustReasons.TimeZone : 0) | (value.DaylightSaving != _localTime.DaylightSaving ? AdjustReasons.DaylightSavingTime : 0);
                _localTime = value;
                HasLocalTime = true;
                if (reasons == 0)
                    return;
                _reasons = reasons;
                UpdateTime();
            }
        }
    }

    /// <summary>Where the time comes from, and how old that is.</summary>
    [GattCharacteristic(Assigned.Characteristics.ReferenceTimeInformation, GattFlags.Read), GattOptional]
    public ReferenceTimeInformation Reference
    {
        get
        {
            using (_gatt.Enter())
            {
                var age = _referenced is { } then ? Now - then : TimeSpan.MaxValue;
                return age.TotalDays >= OldDays
                    ? new(_source, Accuracy, null, null)
                    : new(_source, Accuracy, (byte)Math.Max(age.Days, 0), (byte)Math.Max(age.Hours, 0));
            }
        }
    }

    /// <summary>Where the time comes from. Setting it before the start offers <see cref="Reference"/>.</summary>
    public TimeSource Source
    {
        get => _source;
        set
        {
            _source = value;
            HasReference = true;
        }
    }

    /// <summary>By how much the time may be wrong.</summary>
    public TimeAccuracy Accuracy { get; set; }

    /// <summary>Whether clients may set the time and the time zone; false by default. They are refused with <see cref="AttError.WriteNotPermitted"/>.</summary>
    public bool AcceptsWrites { get; set; }

    /// <summary>The time as this service tells it, with its offset from UTC. It stands still at the end of the year 9999.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var clock = _clock();
            var ticks = Math.Min(Math.Max(clock.UtcTicks + _correction.Ticks, Earliest.Ticks), Latest.Ticks);
            return new DateTimeOffset(ticks, TimeSpan.Zero).ToOffset(Offset(_localTime) ?? clock.Offset);
        }
    }

    /// <summary>A client has set the time. Raised on the executor of the stack.</summary>
    public event Action<DateTimeOffset>? Adjusted;

    /// <summary>Sets the time and tells clients why.</summary>
    /// <param name="now">The time, 1582-01-02..9999-12-30.</param>
    /// <param name="reasons">Why. With <see cref="AdjustReasons.ExternalReference"/> alone clients are told if it changes by a minute or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before or after.</exception>
    public void Adjust(DateTimeOffset now, AdjustReasons reasons)
    {
        if (now < Earliest || now > Latest)
            throw new ArgumentOutOfRangeException(nameof(now), now, "The time is 1582-01-02 to 9999-12-30.");
        using (_gatt.Enter())
        {
            var change = now - Now;
            _correction = now - _clock();
            _reasons = reasons;
            if ((reasons & AdjustReasons.ExternalReference) != 0)
                _referenced = now;
            if (reasons != AdjustReasons.ExternalReference || change.Duration() >= Noticeable)
                UpdateTime();
        }
    }

    partial void OnTimeWriting(CurrentTime value, GattWrite write)
    {
        if (!AcceptsWrites)
        {
            write.Reject(AttError.WriteNotPermitted);
            return;
        }

        if (value.Time.ToDateTime() is not { } time || time <= Earliest.DateTime + MostAhead || time >= Latest.DateTime - MostAhead)
        {
            write.Reject(AttError.OutOfRange);
            return;
        }

        // Whatever the client says of the day of the week, it follows from the date: then the rest is taken, and the client is told.
        var weekday = value.Time.DayDateTime.Weekday;
        if (weekday == Weekday.NotKnown || weekday == ExactTime256.From(time).DayDateTime.Weekday)
            return;
        OnTimeWritten(value);
        write.Reject(DataFieldIgnored);
    }

    partial void OnTimeWritten(CurrentTime value)
    {
        var now = new DateTimeOffset(DateTime.SpecifyKind(value.Time.ToDateTime()!.Value, DateTimeKind.Unspecified), Now.Offset);
        Adjust(now, value.Reasons == AdjustReasons.None ? AdjustReasons.Manual : value.Reasons);
        Adjusted?.Invoke(now);
    }

    partial void OnLocalTimeWriting(LocalTimeInformation value, GattWrite write)
    {
        if (!AcceptsWrites)
            write.Reject(AttError.WriteNotPermitted);
        else if (Offset(value) > MostAhead || value.DaylightSaving is not (DstOffset.StandardTime or DstOffset.HalfHour or DstOffset.OneHour or DstOffset.TwoHours or DstOffset.NotKnown))
            write.Reject(AttError.OutOfRange);
    }

    partial void OnLocalTimeWritten(LocalTimeInformation value)
    {
        LocalTime = value;
        Adjusted?.Invoke(Now);
    }

    // Null while the zone is not known. The unit of a DST offset is 15 minutes.
    private static TimeSpan? Offset(LocalTimeInformation local)
        => local.TimeZone.ToTimeSpan() + (local.DaylightSaving == DstOffset.NotKnown ? TimeSpan.Zero : TimeSpan.FromMinutes((byte)local.DaylightSaving * 15));
}
