// Classes of Meadow that one would use without GattGen, with the traps that are known of them.
using System.Globalization;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Meadow.Tests;

internal static class MeadowsOwn
{
    /// <summary>Writes 10498 (0x2902), whatever was declared.</summary>
    internal sealed class Descriptor(string uuid) : IDescriptor
    {
        public event ServerValueChangedHandler? ServerValueSet;

        public string Uuid { get; } = uuid;

        public ushort Handle { get; set; }

        public void HandleDataWrite(byte[] data)
        {
        }

        public void SetValue(byte[] octets) => ServerValueSet?.Invoke(this, octets);

        public string ToJson() => "{\n\"uuid\": 10498,\n\"permission\": 17,\n\"len\": 2,\n\"value\": 0\n}";
    }

    /// <summary>Announces 4 octets, and sends 1.</summary>
    internal sealed class CharacteristicBool : ICharacteristic
    {
        public event ServerValueChangedHandler? ServerValueSet;

        public event CharacteristicValueSetHandler? ValueSet
        {
            add { }
            remove { }
        }

        public string Name => "Switch";

        public string Uuid => "00002a38-0000-1000-8000-00805f9b34fb";

        public CharacteristicPermission Permissions => CharacteristicPermission.Read | CharacteristicPermission.Write;

        public CharacteristicProperty Properties => CharacteristicProperty.Read | CharacteristicProperty.Write;

        public int MaxLength => 4;

        public IDescriptor[] Descriptors => [];

        public ushort DefinitionHandle { get; set; }

        public ushort ValueHandle { get; set; }

        public byte[]? Written { get; private set; }

        public void HandleDataWrite(byte[] data) => Written = data;

        public void SetValue(object value) => ServerValueSet?.Invoke(this, [(bool)value ? (byte)1 : (byte)0]);

        public string ToJson() => string.Create(CultureInfo.InvariantCulture, $"{{\"uuid\":\"{Uuid}\",\"permission\":{(int)Permissions},\"props\":{(int)Properties},\"len\":{MaxLength}}}");
    }
}
