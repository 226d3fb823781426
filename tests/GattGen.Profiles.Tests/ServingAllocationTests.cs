// Once a server is registered, being read, written and notifying allocates nothing: generated code, both hosts and the air together.
using System;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests;

public class ServingAllocationTests
{
    private const int Times = 500;
    private const int Warm = 300;

    private readonly AllProfiles _server = new();
    private readonly Simulation _simulation = new(seed: 1);
    private readonly HostBle _phone;
    private ushort _link = 0xFFFF;
    private int _done;
    private int _octets;
    private bool _failed;

    public ServingAllocationTests()
    {
        var device = _simulation.AddRadio();
        _phone = _simulation.AddRadio();
        _phone.Irq((in BleEvent e) =>
        {
            switch (e.Code)
            {
                case BleEventCode.PeripheralConnect:
                    _link = e.PeripheralConnect.Connection;
                    break;
                case BleEventCode.GattcReadResult:
                    _octets = e.GattcReadResult.Data.Length;
                    break;
                case BleEventCode.GattcNotify:
                    _octets = e.GattcNotify.Data.Length;
                    _done++;
                    break;
                case BleEventCode.GattcReadDone:
                    _failed |= e.GattcReadDone.Status != 0;
                    _done++;
                    break;
                case BleEventCode.GattcWriteDone:
                    _failed |= e.GattcWriteDone.Status != 0;
                    _done++;
                    break;
            }

            return 0;
        });
        _phone.Active = true;
        _simulation.Run(async () => await _server.StartAsync(device));
        _phone.GapConnect(device.Config.Mac, 2000, 7_500, 7_500);
        while (_link == 0xFFFF)
            Assert.True(_simulation.Step());
        _simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_read_allocates_nothing()
    {
        var level = 0;
        Assert.Equal(0, Allocation.Of(
            () =>
            {
                _server.Battery.Level = (byte)(level++ % 100);
                Read(_server.Battery.Handles.Level);
            },
            Times,
            Warm));
        Assert.Equal(1, _octets);
    }

    [Fact]
    public void A_write_allocates_nothing_and_reaches_its_hook()
    {
        Assert.Equal(0, Allocation.Of(() => Write(_server.HeartRate.Handles.ControlPoint, 1), Times, Warm));
        Assert.True(_server.HeartRate.ControlPoint == HeartRateControlPoint.ResetEnergyExpended);
    }

    [Fact]
    public void A_notification_allocates_nothing()
    {
        Write((ushort)(_server.HeartRate.Handles.Measurement + 1), 1, 0);
        GattInlineArray<ushort> intervals = new ushort[] { 800, 810 };
        var beats = 0;
        Assert.Equal(0, Allocation.Of(
            () =>
            {
                _done = 0;
                _server.HeartRate.Measurement = new HeartRateMeasurement((ushort)(60 + (beats++ % 100)), SensorContact.Detected, 5, intervals);
                Until();
            },
            Times,
            Warm));

        // Flags, one octet of heart rate, energy and two intervals (Heart Rate Service 1.0, 3.1).
        Assert.Equal(8, _octets);
    }

    private void Read(ushort handle)
    {
        _done = 0;
        _phone.GattcRead(_link, handle);
        Until();
    }

    private void Write(ushort handle, params ReadOnlySpan<byte> value)
    {
        _done = 0;
        _phone.GattcWrite(_link, handle, value, GattcWriteMode.WithResponse);
        Until();
    }

    private void Until()
    {
        while (_done == 0 && !_failed && _simulation.Step())
        {
        }

        // An assertion of the framework would allocate.
        if (_done == 0 || _failed)
            Assert.Fail("The operation failed.");
    }
}
