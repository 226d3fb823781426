// The Indoor Positioning service, served and used.
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.IndoorPositioning;

public class IndoorPositioningServiceTests
{
    [Fact]
    public void A_place_is_read_and_an_installer_sets_it_where_that_is_allowed()
    {
        var service = new IndoorPositioningService
        {
            Configuration = PositioningConfiguration.Coordinates,
            Latitude = new Latitude(52.5162746),
            Longitude = new Longitude(13.3777041),
            FloorNumber = FloorNumber.From(2),
            LocationName = "Hall 3",
        };
        var written = 0;
        service.Written += () => written++;
        Served.Run(service, async served =>
        {
            var client = await IndoorPositioningService.Client.DiscoverAsync(served.Link);
            Assert.Equal(52.5162746, (await client.Latitude.ReadAsync()).Degrees);
            Assert.Equal(13.3777041, (await client.Longitude.ReadAsync()).Degrees);
            Assert.Equal(2, (await client.FloorNumber!.ReadAsync()).Floor);
            Assert.Equal("Hall 3", await client.LocationName!.ReadAsync());
            Assert.Null(client.LocalNorth);
            Assert.Null(client.LocalEast);
            Assert.Null(client.Altitude);
            Assert.Null(client.Uncertainty);

            Assert.Equal(IndoorPositioningService.WriteRequestRejected, await Served.RefusalAsync(() => client.FloorNumber.WriteAsync(FloorNumber.GroundZero)));
            Assert.Equal(2, service.FloorNumber.Floor);
            service.AcceptsWrites = true;
            await client.FloorNumber.WriteAsync(FloorNumber.GroundZero);
            await client.Latitude.WriteWithoutResponseAsync(new Latitude(-1.5));
            await client.LocationName.WriteAsync("Hall 4");
            await client.Configuration.WriteAsync(PositioningConfiguration.Coordinates | PositioningConfiguration.FloorNumber);
            Assert.Equal(FloorNumber.GroundZero, service.FloorNumber);
            Assert.Equal(-1.5, service.Latitude.Degrees);
            Assert.Equal("Hall 4", service.LocationName);
            Assert.Equal(4, written);
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => client.Configuration.WriteAsync((PositioningConfiguration)0x40)));
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => client.Longitude.Remote.WriteAsync(KnownOctets.Parse("01 D2 49 6B"))));     // 180.0000001 degrees
        });
    }

    [Fact]
    public void Local_coordinates_and_the_rest_are_offered_where_they_are_set()
        => Served.Run(
            new IndoorPositioningService { LocalNorth = new LocalNorthCoordinate(1.5), LocalEast = new LocalEastCoordinate(-2), Altitude = Altitude.From(35), Uncertainty = new Uncertainty(true, PositionUpdateTime.UpTo12Seconds, PositionPrecision.OneToTwoMetres) },
            async served =>
            {
                var client = await IndoorPositioningService.Client.DiscoverAsync(served.Link);
                Assert.Equal(1.5, (await client.LocalNorth!.ReadAsync()).Metres);
                Assert.Equal(-2, (await client.LocalEast!.ReadAsync()).Metres);
                Assert.Equal(35, (await client.Altitude!.ReadAsync()).Metres);
                Assert.Equal(PositionUpdateTime.UpTo12Seconds, (await client.Uncertainty!.ReadAsync()).UpdateTime);
            });
}
