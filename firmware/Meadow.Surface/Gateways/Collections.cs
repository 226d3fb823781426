// Services and characteristics by name, as Meadow.Contracts keeps them: names are equal whatever their case, and equal names throw.
using System;
using System.Collections;
using System.Collections.Generic;

namespace Meadow.Gateways.Bluetooth;

/// <summary>Services, by name.</summary>
public class ServiceCollection : IEnumerable<IService>
{
    private readonly Dictionary<string, IService> _services = new Dictionary<string, IService>(StringComparer.InvariantCultureIgnoreCase);

    /// <summary>How many there are.</summary>
    public int Count => _services.Count;

    /// <summary>One by its name, or null.</summary>
    public IService? this[string serviceName] => _services.TryGetValue(serviceName, out var service) ? service : null;

    /// <summary>Adds one; an equal name throws.</summary>
    public void Add(IService service) => _services.Add(service.Name, service);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<IService> services)
    {
        foreach (var service in services)
            Add(service);
    }

    /// <inheritdoc/>
    public IEnumerator<IService> GetEnumerator() => _services.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Characteristics, by name.</summary>
public class CharacteristicCollection : IEnumerable<ICharacteristic>
{
    private readonly Dictionary<string, ICharacteristic> _characteristics = new Dictionary<string, ICharacteristic>(StringComparer.InvariantCultureIgnoreCase);

    /// <summary>How many there are.</summary>
    public int Count => _characteristics.Count;

    /// <summary>One by its name, or null.</summary>
    public ICharacteristic? this[string name] => _characteristics.TryGetValue(name, out var characteristic) ? characteristic : null;

    /// <summary>Adds one; an equal name throws.</summary>
    public void Add(ICharacteristic characteristic) => _characteristics.Add(characteristic.Name, characteristic);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<ICharacteristic> characteristics)
    {
        foreach (var characteristic in characteristics)
            Add(characteristic);
    }

    /// <inheritdoc/>
    public IEnumerator<ICharacteristic> GetEnumerator() => _characteristics.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
