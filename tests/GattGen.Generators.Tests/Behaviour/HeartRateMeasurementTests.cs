// Heart Rate Measurement in all its variants, octet for octet (Heart Rate Service 1.0, 3.1).
using System;

namespace GattGen.Generators.Tests.Behaviour;

public class HeartRateMeasurementTests
{
    public static TheoryData<HeartRateMeasurement, byte[]> Variants => new()
    {
        // flags: bit 0 sixteen bits, bits 1-2 contact, bit 3 energy expended, bit 4 RR intervals
        { new(72), [0x00, 72] },
        { new(255), [0x00, 0xFF] },
        { new(256), [0x01, 0x00, 0x01] },
        { new(0x1234), [0x01, 0x34, 0x12] },
        { new(60, SensorContact.NotDetected), [0x04, 60] },
        { new(60, SensorContact.Detected), [0x06, 60] },
        { new(72, EnergyExpended: 0x0102), [0x08, 72, 0x02, 0x01] },
        { new(72, EnergyExpended: 0), [0x08, 72, 0x00, 0x00] },
        { new(72, RRIntervals: new ushort[] { 0x0333 }), [0x10, 72, 0x33, 0x03] },
        { new(300, SensorContact.Detected, 0xFFFF, [0x0001, 0x0200]), [0x1F, 0x2C, 0x01, 0xFF, 0xFF, 0x01, 0x00, 0x00, 0x02] },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public void Is_encoded_as_the_service_specification_says(HeartRateMeasurement value, byte[] octets)
    {
        Span<byte> buffer = stackalloc byte[HeartRateMeasurement.MaxLength];
        Assert.Equal(octets, buffer[..value.Encode(buffer)].ToArray());
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Is_decoded_from_the_same_octets(HeartRateMeasurement value, byte[] octets)
    {
        Assert.True(HeartRateMeasurement.TryDecode(octets, out var decoded));
        Assert.Equal(value, decoded);
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Is_refused_where_octets_of_a_field_are_missing(HeartRateMeasurement value, byte[] octets)
    {
        // Every cut but one between RR intervals, which leaves a shorter list.
        for (var length = 0; length < octets.Length; length++)
        {
            var decodes = HeartRateMeasurement.TryDecode(octets.AsSpan(0, length), out var decoded);
            if (decodes)
                Assert.True(decoded.RRIntervals.Count < value.RRIntervals.Count, $"{length} octets of {octets.Length}");
        }
    }

    [Fact]
    public void The_long_form_is_read_even_where_the_short_one_would_do()
    {
        Assert.True(HeartRateMeasurement.TryDecode([0x01, 72, 0], out var decoded));
        Assert.Equal(72, decoded.BeatsPerMinute);
    }

    [Fact]
    public void Flags_and_octets_reserved_for_future_use_are_ignored()
    {
        Assert.True(HeartRateMeasurement.TryDecode([0xE0, 72, 0xAA, 0xBB], out var decoded));
        Assert.Equal(new HeartRateMeasurement(72), decoded);
    }

    [Fact]
    public void A_member_that_does_not_fit_into_its_bits_is_refused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new HeartRateMeasurement(72, (SensorContact)4).Encode(new byte[20]));

    [Fact]
    public void A_value_longer_than_an_attribute_is_refused()
        => Assert.Throws<ArgumentException>(() => new HeartRateMeasurement(72, RRIntervals: new ushort[256]).Encode(new byte[1000]));

    [Fact]
    public void Encoding_allocates_nothing()
    {
        var value = new HeartRateMeasurement(72, SensorContact.Detected, 1, [800, 801]);
        var buffer = new byte[HeartRateMeasurement.MaxLength];
        Assert.Equal(0, Allocation.Of(() => value.Encode(buffer), times: 100, warm: 1));
    }
}
