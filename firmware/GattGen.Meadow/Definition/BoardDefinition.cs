// What the coprocessor is told of a server, and the objects to which Meadow gives its handles.
using System.Collections.Generic;
using GattGen.Targets;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow;

/// <summary>A server as Meadow takes it: compact JSON, any octets as values, names that never collide.</summary>
internal sealed class BoardDefinition : IDefinition
{
    private readonly string _json;
    private readonly BoardAttribute[] _attributes;

    private BoardDefinition(string deviceName, string json, ServiceCollection services, BoardAttribute[] attributes)
    {
        DeviceName = deviceName;
        Services = services;
        _json = json;
        _attributes = attributes;
    }

    /// <inheritdoc/>
    public string DeviceName { get; }

    /// <inheritdoc/>
    public ServiceCollection Services { get; }

    /// <summary>The values of characteristics, each followed by its descriptors, in the order of their handles.</summary>
    public IReadOnlyList<BoardAttribute> Attributes => _attributes;

    /// <summary>Whether every value has its handle.</summary>
    public bool HasHandles
    {
        get
        {
            foreach (var attribute in _attributes)
            {
                if (attribute.BoardHandle == 0)
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
        var attributes = new List<BoardAttribute>();
        var characteristics = 0;
        for (var i = 0; i < services.Length; i++)
        {
            services[i].Uuid.TryGetUInt16(out var uuid);
            text.AddService(uuid);
            var service = new BoardService(Number(i), uuid);
            foreach (var declared in services[i].Characteristics)
            {
                var characteristic = new BoardCharacteristic(owner, Number(characteristics++), declared);
                text.AddCharacteristic(characteristic.Uuid, (int)characteristic.Permissions, (int)characteristic.Properties);
                service.Characteristics.Add(characteristic);
                attributes.Add(characteristic);
                foreach (BoardDescriptor descriptor in characteristic.Descriptors)
                {
                    text.AddDescriptor(descriptor.Number, (int)descriptor.Permissions);
                    attributes.Add(descriptor);
                }
            }

            collection.Add(service);
        }

        if (text.Length >= MeadowF7.DefinitionBuffer)
            throw new BleException(BleError.NoMemory, "The definition of '" + deviceName + "' has " + Number(text.Length) + " octets. " + MeadowF7.Of(MeadowF7Limit.DefinitionSize).ToString());
        return new(deviceName, Latin1.Of(text.ToString()), collection, attributes.ToArray());
    }

    /// <summary>Forgets the handles, before the coprocessor gives others.</summary>
    public void ForgetHandles()
    {
        foreach (var attribute in _attributes)
            attribute.ForgetHandles();
    }

    /// <inheritdoc/>
    public string ToJson() => _json;

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
