// The Environmental Sensing service (Bluetooth SIG, Environmental Sensing Service 1.0; Assigned Numbers: 0x181A).
using System;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Tells what sensors measure of the environment: temperature, humidity, pressure, wind, light, magnetic fields and more.</summary>
/// <remarks>
/// A value is offered if it was set before the start. Set it whenever it is measured: clients are told when the trigger settings of its sensor want it, by default when it has
/// changed. Each value has an <see cref="EnvironmentalSensor"/> with its description, place, valid range and trigger settings, which clients may change while
/// <see cref="AcceptsDescriptorWrites"/> is true. Of temperature, humidity and pressure there may be several in one service; for more sensors of one kind a server has several
/// objects of this class.
/// </remarks>
/// <example>
/// <code>
/// var environment = new EnvironmentalSensingService { Temperature = new Temperature(21.5), Humidity = new Humidity(40) };
/// environment.TemperatureSensor.Description = "Living room";
/// environment.TemperatureSensor.SetTrigger(1, EnvironmentalTrigger.NoMoreOftenThan(10));
/// environment.Temperature = new Temperature(21.6);        // subscribers are notified, at most every ten seconds
/// // the other side
/// var client = await EnvironmentalSensingService.Client.DiscoverAsync(link);
/// double? degrees = (await client.Temperature!.ReadAsync()).DegreesCelsius;
/// </code>
/// </example>
[GattService(Assigned.Services.EnvironmentalSensing)]
public partial class EnvironmentalSensingService
{
    /// <summary>The error with which the write of a descriptor is refused: Write Request Rejected (Environmental Sensing Service, 1.6).</summary>
    public const byte WriteRequestRejected = 0x80;

    /// <summary>The error with which a trigger setting is refused that the sensor does not have: Condition Not Supported (Environmental Sensing Service, 1.6).</summary>
    public const byte ConditionNotSupported = 0x81;

    private DescriptorValueChanged _changed = new(DescriptorChanges.None, Assigned.Characteristics.Temperature);

    /// <summary>A service that offers no value yet.</summary>
    public EnvironmentalSensingService() => HasDescriptorValueChanged = true;

    /// <summary>Which descriptors have changed last. A client that has changed one is not told of it. It is offered, because clients can write descriptors.</summary>
    [GattCharacteristic(Assigned.Characteristics.DescriptorValueChanged, GattFlags.Indicate), GattOptional]
    public DescriptorValueChanged DescriptorValueChanged => _changed;

    /// <summary>Whether clients may change trigger settings, their logic and descriptions; true by default. They are refused with <see cref="WriteRequestRejected"/>.</summary>
    public bool AcceptsDescriptorWrites { get; set; } = true;

    /// <summary>Who writes a descriptor.</summary>
    internal GattPeer Writer { get; set; }

    /// <summary>The host of the radio, for its clock; null while the service is not registered.</summary>
    internal IBleHost? Host => _gatt.Ble as IBleHost;

    /// <summary>The tie of the service.</summary>
    internal GattBinding Binding => _gatt;

    /// <summary>Enters the gate of the stack.</summary>
    internal GattBinding.Scope Gate() => _gatt.Enter();

    /// <summary>The server has changed descriptors: all clients are told. Under the gate.</summary>
    internal void Tell(DescriptorChanges changes, BleUuid characteristic)
    {
        _changed = new DescriptorValueChanged(changes, characteristic);
        if (_gatt.IsAttached && HasDescriptorValueChanged)
            UpdateDescriptorValueChanged();
    }

    /// <summary>A client has changed descriptors: the others are told. Under the gate.</summary>
    internal void TellOthers(DescriptorChanges changes, BleUuid characteristic)
    {
        var value = new DescriptorValueChanged(changes, characteristic);
        _changed = value;
        var octets = new byte[DescriptorValueChanged.MaxLength];
        var length = value.Encode(octets);
        foreach (var peer in DescriptorValueChangedSubscribers)
        {
            if (peer != Writer && Link.TryFind(_gatt.Ble!, peer.Connection, out var link))
                _ = IndicateAsync(link, Handles.DescriptorValueChanged, octets.AsMemory(0, length));
        }
    }

    private static async Task IndicateAsync(Link link, ushort handle, ReadOnlyMemory<byte> octets)
    {
        try
        {
            await link.IndicateAsync(handle, octets).ConfigureAwait(false);
        }
        catch (BleException)
        {
            // The link has ended, or the client does not confirm: there is nobody whom it could be told.
        }
    }
}
