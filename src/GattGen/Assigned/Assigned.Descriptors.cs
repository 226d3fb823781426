// The 16-bit UUIDs of the descriptors that the Bluetooth SIG has adopted (Assigned Numbers, 3.7).
namespace GattGen;

public static partial class Assigned
{
    /// <summary>The 16-bit UUIDs of adopted descriptors (Assigned Numbers, 3.7), to be written into attributes.</summary>
    /// <example><code>[GattDescriptor(Assigned.Descriptors.ValidRange, GattFlags.Read)]</code></example>
    public static class Descriptors
    {
        /// <summary>Characteristic Extended Properties (0x2900).</summary>
        public const int CharacteristicExtendedProperties = 0x2900;

        /// <summary>Characteristic User Descriptor (0x2901).</summary>
        public const int CharacteristicUserDescriptor = 0x2901;

        /// <summary>Client Characteristic Configuration (0x2902).</summary>
        public const int ClientCharacteristicConfiguration = 0x2902;

        /// <summary>Server Characteristic Configuration (0x2903).</summary>
        public const int ServerCharacteristicConfiguration = 0x2903;

        /// <summary>Characteristic Presentation Format (0x2904).</summary>
        public const int CharacteristicPresentationFormat = 0x2904;

        /// <summary>Characteristic Aggregate Format (0x2905).</summary>
        public const int CharacteristicAggregateFormat = 0x2905;

        /// <summary>Valid Range (0x2906).</summary>
        public const int ValidRange = 0x2906;

        /// <summary>External Report Reference (0x2907).</summary>
        public const int ExternalReportReference = 0x2907;

        /// <summary>Report Reference (0x2908).</summary>
        public const int ReportReference = 0x2908;

        /// <summary>Number of Digitals (0x2909).</summary>
        public const int NumberOfDigitals = 0x2909;

        /// <summary>Value Trigger Setting (0x290A).</summary>
        public const int ValueTriggerSetting = 0x290A;

        /// <summary>Environmental Sensing Configuration (0x290B).</summary>
        public const int EnvironmentalSensingConfiguration = 0x290B;

        /// <summary>Environmental Sensing Measurement (0x290C).</summary>
        public const int EnvironmentalSensingMeasurement = 0x290C;

        /// <summary>Environmental Sensing Trigger Setting (0x290D).</summary>
        public const int EnvironmentalSensingTriggerSetting = 0x290D;

        /// <summary>Time Trigger Setting (0x290E).</summary>
        public const int TimeTriggerSetting = 0x290E;

        /// <summary>Complete BR-EDR Transport Block Data (0x290F).</summary>
        public const int CompleteBREDRTransportBlockData = 0x290F;

        /// <summary>Observation Schedule (0x2910).</summary>
        public const int ObservationSchedule = 0x2910;

        /// <summary>Valid Range and Accuracy (0x2911).</summary>
        public const int ValidRangeAndAccuracy = 0x2911;
    }
}
