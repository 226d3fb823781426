// Flag-encoded service tables: module specification, gatts_register_services.
using System;
using System.Linq;
using static GattGen.GattFlags;

namespace GattGen.Tests.Definitions;

public class GattServiceDefinitionTests
{
    private const string UartText = "6E400001-B5A3-F393-E0A9-E50E24DCCA9E";

    [Fact]
    public void The_example_of_the_specification_can_be_written_as_tuples()
    {
        var heartRate = new GattServiceDefinition(0x180D, (0x2A37, Read | Notify));
        var uart = new GattServiceDefinition(
            new BleUuid(UartText),
            (new BleUuid("6E400003-B5A3-F393-E0A9-E50E24DCCA9E"), Read | Notify),
            (new BleUuid("6E400002-B5A3-F393-E0A9-E50E24DCCA9E"), Write));

        Assert.Equal(new BleUuid(0x180D), heartRate.Uuid);
        Assert.Equal(new BleUuid(0x2A37), Assert.Single(heartRate.Characteristics).Uuid);
        Assert.Equal(Read | Notify, heartRate.Characteristics[0].Flags);
        Assert.Equal(1, heartRate.ValueCount);
        Assert.Equal(["6e400003-b5a3-f393-e0a9-e50e24dcca9e", "6e400002-b5a3-f393-e0a9-e50e24dcca9e"], uart.Characteristics.Select(c => c.Uuid.ToShortString()));
        Assert.Equal(2, uart.ValueCount);
    }

    [Fact]
    public void Descriptors_stand_in_a_third_part_of_the_tuple_in_all_four_forms()
    {
        var service = new GattServiceDefinition(
            Assigned.Services.EnvironmentalSensing,
            (0x2A6E, Read, new GattDescriptorDefinition[] { (0x2901, Read), (new BleUuid(UartText), Read | Write) }),
            (new BleUuid(0x2A6F), Read, new GattDescriptorDefinition[] { (Assigned.Descriptors.CharacteristicUserDescriptor, Read) }),
            (0x2A6D, Read, []));

        Assert.Equal([2, 1, 0], service.Characteristics.Select(c => c.Descriptors.Count));
        Assert.Equal(new BleUuid(0x2901), service.Characteristics[0].Descriptors[0].Uuid);
        Assert.Equal(new BleUuid(UartText), service.Characteristics[0].Descriptors[1].Uuid);
        Assert.Equal(Read | Write, service.Characteristics[0].Descriptors[1].Flags);
    }

    [Fact]
    public void There_is_one_value_for_each_characteristic_and_each_listed_descriptor()
    {
        var service = new GattServiceDefinition(
            0x181A,
            (0x2A6E, Read | Notify, new GattDescriptorDefinition[] { (0x2901, Read), (0x2904, Read) }),
            (0x2A6F, Read | Broadcast | AuxWrite),
            (0x2A6D, Read, new GattDescriptorDefinition[] { (0x2901, Read) }));

        Assert.Equal(3 + 3, service.ValueCount);
        Assert.Equal(0, new GattServiceDefinition(0x1801).ValueCount);
    }

    [Fact]
    public void Flags_are_masked_to_16_bits()
    {
        GattCharacteristicDefinition characteristic = (0x2A37, (GattFlags)0x7FFF_0012);
        GattDescriptorDefinition descriptor = (0x2901, (GattFlags)0x1_0002);

        Assert.Equal(Read | Notify, characteristic.Flags);
        Assert.Equal(Read, descriptor.Flags);
    }

    [Fact]
    public void A_UUID_given_as_a_number_of_more_than_16_bits_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GattServiceDefinition(0x10000));
        Assert.Throws<ArgumentOutOfRangeException>(() => (GattCharacteristicDefinition)(0x10000, Read));
        Assert.Throws<ArgumentOutOfRangeException>(() => (GattCharacteristicDefinition)(-1, Read, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => (GattDescriptorDefinition)(0x10000, Read));
    }

    [Fact]
    public void An_empty_UUID_is_refused_everywhere()
    {
        BleUuid none = default;
        Assert.Throws<ArgumentException>(() => new GattServiceDefinition(none));
        Assert.Throws<ArgumentException>(() => new GattCharacteristicDefinition(none, Read));
        Assert.Throws<ArgumentException>(() => new GattDescriptorDefinition(none, Read));
    }

    [Fact]
    public void A_part_that_is_null_is_refused_and_the_message_names_its_owner()
    {
        Assert.Throws<ArgumentNullException>(() => new GattServiceDefinition(0x180D, null!));
        Assert.Throws<ArgumentNullException>(() => new GattCharacteristicDefinition(0x2A37, Read, null!));

        var inService = Assert.Throws<ArgumentNullException>(() => new GattServiceDefinition(0x180D, (0x2A37, Read), null!));
        Assert.Contains("180d", inService.Message, StringComparison.Ordinal);
        var inCharacteristic = Assert.Throws<ArgumentNullException>(() => new GattCharacteristicDefinition(0x2A37, Read, [null!]));
        Assert.Contains("2a37", inCharacteristic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_does_not_change_with_the_arrays_that_it_was_made_from()
    {
        GattDescriptorDefinition[] descriptors = [(0x2901, Read)];
        GattCharacteristicDefinition[] characteristics = [(0x2A37, Read, descriptors)];
        var service = new GattServiceDefinition(0x180D, characteristics);

        descriptors[0] = (0x2904, Read);
        characteristics[0] = (0x2A38, Write);

        Assert.Equal(new BleUuid(0x2A37), service.Characteristics[0].Uuid);
        Assert.Equal(new BleUuid(0x2901), service.Characteristics[0].Descriptors[0].Uuid);
    }
}
