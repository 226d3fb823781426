// Radios opened by name.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;
using GattGen.Host;

namespace GattGen.Transports;

/// <summary>How a radio is opened.</summary>
public sealed record BleRadioOptions
{
    /// <summary>
    /// The limits of the host, and its cryptography (<see cref="HostOptions.Cryptography"/>: on Mono, pairing with LE Secure Connections needs
    /// <c>BouncyCastleBackEnd</c>); null for the defaults.
    /// </summary>
    public HostOptions? Host { get; init; }

    /// <summary>Records the HCI traffic, or null for no record. Several radios may share one writer; it stays the caller's.</summary>
    public BtSnoopWriter? Trace { get; init; }

    /// <summary>The number of this radio in the record.</summary>
    public int TraceAdapter { get; init; }
}

/// <summary>
/// Opens radios by name: <c>virtual</c> and <c>virtual:NAME</c> (a controller on the air of this process),
/// <c>tcp-client:HOST:PORT</c>, <c>tcp-server:HOST:PORT</c>, <c>unix:PATH</c>, <c>unix-server:PATH</c> (H4 to a controller),
/// <c>serial:PATH[,SPEED][,rtscts][,h5]</c> (a serial port or pseudo terminal of Linux, at 115,200 bits per second if no speed is given, with flow
/// control by RTS and CTS if <c>rtscts</c> is, and by the three-wire transport instead of H4 if <c>h5</c> is).
/// </summary>
public static class BleRadio
{
    // A module that starts anew when its port is opened needs a while.
    private const long EstablishmentMicroseconds = 5_000_000;

    private static readonly object Lock = new();
    private static readonly Dictionary<string, Opening> Radios = new(StringComparer.Ordinal);

    // Serial ports that were closed and whose last octets are still leaving, by path.
    private static readonly Dictionary<string, Task> LeavingPorts = new(StringComparer.Ordinal);

    /// <summary>Opens a radio. The same name gives the same object until it is disposed of. It is not active yet.</summary>
    /// <param name="name">The name; a server waits here until a controller has connected, and <c>h5</c> until the link is established.</param>
    /// <param name="options">How it is opened; ignored when the radio is open already.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The radio; dispose of it to close it.</returns>
    /// <exception cref="ArgumentException">The name is none; the message lists the forms.</exception>
    /// <exception cref="BleException">
    /// <see cref="BleError.InputOutput"/>: the controller cannot be reached; for serial ports also what <see cref="SerialPortStream.Open"/> lists.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static async Task<HostBle> OpenAsync(string name, BleRadioOptions? options = null, CancellationToken cancel = default)
    {
        var endpoint = HciEndpoint.Parse(name);
        options ??= new BleRadioOptions();
        options.Host?.Validate();
        var key = endpoint.ToString();
        Opening opening;
        lock (Lock)
        {
            if (!Radios.TryGetValue(key, out opening!))
            {
                opening = new Opening();
                Radios[key] = opening;
                opening.Radio = OpenNewAsync(endpoint, key, options, opening.GivenUp.Token);
            }

            opening.Waiting++;
        }

        try
        {
            return await opening.Radio.WaitAsync(cancel).ConfigureAwait(false);
        }
        catch
        {
            lock (Lock)
            {
                // A failed opening is forgotten, and so is one for which nobody waits any more.
                if (--opening.Waiting == 0 && !opening.Radio.IsCompleted)
                    opening.GivenUp.Cancel();
                if (!opening.Radio.IsCompletedSuccessfully && (opening.Waiting == 0 || opening.Radio.IsCompleted) && Radios.TryGetValue(key, out var known) && known == opening)
                    Radios.Remove(key);
            }

            throw;
        }
    }

    /// <summary>
    /// Makes a radio of a controller that is reached in another way, by an external module on a serial port of a board for example. The
    /// radio runs on the clock of the machine. It is not active yet.
    /// </summary>
    /// <param name="transport">The way to the controller; the radio opens it when it is first activated, and closes it when it is disposed of.</param>
    /// <param name="options">How it is opened.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The radio; dispose of it to close it.</returns>
    /// <exception cref="ArgumentNullException">There is no transport.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    /// <example>
    /// <code>
    /// await using var radio = await BleRadio.OpenAsync(new HciStreamTransport(stream));
    /// </code>
    /// </example>
    public static Task<HostBle> OpenAsync(IHciTransport transport, BleRadioOptions? options = null, CancellationToken cancel = default)
    {
        if (transport is null)
            throw new ArgumentNullException(nameof(transport));
        options ??= new BleRadioOptions();
        options.Host?.Validate();
        if (cancel.IsCancellationRequested)
            return Task.FromCanceled<HostBle>(cancel);
        var driver = new RealTimeDriver(transport.GetType().Name);
        return Task.FromResult(NewHost(transport, driver, options, _ => driver.Dispose()));
    }

    private static async Task<HostBle> OpenNewAsync(HciEndpoint endpoint, string key, BleRadioOptions options, CancellationToken cancel)
    {
        IHciTransport transport;
        HciStreamTransport? line = null;
        RealTimeDriver driver;
        RealTimeDriver? own = null;
        if (endpoint.Kind == HciEndpointKind.Virtual)
        {
            (transport, driver) = ProcessAir.AddController();
        }
        else
        {
            if (endpoint.Kind == HciEndpointKind.Serial)
                await WhenFreeAsync(endpoint.Address).WaitAsync(cancel).ConfigureAwait(false);
            var stream = await endpoint.OpenStreamAsync(cancel).ConfigureAwait(false);
            line = endpoint.IsThreeWire ? await EstablishAsync(stream, endpoint, cancel).ConfigureAwait(false) : new HciStreamTransport(stream);
            transport = line;
            driver = own = new RealTimeDriver(key);
        }

        return NewHost(transport, driver, options, closed =>
        {
            Forget(key, closed);
            if (endpoint.Kind == HciEndpointKind.Serial)
                Leave(endpoint.Address, line!.Completion);
            own?.Dispose();
        });
    }

    private static async Task<HciStreamTransport> EstablishAsync(Stream stream, HciEndpoint endpoint, CancellationToken cancel)
    {
        var transport = new HciStreamTransport(stream, new ThreeWireOptions { Speed = endpoint.Port, EstablishmentTimeoutMicroseconds = EstablishmentMicroseconds });
        try
        {
            await transport.EstablishAsync(cancel).ConfigureAwait(false);
            return transport;
        }
        catch (Exception problem)
        {
            transport.Dispose();
            Leave(endpoint.Address, transport.Completion);
            if (problem is BleException known)
                throw new BleException(known.Error, "'" + endpoint.ToString() + "' could not be opened: " + known.Message);
            throw;
        }
    }

    private static HostBle NewHost(IHciTransport transport, RealTimeDriver driver, BleRadioOptions options, Action<HostBle> closed)
    {
        if (options.Trace is { } trace)
            transport = new BtSnoopTransport(transport, trace, (ushort)options.TraceAdapter, static () => DateTimeOffset.UtcNow);
        var closing = new ClosingTransport(transport);
        var host = new HostBle(closing, driver, options.Host);
        closing.OnClosed(() => closed(host));
        return host;
    }

    // A port is used by one at a time: who opens it again waits for the one before.
    private static async Task<bool> WhenFreeAsync(string path)
    {
        Task? leaving;
        lock (Lock)
            LeavingPorts.TryGetValue(path, out leaving);
        if (leaving is not null)
            await leaving.ConfigureAwait(false);
        return true;
    }

    private static void Leave(string path, Task leaving)
    {
        lock (Lock)
            LeavingPorts[path] = leaving;
        leaving.ContinueWith(
            task =>
            {
                lock (Lock)
                {
                    if (LeavingPorts.TryGetValue(path, out var last) && last == task)
                        LeavingPorts.Remove(path);
                }
            },
            TaskScheduler.Default);
    }

    private static void Forget(string key, HostBle host)
    {
        lock (Lock)
        {
            if (Radios.TryGetValue(key, out var known) && known.Radio.IsCompletedSuccessfully && ReferenceEquals(known.Radio.Result, host))
                Radios.Remove(key);
        }
    }

    /// <summary>A radio that is open or being opened, for any number of callers.</summary>
    private sealed class Opening
    {
        public CancellationTokenSource GivenUp { get; } = new();

        public Task<HostBle> Radio { get; set; } = null!;

        public int Waiting { get; set; }
    }
}
