// No assembly for boards contains what breaks there.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GattGen.Mono.Tests;

public partial class BoardRulesTests
{
    // Assemblies of others to which ours may refer; those of Meadow are on the board. The simulated one is not, and has a command line.
    private static readonly string[] Known = ["netstandard", "BouncyCastle.Crypto"];
    private static readonly string[] KnownOnDesktops = [.. Known, "System.CommandLine"];

    /// <summary>The projects that build for netstandard2.1 and go to boards.</summary>
    public static TheoryData<string> Projects => [.. AllProjects];

    private static string[] AllProjects { get; } =
    [
        .. new[] { "src", "profiles", "firmware" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Built.RepositoryRoot, room), "*.csproj", SearchOption.AllDirectories))
            .Where(project => Targets().IsMatch(File.ReadAllText(project)))
            .Select(project => Path.GetRelativePath(Built.RepositoryRoot, Path.GetDirectoryName(project)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void All_libraries_of_boards_are_looked_at()
        => Assert.Superset(
            new HashSet<string> { "src/GattGen", "src/GattGen.Air", "src/GattGen.Crypto", "src/GattGen.Crypto.BouncyCastle", "src/GattGen.Hci", "src/GattGen.Host", "src/GattGen.Transports", "firmware/GattGen.Meadow", "firmware/Meadow.Surface", "firmware/SimulatedF7", "profiles/GattGen.Profiles" },
            AllProjects.ToHashSet());

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_contains_nothing_that_breaks_on_a_board(string project) => AssertIsFitForBoards(Built.Assembly(project, "netstandard2.1"));

    [Fact]
    public void What_is_generated_into_an_application_of_the_template_does_not_either() => AssertIsFitForBoards(Built.Assembly("tests/Template", "netstandard2.1"));

    // The rules see what they are made for: this assembly has one of each.
    [Theory]
    [InlineData("<Module>..cctor: a module initializer")]
    [InlineData("Forbidden.Initialize: a module initializer")]
    [InlineData("Forbidden.Pointer: a function pointer")]
    [InlineData("Forbidden.Local: a function pointer")]
    [InlineData("Forbidden.Call: a call through a function pointer")]
    [InlineData("Forbidden.Called: a method for unmanaged callers only")]
    [InlineData("Forbidden.Of: a type parameter that allows a ref struct")]
    [InlineData("IHasStaticMember.get_Number: a static member of an interface to be implemented")]
    [InlineData("WithReference.Number: a field that is a reference")]
    [InlineData("Four: an inline array")]
    [InlineData("Derived.get_Value: a covariant return")]
    [InlineData("System.Half: a type that is not there")]
    [InlineData("System.TimeProvider: a type that is not there")]
    [InlineData("System.Threading.Tasks.TaskCompletionSource: a type that is not there")]
    [InlineData("System.Threading.Tasks.Task`1.WaitAsync: a member that is not there")]
    [InlineData("System.Threading.Tasks.ValueTask.get_CompletedTask: a member that is not there")]
    [InlineData("System.Random.get_Shared: a member that is not there")]
    [InlineData("System.Environment.get_TickCount64: a member that is not there")]
    [InlineData("System.Convert.ToHexString: a member that is not there")]
    [InlineData("System.ArgumentNullException.ThrowIfNull: a member that is not there")]
    [InlineData("System.Buffers.Binary.BinaryPrimitives.ReadSingleLittleEndian: a member that is not there")]
    public void A_violation_is_found(string violation)
        => Assert.Contains(BoardRules.Violations(typeof(Forbidden).Assembly.Location), found => found.EndsWith(violation, StringComparison.Ordinal));

    private static void AssertIsFitForBoards(string assembly)
    {
        Assert.Empty(BoardRules.Violations(assembly));
        var known = Path.GetFileNameWithoutExtension(assembly) == "SimulatedF7" ? KnownOnDesktops : Known;
        Assert.All(BoardRules.References(assembly), name => Assert.True(known.Contains(name) || name.Split('.')[0] is "GattGen" or "Meadow", $"{Path.GetFileName(assembly)} refers to {name}."));
    }

    [GeneratedRegex("<TargetFrameworks?[^>]*>[^<]*netstandard2.1")]
    private static partial Regex Targets();
}
