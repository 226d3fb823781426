// One sensor of another device, as a client of the Environmental Sensing service uses it.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>A sensor of another device: what it is called, where it is, its value and its trigger settings.</summary>
/// <remarks>Several sensors of one kind differ by their <see cref="Description"/> and <see cref="Measurement"/>.</remarks>
public sealed class RemoteSensor
{
    private readonly RemoteDescriptor? _logic;
    private readonly RemoteDescriptor? _range;
    private readonly RemoteDescriptor? _text;
    private readonly GattDecoder<EnvironmentalReading> _decoder;

    private RemoteSensor(RemoteCharacteristic characteristic, string description, EnvironmentalSensingMeasurement? measurement, IReadOnlyList<RemoteDescriptor> triggers, RemoteDescriptor? logic, RemoteDescriptor? range, RemoteDescriptor? text)
    {
        Characteristic = characteristic;
        Description = description;
        Measurement = measurement;
        Triggers = triggers;
        _logic = logic;
        _range = range;
        _text = text;
        _decoder = TryDecode;
    }

    /// <summary>The characteristic of its value.</summary>
    public RemoteCharacteristic Characteristic { get; }

    /// <summary>What it is called, as it was read when the sensor was found; empty where the device does not say.</summary>
    public string Description { get; }

    /// <summary>How it measures and where it is, as it was read when the sensor was found; null where the device does not say.</summary>
    public EnvironmentalSensingMeasurement? Measurement { get; }

    /// <summary>The descriptors of its trigger settings, at most three.</summary>
    public IReadOnlyList<RemoteDescriptor> Triggers { get; }

    /// <summary>Whether it tells of its value by itself.</summary>
    public bool CanNotify => (Characteristic.Properties & GattFlags.Notify) != 0;

    /// <summary>Reads its value.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server denied it, what it sent is no such value, or the link has ended.</exception>
    public ValueTask<EnvironmentalReading> ReadAsync(CancellationToken cancel = default) => Characteristic.ReadAsync(_decoder, cancel);

    /// <summary>Subscribes; what the sensor tells from then on is enumerated.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server refused it, or the link has ended.</exception>
    public ValueTask<RemoteSubscription<EnvironmentalReading>> SubscribeAsync(CancellationToken cancel = default) => Characteristic.SubscribeAsync(_decoder, cancel);

    /// <summary>Reads the trigger settings.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server denied it, what it sent is no such setting, or the link has ended.</exception>
    public async ValueTask<IReadOnlyList<EnvironmentalTrigger>> ReadTriggersAsync(CancellationToken cancel = default)
    {
        var triggers = new List<EnvironmentalTrigger>();
        foreach (var trigger in Triggers)
            triggers.Add(await trigger.ReadAsync<EnvironmentalTrigger>(EnvironmentalTrigger.TryDecode, cancel).ConfigureAwait(false));
        return triggers;
    }

    /// <summary>Changes a trigger setting.</summary>
    /// <param name="index">Which one of <see cref="Triggers"/>.</param>
    /// <param name="trigger">The setting.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such setting.</exception>
    /// <exception cref="BleException">The server refused it, or the link has ended.</exception>
    public ValueTask WriteTriggerAsync(int index, EnvironmentalTrigger trigger, CancellationToken cancel = default)
        => Triggers[index].WriteAsync(trigger, static (value, octets) => value.Encode(octets), EnvironmentalTrigger.MaxLength, cancel);

    /// <summary>Reads how the trigger settings go together.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the sensor does not say it. The server denied it, or the link has ended.</exception>
    public async ValueTask<TriggerLogic> ReadLogicAsync(CancellationToken cancel = default)
        => (TriggerLogic)await Required(_logic).ReadAsync<byte>(GattCodec.TryDecode, cancel).ConfigureAwait(false);

    /// <summary>Changes how the trigger settings go together.</summary>
    /// <param name="logic">How.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the sensor has no such setting. The server refused it, or the link has ended.</exception>
    public ValueTask WriteLogicAsync(TriggerLogic logic, CancellationToken cancel = default)
        => Required(_logic).WriteAsync((byte)logic, static (value, octets) => GattCodec.Encode(value, octets), 1, cancel);

    /// <summary>Changes what the sensor is called.</summary>
    /// <param name="description">The description, up to 512 octets in UTF-8.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException"><see cref="BleError.NoEntry"/>: the sensor has no description. The server refused it, or the link has ended.</exception>
    public ValueTask WriteDescriptionAsync(string description, CancellationToken cancel = default)
        => Required(_text).WriteAsync(description, static (value, octets) => GattCodec.Encode(value, octets), 512, cancel);

    /// <summary>Reads the least and the greatest value, in the octets of the characteristic, one behind the other; none where the device does not say.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="BleException">The server denied it, or the link has ended.</exception>
    public ValueTask<byte[]> ReadValidRangeAsync(CancellationToken cancel = default) => _range is null ? new(Array.Empty<byte>()) : _range.ReadAsync(cancel);

    /// <summary>Finds out what a sensor is.</summary>
    internal static async ValueTask<RemoteSensor> OfAsync(RemoteCharacteristic characteristic, CancellationToken cancel)
    {
        RemoteDescriptor? text = null, measurement = null, logic = null, range = null;
        var triggers = new List<RemoteDescriptor>();
        foreach (var descriptor in await characteristic.DiscoverDescriptorsAsync(cancel).ConfigureAwait(false))
        {
            descriptor.Uuid.TryGetUInt16(out var uuid);
            switch (uuid)
            {
                case Assigned.Descriptors.CharacteristicUserDescriptor:
                    text = descriptor;
                    break;
                case Assigned.Descriptors.EnvironmentalSensingMeasurement:
                    measurement = descriptor;
                    break;
                case Assigned.Descriptors.EnvironmentalSensingTriggerSetting:
                    triggers.Add(descriptor);
                    break;
                case Assigned.Descriptors.EnvironmentalSensingConfiguration:
                    logic = descriptor;
                    break;
                case Assigned.Descriptors.ValidRange:
                    range = descriptor;
                    break;
            }
        }

        var description = text is null ? string.Empty : await text.ReadAsync<string>(GattCodec.TryDecode, cancel).ConfigureAwait(false);
        EnvironmentalSensingMeasurement? how = measurement is null ? null : await measurement.ReadAsync<EnvironmentalSensingMeasurement>(EnvironmentalSensingMeasurement.TryDecode, cancel).ConfigureAwait(false);
        return new RemoteSensor(characteristic, description, how, triggers, logic, range, text);
    }

    private static RemoteDescriptor Required(RemoteDescriptor? descriptor)
        => descriptor ?? throw new BleException(BleError.NoEntry, "The sensor has no such descriptor.");

    private bool TryDecode(ReadOnlySpan<byte> octets, out EnvironmentalReading reading)
    {
        if (EnvironmentalReading.TryDecode(Characteristic.Uuid, octets, out var value, out var number))
        {
            reading = new EnvironmentalReading(this, value, number);
            return true;
        }

        reading = null!;
        return false;
    }
}
