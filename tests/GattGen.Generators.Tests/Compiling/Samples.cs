// Declarations that many tests use.
namespace GattGen.Generators.Tests.Compiling;

/// <summary>Declarations in both forms.</summary>
public static class Samples
{
    /// <summary>Heart Rate Measurement (Heart Rate Service 1.0, 3.1).</summary>
    public const string HeartRateMeasurement = """
        using GattGen;

        namespace Demo
        {
            /// <summary>Whether the sensor touches skin.</summary>
            public enum SensorContact : byte
            {
                NotSupported = 0,
                NotDetected = 2,
                Detected = 3,
            }

            /// <summary>Where the sensor is worn.</summary>
            public enum BodySensorLocation : byte
            {
                Other,
                Chest,
                Wrist,
            }

            /// <summary>A heart rate and what was measured with it.</summary>
            [GattValue]
            public partial record struct HeartRateMeasurement(
                [GattField(Wide = 0)] ushort BeatsPerMinute,
                [GattField(Bit = 1, Bits = 2)] SensorContact Contact,
                [GattField(When = 3)] ushort? EnergyExpended,
                [GattField(When = 4)] GattArray<ushort> RRIntervals);
        }
        """;

    /// <summary>The Heart Rate service in C# 13.</summary>
    public const string HeartRateProperties = """
        using GattGen;

        namespace Demo
        {
            /// <summary>The Heart Rate service.</summary>
            [GattService(0x180D)]
            public partial class HeartRateService
            {
                /// <summary>The current heart rate and what was measured with it.</summary>
                [GattCharacteristic(0x2A37, GattFlags.Notify)]
                public partial HeartRateMeasurement Measurement { get; set; }

                [GattCharacteristic(0x2A38, GattFlags.Read), GattOptional]
                public partial BodySensorLocation Location { get; set; }

                [GattCharacteristic(0x2A39, GattFlags.Write)]
                public partial byte ControlPoint { get; }
            }
        }
        """;

    /// <summary>The Heart Rate service in C# 10.</summary>
    public const string HeartRateFields = """
        using GattGen;

        namespace Demo
        {
            /// <summary>The Heart Rate service.</summary>
            [GattService(0x180D)]
            public partial class HeartRateService
            {
                /// <summary>The current heart rate and what was measured with it.</summary>
                [GattCharacteristic(0x2A37, GattFlags.Notify)]
                private HeartRateMeasurement _measurement;

                [GattCharacteristic(0x2A38, GattFlags.Read), GattOptional]
                private BodySensorLocation _location;

                [GattCharacteristic(0x2A39, GattFlags.Write)]
                private byte _controlPoint;
            }
        }
        """;

    /// <summary>The Battery service in C# 10.</summary>
    public const string Battery = """
        using GattGen;

        namespace Demo
        {
            [GattService(0x180F)]
            public partial class BatteryService
            {
                [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Notify)]
                private byte _level = 100;
            }
        }
        """;

    /// <summary>A server of both services.</summary>
    public const string Monitor = """
        using GattGen;

        namespace Demo
        {
            [GattServer("Meadow HR", Appearance = Appearance.HeartRateSensor)]
            public partial class HeartRateMonitor
            {
                public HeartRateService HeartRate { get; } = new HeartRateService();
                public BatteryService Battery { get; } = new BatteryService();
            }
        }
        """;
}
