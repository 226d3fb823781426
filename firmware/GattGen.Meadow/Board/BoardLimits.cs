// What a service must not ask of the coprocessor: checked before anything is started, from the same table as the analyzers' rules.
using System;
using System.Globalization;
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
        if (characteristic.Descriptors.Count > 0)
            throw Cannot(name + " has " + characteristic.Descriptors.Count.ToString(CultureInfo.InvariantCulture) + " listed descriptor(s)", MeadowF7Limit.Descriptors, string.Empty);

        bool Has(GattFlags flag) => (characteristic.Flags & flag) != 0;
    }

    private static BleException Cannot(string what, MeadowF7Limit limit, string cannot = " cannot be served")
        => new(BleError.NotSupported, what + cannot + ". " + MeadowF7.Of(limit).ToString());
}
