// A radio in a world of stories that await: it advertises, connects, reads, writes and listens until it is told to stop.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Host;

namespace GattGen.Simulated.Tests;

/// <summary>The stories of one radio. Each operation may be cancelled at any moment, and the radio may be switched off under it.</summary>
internal sealed class Roamer
{
    private readonly RoamingWorld _world;
    private readonly Central _central;
    private readonly Peripheral _peripheral;
    private ushort[][] _handles = [];
    private bool _isInHandler;

    public Roamer(RoamingWorld world, HostOptions options)
    {
        _world = world;
        Radio = world.Simulation.AddRadio(options, null, transport => Controller = (VirtualController)transport);
        Radio.Irq(OnEvent);
        Radio.HandlerFailed += problem => world.Fail("A failure was reported: " + problem);
        _central = new Central(Radio);
        _peripheral = new Peripheral(Radio);
    }

    public HostBle Radio { get; }

    public GattGen.Air.VirtualController Controller { get; private set; } = null!;

    public BleAddress Address { get; private set; }

    public void SwitchOn()
    {
        Radio.Active = true;
        Address = Radio.Config.Mac;
        _handles = Radio.GattsRegisterServices(Node.Definitions());
        Radio.GattsSetBuffer(_handles[0][0], 100);
    }

    /// <summary>Connects to others and uses what they serve, as long as the world wants.</summary>
    public async Task ExploreAsync()
    {
        while (!_world.IsStopping)
        {
            await _world.PauseAsync();
            if (_world.Random.OneIn(3))
                await TryAsync(null, "scanning", ScanAsync);
            Link? link = null;
            var peer = _world.Random.OneIn(6) ? new BleAddress(BleAddressType.Public, 0x001122334455) : _world.Random.Of(_world.Roamers).Address;
            if (peer == Address)
                continue;
            await TryAsync(null, "connecting", async cancel =>
            {
                link = await _central.ConnectAsync(peer, new ConnectOptions { Timeout = TimeSpan.FromMilliseconds(_world.Random.Between(50, 3000)) }, cancel);
            });
            if (link is null)
                continue;
            if (!link.IsCentral || link.Peer != peer)
                _world.Fail("The link is to somebody else.");
            await UseAsync(link);
        }
    }

    /// <summary>Advertises and serves those who connect, as long as the world wants.</summary>
    public async Task ServeAsync()
    {
        while (!_world.IsStopping)
        {
            await _world.PauseAsync();
            Link? link = null;
            await TryAsync(null, "advertising", async cancel =>
            {
                var options = new AdvertiseOptions { Interval = TimeSpan.FromMilliseconds(_world.Random.Between(20, 200)) };
                link = _world.Random.OneIn(4) ? await _peripheral.AcceptAsync(cancel) : await _peripheral.AdvertiseAsync(new byte[] { 2, 1, 6 }, options, cancel);
            });
            if (link is null)
                continue;
            var served = link;
            for (var i = 0u; !_world.IsStopping && served.IsConnected && i < 40; i++)
            {
                await _world.PauseAsync();
                var value = new byte[4];
                BinaryPrimitives.WriteUInt32LittleEndian(value, i);
                await TryAsync(served, "sending", cancel => _world.Random.OneIn(4)
                    ? served.IndicateAsync(_handles[0][1], value, cancel).AsTask()
                    : served.NotifyAsync(_handles[0][1], value, cancel).AsTask());
                if (_world.Random.OneIn(6))
                    await TryAsync(null, "capturing", CaptureAsync);
            }

            if (_world.Random.OneIn(2))
                await UseAsync(served);
        }
    }

    private async Task UseAsync(Link link)
    {
        IReadOnlyList<RemoteService> services = [];
        for (var left = _world.Random.Between(1, 12); left > 0 && link.IsConnected && !_world.IsStopping; left--)
        {
            await _world.PauseAsync();
            switch (_world.Random.Below(7))
            {
                case 0:
                    await TryAsync(link, "exchanging the MTU", async cancel => Assert.InRange(await link.ExchangeMtuAsync(cancel), 23, 517));
                    break;
                case 1:
                    await TryAsync(link, "updating", cancel => link.UpdateParametersAsync(new BleConnectionParameters(15_000, 30_000), cancel).AsTask());
                    break;
                case 2 or 3 when services.Count > 0:
                    await TryAsync(link, "using a value", cancel => UseAsync(_world.Random.Of(services), cancel));
                    break;
                case 4 or 5 when services.Count > 0:
                    await TryAsync(link, "listening", cancel => ListenAsync(services, cancel));
                    break;
                default:
                    await TryAsync(link, "discovering", async cancel => services = await link.DiscoverAsync(cancel));
                    break;
            }
        }

        if (_world.Random.OneIn(3))
            await TryAsync(link, "waiting for the end", async cancel => Assert.NotEqual(0, await link.WaitForDisconnectionAsync(cancel)));
        else
            await TryAsync(link, "disconnecting", cancel => link.DisconnectAsync(cancel).AsTask());
    }

    private async Task UseAsync(RemoteService service, CancellationToken cancel)
    {
        if (service.Characteristics.Count == 0)
            return;
        var characteristic = _world.Random.Of(service.Characteristics);
        var value = new byte[_world.Random.Between(0, 20)];
        if (_world.Random.OneIn(4) && (characteristic.Properties & GattFlags.Write) != 0)
        {
            await WriteManyAsync(characteristic, cancel);
            return;
        }

        if ((characteristic.Properties & GattFlags.Write) != 0 && _world.Random.OneIn(2))
            await characteristic.WriteAsync(value, cancel);
        else if ((characteristic.Properties & GattFlags.WriteNoResponse) != 0)
            await characteristic.WriteWithoutResponseAsync(value, cancel);
        else if ((characteristic.Properties & GattFlags.Read) != 0)
            Assert.NotNull(await characteristic.ReadAsync(cancel));
        else
            Assert.NotNull(await characteristic.DiscoverDescriptorsAsync(cancel));
    }

    // Values that take several requests: prepared, executed or taken back, read together.
    private async Task WriteManyAsync(RemoteCharacteristic characteristic, CancellationToken cancel)
    {
        var link = characteristic.Link;
        if (_world.Random.OneIn(2))
            await characteristic.WriteAsync(new byte[_world.Random.Between(0, 100)], cancel);
        else
            await link.WriteReliablyAsync([new(characteristic, new byte[_world.Random.Between(0, 18)]), new(characteristic, new byte[1])], cancel);
        if ((characteristic.Properties & GattFlags.Read) != 0)
            Assert.Equal(2, (await link.ReadMultipleAsync([characteristic, characteristic], cancel)).Count);
    }

    private async Task CaptureAsync(CancellationToken cancel)
    {
        await using var writes = _peripheral.WritesAsync([], new SubscribeOptions { BufferSize = 4 }, cancel);
        var left = _world.Random.Between(1, 3);
        await foreach (var write in writes)
        {
            Assert.NotEqual(0, write.Handle);
            if (--left == 0)
                break;
        }
    }

    // Values come in the order in which they were sent, and none twice; some may be missing: those that were sent before or that were dropped.
    private async Task ListenAsync(IReadOnlyList<RemoteService> services, CancellationToken cancel)
    {
        if (services.FirstOrDefault(service => service.Uuid == new BleUuid(0xA000))?.Find(0xA002) is not { } characteristic)
            return;
        await using var subscription = await characteristic.SubscribeAsync(cancel);
        var left = _world.Random.Between(1, 10);
        var last = -1L;
        await foreach (var value in subscription)
        {
            var number = BinaryPrimitives.ReadUInt32LittleEndian(value);
            if (number <= last && number != 0)
                _world.Fail($"The value {number} came after {last}.");
            last = number;
            if (--left == 0)
                break;
        }
    }

    private async Task ScanAsync(CancellationToken cancel)
    {
        var left = _world.Random.Between(1, 10);
        var options = new ScanOptions { Active = _world.Random.OneIn(2), Duration = TimeSpan.FromMilliseconds(_world.Random.Between(0, 2) * 500) };
        await foreach (var result in _central.ScanAsync(options, cancel))
        {
            Assert.NotEqual(BleAddressType.None, result.Address.Type);
            if (--left == 0)
                break;
        }
    }

    // Runs something that may be cancelled, and checks how it ends.
    private async Task TryAsync(Link? link, string what, Func<CancellationToken, Task> operation)
    {
        using var source = new CancellationTokenSource();
        _world.Sources.Add(source);
        _world.Under.Add(what);
        try
        {
            await operation(source.Token);
            _world.Succeeded[what] = _world.Succeeded.GetValueOrDefault(what) + 1;
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
        }
        catch (BleException problem)
        {
            if (problem.Error == BleError.NotConnected && link is { IsConnected: true } && Radio.FindConnection(link.Handle) is { IsEnding: false })
                _world.Fail($"{what}: {problem.Message} The link is connected.");
            if (problem.Error is BleError.TooBig or BleError.InvalidArgument or BleError.Again)
                _world.Fail($"{what}: {problem}");
        }
        finally
        {
            _world.Sources.Remove(source);
            _world.Under.Remove(what);
        }

        if (_world.Roamers.Any(roamer => roamer._isInHandler))
            _world.Fail($"{what}: the continuation runs inside a handler.");
    }

    private BleReply OnEvent(in BleEvent e)
    {
        _world.Mix((byte)e.Code, (byte)e.Header.Connection, (byte)e.Header.Handle);
        if (_world.Sources.Count == 0 || !_world.Random.OneIn(20))
            return 0;
        _isInHandler = true;
        _world.Random.Of(_world.Sources).Cancel();
        _isInHandler = false;
        return 0;
    }
}
