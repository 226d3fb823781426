// Mono with a class library that today's compiler can be used with.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
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
    public Task<ProgramRun> RunAsync(MonoMode mode, string program, TimeSpan patience, params IEnumerable<string> arguments)
    {
        WriteFacades(Path.GetDirectoryName(program)!);
        // With lines in stack traces.
        string[] how = mode == MonoMode.Interpreter ? ["--interpreter", "--debug", program] : ["--debug", program];
        return ChildProcess.RunAsync(_mono.Program, patience, ("MONO_PATH", _folder), how.Concat(arguments));
    }

    /// <summary>The assemblies of the class library as a program sees them: the mended one, the facades, and the rest of Mono's.</summary>
    /// <param name="program">The folder of the program.</param>
    internal IReadOnlyList<string> ClassLibraryOf(string program)
    {
        WriteFacades(program);
        return [.. Directory.GetFiles(_folder, "*.dll").Concat(Directory.GetFiles(_mono.ClassLibrary, "*.dll")).DistinctBy(Path.GetFileName)];
    }

    private void WriteFacades(string program)
    {
        lock (_facades)
            _facades.Value.Write(program);
    }

    /// <summary>Writes a file such that nobody sees half of it.</summary>
    internal static void WriteWhole(string path, Action<string> write)
    {
        var unfinished = path + "." + Guid.NewGuid().ToString("N");
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }
}
