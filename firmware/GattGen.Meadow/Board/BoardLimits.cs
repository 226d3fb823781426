// What a service must not ask of the coprocessor: checked before anything is started, from the same table as the analyzers' rules.
using GattGen.Targets;

namespace GattGen.Meadow;

internal static class BoardLimits
{
    private const GattFlags Security = GattFlags.ReadEncrypted | GattFlags.ReadAuthenticated | GattFlags.ReadAuthorized
        | GattFlags.WriteEncrypted | GattFlags.WriteAuthenticated | GattFlags.WriteAuthorized;

    /// <summary>Refuses a service that the coprocessor would serve otherwise than declared.</summary>
    /// <exception cref="BleException"><see cref="BleError.NotSupported"/>: what it cannot do, and what can be done instead.</exception>
    public static void Require(GattServiceDefinition service)
    {
        var name = "The service " + service.Uuid.ToString();
        if (!service.Uuid.TryGetUInt16(out _))
            throw Cannot(name, MeadowF7Limit.LongServiceUuid);
        if (service.Kind == GattServiceKind.Secondary)
            throw Cannot(name, MeadowF7Limit.SecondaryServices);
        if (service.Includes.Count > 0)
            throw Cannot(name, MeadowF7Limit.IncludedServices);
        if (service.Handle != 0)
            throw Cannot(name, MeadowF7Limit.FixedHandles);
        foreach (var characteristic in service.Characteristics)
            Require(characteristic);
    }

    private static void Require(GattCharacteristicDefinition characteristic)
    {
        var name = "The characteristic " + characteristic.Uuid.ToString();
        var flags = characteristic.Flags | characteristic.ConfigurationFlags.GetValueOrDefault();
        if ((flags & Security) != 0 || characteristic.MinKeySize != 0)
            throw Cannot(name, MeadowF7Limit.Security);
        if (Has(GattFlags.Indicate))
            throw Cannot(name, MeadowF7Limit.Indications);
        if (Has(GattFlags.AuthenticatedSignedWrite))
            throw Cannot(name, MeadowF7Limit.SignedWrites);
        if (Has(GattFlags.AuxWrite))
            throw Cannot(name, MeadowF7Limit.ReliableWrites);
        if (Has(GattFlags.Broadcast))
            throw Cannot(name, MeadowF7Limit.Broadcast);
        if (characteristic.Handle != 0)
            throw Cannot(name, MeadowF7Limit.FixedHandles);
        if (characteristic.AsksOnRead)
            throw Cannot(name, MeadowF7Limit.ReadRequests);
        foreach (var descriptor in characteristic.Descriptors)
            Require(descriptor, name);

        bool Has(GattFlags flag) => (characteristic.Flags & flag) != 0;
    }

    private static void Require(GattDescriptorDefinition descriptor, string characteristic)
    {
        var name = characteristic + ": its descriptor " + descriptor.Uuid.ToString();
        if (!descriptor.Uuid.TryGetUInt16(out var number))
            throw Cannot(name, MeadowF7Limit.LongDescriptorUuid);
        if (MeadowF7.IsAutomatic(number))
            throw Cannot(name, MeadowF7Limit.AutomaticDescriptors);
        if ((descriptor.Flags & Security) != 0 || descriptor.MinKeySize != 0)
            throw Cannot(name, MeadowF7Limit.Security);
    }

    private static BleException Cannot(string what, MeadowF7Limit limit)
        => new(BleError.NotSupported, what + " cannot be served. " + MeadowF7.Of(limit).ToString());
}
