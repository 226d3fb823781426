// What a GATT server is made of, as Meadow.Contracts declares it.
namespace Meadow.Gateways.Bluetooth;

/// <summary>What has a form in JSON, which travels to the coprocessor.</summary>
public interface IJsonSerializable
{
    /// <summary>The JSON; each character is sent as one octet.</summary>
    string ToJson();
}

/// <summary>A server.</summary>
public interface IDefinition : IJsonSerializable
{
    /// <summary>The name of the device.</summary>
    string DeviceName { get; }

    /// <summary>The services.</summary>
    ServiceCollection Services { get; }
}

/// <summary>A service.</summary>
public interface IService : IJsonSerializable
{
    /// <summary>Its name, by which the collection finds it.</summary>
    string Name { get; }

    /// <summary>Its UUID, of 16 bits.</summary>
    ushort Uuid { get; }

    /// <summary>Its handle, set by the adapter.</summary>
    ushort Handle { get; set; }

    /// <summary>Its characteristics.</summary>
    CharacteristicCollection Characteristics { get; }
}

/// <summary>What clients read and write.</summary>
public interface IAttribute
{
    /// <summary>The application has set the value: it goes to the coprocessor.</summary>
    event ServerValueChangedHandler ServerValueSet;

    /// <summary>A client has written.</summary>
    void HandleDataWrite(byte[] data);
}

/// <summary>A characteristic.</summary>
public interface ICharacteristic : IAttribute, IJsonSerializable
{
    /// <summary>A client has set the value.</summary>
    event CharacteristicValueSetHandler ValueSet;

    /// <summary>Its name, by which the collection finds it.</summary>
    string Name { get; }

    /// <summary>Its UUID, as text.</summary>
    string Uuid { get; }

    /// <summary>What clients may do.</summary>
    CharacteristicPermission Permissions { get; }

    /// <summary>What clients are told they may do.</summary>
    CharacteristicProperty Properties { get; }

    /// <summary>The longest value, in octets.</summary>
    int MaxLength { get; }

    /// <summary>Its descriptors.</summary>
    IDescriptor[] Descriptors { get; }

    /// <summary>The handle of its declaration, set by the adapter.</summary>
    ushort DefinitionHandle { get; set; }

    /// <summary>The handle of its value, set by the adapter.</summary>
    ushort ValueHandle { get; set; }

    /// <summary>Sets the value, which notifies.</summary>
    void SetValue(object value);
}

/// <summary>A descriptor.</summary>
public interface IDescriptor : IAttribute, IJsonSerializable
{
    /// <summary>Its UUID, as text.</summary>
    string Uuid { get; }

    /// <summary>Its handle, set by the adapter.</summary>
    ushort Handle { get; set; }
}

/// <summary>Told of a value that the application has set.</summary>
public delegate void ServerValueChangedHandler(IAttribute attribute, byte[] valueBytes);

/// <summary>Told of a value that a client has set.</summary>
public delegate void CharacteristicValueSetHandler(ICharacteristic c, object data);
