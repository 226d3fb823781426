// From the services that are given to those that are registered: what they include comes along.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>The services of one registration, with the definitions in which each names the ones that it includes.</summary>
internal sealed class GattInclusion
{
    private readonly List<IGattService> _services = new();
    private readonly GattServiceDefinition?[] _definitions;
    private readonly IGattService?[]?[] _included;
    private readonly bool[] _begun;

    private GattInclusion(IGattService[] given)
    {
        foreach (var service in given)
        {
            if (_services.Contains(service))
                throw new BleException(BleError.Already, "The object for service " + service.Definition.Uuid.ToString() + " stands twice in the list: create another one for a second instance.");
            _services.Add(service);
        }

        var included = new List<IGattService?[]?>();
        for (var i = 0; i < _services.Count; i++)
        {
            included.Add((_services[i] as IGattIncludingService)?.Included);
            foreach (var each in included[i] ?? Array.Empty<IGattService?>())
            {
                if (each is not null && !_services.Contains(each))
                    _services.Add(each);
            }
        }

        _included = included.ToArray();
        _definitions = new GattServiceDefinition?[_services.Count];
        _begun = new bool[_services.Count];
    }

    /// <summary>Finds what is registered.</summary>
    /// <param name="given">The services that were given, none of them null.</param>
    /// <param name="definitions">The table of each service that is registered.</param>
    /// <returns>The services that were given, and behind them those that come along, each once.</returns>
    /// <exception cref="BleException"><see cref="BleError.Already"/>: one stands twice. <see cref="BleError.InvalidArgument"/>: one includes itself, be it by detours.</exception>
    public static IGattService[] Of(IGattService[] given, out GattServiceDefinition[] definitions)
    {
        var all = new GattInclusion(given);
        definitions = new GattServiceDefinition[all._services.Count];
        for (var i = 0; i < definitions.Length; i++)
            definitions[i] = all.Define(i);
        return all._services.ToArray();
    }

    private GattServiceDefinition Define(int index)
    {
        if (_definitions[index] is { } known)
            return known;
        var definition = _services[index].Definition;
        if (_begun[index])
            throw new BleException(BleError.InvalidArgument, "Service " + definition.Uuid.ToString() + " includes itself, directly or through another one: remove one of the includes.");
        _begun[index] = true;
        if (_included[index] is { } objects)
        {
            // The table of the class names what it may include; registered is what the objects hold.
            var included = new List<GattServiceDefinition>();
            foreach (var each in objects)
            {
                if (each is not null)
                    included.Add(Define(_services.IndexOf(each)));
            }

            definition = definition.Including(included);
        }

        _definitions[index] = definition;
        return definition;
    }
}
