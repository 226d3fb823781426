// socat, a program that knows nothing of us, makes the pseudo terminal and carries its octets to a controller by TCP: what we believe of
// serial ports holds for the terminals of others, too.
using System;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using GattGen.Hci;
using GattGen.Tests.Shared;
using GattGen.Transports;
using GattGen.Transports.Tests;

namespace GattGen.Interop.Tests;

public sealed class SerialBridgeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gattgen-serial");

    [ToolTheory("socat")]
    [InlineData("")]
    [InlineData(",1000000,h5")]
    public async Task A_radio_on_a_port_of_socat_reaches_a_controller_by_tcp(string options)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = Path.Combine(_folder.FullName, "port");
        var start = new ProcessStartInfo("socat") { RedirectStandardError = true };
        start.ArgumentList.Add("PTY,link=" + port);     // as terminals are made: with echo, lines and signals, until we open it
        start.ArgumentList.Add($"TCP:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port},nodelay");
        using var socat = Process.Start(start) ?? throw new InvalidOperationException("socat did not start.");
        try
        {
            var socket = await listener.AcceptSocketAsync().WaitAsync(Patience);
            socket.NoDelay = true;
            var stream = new NetworkStream(socket, ownsSocket: true);
            ControllerServer.Serve(options.Length == 0 ? new HciStreamTransport(stream) : new HciStreamTransport(stream, new ThreeWireOptions { IsController = true }));
            await RadioStory.ConnectDiscoverAndNotifyAsync(await BleRadio.OpenAsync("serial:" + port + options));
        }
        finally
        {
            if (!socat.HasExited)
                socat.Kill();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
