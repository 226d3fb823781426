// The tables of the generator are what the lists of the Bluetooth SIG say.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Analyzers.Tests;

public class TableTests
{
    public static TheoryData<string> Files => new(Distiller.Tables().Select(table => table.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_table_of_the_generator_is_distilled_from_the_lists(string file)
    {
        var path = Path.Combine(SigData.Root, "generators", "GattGen.Generators", "Adopted", "Tables", file);
        var expected = Distiller.Tables().Single(table => table.File == file).Text;
        if (Environment.GetEnvironmentVariable("GATTGEN_ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void The_lists_are_whole()
    {
        Assert.Equal(36, SigData.Services.Count);
        Assert.Equal(190, SigData.Services.Sum(service => service.Characteristics.Count));
        Assert.Equal(177, SigData.Services.Sum(service => service.Characteristics.Sum(characteristic => characteristic.Descriptors.Count)));
        Assert.Equal(195, SigData.Layouts.Count);
        Assert.Equal(302, SigData.Appearances.Count);
        Assert.Equal(3918, SigData.Companies.Count);
    }
}
