// The story that is told: serve, find, connect, discover, subscribe, write, echo.
using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Hci;
using GattGen.Profiles;
using GattGen.Transports;

namespace HeartRateMonitor;

/// <summary>Runs both sides in one process, over HCI, through two virtual controllers.</summary>
internal static class MainJob
{
    // How long everything besides receiving measurements may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the job.</summary>
    /// <param name="duration">How long measurements are received.</param>
    /// <param name="trace">Where the HCI traffic goes, or null.</param>
    /// <param name="output">Where the story is told.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>The exit code: 0 when everything happened that should, otherwise 1, and the output says what did not.</returns>
    public static async Task<int> RunAsync(TimeSpan duration, FileInfo? trace, TextWriter output, CancellationToken cancel)
    {
        using var file = trace?.Create();
        using var writer = file is null ? null : new BtSnoopWriter(file);
        await using var monitorRadio = await BleRadio.OpenAsync("virtual:monitor", new BleRadioOptions { Trace = writer, TraceAdapter = 0 }, cancel).ConfigureAwait(false);
        await using var centralRadio = await BleRadio.OpenAsync("virtual:central", new BleRadioOptions { Trace = writer, TraceAdapter = 1 }, cancel).ConfigureAwait(false);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(duration + Patience);
        var monitor = new MonitorServer();
        await monitor.StartAsync(monitorRadio, cancel).ConfigureAwait(false);
        Story.Declared(output, monitor);

        centralRadio.Active = true;
        using var beating = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var heart = BeatAsync(monitor, beating.Token);
        string? problem = null;
        try
        {
            problem = await UseAsync(centralRadio, duration, output, limit.Token).ConfigureAwait(false);
        }
        catch (BleException failed)
        {
            problem = failed.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            problem = "It took too long.";
        }
        finally
        {
            await beating.CancelAsync().ConfigureAwait(false);
            await heart.ConfigureAwait(false);
        }

        await monitor.StopAsync(cancel).ConfigureAwait(false);
        if (trace is not null)
            output.WriteLine("The HCI traffic of both sides is in " + trace.FullName + ".");
        output.WriteLine(problem is null ? "Done." : "Failed: " + problem);
        return problem is null ? 0 : 1;
    }

    /// <summary>The central: it knows the monitor by its services alone.</summary>
    /// <returns>What did not happen as it should, or null.</returns>
    private static async Task<string?> UseAsync(Ble radio, TimeSpan duration, TextWriter output, CancellationToken cancel)
    {
        var central = new Central(radio);
        var address = await FindAsync(central, output, cancel).ConfigureAwait(false);
        await using var link = await central.ConnectAsync(address, cancel: cancel).ConfigureAwait(false);
        await link.ExchangeMtuAsync(cancel).ConfigureAwait(false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Connected to {link.Peer}; the MTU is {link.Mtu}."));

        Story.Discovered(output, await link.DiscoverAsync(cancel).ConfigureAwait(false));
        var heartRate = await HeartRateService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var battery = await BatteryService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var information = await DeviceInformationService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var uart = await NordicUartService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);

        output.WriteLine();
        output.WriteLine("Made by " + await information.ManufacturerName!.ReadAsync(cancel).ConfigureAwait(false)
            + ", model " + await information.ModelNumber!.ReadAsync(cancel).ConfigureAwait(false)
            + ", firmware " + await information.FirmwareRevision!.ReadAsync(cancel).ConfigureAwait(false)
            + "; worn at: " + await heartRate.Location!.ReadAsync(cancel).ConfigureAwait(false)
            + "; battery " + (await battery.Level.ReadAsync(cancel).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture) + " %.");

        const string Text = "Hello over the air";
        var echo = await EchoAsync(uart, Text, output, cancel).ConfigureAwait(false);
        var isRefused = await ResetEnergyAsync(heartRate, output, cancel).ConfigureAwait(false);
        var measurements = await ListenAsync(heartRate, duration, output, cancel).ConfigureAwait(false);

        await link.DisconnectAsync(cancel).ConfigureAwait(false);
        output.WriteLine("Disconnected.");
        return echo != Text ? "The UART gave back something else."
            : !isRefused ? "The control point took an operation that it does not know."
            : measurements == 0 ? "No measurement was received."
            : null;
    }

    private static async Task<BleAddress> FindAsync(Central central, TextWriter output, CancellationToken cancel)
    {
        await foreach (var result in central.ScanAsync(new ScanOptions { Active = true }, cancel).ConfigureAwait(false))
        {
            if (!new AdvertisingReader(result.Data.Span).ContainsService(Assigned.Services.HeartRate))
                continue;
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Found {result.Address} at {result.Rssi} dBm, advertising {Convert.ToHexString(result.Data.Span)}."));
            return result.Address;
        }

        throw new BleException(BleError.NoEntry, "No heart rate monitor advertises.");
    }

    private static async Task<string?> EchoAsync(NordicUartService.Client uart, string text, TextWriter output, CancellationToken cancel)
    {
        await using var answers = await uart.Tx.SubscribeAsync(cancel).ConfigureAwait(false);
        await uart.Rx.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).ConfigureAwait(false);
        await foreach (var octets in answers.WithCancellation(cancel).ConfigureAwait(false))
        {
            var answer = Encoding.UTF8.GetString(octets);
            output.WriteLine("UART: sent \"" + text + "\", got \"" + answer + "\".");
            return answer;
        }

        return null;
    }

    private static async Task<bool> ResetEnergyAsync(HeartRateService.Client heartRate, TextWriter output, CancellationToken cancel)
    {
        const HeartRateControlPoint Unknown = (HeartRateControlPoint)0x7F;
        await heartRate.ControlPoint.WriteAsync(HeartRateControlPoint.ResetEnergyExpended, cancel).ConfigureAwait(false);
        output.WriteLine("Control point: the expended energy counts from 0 again.");
        try
        {
            await heartRate.ControlPoint.WriteAsync(Unknown, cancel).ConfigureAwait(false);
            return false;
        }
        catch (BleException refused) when (refused.Status == HeartRateService.ControlPointNotSupported)
        {
            output.WriteLine("Control point: an operation that it does not know is refused. " + refused.Message);
            return true;
        }
    }

    private static async Task<int> ListenAsync(HeartRateService.Client heartRate, TimeSpan duration, TextWriter output, CancellationToken cancel)
    {
        var count = 0;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var measurements = await heartRate.Measurement.SubscribeAsync(cancel).ConfigureAwait(false);
        enough.CancelAfter(duration);
        output.WriteLine();
        try
        {
            await foreach (var measurement in measurements.WithCancellation(enough.Token).ConfigureAwait(false))
            {
                Story.Measured(output, DateTimeOffset.Now, measurement);
                count++;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            output.WriteLine();
        }

        return count;
    }

    /// <summary>A heart that beats 4 times a second, so that a short run has something to show.</summary>
    private static async Task BeatAsync(MonitorServer monitor, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        try
        {
            for (var beat = 0; await timer.WaitForNextTickAsync(cancel).ConfigureAwait(false); beat++)
                monitor.Beat(beat);
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
    }
}
