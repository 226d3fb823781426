// What a code fix offers for one diagnostic.
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Editing;

namespace GattGen.CodeFixes;

/// <summary>A way to mend one place.</summary>
/// <param name="Title">What an editor shows.</param>
/// <param name="Key">What is the same for all places that are mended in the same way; it begins with the identifier of the diagnostic.</param>
/// <param name="Edit">
/// Adds the edits. An edit changes what stands at its node when its turn comes and not what stood there when it was offered, so that
/// the edits of many places of a file can be made together.
/// </param>
internal sealed record Offer(string Title, string Key, Func<SolutionEditor, CancellationToken, Task> Edit);
