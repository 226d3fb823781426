// A gamepad that an application holds.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A gamepad with sixteen buttons, a hat switch and two sticks. It is silent in the boot protocol, which has none.</summary>
/// <remarks>Make it before the service is registered. Its methods may be called from any thread; what they send goes in the order of the calls.</remarks>
/// <example>
/// <code>
/// var hid = new HumanInterfaceDeviceService();
/// var gamepad = new HidGamepad(hid);
/// // ... the server that holds the service has started, and a host has connected
/// await gamepad.SetAsync(new HidGamepadReport(HidGamepadButtons.South, HidHat.Left, X: -100));
/// await gamepad.SetAsync(default);        // all is let go
/// </code>
/// </example>
public sealed class HidGamepad
{
    private readonly HumanInterfaceDeviceService _service;
    private HidGamepadReport _state;

    /// <summary>Makes a service a gamepad.</summary>
    /// <param name="service">The service; it must not be registered yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service is registered, or has a gamepad.</exception>
    public HidGamepad(HumanInterfaceDeviceService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        service.Add(this);
    }

    /// <summary>How it is held.</summary>
    public HidGamepadReport State
    {
        get
        {
            using (_service.Enter())
                return _state;
        }
    }

    internal ReadOnlyMemory<byte> Octets => Encode(State);

    /// <summary>Says how it is held now; nothing is sent where that is as before.</summary>
    /// <param name="state">Buttons, hat switch and sticks.</param>
    /// <param name="cancel">Gives up waiting; the state counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The hat switch has no such direction, or a stick is at -128.</exception>
    public ValueTask SetAsync(HidGamepadReport state, CancellationToken cancel = default)
    {
        if (state.Hat > HidHat.UpLeft)
            throw new ArgumentOutOfRangeException(nameof(state), state.Hat, "The hat switch has no such direction.");
        if (state.X == sbyte.MinValue || state.Y == sbyte.MinValue || state.Z == sbyte.MinValue || state.Rz == sbyte.MinValue)
            throw new ArgumentOutOfRangeException(nameof(state), sbyte.MinValue, "A stick is at -127..127.");
        using (_service.Enter())
        {
            if (_state == state)
                return default;
            _state = state;
            return _service.SendAsync(_service.GamepadInputSubscribers, _service.Handles.GamepadInput, Encode(state), cancel);
        }
    }

    private static byte[] Encode(HidGamepadReport state)
    {
        var octets = new byte[HidGamepadReport.MaxLength];
        state.Encode(octets);
        return octets;
    }
}
