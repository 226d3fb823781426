// A serial port that cannot be opened.
using System;
using Meadow.Hardware;

namespace GattGen.Meadow.Tests;

internal sealed class BrokenPort : ISerialPort
{
    public event SerialDataReceivedEventHandler? DataReceived
    {
        add { }
        remove { }
    }

    public event EventHandler? BufferOverrun
    {
        add { }
        remove { }
    }

    public int BaudRate { get; set; } = 115200;

    public int BytesToRead => 0;

    public int DataBits { get; set; }

    public bool IsOpen => false;

    public Parity Parity { get; set; }

    public string PortName => "COM9";

    public int ReceiveBufferSize => 0;

    public TimeSpan ReadTimeout { get; set; }

    public TimeSpan WriteTimeout { get; set; }

    public StopBits StopBits { get; set; }

    public void Close()
    {
    }

    public void ClearReceiveBuffer()
    {
    }

    public void Dispose()
    {
    }

    public void Open() => throw new InvalidOperationException("no such port");

    public int Peek() => -1;

    public int Read(byte[] buffer, int offset, int count) => 0;

    public byte[] ReadAll() => [];

    public int ReadByte() => -1;

    public int Write(byte[] buffer) => 0;

    public int Write(byte[] buffer, int offset, int count) => 0;
}
