// The settings of a terminal: struct termios2 of asm-generic/termbits.h (x86, x64, arm, arm64), 44 octets:
//
//   0  c_iflag    4  c_oflag    8  c_cflag    12  c_lflag    16  c_line    17  c_cc[19]    36  c_ispeed    40  c_ospeed
//
// It is kept as octets, so that what is not understood here goes back as it came.
using System;

namespace GattGen.Transports;

/// <summary>Settings of a terminal, as read from it.</summary>
internal sealed class TerminalSettings
{
    private const int Size = 44;
    private const int InputModes = 0;
    private const int OutputModes = 4;
    private const int ControlModes = 8;
    private const int LocalModes = 12;
    private const int ControlCharacters = 17;
    private const int InputSpeed = 36;
    private const int OutputSpeed = 40;

    private const uint IgnoreBreak = 0x1;
    private const uint SpeedIsNumber = 0x1000;              // BOTHER: c_ospeed counts, and c_ispeed is the same (CIBAUD is 0)
    private const uint EightBits = 0x30;
    private const uint CanReceive = 0x80;
    private const uint HangUpOnClose = 0x400;
    private const uint IsLocal = 0x800;                     // the modem lines do not matter
    private const uint RequestToSendFlow = 0x8000_0000;     // CRTSCTS
    private const int Time = 5;                             // VTIME
    private const int Minimum = 6;                          // VMIN

    private readonly byte[] _octets;

    private TerminalSettings(byte[] octets) => _octets = octets;

    /// <summary>The speed, in bits per second.</summary>
    public uint Speed => Get(OutputSpeed);

    /// <summary>Whether the lines RTS and CTS control the flow.</summary>
    public bool HasFlowControl => (Get(ControlModes) & RequestToSendFlow) != 0;

    /// <summary>Reads the settings of a terminal; null, and the last error, when there are none.</summary>
    public static TerminalSettings? Read(DescriptorHandle terminal)
    {
        var octets = new byte[Size];
        return LinuxTerminal.Control(terminal, (UIntPtr)LinuxTerminal.GetSettings, ref octets[0]) == 0 ? new TerminalSettings(octets) : null;
    }

    /// <summary>Gives these settings to a terminal, at once; false, and the last error, when it refuses.</summary>
    public bool TryWrite(DescriptorHandle terminal) => LinuxTerminal.Control(terminal, (UIntPtr)LinuxTerminal.SetSettings, ref _octets[0]) == 0;

    /// <summary>The settings for octets that pass as they are: eight bits, no parity, one stop bit, no meaning of any octet.</summary>
    public TerminalSettings Raw(uint speed, bool hasFlowControl)
    {
        var raw = new TerminalSettings((byte[])_octets.Clone());
        raw.Set(InputModes, IgnoreBreak);
        raw.Set(OutputModes, 0);
        raw.Set(ControlModes, (Get(ControlModes) & HangUpOnClose) | SpeedIsNumber | EightBits | CanReceive | IsLocal | (hasFlowControl ? RequestToSendFlow : 0));
        raw.Set(LocalModes, 0);
        raw._octets[ControlCharacters + Time] = 0;
        raw._octets[ControlCharacters + Minimum] = 1;
        raw.Set(InputSpeed, speed);
        raw.Set(OutputSpeed, speed);
        return raw;
    }

    private uint Get(int offset) => BitConverter.ToUInt32(_octets, offset);

    private void Set(int offset, uint value) => BitConverter.TryWriteBytes(_octets.AsSpan(offset), value);
}
