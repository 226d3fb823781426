// A serial port, as Meadow.Contracts declares it.
using System;

namespace Meadow.Hardware;

/// <summary>A serial port. Reads never wait: they return what is there.</summary>
public interface ISerialPort : IDisposable
{
    /// <summary>Octets have come; raised on the thread of the port.</summary>
    event SerialDataReceivedEventHandler DataReceived;

    /// <summary>Octets were lost.</summary>
    event EventHandler BufferOverrun;

    /// <summary>Bits per second.</summary>
    int BaudRate { get; set; }

    /// <summary>How many octets can be read.</summary>
    int BytesToRead { get; }

    /// <summary>Data bits.</summary>
    int DataBits { get; set; }

    /// <summary>Whether the port is open.</summary>
    bool IsOpen { get; }

    /// <summary>The parity.</summary>
    Parity Parity { get; set; }

    /// <summary>The name of the port.</summary>
    string PortName { get; }

    /// <summary>The size of the buffer of received octets.</summary>
    int ReceiveBufferSize { get; }

    /// <summary>How long a read waits.</summary>
    TimeSpan ReadTimeout { get; set; }

    /// <summary>How long a write waits.</summary>
    TimeSpan WriteTimeout { get; set; }

    /// <summary>Stop bits.</summary>
    StopBits StopBits { get; set; }

    /// <summary>Closes the port.</summary>
    void Close();

    /// <summary>Forgets what was received.</summary>
    void ClearReceiveBuffer();

    /// <summary>Opens the port.</summary>
    void Open();

    /// <summary>The next octet, which stays, or -1.</summary>
    int Peek();

    /// <summary>Takes what is there.</summary>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Takes everything that is there.</summary>
    byte[] ReadAll();

    /// <summary>Takes an octet, or -1.</summary>
    int ReadByte();

    /// <summary>Writes an array.</summary>
    int Write(byte[] buffer);

    /// <summary>Writes a part of an array.</summary>
    int Write(byte[] buffer, int offset, int count);
}

/// <summary>Parity.</summary>
public enum Parity
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Odd.</summary>
    Odd = 1,

    /// <summary>Even.</summary>
    Even = 2,
}

/// <summary>Stop bits.</summary>
public enum StopBits
{
    /// <summary>One.</summary>
    One = 1,

    /// <summary>Two.</summary>
    Two = 2,
}

/// <summary>What has come: octets.</summary>
public enum SerialDataType
{
    /// <summary>Octets.</summary>
    Chars = 1,

    /// <summary>The end of the port.</summary>
    Eof = 2,
}

/// <summary>Octets have come.</summary>
public class SerialDataReceivedEventArgs : EventArgs
{
    internal SerialDataReceivedEventArgs(SerialDataType eventType) => EventType = eventType;

    /// <summary>What has come.</summary>
    public SerialDataType EventType { get; }
}

/// <summary>Told that octets have come.</summary>
public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);

/// <summary>A serial port by its name on the board.</summary>
public class SerialPortName
{
    private readonly Func<SerialPortName, int, int, ISerialPort> _create;

    internal SerialPortName(string friendlyName, string systemName, Func<SerialPortName, int, int, ISerialPort> create)
    {
        FriendlyName = friendlyName;
        SystemName = systemName;
        _create = create;
    }

    /// <summary>The name on the board, such as COM4.</summary>
    public string FriendlyName { get; }

    /// <summary>The name of the system.</summary>
    public string SystemName { get; }

    /// <summary>Makes the port; it is not open yet.</summary>
    public ISerialPort CreateSerialPort(int baudRate = 9600, int dataBits = 8, Parity parity = Parity.None, StopBits stopBits = StopBits.One, int readBufferSize = 1024) => _create(this, baudRate, readBufferSize);
}
