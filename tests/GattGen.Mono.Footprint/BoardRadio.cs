// The board's own radio, with an adapter that does nothing, at once.
using System;
using System.Linq;
using System.Threading.Tasks;
using GattGen.Meadow;
using GattGen.Meadow.Tests;
using Meadow.Gateways.Bluetooth;

namespace GattGen.Mono.Footprint;

internal sealed class BoardRadio : IRadio
{
    private readonly QuietAdapter _adapter = new();
    private readonly byte[] _reset = { 1 };
    private ICharacteristic? _controlPoint;

    public BoardRadio()
    {
        // What the board does by itself: Meadow's collections compare names as people do, and its coprocessor is served by the pool.
        _ = new ServiceCollection { new Named() };
        Task.Run(static () => { }).Wait();
    }

    public int Updates => _adapter.Sent;

    public Ble Open(Action worldIsThere)
    {
        worldIsThere();
        return new MeadowBle(_adapter);
    }

    public void Start(FourServices server, Ble ble)
    {
        server.StartAsync(ble).GetAwaiter().GetResult();
        _controlPoint = _adapter.Definition!.Services.SelectMany(service => service.Characteristics).Single(characteristic => characteristic.Uuid.Contains("2a39", StringComparison.Ordinal));
    }

    public void Subscribe(FourServices server)
    {
    }

    public void Settle()
    {
    }

    public void Write(FourServices server) => _controlPoint!.HandleDataWrite(_reset);

    // A service that has a name and nothing else.
    private sealed class Named : IService
    {
        public string Name => "name";

        public ushort Uuid => 0;

        public ushort Handle { get; set; }

        public CharacteristicCollection Characteristics { get; } = new();

        public string ToJson() => "";
    }
}
