// From definitions to attributes: which handle gets what (Core Vol 3, Part G, 3; CONFORMANCE 1.2, gatts_register_services).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// Lays out the built-in services (1..9, with caching 1..13) and behind them those of the application: service declaration, the includes; for each
/// characteristic its declaration, its value, the descriptors that follow from its flags (0x2902, 0x2900, 0x2903), the listed ones.
/// </summary>
internal sealed class AttributeLayout
{
    public const ushort DeviceNameHandle = 3;
    public const ushort AppearanceHandle = 5;
    public const ushort ServiceChangedHandle = 8;

    /// <summary>Service Changed has the first client configuration.</summary>
    public const int ServiceChangedConfiguration = 0;

    private const GattFlags PropertyFlags = (GattFlags)0x7F;
    private const byte ExtendedProperties = 0x80;

    private readonly List<GattAttribute?> _attributes = new();      // by handle; null where a fixed handle has left a gap
    private readonly List<GattAttribute> _configured = new();
    private readonly List<(GattAttribute Declaration, GattServiceDefinition Included)> _includes = new();
    private readonly int _limit;
    private readonly List<ushort> _handles = new();
    private int _count;

    private AttributeLayout(int limit) => _limit = limit;

    private int NextHandle => _attributes.Count + 1;

    /// <summary>Lays out the server.</summary>
    /// <param name="deviceName">The store of the device name, 0..248 octets.</param>
    /// <param name="appearance">The store of the appearance, two octets.</param>
    /// <param name="services">The application's services.</param>
    /// <param name="limit">How many attributes there may be.</param>
    /// <param name="hash">The store of the database hash, or null without caching.</param>
    /// <param name="handles">For each service the handles of its characteristic values and listed descriptors.</param>
    /// <exception cref="ArgumentException">A characteristic lists a configuration descriptor twice, or one whose flags are given elsewhere too; a service includes one that is not registered;
    /// a fixed handle is taken.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: more attributes than there may be, or than there are handles.</exception>
    public static AttributeDatabase Build(AttributeValue deviceName, AttributeValue appearance, GattServiceDefinition[] services, int limit, AttributeValue? hash, out ushort[][] handles)
    {
        var layout = new AttributeLayout(limit);
        layout.AddBuiltIn(deviceName, appearance, hash);
        handles = new ushort[services.Length][];
        var declarations = new GattAttribute[services.Length];
        for (var i = 0; i < services.Length; i++)
            handles[i] = layout.AddService(services[i], out declarations[i]);
        foreach (var (declaration, included) in layout._includes)
        {
            var at = Array.IndexOf(services, included);
            if (at < 0)
                throw new ArgumentException("Service " + included.Uuid.ToString() + " is included and not registered: give both to the same registration.", nameof(services));
            declaration.Value.Write(IncludeOf(declarations[at]));
        }

        return new AttributeDatabase(layout._attributes.ToArray(), layout._configured.ToArray());
    }

    private void AddBuiltIn(AttributeValue deviceName, AttributeValue appearance, AttributeValue? hash)
    {
        var access = BeginService(Assigned.Services.GenericAccess, GattDeclaration.PrimaryService);
        AddCharacteristic(Assigned.Characteristics.DeviceName, GattFlags.Read, 0, AttributeRole.Host, deviceName);
        AddCharacteristic(Assigned.Characteristics.Appearance, GattFlags.Read, 0, AttributeRole.Host, appearance);
        EndGroup(access);

        var attribute = BeginService(Assigned.Services.GenericAttribute, GattDeclaration.PrimaryService);
        var changed = AddCharacteristic(Assigned.Characteristics.ServiceChanged, GattFlags.Indicate, 0, AttributeRole.Host, AttributeValue.Of(default));
        AddClientConfiguration(changed, GattFlags.Indicate, GattFlags.Read | GattFlags.Write);
        if (hash is not null)
        {
            AddCharacteristic(Assigned.Characteristics.ClientSupportedFeatures, GattFlags.Read | GattFlags.Write, 0, AttributeRole.ClientFeatures, AttributeValue.Of(default));
            AddCharacteristic(Assigned.Characteristics.DatabaseHash, GattFlags.Read, 0, AttributeRole.Host, hash);
        }

        EndGroup(attribute);
    }

    private ushort[] AddService(GattServiceDefinition service, out GattAttribute declaration)
    {
        _handles.Clear();
        Skip(service.Handle, "The declaration of service " + service.Uuid.ToString());
        declaration = BeginService(service.Uuid, service.Kind == GattServiceKind.Secondary ? GattDeclaration.SecondaryService : GattDeclaration.PrimaryService);
        foreach (var included in service.Includes)
            _includes.Add((Add(GattDeclaration.Include, AttributeRole.Host, GattFlags.Read, AttributeValue.Of(default)), included));
        foreach (var characteristic in service.Characteristics)
            AddCharacteristic(characteristic);
        EndGroup(declaration);
        return _handles.ToArray();
    }

    private void AddCharacteristic(GattCharacteristicDefinition definition)
    {
        var flags = definition.Flags;
        var listsConfiguration = Lists(definition, Assigned.Descriptors.ClientCharacteristicConfiguration);
        var listsExtended = Lists(definition, Assigned.Descriptors.CharacteristicExtendedProperties);
        var listsBroadcast = Lists(definition, Assigned.Descriptors.ServerCharacteristicConfiguration);
        var isExtended = listsExtended || (flags & GattFlags.AuxWrite) != 0;

        if (definition.Handle != 0)
            Skip((ushort)(definition.Handle - 1), "The declaration of characteristic " + definition.Uuid.ToString(), definition.Handle == 1);
        var declarationAt = _attributes.Count;
        var value = AddCharacteristic(definition.Uuid, flags, isExtended ? ExtendedProperties : (byte)0, AttributeRole.Value, new AttributeValue());
        value.MinKeySize = definition.MinKeySize;
        _handles.Add(value.Handle);
        if (listsConfiguration && definition.ConfigurationFlags is not null)
            throw new ArgumentException("Characteristic " + definition.Uuid.ToString() + " lists its client configuration (0x2902) and sets ConfigurationFlags as well: the listed one has flags of its own.");
        if ((flags & (GattFlags.Notify | GattFlags.Indicate)) != 0 && !listsConfiguration)
        {
            var own = definition.ConfigurationFlags ?? AttributePermissions.OfClientConfiguration(GattFlags.Read | GattFlags.Write, flags);
            AddClientConfiguration(value, flags, own).MinKeySize = definition.MinKeySize;
        }

        if ((flags & GattFlags.AuxWrite) != 0 && !listsExtended)
            Add(Assigned.Descriptors.CharacteristicExtendedProperties, AttributeRole.Host, GattFlags.Read, ExtendedPropertiesOf(definition));
        if ((flags & GattFlags.Broadcast) != 0 && !listsBroadcast)
            Add(Assigned.Descriptors.ServerCharacteristicConfiguration, AttributeRole.ServerConfiguration, GattFlags.Read | GattFlags.Write, AttributeValue.Of(stackalloc byte[2]));
        foreach (var descriptor in definition.Descriptors)
        {
            var listed = AddListed(definition, descriptor, value);
            listed.MinKeySize = Math.Max(descriptor.MinKeySize, listed.Role == AttributeRole.ClientConfiguration ? definition.MinKeySize : 0);
            _handles.Add(listed.Handle);
        }

        EndGroup(_attributes[declarationAt]!);
    }

    private GattAttribute AddListed(GattCharacteristicDefinition definition, GattDescriptorDefinition descriptor, GattAttribute value)
    {
        if (Is(descriptor, Assigned.Descriptors.ClientCharacteristicConfiguration))
            return AddClientConfiguration(value, definition.Flags, AttributePermissions.OfClientConfiguration(descriptor.Flags, definition.Flags));
        if (Is(descriptor, Assigned.Descriptors.CharacteristicExtendedProperties))
            return Add(descriptor.Uuid, AttributeRole.Descriptor, descriptor.Flags, ExtendedPropertiesOf(definition));
        if (Is(descriptor, Assigned.Descriptors.ServerCharacteristicConfiguration))
            return Add(descriptor.Uuid, AttributeRole.ServerConfiguration, descriptor.Flags, AttributeValue.Of(stackalloc byte[2]));
        return Add(descriptor.Uuid, AttributeRole.Descriptor, descriptor.Flags, new AttributeValue());
    }

    // Reliable writes, and a user description that may be written (Core Vol 3, Part G, 3.3.3.1).
    private static AttributeValue ExtendedPropertiesOf(GattCharacteristicDefinition definition)
    {
        var properties = (definition.Flags & GattFlags.AuxWrite) != 0 ? 1 : 0;
        foreach (var descriptor in definition.Descriptors)
        {
            if (Is(descriptor, Assigned.Descriptors.CharacteristicUserDescriptor) && (descriptor.Flags & (GattFlags.Write | GattFlags.WriteNoResponse)) != 0)
                properties |= 2;
        }

        return AttributeValue.Of(stackalloc byte[] { (byte)properties, 0 });
    }

    // A declaration and the value behind it (Core Vol 3, Part G, 3.3.1, 3.3.2).
    private GattAttribute AddCharacteristic(BleUuid uuid, GattFlags flags, byte extended, AttributeRole role, AttributeValue value)
    {
        var type = uuid.ToAttributeForm();
        Span<byte> declaration = stackalloc byte[3 + 16];
        declaration[0] = (byte)((byte)(flags & PropertyFlags) | extended);
        BinaryPrimitives.WriteUInt16LittleEndian(declaration.Slice(1), (ushort)(NextHandle + 1));
        var length = 3 + type.CopyTo(declaration.Slice(3));
        var declared = Add(GattDeclaration.Characteristic, AttributeRole.Host, GattFlags.Read, AttributeValue.Of(declaration.Slice(0, length)));
        var attribute = Add(type, role, flags, value);
        EndGroup(declared);
        return attribute;
    }

    private GattAttribute AddClientConfiguration(GattAttribute value, GattFlags characteristic, GattFlags own)
    {
        var attribute = Add(Assigned.Descriptors.ClientCharacteristicConfiguration, AttributeRole.ClientConfiguration, own, AttributeValue.Of(default));
        attribute.Offered = ((characteristic & GattFlags.Notify) != 0 ? GattSubscription.Notifications : 0)
            | ((characteristic & GattFlags.Indicate) != 0 ? GattSubscription.Indications : 0);
        attribute.Configuration = value.Configuration = _configured.Count;
        value.ConfiguredBy = attribute;
        _configured.Add(value);
        return attribute;
    }

    private GattAttribute BeginService(BleUuid uuid, int kind)
    {
        Span<byte> octets = stackalloc byte[16];
        var length = uuid.ToAttributeForm().CopyTo(octets);
        return Add(kind, AttributeRole.Host, GattFlags.Read, AttributeValue.Of(octets.Slice(0, length)));
    }

    // First handle, last handle, and the UUID if it has 16 bits (Core Vol 3, Part G, 3.2).
    private static byte[] IncludeOf(GattAttribute service)
    {
        var uuid = service.Value.Octets;
        var value = new byte[4 + (uuid.Length == 2 ? 2 : 0)];
        BinaryPrimitives.WriteUInt16LittleEndian(value, service.Handle);
        BinaryPrimitives.WriteUInt16LittleEndian(value.AsSpan(2), service.GroupEnd);
        uuid.Slice(0, value.Length - 4).CopyTo(value.AsSpan(4));
        return value;
    }

    private void EndGroup(GattAttribute declaration) => declaration.GroupEnd = (ushort)_attributes.Count;

    private GattAttribute Add(BleUuid type, AttributeRole role, GattFlags flags, AttributeValue value)
    {
        if (_count >= _limit)
            throw new BleException(BleError.TooBig, "The services need more attributes than the " + Number(_limit) + " that HostOptions.MaxAttributes allows.");
        if (NextHandle > ushort.MaxValue)
            throw new BleException(BleError.TooBig, "The services go beyond the last handle, 0xFFFF: give them lower fixed handles.");
        _count++;
        var attribute = new GattAttribute((ushort)NextHandle, type, role, flags, value);
        _attributes.Add(attribute);
        return attribute;
    }

    // Leaves the handles before a fixed one free.
    private void Skip(ushort handle, string what, bool isImpossible = false)
    {
        if ((handle != 0 && handle < NextHandle) || isImpossible)
            throw new ArgumentException(what + " cannot have the handle 0x" + handle.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + ": the first free one is 0x" + NextHandle.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + ".");
        while (NextHandle < handle)
            _attributes.Add(null);
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool Is(GattDescriptorDefinition descriptor, int uuid) => descriptor.Uuid.ToUuid128() == new BleUuid(uuid).ToUuid128();

    private static bool Lists(GattCharacteristicDefinition definition, int uuid)
    {
        var found = false;
        foreach (var descriptor in definition.Descriptors)
        {
            if (!Is(descriptor, uuid))
                continue;
            if (found)
                throw new ArgumentException("Characteristic " + definition.Uuid.ToString() + " lists descriptor " + descriptor.Uuid.ToString() + " twice; there is one for each characteristic.");
            found = true;
        }

        return found;
    }
}
