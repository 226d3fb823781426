// What the applications say on a desktop when they are started wrongly.
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace GattGen.Meadow.Tests.Applications;

public class CommandLineTests
{
    [Theory]
    [InlineData("EnvironmentStation", "abc")]
    [InlineData("HciGateway", "0.5")]
    [InlineData("UartConsole", "3601")]
    [InlineData("HeartRateMonitor", "abc")]
    [InlineData("HeartRateMonitor", "NaN")]
    public async Task Seconds_that_are_no_number_in_the_range_are_refused_in_one_line(string application, string seconds)
    {
        var (exitCode, output, errors) = await RunAsync(application, "--seconds", seconds);
        Assert.Equal(1, exitCode);
        Assert.Equal("--seconds is a number in 1..3600, not '" + seconds + "'.", errors.Trim());
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nonexistent/trace")]
    [InlineData("")]
    public async Task A_trace_that_cannot_be_written_is_told_of_in_one_line(string path)
    {
        // A folder is no file.
        var (exitCode, output, errors) = await RunAsync("HeartRateMonitor", "--trace", path.Length == 0 ? Path.GetTempPath() : path);
        Assert.Equal(1, exitCode);
        Assert.Equal("", errors);
        Assert.StartsWith("Failed: the trace cannot be written: ", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string application, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, application + ".dll")))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
