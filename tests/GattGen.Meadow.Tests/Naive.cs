// A definition as an application without GattGen makes it: no escaping, no care for handles or threads.
using System;
using System.Globalization;
using System.Linq;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests;

/// <summary>One service with one characteristic.</summary>
internal sealed class Naive : IDefinition
{
    private readonly Service _service = new("Main");

    private Naive(string deviceName)
    {
        DeviceName = deviceName;
        _service.Characteristics.Add(Value);
        Services.Add(_service);
    }

    public string DeviceName { get; }

    public ServiceCollection Services { get; } = [];

    public Characteristic Value { get; } = new("Value");

    /// <summary>How many spaces stand before the characteristics.</summary>
    public int Padding { get; set; }

    /// <summary>Whether the managed side has a descriptor that the text does not have.</summary>
    public bool ListsDescriptor
    {
        get => Value.Descriptors.Length > 0;
        set => Value.Descriptors = value ? [new Descriptor()] : [];
    }

    public void Add(ICharacteristic characteristic) => _service.Characteristics.Add(characteristic);

    public static Naive Server(string deviceName = "Naive") => new(deviceName);

    public string ToJson() => "{\"deviceName\":\"" + DeviceName + "\",\"services\":[{\"name\":\"Main\",\"uuid\":6157,\"characteristics\":["
        + new string(' ', Padding) + string.Join(',', _service.Characteristics.Select(each => each.ToJson())) + "]}]}";

    internal sealed class Service(string name) : IService
    {
        public string Name { get; } = name;

        public ushort Uuid => 0x180D;

        public ushort Handle { get; set; }

        public CharacteristicCollection Characteristics { get; } = [];

        public string ToJson() => "";
    }

    internal sealed class Characteristic(string name) : ICharacteristic
    {
        public event ServerValueChangedHandler? ServerValueSet;

        public event CharacteristicValueSetHandler? ValueSet
        {
            add { }
            remove { }
        }

        public string Name { get; } = name;

        public string Uuid { get; set; } = "00002a37-0000-1000-8000-00805f9b34fb";

        public CharacteristicPermission Permissions { get; set; } = CharacteristicPermission.Read | CharacteristicPermission.Write;

        public CharacteristicProperty Properties { get; set; } = CharacteristicProperty.Read | CharacteristicProperty.Write | CharacteristicProperty.Notify;

        public int MaxLength { get; set; } = 100;

        public IDescriptor[] Descriptors { get; set; } = [];

        public ushort DefinitionHandle { get; set; }

        public ushort ValueHandle { get; set; }

        public Action<byte[]>? Written { get; set; }

        public void HandleDataWrite(byte[] data) => Written?.Invoke(data);

        public void SetValue(object value) => ServerValueSet?.Invoke(this, (byte[])value);

        public string ToJson() => string.Create(CultureInfo.InvariantCulture, $"{{\"uuid\":\"{Uuid}\",\"permission\":{(int)Permissions},\"props\":{(int)Properties},\"len\":{MaxLength},\"descriptors\":[{string.Join(',', Descriptors.Select(each => each.ToJson()).Where(each => each.Length > 0))}]}}");
    }

    internal sealed class Descriptor : IDescriptor
    {
        public event ServerValueChangedHandler? ServerValueSet
        {
            add { }
            remove { }
        }

        public string Uuid => "2901";

        public ushort Handle { get; set; }

        public void HandleDataWrite(byte[] data)
        {
        }

        public string ToJson() => "";
    }
}
