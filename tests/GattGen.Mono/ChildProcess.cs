// Runs a program and keeps what it says.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Mono;

/// <summary>What a program that ended has said.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors);

/// <summary>Programs that are run to their end.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="patience">How long it may take; then it is ended.</param>
    /// <param name="environment">A variable of its environment, or null.</param>
    /// <param name="arguments">What it is told.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public static async Task<ProgramRun> RunAsync(string program, TimeSpan patience, (string Name, string Value)? environment, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is var (name, value))
            start.Environment[name] = value;
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start.");
        using var enough = new CancellationTokenSource(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(enough.Token);
            var errors = process.StandardError.ReadToEndAsync(enough.Token);
            await process.WaitForExitAsync(enough.Token);
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{program} {string.Join(' ', start.ArgumentList)}' has not ended within {patience.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
