// The handles of a server, by name, for people: what a generated server class prints.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GattGen;

/// <summary>The handles of all services of a server. <see cref="ToString"/> prints them as a table.</summary>
public sealed class GattHandleMap
{
    /// <summary>A map of sections.</summary>
    /// <param name="services">A section for each service, in the order in which they are registered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public GattHandleMap(params GattHandleSection[] services)
        => Services = Array.AsReadOnly((GattHandleSection[])(services ?? throw new ArgumentNullException(nameof(services))).Clone());

    /// <summary>The services in the order in which they are registered.</summary>
    public IReadOnlyList<GattHandleSection> Services { get; }

    /// <summary>Prints a table: each service, and below it each value with its handle, UUID and flags.</summary>
    public override string ToString() => string.Join("\n", Services);
}

/// <summary>The handles of one service.</summary>
public sealed class GattHandleSection
{
    /// <summary>The handles of a service.</summary>
    /// <param name="name">What the service is called: the property of the server that holds it.</param>
    /// <param name="definition">The table that is, or would be, registered.</param>
    /// <param name="binding">The tie of the service.</param>
    /// <param name="names">A name for each value of the table.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are more or fewer names than values.</exception>
    public GattHandleSection(string name, GattServiceDefinition definition, GattBinding binding, IReadOnlyList<string> names)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        if (definition is null)
            throw new ArgumentNullException(nameof(definition));
        if (binding is null)
            throw new ArgumentNullException(nameof(binding));
        if (names is null)
            throw new ArgumentNullException(nameof(names));
        if (names.Count != definition.ValueCount)
            throw new ArgumentException("Each value needs a name.", nameof(names));
        Uuid = definition.Uuid;
        var values = new GattHandleEntry[names.Count];
        var at = 0;
        foreach (var characteristic in definition.Characteristics)
        {
            values[at] = new GattHandleEntry(names[at], characteristic.Uuid, characteristic.Flags, binding.Handle(at), isDescriptor: false);
            at++;
            foreach (var descriptor in characteristic.Descriptors)
            {
                values[at] = new GattHandleEntry(names[at], descriptor.Uuid, descriptor.Flags, binding.Handle(at), isDescriptor: true);
                at++;
            }
        }

        Values = Array.AsReadOnly(values);
    }

    /// <summary>What the service is called.</summary>
    public string Name { get; }

    /// <summary>The UUID of the service.</summary>
    public BleUuid Uuid { get; }

    /// <summary>The values in the order in which they are registered.</summary>
    public IReadOnlyList<GattHandleEntry> Values { get; }

    /// <summary>Prints the service and below it each value with its handle, UUID and flags.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Name).Append(" (").Append(Uuid.ToShortString()).Append(')');
        foreach (var value in Values)
            text.Append("\n  ").Append(value.ToString());
        return text.ToString();
    }
}

/// <summary>The handle of one value.</summary>
public sealed class GattHandleEntry
{
    /// <summary>The handle of a value.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="flags">What clients may do with it.</param>
    /// <param name="handle">The handle; 0 before the service is registered.</param>
    /// <param name="isDescriptor">Whether it is a descriptor.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public GattHandleEntry(string name, BleUuid uuid, GattFlags flags, ushort handle, bool isDescriptor)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Uuid = uuid;
        Flags = flags;
        Handle = handle;
        IsDescriptor = isDescriptor;
    }

    /// <summary>What the value is called.</summary>
    public string Name { get; }

    /// <summary>Its UUID.</summary>
    public BleUuid Uuid { get; }

    /// <summary>What clients may do with it.</summary>
    public GattFlags Flags { get; }

    /// <summary>The handle; 0 before the service is registered.</summary>
    public ushort Handle { get; }

    /// <summary>Whether it is a descriptor, and not the value of a characteristic.</summary>
    public bool IsDescriptor { get; }

    /// <summary>Prints handle, name, UUID and flags: <c>0x000C Level (2a19) Read, Notify</c>.</summary>
    public override string ToString()
        => "0x" + Handle.ToString("X4", CultureInfo.InvariantCulture) + (IsDescriptor ? "   " : " ") + Name + " (" + Uuid.ToShortString() + ") " + Flags.ToString();
}
