// GATT0009: takes away a descriptor that the stack adds by itself, and sees to it that it does.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GattGen.CodeFixes;

/// <summary>Removes the descriptor. Where the flags of the characteristic do not bring it by themselves, the flag that does is added.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AutomaticDescriptorFix))]
public sealed class AutomaticDescriptorFix : GattFix
{
    private const string ConfigurationFlags = "ConfigurationFlags";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.AutomaticDescriptor.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var descriptor = await Places.FindAsync<AttributeSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (descriptor?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member || model is null || Places.Meaning(model, descriptor, cancel) is not { } meaning || Uuids.Parse(meaning, null) is not { } uuid)
            return [];
        var number = Uuids.Shortest(uuid).Value;
        var flags = Flags(number);
        var characteristic = member.AttributeLists.SelectMany(list => list.Attributes)
            .FirstOrDefault(each => Places.Meaning(model, each, cancel) is { AttributeClass: { } type } && Names.Is(type, Names.Characteristic));
        var given = characteristic is null ? null : AttributeParts.Argument(characteristic, 1, "flags");
        var kept = number == KnownDescriptors.ClientConfiguration ? Security(model, descriptor, cancel) : null;
        if (given is null || model.GetConstantValue(given.Expression, cancel).Value is not int value || KnownFlags.Names.Any(known => flags.Contains(known.Name) && (value & known.Flag) != 0))
            return [new("Remove the descriptor", diagnostic.Id, (editor, token) => EditAsync(editor, document, member, descriptor, characteristic, kept, null, token))];
        return flags
            .Select(flag => new Offer(
                "Remove the descriptor and add GattFlags." + flag,
                diagnostic.Id + "." + flag,
                (editor, token) => EditAsync(editor, document, member, descriptor, characteristic, kept, flag, token)))
            .ToList();
    }

    // What the descriptor asks of a link is kept.
    private static ExpressionSyntax? Security(SemanticModel model, AttributeSyntax descriptor, CancellationToken cancel)
        => AttributeParts.Argument(descriptor, 1, "flags")?.Expression is { } flags
            && model.GetConstantValue(flags, cancel).Value is int value
            && (value & KnownFlags.Write) != 0
            && (value & (KnownFlags.ReadSecurity | KnownFlags.WriteSecurity)) != 0
            ? flags
            : null;

    // Any of them brings the descriptor.
    private static string[] Flags(int uuid) => uuid switch
    {
        KnownDescriptors.ClientConfiguration => ["Notify", "Indicate"],
        KnownDescriptors.ServerConfiguration => ["Broadcast"],
        _ => ["AuxWrite"],
    };

    private static async Task EditAsync(
        Microsoft.CodeAnalysis.Editing.SolutionEditor editor,
        Document document,
        MemberDeclarationSyntax member,
        AttributeSyntax descriptor,
        AttributeSyntax? characteristic,
        ExpressionSyntax? kept,
        string? flag,
        CancellationToken cancel)
    {
        var file = await editor.GetDocumentEditorAsync(document.Id, cancel).ConfigureAwait(false);
        if (characteristic is not null && flag is not null && AttributeParts.Argument(characteristic, 1, "flags") is { } given)
            file.ReplaceNode(given, (current, _) => FlagExpression.Added((AttributeArgumentSyntax)current, "GattFlags", [flag]));
        if (characteristic is not null && kept is not null && AttributeParts.Argument(characteristic, ConfigurationFlags) is null)
            file.ReplaceNode(characteristic, (current, _) => AttributeParts.With((AttributeSyntax)current, ConfigurationFlags, kept.WithoutTrivia()));
        var gone = new SyntaxAnnotation();
        file.ReplaceNode(descriptor, (current, _) => current.WithAdditionalAnnotations(gone));
        file.ReplaceNode(member, (current, _) => current.GetAnnotatedNodes(gone).OfType<AttributeSyntax>().FirstOrDefault() is { } attribute ? AttributeParts.Without((MemberDeclarationSyntax)current, attribute) : current);
    }
}
