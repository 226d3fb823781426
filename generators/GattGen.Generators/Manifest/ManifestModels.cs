// What the pipeline of manifests carries: text, compared by value.
using GattGen.Generators.Model;

namespace GattGen.Generators.Manifest;

/// <summary>What a manifest says of a service beyond its model.</summary>
/// <param name="Description">The summary of its documentation.</param>
/// <param name="Characteristics">The same of its characteristics, in their order.</param>
internal sealed record ServiceNotes(string Description, EquatableArray<CharacteristicNotes> Characteristics);

/// <summary>What a manifest says of a characteristic beyond its model.</summary>
/// <param name="Type">The type of the value, as it is written in messages.</param>
/// <param name="Layout">The fields of the value, as a JSON array.</param>
/// <param name="Response">The same of what a request answers; null for a characteristic that is no request.</param>
internal sealed record CharacteristicNotes(string Type, string Layout, CharacteristicNotes? Response = null);

/// <summary>A service as it was declared, and what a manifest says of it.</summary>
internal sealed record ServiceDeclaration(ServiceModel Model, ServiceNotes Notes);

/// <summary>What a manifest says of a server beyond its model.</summary>
/// <param name="MetadataName">The name of the class as in Type.FullName.</param>
/// <param name="CanBeNamed">Whether the class can be named by an attribute of the assembly.</param>
/// <param name="Description">The summary of its documentation.</param>
/// <param name="Parts">The descriptions of its services that stand in other assemblies.</param>
internal sealed record ServerNotes(string MetadataName, bool CanBeNamed, string Description, EquatableArray<ManifestPart> Parts);

/// <summary>A server as it was declared, and what a manifest says of it.</summary>
internal sealed record ServerDeclaration(ServerModel Model, ServerNotes Notes);

/// <summary>The description of a service before its handles are known.</summary>
/// <param name="Type">The class, where a part is generated for it; null for one of another assembly.</param>
/// <param name="TypeName">Its fully qualified name.</param>
/// <param name="Layout">Its attributes; see <see cref="AttributeRow"/>.</param>
/// <param name="Json">Its description, with marks where handles go; see <see cref="HandleTable"/>.</param>
internal sealed record ManifestPart(TypeModel? Type, string TypeName, string Layout, string Json);

/// <summary>A server with the descriptions of all its services.</summary>
/// <param name="Server">The server.</param>
/// <param name="Parts">Of each service in the order of registration its property, empty for one that is included only, and its description.</param>
/// <param name="Missing">The first class of which there is no description; null if there are all.</param>
internal sealed record ManifestModel(ServerDeclaration Server, EquatableArray<ServedPart> Parts, string? Missing);

/// <summary>A service of a server.</summary>
/// <param name="Property">The property that holds it, without an escape; empty where there is none.</param>
/// <param name="IsOptional">Whether it need not be registered.</param>
/// <param name="Part">Its description.</param>
internal sealed record ServedPart(string Property, bool IsOptional, ManifestPart Part);
