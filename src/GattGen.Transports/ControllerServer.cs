// Puts hosts of other makes on our virtual controllers.
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Hci;

namespace GattGen.Transports;

/// <summary>
/// Serves virtual controllers of this process over H4: each connection gets a controller of its own, on the same air as the
/// <c>virtual</c> radios. When the connection ends, the controller leaves the air.
/// </summary>
/// <example>
/// <code>
/// await using var server = await ControllerServer.StartAsync("tcp-server:127.0.0.1:9001");
/// // any host: HCI over TCP to port 9001
/// </code>
/// </example>
public sealed class ControllerServer : IAsyncDisposable
{
    private const int RetryMilliseconds = 20;

    private readonly Socket _listener;
    private readonly string? _path;
    private readonly ControllerOptions? _options;
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _lock = new();
    private readonly HashSet<HciStreamTransport> _open = new();
    private readonly Task _accepting;
    private int _isStopped;

    private ControllerServer(Socket listener, string? path, ControllerOptions? options)
    {
        _listener = listener;
        _path = path;
        _options = options;
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>The TCP port on which it listens; 0 for a unix socket.</summary>
    public int Port => (_listener.LocalEndPoint as IPEndPoint)?.Port ?? 0;

    /// <summary>How many hosts are connected.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _open.Count;
        }
    }

    /// <summary>Starts to listen.</summary>
    /// <param name="name"><c>tcp-server:HOST:PORT</c> (port 0 chooses one) or <c>unix-server:PATH</c>.</param>
    /// <param name="options">The properties of the controllers, or null for the defaults.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">The name is none of a server.</exception>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the address cannot be used.</exception>
    public static async Task<ControllerServer> StartAsync(string name, ControllerOptions? options = null, CancellationToken cancel = default)
    {
        var endpoint = HciEndpoint.Parse(name);
        if (endpoint.Kind is not (HciEndpointKind.TcpServer or HciEndpointKind.UnixServer))
            throw new ArgumentException("'" + name + "' is not the name of a server: tcp-server:HOST:PORT or unix-server:PATH is expected.", nameof(name));
        try
        {
            var listener = await endpoint.ListenAsync(cancel).ConfigureAwait(false);
            return new ControllerServer(listener, endpoint.Kind == HciEndpointKind.UnixServer ? endpoint.Address : null, options);
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new BleException(BleError.InputOutput, "'" + name + "' cannot be served: " + problem.Message);
        }
    }

    /// <summary>
    /// Serves a virtual controller to the host at the other end of any transport: one over a serial line, for example. The controller leaves the
    /// air when the transport closes.
    /// </summary>
    /// <param name="host">The way to the host. It is opened here.</param>
    /// <param name="options">The properties of the controller, or null for the defaults.</param>
    /// <exception cref="ArgumentNullException">There is no transport.</exception>
    /// <exception cref="InvalidOperationException">The transport was opened before.</exception>
    public static void Serve(IHciTransport host, ControllerOptions? options = null)
    {
        if (host is null)
            throw new ArgumentNullException(nameof(host));
        Attach(host, options);
    }

    /// <summary>Stops listening; the controllers leave the air.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) != 0)
            return;
        await _stopping.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        HciStreamTransport[] open;
        lock (_lock)
            open = [.. _open];
        foreach (var transport in open)
            transport.Close();
        foreach (var transport in open)
            await transport.Completion.ConfigureAwait(false);
        if (_path is not null)
            File.Delete(_path);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // That one host has gone again before it was accepted, or there are no more files to be had: not at once again.
                await Task.WhenAny(Task.Delay(RetryMilliseconds, _stopping.Token)).ConfigureAwait(false);
                continue;
            }

            if (socket.ProtocolType == ProtocolType.Tcp)
                socket.NoDelay = true;
            Accept(new HciStreamTransport(new NetworkStream(socket, ownsSocket: true)));
        }
    }

    private void Accept(HciStreamTransport host)
    {
        lock (_lock)
            _open.Add(host);
        var controller = Attach(host, _options);
        host.Completion.ContinueWith(
            _ =>
            {
                controller.Close();
                lock (_lock)
                    _open.Remove(host);
            },
            TaskScheduler.Default);
    }

    private static IHciTransport Attach(IHciTransport host, ControllerOptions? options)
    {
        var controller = ProcessAir.AddController(options).Transport;
        controller.Open(new ToHost(host));
        host.Open(new ToController(controller));
        return controller;
    }

    private sealed class ToHost(IHciTransport host) : IHciSink
    {
        public bool Receive(ReadOnlySpan<byte> packet)
        {
            host.Send(packet);
            return true;
        }

        public void Closed(string? reason) => host.Close();
    }

    private sealed class ToController(IHciTransport controller) : IHciSink
    {
        public bool Receive(ReadOnlySpan<byte> packet)
        {
            controller.Send(packet);
            return true;
        }

        public void Closed(string? reason) => controller.Close();
    }
}
