// The manifests of this test assembly.
using System;
using System.Linq;

namespace GattGen.Documentation.Tests;

internal static class Manifests
{
    /// <summary>The manifest of a server, read from the file of its assembly.</summary>
    public static ServerManifest Of(Type server)
        => AssemblyManifests.Read(server.Assembly.Location).Single(manifest => manifest.Server == server.FullName);
}
