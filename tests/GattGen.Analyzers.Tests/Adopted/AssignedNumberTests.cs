// Appearances and company identifiers of a server: GATT2010 and GATT2011.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AssignedNumberTests
{
    private static Analysis Numbers => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2010", "GATT2011");

    [Theory]
    [InlineData("0x0B00", "0x0B00 is no appearance: there is no category 44. Write a constant of Appearance, such as Appearance.HeartRateSensor.")]
    [InlineData("0x0342", "0x0342 is no appearance: the category 13 has no subcategory 2. Write a constant of Appearance, such as Appearance.HeartRateSensor.")]
    [InlineData("1", "0x0001 is no appearance: the category 0 has no subcategory 1. Write a constant of Appearance, such as Appearance.HeartRateSensor.")]
    public Task An_appearance_that_does_not_exist_is_reported(string number, string message) => Numbers.Of(Server("{|GATT2010:Appearance = " + number + "|}"), message);

    [Theory]
    [InlineData("0")]
    [InlineData("0x0341")]
    [InlineData("Appearance.HVACRadiator")]
    public Task An_appearance_that_exists_is_accepted(string number) => Numbers.Accept(Server("Appearance = " + number));

    [Theory]
    [InlineData("0x1054", "0x1054")]
    [InlineData("0xFFFE", "0xFFFE")]
    public Task A_company_that_does_not_exist_is_reported(string number, string named) => Numbers.Of(
        Server("{|GATT2011:CompanyId = " + number + "|}, CompanyData = new byte[] { 1 }"),
        named + " is the identifier of no company: write the one that the Bluetooth SIG has assigned to yours, or 0xFFFF, which is for tests");

    [Theory]
    [InlineData("0")]
    [InlineData("0x0059")]
    [InlineData("0x1053")]
    [InlineData("0xFFFF")]
    public Task A_company_that_exists_and_the_number_for_tests_are_accepted(string number) => Numbers.Accept(Server("CompanyId = " + number + ", CompanyData = new byte[] { 1 }"));

    [Fact]
    public async Task Exactly_the_numbers_of_the_lists_are_accepted()
    {
        Assert.Equal(SigData.Appearances.Order(), await Accepted("Appearance", "GATT2010", Enumerable.Range(0, 0x1500)));
        Assert.Equal(SigData.Companies.Order(), await Accepted("CompanyId", "GATT2011", Enumerable.Range(0, 0x1080).Append(0xFFFE).Append(0xFFFF)));
    }

    private static async Task<IEnumerable<int>> Accepted(string property, string id, IEnumerable<int> numbers)
    {
        var all = numbers.ToList();
        var source = string.Join('\n', all.Select((number, i) => "[GattServer(\"M\", " + property + " = " + number.ToString(CultureInfo.InvariantCulture) + ")] public partial class S" + i.ToString(CultureInfo.InvariantCulture) + " { }"));
        var refused = (await new Project(LanguageVersion.CSharp10, null, source).AnalyzeAsync(generated: false))
            .Where(diagnostic => diagnostic.Id == id)
            .Select(diagnostic => all[diagnostic.Location.GetLineSpan().StartLinePosition.Line]);
        return all.Except(refused).Order();
    }

    private static string Server(string properties) => $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Own
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read)] private byte _value;
        }

        [GattServer("Meadow", {{properties}})]
        public partial class Station
        {
            public Own Own { get; } = new();
        }
        """;
}
