// What every board has, as Meadow.Contracts declares it.
using Meadow.Gateways;
using Meadow.Hardware;

namespace Meadow;

/// <summary>A board.</summary>
public interface IMeadowDevice
{
    /// <summary>Its operating system.</summary>
    IPlatformOS PlatformOS { get; }
}

/// <summary>What the operating system of a board offers.</summary>
public interface IPlatformOS
{
    /// <summary>Its files.</summary>
    IFileSystemInfo FileSystem { get; }

    /// <summary>A serial port by its name on the board, such as COM4; null when there is none.</summary>
    SerialPortName? GetSerialPortName(string portName);
}

/// <summary>Where files stand.</summary>
public interface IFileSystemInfo
{
    /// <summary>The folder for data of applications.</summary>
    string DataDirectory { get; }
}
