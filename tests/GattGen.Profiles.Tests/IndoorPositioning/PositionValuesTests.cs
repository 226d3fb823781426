// The values of the Indoor Positioning service: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.IndoorPositioning;

public class PositionValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new Latitude(52.5162746), "FA 58 4D 1F"),
        KnownOctets.Of(new Longitude(-13.3777041), "6F B9 06 F8"),
        KnownOctets.Of(new LocalNorthCoordinate(-1.5), "F1 FF"),
        KnownOctets.Of(new LocalNorthCoordinate(null), "00 80"),
        KnownOctets.Of(new LocalEastCoordinate(100), "E8 03"),
        KnownOctets.Of(FloorNumber.From(3), "17"),
        KnownOctets.Of(FloorNumber.GroundOne, "FE"),
        KnownOctets.Of(Altitude.From(35.5), "73 28"),
        KnownOctets.Of(Altitude.NotConfigured, "FF FF"),
        KnownOctets.Of(new Uncertainty(true, PositionUpdateTime.UpTo6Seconds, PositionPrecision.OneToTwoMetres), "25"),
        KnownOctets.Of(PositioningConfiguration.Coordinates | PositioningConfiguration.LocationName, "21"),
    ];

    [Fact]
    public void Floors_and_heights_are_numbers_again()
    {
        Assert.Equal([-20, 0, 1, 232], new[] { FloorNumber.From(-20), FloorNumber.GroundZero, FloorNumber.GroundOne, FloorNumber.From(232) }.Select(each => each.Floor ?? 999));
        Assert.Null(FloorNumber.NotConfigured.Floor);
        Assert.Equal(35.5, Altitude.From(35.5).Metres);
        Assert.Equal(-1000, new Altitude(0).Metres);
        Assert.Null(Altitude.NotConfigured.Metres);
        Assert.Throws<ArgumentOutOfRangeException>(() => FloorNumber.From(233));
        Assert.Throws<ArgumentOutOfRangeException>(() => Altitude.From(6000));
        KnownOctets.AreNone(new Latitude(90.1), "Degrees");
        KnownOctets.AreNone(new Longitude(-181), "Degrees");
    }
}
