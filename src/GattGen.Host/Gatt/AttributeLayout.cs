// From definitions to attributes: which handle gets what (Core Vol 3, Part G, 3; CONFORMANCE 1.2, gatts_register_services).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace GattGen.Host;

/// <summary>
/// Lays out the built-in services (1..9) and, from handle 10, those of the application: service declaration; for each
/// characteristic its declaration, its value, the descriptors that follow from its flags (0x2902, 0x2900, 0x2903), the listed ones.
/// </summary>
internal sealed class AttributeLayout
{
    /// <summary>Where the application's services begin.</summary>
    public const ushort FirstUserHandle = 10;

    public const ushort DeviceNameHandle = 3;
    public const ushort AppearanceHandle = 5;
    public const ushort ServiceChangedHandle = 8;

    /// <summary>Service Changed has the first client configuration.</summary>
    public const int ServiceChangedConfiguration = 0;

    private const GattFlags PropertyFlags = (GattFlags)0x7F;
    private const byte ExtendedProperties = 0x80;

    private readonly List<GattAttribute> _attributes = new();
    private readonly List<GattAttribute> _configured = new();
    private readonly int _limit;
    private readonly List<ushort> _handles = new();

    private AttributeLayout(int limit) => _limit = limit;

    private ushort NextHandle => (ushort)(_attributes.Count + 1);

    /// <summary>Lays out the server.</summary>
    /// <param name="deviceName">The store of the device name, 0..248 octets.</param>
    /// <param name="appearance">The store of the appearance, two octets.</param>
    /// <param name="services">The application's services.</param>
    /// <param name="limit">How many attributes there may be.</param>
    /// <param name="handles">For each service the handles of its characteristic values and listed descriptors.</param>
    /// <exception cref="ArgumentException">A characteristic lists a configuration descriptor twice.</exception>
    /// <exception cref="BleException"><see cref="BleError.TooBig"/>: more attributes than there may be.</exception>
    public static AttributeDatabase Build(AttributeValue deviceName, AttributeValue appearance, GattServiceDefinition[] services, int limit, out ushort[][] handles)
    {
        var layout = new AttributeLayout(limit);
        layout.AddBuiltIn(deviceName, appearance);
        handles = new ushort[services.Length][];
        for (var i = 0; i < services.Length; i++)
            handles[i] = layout.AddService(services[i]);
        return new AttributeDatabase(layout._attributes.ToArray(), layout._configured.ToArray());
    }

    private void AddBuiltIn(AttributeValue deviceName, AttributeValue appearance)
    {
        var access = BeginService(ServiceUuid.GenericAccess);
        AddCharacteristic(CharacteristicUuid.DeviceName, GattFlags.Read, 0, AttributeRole.Host, deviceName);
        AddCharacteristic(CharacteristicUuid.Appearance, GattFlags.Read, 0, AttributeRole.Host, appearance);
        EndGroup(access);

        var attribute = BeginService(ServiceUuid.GenericAttribute);
        Span<byte> affected = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(affected, FirstUserHandle);
        BinaryPrimitives.WriteUInt16LittleEndian(affected.Slice(2), 0xFFFF);
        var changed = AddCharacteristic(CharacteristicUuid.ServiceChanged, GattFlags.Indicate, 0, AttributeRole.Host, AttributeValue.Of(affected));
        AddClientConfiguration(changed, GattFlags.Indicate, GattFlags.Read | GattFlags.Write);
        EndGroup(attribute);
    }

    private ushort[] AddService(GattServiceDefinition service)
    {
        _handles.Clear();
        var declaration = BeginService(service.Uuid);
        foreach (var characteristic in service.Characteristics)
            AddCharacteristic(characteristic);
        EndGroup(declaration);
        return _handles.ToArray();
    }

    private void AddCharacteristic(GattCharacteristicDefinition definition)
    {
        var flags = definition.Flags;
        var listsConfiguration = Lists(definition, DescriptorUuid.ClientCharacteristicConfiguration);
        var listsExtended = Lists(definition, DescriptorUuid.CharacteristicExtendedProperties);
        var listsBroadcast = Lists(definition, DescriptorUuid.ServerCharacteristicConfiguration);
        var isExtended = listsExtended || (flags & GattFlags.AuxWrite) != 0;

        var declarationAt = _attributes.Count;
        var value = AddCharacteristic(definition.Uuid, flags, isExtended ? ExtendedProperties : (byte)0, AttributeRole.Value, new AttributeValue());
        _handles.Add(value.Handle);
        if ((flags & (GattFlags.Notify | GattFlags.Indicate)) != 0 && !listsConfiguration)
            AddClientConfiguration(value, flags, GattFlags.Read | GattFlags.Write);
        if ((flags & GattFlags.AuxWrite) != 0 && !listsExtended)
            Add(DescriptorUuid.CharacteristicExtendedProperties, AttributeRole.Host, GattFlags.Read, ExtendedPropertiesOf(flags));
        if ((flags & GattFlags.Broadcast) != 0 && !listsBroadcast)
            Add(DescriptorUuid.ServerCharacteristicConfiguration, AttributeRole.ServerConfiguration, GattFlags.Read | GattFlags.Write, AttributeValue.Of(stackalloc byte[2]));
        foreach (var descriptor in definition.Descriptors)
            _handles.Add(AddListed(descriptor, value, flags).Handle);
        EndGroup(_attributes[declarationAt]);
    }

    private GattAttribute AddListed(GattDescriptorDefinition descriptor, GattAttribute value, GattFlags flags)
    {
        if (Is(descriptor, DescriptorUuid.ClientCharacteristicConfiguration))
            return AddClientConfiguration(value, flags, descriptor.Flags);
        if (Is(descriptor, DescriptorUuid.CharacteristicExtendedProperties))
            return Add(descriptor.Uuid, AttributeRole.Descriptor, descriptor.Flags, ExtendedPropertiesOf(flags));
        if (Is(descriptor, DescriptorUuid.ServerCharacteristicConfiguration))
            return Add(descriptor.Uuid, AttributeRole.ServerConfiguration, descriptor.Flags, AttributeValue.Of(stackalloc byte[2]));
        return Add(descriptor.Uuid, AttributeRole.Descriptor, descriptor.Flags, new AttributeValue());
    }

    private static AttributeValue ExtendedPropertiesOf(GattFlags flags)
        => AttributeValue.Of(stackalloc byte[] { (flags & GattFlags.AuxWrite) != 0 ? (byte)1 : (byte)0, 0 });

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
        var flags = AttributePermissions.OfClientConfiguration(own, characteristic);
        var attribute = Add(DescriptorUuid.ClientCharacteristicConfiguration, AttributeRole.ClientConfiguration, flags, AttributeValue.Of(default));
        attribute.Offered = ((characteristic & GattFlags.Notify) != 0 ? GattSubscription.Notifications : 0)
            | ((characteristic & GattFlags.Indicate) != 0 ? GattSubscription.Indications : 0);
        attribute.Configuration = value.Configuration = _configured.Count;
        _configured.Add(value);
        return attribute;
    }

    private GattAttribute BeginService(BleUuid uuid)
    {
        Span<byte> octets = stackalloc byte[16];
        var length = uuid.ToAttributeForm().CopyTo(octets);
        return Add(GattDeclaration.PrimaryService, AttributeRole.Host, GattFlags.Read, AttributeValue.Of(octets.Slice(0, length)));
    }

    private void EndGroup(GattAttribute declaration) => declaration.GroupEnd = (ushort)_attributes.Count;

    private GattAttribute Add(BleUuid type, AttributeRole role, GattFlags flags, AttributeValue value)
    {
        if (_attributes.Count >= _limit)
            throw new BleException(BleError.TooBig, "The services need more attributes than the " + _limit.ToString(System.Globalization.CultureInfo.InvariantCulture) + " that HostOptions.MaxAttributes allows.");
        var attribute = new GattAttribute(NextHandle, type, role, flags, value);
        _attributes.Add(attribute);
        return attribute;
    }

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
