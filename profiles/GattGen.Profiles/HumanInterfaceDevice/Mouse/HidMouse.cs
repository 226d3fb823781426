// A mouse that an application moves.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A mouse with five buttons and two wheels. It tells the host of every movement, in the report or in the boot protocol, as each host has chosen.</summary>
/// <remarks>
/// Make it before the service is registered. Its methods may be called from any thread; what they send goes in the order of the calls, and they wait until it is on its way to
/// every host that listens, so that no movement is lost. The boot protocol has three buttons and no wheel.
/// </remarks>
/// <example>
/// <code>
/// var hid = new HumanInterfaceDeviceService();
/// var mouse = new HidMouse(hid);
/// // ... the server that holds the service has started, and a host has connected
/// await mouse.MoveAsync(30, -10);
/// await mouse.ClickAsync(HidMouseButtons.Left);
/// </code>
/// </example>
public sealed class HidMouse
{
    private const int MostMovement = 32767;
    private const int MostTurn = 127;
    private const HidMouseButtons BootButtons = HidMouseButtons.Left | HidMouseButtons.Right | HidMouseButtons.Middle;

    private readonly HumanInterfaceDeviceService _service;
    private HidMouseButtons _buttons;

    /// <summary>Makes a service a mouse.</summary>
    /// <param name="service">The service; it must not be registered yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service is registered, or has a mouse.</exception>
    public HidMouse(HumanInterfaceDeviceService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        service.Add(this);
    }

    /// <summary>The buttons that are pressed.</summary>
    public HidMouseButtons Buttons => _buttons;

    // What a host reads: the buttons, for a movement is told once.
    internal ReadOnlyMemory<byte> Octets => Encode(new HidMouseReport(_buttons));

    internal HidBootMouseReport BootReport => new(_buttons & BootButtons);

    /// <summary>Moves the mouse and turns its wheels. A way that one report cannot tell is told in several.</summary>
    /// <param name="x">How far to the right.</param>
    /// <param name="y">How far towards the user.</param>
    /// <param name="wheel">How many notches forward; not in the boot protocol.</param>
    /// <param name="pan">How many notches to the right; not in the boot protocol.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async ValueTask MoveAsync(int x, int y, int wheel = 0, int pan = 0, CancellationToken cancel = default)
    {
        while (x != 0 || y != 0 || wheel != 0 || pan != 0)
        {
            ValueTask sent;
            using (_service.Enter())
            {
                // A way that fits into a boot report where one of the hosts wants those.
                var most = _service.ProtocolMode == HidProtocolMode.Boot ? MostTurn : MostMovement;
                sent = SendAsync(Step(ref x, most), Step(ref y, most), Step(ref wheel, MostTurn), Step(ref pan, MostTurn), cancel);
            }

            await sent.ConfigureAwait(false);
        }
    }

    /// <summary>Presses buttons, and leaves them pressed.</summary>
    /// <param name="buttons">The buttons.</param>
    /// <param name="cancel">Gives up waiting; the buttons count as pressed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such buttons.</exception>
    public ValueTask PressAsync(HidMouseButtons buttons, CancellationToken cancel = default)
    {
        Require(buttons);
        using (_service.Enter())
            return SetAsync(_buttons | buttons, cancel);
    }

    /// <summary>Releases buttons.</summary>
    /// <param name="buttons">The buttons.</param>
    /// <param name="cancel">Gives up waiting; the buttons count as released.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such buttons.</exception>
    public ValueTask ReleaseAsync(HidMouseButtons buttons, CancellationToken cancel = default)
    {
        Require(buttons);
        using (_service.Enter())
            return SetAsync(_buttons & ~buttons, cancel);
    }

    /// <summary>Presses buttons and releases them.</summary>
    /// <param name="buttons">The buttons.</param>
    /// <param name="cancel">Gives up waiting; the buttons are released all the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such buttons.</exception>
    public async ValueTask ClickAsync(HidMouseButtons buttons = HidMouseButtons.Left, CancellationToken cancel = default)
    {
        Require(buttons);
        ValueTask down, up;
        using (_service.Enter())
        {
            down = SetAsync(_buttons | buttons, cancel);
            up = SetAsync(_buttons & ~buttons, cancel);
        }

        await down.ConfigureAwait(false);
        await up.ConfigureAwait(false);
    }

    private static void Require(HidMouseButtons buttons)
    {
        if ((byte)buttons > 0x1F)
            throw new ArgumentOutOfRangeException(nameof(buttons), buttons, "The mouse has five buttons.");
    }

    private static int Step(ref int way, int most)
    {
        var step = Math.Clamp(way, -most, most);
        way -= step;
        return step;
    }

    private static byte[] Encode(HidMouseReport report)
    {
        var octets = new byte[HidMouseReport.MaxLength];
        report.Encode(octets);
        return octets;
    }

    private ValueTask SetAsync(HidMouseButtons buttons, CancellationToken cancel)
    {
        if (_buttons == buttons)
            return default;
        _buttons = buttons;
        return SendAsync(0, 0, 0, 0, cancel);
    }

    private ValueTask SendAsync(int x, int y, int wheel, int pan, CancellationToken cancel)
    {
        var report = Encode(new HidMouseReport(_buttons, (short)x, (short)y, (sbyte)wheel, (sbyte)pan));
        var boot = Array.Empty<byte>();
        var isWheelOnly = x == 0 && y == 0 && (wheel != 0 || pan != 0);
        if (_service.ProtocolMode == HidProtocolMode.Boot && !isWheelOnly)
        {
            boot = new byte[HidBootMouseReport.MaxLength];
            new HidBootMouseReport(_buttons & BootButtons, (sbyte)x, (sbyte)y).Encode(boot);
        }

        return _service.SendAsync(_service.MouseInputSubscribers, _service.Handles.MouseInput, report, _service.BootMouseInputSubscribers, _service.Handles.BootMouseInput, boot, cancel);
    }
}
