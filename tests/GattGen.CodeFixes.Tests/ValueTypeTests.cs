// GATT2006, and GATT0012 where a range does not fit: values get the type that they need.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class ValueTypeTests
{
    // GATT Specification Supplement: humidity is a uint16, temperature a sint16, elevation a sint24, a gust factor a uint8, a manufacturer a text.
    [Fact]
    public Task Fields_get_the_type_of_the_adopted_characteristic_and_keep_what_fits() => Mending.By<ValueTypeFix>("GATT2006").In(LanguageVersion.CSharp10).Offering("Change the type of '_humidity' to ushort").Turns(
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read)] private byte _humidity = 50; // percent
            [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read)] private float _temperature;
            [GattCharacteristic(Assigned.Characteristics.Elevation, GattFlags.Read, Octets = 2)] private int _elevation = 300;
            [GattCharacteristic(Assigned.Characteristics.GustFactor, GattFlags.Read)] private /* wide */ ushort /* one */ _gust = 0;
            [GattCharacteristic(Assigned.Characteristics.ManufacturerNameString, GattFlags.Read)] private int _maker;
            [GattCharacteristic(Assigned.Characteristics.DewPoint, GattFlags.Read, MaxLength = 9)] private string _dew = string.Empty;
        }
        """,
        """
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read)] private ushort _humidity = 50; // percent
            [GattCharacteristic(Assigned.Characteristics.Temperature, GattFlags.Read)] private short _temperature;
            [GattCharacteristic(Assigned.Characteristics.Elevation, GattFlags.Read)] private Int24 _elevation = 300;
            [GattCharacteristic(Assigned.Characteristics.GustFactor, GattFlags.Read)] private /* wide */ byte /* one */ _gust = 0;
            [GattCharacteristic(Assigned.Characteristics.ManufacturerNameString, GattFlags.Read)] private string _maker = "";
            [GattCharacteristic(Assigned.Characteristics.DewPoint, GattFlags.Read)] private sbyte _dew;
        }
        """);

    [Fact]
    public Task Properties_and_hooks_follow() => Mending.By<ValueTypeFix>("GATT2006").WithoutUsings().Turns(
        [
            """
            [GattGen.GattService("12345678-1234-5678-1234-56789ABCDEF0")]
            public partial class Weather
            {
                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Humidity, GattGen.GattFlags.Read | GattGen.GattFlags.Write)]
                public partial byte Humidity { get; set; }

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Elevation, GattGen.GattFlags.Read)]
                public short Elevation => 300;

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Temperature, GattGen.GattFlags.Read)]
                public int Temperature
                {
                    get { if (Humidity > 1) return 20; return sbyte.MaxValue; }
                }

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.GlucoseMeasurementContext, GattGen.GattFlags.Write)] private byte _context = 0;
            }
            """,
            """
            partial class Weather
            {
                public int Sum { get; private set; }

                partial void OnHumidityWritten(byte value) => Sum += value;

                partial void OnHumidityWriting(byte value, GattGen.GattWrite write)
                {
                }

                partial void OnContextWritten(byte value)
                {
                }
            }
            """,
        ],
        [
            """
            [GattGen.GattService("12345678-1234-5678-1234-56789ABCDEF0")]
            public partial class Weather
            {
                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Humidity, GattGen.GattFlags.Read | GattGen.GattFlags.Write)]
                public partial ushort Humidity { get; set; }

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Elevation, GattGen.GattFlags.Read)]
                public GattGen.Int24 Elevation => 300;

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.Temperature, GattGen.GattFlags.Read)]
                public short Temperature
                {
                    get { if (Humidity > 1) return 20; return sbyte.MaxValue; }
                }

                [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.GlucoseMeasurementContext, GattGen.GattFlags.Write)] private byte[] _context = System.Array.Empty<byte>();
            }
            """,
            """
            partial class Weather
            {
                public int Sum { get; private set; }

                partial void OnHumidityWritten(ushort value) => Sum += value;

                partial void OnHumidityWriting(ushort value, GattGen.GattWrite write)
                {
                }

                partial void OnContextWritten(System.ReadOnlySpan<byte> value)
                {
                }
            }
            """,
        ]);

    [Theory]
    [InlineData("private float _humidity = 21.5f;")]
    [InlineData("private byte _humidity, _other;")]
    [InlineData("public float Humidity => 21.5f;")]
    [InlineData("public float Humidity { get { return MathF.PI; } }")]
    [InlineData("public byte Humidity { get => 5; set => Console.WriteLine(value); }")]
    [InlineData("private string _humidity = \"dry\";")]
    public Task Code_that_would_mean_nothing_any_more_is_left_to_the_user(string member) => Mending.By<ValueTypeFix>("GATT2006").OffersNothing(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic(Assigned.Characteristics.Humidity, GattFlags.Read)] {{member}}
        }
        """);

    [Theory]
    [InlineData("byte", "0, 300", "ushort")]
    [InlineData("byte", "0, 65536", "UInt24")]
    [InlineData("ushort", "0, 0xFFFFFFFF", "uint")]
    [InlineData("UInt24", "0, 0xFFFFFFFFFF", "UInt40")]
    [InlineData("uint", "0, 0x10000000000", "UInt48")]
    [InlineData("UInt48", "0, 0xFFFFFFFFFFFFFFFF", "ulong")]
    [InlineData("sbyte", "-129, 0", "short")]
    [InlineData("sbyte", "-128, 128", "short")]
    [InlineData("Int24", "0, 0x800000", "int")]
    [InlineData("byte", "-1, 100", "sbyte")]
    [InlineData("byte", "-1, 200", "short")]
    public Task A_value_gets_the_smallest_type_that_holds_its_range(string type, string range, string wider) => Mending.By<ValueTypeFix>("GATT0012").In(LanguageVersion.CSharp10).Turns(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read), GattValidRange({{range}})] private {{type}} _level;
        }
        """,
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read), GattValidRange({{range}})] private {{wider}} _level;
        }
        """);

    [Theory]
    [InlineData("float", "\"a\", \"b\"")]
    [InlineData("byte", "5, 1")]
    [InlineData("byte", "0, 1.5")]
    [InlineData("ulong", "-1, 0xFFFFFFFFFFFFFFFF")]
    public Task A_range_of_which_no_type_is_known_is_left_to_the_user(string type, string range) => Mending.By<ValueTypeFix>("GATT0012").OffersNothing(
        $$"""
        [GattService("12345678-1234-5678-1234-56789ABCDEF0")]
        public partial class Weather
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF1", GattFlags.Read), GattValidRange({{range}})] private {{type}} _level;
        }
        """);
}
