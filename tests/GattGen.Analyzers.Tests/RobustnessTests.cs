// While a user types, declarations are unfinished. Neither analyzers nor generators may fail then.
using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class RobustnessTests
{
    private const string Everything =
        """
        [GattValue]
        public partial record struct Measurement(
            [GattField(Wide = 0)] ushort Rate,
            [GattField(Bit = 1, Bits = 2)] DayOfWeek Contact,
            [GattField(When = 3)] ushort? Energy,
            [GattField(When = 4)] GattArray<ushort> Intervals);

        [GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
        public partial class Station
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)] private Measurement _measurement;
            [GattCharacteristic(0x2A38, GattFlags.Read | GattFlags.Write, MaxLength = 40, BufferLength = 40), GattOptional] private string _place = "garden";
            [GattCharacteristic(0x2A39, GattFlags.Read, Octets = 3), GattDescriptor(0x2901, GattFlags.Read, Value = "x")] private int _number = -5;
            [GattCharacteristic(0x2A3A, GattFlags.Read)] public uint Uptime => 17;
            [GattCharacteristic(0x2A3B, GattFlags.Read)] public partial byte Level { get; private set; }
            [GattCharacteristic(0x2A3C, GattFlags.WriteNoResponse, Append = true)] private byte[] _rx = new byte[] { 1, 2 };
            partial void OnPlaceWriting(string value, GattWrite write) => write.Reject(0x80);
            partial void OnPlaceWritten(string value) { }
        }

        [GattServer("Weather", Appearance = 0x0540, CompanyId = 1, CompanyData = new byte[] { 1 }, ScanResponse = GattAdvertisingParts.Name)]
        public partial class Server
        {
            public Station One { get; } = new();
            public Station Two { get; } = new();
        }
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task A_declaration_that_breaks_off_anywhere_makes_nothing_fail(int part) => Task.WhenAll(
        Enumerable.Range(0, Everything.Length).Where(length => length % 88 == part * 22).Select(length => NothingFails(Everything[..length])));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task A_declaration_from_which_some_text_is_missing_makes_nothing_fail(int part) => Task.WhenAll(
        Enumerable.Range(0, Everything.Length - 9).Where(at => at % 88 == part * 22).Select(at => NothingFails(Everything.Remove(at, 9))));

    [Theory]
    [InlineData("[GattService] public partial class A { [GattCharacteristic] private byte _x; [GattDescriptor] private byte _y; }")]
    [InlineData("[GattService(null)] public partial class A { [GattCharacteristic(null, GattFlags.Read)] private byte _x; }")]
    [InlineData("[GattService((string)null!)] public partial class A { [GattCharacteristic((string)null!, GattFlags.Read), GattDescriptor(null!, GattFlags.Read), GattDescription(null!), GattAggregate(null!)] private byte _x; [GattInclude] public A Me { get; } [GattRequest(null!)] byte R(byte x) => x; }")]
    [InlineData("[GattService(0x180F)] public partial class A { [GattCharacteristic(2, GattFlags.Read), GattAggregate(\"Y\", null)] private byte _x; [GattChannel(null)] System.Threading.Tasks.Task C(L2capChannel x) => null; [GattInclude] public B B { get; } } [GattService(null)] public partial class B { } [GattServer(null)] public partial class S { public A A { get; } public B B { get; } }")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read)] private byte _x; } [GattService(1)] public partial record A { [GattCharacteristic(2, GattFlags.Read)] private byte _x; } [GattService(1)] public partial struct A { [GattCharacteristic(2, GattFlags.Read)] private byte _x; }")]
    [InlineData("public partial class O { [GattValue] public partial struct A { public byte X; } } public partial struct O { [GattValue] public partial struct A { public byte X; } } namespace O { [GattValue] public partial struct A { public byte X; } }")]
    [InlineData("[GattService(\"\")] public partial class A { [GattCharacteristic(\"\", GattFlags.Read)] private byte _x; }")]
    [InlineData("[GattServer(null)] public partial class A { public Missing M { get; } }")]
    [InlineData("[GattServer(\"\", CompanyData = null)] public partial class A { public A Me { get; } }")]
    [InlineData("[GattServer(\"x\", CompanyData = new byte[] { 1, X })] public partial class A { }")]
    [InlineData("[GattValue(FlagsOctets = -1)] public partial struct A { public A Me; }")]
    [InlineData("[GattValue] public partial struct A { public B Other; } [GattValue] public partial struct B { public A Other; }")]
    [InlineData("[GattValue] public partial record struct A(GattArray<A> All);")]
    [InlineData("[GattValue] public partial record struct A([GattField(Bit = 40, Bits = -3)] byte X, [GattField(When = 99, Unless = -7)] byte? Y);")]
    [InlineData("[GattValue] public partial record struct A([GattField(Bit = 0, Bits = 2147483647)] ulong X, [GattField(Bit = 2147483647)] bool Y);")]
    [InlineData("[GattValue] public partial record struct A([GattField(Count = 2147483647)] GattArray<uint> X, byte Y);")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read, Count = 2147483647)] private uint[] _x; }")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read, MaxLength = -2147483648, Octets = -1)] private string _x; }")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read)] private byte _; [GattCharacteristic(3, GattFlags.Read)] private byte _1; }")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read)] public byte this[int i] => 1; }")]
    [InlineData("[GattService(1)] public partial class A { [GattCharacteristic(2, GattFlags.Read)] private unsafe byte* _x; [GattCharacteristic(2, GattFlags.Read)] private dynamic _y; }")]
    public Task Senseless_declarations_make_nothing_fail(string source) => NothingFails(source);

    private static async Task NothingFails(string source)
    {
        var project = new Project(LanguageVersion.CSharp10, null, source);

        var reported = (await project.AnalyzeAsync()).Concat(await project.AnalyzeAsync(generated: false));

        Assert.DoesNotContain(reported, diagnostic => !diagnostic.Id.StartsWith("GATT", StringComparison.Ordinal));   // AD0001: an analyzer has thrown
        Assert.Empty(project.Generate());                                                                             // CS8785: a generator has thrown
    }
}
