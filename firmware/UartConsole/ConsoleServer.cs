// What the console serves: a serial line over the air.
using GattGen;
using GattGen.Profiles;

namespace UartConsole;

/// <summary>The device. The UUID of the Nordic UART service has 128 bits, which the board's own radio does not take: it needs an external module.</summary>
[GattServer("GattGen Console")]
internal sealed partial class ConsoleServer
{
    public NordicUartService Uart { get; } = new NordicUartService();
}
