// The names under which transports are opened: KIND:ADDRESS.
using System;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports;

/// <summary>What kind of way leads to a controller.</summary>
internal enum HciEndpointKind
{
    Virtual,
    TcpClient,
    TcpServer,
    UnixClient,
    UnixServer,
    Serial,
}

/// <summary>A parsed transport name.</summary>
/// <param name="Kind">The kind of way.</param>
/// <param name="Address">The host, the path, or the name of a virtual radio.</param>
/// <param name="Port">The TCP port, or the speed of a serial port.</param>
internal sealed record HciEndpoint(HciEndpointKind Kind, string Address, int Port)
{
    public const string Forms = "virtual, virtual:NAME, tcp-client:HOST:PORT, tcp-server:HOST:PORT, unix:PATH, unix-server:PATH, serial:PATH[,SPEED][,rtscts][,h5]";

    private const string RtsCts = "rtscts";
    private const string H5 = "h5";

    /// <summary>Whether RTS and CTS control the flow of a serial port.</summary>
    public bool HasFlowControl { get; init; }

    /// <summary>Whether HCI is carried by the three-wire transport, and not in H4 framing.</summary>
    public bool IsThreeWire { get; init; }

    /// <summary>Reads a transport name.</summary>
    /// <exception cref="ArgumentException">The name is none; the message says what is wrong with it.</exception>
    public static HciEndpoint Parse(string name)
    {
        if (name is null)
            throw new ArgumentNullException(nameof(name));
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? name : name[..colon];
        var rest = colon < 0 ? string.Empty : name[(colon + 1)..];
        return kind switch
        {
            "virtual" when colon < 0 || rest.Length > 0 => new HciEndpoint(HciEndpointKind.Virtual, rest, 0),
            "virtual" => throw Bad(name, "a name is missing behind the colon"),
            "tcp-client" => Tcp(HciEndpointKind.TcpClient, name, rest, 1),
            "tcp-server" => Tcp(HciEndpointKind.TcpServer, name, rest, 0),
            "unix" when rest.Length > 0 => new HciEndpoint(HciEndpointKind.UnixClient, rest, 0),
            "unix-server" when rest.Length > 0 => new HciEndpoint(HciEndpointKind.UnixServer, rest, 0),
            "unix" or "unix-server" => throw Bad(name, "the path is missing"),
            "serial" => Serial(name, rest),
            _ => throw Bad(name, "'" + kind + "' is not a kind of transport"),
        };
    }

    /// <summary>Opens the way: connects, or waits for one connection.</summary>
    /// <exception cref="BleException">
    /// <see cref="BleError.InputOutput"/>: the other side cannot be reached, or the address cannot be used; others as those of
    /// <see cref="SerialPortStream.Open"/>.
    /// </exception>
    public async ValueTask<Stream> OpenStreamAsync(CancellationToken cancel)
    {
        try
        {
            switch (Kind)
            {
                case HciEndpointKind.Serial:
                    return SerialPortStream.Open(Address, Port, HasFlowControl);

                case HciEndpointKind.TcpClient:
                    {
                        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                        return await ConnectAsync(socket, new DnsEndPoint(Address, Port), cancel).ConfigureAwait(false);
                    }

                case HciEndpointKind.UnixClient:
                    {
                        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                        return await ConnectAsync(socket, new UnixDomainSocketEndPoint(Address), cancel).ConfigureAwait(false);
                    }

                default:
                    {
                        using var listener = await ListenAsync(cancel).ConfigureAwait(false);
                        var socket = await listener.AcceptAsync(cancel).ConfigureAwait(false);
                        if (Kind == HciEndpointKind.TcpServer)
                            socket.NoDelay = true;
                        else
                            File.Delete(Address);
                        return new NetworkStream(socket, ownsSocket: true);
                    }
            }
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            throw new BleException(BleError.InputOutput, "'" + ToString() + "' could not be opened: " + problem.Message);
        }
    }

    /// <summary>Opens a listening socket. A unix socket left behind by a process that has gone is replaced.</summary>
    public async ValueTask<Socket> ListenAsync(CancellationToken cancel)
    {
        if (Kind == HciEndpointKind.TcpServer)
        {
            var address = IPAddress.TryParse(Address, out var given) ? given : (await ResolveAsync(Address, cancel).ConfigureAwait(false))[0];
            return Listen(new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(address, Port));
        }

        if (IsSocket(Address))
        {
            using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await probe.ConnectAsync(new UnixDomainSocketEndPoint(Address), cancel).ConfigureAwait(false);
            }
            catch (SocketException problem) when (problem.SocketErrorCode == SocketError.ConnectionRefused)
            {
                File.Delete(Address);
            }
        }

        return Listen(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(Address));
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        HciEndpointKind.Virtual => Address.Length == 0 ? "virtual" : "virtual:" + Address,
        HciEndpointKind.TcpClient => "tcp-client:" + Address + ":" + Port.ToString(CultureInfo.InvariantCulture),
        HciEndpointKind.TcpServer => "tcp-server:" + Address + ":" + Port.ToString(CultureInfo.InvariantCulture),
        HciEndpointKind.UnixClient => "unix:" + Address,
        HciEndpointKind.Serial => "serial:" + Address + "," + Port.ToString(CultureInfo.InvariantCulture) + (HasFlowControl ? "," + RtsCts : string.Empty) + (IsThreeWire ? "," + H5 : string.Empty),
        _ => "unix-server:" + Address,
    };

    // A socket cannot be opened as a file (ENXIO); whatever can, is left alone, and binding to its path says that it is in use.
    private static bool IsSocket(string path)
    {
        const int NoSuchDeviceOrAddress = 6;
        if (!File.Exists(path))
            return false;
        try
        {
            using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return false;
        }
        catch (IOException problem)
        {
            return problem.HResult == NoSuchDeviceOrAddress;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Socket Listen(Socket socket, EndPoint endpoint)
    {
        try
        {
            socket.Bind(endpoint);
            socket.Listen(int.MaxValue);
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    private static async ValueTask<Stream> ConnectAsync(Socket socket, EndPoint endpoint, CancellationToken cancel)
    {
        try
        {
            await socket.ConnectAsync(endpoint, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
#if NET
        => Dns.GetHostAddressesAsync(host, cancel);
#else
        => Dns.GetHostAddressesAsync(host).WaitAsync(cancel);
#endif

    private static HciEndpoint Tcp(HciEndpointKind kind, string name, string rest, int lowestPort)
    {
        var colon = rest.LastIndexOf(':');
        if (colon <= 0)
            throw Bad(name, "HOST:PORT is expected behind the kind");
        if (!int.TryParse(rest.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port < lowestPort || port > 65535)
            throw Bad(name, "the port must be a number " + lowestPort.ToString(CultureInfo.InvariantCulture) + "..65535");
        var host = rest[..colon].Trim('[', ']');
        return new HciEndpoint(kind, host, port);
    }

    private static HciEndpoint Serial(string name, string rest)
    {
        var parts = rest.Split(',');
        if (parts[0].Length == 0)
            throw Bad(name, "the path is missing");
        int? speed = null;
        bool hasFlowControl = false, isThreeWire = false;
        foreach (var option in parts.AsSpan(1))
        {
            if (option == RtsCts && !hasFlowControl)
                hasFlowControl = true;
            else if (option == H5 && !isThreeWire)
                isThreeWire = true;
            else if (speed is null && int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
                speed = number;
            else
                throw Bad(name, "'" + option + "' is not an option of a serial port: a speed in bits per second, rtscts and h5 are, once each");
        }

        return new HciEndpoint(HciEndpointKind.Serial, parts[0], speed ?? SerialPortStream.DefaultSpeed) { HasFlowControl = hasFlowControl, IsThreeWire = isThreeWire };
    }

    private static ArgumentException Bad(string name, string problem)
        => new("'" + name + "' is not the name of a radio: " + problem + ". The forms are " + Forms + ".", nameof(name));
}
