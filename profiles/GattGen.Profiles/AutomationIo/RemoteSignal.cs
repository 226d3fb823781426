// One input or output of another device, as a client of the Automation IO service uses it.
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>An input or output of another device: its value and its triggers.</summary>
/// <typeparam name="T">The type of its value: <see cref="Digitals"/> or <see cref="AnalogValue"/>.</typeparam>
public sealed class RemoteSignal<T>
{
    private readonly GattDecoder<T> _decoder;
    private readonly GattEncoder<T> _encoder;
    private readonly int _maxLength;

    internal RemoteSignal(RemoteCharacteristic remote, GattDecoder<T> decoder, GattEncoder<T> encoder, int maxLength)
    {
        Remote = remote;
        _decoder = decoder;
        _encoder = encoder;
        _maxLength = maxLength;
    }

    /// <summary>The characteristic without its type.</summary>
    public RemoteCharacteristic Remote { get; }

    /// <summary>Whether it can be written.</summary>
    public bool IsOutput => (Remote.Properties & (GattFlags.Write | GattFlags.WriteNoResponse)) != 0;

    /// <summary>Reads its value.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server denied it, what it sent is no such value, or the link has ended.</exception>
    public ValueTask<T> ReadAsync(CancellationToken cancel = default) => Remote.ReadAsync(_decoder, cancel);

    /// <summary>Sets its value, and waits until the server has taken it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server refused it, or the link has ended.</exception>
    public ValueTask WriteAsync(T value, CancellationToken cancel = default) => Remote.WriteAsync(value, _encoder, _maxLength, cancel);

    /// <summary>Subscribes; what the server tells from then on is enumerated.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server refused it, or the link has ended.</exception>
    public ValueTask<RemoteSubscription<T>> SubscribeAsync(CancellationToken cancel = default) => Remote.SubscribeAsync(_decoder, cancel);

    /// <summary>Reads which change counts.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: it has no such trigger. The server denied it, or the link has ended.</exception>
    public async ValueTask<ValueTrigger> ReadValueTriggerAsync(CancellationToken cancel = default)
        => await (await FindAsync(Assigned.Descriptors.ValueTriggerSetting, cancel).ConfigureAwait(false)).ReadAsync<ValueTrigger>(ValueTrigger.TryDecode, cancel).ConfigureAwait(false);

    /// <summary>Changes which change counts.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: it has no such trigger. The server refused it, or the link has ended.</exception>
    public async ValueTask WriteValueTriggerAsync(ValueTrigger trigger, CancellationToken cancel = default)
        => await (await FindAsync(Assigned.Descriptors.ValueTriggerSetting, cancel).ConfigureAwait(false))
            .WriteAsync(trigger, static (value, octets) => value.Encode(octets), ValueTrigger.MaxLength, cancel).ConfigureAwait(false);

    /// <summary>Reads when a change that counts is sent.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: it has no such trigger. The server denied it, or the link has ended.</exception>
    public async ValueTask<TimeTrigger> ReadTimeTriggerAsync(CancellationToken cancel = default)
        => await (await FindAsync(Assigned.Descriptors.TimeTriggerSetting, cancel).ConfigureAwait(false)).ReadAsync<TimeTrigger>(TimeTrigger.TryDecode, cancel).ConfigureAwait(false);

    /// <summary>Changes when a change that counts is sent.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: it has no such trigger. The server refused it, or the link has ended.</exception>
    public async ValueTask WriteTimeTriggerAsync(TimeTrigger trigger, CancellationToken cancel = default)
        => await (await FindAsync(Assigned.Descriptors.TimeTriggerSetting, cancel).ConfigureAwait(false))
            .WriteAsync(trigger, static (value, octets) => value.Encode(octets), TimeTrigger.MaxLength, cancel).ConfigureAwait(false);

    private async ValueTask<RemoteDescriptor> FindAsync(BleUuid uuid, CancellationToken cancel)
        => await Remote.FindDescriptorAsync(uuid, cancel).ConfigureAwait(false) ?? throw new BleException(BleError.NoEntry, "The signal has no such trigger.");
}
