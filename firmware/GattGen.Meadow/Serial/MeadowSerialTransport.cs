// HCI over a serial port of a board: an external Bluetooth module, with everything that the board's own radio cannot do.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Hci;
using GattGen.Transports;
using Meadow.Hardware;

namespace GattGen.Meadow;

/// <summary>How packets stand on the line.</summary>
public enum MeadowSerialFraming
{
    /// <summary>The three-wire transport, H5 (Core Vol 4, Part D): needs no flow control lines, which Meadow's ports do not have, and repairs what is lost.</summary>
    ThreeWire,

    /// <summary>H4 (Core Vol 4, Part A), for modules without flow control: what is lost ends the radio.</summary>
    H4,
}

/// <summary>Carries HCI between a host on the board and a Bluetooth module at a serial port. Give it to <see cref="BleRadio"/>.</summary>
/// <example><code>
/// var port = Device.PlatformOS.GetSerialPortName("COM4")!.CreateSerialPort(baudRate: 115200);
/// await using var ble = await BleRadio.OpenAsync(new MeadowSerialTransport(port));
/// </code></example>
public sealed class MeadowSerialTransport : IHciTransport, IDisposable
{
    private readonly ISerialPort _port;
    private readonly MeadowSerialFraming _framing;
    private readonly ThreeWireOptions? _threeWire;
    private readonly TaskCompletionSource<bool> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MeadowSerialStream? _stream;
    private HciStreamTransport? _inner;
    private bool _isClosed;

    /// <summary>A transport over a port, which it opens when the radio is switched on for the first time, and closes with the radio.</summary>
    /// <param name="port">The port, made with the speed of the module (at most 115,200 bits per second; 9,600 if none is given), 8 data bits, no parity and one
    /// stop bit. Leave its timeout of writing alone.</param>
    /// <param name="framing">How packets stand on the line.</param>
    /// <param name="threeWire">The choices of the three-wire transport, or null for its defaults with the speed of the port.</param>
    /// <exception cref="ArgumentNullException">There is no port.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such framing, or an option is out of its range.</exception>
    public MeadowSerialTransport(ISerialPort port, MeadowSerialFraming framing = MeadowSerialFraming.ThreeWire, ThreeWireOptions? threeWire = null)
    {
        _port = port ?? throw new ArgumentNullException(nameof(port));
        if (framing is not (MeadowSerialFraming.ThreeWire or MeadowSerialFraming.H4))
            throw new ArgumentOutOfRangeException(nameof(framing), framing, "The framing is ThreeWire or H4.");
        threeWire?.Validate();
        _framing = framing;
        _threeWire = threeWire;
    }

    /// <summary>How often the port has lost octets because nobody had read in time. The three-wire transport repairs it; in H4 it ends the radio sooner or later.</summary>
    public int Overruns => _stream?.Overruns ?? 0;

    /// <summary>What the three-wire transport has met on the line; null before the transport is open, and in H4.</summary>
    public ThreeWireStatistics? ThreeWireStatistics => _inner?.ThreeWireStatistics;

    /// <summary>The choices of the three-wire transport: those that were given, or the defaults with the speed of the port.</summary>
    internal ThreeWireOptions ThreeWire => _threeWire ?? new ThreeWireOptions { Speed = _port.BaudRate };

    /// <summary>Ends, without an exception, when the transport has closed: by itself, because the module or the port is gone, or because somebody has closed it.</summary>
    public Task Completion => _closed.Task;

    /// <inheritdoc/>
    /// <exception cref="BleException"><see cref="BleError.InputOutput"/>: the port cannot be opened.</exception>
    public void Open(IHciSink sink)
    {
        if (sink is null)
            throw new ArgumentNullException(nameof(sink));
        if (_inner is not null || _isClosed)
            throw new InvalidOperationException("The transport has been opened before.");
        try
        {
            _stream = new MeadowSerialStream(_port);
        }
        catch (IOException problem)
        {
            throw new BleException(BleError.InputOutput, problem.Message);
        }

        var inner = _framing == MeadowSerialFraming.H4
            ? new HciStreamTransport(_stream)
            : new HciStreamTransport(_stream, ThreeWire);
        Volatile.Write(ref _inner, inner);
        inner.Open(sink);
        inner.Completion.ContinueWith(
            static (_, closed) => ((TaskCompletionSource<bool>)closed!).TrySetResult(true), _closed, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (_isClosed)
            inner.Close();
    }

    /// <inheritdoc/>
    public void Send(ReadOnlySpan<byte> packet) => Volatile.Read(ref _inner)?.Send(packet);

    /// <inheritdoc/>
    public void Resume() => Volatile.Read(ref _inner)?.Resume();

    /// <inheritdoc/>
    public void Close() => End()?.Close();

    /// <summary>Closes the transport.</summary>
    public void Dispose() => End()?.Dispose();

    // What has never been opened has nothing to wait for.
    private HciStreamTransport? End()
    {
        _isClosed = true;
        var inner = Volatile.Read(ref _inner);
        if (inner is null)
            _closed.TrySetResult(true);
        return inner;
    }
}
