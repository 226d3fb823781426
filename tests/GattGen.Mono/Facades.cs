// Assemblies without code, which tell in which assembly of Mono a type is.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace GattGen.Mono;

/// <summary>
/// A program for netstandard2.1 refers to types in netstandard.dll, a library for the first versions of .NET Standard to those in System.Runtime.dll
/// and the like. Debian has these assemblies in a package that brings the whole of Mono along; so those that a program refers to are made here.
/// </summary>
internal sealed class Facades
{
    private readonly string _folder;
    private readonly HashSet<string> _there;
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    /// <summary>Reads a class library.</summary>
    /// <param name="classLibrary">Its folder.</param>
    /// <param name="folder">Where the facades are to stand.</param>
    public Facades(string classLibrary, string folder)
    {
        _folder = folder;
        var files = Directory.GetFiles(classLibrary, "*.dll");
        _there = Names(files);
        // mscorlib first: a type that stands in two assemblies is its.
        foreach (var file in files.OrderByDescending(file => Path.GetFileName(file) == "mscorlib.dll").ThenBy(file => file, StringComparer.Ordinal))
        {
            foreach (var type in ModuleDefinition.ReadModule(file).Types.Where(type => type.IsPublic))
                _types.TryAdd(type.FullName, type);
        }
    }

    /// <summary>Writes the facades that the assemblies of a program need, and that neither it nor Mono has.</summary>
    /// <param name="program">The folder of the program.</param>
    public void Write(string program)
    {
        var files = Directory.GetFiles(program, "*.dll");
        var its = Names(files);
        foreach (var name in files.SelectMany(References).DistinctBy(reference => reference.Name))
        {
            if (!_there.Contains(name.Name) && !its.Contains(name.Name))
                Write(name);
        }
    }

    private static HashSet<string> Names(string[] files) => [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];

    private static AssemblyNameReference[] References(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.AssemblyReferences];
    }

    // Mono does not compare versions; so one facade serves references to any of them.
    private void Write(AssemblyNameReference name)
    {
        var path = Path.Combine(_folder, name.Name + ".dll");
        if (File.Exists(path))
            return;
        var own = new AssemblyNameDefinition(name.Name, name.Version) { PublicKeyToken = name.PublicKeyToken };
        using var facade = AssemblyDefinition.CreateAssembly(own, name.Name + ".dll", ModuleKind.Dll);
        foreach (var type in _types.Values)
            Forward(facade.MainModule, type, null, facade.MainModule.ImportReference(type).Scope);
        MendedMono.WriteWhole(path, facade.Write);
    }

    private static void Forward(ModuleDefinition facade, TypeDefinition type, ExportedType? outer, IMetadataScope scope)
    {
        var exported = new ExportedType(type.Namespace, type.Name, facade, scope) { DeclaringType = outer, IsForwarder = outer is null };
        facade.ExportedTypes.Add(exported);
        foreach (var nested in type.NestedTypes.Where(nested => nested.IsNestedPublic))
            Forward(facade, nested, exported, scope);
    }
}
