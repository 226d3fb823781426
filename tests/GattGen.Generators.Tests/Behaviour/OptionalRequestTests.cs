// Control points that need not be there, and those of services that are older than the common error codes.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Tests;

namespace GattGen.Generators.Tests.Behaviour;

/// <summary>A service whose control point need not be there, between two values.</summary>
[GattService("7A1C0011-3C5E-4E0F-9D52-5B5A3D1E0001")]
public partial class Annex
{
    /// <summary>What the request waits for.</summary>
    public Task Waiting { get; set; } = Task.CompletedTask;

    /// <summary>How many requests were given up.</summary>
    public int GivenUp { get; private set; }

    /// <summary>Before it.</summary>
    [GattCharacteristic("7A1C0012-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read)]
    public partial byte First { get; set; }

    /// <summary>Doubles a number.</summary>
    [GattRequest("7A1C0013-3C5E-4E0F-9D52-5B5A3D1E0001", InProgressError = 0x80, NotSubscribedError = 0x81), GattOptional]
    private async ValueTask<ushort> DoubleAsync(ushort request, CancellationToken cancel)
    {
        await using var given = cancel.Register(() => GivenUp++);
        await Waiting;
        return (ushort)(request * 2);
    }

    /// <summary>Behind it.</summary>
    [GattCharacteristic("7A1C0014-3C5E-4E0F-9D52-5B5A3D1E0001", GattFlags.Read)]
    public partial byte Last { get; set; }
}

/// <summary>A server of it.</summary>
[GattServer("Annex")]
public partial class AnnexServer
{
    public Annex Annex { get; } = new() { First = 1, Last = 2 };
}

public class OptionalRequestTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_control_point_is_there_if_the_application_says_so(bool isThere)
    {
        var stage = new Stage();
        var server = new AnnexServer();
        server.Annex.HasDouble = isThere;
        stage.Run(async () =>
        {
            await server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            var client = await Annex.Client.DiscoverAsync(link);
            Assert.Equal(1, await client.First.ReadAsync());
            Assert.Equal(2, await client.Last.ReadAsync());
            Assert.Equal(isThere, client.Double is not null);
            Assert.Equal(isThere, server.Annex.Handles.Double != 0);
            if (client.Double is { } request)
                Assert.Equal(42, await request.RequestAsync(21));
        });
        Assert.Empty(stage.Failures);
    }

    [Fact]
    public void A_service_refuses_with_codes_of_its_own()
    {
        var stage = new Stage();
        var server = new AnnexServer();
        var done = new TaskCompletionSource();
        server.Annex.HasDouble = true;
        server.Annex.Waiting = done.Task;
        stage.Run(async () =>
        {
            await server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            var client = await Annex.Client.DiscoverAsync(link);
            Assert.Equal(0x81, await RefusalOf(client.Double!.Remote.WriteAsync(new byte[] { 1, 0 })));

            var running = client.Double.RequestAsync(3).AsTask();
            await stage.Delay(1);
            Assert.Equal(0x80, await RefusalOf(client.Double.Remote.WriteAsync(new byte[] { 1, 0 })));
            done.SetResult();
            Assert.Equal(6, await running);
        });
    }

    [Fact]
    public void What_runs_is_given_up_when_its_control_point_is_not_registered_again()
    {
        var stage = new Stage();
        var server = new AnnexServer();
        var done = new TaskCompletionSource();
        server.Annex.HasDouble = true;
        server.Annex.Waiting = done.Task;
        stage.Run(async () =>
        {
            await server.StartAsync(stage.Device);
            await using var link = await stage.ConnectAsync();
            var client = await Annex.Client.DiscoverAsync(link);
            var running = client.Double!.RequestAsync(3, TimeSpan.FromSeconds(2)).AsTask();
            await stage.Delay(1);
            server.Annex.HasDouble = false;
            await server.StopAsync();
            stage.Device.GattsRegisterServices(server.Annex);
            await stage.Delay(0.1);
            Assert.Equal(1, server.Annex.GivenUp);
            done.SetResult();
            await Assert.ThrowsAsync<BleException>(() => running);
        });
        Assert.Empty(stage.Failures);
    }

    private static async Task<int> RefusalOf(ValueTask write) => (await Assert.ThrowsAsync<BleException>(async () => await write)).Status;
}
