// The value of Training Status (0x2AD3).
namespace GattGen.Profiles;

/// <summary>What a user is doing on a fitness machine (Fitness Machine Service 1.0, 4.10).</summary>
/// <param name="State">What it is.</param>
/// <param name="Text">The same in words, at most 200 octets; null when it is not sent.</param>
/// <param name="IsTextLonger">Whether the text is longer than what is notified, so that it should be read.</param>
[GattValue, CharacteristicValue(Assigned.Characteristics.TrainingStatus)]
public partial record struct TrainingStatus(
    TrainingState State,
    [GattField(When = 0, MaxLength = 200)] string? Text = null,
    [GattField(Bit = 1)] bool IsTextLonger = false);
