// Tests against stacks in JavaScript.
using System;
using System.IO;
using System.Linq;
using System.Reflection;
using GattGen.Tests.Shared;

namespace GattGen.Interop.Tests;

/// <summary>A test against a peer that runs on node. Skipped, with a message, where node or the packages of Peers are absent; see Peers/README.md.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerTheoryAttribute : TheoryAttribute
{
    public PeerTheoryAttribute()
    {
        Skip = OutsideTool.WhyNot("node");
        if (Skip is null && !OutsideTool.IsRequired && !Directory.Exists(Path.Combine(Folder, "node_modules")))
            Skip = "npm install was not run in the folder Peers; set GATTGEN_REQUIRE_TOOLS=1 to make that a failure.";
    }

    /// <summary>Where the peers stand.</summary>
    public static string Folder { get; } = typeof(PeerTheoryAttribute).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "PeersFolder").Value!;
}
