// A serial port of a simulated board, with the defects of the real one.
using System;
using System.Threading;
using System.Threading.Tasks;
using Meadow.Hardware;

namespace SimulatedF7;

/// <summary>
/// A serial port whose other end is a stream. It reads without waiting, tells of octets on a thread of its own, loses what is not read in time, and
/// misreads arrays: with an offset and more than 255 octets, and after a write that was taken in part. It opens at no more than 115,200 bits per second;
/// at another speed than that of the other end nothing is understood. With a timeout of writing it throws when a write is taken in part.
/// </summary>
public sealed class SimulatedSerialPort : ISerialPort
{
    private const int LargestWhole = 255;
    private const int Fastest = 115_200;

    private readonly LineEnd _line;
    private readonly int _takesAtMost;
    private readonly int _farSpeed;         // of the other end; 0 for any
    private bool _wasPartial;
    private int _isTelling;
    private int _isTold;

    internal SimulatedSerialPort(LineEnd line, string portName, int baudRate, int takesAtMost = int.MaxValue, int farSpeed = 0)
    {
        _line = line;
        _takesAtMost = takesAtMost;
        _farSpeed = farSpeed;
        PortName = portName;
        BaudRate = baudRate;
        line.Arrived += OnArrived;
        line.Overrun += () => BufferOverrun?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc/>
    public event SerialDataReceivedEventHandler? DataReceived;

    /// <inheritdoc/>
    public event EventHandler? BufferOverrun;

    /// <inheritdoc/>
    public int BaudRate { get; set; }

    /// <inheritdoc/>
    public int BytesToRead => IsOpen ? _line.Waiting : 0;

    /// <inheritdoc/>
    public int DataBits { get; set; } = 8;

    /// <inheritdoc/>
    public bool IsOpen { get; private set; }

    /// <inheritdoc/>
    public Parity Parity { get; set; }

    /// <inheritdoc/>
    public string PortName { get; }

    /// <inheritdoc/>
    public int ReceiveBufferSize => 1024;

    /// <inheritdoc/>
    public TimeSpan ReadTimeout { get; set; }

    /// <inheritdoc/>
    public TimeSpan WriteTimeout { get; set; }

    /// <inheritdoc/>
    public StopBits StopBits { get; set; } = StopBits.One;

    /// <inheritdoc/>
    public void Close()
    {
        if (!IsOpen)
            return;
        IsOpen = false;
        _line.Dispose();
    }

    /// <inheritdoc/>
    public void ClearReceiveBuffer()
    {
        Span<byte> away = stackalloc byte[64];
        while (_line.Take(away) > 0)
        {
            // What was received is forgotten.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    /// <inheritdoc/>
    public void Open()
    {
        if (IsOpen)
            throw new InvalidOperationException("Port is already open");
        if (BaudRate > Fastest)
            throw new NotSupportedException("Unsupported baud rate.");
        IsOpen = true;
    }

    /// <inheritdoc/>
    public int Peek()
    {
        var octet = _line.Peek();
        return octet < 0 ? octet : Understood((byte)octet);
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public byte[] ReadAll()
    {
        var octets = new byte[_line.Waiting];
        return octets.AsSpan(0, Take(octets)).ToArray();
    }

    /// <inheritdoc/>
    public int ReadByte()
    {
        Span<byte> octet = stackalloc byte[1];
        return Take(octet) == 1 ? octet[0] : -1;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer) => Write(buffer, 0, buffer.Length);

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        if (!IsOpen)
            throw new InvalidOperationException("Cannot write to a closed port");
        var misreads = (offset > 0 && count > LargestWhole) || (_wasPartial && offset > 0) || count > LargestWhole;
        var taken = Math.Min(count, _takesAtMost);
        var octets = buffer.AsSpan(offset, taken).ToArray();
        if (misreads)
            buffer.AsSpan(0, taken).CopyTo(octets);     // from the beginning, where it should be from the offset
        if (count > LargestWhole && taken > LargestWhole)
            octets.AsSpan(0, taken - LargestWhole).CopyTo(octets.AsSpan(LargestWhole));
        _wasPartial = taken < count;
        for (var i = 0; i < octets.Length; i++)
            octets[i] = Understood(octets[i]);
        _line.Give(octets);
        return WriteTimeout > TimeSpan.Zero && taken < count ? throw new TimeoutException("The write has timed out.") : taken;
    }

    private int Take(Span<byte> buffer)
    {
        var count = _line.Take(buffer);
        for (var i = 0; i < count; i++)
            buffer[i] = Understood(buffer[i]);
        return count;
    }

    // At another speed the bits of an octet are sampled in the wrong places.
    private byte Understood(byte octet) => _farSpeed == 0 || _farSpeed == BaudRate ? octet : (byte)~(octet << 1);

    // The thread of the port: one event at a time, and one more when octets have come meanwhile.
    private void OnArrived()
    {
        Volatile.Write(ref _isTold, 1);
        if (Interlocked.CompareExchange(ref _isTelling, 1, 0) == 0)
            Task.Run(TellAll);
    }

    private void TellAll()
    {
        do
        {
            while (Interlocked.Exchange(ref _isTold, 0) == 1)
            {
                if (IsOpen)
                    DataReceived?.Invoke(this, new SerialDataReceivedEventArgs(SerialDataType.Chars));
            }

            Volatile.Write(ref _isTelling, 0);
        }
        while (Volatile.Read(ref _isTold) == 1 && Interlocked.CompareExchange(ref _isTelling, 1, 0) == 0);
    }
}
