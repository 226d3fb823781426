// What a test of a code fix says: this source becomes that one, in every way in which an editor can ask for it.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

/// <summary>Mends all places with one identifier by one fix.</summary>
internal sealed class Mending
{
    private readonly CodeFixProvider _fix;
    private readonly string _id;
    private LanguageVersion _language = LanguageVersion.CSharp13;
    private bool _withUsings = true;
    private bool _compiles = true;
    private string? _key;
    private string[]? _titles;

    private Mending(CodeFixProvider fix, string id)
    {
        _fix = fix;
        _id = id;
    }

    /// <summary>By a fix that mends just one diagnostic.</summary>
    public static Mending By<TFix>()
        where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        return new(fix, fix.FixableDiagnosticIds.Single());
    }

    /// <summary>By a fix that mends several.</summary>
    public static Mending By<TFix>(string id)
        where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        Assert.Contains(id, fix.FixableDiagnosticIds);
        return new(fix, id);
    }

    /// <summary>The version of the language that the project is set to; 13 otherwise.</summary>
    public Mending In(LanguageVersion language)
    {
        _language = language;
        return this;
    }

    /// <summary>In a project that imports no namespace.</summary>
    public Mending WithoutUsings()
    {
        _withUsings = false;
        return this;
    }

    /// <summary>Of what is offered, this is chosen everywhere.</summary>
    public Mending Choosing(string key)
    {
        _key = key;
        return this;
    }

    /// <summary>The titles that are offered for the first place.</summary>
    public Mending Offering(params string[] titles)
    {
        _titles = titles;
        return this;
    }

    /// <summary>What comes out has another error of the compiler, which the fix is not there for.</summary>
    public Mending WithoutCompiling()
    {
        _compiles = false;
        return this;
    }

    /// <summary>One file becomes another.</summary>
    public Task Turns(string before, string after) => Turns([before], [after]);

    /// <summary>The files of a project become others.</summary>
    public Task Turns(string[] before, string[] after) => Turns([before], [after]);

    /// <summary>The files of several projects become others.</summary>
    public async Task Turns(string[][] before, string[][] after)
    {
        var solution = UserSolution.Of(_language, _withUsings, before);
        var mended = await OneByOneAsync(solution);
        Same(after, await UserSolution.TextsAsync(mended));
        foreach (var project in mended.Projects)
            Assert.Empty(await UserSolution.ReportedAsync(project, _id));
        if (_compiles)
            Assert.Empty(await UserSolution.ErrorsAsync(mended));

        Same(after, await UserSolution.TextsAsync(await AllAsync(solution, FixAllScope.Solution)));
        Same(after, await UserSolution.TextsAsync(await AllAsync(solution, FixAllScope.Project)));
        Same(after, await UserSolution.TextsAsync(await AllAsync(solution, FixAllScope.Document)));

        // A place that is reported twice is mended once, and what is mended stays as it is.
        Same(after, await UserSolution.TextsAsync(await AllAsync(solution, FixAllScope.Solution, times: 2)));
        Same(after, await UserSolution.TextsAsync(await AllAsync(mended, FixAllScope.Solution)));
    }

    /// <summary>The diagnostic is reported, and nothing is offered.</summary>
    public async Task OffersNothing(params string[] files)
    {
        var project = UserSolution.Of(_language, _withUsings, files).Projects.Single();
        var reported = await UserSolution.ReportedAsync(project, _id);
        Assert.NotEmpty(reported);
        foreach (var diagnostic in reported)
            Assert.Empty(await OffersAsync(project.Solution, diagnostic));
        Same([files], await UserSolution.TextsAsync(await AllAsync(project.Solution, FixAllScope.Solution)));
    }

    // Each step mends the first place that is still reported, as a reader would who begins at the top.
    private async Task<Solution> OneByOneAsync(Solution solution)
    {
        var steps = 0;
        foreach (var id in Ordered(solution))
        {
            while (await UserSolution.ReportedAsync(solution.GetProject(id)!, _id) is { Count: > 0 } reported)
            {
                var diagnostic = reported[0];
                var offers = await OffersAsync(solution, diagnostic);
                Assert.NotEmpty(offers);
                if (_titles is { } titles && steps == 0)
                    Assert.Equal(titles, offers.Select(offer => offer.Title));
                Assert.All(offers, offer => Assert.StartsWith(_id, offer.EquivalenceKey, StringComparison.Ordinal));
                solution = await AfterAsync(offers.Find(offer => offer.EquivalenceKey == _key) ?? offers[0]);
                Assert.True(++steps < 50, "What was mended is still reported: " + diagnostic);
            }
        }

        Assert.True(steps > 0, "Nothing was reported.");
        return solution;
    }

    private async Task<Solution> AllAsync(Solution solution, FixAllScope scope, int times = 1)
    {
        var diagnostics = new Everything(times);
        switch (scope)
        {
            case FixAllScope.Document:
                foreach (var document in Ordered(solution).SelectMany(id => UserSolution.Files(solution.GetProject(id)!).Select(each => each.Id)))
                    solution = await RunAsync(new FixAllContext(solution.GetDocument(document)!, _fix, scope, await KeyAsync(solution), [_id], diagnostics, CancellationToken.None));
                return solution;
            case FixAllScope.Project:
                foreach (var project in Ordered(solution))
                    solution = await RunAsync(new FixAllContext(solution.GetProject(project)!, _fix, scope, await KeyAsync(solution), [_id], diagnostics, CancellationToken.None));
                return solution;
            default:
                return await RunAsync(new FixAllContext(solution.Projects.First(), _fix, scope, await KeyAsync(solution), [_id], diagnostics, CancellationToken.None));
        }
    }

    // An editor has the key from the place where the user has chosen.
    private async Task<string> KeyAsync(Solution solution)
    {
        if (_key is not null)
            return _key;
        foreach (var project in Ordered(solution))
        {
            foreach (var diagnostic in await UserSolution.ReportedAsync(solution.GetProject(project)!, _id))
            {
                if (await OffersAsync(solution, diagnostic) is [{ EquivalenceKey: { } key }, ..])
                    return key;
            }
        }

        return _id;
    }

    private async Task<Solution> RunAsync(FixAllContext context)
    {
        var provider = _fix.GetFixAllProvider()!;
        Assert.Contains(context.Scope, provider.GetSupportedFixAllScopes());
        return await AfterAsync((await provider.GetFixAsync(context))!);
    }

    private async Task<List<CodeAction>> OffersAsync(Solution solution, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        await _fix.RegisterCodeFixesAsync(new CodeFixContext(solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (offer, _) => offers.Add(offer), CancellationToken.None));
        return offers;
    }

    // With what the workspace does behind every fix: names are simplified, new code is formatted.
    private static async Task<Solution> AfterAsync(CodeAction action) =>
        ((ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution;

    private static ImmutableArray<ProjectId> Ordered(Solution solution) => [.. solution.Projects.OrderBy(project => project.Name, StringComparer.Ordinal).Select(project => project.Id)];

    // Both texts whole: the assertion of the framework would cut them.
    private static void Same(string[][] expected, string[][] found)
    {
        var (one, other) = (Print(expected), Print(found));
        Assert.True(one == other, "Expected:\n" + one + "\nFound:\n" + other);
    }

    private static string Print(string[][] projects) => string.Join("\n", projects.SelectMany((files, i) => files.Select((text, j) => string.Create(CultureInfo.InvariantCulture, $"---- {UserSolution.PathOf(i, j)}\n{text}"))));

    // What an editor knows of a solution.
    private sealed class Everything(int times) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var all = new List<Diagnostic>();
            for (var i = 0; i < times; i++)
                all.AddRange(await UserSolution.ReportedAsync(project));
            return all;
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
