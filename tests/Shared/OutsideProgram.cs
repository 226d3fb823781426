// Runs a program and keeps what it says.
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Shared;

/// <summary>What a program that was run to its end has said.</summary>
internal sealed record OutsideProgram(int ExitCode, string Output, string Errors)
{
    public static async Task<OutsideProgram> RunAsync(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException(name + " did not start.");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new OutsideProgram(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
