// What a keyboard tells, in the report and in the boot protocol (USB HID 1.11, B.1).
namespace GattGen.Profiles;

/// <summary>Which keys are pressed: eight octets, of which the second is reserved (USB HID 1.11, B.1).</summary>
/// <param name="Modifiers">The modifier keys that are pressed.</param>
/// <param name="Reserved">0.</param>
/// <param name="Key1">A key that is pressed, or <see cref="HidKey.None"/>; so are the others. All six are <see cref="HidKey.ErrorRollOver"/> when more keys are pressed
/// than can be told.</param>
/// <param name="Key2">The second one.</param>
/// <param name="Key3">The third one.</param>
/// <param name="Key4">The fourth one.</param>
/// <param name="Key5">The fifth one.</param>
/// <param name="Key6">The sixth one.</param>
[GattValue]
public partial record struct HidKeyboardReport(
    HidModifiers Modifiers,
    byte Reserved = 0,
    HidKey Key1 = HidKey.None,
    HidKey Key2 = HidKey.None,
    HidKey Key3 = HidKey.None,
    HidKey Key4 = HidKey.None,
    HidKey Key5 = HidKey.None,
    HidKey Key6 = HidKey.None)
{
    /// <summary>Whether a key, a modifier key too, is pressed.</summary>
    /// <param name="key">The key.</param>
    public readonly bool Contains(HidKey key)
        => key is >= HidKey.LeftControl and <= HidKey.RightGui
            ? ((int)Modifiers >> (key - HidKey.LeftControl) & 1) != 0
            : key != HidKey.None && (Key1 == key || Key2 == key || Key3 == key || Key4 == key || Key5 == key || Key6 == key);
}
