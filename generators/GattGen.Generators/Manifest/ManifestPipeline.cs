// The pipeline of manifests: one file for each server, one for each service of a library. No other file changes with them.
using System;
using System.Collections.Immutable;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Manifest;

internal static class ManifestPipeline
{
    /// <summary>Adds the pipeline.</summary>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ServiceDeclaration> services,
        IncrementalValuesProvider<ServerDeclaration> servers)
    {
        // <GattManifest>false</GattManifest> in the project: no manifests.
        var isWanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _)
            => !(options.GlobalOptions.TryGetValue("build_property.GattManifest", out var value) && value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase)));
        var isLibrary = context.CompilationProvider.Select(static (compilation, _) => compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule);

        var parts = services
            .Combine(isWanted)
            .Where(static each => each.Right)
            .Select(static (each, _) => PartWriter.Of(each.Left))
            .WithTrackingName(GattGenerator.Steps.ManifestParts);
        var carried = parts
            .Combine(isLibrary)
            .Where(static each => each.Right)
            .Select(static (each, _) => each.Left);
        context.RegisterSourceOutput(carried, static (output, part) => GattGenerator.Add(output, part.Type!.HintName + ".ManifestPart.g.cs", ManifestEmitter.EmitPart(part)));

        // Two declarations of one class, which is an error, have two parts.
        var byName = parts
            .Collect()
            .Select(static (all, _) => all.GroupBy(part => part.TypeName).ToImmutableDictionary(group => group.Key, group => group.First()));
        var manifests = servers
            .Combine(isWanted)
            .Where(static each => each.Right)
            .Combine(byName)
            .Select(static (both, _) => ManifestEmitter.Gather(both.Left.Left, both.Right))
            .WithTrackingName(GattGenerator.Steps.Manifests);
        context.RegisterSourceOutput(manifests, static (output, manifest) => GattGenerator.Add(output, manifest.Server.Model.Type.HintName + ".Manifest.g.cs", ManifestEmitter.Emit(manifest)));
    }
}
