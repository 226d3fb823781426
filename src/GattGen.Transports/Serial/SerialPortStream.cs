// Serial ports and pseudo terminals of Linux.
using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports;

/// <summary>
/// A serial port, or a pseudo terminal, as a stream of octets: eight bits, no parity, one stop bit, every octet as it is. The port is used
/// exclusively, and gets back its settings when the stream is closed. Linux only.
/// </summary>
/// <remarks>
/// One read and one write may be under way at a time. Closing ends both at once. A port that is pulled out, or the end of the other side of a
/// pseudo terminal, ends them with an <see cref="IOException"/>.
/// </remarks>
public sealed class SerialPortStream : Stream
{
    /// <summary>The speed that is taken when none is given, in bits per second.</summary>
    public const int DefaultSpeed = 115_200;

    // How long closing waits for what was written to leave.
    private const int FarewellMilliseconds = 100;

    private readonly DescriptorHandle _port;
    private readonly TerminalSettings _before;
    private readonly PortReadiness _readiness;
    private int _isDisposed;

    private SerialPortStream(string path, int speed, DescriptorHandle port, TerminalSettings before)
    {
        Path = path;
        Speed = speed;
        _port = port;
        _before = before;
        _readiness = new PortReadiness(port, path);
    }

    /// <summary>The path of the port.</summary>
    public string Path { get; }

    /// <summary>Its speed, in bits per second.</summary>
    public int Speed { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a port.</summary>
    /// <param name="path">Its path, such as /dev/ttyACM0.</param>
    /// <param name="speed">Its speed in bits per second, any positive number; the port may refuse it.</param>
    /// <param name="hasFlowControl">Whether the lines RTS and CTS control the flow.</param>
    /// <exception cref="ArgumentException">There is no path, or the speed is not positive.</exception>
    /// <exception cref="BleException">
    /// <see cref="BleError.NotSupported"/> on other systems than Linux; <see cref="BleError.NoEntry"/>: no such device;
    /// <see cref="BleError.Busy"/>: in use; <see cref="BleError.InvalidArgument"/>: it is no terminal, or refuses the speed or the flow control;
    /// <see cref="BleError.InputOutput"/>: no permission, or another failure.
    /// </exception>
    public static SerialPortStream Open(string path, int speed = DefaultSpeed, bool hasFlowControl = false)
    {
        if (string.IsNullOrEmpty(path))
            throw new ArgumentException("The path of a serial port is missing.", nameof(path));
        if (speed <= 0)
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed is a positive number of bits per second.");
        if (!LinuxTerminal.IsHere)
            throw new BleException(BleError.NotSupported, "Serial ports are opened on Linux only (x86, arm). Elsewhere let a bridge (ser2net, a terminal server) offer the port by TCP, and open tcp-client:HOST:PORT.");

        var port = new DescriptorHandle(LinuxTerminal.Open(Encoding.UTF8.GetBytes(path + "\0"), LinuxTerminal.OpenFlags));
        try
        {
            if (port.IsInvalid)
                throw Refused(path, LinuxTerminal.LastError);
            var before = Claim(path, port);
            try
            {
                SetUp(path, speed, hasFlowControl, port, before);
                return new SerialPortStream(path, speed, port, before);
            }
            catch
            {
                Release(port, before);
                throw;
            }
        }
        catch
        {
            port.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read;
        while ((read = TryRead(buffer)) == 0 && buffer.Length > 0)
            _readiness.WaitToRead();
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int read;
        while ((read = TryRead(buffer.Span)) == 0 && buffer.Length > 0)
            await _readiness.WaitToReadAsync(cancellationToken).ConfigureAwait(false);
        return read;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (true)
        {
            buffer = buffer[TryWrite(buffer)..];
            if (buffer.IsEmpty)
                return;
            _readiness.WaitToWrite();
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            buffer = buffer[TryWrite(buffer.Span)..];
            if (buffer.IsEmpty)
                return;
            await _readiness.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Does nothing: what is written leaves by itself.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _readiness.Dispose();
            for (var waited = 0; waited < FarewellMilliseconds && Unsent() > 0; waited++)
                Thread.Sleep(1);
            Release(_port, _before);
            _port.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Makes the port ours alone.</summary>
    /// <returns>Its settings before.</returns>
    private static TerminalSettings Claim(string path, DescriptorHandle port)
    {
        var before = TerminalSettings.Read(port)
            ?? throw Refused(path, BleError.InvalidArgument, "it is not a terminal, neither a serial port nor a pseudo terminal");

        // To who may do everything the system opens even a port that another has for itself.
        var isExclusive = 0;
        if (LinuxTerminal.Control(port, (UIntPtr)LinuxTerminal.GetExclusive, ref isExclusive) == 0 && isExclusive != 0)
            throw Refused(path, LinuxTerminal.Busy);
        if (LinuxTerminal.Control(port, (UIntPtr)LinuxTerminal.SetExclusive, IntPtr.Zero) != 0)
            throw Refused(path, LinuxTerminal.LastError);
        return before;
    }

    private static void SetUp(string path, int speed, bool hasFlowControl, DescriptorHandle port, TerminalSettings before)
    {
        var bits = speed.ToString(CultureInfo.InvariantCulture) + " bits per second";
        if (!before.Raw((uint)speed, hasFlowControl).TryWrite(port))
        {
            var error = LinuxTerminal.LastError;
            throw error == LinuxTerminal.Invalid ? Refused(path, BleError.InvalidArgument, "it refuses " + bits) : Refused(path, error);
        }

        // A driver that cannot do what it was told does something else, and does not say so. 3 in 100 is what a receiver bears.
        var now = TerminalSettings.Read(port) ?? throw Refused(path, LinuxTerminal.LastError);
        if (Math.Abs((long)now.Speed - speed) * 100 > 3L * speed)
            throw Refused(path, BleError.InvalidArgument, "it refuses " + bits + " and takes " + now.Speed.ToString(CultureInfo.InvariantCulture) + " instead");
        if (hasFlowControl && !now.HasFlowControl)
            throw Refused(path, BleError.InvalidArgument, "it has no RTS/CTS flow control; leave out rtscts, and use h5 where octets get lost");
        _ = LinuxTerminal.Control(port, (UIntPtr)LinuxTerminal.Flush, (IntPtr)LinuxTerminal.FlushBoth);
    }

    /// <summary>Gives the port back as it was.</summary>
    private static void Release(DescriptorHandle port, TerminalSettings before)
    {
        // What the other side does not take now would hold up the closing, for half a minute with some drivers.
        _ = LinuxTerminal.Control(port, (UIntPtr)LinuxTerminal.Flush, (IntPtr)LinuxTerminal.FlushOutput);
        before.TryWrite(port);
        _ = LinuxTerminal.Control(port, (UIntPtr)LinuxTerminal.SetNotExclusive, IntPtr.Zero);
    }

    private static BleException Refused(string path, int error) => error switch
    {
        LinuxTerminal.NoEntry or LinuxTerminal.NoSuchAddress or LinuxTerminal.NoDevice => Refused(path, BleError.NoEntry, "there is no such device"),
        LinuxTerminal.AccessDenied or LinuxTerminal.NotPermitted => Refused(path, BleError.InputOutput, "there is no permission; on most systems the user must be in the group dialout ('sudo usermod -aG dialout $USER', then log in anew)"),
        LinuxTerminal.Busy => Refused(path, BleError.Busy, "another program, or another radio, is using it"),
        LinuxTerminal.IsDirectory => Refused(path, BleError.InvalidArgument, "it is a directory"),
        _ => Refused(path, BleError.InputOutput, "error " + error.ToString(CultureInfo.InvariantCulture) + " of the system"),
    };

    private static BleException Refused(string path, BleError error, string problem) => new(error, "The serial port '" + path + "' cannot be opened: " + problem + ".");

    private int Unsent()
    {
        var octets = 0;
        return LinuxTerminal.Control(_port, (UIntPtr)LinuxTerminal.GetOutputQueue, ref octets) == 0 ? octets : 0;
    }

    // 0: nothing now.
    private int TryRead(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            ThrowIfDisposed();
            var read = (int)LinuxTerminal.Read(_port, ref MemoryMarshal.GetReference(buffer), (UIntPtr)buffer.Length);
            if (read > 0)
                return read;
            var error = read == 0 ? LinuxTerminal.InputOutput : LinuxTerminal.LastError;
            if (error == LinuxTerminal.TryAgain)
                return 0;
            if (error != LinuxTerminal.Interrupted)
                throw Gone(error);
        }

        return 0;
    }

    // How much was written; 0: nothing now.
    private int TryWrite(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            ThrowIfDisposed();
            var written = (int)LinuxTerminal.Write(_port, ref MemoryMarshal.GetReference(buffer), (UIntPtr)buffer.Length);
            if (written >= 0)
                return written;
            var error = LinuxTerminal.LastError;
            if (error == LinuxTerminal.TryAgain)
                return 0;
            if (error != LinuxTerminal.Interrupted)
                throw Gone(error);
        }

        return 0;
    }

    private IOException Gone(int error)
        => new(error is LinuxTerminal.InputOutput or LinuxTerminal.NoDevice or LinuxTerminal.NoSuchAddress
            ? "The serial port '" + Path + "' is gone: it was pulled out, or the other end of the pseudo terminal was closed."
            : "The serial port '" + Path + "' has failed: error " + error.ToString(CultureInfo.InvariantCulture) + " of the system.");

    private void ThrowIfDisposed()
    {
        if (Volatile.Read(ref _isDisposed) != 0)
            throw new ObjectDisposedException(nameof(SerialPortStream), "The serial port '" + Path + "' has been closed.");
    }
}
