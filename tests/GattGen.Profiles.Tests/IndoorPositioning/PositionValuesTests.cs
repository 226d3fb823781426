// The values of the Indoor Positioning service: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.IndoorPositioning;

public class PositionValuesTests
{
    [Fact]
    public void Values_have_the_octets_of_the_specification_and_survive()
    {
        OctetsOf.Value(new Latitude(52.5162746), "FA 58 4D 1F", static (value, octets) => value.Encode(octets), Latitude.TryDecode);
        OctetsOf.Value(new Longitude(-13.3777041), "6F B9 06 F8", static (value, octets) => value.Encode(octets), Longitude.TryDecode);
        OctetsOf.Value(new LocalNorthCoordinate(-1.5), "F1 FF", static (value, octets) => value.Encode(octets), LocalNorthCoordinate.TryDecode);
        OctetsOf.Value(new LocalNorthCoordinate(null), "00 80", static (value, octets) => value.Encode(octets), LocalNorthCoordinate.TryDecode);
        OctetsOf.Value(new LocalEastCoordinate(100), "E8 03", static (value, octets) => value.Encode(octets), LocalEastCoordinate.TryDecode);
        OctetsOf.Value(FloorNumber.From(3), "17", static (value, octets) => value.Encode(octets), FloorNumber.TryDecode);
        OctetsOf.Value(FloorNumber.GroundOne, "FE", static (value, octets) => value.Encode(octets), FloorNumber.TryDecode);
        OctetsOf.Value(Altitude.From(35.5), "73 28", static (value, octets) => value.Encode(octets), Altitude.TryDecode);
        OctetsOf.Value(Altitude.NotConfigured, "FF FF", static (value, octets) => value.Encode(octets), Altitude.TryDecode);
        OctetsOf.Value(new Uncertainty(true, PositionUpdateTime.UpTo6Seconds, PositionPrecision.OneToTwoMetres), "25", static (value, octets) => value.Encode(octets), Uncertainty.TryDecode);
    }

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
        OctetsOf.Refused(new Latitude(90.1), "Degrees", static (value, octets) => value.Encode(octets));
        OctetsOf.Refused(new Longitude(-181), "Degrees", static (value, octets) => value.Encode(octets));
    }
}
