// The assemblies that hold no code, but tell in which assembly of Mono a type is.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace GattGen.Mono;

/// <summary>
/// A program for netstandard2.1 refers to types of netstandard.dll, one for the first versions of .NET Standard to those of System.Runtime.dll and
/// the like. Debian has these in packages that bring the whole of Mono along; so the few that a program refers to are made here.
/// </summary>
internal sealed class Facades
{
    private readonly string _classLibrary;
    private readonly Dictionary<string, ModuleDefinition> _owners = [];

    /// <summary>Reads a class library.</summary>
    /// <param name="classLibrary">Its folder.</param>
    public Facades(string classLibrary)
    {
        _classLibrary = classLibrary;
        // mscorlib first: some types stand in two assemblies, and that one is theirs.
        foreach (var file in Directory.EnumerateFiles(classLibrary, "*.dll").OrderByDescending(file => Path.GetFileName(file) == "mscorlib.dll").ThenBy(file => file))
        {
            var module = ModuleDefinition.ReadModule(file);
            foreach (var type in module.Types.Where(type => type.IsPublic))
                _owners.TryAdd(type.FullName, module);
        }
    }

    /// <summary>Writes the facades that the assemblies of a program need and neither it nor Mono has.</summary>
    /// <param name="program">The folder of the program.</param>
    /// <param name="folder">Where to.</param>
    public void Write(string program, string folder)
    {
        var there = Directory.EnumerateFiles(program, "*.dll").Where(file => !IsDouble(file)).Concat(Directory.EnumerateFiles(_classLibrary, "*.dll")).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var wanted = Directory.EnumerateFiles(program, "*.dll").SelectMany(References).Where(reference => !there.Contains(reference.Name)).GroupBy(reference => reference.Name);
        foreach (var references in wanted)
            Write(references.MaxBy(reference => reference.Version)!, Path.Combine(folder, references.Key + ".dll"));
    }

    // An assembly with types that the class library has.
    private bool IsDouble(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        var types = module.Types.Where(type => type.IsPublic).ToArray();
        return types.Length > 0 && types.All(type => _owners.ContainsKey(type.FullName));
    }

    private static AssemblyNameReference[] References(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.AssemblyReferences];
    }

    private void Write(AssemblyNameReference name, string path)
    {
        using var facade = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name.Name, name.Version) { PublicKeyToken = name.PublicKeyToken }, name.Name + ".dll", ModuleKind.Dll);
        foreach (var (fullName, owner) in _owners)
        {
            var type = owner.GetType(fullName);
            Forward(facade.MainModule, type, null, facade.MainModule.ImportReference(type).Scope);
        }

        facade.Write(path);
    }

    private static void Forward(ModuleDefinition facade, TypeDefinition type, ExportedType? outer, IMetadataScope scope)
    {
        var exported = new ExportedType(type.Namespace, type.Name, facade, scope) { DeclaringType = outer };
        if (outer is null)
            exported.IsForwarder = true;
        facade.ExportedTypes.Add(exported);
        foreach (var nested in type.NestedTypes.Where(nested => nested.IsNestedPublic))
            Forward(facade, nested, exported, scope);
    }
}
