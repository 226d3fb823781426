// User Data: values, several users, consent, who is refused, who is told of changes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class UserDataTests
{
    private readonly UserDatabase _users = new(capacity: 3);

    private FitnessServer Server => new() { Users = new UserDataService(_users) };

    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new Age(42), "2A"),
        KnownOctets.Of(new DateOfBirth(1975, CalendarMonth.May, 31), "B7 07 05 1F"),
        KnownOctets.Of(new DateOfBirth(null, CalendarMonth.NotKnown, null), "00 00 00 00"),
        KnownOctets.Of(new DateOfThresholdAssessment(2026, CalendarMonth.November, 30), "EA 07 0B 1E"),
        KnownOctets.Of(new Weight(72.5), "A4 38"),
        KnownOctets.Of(new Weight(327.675), "FF FF"),
        KnownOctets.Of(new Height(1.82), "B6 00"),
        KnownOctets.Of(new Circumference(0.85), "55 00"),
        KnownOctets.Of(new Vo2Max(55), "37"),
        KnownOctets.Of(new HeartRateLimit(190), "BE"),
        KnownOctets.Of(new FiveZoneHeartRateLimits(100, 120, 140, 160), "64 78 8C A0"),
        KnownOctets.Of(new ThreeZoneHeartRateLimits(120, 150), "78 96"),

        // Op code and parameter (User Data Service 1.0, 3.4).
        KnownOctets.Of(UserControlPointRequest.RegisterNewUser(9999), "01 0F 27"),
        KnownOctets.Of(UserControlPointRequest.Consent((UserIndex)2, 0x0102), "02 02 02 01"),
        KnownOctets.Of(UserControlPointRequest.DeleteUserData, "03"),
        KnownOctets.Of(new UserControlPointResponse(UserControlPointOpCode.RegisterNewUser, UserControlPointResult.Success, (UserIndex)4), "20 01 01 04"),
        KnownOctets.Of(new UserControlPointResponse(UserControlPointOpCode.Consent, UserControlPointResult.UserNotAuthorized), "20 02 05"),
        KnownOctets.Of(Gender.Unspecified, "02"),
        KnownOctets.Of(ThresholdSport.WholeBodyExercising, "0B"),
        KnownOctets.Of(UserIndex.UnknownUser, "FF"),
    ];

    [Fact]
    public void A_consent_code_of_five_digits_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => UserControlPointRequest.RegisterNewUser(10_000));
    }

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<Weight>(2, true, (v, d) => v.Encode(d), Weight.TryDecode);
        Known.RoundTrips<Height>(2, true, (v, d) => v.Encode(d), Height.TryDecode);
        Known.RoundTrips<Circumference>(2, true, (v, d) => v.Encode(d), Circumference.TryDecode);
        Known.RoundTrips<Age>(1, true, (v, d) => v.Encode(d), Age.TryDecode);
        Known.RoundTrips<HeartRateLimit>(1, true, (v, d) => v.Encode(d), HeartRateLimit.TryDecode);
        Known.RoundTrips<FiveZoneHeartRateLimits>(4, true, (v, d) => v.Encode(d), FiveZoneHeartRateLimits.TryDecode);
        Known.RoundTrips<ThreeZoneHeartRateLimits>(2, true, (v, d) => v.Encode(d), ThreeZoneHeartRateLimits.TryDecode);
        for (ushort year = 1582; year <= 9999; year += 411)
        {
            for (byte day = 1; day <= 31; day += 3)
                KnownOctets.Of(new DateOfBirth(year, (CalendarMonth)(day % 13), day), $"{year & 0xFF:X2} {year >> 8:X2} {day % 13:X2} {day:X2}").Check();
        }

        KnownOctets.AreNone(new Weight(327.68), "Kilograms");
        KnownOctets.AreNone(new Height(-0.01), "Metres");
        KnownOctets.AreNone(new DateOfBirth(1581, CalendarMonth.May, 1), "Year");
        KnownOctets.AreNone(new DateOfBirth(2000, (CalendarMonth)13, 1), "Month");
        KnownOctets.AreNone(new DateOfThresholdAssessment(2000, CalendarMonth.May, 32), "Day");
    }

    [Fact]
    public void Without_consent_data_are_refused_and_with_it_they_are_those_of_the_user()
        => FitnessStage.Run(Server, 1, async stage =>
        {
            _users.Restore((UserIndex)2, 1234, new UserData { FirstName = "Anna", Age = new Age(42), Weight = new Weight(61.5) });
            await using var link = await stage.ConnectAsync(isPaired: true);
            var client = await UserDataService.Client.DiscoverAsync(link);
            Assert.Equal(UserIndex.UnknownUser, await client.UserIndex.ReadAsync());
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(client.FirstName!.ReadAsync()));
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(client.Age!.WriteAsync(new Age(1))));
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(client.DatabaseChangeIncrement.ReadAsync()));

            Assert.Equal(UserControlPointResult.UserNotAuthorized, (await client.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)2, 1))).Result);
            Assert.Equal(UserControlPointResult.Success, (await client.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)2, 1234))).Result);
            Assert.Equal((UserIndex)2, await client.UserIndex.ReadAsync());
            Assert.Equal("Anna", await client.FirstName.ReadAsync());
            Assert.Equal(new Age(42), await client.Age.ReadAsync());
            Assert.Equal(new Weight(61.5), await client.Weight!.ReadAsync());
            Assert.Equal(new DateOfBirth(null, CalendarMonth.NotKnown, null), await client.DateOfBirth!.ReadAsync());

            // The month 77 could not be told to anybody.
            Assert.Equal((int)AttError.OutOfRange, await FitnessStage.RefusalOf(client.DateOfBirth.Remote.WriteAsync(new byte[] { 0xD0, 0x07, 77, 1 })));
            Assert.Equal(new DateOfBirth(null, CalendarMonth.NotKnown, null), await client.DateOfBirth.ReadAsync());

            await client.Weight.WriteAsync(new Weight(62));
            await client.Gender!.WriteAsync(Gender.Female);
            await client.DatabaseChangeIncrement.WriteAsync(1);
            Assert.Equal((62, Gender.Female, 1u), (_users.Find((UserIndex)2)!.Weight.Kilograms, _users.Find((UserIndex)2)!.Gender, _users.Find((UserIndex)2)!.DatabaseChangeIncrement));
        });

    [Fact]
    public void All_characteristics_are_written_and_read()
        => FitnessStage.Run(Server, 1, async stage =>
        {
            await using var link = await stage.ConnectAsync(isPaired: true);
            var client = await UserDataService.Client.DiscoverAsync(link);
            var registered = await client.ControlPoint.RequestAsync(UserControlPointRequest.RegisterNewUser(7));
            Assert.Equal(new UserControlPointResponse(UserControlPointOpCode.RegisterNewUser, UserControlPointResult.Success, (UserIndex)0), registered);
            Assert.Equal(UserControlPointResult.Success, (await client.ControlPoint.RequestAsync(UserControlPointRequest.Consent(registered.User!.Value, 7))).Result);

            // The octets of each, longest value first: two names that are longer than an MTU.
            var values = client.Service.Characteristics.Where(each => each.Uuid != Assigned.Characteristics.UserControlPoint && each.Uuid != Assigned.Characteristics.UserIndex).ToList();
            Assert.Equal(29, values.Count);
            var written = new List<byte[]>();
            foreach (var characteristic in values)
            {
                var octets = await characteristic.ReadAsync();
                if (octets.Length == 0)
                    octets = [.. Enumerable.Repeat((byte)'x', characteristic.Uuid == Assigned.Characteristics.Language ? 2 : 90)];
                else if (octets.Length == 1)
                    octets = [2];
                else
                    octets = [.. new byte[] { 0xD0, 0x07, 0x01, 0x02 }.Take(octets.Length)];
                await characteristic.WriteAsync(octets);
                written.Add(octets);
            }

            for (var i = 0; i < values.Count; i++)
                Assert.Equal(written[i], await values[i].ReadAsync());
            Assert.Equal(new string('x', 90), _users.Find(0)!.EmailAddress);
            Assert.Equal(2, _users.Find(0)!.TwoZoneLimit.BeatsPerMinute);
            Assert.Equal(ThresholdSport.Cycling, _users.Find(0)!.ThresholdSport);
        });

    [Fact]
    public void Two_clients_see_the_users_to_whom_they_consented()
        => FitnessStage.Run(Server, 2, async stage =>
        {
            _users.Restore((UserIndex)0, 1, new UserData { LastName = new string('a', 80) });
            _users.Restore((UserIndex)1, 2, new UserData { LastName = new string('b', 90) });
            await using var first = await stage.ConnectAsync(0, isPaired: true);
            await using var second = await stage.ConnectAsync(1, isPaired: true);
            var one = await UserDataService.Client.DiscoverAsync(first);
            var two = await UserDataService.Client.DiscoverAsync(second);
            await one.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            await two.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)1, 2));

            // Long reads of both, in pieces that take turns.
            var names = await Task.WhenAll(one.LastName!.ReadAsync().AsTask(), two.LastName!.ReadAsync().AsTask());
            Assert.Equal([new string('a', 80), new string('b', 90)], names);
        });

    [Fact]
    public void Clients_of_a_user_are_told_of_changes_and_others_are_not()
        => FitnessStage.Run(Server, 3, async stage =>
        {
            _users.Restore((UserIndex)0, 1, new UserData { DatabaseChangeIncrement = 10 });
            _users.Restore((UserIndex)1, 2, new UserData());
            await using var first = await stage.ConnectAsync(0, isPaired: true);
            await using var second = await stage.ConnectAsync(1, isPaired: true);
            await using var third = await stage.ConnectAsync(2, isPaired: true);
            var one = await UserDataService.Client.DiscoverAsync(first);
            var two = await UserDataService.Client.DiscoverAsync(second);
            var other = await UserDataService.Client.DiscoverAsync(third);
            await one.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            await two.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            await other.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)1, 2));
            var ofOne = (await one.DatabaseChangeIncrement.SubscribeAsync()).GetAsyncEnumerator();
            var ofTwo = (await two.DatabaseChangeIncrement.SubscribeAsync()).GetAsyncEnumerator();
            var ofOther = (await other.DatabaseChangeIncrement.SubscribeAsync()).GetAsyncEnumerator();

            Assert.True(_users.Change((UserIndex)0, data => data.Height = new Height(1.8)));
            Assert.Equal([11u], await FitnessStage.Take(ofOne, 1));
            Assert.Equal([11u], await FitnessStage.Take(ofTwo, 1));

            await one.DatabaseChangeIncrement.WriteAsync(12);
            Assert.Equal([12u], await FitnessStage.Take(ofTwo, 1));
            Assert.True(_users.Change((UserIndex)1, data => data.Height = new Height(1.7)));
            Assert.Equal([1u], await FitnessStage.Take(ofOther, 1));
            Assert.True(_users.Change((UserIndex)0, data => data.Height = new Height(1.81)));
            Assert.Equal([13u], await FitnessStage.Take(ofOne, 1));
        });

    [Fact]
    public void Consent_ends_with_its_user_and_is_not_that_of_whoever_has_the_index_next()
        => FitnessStage.Run(Server, 2, async stage =>
        {
            _users.Restore((UserIndex)0, 1, new UserData { FirstName = "Anna" });
            await using var first = await stage.ConnectAsync(0, isPaired: true);
            await using var second = await stage.ConnectAsync(1, isPaired: true);
            var one = await UserDataService.Client.DiscoverAsync(first);
            var two = await UserDataService.Client.DiscoverAsync(second);
            await one.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            await two.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            Assert.Equal("Anna", await two.FirstName!.ReadAsync());
            var told = (await two.DatabaseChangeIncrement.SubscribeAsync()).GetAsyncEnumerator();

            // Anna goes on one link; Berta comes, and has the index. Nobody has asked her on the other link.
            Assert.Equal(UserControlPointResult.Success, (await one.ControlPoint.RequestAsync(UserControlPointRequest.DeleteUserData)).Result);
            Assert.Equal((UserIndex)0, (await one.ControlPoint.RequestAsync(UserControlPointRequest.RegisterNewUser(2))).User);
            await one.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 2));
            await one.FirstName!.WriteAsync("Berta");

            Assert.Equal(UserIndex.UnknownUser, await two.UserIndex.ReadAsync());
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(two.FirstName.ReadAsync()));
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(two.FirstName.WriteAsync("Carla")));
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(two.DatabaseChangeIncrement.ReadAsync()));
            Assert.Equal(UserControlPointResult.UserNotAuthorized, (await two.ControlPoint.RequestAsync(UserControlPointRequest.DeleteUserData)).Result);
            Assert.Equal("Berta", _users.Find((UserIndex)0)!.FirstName);

            // The link is told of nothing until she has consented on it: the first that it hears of is the second change.
            _users.Change((UserIndex)0, data => data.Height = new Height(1.8));
            await two.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 2));
            _users.Change((UserIndex)0, data => data.Height = new Height(1.7));
            Assert.Equal([2u], await FitnessStage.Take(told, 1));
        });

    [Fact]
    public void A_day_that_cannot_be_told_again_is_refused()
        => FitnessStage.Run(Server, 1, async stage =>
        {
            _users.Restore((UserIndex)0, 1, new UserData { DateOfBirth = new DateOfBirth(1975, CalendarMonth.May, 31) });
            await using var link = await stage.ConnectAsync(isPaired: true);
            var client = await UserDataService.Client.DiscoverAsync(link);
            await client.ControlPoint.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 1));
            Assert.Equal((int)AttError.OutOfRange, await FitnessStage.RefusalOf(client.DateOfBirth!.Remote.WriteAsync(new byte[] { 0x01, 0x00, 0x05, 0x1F })));
            Assert.Equal((int)AttError.OutOfRange, await FitnessStage.RefusalOf(client.DateOfBirth.Remote.WriteAsync(new byte[] { 0xB7, 0x07, 0x0D, 0x1F })));
            Assert.Equal((int)AttError.OutOfRange, await FitnessStage.RefusalOf(client.DateOfThresholdAssessment!.Remote.WriteAsync(new byte[] { 0xB7, 0x07, 0x05, 0x20 })));
            Assert.Equal(new DateOfBirth(1975, CalendarMonth.May, 31), await client.DateOfBirth.ReadAsync());
            await client.DateOfBirth.WriteAsync(new DateOfBirth(null, CalendarMonth.May, null));
            Assert.Equal(new DateOfBirth(null, CalendarMonth.May, null), await client.DateOfBirth.ReadAsync());
        });

    [Fact]
    public void The_control_point_registers_deletes_and_refuses()
        => FitnessStage.Run(Server, 1, async stage =>
        {
            await using var link = await stage.ConnectAsync(isPaired: true);
            var client = await UserDataService.Client.DiscoverAsync(link);
            var point = client.ControlPoint;
            Assert.Equal((int)AttError.ClientConfigurationImproperlyConfigured, await FitnessStage.RefusalOf(point.Remote.WriteAsync(new byte[] { 3 })));
            for (var i = 0; i < 3; i++)
                Assert.Equal((UserIndex)i, (await point.RequestAsync(UserControlPointRequest.RegisterNewUser((ushort)i))).User);
            Assert.Equal(UserControlPointResult.OperationFailed, (await point.RequestAsync(UserControlPointRequest.RegisterNewUser(9))).Result);
            Assert.Equal(UserControlPointResult.InvalidParameter, (await point.RequestAsync(new UserControlPointRequest(UserControlPointOpCode.RegisterNewUser, [0x10, 0x27]))).Result);
            Assert.Equal(UserControlPointResult.UserNotAuthorized, (await point.RequestAsync(UserControlPointRequest.DeleteUserData)).Result);
            Assert.Equal(UserControlPointResult.OpCodeNotSupported, (await point.RequestAsync(new UserControlPointRequest((UserControlPointOpCode)0x09))).Result);

            Assert.Equal(UserControlPointResult.Success, (await point.RequestAsync(UserControlPointRequest.Consent((UserIndex)1, 1))).Result);
            Assert.Equal(UserControlPointResult.Success, (await point.RequestAsync(UserControlPointRequest.DeleteUserData)).Result);
            Assert.Null(_users.Find((UserIndex)1));
            Assert.Equal(2, _users.Count);
            Assert.Equal(UserDataService.UserDataAccessNotPermitted, await FitnessStage.RefusalOf(client.Age!.ReadAsync()));

            // Who has tried too often is not believed any more.
            for (var i = 0; i < UserDataService.MostWrongConsents; i++)
                Assert.Equal(UserControlPointResult.UserNotAuthorized, (await point.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 5))).Result);
            Assert.Equal(UserControlPointResult.UserNotAuthorized, (await point.RequestAsync(UserControlPointRequest.Consent((UserIndex)0, 0))).Result);
        });

    [Fact]
    public void Data_that_the_service_does_not_keep_are_not_offered_and_all_asks_for_encryption()
        => FitnessStage.Run(new FitnessServer { Users = new UserDataService(_users, UserDataFields.Age) }, async link =>
        {
            var client = await UserDataService.Client.DiscoverAsync(link);
            Assert.Null(client.FirstName);
            Assert.NotNull(client.Age);
            Assert.Equal((int)AttError.InsufficientAuthentication, await FitnessStage.RefusalOf(client.Age.ReadAsync()));
            Assert.Throws<ArgumentException>(() => new UserDataService(_users, UserDataFields.None));
        });
}
