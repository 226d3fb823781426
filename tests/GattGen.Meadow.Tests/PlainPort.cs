// A serial port that is what the test makes of it.
using System;
using System.Collections.Generic;
using Meadow.Hardware;

namespace GattGen.Meadow.Tests;

internal sealed class PlainPort : ISerialPort
{
    private readonly Queue<byte> _octets = new();

    public event SerialDataReceivedEventHandler? DataReceived;

    public event EventHandler? BufferOverrun
    {
        add { }
        remove { }
    }

    public int BaudRate { get; set; } = 115200;

    public int BytesToRead
    {
        get
        {
            lock (_octets)
                return _octets.Count;
        }
    }

    public int DataBits { get; set; }

    public bool IsOpen { get; private set; }

    public Parity Parity { get; set; }

    public string PortName => "COM1";

    public int ReceiveBufferSize => 0;

    public TimeSpan ReadTimeout { get; set; }

    public TimeSpan WriteTimeout { get; set; }

    public StopBits StopBits { get; set; }

    /// <summary>An octet comes, and has been told of.</summary>
    public void Arrive(byte octet)
    {
        lock (_octets)
            _octets.Enqueue(octet);
        DataReceived?.Invoke(this, null!);
    }

    public void Close() => IsOpen = false;

    public void ClearReceiveBuffer()
    {
    }

    public void Dispose() => Close();

    public void Open() => IsOpen = true;

    public int Peek() => -1;

    public int Read(byte[] buffer, int offset, int count)
    {
        lock (_octets)
        {
            var taken = 0;
            while (taken < count && _octets.TryDequeue(out var octet))
                buffer[offset + taken++] = octet;
            return taken;
        }
    }

    public byte[] ReadAll() => [];

    public int ReadByte() => -1;

    public int Write(byte[] buffer) => buffer.Length;

    public int Write(byte[] buffer, int offset, int count) => count;
}
