// Parses declarations that nobody has seen before on all processors.
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Generators.Incremental;

/// <summary>
/// The compiler asks a generator for one declaration after the other. Where many are new, as in every build from the command line, they are
/// parsed ahead, side by side; the pipeline then finds them remembered. It is done only where the compiler itself may use several threads.
/// </summary>
internal static class Ahead
{
    /// <summary>Fewer declarations are parsed where they are asked for: an edit changes one, and threads cost, too.</summary>
    private const int Least = 8;

    /// <summary>Parses what no kind has seen before.</summary>
    /// <param name="project">The compilation.</param>
    /// <param name="kinds">What may be declared.</param>
    /// <param name="cancel">Stops it; what has been parsed stays known.</param>
    public static void Parse(Project project, IReadOnlyList<IDeclarationKind> kinds, CancellationToken cancel)
    {
        var compilation = project.Compilation;
        if (!compilation.Options.ConcurrentBuild)
            return;
        var open = compilation.SyntaxTrees
            .SelectMany(tree => FileFacts.Of(tree, cancel).Candidates)
            .Where(candidate => kinds.Any(kind => kind.Misses(candidate, project)))
            .ToList();
        if (open.Count < Least)
            return;
        Parallel.ForEach(open, new ParallelOptions { CancellationToken = cancel }, candidate =>
        {
            foreach (var kind in kinds)
                kind.Learn(candidate, project, cancel);
        });
    }
}
