// The story that is told: serve, find, connect, discover, subscribe, write.
using System;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Hci;
using GattGen.Profiles;
using GattGen.Transports;
using SimulatedF7;

namespace HeartRateMonitor;

/// <summary>Runs the application on a simulated board, and a central beside it, through two virtual controllers.</summary>
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
    public static async Task<int> RunAsync(TimeSpan duration, FileInfo trace, TextWriter output, CancellationToken cancel)
    {
        FileStream created;
        try
        {
            created = trace?.Create();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            output.WriteLine("Failed: the trace cannot be written: " + failed.Message);
            return 1;
        }

        using var file = created;
        using var writer = file is null ? null : new BtSnoopWriter(file);
        await using var board = await SimulatedBoard.CreateAsync(radio: new BleRadioOptions { Trace = writer, TraceAdapter = 0 }).ConfigureAwait(false);
        await using var phone = await BleRadio.OpenAsync("virtual:phone", new BleRadioOptions { Trace = writer, TraceAdapter = 1 }, cancel).ConfigureAwait(false);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(duration + Patience);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var app = new MeadowApp();
        var running = board.RunAsync(app, over.Token);
        string problem;
        try
        {
            while (app.Monitor is null && !running.IsCompleted)
                await Task.Delay(10, limit.Token).ConfigureAwait(false);
            if (running.IsCompleted)
                await running.ConfigureAwait(false);
            Story.Declared(output, app.Monitor);
            phone.Active = true;
            problem = await UseAsync(phone, app, duration, output, limit.Token).ConfigureAwait(false);
        }
        catch (BleException failed)
        {
            problem = failed.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            problem = "It took too long.";
        }

        over.Cancel();
        try
        {
            await running.ConfigureAwait(false);
        }
        catch (InvalidOperationException ended)
        {
            problem = ended.Message;
        }

        if (trace is not null)
            output.WriteLine("The HCI traffic of both sides is in " + trace.FullName + ".");
        output.WriteLine(problem is null ? "Done." : "Failed: " + problem);
        return problem is null ? 0 : 1;
    }

    /// <summary>The central: it knows the monitor by its name and its services alone.</summary>
    /// <returns>What did not happen as it should, or null.</returns>
    private static async Task<string> UseAsync(Ble radio, MeadowApp app, TimeSpan duration, TextWriter output, CancellationToken cancel)
    {
        var central = new Central(radio);
        var address = await FindAsync(central, output, cancel).ConfigureAwait(false);
        await using var link = await central.ConnectAsync(address, cancel: cancel).ConfigureAwait(false);
        await link.ExchangeMtuAsync(cancel).ConfigureAwait(false);
        output.WriteLine(FormattableString.Invariant($"Connected to {link.Peer}; the MTU is {link.Mtu}."));

        Story.Discovered(output, await link.DiscoverAsync(cancel).ConfigureAwait(false));
        var heartRate = await HeartRateService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var battery = await BatteryService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);
        var information = await DeviceInformationService.Client.DiscoverAsync(link, cancel).ConfigureAwait(false);

        output.WriteLine();
        output.WriteLine("Made by " + await information.ManufacturerName.ReadAsync(cancel).ConfigureAwait(false)
            + ", model " + await information.ModelNumber.ReadAsync(cancel).ConfigureAwait(false)
            + ", firmware " + await information.FirmwareRevision.ReadAsync(cancel).ConfigureAwait(false)
            + "; worn at: " + await heartRate.Location.ReadAsync(cancel).ConfigureAwait(false)
            + "; battery " + (await battery.Level.ReadAsync(cancel).ConfigureAwait(false)).ToString(CultureInfo.InvariantCulture) + " %.");

        var isRefused = await ResetEnergyAsync(heartRate, app, output, cancel).ConfigureAwait(false);
        var measurements = await ListenAsync(heartRate, duration, output, cancel).ConfigureAwait(false);

        await link.DisconnectAsync(cancel).ConfigureAwait(false);
        output.WriteLine("Disconnected.");
        return !isRefused ? "The control point took an operation that it does not know."
            : measurements == 0 ? "No measurement was received."
            : null;
    }

    // The board advertises its name and not its services.
    private static async Task<BleAddress> FindAsync(Central central, TextWriter output, CancellationToken cancel)
    {
        await foreach (var result in central.ScanAsync(new ScanOptions { Active = true }, cancel).ConfigureAwait(false))
        {
            if (!new AdvertisingReader(result.Data.Span).TryGetName(out var name) || name != "GattGen HR")
                continue;
            output.WriteLine();
            output.WriteLine(FormattableString.Invariant($"Found {result.Address}, called {name}, at {result.Rssi} dBm, advertising {Story.Hex(result.Data.Span)}."));
            return result.Address;
        }

        throw new BleException(BleError.NoEntry, "No heart rate monitor advertises.");
    }

    private static async Task<bool> ResetEnergyAsync(HeartRateService.Client heartRate, MeadowApp app, TextWriter output, CancellationToken cancel)
    {
        const HeartRateControlPoint Unknown = (HeartRateControlPoint)0x7F;
        await heartRate.ControlPoint.WriteAsync(HeartRateControlPoint.ResetEnergyExpended, cancel).ConfigureAwait(false);
        output.WriteLine("Control point: the expended energy counts from 0 again.");
        await heartRate.ControlPoint.WriteAsync(Unknown, cancel).ConfigureAwait(false);
        for (var i = 0; i < 100 && app.Ble.RefusedWrites == 0; i++)
            await Task.Delay(20, cancel).ConfigureAwait(false);
        var isRefused = app.Ble.RefusedWrites == 1;
        if (isRefused)
            output.WriteLine("Control point: the service refused an operation that it does not know. The radio of the board had answered already; another radio would have told the client.");
        return isRefused;
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
}
