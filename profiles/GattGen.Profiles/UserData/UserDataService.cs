// The User Data service (Bluetooth SIG, User Data Service 1.0; Assigned Numbers: 0x181C).
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Lets the users of a device keep their data on it: name, age, weight, heart rates. Each client reads and writes the data of the user who has consented on its link.</summary>
/// <remarks>
/// Give it a <see cref="UserDatabase"/> and say which data it keeps. Clients register users and consent through the control point; without consent they are refused with
/// <see cref="UserDataAccessNotPermitted"/>. When the device itself learns something, call <see cref="UserDatabase.Change"/>: the change is counted, and the clients of that
/// user are told. Everything asks for an encrypted link.
/// </remarks>
/// <example>
/// <code>
/// var users = new UserDatabase();
/// var service = new UserDataService(users, UserDataFields.FirstName | UserDataFields.Age | UserDataFields.Weight);
/// users.Changed += user => Console.WriteLine(users.Find(user)?.FirstName);
/// </code>
/// </example>
[GattService(Assigned.Services.UserData)]
public partial class UserDataService
{
    /// <summary>The error with which data are refused to a client on whose link no user has consented (User Data Service, 1.6).</summary>
    public const byte UserDataAccessNotPermitted = 0x80;

    /// <summary>How many wrong consent codes a link may try; then all are wrong.</summary>
    public const int MostWrongConsents = 5;

    // What a date has (GATT Specification Supplement, Date of Birth).
    private const int FirstYear = 1582;
    private const int LastYear = 9999;
    private const int LastDay = 31;

    // The client whose read or write is being answered, and the user who has consented on its link. Under the gate of the stack.
    private UserDatabase.Entry? _consent;
    private GattPeer _peer;

    /// <summary>A service that keeps data of users.</summary>
    /// <param name="users">The users.</param>
    /// <param name="fields">Which data it keeps; at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="users"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="fields"/> are none.</exception>
    public UserDataService(UserDatabase users, UserDataFields fields = UserDataFields.All)
    {
        Users = users ?? throw new ArgumentNullException(nameof(users));
        if ((fields & UserDataFields.All) == 0)
            throw new ArgumentException("The service keeps at least one field.", nameof(fields));
        Fields = fields & UserDataFields.All;
        HasFirstName = (fields & UserDataFields.FirstName) != 0;
        HasLastName = (fields & UserDataFields.LastName) != 0;
        HasEmailAddress = (fields & UserDataFields.EmailAddress) != 0;
        HasAge = (fields & UserDataFields.Age) != 0;
        HasDateOfBirth = (fields & UserDataFields.DateOfBirth) != 0;
        HasGender = (fields & UserDataFields.Gender) != 0;
        HasWeight = (fields & UserDataFields.Weight) != 0;
        HasHeight = (fields & UserDataFields.Height) != 0;
        HasVo2Max = (fields & UserDataFields.Vo2Max) != 0;
        HasHeartRateMax = (fields & UserDataFields.HeartRateMax) != 0;
        HasRestingHeartRate = (fields & UserDataFields.RestingHeartRate) != 0;
        HasMaximumRecommendedHeartRate = (fields & UserDataFields.MaximumRecommendedHeartRate) != 0;
        HasAerobicThreshold = (fields & UserDataFields.AerobicThreshold) != 0;
        HasAnaerobicThreshold = (fields & UserDataFields.AnaerobicThreshold) != 0;
        HasThresholdSport = (fields & UserDataFields.ThresholdSport) != 0;
        HasDateOfThresholdAssessment = (fields & UserDataFields.DateOfThresholdAssessment) != 0;
        HasWaistCircumference = (fields & UserDataFields.WaistCircumference) != 0;
        HasHipCircumference = (fields & UserDataFields.HipCircumference) != 0;
        HasFatBurnHeartRateLowerLimit = (fields & UserDataFields.FatBurnHeartRateLowerLimit) != 0;
        HasFatBurnHeartRateUpperLimit = (fields & UserDataFields.FatBurnHeartRateUpperLimit) != 0;
        HasAerobicHeartRateLowerLimit = (fields & UserDataFields.AerobicHeartRateLowerLimit) != 0;
        HasAerobicHeartRateUpperLimit = (fields & UserDataFields.AerobicHeartRateUpperLimit) != 0;
        HasAnaerobicHeartRateLowerLimit = (fields & UserDataFields.AnaerobicHeartRateLowerLimit) != 0;
        HasAnaerobicHeartRateUpperLimit = (fields & UserDataFields.AnaerobicHeartRateUpperLimit) != 0;
        HasFiveZoneLimits = (fields & UserDataFields.FiveZoneLimits) != 0;
        HasThreeZoneLimits = (fields & UserDataFields.ThreeZoneLimits) != 0;
        HasTwoZoneLimit = (fields & UserDataFields.TwoZoneLimit) != 0;
        HasLanguage = (fields & UserDataFields.Language) != 0;
        Users.ChangedHere += user => Tell(user, null);
    }

    /// <summary>The users.</summary>
    public UserDatabase Users { get; }

    /// <summary>Which data it keeps.</summary>
    public UserDataFields Fields { get; }

    /// <summary>The first name, at most 100 octets in UTF-8.</summary>
    [GattCharacteristic(Assigned.Characteristics.FirstName, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted, MaxLength = 100), GattOptional]
    private partial string FirstName { get; set; }

    /// <summary>The last name, at most 100 octets in UTF-8.</summary>
    [GattCharacteristic(Assigned.Characteristics.LastName, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted, MaxLength = 100), GattOptional]
    private partial string LastName { get; set; }

    /// <summary>The address for mail, at most 200 octets in UTF-8.</summary>
    [GattCharacteristic(Assigned.Characteristics.EmailAddress, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted, MaxLength = 200), GattOptional]
    private partial string EmailAddress { get; set; }

    /// <summary>The age.</summary>
    [GattCharacteristic(Assigned.Characteristics.Age, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Age Age { get; set; }

    /// <summary>The day of birth.</summary>
    [GattCharacteristic(Assigned.Characteristics.DateOfBirth, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial DateOfBirth DateOfBirth { get; set; }

    /// <summary>The gender.</summary>
    [GattCharacteristic(Assigned.Characteristics.Gender, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Gender Gender { get; set; }

    /// <summary>The weight.</summary>
    [GattCharacteristic(Assigned.Characteristics.Weight, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Weight Weight { get; set; }

    /// <summary>The height.</summary>
    [GattCharacteristic(Assigned.Characteristics.Height, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Height Height { get; set; }

    /// <summary>The largest oxygen uptake.</summary>
    [GattCharacteristic(Assigned.Characteristics.VO2Max, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Vo2Max Vo2Max { get; set; }

    /// <summary>The highest heart rate that the user has reached.</summary>
    [GattCharacteristic(Assigned.Characteristics.HeartRateMax, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit HeartRateMax { get; set; }

    /// <summary>The heart rate at rest.</summary>
    [GattCharacteristic(Assigned.Characteristics.RestingHeartRate, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit RestingHeartRate { get; set; }

    /// <summary>The highest heart rate that is recommended.</summary>
    [GattCharacteristic(Assigned.Characteristics.MaximumRecommendedHeartRate, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit MaximumRecommendedHeartRate { get; set; }

    /// <summary>The heart rate at the aerobic threshold.</summary>
    [GattCharacteristic(Assigned.Characteristics.AerobicThreshold, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AerobicThreshold { get; set; }

    /// <summary>The heart rate at the anaerobic threshold.</summary>
    [GattCharacteristic(Assigned.Characteristics.AnaerobicThreshold, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AnaerobicThreshold { get; set; }

    /// <summary>The sport for which the thresholds hold.</summary>
    [GattCharacteristic(Assigned.Characteristics.SportTypeForAerobicAndAnaerobicThresholds, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial ThresholdSport ThresholdSport { get; set; }

    /// <summary>The day on which the thresholds were measured.</summary>
    [GattCharacteristic(Assigned.Characteristics.DateOfThresholdAssessment, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial DateOfThresholdAssessment DateOfThresholdAssessment { get; set; }

    /// <summary>The circumference of the waist.</summary>
    [GattCharacteristic(Assigned.Characteristics.WaistCircumference, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Circumference WaistCircumference { get; set; }

    /// <summary>The circumference of the hip.</summary>
    [GattCharacteristic(Assigned.Characteristics.HipCircumference, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial Circumference HipCircumference { get; set; }

    /// <summary>The lowest heart rate at which fat is burnt.</summary>
    [GattCharacteristic(Assigned.Characteristics.FatBurnHeartRateLowerLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit FatBurnHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate at which fat is burnt.</summary>
    [GattCharacteristic(Assigned.Characteristics.FatBurnHeartRateUpperLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit FatBurnHeartRateUpperLimit { get; set; }

    /// <summary>The lowest heart rate of aerobic training.</summary>
    [GattCharacteristic(Assigned.Characteristics.AerobicHeartRateLowerLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AerobicHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate of aerobic training.</summary>
    [GattCharacteristic(Assigned.Characteristics.AerobicHeartRateUpperLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AerobicHeartRateUpperLimit { get; set; }

    /// <summary>The lowest heart rate of anaerobic training.</summary>
    [GattCharacteristic(Assigned.Characteristics.AnaerobicHeartRateLowerLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AnaerobicHeartRateLowerLimit { get; set; }

    /// <summary>The highest heart rate of anaerobic training.</summary>
    [GattCharacteristic(Assigned.Characteristics.AnaerobicHeartRateUpperLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit AnaerobicHeartRateUpperLimit { get; set; }

    /// <summary>The limits between five zones of the heart rate.</summary>
    [GattCharacteristic(Assigned.Characteristics.FiveZoneHeartRateLimits, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial FiveZoneHeartRateLimits FiveZoneLimits { get; set; }

    /// <summary>The limits between three zones of the heart rate.</summary>
    [GattCharacteristic(Assigned.Characteristics.ThreeZoneHeartRateLimits, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial ThreeZoneHeartRateLimits ThreeZoneLimits { get; set; }

    /// <summary>The limit between two zones of the heart rate.</summary>
    [GattCharacteristic(Assigned.Characteristics.TwoZoneHeartRateLimit, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted), GattOptional]
    private partial HeartRateLimit TwoZoneLimit { get; set; }

    /// <summary>Counts the changes of the data of the user who has consented.</summary>
    [GattCharacteristic(Assigned.Characteristics.DatabaseChangeIncrement, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted | GattFlags.Notify)]
    private uint DatabaseChangeIncrement
    {
        get => Users.Peek(_consent)?.DatabaseChangeIncrement ?? 0;
        set
        {
            if (_consent is { } consent && Users.TryWrite(consent, data => data.DatabaseChangeIncrement = value))
                Tell(consent.User, _peer);
        }
    }

    /// <summary>The user who has consented on the link of the client.</summary>
    [GattCharacteristic(Assigned.Characteristics.UserIndex, GattFlags.Read | GattFlags.ReadEncrypted)]
    private UserIndex UserIndex => _consent?.User ?? UserIndex.UnknownUser;

    /// <summary>Registers a user, takes the consent of one, or deletes the one who has consented.</summary>
    [GattRequest(Assigned.Characteristics.UserControlPoint, Flags = GattFlags.WriteEncrypted)]
    private UserControlPointResponse ControlPoint(UserControlPointRequest request, GattPeer peer)
    {
        var (result, user) = request.OpCode switch
        {
            UserControlPointOpCode.RegisterNewUser => Register(request),
            UserControlPointOpCode.Consent => (Consent(request, peer), null),
            UserControlPointOpCode.DeleteUserData => (Delete(request, peer), null),
            _ => (UserControlPointResult.OpCodeNotSupported, (UserIndex?)null),
        };
        return new(request.OpCode, result, user);
    }

    /// <summary>The language, two letters of ISO 639-1.</summary>
    [GattCharacteristic(Assigned.Characteristics.Language, GattFlags.Read | GattFlags.Write | GattFlags.ReadEncrypted | GattFlags.WriteEncrypted, MaxLength = 20), GattOptional]
    private partial string Language { get; set; }

    private (UserControlPointResult Result, UserIndex? User) Register(UserControlPointRequest request)
    {
        if (!request.TryGetRegistration(out var code) || code > UserDatabase.LargestConsentCode)
            return (UserControlPointResult.InvalidParameter, null);
        var user = Users.Register(code);
        return (user is null ? UserControlPointResult.OperationFailed : UserControlPointResult.Success, user);
    }

    private UserControlPointResult Consent(UserControlPointRequest request, in GattPeer peer)
    {
        if (!request.TryGetConsent(out var user, out var code) || code > UserDatabase.LargestConsentCode)
            return UserControlPointResult.InvalidParameter;
        var visit = StateOf(peer);
        if (visit.WrongConsents >= MostWrongConsents || Users.Consent(user, code) is not { } consent)
        {
            visit.WrongConsents++;
            return UserControlPointResult.UserNotAuthorized;
        }

        visit.Consent = consent;
        visit.WrongConsents = 0;
        return UserControlPointResult.Success;
    }

    private UserControlPointResult Delete(UserControlPointRequest request, in GattPeer peer)
    {
        if (!request.Parameter.IsEmpty)
            return UserControlPointResult.InvalidParameter;
        var visit = StateOf(peer);
        if (ConsentOf(visit) is not { } consent)
            return UserControlPointResult.UserNotAuthorized;
        visit.Consent = null;
        return Users.Delete(consent) ? UserControlPointResult.Success : UserControlPointResult.OperationFailed;
    }

    // It ends when the user is deleted, also on another link: who has the index later is somebody else.
    private UserDatabase.Entry? ConsentOf(Visit visit)
    {
        var consent = visit.Consent;
        return Users.Peek(consent) is null ? null : consent;
    }

    private UserData? Reading(GattRead read)
    {
        _consent = ConsentOf(StateOf(read.Peer));
        var data = Users.Peek(_consent);
        if (data is null)
            read.Reject(UserDataAccessNotPermitted);
        return data;
    }

    private void Writing(GattWrite write)
    {
        _peer = write.Peer;
        _consent = ConsentOf(StateOf(write.Peer));
        if (_consent is null)
            write.Reject(UserDataAccessNotPermitted);
    }

    // A day that no octets can say would be in the way of every later read.
    private void Writing(GattWrite write, ushort? year, CalendarMonth month, byte? day)
    {
        if (year is null or (>= FirstYear and <= LastYear) && month <= CalendarMonth.December && day is null or (>= 1 and <= LastDay))
            Writing(write);
        else
            write.Reject(AttError.OutOfRange);
    }

    private void Written(Action<UserData> change) => Users.TryWrite(_consent, change);

    // The clients of a user are told of a change, but not the one that made it.
    private void Tell(UserIndex user, GattPeer? by)
    {
        if (Users.Peek(user) is not { } data)
            return;
        var octets = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(octets, data.DatabaseChangeIncrement);
        foreach (var peer in DatabaseChangeIncrementSubscribers)
        {
            if (peer != by && _gatt.Ble is { } ble && Link.TryFind(ble, peer.Connection, out var link) && IsOf(peer, user))
                _ = NotifyAsync(link, octets);
        }
    }

    private bool IsOf(in GattPeer peer, UserIndex user)
    {
        try
        {
            return ConsentOf(StateOf(peer))?.User == user;
        }
        catch (BleException gone) when (gone.Error == BleError.NotConnected)
        {
            return false;
        }
    }

    private async Task NotifyAsync(Link link, byte[] octets)
    {
        try
        {
            await link.NotifyAsync(Handles.DatabaseChangeIncrement, octets).ConfigureAwait(false);
        }
        catch (BleException)
        {
            // Whoever has gone need not know.
        }
    }

    partial void OnDatabaseChangeIncrementReading(GattRead read) => Reading(read);

    partial void OnDatabaseChangeIncrementWriting(uint value, GattWrite write) => Writing(write);

    partial void OnUserIndexReading(GattRead read) => _consent = ConsentOf(StateOf(read.Peer));

    [GattClientState]
    private sealed class Visit
    {
        public UserDatabase.Entry? Consent { get; set; }

        public int WrongConsents { get; set; }
    }
}
