// Media and application keys that an application presses.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>What media keys tell: the one that is pressed, in two octets, by the report map <see cref="HidReportMaps.ConsumerControl"/>.</summary>
/// <param name="Key">The key, or <see cref="HidConsumerKey.None"/>.</param>
[GattValue]
public partial record struct HidConsumerReport(HidConsumerKey Key);

/// <summary>Media and application keys, one at a time. They are silent in the boot protocol, which has none.</summary>
/// <remarks>Make it before the service is registered. Its methods may be called from any thread; what they send goes in the order of the calls.</remarks>
/// <example>
/// <code>
/// var hid = new HumanInterfaceDeviceService();
/// var remote = new HidConsumerControl(hid);
/// // ... the server that holds the service has started, and a host has connected
/// await remote.TapAsync(HidConsumerKey.VolumeUp);
/// </code>
/// </example>
public sealed class HidConsumerControl
{
    private const int Last = 0x3FF;

    private readonly HumanInterfaceDeviceService _service;
    private HidConsumerKey _key;

    /// <summary>Gives a service media and application keys.</summary>
    /// <param name="service">The service; it must not be registered yet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="service"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The service is registered, or has such keys.</exception>
    public HidConsumerControl(HumanInterfaceDeviceService service)
    {
        _service = service ?? throw new ArgumentNullException(nameof(service));
        service.Add(this);
    }

    /// <summary>The key that is pressed.</summary>
    public HidConsumerKey Key => _key;

    internal ReadOnlyMemory<byte> Octets => Encode(_key);

    /// <summary>Presses a key, in place of another one that is pressed.</summary>
    /// <param name="key">The key, 1..0x3FF.</param>
    /// <param name="cancel">Gives up waiting; the key counts as pressed.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no key.</exception>
    public ValueTask PressAsync(HidConsumerKey key, CancellationToken cancel = default)
    {
        Require(key);
        using (_service.Enter())
            return SetAsync(key, cancel);
    }

    /// <summary>Releases the key.</summary>
    /// <param name="cancel">Gives up waiting; the key counts as released.</param>
    public ValueTask ReleaseAsync(CancellationToken cancel = default)
    {
        using (_service.Enter())
            return SetAsync(HidConsumerKey.None, cancel);
    }

    /// <summary>Presses a key and releases it.</summary>
    /// <param name="key">The key, 1..0x3FF.</param>
    /// <param name="cancel">Gives up waiting; the key is released all the same.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no key.</exception>
    public async ValueTask TapAsync(HidConsumerKey key, CancellationToken cancel = default)
    {
        Require(key);
        ValueTask down, up;
        using (_service.Enter())
        {
            down = SetAsync(key, cancel);
            up = SetAsync(HidConsumerKey.None, cancel);
        }

        await down.ConfigureAwait(false);
        await up.ConfigureAwait(false);
    }

    private static void Require(HidConsumerKey key)
    {
        if (key is HidConsumerKey.None || (int)key > Last)
            throw new ArgumentOutOfRangeException(nameof(key), key, "A key is 1..0x3FF.");
    }

    private static byte[] Encode(HidConsumerKey key)
    {
        var octets = new byte[HidConsumerReport.MaxLength];
        new HidConsumerReport(key).Encode(octets);
        return octets;
    }

    private ValueTask SetAsync(HidConsumerKey key, CancellationToken cancel)
    {
        if (_key == key)
            return default;
        _key = key;
        return _service.SendAsync(_service.ConsumerInputSubscribers, _service.Handles.ConsumerInput, Encode(key), cancel);
    }
}
