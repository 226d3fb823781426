// The whole host over a virtual controller, on a virtual clock, and another one as the client.
using System;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Mono.Footprint;

internal sealed class HostRadio : IRadio
{
    private readonly Simulation _simulation = new(seed: 1);
    private readonly HostBle _phone;
    private readonly byte[] _subscription = { 1, 0 };
    private readonly byte[] _reset = { 1 };
    private HostBle? _device;
    private ushort _link = 0xFFFF;
    private int _done;

    public HostRadio()
    {
        _phone = _simulation.AddRadio();
        _phone.Irq((in BleEvent e) =>
        {
            switch (e.Code)
            {
                case BleEventCode.PeripheralConnect:
                    _link = e.PeripheralConnect.Connection;
                    break;
                case BleEventCode.GattcWriteDone:
                    _done++;
                    break;
                case BleEventCode.GattcNotify:
                    _done++;
                    Updates++;
                    break;
            }

            return 0;
        });
        _phone.Active = true;
    }

    public int Updates { get; private set; }

    public Ble Open(Action worldIsThere) => _device = _simulation.AddRadio(wrap: controller =>
    {
        worldIsThere();
        return controller;
    });

    public void Start(FourServices server, Ble ble) => _simulation.Run(async () => await server.StartAsync(ble));

    public void Subscribe(FourServices server)
    {
        _phone.GapConnect(_device!.Config.Mac, 2000, 7_500, 7_500);
        while (_link == 0xFFFF && _simulation.Step())
        {
        }

        _simulation.RunFor(TimeSpan.FromSeconds(1));
        Write((ushort)(server.Battery.Handles.Level + 1), _subscription);
    }

    public void Settle() => Until();

    public void Write(FourServices server) => Write(server.HeartRate.Handles.ControlPoint, _reset);

    private void Write(ushort handle, byte[] value)
    {
        _done = 0;
        _phone.GattcWrite(_link, handle, value, GattcWriteMode.WithResponse);
        Until();
    }

    private void Until()
    {
        while (_done == 0 && _simulation.Step())
        {
        }

        _done = 0;
    }
}
