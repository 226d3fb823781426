// The far end of a pseudo terminal: what a device at the end of a serial line would be.
using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports.Tests;

/// <summary>
/// The master of a pair. It outlives those who open and close the other end: while nobody has it open, there is nothing to read. It asks again
/// and again instead of waiting in the system, so that it can be closed at any time.
/// </summary>
internal sealed class PseudoTerminal : AsynchronousStream
{
    private const int ReadWriteNoTerminalNonBlocking = 0x2 | 0x100 | 0x800;
    private readonly object _lock = new();
    private int _master;

    public PseudoTerminal()
    {
        _master = posix_openpt(ReadWriteNoTerminalNonBlocking);
        var name = new byte[128];
        if (_master < 0 || grantpt(_master) != 0 || unlockpt(_master) != 0 || ptsname_r(_master, name, (nuint)name.Length) != 0)
            throw new IOException("The system gives no pseudo terminal: error " + Marshal.GetLastPInvokeError() + ".");
        Path = Encoding.ASCII.GetString(name.AsSpan(0, name.AsSpan().IndexOf((byte)0)));
    }

    /// <summary>The other end.</summary>
    public string Path { get; }

    /// <summary>The settings of the other end: struct termios2, 44 octets.</summary>
    public byte[] Settings
    {
        get
        {
            const uint getSettings = 0x802C_542A;
            var settings = new byte[44];
            lock (_lock)
                Assert.Equal(0, ioctl(_master, getSettings, settings));
            return settings;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var octets = new byte[buffer.Length];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            nint read;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_master < 0, this);
                read = PseudoTerminal.read(_master, octets, (nuint)octets.Length);
            }

            if (read > 0)
            {
                octets.AsSpan(0, (int)read).CopyTo(buffer.Span);
                return (int)read;
            }

            await Task.Delay(1, cancellationToken);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            nint written;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_master < 0, this);
                written = write(_master, buffer.ToArray(), (nuint)buffer.Length);
            }

            if (written > 0)
                buffer = buffer[(int)written..];
            else
                await Task.Delay(1, cancellationToken);
        }
    }

    protected override void Dispose(bool disposing)
    {
        lock (_lock)
        {
            if (_master >= 0)
                _ = close(_master);
            _master = -1;
        }

        base.Dispose(disposing);
    }

#pragma warning disable SYSLIB1054, IDE1006 // names of the C library
    [DllImport("libc", SetLastError = true)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int grantpt(int master);

    [DllImport("libc", SetLastError = true)]
    private static extern int unlockpt(int master);

    [DllImport("libc", SetLastError = true)]
    private static extern int ptsname_r(int master, byte[] name, nuint length);

    [DllImport("libc", SetLastError = true)]
    private static extern int ioctl(int descriptor, nuint request, byte[] argument);

    [DllImport("libc", SetLastError = true)]
    private static extern nint read(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", SetLastError = true)]
    private static extern nint write(int descriptor, byte[] buffer, nuint count);

    [DllImport("libc", SetLastError = true)]
    private static extern int close(int descriptor);
#pragma warning restore SYSLIB1054, IDE1006
}
