// The main job of GattGen: a heart rate monitor runs on a simulated board, and a central in the same process uses it over the air.
using System;
using System.CommandLine;
using System.IO;
using HeartRateMonitor;
using SimulatedF7;

var seconds = DesktopRun.SecondsOption("How long measurements are received");
var trace = new Option<FileInfo>("--trace", "Writes the HCI traffic of both sides to a btsnoop file, which Wireshark opens.");

var command = new RootCommand("Runs a heart rate monitor on a simulated Meadow F7 and uses it from a central in the same process.") { seconds, trace };
command.SetHandler(async context =>
{
    var result = context.ParseResult;
    context.ExitCode = await MainJob.RunAsync(
        TimeSpan.FromSeconds(result.GetValueForOption(seconds)),
        result.GetValueForOption(trace),
        Console.Out,
        context.GetCancellationToken()).ConfigureAwait(false);
});
return await command.InvokeAsync(args).ConfigureAwait(false);
