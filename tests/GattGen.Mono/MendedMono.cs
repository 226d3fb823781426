// Mono with a class library that today's compiler can be used with.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Mono.Cecil;

namespace GattGen.Mono;

/// <summary>How Mono runs a program.</summary>
public enum MonoMode
{
    /// <summary>Methods are compiled when they are called, as on a board by default.</summary>
    Jit,

    /// <summary>Methods are interpreted.</summary>
    Interpreter,
}

/// <summary>What a program that ended has said.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record MonoRun(int ExitCode, string Output, string Errors);

/// <summary>
/// The Mono of this machine with a copy of its mscorlib.dll that was mended (<see cref="Corlib"/>) and the facades that programs need. The copy is
/// made once for each original and stands below the folder of this assembly.
/// </summary>
public sealed class MendedMono
{
    private static readonly Lazy<MendedMono> Only = new(() => new MendedMono(MonoInstallation.Find() ?? throw new InvalidOperationException("There is no Mono with a class library in the PATH: install the package mono-runtime.")));

    private readonly MonoInstallation _mono;
    private readonly string _folder;
    private readonly Lazy<Facades> _facades;

    private MendedMono(MonoInstallation mono)
    {
        _mono = mono;
        using var corlib = ModuleDefinition.ReadModule(Path.Combine(mono.ClassLibrary, "mscorlib.dll"));
        _folder = Path.Combine(AppContext.BaseDirectory, "mended", $"{corlib.Mvid:N}-{typeof(MendedMono).Module.ModuleVersionId:N}");
        Directory.CreateDirectory(_folder);
        _facades = new(() => new Facades(mono.ClassLibrary, _folder));
        var mended = Path.Combine(_folder, "mscorlib.dll");
        if (File.Exists(mended))
            return;
        Corlib.Mend(corlib);
        WriteWhole(mended, corlib.Write);
    }

    /// <summary>The Mono of this machine.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static MendedMono Instance => Only.Value;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="mode">How.</param>
    /// <param name="program">The path of its assembly.</param>
    /// <param name="patience">How long it may take; then it is ended.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public async Task<MonoRun> RunAsync(MonoMode mode, string program, TimeSpan patience, params IEnumerable<string> arguments)
    {
        lock (_facades)
            _facades.Value.Write(Path.GetDirectoryName(program)!);
        var start = new ProcessStartInfo(_mono.Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MONO_PATH"] = _folder;
        if (mode == MonoMode.Interpreter)
            start.ArgumentList.Add("--interpreter");
        start.ArgumentList.Add("--debug");      // lines in stack traces
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start) ?? throw new InvalidOperationException(_mono.Program + " did not start.");
        using var enough = new CancellationTokenSource(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(enough.Token);
            var errors = process.StandardError.ReadToEndAsync(enough.Token);
            await process.WaitForExitAsync(enough.Token);
            return new MonoRun(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{Path.GetFileName(program)} has not ended within {patience.TotalSeconds} s.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Writes a file such that nobody sees half of it.</summary>
    internal static void WriteWhole(string path, Action<string> write)
    {
        var unfinished = path + "." + Guid.NewGuid().ToString("N");
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
