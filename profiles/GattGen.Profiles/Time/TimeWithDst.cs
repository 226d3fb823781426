// The value of Time with DST (0x2A11).
namespace GattGen.Profiles;

/// <summary>When daylight saving time begins or ends next (GATT Specification Supplement, Time with DST).</summary>
/// <param name="DateAndTime">When.</param>
/// <param name="Offset">What holds from then on.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TimeWithDST)]
public partial record struct TimeWithDst(DateAndTime DateAndTime, DstOffset Offset);
