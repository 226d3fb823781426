// Two hosts on two virtual controllers, connected: what the radio benchmarks run on.
using System;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Benchmarks;

/// <summary>A peripheral that serves one value, and a central that is connected to it, on one thread and a virtual clock.</summary>
public sealed class TwoHosts
{
    private readonly Simulation _simulation = new(seed: 1);
    private ushort _toCentral;
    private ushort _toPeripheral;
    private ushort _value;
    private int _done;

    public TwoHosts()
    {
        Peripheral = _simulation.AddRadio();
        Central = _simulation.AddRadio();
        Peripheral.Irq((in BleEvent e) =>
        {
            if (e.Code == BleEventCode.CentralConnect)
                _toCentral = e.CentralConnect.Connection;
            else if (e.Code == BleEventCode.GattsWrite)
                _done++;
            return 0;
        });
        Central.Irq((in BleEvent e) =>
        {
            switch (e.Code)
            {
                case BleEventCode.PeripheralConnect:
                    _toPeripheral = e.PeripheralConnect.Connection;
                    break;
                case BleEventCode.GattcNotify:
                case BleEventCode.GattcReadDone:
                case BleEventCode.GattcServiceDone:
                case BleEventCode.MtuExchanged:
                    _done++;
                    break;
            }

            return 0;
        });
        Peripheral.Active = true;
        Central.Active = true;
        _value = Peripheral.GattsRegisterServices(new GattServiceDefinition(
            0x180D,
            (0x2A37, GattFlags.Read | GattFlags.Write | GattFlags.WriteNoResponse | GattFlags.Notify)))[0][0];
        Peripheral.GattsSetBuffer(_value, 512);
        Connect();
        _done = 0;
        Central.GattcExchangeMtu(_toPeripheral);
        StepUntil(1);
        _simulation.RunFor(TimeSpan.FromSeconds(1));        // longer packets are agreed by then
    }

    public HostBle Peripheral { get; }

    public HostBle Central { get; }

    private IBleHost PeripheralHost => Peripheral;

    private IBleHost CentralHost => Central;

    /// <summary>Sets the value that is read.</summary>
    public void SetValue(ReadOnlySpan<byte> data) => Peripheral.GattsWrite(_value, data);

    /// <summary>Sends notifications from the peripheral to the handler of the central.</summary>
    public void Notify(int count, ReadOnlySpan<byte> data)
    {
        _done = 0;
        for (var i = 0; i < count; i++)
        {
            while (!PeripheralHost.TryNotify(_toCentral, _value, data))
                _simulation.Step();
        }

        StepUntil(count);
    }

    /// <summary>Sends write commands from the central to the handler of the peripheral.</summary>
    public void WriteCommands(int count, ReadOnlySpan<byte> data)
    {
        _done = 0;
        for (var i = 0; i < count; i++)
        {
            while (!CentralHost.TryWriteCommand(_toPeripheral, _value, data))
                _simulation.Step();
        }

        StepUntil(count);
    }

    /// <summary>Writes with response, one after the other.</summary>
    public void Writes(int count, ReadOnlySpan<byte> data)
    {
        for (var i = 0; i < count; i++)
        {
            _done = 0;
            Central.GattcWrite(_toPeripheral, _value, data, GattcWriteMode.WithResponse);
            StepUntil(1);
        }
    }

    /// <summary>Reads, one after the other.</summary>
    public void Reads(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _done = 0;
            Central.GattcRead(_toPeripheral, _value);
            StepUntil(1);
        }
    }

    /// <summary>Disconnects, connects and discovers the services.</summary>
    public void Reconnect()
    {
        Central.GapDisconnect(_toPeripheral);
        _simulation.RunFor(TimeSpan.FromMilliseconds(200));
        Connect();
        _done = 0;
        Central.GattcDiscoverServices(_toPeripheral);
        StepUntil(1);
    }

    private void Connect()
    {
        _toCentral = _toPeripheral = 0xFFFF;
        Peripheral.GapAdvertise(20_000);
        Central.GapConnect(Peripheral.Config.Mac, 2000, 7_500, 7_500);
        while ((_toCentral == 0xFFFF || _toPeripheral == 0xFFFF) && _simulation.Step())
        {
        }

        if (_toCentral == 0xFFFF || _toPeripheral == 0xFFFF)
            throw new InvalidOperationException("The two hosts did not connect.");
    }

    private void StepUntil(int done)
    {
        while (_done < done)
        {
            if (!_simulation.Step())
                throw new InvalidOperationException("Nothing is due any more, and the benchmark is not done.");
        }
    }
}
