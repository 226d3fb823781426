// GATT2001 and 2002: characteristics that an adopted service must have are declared.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.CodeFixes.Tests;

public class MissingCharacteristicTests
{
    // The Glucose Service must have a measurement, a feature and a record access control point (Glucose Service, 3).
    [Fact]
    public Task All_that_are_missing_come_behind_the_last_characteristic_as_partial_properties() => Mending.By<MissingCharacteristicFix>("GATT2001").Offering("Add the characteristic GlucoseMeasurement").Turns(
        """
        namespace Clinic
        {
            [GattService(Assigned.Services.Glucose)]
            public partial class Glucose
            {
                private int _count;

                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read)]
                public partial byte Own { get; set; }

                public int Count() => _count++;
            }
        }
        """,
        """
        namespace Clinic
        {
            [GattService(Assigned.Services.Glucose)]
            public partial class Glucose
            {
                private int _count;

                [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read)]
                public partial byte Own { get; set; }

                [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurement, GattFlags.Notify)]
                public partial byte[] GlucoseMeasurement { get; set; }

                [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read)]
                public partial ushort GlucoseFeature { get; set; }

                [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate)]
                public partial byte[] RecordAccessControlPoint { get; set; }

                public int Count() => _count++;
            }
        }
        """);

    [Fact]
    public Task Older_versions_of_the_language_get_fields() => Mending.By<MissingCharacteristicFix>("GATT2001").In(LanguageVersion.CSharp12).Turns(
        """
        [GattService(0x1808)]
        public partial class Glucose
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read)] private byte _own;
            public int Count() => 1;
        }
        """,
        """
        [GattService(0x1808)]
        public partial class Glucose
        {
            [GattCharacteristic("12345678-1234-5678-1234-56789ABCDEF0", GattFlags.Read)] private byte _own;
            [GattCharacteristic(Assigned.Characteristics.GlucoseMeasurement, GattFlags.Notify)] private byte[] _glucoseMeasurement = Array.Empty<byte>();
            [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read)] private ushort _glucoseFeature;
            [GattCharacteristic(Assigned.Characteristics.RecordAccessControlPoint, GattFlags.Write | GattFlags.Indicate)] private byte[] _recordAccessControlPoint = Array.Empty<byte>();
            public int Count() => 1;
        }
        """);

    [Fact]
    public Task A_service_without_members_gets_its_first() => Mending.By<MissingCharacteristicFix>("GATT2001").Turns(
        """
        [GattService(0x180F)]
        public partial class Battery { }

        public static partial class Places
        {
            // Without braces.
            [GattService(0x180F)]
            public partial class Second;

            [GattService(0x180F)]
            public partial class Third
            {
            }
        }
        """,
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read)]
            public partial byte BatteryLevel { get; set; }
        }

        public static partial class Places
        {
            // Without braces.
            [GattService(0x180F)]
            public partial class Second
            {
                [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read)]
                public partial byte BatteryLevel { get; set; }
            }

            [GattService(0x180F)]
            public partial class Third
            {
                [GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read)]
                public partial byte BatteryLevel { get; set; }
            }
        }
        """);

    [Fact]
    public Task Names_that_are_taken_and_namespaces_that_are_not_imported_are_minded() => Mending.By<MissingCharacteristicFix>("GATT2001").In(LanguageVersion.CSharp10).WithoutUsings().Turns(
        """
        [GattGen.GattService(0x1808)]
        public partial class GlucoseMeasurement
        {
            public int GlucoseFeature { get; set; }

            /// <summary>Not the first in its file.</summary>
            [GattGen.GattCharacteristic(0x2A52, GattGen.GattFlags.Write | GattGen.GattFlags.Indicate)]
            private byte[] _control = new byte[0];
        }
        """,
        """
        [GattGen.GattService(0x1808)]
        public partial class GlucoseMeasurement
        {
            public int GlucoseFeature { get; set; }

            /// <summary>Not the first in its file.</summary>
            [GattGen.GattCharacteristic(0x2A52, GattGen.GattFlags.Write | GattGen.GattFlags.Indicate)]
            private byte[] _control = new byte[0];

            [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.GlucoseMeasurement, GattGen.GattFlags.Notify)]
            private byte[] _glucoseMeasurementValue = System.Array.Empty<byte>();

            [GattGen.GattCharacteristic(GattGen.Assigned.Characteristics.GlucoseFeature, GattGen.GattFlags.Read)]
            private ushort _glucoseFeatureValue;
        }
        """);

    [Fact]
    public Task The_part_that_has_the_characteristics_gets_them() => Mending.By<MissingCharacteristicFix>("GATT2001").In(LanguageVersion.CSharp10).Turns(
        [
            "[GattService(0x1808)]\r\npublic partial class Glucose\r\n{\r\n    public int Count { get; set; }\r\n}\r\n",
            "public partial class Glucose\r\n{\r\n\t[GattCharacteristic(0x2A52, GattFlags.Write | GattFlags.Indicate)]\r\n    private byte[] _control = new byte[0];\r\n    [GattCharacteristic(0x2A18, GattFlags.Notify)] private byte[] _measurement = new byte[0];\r\n}\r\n",
        ],
        [
            "[GattService(0x1808)]\r\npublic partial class Glucose\r\n{\r\n    public int Count { get; set; }\r\n}\r\n",
            "public partial class Glucose\r\n{\r\n\t[GattCharacteristic(0x2A52, GattFlags.Write | GattFlags.Indicate)]\r\n    private byte[] _control = new byte[0];\r\n    [GattCharacteristic(0x2A18, GattFlags.Notify)] private byte[] _measurement = new byte[0];\r\n    [GattCharacteristic(Assigned.Characteristics.GlucoseFeature, GattFlags.Read)] private ushort _glucoseFeature;\r\n}\r\n",
        ]);

    // Heart Rate Service, 3: what can count the expended energy can be told to begin anew.
    [Fact]
    public Task What_another_part_of_the_service_requires_is_added() => Mending.By<MissingCharacteristicFix>("GATT2002").Offering("Add the characteristic HeartRateControlPoint").Turns(
        """
        [GattValue]
        public partial record struct Measurement([GattField(Wide = 0)] ushort Rate, [GattField(When = 3)] ushort? Energy);

        [GattService(0x180D)]
        public partial class HeartRate
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)]
            public partial Measurement Measurement { get; set; }
        }
        """,
        """
        [GattValue]
        public partial record struct Measurement([GattField(Wide = 0)] ushort Rate, [GattField(When = 3)] ushort? Energy);

        [GattService(0x180D)]
        public partial class HeartRate
        {
            [GattCharacteristic(0x2A37, GattFlags.Notify)]
            public partial Measurement Measurement { get; set; }

            [GattCharacteristic(Assigned.Characteristics.HeartRateControlPoint, GattFlags.Write)]
            public partial byte HeartRateControlPoint { get; set; }
        }
        """);
}
