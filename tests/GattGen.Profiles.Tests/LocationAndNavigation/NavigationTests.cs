// Location and Navigation: values, long values in pieces, the control point with its routes.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Profiles;

namespace GattGen.Profiles.Tests.Fitness;

public class NavigationTests
{
    private static readonly DateAndTime Time = new(2026, CalendarMonth.November, 30, 7, 15, 9);

    // All that it may have: 28 octets, which the smallest MTU does not carry.
    private static readonly LocationAndSpeed Everything = new(
        4.2, 1234.5, new GeographicLocation(47.3769, -8.5417), -12.34, 359.99, 200, Time, PositionStatus.LastKnown, true, ElevationSource.Database, HeadingSource.MagneticCompass);

    private readonly LocationAndNavigationService _service = new() { Feature = LnFeature.Location };

    internal static KnownOctets[] FromTheSpecification =>
    [
        // Flags of 16 bits: what is there, position status, dimensions, sources (Location and Navigation Service 1.0, 3.2).
        KnownOctets.Of(new LocationAndSpeed(), "00 00"),
        KnownOctets.Of(new LocationAndSpeed(1.23, PositionStatus: PositionStatus.Ok), "81 00 7B 00"),
        KnownOctets.Of(Everything, "FF 1B A4 01 39 30 00 28 24 3D 1C D8 A3 E8 FA 2E FB FF 9F 8C C8 EA 07 0B 1E 07 0F 09"),
        KnownOctets.Of(new GeographicLocation(-90, 180), "00 17 5B CA 00 D2 49 6B"),

        // 3.3: errors in cm, dilutions in fifths.
        KnownOctets.Of(new PositionQuality(5, 12, 31.5, 4.25, 9.5, 1.4, 51, PositionStatus.Estimated), "7F 01 05 0C 3B 01 A9 01 00 00 B6 03 00 00 07 FF"),

        // 3.5.
        KnownOctets.Of(new Navigation(90, 180.5), "00 00 28 23 82 46"),
        KnownOctets.Of(new Navigation(0, 0.01, 1000, -1.5, Time, PositionStatus.Ok, HeadingSource.MagneticCompass, NavigationTarget.Destination, true, true), "EF 01 00 00 01 00 10 27 00 6A FF FF EA 07 0B 1E 07 0F 09"),
        KnownOctets.Of(LnRequest.SetCumulativeValue(1234.5), "01 39 30 00"),
        KnownOctets.Of(LnRequest.MaskContent(LnContent.UtcTime | LnContent.InstantaneousSpeed), "02 41 00"),
        KnownOctets.Of(LnRequest.NavigationControl(NavigationCommand.SkipWaypoint), "03 04"),
        KnownOctets.Of(LnRequest.RequestNumberOfRoutes, "04"),
        KnownOctets.Of(LnRequest.RequestNameOfRoute(0x0102), "05 02 01"),
        KnownOctets.Of(LnRequest.SelectRoute(3), "06 03 00"),
        KnownOctets.Of(LnRequest.SetFixRate(5), "07 05"),
        KnownOctets.Of(LnRequest.SetElevation(-12.34), "08 2E FB FF"),
        KnownOctets.Of(LnResponse.OfNumberOfRoutes(2), "20 04 01 02 00"),
        KnownOctets.Of(LnResponse.OfNameOfRoute("Süd", 17), "20 05 01 53 C3 BC 64"),
        KnownOctets.Of(new LnResponse(LnOpCode.SelectRoute, ControlPointResult.InvalidParameter), "20 06 03"),
        KnownOctets.Of(LnFeature.InstantaneousSpeed | LnFeature.BeaconsInSolution | LnFeature.PositionStatus, "01 04 10 00"),
    ];

    [Fact]
    public void A_name_ends_between_signs_and_an_elevation_is_read()
    {
        Assert.Equal("S", LnResponse.OfNameOfRoute("Süd", 2).ToNameOfRoute());
        Assert.Throws<ArgumentOutOfRangeException>(() => LnRequest.SetElevation(83_886.08));
        Assert.True(LnRequest.SetElevation(-12.34).TryGetElevation(out var metres));
        Assert.Equal(-12.34, metres);
    }

    [Fact]
    public void Values_round_trip()
    {
        Known.RoundTrips<PositionQuality>(PositionQuality.MaxLength, false, (v, d) => v.Encode(d), PositionQuality.TryDecode);
        Known.RoundTrips<GeographicLocation>(8, true, (v, d) => v.Encode(d), GeographicLocation.TryDecode);
        Known.RoundTrips<LocationAndSpeed>(LocationAndSpeed.MaxLength, false, (v, d) => v.Encode(d), LocationAndSpeed.TryDecode);
        Known.RoundTrips<Navigation>(Navigation.MaxLength, false, (v, d) => v.Encode(d), Navigation.TryDecode);
        KnownOctets.AreNone(new LocationAndSpeed(655.36), "Speed");
        KnownOctets.AreNone(new LocationAndSpeed(Elevation: -83_886.09), "Elevation");
        KnownOctets.AreNone(new PositionQuality(HorizontalDilution: 51.2), "HorizontalDilution");
    }

    [Fact]
    public void What_is_too_long_comes_in_pieces_and_what_a_client_leaves_out_does_not_come()
    {
        var sensor = new NavigationSensor(_service);
        FitnessStage.Run(new FitnessServer { Navigation = _service }, async link =>
        {
            var client = await LocationAndNavigationService.Client.DiscoverAsync(link);
            Assert.Equal(LnFeature.Location | LnFeature.TotalDistance | LnFeature.ContentMasking, await client.Feature.ReadAsync());
            await using var subscription = await client.LocationAndSpeed.SubscribeAsync();
            var positions = subscription.GetAsyncEnumerator();
            sensor.AddDistance(1234.56);
            await sensor.SendAsync(Everything);
            var pieces = await FitnessStage.Take(positions, 2);
            Assert.Equal(Everything, pieces.Aggregate((earlier, piece) => piece.Over(earlier)));
            Assert.All(pieces, piece => Assert.Equal(PositionStatus.LastKnown, piece.PositionStatus));

            Assert.Equal(ControlPointResult.Success, (await client.ControlPoint!.RequestAsync(LnRequest.MaskContent(LnContent.Location | LnContent.UtcTime))).Result);
            await sensor.SendAsync(Everything);
            Assert.Equal(Everything with { Location = null, UtcTime = null }, (await FitnessStage.Take(positions, 1))[0]);
        });
    }

    [Fact]
    public void The_control_point_chooses_a_route_and_navigates()
    {
        var applied = 0;
        _service.Quality = new PositionQuality(5);
        _service.Navigation = new Navigation(1, 2);
        var sensor = new NavigationSensor(_service, new NavigationSensorOptions
        {
            Routes = ["Home", "Around the lake and back again"],
            HasElevationSetting = true,
            Apply = (request, _) => new ValueTask<bool>(++applied > 0 && request.OpCode != LnOpCode.SetElevation),
        });
        FitnessStage.Run(new FitnessServer { Navigation = _service }, async link =>
        {
            var client = await LocationAndNavigationService.Client.DiscoverAsync(link);
            Assert.Equal(new PositionQuality(5), await client.Quality!.ReadAsync());
            await using var navigations = await client.Navigation!.SubscribeAsync();
            _service.Navigation = new Navigation(10, 20);
            Assert.Equal(new Navigation(10, 20), (await FitnessStage.Take(navigations, 1))[0]);

            var point = client.ControlPoint!;
            Assert.True((await point.RequestAsync(LnRequest.RequestNumberOfRoutes)).TryGetNumberOfRoutes(out var routes));
            Assert.Equal(2, routes);

            // RequestAsync has asked for a larger MTU; the name fits.
            Assert.StartsWith("Around the", (await point.RequestAsync(LnRequest.RequestNameOfRoute(1))).ToNameOfRoute(), StringComparison.Ordinal);
            Assert.Equal(ControlPointResult.InvalidParameter, (await point.RequestAsync(LnRequest.RequestNameOfRoute(2))).Result);
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(LnRequest.SelectRoute(1))).Result);
            Assert.Equal(1, sensor.Route);
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(LnRequest.NavigationControl(NavigationCommand.Start))).Result);
            Assert.Equal(NavigationCommand.Start, sensor.Command);
            Assert.Equal(ControlPointResult.InvalidParameter, (await point.RequestAsync(LnRequest.NavigationControl((NavigationCommand)6))).Result);
            Assert.Equal(ControlPointResult.OpCodeNotSupported, (await point.RequestAsync(LnRequest.SetFixRate(1))).Result);
            Assert.Equal(ControlPointResult.OperationFailed, (await point.RequestAsync(LnRequest.SetElevation(100))).Result);
            Assert.Equal(ControlPointResult.Success, (await point.RequestAsync(LnRequest.SetCumulativeValue(10))).Result);
            Assert.Equal(10, sensor.TotalDistance);
            Assert.Equal(4, applied);
        });
    }
}
