// Runs an application on a simulated board from the command line of a desktop.
using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Meadow;

namespace SimulatedF7;

/// <summary>What every application of ours does on a desktop: it runs for some seconds, and somebody uses it meanwhile.</summary>
public static class DesktopRun
{
    private const double DefaultSeconds = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Reads the command line, and runs the application on a simulated board.</summary>
    /// <param name="args">The arguments: <c>--seconds N</c>.</param>
    /// <param name="description">What the program does, for <c>--help</c>.</param>
    /// <param name="app">The application.</param>
    /// <param name="use">Uses it from outside. It is told how long; what it returns is what went wrong, or null.</param>
    /// <returns>The exit code: 0 when all went well.</returns>
    public static Task<int> MainAsync(string[] args, string description, App app, Func<SimulatedBoard, TimeSpan, CancellationToken, Task<string?>> use)
    {
        if (args is null)
            throw new ArgumentNullException(nameof(args));
        var seconds = SecondsOption("How long it runs");
        var command = new RootCommand(description) { seconds };
        command.SetHandler(async context =>
        {
            var duration = TimeSpan.FromSeconds(context.ParseResult.GetValueForOption(seconds));
            context.ExitCode = await RunAsync(app, duration, use, context.GetCancellationToken()).ConfigureAwait(false);
        });
        return command.InvokeAsync(args);
    }

    /// <summary>The option <c>--seconds N</c>, a number in 1..3600, 5 by default. What is none is an error of the command line.</summary>
    /// <param name="what">What it says, for <c>--help</c>.</param>
    public static Option<double> SecondsOption(string what)
        => new("--seconds", Seconds, isDefault: true, what + ", in seconds, 1..3600.");

    // Not a number is not between others, either.
    private static double Seconds(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
            return DefaultSeconds;
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600)
            return seconds;
        result.ErrorMessage = "--seconds is a number in 1..3600, not '" + text + "'.";
        return DefaultSeconds;
    }

    private static async Task<int> RunAsync(App app, TimeSpan duration, Func<SimulatedBoard, TimeSpan, CancellationToken, Task<string?>> use, CancellationToken cancel)
    {
        await using var board = await SimulatedBoard.CreateAsync().ConfigureAwait(false);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(duration + Patience);
        var running = board.RunAsync(app, over.Token);
        string? problem = null;
        try
        {
            var usage = use(board, duration, limit.Token);
            if (await Task.WhenAny(usage, running).ConfigureAwait(false) == usage)
                problem = await usage.ConfigureAwait(false);
        }
        catch (GattGen.BleException failed)
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
        catch (Exception failed) when (failed is InvalidOperationException or GattGen.BleException)
        {
            problem = failed.Message;
        }

        Console.WriteLine(problem is null ? "Done." : "Failed: " + problem);
        return problem is null ? 0 : 1;
    }
}
