// Independent hosts on our virtual controllers, with our host at the other end: discovery, reads, writes, notifications, indications.
using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Tests.Shared;
using GattGen.Transports;

namespace GattGen.Interop.Tests;

public class PeerTests
{
    [PeerTheory]
    [InlineData("@stoprocent/noble")]
    [InlineData("@abandonware/noble")]
    public async Task Noble_finds_nothing_wrong_with_our_server(string library)
    {
        await using var controllers = await ControllerServer.StartAsync("tcp-server:127.0.0.1:0");
        await using var radio = await BleRadio.OpenAsync("virtual:for " + library);
        var profile = new TestProfile(radio);
        await new TestServer(profile).StartAsync(radio);

        var noble = await OutsideProgram.RunAsync(
            "node",
            Path.Combine(PeerTheoryAttribute.Folder, "noble-central.js"),
            "tcp:127.0.0.1:" + controllers.Port.ToString(CultureInfo.InvariantCulture),
            "--lib", library,
            "--timeout", "60");
        Assert.True(noble.ExitCode == 0, noble.Output + noble.Errors);
        foreach (var check in new[] { "long write", "20 indications", "SECURE read (pairs on demand)" })
            Assert.Contains("PASS " + check, noble.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", noble.Output, StringComparison.Ordinal);
        Assert.Null(profile.Problem);
    }

    [PeerTheory]
    [InlineData("@stoprocent/bleno")]
    [InlineData("@abandonware/bleno")]
    public async Task Our_client_gets_from_bleno_what_the_test_profile_says(string library)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var cancel = patience.Token;
        await using var controllers = await ControllerServer.StartAsync("tcp-server:127.0.0.1:0", cancel: cancel);
        await using var radio = await BleRadio.OpenAsync("virtual:for " + library, cancel: cancel);
        radio.Active = true;
        using var bleno = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Path.Combine(PeerTheoryAttribute.Folder, "bleno-peripheral.js"),
                "tcp:127.0.0.1:" + controllers.Port.ToString(CultureInfo.InvariantCulture),
                "--lib", library,
            },
            RedirectStandardOutput = true,
        })!;
        try
        {
            await using var link = await ConnectAsync(new Central(radio), cancel);
            var mtu = await link.ExchangeMtuAsync(cancel);
            var peer = await TestProfile.Client.DiscoverAsync(link, cancel);

            Assert.Equal("BLENO", await peer.Name.ReadAsync(cancel));
            byte[] value = [.. Enumerable.Range(100, 20).Select(i => (byte)i)];
            await peer.Data.WriteAsync(value, cancel);
            Assert.Equal(value, await peer.Data.ReadAsync(cancel));
            await peer.Control.WriteAsync(Operation(2, 0, 0), cancel);
            for (var i = 0; i < 50; i++)
                await peer.Data.WriteWithoutResponseAsync(value, cancel);
            Assert.Equal([50, 0, 0, 0, 0xE8, 3, 0, 0], await peer.Control.ReadAsync(cancel));
            Assert.Equal(Enumerable.Range(0, 512).Select(i => (byte)i), await peer.Long.ReadAsync(cancel));
            byte[] image = [.. Enumerable.Repeat((byte)0x5A, 512)];
            await peer.Long.WriteAsync(image, cancel);
            Assert.Equal(image, await peer.Long.ReadAsync(cancel));
            await ReceiveAsync(peer, await peer.Stream.SubscribeAsync(cancel), operation: 1, count: 100, length: 20, cancel);
            await ReceiveAsync(peer, await peer.Stream.SubscribeAsync(cancel), operation: 1, count: 100, length: mtu - 3, cancel);
            await ReceiveAsync(peer, await peer.Confirmed.SubscribeAsync(cancel), operation: 4, count: 20, length: 20, cancel);
            if (library.StartsWith("@abandonware", StringComparison.Ordinal))
                await ReadSecretAsync(link, peer, cancel);
            await link.DisconnectAsync(cancel);
        }
        finally
        {
            bleno.Kill();
        }
    }

    // The other library answers no pairing request. This one knows legacy Just Works.
    private static async Task ReadSecretAsync(Link link, TestProfile.Client peer, CancellationToken cancel)
    {
        var refusal = await Assert.ThrowsAsync<BleException>(async () => await peer.Secure.ReadAsync(cancel));
        Assert.Contains((AttError)refusal.Status, new[] { AttError.InsufficientAuthentication, AttError.InsufficientEncryption });
        var security = await link.PairAsync(cancel: cancel);
        Assert.Equal((true, false, false, 16), (security.IsEncrypted, security.IsAuthenticated, security.IsSecureConnections, security.KeySize));
        Assert.Equal("secret", await peer.Secure.ReadAsync(cancel));
    }

    private static async Task<Link> ConnectAsync(Central central, CancellationToken cancel)
    {
        await foreach (var seen in central.ScanAsync(new ScanOptions { Active = true }, cancel))
        {
            if (seen.Offers(new BleUuid(TestProfile.Uuid)))
                return await central.ConnectAsync(seen.Address, cancel);
        }

        throw new InvalidOperationException("The scan ended.");
    }

    private static async Task ReceiveAsync(TestProfile.Client peer, RemoteSubscription<byte[]> messages, byte operation, int count, int length, CancellationToken cancel)
    {
        await peer.Control.WriteAsync(Operation(operation, count, length), cancel);
        var n = 0;
        await foreach (var message in messages)
        {
            Assert.Equal(n, BinaryPrimitives.ReadInt32LittleEndian(message));
            Assert.Equal(length, message.Length);
            if (++n == count)
                break;
        }

        Assert.Equal(count, n);
        Assert.Equal(0, messages.DroppedCount);
    }

    private static byte[] Operation(byte operation, int count, int length)
    {
        var octets = new byte[7];
        octets[0] = operation;
        BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(1), count);
        BinaryPrimitives.WriteUInt16LittleEndian(octets.AsSpan(5), (ushort)length);
        return octets;
    }
}
