// What a declared service does on a stack: stores, updates, hooks, refusals, subscribers, handles.
using System;
using System.Linq;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

public class ServiceTests
{
    private static readonly GattPeer Peer = new(1, new BleAddress(BleAddressType.Public, 0x0102030405));

    private readonly FakeBle _ble = new();

    [Fact]
    public void The_definition_is_the_flag_encoded_table()
    {
        var definition = HeartRateService.Definition;
        Assert.Equal(new BleUuid(0x180D), definition.Uuid);
        Assert.Equal(
            [(new BleUuid(0x2A37), GattFlags.Notify), (new BleUuid(0x2A38), GattFlags.Read), (new BleUuid(0x2A39), GattFlags.Write)],
            definition.Characteristics.Select(characteristic => (characteristic.Uuid, characteristic.Flags)));
    }

    [Fact]
    public void A_value_set_before_registration_is_stored_when_the_service_is_registered()
    {
        var battery = new BatteryService { Level = 42 };
        _ble.GattsRegisterServices(battery);
        Assert.Equal([42], _ble.GattsRead(battery.Handles.Level));
    }

    [Fact]
    public void The_initial_value_of_a_field_is_stored()
    {
        var battery = new BatteryService();
        _ble.GattsRegisterServices(battery);
        Assert.Equal(100, battery.Level);
        Assert.Equal([100], _ble.GattsRead(battery.Handles.Level));
    }

    [Fact]
    public void Setting_a_value_stores_it_and_updates_subscribers()
    {
        var heartRate = new HeartRateService();
        _ble.GattsRegisterServices(heartRate);
        heartRate.Measurement = new(72, SensorContact.Detected);
        var update = Assert.Single(_ble.Updates);
        Assert.Equal(heartRate.Handles.Measurement, update.Handle);
        Assert.Equal([0x06, 72], update.Value);
        Assert.Equal(72, heartRate.Measurement.BeatsPerMinute);
    }

    [Fact]
    public void Setting_a_value_of_fixed_size_allocates_nothing()
    {
        var battery = new BatteryService();
        var heartRate = new HeartRateService();
        heartRate.Measurement = new(72);
        battery.Level = 1;
        var i = 0;
        void Set()
        {
            heartRate.Measurement = new(72, EnergyExpended: (ushort)i);
            battery.Level = (byte)i;
            i++;
        }

        Assert.Equal(0, Allocation.Of(Set, times: 100, warm: 1));
    }

    [Fact]
    public void A_value_that_cannot_be_encoded_is_refused_and_changes_nothing()
    {
        var heartRate = new HeartRateService { Measurement = new(60) };
        _ble.GattsRegisterServices(heartRate);
        Assert.Throws<ArgumentOutOfRangeException>(() => heartRate.Measurement = new(72, (SensorContact)9));
        Assert.Equal(60, heartRate.Measurement.BeatsPerMinute);
        Assert.Empty(_ble.Updates);
    }

    [Fact]
    public void An_optional_characteristic_that_was_not_set_is_not_registered()
    {
        var heartRate = new HeartRateService();
        var handles = _ble.GattsRegisterServices(heartRate);
        Assert.Equal(2, handles[0].Length);
        Assert.Equal(handles[0][0], heartRate.Handles.Measurement);
        Assert.Equal(handles[0][1], heartRate.Handles.ControlPoint);
        Assert.Equal(0, heartRate.Handles.Location);
        Assert.False(heartRate.HasLocation);

        // Setting it now changes nothing on the stack.
        heartRate.Location = BodySensorLocation.Wrist;
        Assert.Equal(BodySensorLocation.Wrist, heartRate.Location);
        Assert.Equal(0, heartRate.Handles.Location);
    }

    [Fact]
    public void An_optional_characteristic_that_was_set_is_registered()
    {
        var heartRate = new HeartRateService { Location = BodySensorLocation.Wrist };
        var handles = _ble.GattsRegisterServices(heartRate);
        Assert.Equal(3, handles[0].Length);
        Assert.Equal(handles[0][1], heartRate.Handles.Location);
        Assert.Equal([2], _ble.GattsRead(heartRate.Handles.Location));
    }

    [Fact]
    public void An_optional_characteristic_can_be_added_without_setting_it()
    {
        var heartRate = new HeartRateService { HasLocation = true };
        Assert.Equal(3, _ble.GattsRegisterServices(heartRate)[0].Length);
    }

    [Fact]
    public void What_a_client_writes_reaches_property_and_hook_after_it_was_asked_for()
    {
        var heartRate = new HeartRateService();
        _ble.GattsRegisterServices(heartRate);
        Assert.Equal(0, _ble.RemoteWrite(Peer, heartRate.Handles.ControlPoint, 1));
        Assert.Equal(HeartRateControlPoint.ResetEnergyExpended, heartRate.ControlPoint);
        Assert.Equal(["written ResetEnergyExpended"], heartRate.Log);
    }

    [Fact]
    public void A_write_that_a_hook_rejects_changes_nothing()
    {
        var heartRate = new HeartRateService();
        _ble.GattsRegisterServices(heartRate);
        Assert.Equal(0x80, _ble.RemoteWrite(Peer, heartRate.Handles.ControlPoint, 2));
        Assert.Equal(default, heartRate.ControlPoint);
        Assert.Empty(heartRate.Log);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 1 })]
    public void A_write_that_is_no_such_value_is_refused_as_invalid_length(byte[] octets)
    {
        var heartRate = new HeartRateService();
        _ble.GattsRegisterServices(heartRate);
        Assert.Equal((byte)AttError.InvalidAttributeValueLength, _ble.RemoteWrite(Peer, heartRate.Handles.ControlPoint, octets));
    }

    [Fact]
    public void A_read_is_offered_to_its_hook_which_may_deny_it()
    {
        var heartRate = new HeartRateService { Location = BodySensorLocation.Chest };
        _ble.GattsRegisterServices(heartRate);
        Assert.Equal(0, _ble.RemoteRead(Peer, heartRate.Handles.Location, 0, out var octets));
        Assert.Equal([1], octets);
        heartRate.Location = BodySensorLocation.Other;
        Assert.Equal(0x80, _ble.RemoteRead(Peer, heartRate.Handles.Location, 0, out _));
        Assert.Equal(["read", "read"], heartRate.Log);
    }

    [Fact]
    public void Subscribers_are_counted_and_told_to_their_hook()
    {
        var heartRate = new HeartRateService();
        _ble.GattsRegisterServices(heartRate);
        Assert.True(heartRate.MeasurementSubscribers.IsEmpty);
        _ble.Subscribe(Peer, heartRate.Handles.Measurement, GattSubscription.Notifications);
        Assert.Equal(1, heartRate.MeasurementSubscribers.Count);
        _ble.Subscribe(Peer, heartRate.Handles.Measurement, GattSubscription.None);
        Assert.Equal(0, heartRate.MeasurementSubscribers.Count);
        Assert.Equal(["1 Notifications", "1 None"], heartRate.Log);
    }
}
