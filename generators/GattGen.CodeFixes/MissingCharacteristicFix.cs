// GATT2001 and 2002: declares a characteristic that an adopted service must have.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Generators.Adopted;
using GattGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace GattGen.CodeFixes;

/// <summary>
/// Adds the member that the properties "uuid", "name", "flags" and "type" of a diagnostic describe: a partial property, or a field where
/// the language has no partial properties. It comes behind the last characteristic, or behind all members where there is none.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingCharacteristicFix))]
public sealed class MissingCharacteristicFix : GattFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(AdoptedDiagnostics.MissingCharacteristic.Id, AdoptedDiagnostics.UnmetCondition.Id);

    internal override async Task<IReadOnlyList<Offer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        var reported = await Places.FindAsync<TypeDeclarationSyntax>(document, diagnostic, cancel).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (reported is null || model?.GetDeclaredSymbol(reported, cancel) is not { } type || Characteristic.Of(diagnostic) is not { } characteristic)
            return [];

        // All characteristics stand in one part, or their order would be undefined.
        var part = Declared.Members(type)
            .Where(member => Names.Attribute(member, Names.Characteristic) is not null)
            .Select(member => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel).FirstAncestorOrSelf<TypeDeclarationSyntax>())
            .FirstOrDefault(declaration => declaration is not null) ?? reported;
        var name = characteristic.Name;
        var options = await document.GetOptionsAsync(cancel).ConfigureAwait(false);
        var step = options.GetOption(FormattingOptions.UseTabs, LanguageNames.CSharp) ? "\t" : new string(' ', options.GetOption(FormattingOptions.IndentationSize, LanguageNames.CSharp));
        while (name == type.Name || !type.GetMembers(name).IsEmpty || !type.GetMembers(FieldOf(name)).IsEmpty)
            name += "Value";
        return
        [
            new("Add the characteristic " + name, diagnostic.Id, async (editor, token) =>
            {
                if (await Places.EditorOfAsync(editor, part.SyntaxTree, token).ConfigureAwait(false) is not { } file)
                    return;
                var place = new MemberList(Written.LineEnd(file.OriginalRoot), step);
                file.ReplaceNode(part, (current, _) => place.With((TypeDeclarationSyntax)current, between => characteristic.Declare(name, part.SyntaxTree, between)));
            }),
        ];
    }

    private static string FieldOf(string name) => "_" + Names.Camel(name);

    private sealed record Characteristic(string Uuid, string Name, IReadOnlyList<string> Flags, TypeSyntax Type)
    {
        public static Characteristic? Of(Diagnostic diagnostic)
        {
            var given = diagnostic.Properties;
            given.TryGetValue("uuid", out var uuid);
            given.TryGetValue("name", out var name);
            given.TryGetValue("flags", out var text);
            given.TryGetValue("type", out var written);
            var flags = FlagExpression.Names(text, "GattFlags");
            return int.TryParse(uuid, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _) && SyntaxFacts.IsValidIdentifier(name) && flags.Count > 0 && Written.Type(written) is { } type
                ? new(uuid!, name!, flags, type)
                : null;
        }

        // Names are shortened by what the workspace does behind a fix.
        public MemberDeclarationSyntax Declare(string name, SyntaxTree tree, string between)
        {
            var options = (CSharpParseOptions)tree.Options;
            var flags = string.Join(" | ", Flags.Select(flag => "global::GattGen.GattFlags." + flag));
            var attribute = "[global::GattGen.GattCharacteristic(global::GattGen.Assigned.Characteristics." + Name + ", " + flags + ")]";
            var member = options.LanguageVersion >= Written.CSharp13
                ? "public partial " + Type + " " + name + " { get; set; }"
                : "private " + Type + " " + FieldOf(name) + Initial() + ";";
            return SyntaxFactory.ParseMemberDeclaration(attribute + between + member, options: options)!;
        }

        // A value is always there.
        private string Initial() => Type switch
        {
            PredefinedTypeSyntax text when text.Keyword.IsKind(SyntaxKind.StringKeyword) => " = \"\"",
            ArrayTypeSyntax array => " = global::System.Array.Empty<" + array.ElementType + ">()",
            _ => string.Empty,
        };
    }
}
