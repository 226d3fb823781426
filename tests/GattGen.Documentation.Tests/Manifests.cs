// The manifests of this test assembly.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Documentation.Tests;

internal static class Manifests
{
    /// <summary>The texts that the compiler has written, by the names of the servers; found by reflection, not by the library.</summary>
    public static IReadOnlyDictionary<string, string> Raw { get; } =
        typeof(Manifests).Assembly.GetCustomAttributes<GattManifestAttribute>().ToDictionary(attribute => attribute.ServerName, attribute => attribute.Json);

    /// <summary>The manifest of a server, read from the file of its assembly.</summary>
    public static ServerManifest Of(Type server)
        => AssemblyManifests.Read(server.Assembly.Location).Single(manifest => manifest.Server == server.FullName);
}
