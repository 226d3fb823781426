// The main job of GattGen: a heart rate monitor runs on a simulated board, and a central in the same process uses it over the air.
using System;
using System.CommandLine;
using System.IO;
using HeartRateMonitor;

var seconds = new Option<double>("--seconds", () => 5, "How long measurements are received, in seconds, 1..3600.");
var trace = new Option<FileInfo>("--trace", "Writes the HCI traffic of both sides to a btsnoop file, which Wireshark opens.");
seconds.AddValidator(result =>
{
    if (result.GetValueForOption(seconds) is < 1 or > 3600)
        result.ErrorMessage = "--seconds is 1..3600.";
});

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
