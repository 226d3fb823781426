// The value of Cycling Power Measurement (0x2A63).
namespace GattGen.Profiles;

/// <summary>What a power sensor measured (Cycling Power Service 1.1, 3.2).</summary>
/// <param name="Power">The power in watts.</param>
/// <param name="PedalBalance">The share of one pedal in percent, 0..127.5 in steps of 0.5; null when it is not sent.</param>
/// <param name="IsBalanceOfLeft">Whether the share is that of the left pedal; otherwise nobody knows of which.</param>
/// <param name="AccumulatedTorque">The sum of torques in newton metres, 0..2047.969 in steps of 1/32; it begins again every 2048. Null when it is not sent.</param>
/// <param name="IsTorqueOfCrank">Whether the torque is that of the crank; otherwise that of the wheel.</param>
/// <param name="Wheel">The wheel; null when it is not sent.</param>
/// <param name="Crank">The crank; null when it is not sent.</param>
/// <param name="ExtremeForces">The largest and smallest force of the last revolution; null when they are not sent.</param>
/// <param name="ExtremeTorques">The largest and smallest torque of the last revolution; null when they are not sent.</param>
/// <param name="ExtremeAngles">Where the crank was then; null when it is not sent.</param>
/// <param name="TopDeadSpotAngle">Where the crank was at the top dead spot, in degrees; null when it is not sent.</param>
/// <param name="BottomDeadSpotAngle">Where the crank was at the bottom dead spot, in degrees; null when it is not sent.</param>
/// <param name="AccumulatedEnergy">The energy in joules, 0..65,535,000 in steps of 1000; it stays at the largest. Null when it is not sent.</param>
/// <param name="NeedsOffsetCompensation">Whether the offset should be compensated.</param>
[GattValue(FlagsOctets = 2), CharacteristicValue(Assigned.Characteristics.CyclingPowerMeasurement)]
public partial record struct CyclingPowerMeasurement(
    [GattField(Unit = GattUnit.Watt)] short Power,
    [GattField(When = 0, As = GattFormatType.UInt8, BinaryExponent = -1, Unit = GattUnit.Percent)] double? PedalBalance = null,
    [GattField(Bit = 1)] bool IsBalanceOfLeft = false,
    [GattField(When = 2, As = GattFormatType.UInt16, BinaryExponent = -5, Unit = GattUnit.NewtonMetre)] double? AccumulatedTorque = null,
    [GattField(Bit = 3)] bool IsTorqueOfCrank = false,
    [GattField(When = 4)] PowerWheelRevolutions? Wheel = null,
    [GattField(When = 5)] CrankRevolutions? Crank = null,
    [GattField(When = 6)] ExtremeForces? ExtremeForces = null,
    [GattField(When = 7)] ExtremeTorques? ExtremeTorques = null,
    [GattField(When = 8)] ExtremeAngles? ExtremeAngles = null,
    [GattField(When = 9, Unit = GattUnit.Degree)] ushort? TopDeadSpotAngle = null,
    [GattField(When = 10, Unit = GattUnit.Degree)] ushort? BottomDeadSpotAngle = null,
    [GattField(When = 11, As = GattFormatType.UInt16, Exponent = 3, Unit = GattUnit.Joule)] double? AccumulatedEnergy = null,
    [GattField(Bit = 12)] bool NeedsOffsetCompensation = false)
{
    // Octets of what each flag bit says is there (Cycling Power Service 1.1, 3.2). In front stands the power.
    internal static readonly FieldGroups Groups = new(2, 2, 0, (0, 1), (2, 2), (4, 6), (5, 4), (6, 4), (7, 4), (8, 3), (9, 2), (10, 2), (11, 2));

    /// <summary>The measurement in pieces that an MTU carries: each has the power and some of the fields (Cycling Power Service 1.1, 3.2). One that fits is its only piece.</summary>
    /// <param name="room">The largest piece in octets: the MTU less 3, at least 20.</param>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="room"/> is less than 20.</exception>
    public readonly CyclingPowerMeasurement[] Split(int room) => Groups.Split(this, MaxLength, room, static (value, octets) => value.Encode(octets), TryDecode);

    /// <summary>Takes what it has over an earlier piece: of each field the latest.</summary>
    /// <param name="earlier">The piece that came before.</param>
    public readonly CyclingPowerMeasurement Over(CyclingPowerMeasurement earlier) => Groups.Join(earlier, this, MaxLength, static (value, octets) => value.Encode(octets), TryDecode);
}
