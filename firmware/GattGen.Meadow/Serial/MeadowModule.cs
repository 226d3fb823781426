// A Bluetooth module at a serial port that may restart, lose octets or be unplugged: it is opened anew.
using System;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Host;
using GattGen.Transports;

namespace GattGen.Meadow;

/// <summary>Keeps a Bluetooth module at a serial port in use.</summary>
public static class MeadowModule
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Opens a module and uses its radio. When the module is gone (it has restarted, octets were lost that nothing repairs, or its port was
    /// closed), or the use fails with a <see cref="BleException"/>, the radio is disposed of, and after a second all of it begins anew.
    /// </summary>
    /// <param name="connect">Makes the way to the module, each time a new one over a new port.</param>
    /// <param name="use">Uses the radio, which is off at first: a server that starts switches it on. Its token is cancelled when the module is gone, and when everything is to end. When it returns before that,
    /// everything ends. It is called once for each time that the module comes up.</param>
    /// <param name="lost">Told why the module is gone, before it is opened anew; may be null.</param>
    /// <param name="cancel">Ends it; the task ends without an exception, when the radio has been disposed of.</param>
    /// <returns>A task that ends as <paramref name="use"/> or <paramref name="cancel"/> says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="connect"/> or <paramref name="use"/> is null.</exception>
    /// <remarks>What the two functions throw besides <see cref="BleException"/> comes through.</remarks>
    /// <example><code>
    /// var server = new HeartRateMonitor();
    /// await MeadowModule.KeepAsync(
    ///     () => new MeadowSerialTransport(Device.PlatformOS.GetSerialPortName("COM4")!.CreateSerialPort(baudRate: 115200)),
    ///     async (ble, gone) =>
    ///     {
    ///         await server.StartAsync(ble, gone);
    ///         await Task.Delay(Timeout.Infinite, gone);
    ///     },
    ///     lost => Console.WriteLine(lost.Message));
    /// </code></example>
    public static async Task KeepAsync(Func<MeadowSerialTransport> connect, Func<HostBle, CancellationToken, Task> use, Action<BleException>? lost = null, CancellationToken cancel = default)
    {
        if (connect is null)
            throw new ArgumentNullException(nameof(connect));
        if (use is null)
            throw new ArgumentNullException(nameof(use));
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await UseAsync(connect, use, cancel).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (BleException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (BleException problem)
            {
                lost?.Invoke(problem);
            }

            // An end during the pause is no exception.
            await Task.WhenAny(Task.Delay(Pause, cancel)).ConfigureAwait(false);
        }
    }

    private static async Task UseAsync(Func<MeadowSerialTransport> connect, Func<HostBle, CancellationToken, Task> use, CancellationToken cancel)
    {
        var transport = connect();
        await using var ble = await BleRadio.OpenAsync(transport, cancel: cancel).ConfigureAwait(false);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var usage = use(ble, gone.Token);
        if (await Task.WhenAny(usage, transport.Completion).ConfigureAwait(false) != usage)
            gone.Cancel();
        try
        {
            await usage.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // It ends as it was told.
        }

        cancel.ThrowIfCancellationRequested();
        if (!gone.IsCancellationRequested)
            return;
        ble.Active = true;      // it does not come up any more, and says why
        throw new BleException(BleError.InputOutput, "The way to the module is gone.");
    }
}
