// The commands that read an assembly.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GattGen.Documentation;

namespace GattGen.Tool;

/// <summary>Does something with the manifests of an assembly.</summary>
internal sealed class AssemblyCommand
{
    private readonly FileInfo _assembly;
    private readonly string? _server;
    private readonly TextWriter _output;
    private readonly TextWriter _error;

    /// <summary>A command.</summary>
    /// <param name="assembly">The file.</param>
    /// <param name="server">The server that is meant, or null for all.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes what is wrong.</param>
    public AssemblyCommand(FileInfo assembly, string? server, TextWriter output, TextWriter error)
    {
        _assembly = assembly;
        _server = server;
        _output = output;
        _error = error;
    }

    /// <summary>Writes pages in Markdown.</summary>
    /// <param name="folder">Where to, or null to print them.</param>
    public int Docs(DirectoryInfo? folder)
    {
        if (Read() is not { } manifests)
            return ExitCode.NoManifest;
        if (folder is null)
        {
            _output.Write(string.Join('\n', manifests.Select(ServerDocument.Write)));
            return ExitCode.Success;
        }

        try
        {
            folder.Create();
            foreach (var manifest in manifests)
            {
                var path = Path.Combine(folder.FullName, FileName(manifest.Server));
                File.WriteAllText(path, ServerDocument.Write(manifest));
                _output.WriteLine(path);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Fail($"cannot write to '{folder}': {refused.Message} Give another folder with --output.");
            return ExitCode.CannotWrite;
        }

        return ExitCode.Success;
    }

    /// <summary>Prints JSON: an array, or one object for a server that was asked for.</summary>
    public int Manifest()
    {
        if (Read() is not { } manifests)
            return ExitCode.NoManifest;
        _output.WriteLine(_server is not null && manifests.Count == 1
            ? manifests[0].ToJson(indented: true)
            : "[\n" + string.Join(",\n", manifests.Select(manifest => manifest.ToJson(indented: true))) + "\n]");
        return ExitCode.Success;
    }

    private IReadOnlyList<ServerManifest>? Read()
    {
        if (!_assembly.Exists)
        {
            Fail($"there is no file '{_assembly}'. Build the project, and give the assembly that the build has made, such as bin/Debug/net10.0/App.dll.");
            return null;
        }

        IReadOnlyList<ServerManifest> all;
        try
        {
            all = AssemblyManifests.Read(_assembly.FullName);
        }
        catch (Exception unreadable) when (unreadable is ManifestException or IOException or UnauthorizedAccessException)
        {
            Fail($"cannot read '{_assembly}'. {unreadable.Message}");
            return null;
        }

        if (all.Count == 0)
        {
            Fail($"'{_assembly}' has no manifest. It needs a class with [GattServer], compiled with the generator of GattGen, and a project that does not set <GattManifest>false</GattManifest>.");
            return null;
        }

        if (_server is null)
            return all;
        var meant = all.Where(manifest => manifest.Server == _server).ToList();
        if (meant.Count == 0)
            meant = all.Where(manifest => manifest.Server.EndsWith("." + _server, StringComparison.Ordinal) || manifest.Server.EndsWith("+" + _server, StringComparison.Ordinal) || manifest.Name == _server).ToList();
        if (meant.Count > 0)
            return meant;
        Fail($"'{_assembly}' has no server '{_server}'. It has: {string.Join(", ", all.Select(manifest => manifest.Server))}.");
        return null;
    }

    private void Fail(string message) => _error.WriteLine("gattgen: " + message);

    // O+S and O`1+S are no names of files that one would want.
    private static string FileName(string server) => string.Concat(server.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '.')) + ".md";
}
