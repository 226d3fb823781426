// All fixes: how an editor finds them, what they are said to do, and what they need to be loaded.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GattGen.CodeFixes.Tests;

public class FixTests
{
    private static readonly string Pages =
        typeof(FixTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "DiagnosticPages").Value!;

    [Fact]
    public void The_pages_of_the_diagnostics_that_a_fix_mends_say_so_and_no_others()
    {
        var said = Directory.GetFiles(Pages, "GATT*.md")
            .Where(path => HowToMend(File.ReadAllText(path)).Contains("code fix", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal);

        Assert.Equal(Fixes.Ids, said);
    }

    [Fact]
    public void Every_fix_is_exported_for_CSharp_under_its_name() => Assert.All(Fixes.All, fix =>
    {
        var export = fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!;
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(fix.GetType().Name, export.Name);
    });

    [Fact]
    public void Every_fix_mends_all_places_of_a_document_a_project_and_a_solution() => Assert.All(Fixes.All, fix =>
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider()!.GetSupportedFixAllScopes()));

    // An editor has the assemblies of its own compiler, and nothing else is brought along.
    [Fact]
    public void The_assembly_needs_the_compiler_its_workspaces_and_the_generator()
    {
        string[] given = ["netstandard", "System.Collections.Immutable", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "GattGen.Generators"];
        var needed = Fixes.Assembly.GetReferencedAssemblies();

        Assert.All(needed, reference => Assert.Contains(reference.Name, given));
        Assert.All(needed.Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)), reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
    }

    private static string HowToMend(string page)
    {
        var from = page.IndexOf("## How to mend it", StringComparison.Ordinal);
        return page[from..page.IndexOf("\n## ", from + 1, StringComparison.Ordinal)];
    }
}
