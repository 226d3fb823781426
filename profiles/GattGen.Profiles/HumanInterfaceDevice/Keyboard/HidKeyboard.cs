// A keyboard that an application presses the keys of.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A keyboard. It tells the host of every change, in the report or in the boot protocol, as each host has chosen.</summary>
/// <remarks>
/// Make it before the service is registered. Its methods may be called from any thread; what they send goes in the order of the calls, and they wait until it is on its way to
/// every host that listens. Without one nothing is sent. Of more than six keys at once the host hears only that there are too many.
/// </remarks>
/// <example>
/// <code>
/// var hid = new HumanInterfaceDeviceService();
/// var keyboard = new HidKeyboard(hid);
/// // ... the server that holds the service has started, and a host has connected
/// await keyboard.TypeAsync("Hello, world!\n");
/// await keyboard.TapAsync(HidKey.L, HidModifiers.LeftGui);
/// </code>
/// </example>
public sealed class HidKeyboard
{
    private const int Keys = 6;
    private const int MaxPressed = 32;

    private readonly HumanInterfaceDeviceService _service;
    private readonly List<HidKey> _pressed = new();
    private HidModifiers _modifiers;
    private byte[] _octets = new byte[HidKeyboardReport.MaxLength];

    /// <summary>Makes a service a keyboard.</summary>
    /// <param name="service">The service; it must not be registered yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service is registered, or has a keyboard.</exception>
    public HidKeyboard(HumanInterfaceDeviceService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        service.Add(this);
    }

    /// <summary>The host has switched lamps. Raised on the executor of the stack, only for a change.</summary>
    public event Action<HidLeds>? LedsChanged;

    /// <summary>The lamps, as the host has set them.</summary>
    public HidLeds Leds { get; private set; }

    /// <summary>What was told last.</summary>
    public HidKeyboardReport Report => HidKeyboardReport.TryDecode(_octets, out var report) ? report : default;

    internal ReadOnlyMemory<byte> Octets => _octets;

    /// <summary>Presses a key, and leaves it pressed; nothing happens where it is.</summary>
    /// <param name="key">The key, a modifier key too.</param>
    /// <param name="cancel">Gives up waiting; the key counts as pressed.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no key.</exception>
    /// <exception cref="InvalidOperationException">32 keys are pressed.</exception>
    public ValueTask PressAsync(HidKey key, CancellationToken cancel = default) => ChangeAsync(key, isPressed: true, cancel);

    /// <summary>Releases a key; nothing happens where it is not pressed.</summary>
    /// <param name="key">The key, a modifier key too.</param>
    /// <param name="cancel">Gives up waiting; the key counts as released.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no key.</exception>
    public ValueTask ReleaseAsync(HidKey key, CancellationToken cancel = default) => ChangeAsync(key, isPressed: false, cancel);

    /// <summary>Releases all keys.</summary>
    /// <param name="cancel">Gives up waiting; the keys count as released.</param>
    public ValueTask ReleaseAllAsync(CancellationToken cancel = default)
    {
        using (_service.Enter())
        {
            _pressed.Clear();
            _modifiers = HidModifiers.None;
            return SendAsync(_modifiers, cancel);
        }
    }

    /// <summary>Presses a key and releases it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="modifiers">The modifier keys that are pressed along with it.</param>
    /// <param name="cancel">Gives up waiting; the key is released all the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no key.</exception>
    public async ValueTask TapAsync(HidKey key, HidModifiers modifiers = HidModifiers.None, CancellationToken cancel = default)
    {
        Require(key);
        ValueTask down, up;
        using (_service.Enter())
        {
            var wasPressed = !Set(key, isPressed: true);
            down = SendAsync(_modifiers | modifiers, cancel);
            if (!wasPressed)
                Set(key, isPressed: false);
            up = SendAsync(_modifiers, cancel);
        }

        await down.ConfigureAwait(false);
        await up.ConfigureAwait(false);
    }

    /// <summary>Types a text, key by key, as on a keyboard of the United States; hosts that are set to another one see other signs.</summary>
    /// <param name="text">The text: signs of ASCII, \n for Enter, \t for Tab, \b for Backspace.</param>
    /// <param name="cancel">Gives it up after the sign that is being typed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">No key makes one of the signs. Nothing was typed.</exception>
    public async ValueTask TypeAsync(string text, CancellationToken cancel = default)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        for (var i = 0; i < text.Length; i++)
        {
            if (!KeyboardLayout.TryFind(text[i], out _, out _))
            {
                throw new ArgumentException(
                    "No key makes the sign '" + text[i] + "' (U+" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture) + ", at " + i.ToString(CultureInfo.InvariantCulture)
                    + "): a keyboard of the United States has the signs of ASCII only.",
                    nameof(text));
            }
        }

        foreach (var sign in text)
        {
            cancel.ThrowIfCancellationRequested();
            KeyboardLayout.TryFind(sign, out var key, out var modifiers);
            await TapAsync(key, modifiers, cancel).ConfigureAwait(false);
        }
    }

    internal void SetLeds(HidLeds leds)
    {
        if (Leds == leds)
            return;
        Leds = leds;
        LedsChanged?.Invoke(leds);
    }

    private static void Require(HidKey key)
    {
        if (key <= HidKey.ErrorUndefined)
            throw new ArgumentOutOfRangeException(nameof(key), key, "That is no key that could be pressed.");
    }

    private ValueTask ChangeAsync(HidKey key, bool isPressed, CancellationToken cancel)
    {
        Require(key);
        using (_service.Enter())
            return Set(key, isPressed) ? SendAsync(_modifiers, cancel) : default;
    }

    // Whether that is a change.
    private bool Set(HidKey key, bool isPressed)
    {
        if (key is >= HidKey.LeftControl and <= HidKey.RightGui)
        {
            var bit = (HidModifiers)(1 << (key - HidKey.LeftControl));
            var before = _modifiers;
            _modifiers = isPressed ? before | bit : before & ~bit;
            return _modifiers != before;
        }

        if (!isPressed)
            return _pressed.Remove(key);
        if (_pressed.Contains(key))
            return false;
        if (_pressed.Count >= MaxPressed)
            throw new InvalidOperationException("32 keys are pressed: release some.");
        _pressed.Add(key);
        return true;
    }

    private ValueTask SendAsync(HidModifiers modifiers, CancellationToken cancel)
    {
        // USB HID 1.11, appendix C: too many keys fill the array with ErrorRollOver; the modifiers are told all the same.
        var octets = new byte[HidKeyboardReport.MaxLength];
        octets[0] = (byte)modifiers;
        for (var i = 0; i < Keys; i++)
            octets[2 + i] = (byte)(_pressed.Count > Keys ? HidKey.ErrorRollOver : i < _pressed.Count ? _pressed[i] : HidKey.None);
        _octets = octets;
        return _service.SendAsync(
            _service.KeyboardInputSubscribers, _service.Handles.KeyboardInput, octets, _service.BootKeyboardInputSubscribers, _service.Handles.BootKeyboardInput, octets, cancel);
    }
}
