// The incremental generator: one pipeline for each kind of declaration, one file for each declared type.
using System.Linq;
using System.Text;
using GattGen.Generators.Emitting;
using GattGen.Generators.Incremental;
using GattGen.Generators.Manifest;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GattGen.Generators;

/// <summary>Generates services, servers and values from their declarations. It reports nothing: the analyzers do.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class GattGenerator : IIncrementalGenerator
{
    private static readonly DeclarationKind<ServiceDeclaration> Services = new(Names.Service, DeclarationReader.Service);
    private static readonly DeclarationKind<ServerDeclaration> Servers = new(Names.Server, DeclarationReader.Server);
    private static readonly DeclarationKind<ValueModel> Values = new(Names.Value, static (type, _, _) => ValueParser.Parse(type, null));
    private static readonly IDeclarationKind[] Kinds = [Services, Servers, Values];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Which types have attributes is known of each file by itself. What they mean depends on other files, too: a project knows on which.
        var surroundings = context.CompilationProvider.Select(static (compilation, cancel) => Surroundings.Of(compilation, cancel));
        var project = context.CompilationProvider.Combine(surroundings).Select(static (both, cancel) =>
        {
            var project = new Project(both.Left, both.Right);
            Ahead.Parse(project, Kinds, cancel);
            return project;
        });
        var candidates = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees)
            .SelectMany(static (tree, cancel) => FileFacts.Of(tree, cancel).Candidates)
            .Combine(project);

        var declaredServices = candidates
            .Select(static (found, cancel) => Services.Parse(found.Left, found.Right, cancel))
            .WithTrackingName(Steps.ParsedServices)
            .Where(static service => service is not null)
            .Select(static (service, _) => service!);
        var services = declaredServices
            .Select(static (service, _) => service.Model)
            .WithTrackingName(Steps.Services);
        context.RegisterSourceOutput(services, static (output, service) => Add(output, service.Type.HintName + ".Service.g.cs", ServiceEmitter.Emit(service)));

        var declaredServers = candidates
            .Select(static (found, cancel) => Servers.Parse(found.Left, found.Right, cancel))
            .WithTrackingName(Steps.ParsedServers)
            .Where(static server => server is not null)
            .Select(static (server, _) => server!);
        var servers = declaredServers
            .Select(static (server, _) => server.Model)
            .WithTrackingName(Steps.Servers);
        context.RegisterSourceOutput(servers, static (output, server) => Add(output, server.Type.HintName + ".Server.g.cs", ServerEmitter.Emit(server)));

        var values = candidates
            .Select(static (found, cancel) => Values.Parse(found.Left, found.Right, cancel))
            .WithTrackingName(Steps.ParsedValues)
            .Where(static value => value is not null)
            .Select(static (value, _) => value!)
            .WithTrackingName(Steps.Values);
        context.RegisterSourceOutput(values, static (output, value) => Add(output, value.Type.HintName + ".Value.g.cs", ValueEmitter.Emit(value)));

        ManifestPipeline.Register(context, declaredServices, declaredServers);

        // A declaration with init accessors needs a type that netstandard2.1 lacks. It is added once, and only where nobody else has it.
        var lacksInit = context.CompilationProvider
            .Select(static (compilation, _) => !compilation
                .GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit")
                .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)))
            .WithTrackingName(Steps.LacksInit);
        var needsInit = values.Select(static (value, _) => value.NeedsInit).Collect()
            .Combine(services.Select(static (service, _) => service.Characteristics.Any(characteristic => characteristic.Setter?.Contains("init") == true)).Collect())
            .Select(static (needs, _) => needs.Left.Contains(true) || needs.Right.Contains(true))
            .Combine(lacksInit)
            .Select(static (both, _) => both.Left && both.Right)
            .WithTrackingName(Steps.NeedsInit);
        context.RegisterSourceOutput(needsInit, static (output, needed) =>
        {
            if (needed)
                Add(output, "IsExternalInit.g.cs", SourceText.From(InitEmitter.Text, Encoding.UTF8));
        });
    }

    internal static void Add(SourceProductionContext output, string hintName, SourceText text) => output.AddSource(hintName, text);

    /// <summary>The names of the steps, by which tests find them.</summary>
    internal static class Steps
    {
        public const string ParsedServices = nameof(ParsedServices);
        public const string Services = nameof(Services);
        public const string ParsedServers = nameof(ParsedServers);
        public const string Servers = nameof(Servers);
        public const string ParsedValues = nameof(ParsedValues);
        public const string Values = nameof(Values);
        public const string ManifestParts = nameof(ManifestParts);
        public const string Manifests = nameof(Manifests);
        public const string LacksInit = nameof(LacksInit);
        public const string NeedsInit = nameof(NeedsInit);
    }
}
