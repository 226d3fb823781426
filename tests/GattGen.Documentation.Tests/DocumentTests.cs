// The documentation as it reads.
using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GattGen.Documentation.Tests;

public class DocumentTests
{
    [Theory]
    [InlineData(typeof(ProfilesServer))]
    [InlineData(typeof(ThoroughServer))]
    [InlineData(typeof(OuterServer))]
    public void Of_a_server(Type server) => Verify(ServerDocument.Write(Manifests.Of(server)), server.Name);

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head()
    {
        foreach (var manifest in AssemblyManifests.Read(typeof(DocumentTests).Assembly.Location))
        {
            var cells = 0;
            foreach (var line in ServerDocument.Write(manifest).Split('\n'))
            {
                var found = line.StartsWith('|') ? line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|') : 0;
                Assert.True(cells == 0 || found == 0 || found == cells, line);
                cells = found;
            }
        }
    }

    [Fact]
    public void Text_means_what_it_says()
    {
        var manifest = Manifests.Of(typeof(ThoroughServer)) with { Name = "- *a* | `b`\n# <c>", Description = "+ [x](y) & _z_" };
        var lines = ServerDocument.Write(manifest).Split('\n');
        Assert.Equal("# \\- \\*a\\* \\| \\`b\\` \\# \\<c\\>", lines[0]);
        Assert.Equal("\\+ \\[x\\](y) \\& \\_z\\_", lines[2]);
        Assert.Contains("| Device name | `` - *a* \\| `b` # <c> `` |", lines);
        Assert.Throws<ArgumentNullException>(() => ServerDocument.Write(null!));
    }

    // What is cut off, by a sender that is not ours, is left out.
    [Theory]
    [InlineData("", "")]
    [InlineData("0201", "")]
    [InlineData("00", "")]
    [InlineData("020106", "| Advertising | Flags | `0x06` |")]
    [InlineData("05030F180A18", "| Advertising | Complete list of 16-bit services | `0x180F`, `0x180A` |")]
    [InlineData("04FF4C0001", "| Advertising | Data of company 0x004C | `01` |")]
    [InlineData("020A05", "| Advertising | 0x0A | `05` |")]
    public void Advertising_data_is_read_structure_by_structure(string data, string row)
    {
        var page = ServerDocument.Write(Manifests.Of(typeof(ThoroughServer)) with { AdvertisingData = data, ScanResponseData = "" });
        Assert.Contains("| Packet | Type | Content |\n|---|---|---|\n" + (row.Length > 0 ? row + "\n" : "") + "\n", page, StringComparison.Ordinal);
    }

    private static void Verify(string text, string name, [CallerFilePath] string caller = "")
    {
        var verified = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots", name + ".verified.md");
        if (Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(verified, text);
        Assert.Equal(File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty, text);
    }
}
