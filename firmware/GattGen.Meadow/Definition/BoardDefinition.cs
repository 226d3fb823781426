// What the coprocessor is told of a server, and the objects to which Meadow gives its handles.
using System.Collections.Generic;
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A server as Meadow takes it: compact JSON, any octets as values, names that never collide.</summary>
internal sealed class BoardDefinition : IDefinition
{
    private readonly string _json;
    private readonly BoardCharacteristic[] _characteristics;

    private BoardDefinition(string deviceName, string json, ServiceCollection services, BoardCharacteristic[] characteristics)
    {
        DeviceName = deviceName;
        Services = services;
        _json = json;
        _characteristics = characteristics;
    }

    /// <inheritdoc/>
    public string DeviceName { get; }

    /// <inheritdoc/>
    public ServiceCollection Services { get; }

    /// <summary>The characteristics, in the order of their handles.</summary>
    public IReadOnlyList<BoardCharacteristic> Characteristics => _characteristics;

    /// <summary>Whether every value has its handle.</summary>
    public bool HasHandles
    {
        get
        {
            foreach (var characteristic in _characteristics)
            {
                if (characteristic.ValueHandle == 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Makes the definition of a server.</summary>
    /// <param name="owner">Who is told of writes.</param>
    /// <param name="deviceName">The name of the device.</param>
    /// <param name="companyId">The company identifier, or null.</param>
    /// <param name="services">The services; what the board cannot do has been refused before.</param>
    /// <exception cref="BleException"><see cref="BleError.NoMemory"/>: it is larger than the buffer of the coprocessor.</exception>
    public static BoardDefinition Of(MeadowBle owner, string deviceName, ushort? companyId, GattServiceDefinition[] services)
    {
        var text = new MeadowF7Definition(deviceName, companyId);
        var collection = new ServiceCollection();
        var characteristics = new List<BoardCharacteristic>();
        for (var i = 0; i < services.Length; i++)
        {
            services[i].Uuid.TryGetUInt16(out var uuid);
            text.AddService(uuid);
            var service = new BoardService(Number(i), uuid);
            foreach (var declared in services[i].Characteristics)
            {
                var characteristic = new BoardCharacteristic(owner, Number(characteristics.Count), declared);
                text.AddCharacteristic(characteristic.Uuid, (int)characteristic.Permissions, (int)characteristic.Properties);
                service.Characteristics.Add(characteristic);
                characteristics.Add(characteristic);
            }

            collection.Add(service);
        }

        if (text.Length >= MeadowF7.DefinitionBuffer)
            throw new BleException(BleError.NoMemory, "The definition of '" + deviceName + "' has " + Number(text.Length) + " octets. " + MeadowF7.Of(MeadowF7Limit.DefinitionSize).ToString());
        return new(deviceName, Latin1.Of(text.ToString()), collection, characteristics.ToArray());
    }

    /// <summary>Forgets the handles, before the coprocessor gives others.</summary>
    public void ForgetHandles()
    {
        foreach (var characteristic in _characteristics)
            characteristic.ForgetHandles();
    }

    /// <inheritdoc/>
    public string ToJson() => _json;

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
