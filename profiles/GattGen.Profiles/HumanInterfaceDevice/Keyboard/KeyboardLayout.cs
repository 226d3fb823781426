// Which keys make a text on a keyboard of the United States.
using System;

namespace GattGen.Profiles;

/// <summary>The keys for signs, as a host expects them that is set to a keyboard of the United States.</summary>
internal static class KeyboardLayout
{
    private const string Digits = "1234567890";
    private const string ShiftedDigits = "!@#$%^&*()";
    private const string Signs = "-=[]\\;'`,./";
    private const string ShiftedSigns = "_+{}|:\"~<>?";

    private static readonly HidKey[] SignKeys =
    {
        HidKey.Minus, HidKey.Equal, HidKey.LeftBracket, HidKey.RightBracket, HidKey.Backslash, HidKey.Semicolon, HidKey.Apostrophe, HidKey.Grave, HidKey.Comma, HidKey.Period, HidKey.Slash,
    };

    public static bool TryFind(char sign, out HidKey key, out HidModifiers modifiers)
    {
        modifiers = HidModifiers.None;
        key = sign switch
        {
            >= 'a' and <= 'z' => HidKey.A + (byte)(sign - 'a'),
            ' ' => HidKey.Space,
            '\n' => HidKey.Enter,
            '\t' => HidKey.Tab,
            '\b' => HidKey.Backspace,
            _ => Find(sign, Digits, Signs),
        };
        if (key != HidKey.None)
            return true;
        modifiers = HidModifiers.LeftShift;
        key = sign is >= 'A' and <= 'Z' ? HidKey.A + (byte)(sign - 'A') : Find(sign, ShiftedDigits, ShiftedSigns);
        return key != HidKey.None;
    }

    private static HidKey Find(char sign, string digits, string signs)
    {
        var at = digits.IndexOf(sign, StringComparison.Ordinal);
        if (at >= 0)
            return HidKey.Digit1 + (byte)at;
        at = signs.IndexOf(sign, StringComparison.Ordinal);
        return at >= 0 ? SignKeys[at] : HidKey.None;
    }
}
