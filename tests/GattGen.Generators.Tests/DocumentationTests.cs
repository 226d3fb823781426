// Documentation is copied from a declaration to the property that a field yields and to the client: what it refers to must be the same there.
using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using GattGen.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Tests;

public class DocumentationTests
{
    // Written where a name means what the generated file, which has no usings, does not know, or what another class has as well.
    private const string Declaration = """
        using System.IO;
        using System.Text;
        using GattGen;
        using Counted = System.Collections.Generic.List<int>;

        namespace Demo.Parts
        {
            /// <summary>Where a part stands.</summary>
            public enum Place : byte
            {
                /// <summary>In front.</summary>
                Front,
            }
        }

        namespace Demo
        {
            using Demo.Parts;

            /// <summary>A service.</summary>
            [GattService(0xFFF0)]
            public partial class Stock
            {
                private int _secret;

                private sealed class Local { internal int Number => 0; }

                /// <summary>Adds.</summary>
                public void Add(int one) => _secret += one;

                /// <summary>Adds.</summary>
                public void Add(int one, Counted many) => _secret += one + many.Count;

                /// <summary>A member that the client does not have.</summary>
                public int Total => _secret;

                /// <summary>A member that the client has as well.</summary>
                public int Remote => _secret;

                /// <summary>It says REFERENCE and more.</summary>
                /// <remarks>
                /// One &lt; two; <see cref="Total"/>, <see
                /// cref="Encoding"/>.
                /// </remarks>
                [GattCharacteristic(0xFFF1, GattFlags.Read | GattFlags.Notify)]
                private byte _send;

                /// <summary>The other one.</summary>
                [GattCharacteristic(0xFFF2, GattFlags.Write)]
                private Place _place;
            }
        }
        """;

    [Theory]
    [InlineData("Stream", "T:System.IO.Stream")]
    [InlineData("Encoding.UTF8", "P:System.Text.Encoding.UTF8")]
    [InlineData("GattFlags.Notify", "F:GattGen.GattFlags.Notify")]
    [InlineData("Parts.Place.Front", "F:Demo.Parts.Place.Front")]
    [InlineData("Total", "P:Demo.Stock.Total")]
    [InlineData("Remote", "P:Demo.Stock.Remote")]
    [InlineData("_secret", "F:Demo.Stock._secret")]
    [InlineData("Local.Number", "P:Demo.Stock.Local.Number")]
    [InlineData("Add(int)", "M:Demo.Stock.Add(System.Int32)")]
    [InlineData("Stock.Add(int, Counted)", "M:Demo.Stock.Add(System.Int32,System.Collections.Generic.List{System.Int32})")]
    [InlineData("System.Collections.Generic.Dictionary{TKey, TValue}.Count", "P:System.Collections.Generic.Dictionary`2.Count")]
    [InlineData("T:System.IO.File", "T:System.IO.File")]
    [InlineData("SendSubscribers", "P:Demo.Stock.SendSubscribers")]
    public void A_reference_means_the_same_in_every_copy(string written, string meant)
    {
        var generated = Generated.From(Source.Of(Declaration.Replace("REFERENCE", $"<see cref=\"{written}\"/>", StringComparison.Ordinal)));
        generated.WithoutProblems();
        using MemoryStream image = new(), text = new();
        Assert.True(generated.Compilation.Emit(image, xmlDocumentationStream: text).Success);
        text.Position = 0;
        var members = XDocument.Load(text).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

        foreach (var name in new[] { "F:Demo.Stock._send", "P:Demo.Stock.Send", "P:Demo.Stock.Client.Send" })
        {
            Assert.Equal([meant, "P:Demo.Stock.Total", "T:System.Text.Encoding"], members[name].Descendants("see").Select(see => see.Attribute("cref")!.Value));
            Assert.Contains("One < two; ", members[name].Element("remarks")!.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<see cref=\"Add\"/>", "CS0419")]
    [InlineData("one & the other", "CS1570")]
    [InlineData("<include file=\"nowhere.xml\" path=\"docs/*\"/>", "CS1589")]
    public void What_is_wrong_in_a_declaration_is_said_once_and_there(string written, string warning)
    {
        var generated = Generated.From(Source.Of(Declaration.Replace("REFERENCE", written, StringComparison.Ordinal)));
        var problem = Assert.Single(generated.Compilation.GetDiagnostics(), problem => problem.Severity >= DiagnosticSeverity.Warning && problem.Id != "CS1591");
        Assert.Equal(warning, problem.Id);
        Assert.Equal("File0.cs", problem.Location.SourceTree!.FilePath);
    }
}
