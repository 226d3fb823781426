// Declares the user description of a characteristic (Core Vol 3, Part G, 3.3.3.2).
using System;

namespace GattGen;

/// <summary>
/// Adds a Characteristic User Description (0x2901): a text for people that says what the value is. It stands with a
/// <see cref="GattCharacteristicAttribute"/>, or on a method with a <see cref="GattRequestAttribute"/> or a <see cref="GattChannelAttribute"/>.
/// </summary>
/// <example><code>[GattCharacteristic(0x2A6E, GattFlags.Read), GattDescription("Outside")]</code></example>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class GattDescriptionAttribute : Attribute
{
    /// <summary>A description.</summary>
    /// <param name="text">The text, at most 512 octets of UTF-8.</param>
    public GattDescriptionAttribute(string text) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Whether clients may change it: adds the extended properties (0x2900) with the bit that says so, and the hooks and the method of a
    /// descriptor called <c>Description</c>.</summary>
    public bool Writable { get; set; }
}
