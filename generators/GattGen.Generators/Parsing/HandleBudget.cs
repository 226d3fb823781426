// How many handles declarations take (Core Vol 3, Part G, 2.5.1; the layout of the host).
using System.Linq;
using GattGen.Generators.Model;

namespace GattGen.Generators.Parsing;

internal static class HandleBudget
{
    /// <summary>The first free handle behind a characteristic.</summary>
    /// <param name="characteristic">The characteristic.</param>
    /// <param name="next">The first free one before it.</param>
    public static int After(CharacteristicModel characteristic, int next)
    {
        var value = characteristic.Handle != 0 ? characteristic.Handle : next + 1;
        return value + 1 + characteristic.AutomaticDescriptors.Count() + characteristic.Descriptors.Count;
    }

    /// <summary>The first free handle behind a service.</summary>
    /// <param name="service">The service with all its optional parts.</param>
    /// <param name="next">The first free one before it.</param>
    public static int After(ServiceModel service, int next)
    {
        next = (service.Handle != 0 ? service.Handle : next) + 1 + service.Includes.Count;
        foreach (var characteristic in service.Characteristics)
            next = After(characteristic, next);
        return next;
    }

    /// <summary>Whether a service or one of its characteristics has a fixed handle.</summary>
    public static bool IsFixed(ServiceModel service) => service.Handle != 0 || service.Characteristics.Any(characteristic => characteristic.Handle != 0);

    /// <summary>The lowest handle that the declaration of a service can have for its fixed handles to be had; 0 where it has none.</summary>
    public static int Needs(ServiceModel service)
    {
        if (service.Handle != 0)
            return service.Handle;
        var before = 1 + service.Includes.Count;
        foreach (var characteristic in service.Characteristics)
        {
            if (characteristic.Handle != 0)
                return characteristic.Handle - 1 - before;
            before = After(characteristic, before);
        }

        return 0;
    }
}
