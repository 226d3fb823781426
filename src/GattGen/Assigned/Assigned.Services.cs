// The 16-bit UUIDs of the services that the Bluetooth SIG has adopted (Assigned Numbers, 3.4).
namespace GattGen;

public static partial class Assigned
{
    /// <summary>The 16-bit UUIDs of adopted services (Assigned Numbers, 3.4), to be written into attributes. A name is the adopted one without the word "Service".</summary>
    /// <example><code>[GattService(Assigned.Services.HeartRate)]</code></example>
    public static class Services
    {
        /// <summary>Generic Access (0x1800).</summary>
        public const int GenericAccess = 0x1800;

        /// <summary>Generic Attribute (0x1801).</summary>
        public const int GenericAttribute = 0x1801;

        /// <summary>Immediate Alert (0x1802).</summary>
        public const int ImmediateAlert = 0x1802;

        /// <summary>Link Loss (0x1803).</summary>
        public const int LinkLoss = 0x1803;

        /// <summary>Tx Power (0x1804).</summary>
        public const int TxPower = 0x1804;

        /// <summary>Current Time Service (0x1805).</summary>
        public const int CurrentTime = 0x1805;

        /// <summary>Reference Time Update Service (0x1806).</summary>
        public const int ReferenceTimeUpdate = 0x1806;

        /// <summary>Next DST Change Service (0x1807).</summary>
        public const int NextDSTChange = 0x1807;

        /// <summary>Glucose (0x1808).</summary>
        public const int Glucose = 0x1808;

        /// <summary>Health Thermometer (0x1809).</summary>
        public const int HealthThermometer = 0x1809;

        /// <summary>Device Information (0x180A).</summary>
        public const int DeviceInformation = 0x180A;

        /// <summary>Heart Rate (0x180D).</summary>
        public const int HeartRate = 0x180D;

        /// <summary>Phone Alert Status Service (0x180E).</summary>
        public const int PhoneAlertStatus = 0x180E;

        /// <summary>Battery Service (0x180F).</summary>
        public const int Battery = 0x180F;

        /// <summary>Blood Pressure (0x1810).</summary>
        public const int BloodPressure = 0x1810;

        /// <summary>Alert Notification Service (0x1811).</summary>
        public const int AlertNotification = 0x1811;

        /// <summary>Human Interface Device (0x1812).</summary>
        public const int HumanInterfaceDevice = 0x1812;

        /// <summary>Scan Parameters (0x1813).</summary>
        public const int ScanParameters = 0x1813;

        /// <summary>Running Speed and Cadence (0x1814).</summary>
        public const int RunningSpeedAndCadence = 0x1814;

        /// <summary>Automation IO (0x1815).</summary>
        public const int AutomationIO = 0x1815;

        /// <summary>Cycling Speed and Cadence (0x1816).</summary>
        public const int CyclingSpeedAndCadence = 0x1816;

        /// <summary>Cycling Power (0x1818).</summary>
        public const int CyclingPower = 0x1818;

        /// <summary>Location and Navigation (0x1819).</summary>
        public const int LocationAndNavigation = 0x1819;

        /// <summary>Environmental Sensing (0x181A).</summary>
        public const int EnvironmentalSensing = 0x181A;

        /// <summary>Body Composition (0x181B).</summary>
        public const int BodyComposition = 0x181B;

        /// <summary>User Data (0x181C).</summary>
        public const int UserData = 0x181C;

        /// <summary>Weight Scale (0x181D).</summary>
        public const int WeightScale = 0x181D;

        /// <summary>Bond Management Service (0x181E).</summary>
        public const int BondManagement = 0x181E;

        /// <summary>Continuous Glucose Monitoring (0x181F).</summary>
        public const int ContinuousGlucoseMonitoring = 0x181F;

        /// <summary>Internet Protocol Support Service (0x1820).</summary>
        public const int InternetProtocolSupport = 0x1820;

        /// <summary>Indoor Positioning (0x1821).</summary>
        public const int IndoorPositioning = 0x1821;

        /// <summary>Pulse Oximeter Service (0x1822).</summary>
        public const int PulseOximeter = 0x1822;

        /// <summary>HTTP Proxy (0x1823).</summary>
        public const int HTTPProxy = 0x1823;

        /// <summary>Transport Discovery (0x1824).</summary>
        public const int TransportDiscovery = 0x1824;

        /// <summary>Object Transfer Service (0x1825).</summary>
        public const int ObjectTransfer = 0x1825;

        /// <summary>Fitness Machine (0x1826).</summary>
        public const int FitnessMachine = 0x1826;

        /// <summary>Mesh Provisioning Service (0x1827).</summary>
        public const int MeshProvisioning = 0x1827;

        /// <summary>Mesh Proxy Service (0x1828).</summary>
        public const int MeshProxy = 0x1828;

        /// <summary>Reconnection Configuration (0x1829).</summary>
        public const int ReconnectionConfiguration = 0x1829;

        /// <summary>Insulin Delivery (0x183A).</summary>
        public const int InsulinDelivery = 0x183A;

        /// <summary>Binary Sensor (0x183B).</summary>
        public const int BinarySensor = 0x183B;

        /// <summary>Emergency Configuration (0x183C).</summary>
        public const int EmergencyConfiguration = 0x183C;

        /// <summary>Physical Activity Monitor (0x183E).</summary>
        public const int PhysicalActivityMonitor = 0x183E;

        /// <summary>Audio Input Control (0x1843).</summary>
        public const int AudioInputControl = 0x1843;

        /// <summary>Volume Control (0x1844).</summary>
        public const int VolumeControl = 0x1844;

        /// <summary>Volume Offset Control (0x1845).</summary>
        public const int VolumeOffsetControl = 0x1845;

        /// <summary>Coordinated Set Identification (0x1846).</summary>
        public const int CoordinatedSetIdentification = 0x1846;

        /// <summary>Device Time (0x1847).</summary>
        public const int DeviceTime = 0x1847;

        /// <summary>Media Control (0x1848).</summary>
        public const int MediaControl = 0x1848;

        /// <summary>Generic Media Control (0x1849).</summary>
        public const int GenericMediaControl = 0x1849;

        /// <summary>Constant Tone Extension (0x184A).</summary>
        public const int ConstantToneExtension = 0x184A;

        /// <summary>Telephone Bearer (0x184B).</summary>
        public const int TelephoneBearer = 0x184B;

        /// <summary>Generic Telephone Bearer (0x184C).</summary>
        public const int GenericTelephoneBearer = 0x184C;

        /// <summary>Microphone Control (0x184D).</summary>
        public const int MicrophoneControl = 0x184D;

        /// <summary>Audio Stream Control (0x184E).</summary>
        public const int AudioStreamControl = 0x184E;

        /// <summary>Broadcast Audio Scan (0x184F).</summary>
        public const int BroadcastAudioScan = 0x184F;

        /// <summary>Published Audio Capabilities (0x1850).</summary>
        public const int PublishedAudioCapabilities = 0x1850;

        /// <summary>Basic Audio Announcement (0x1851).</summary>
        public const int BasicAudioAnnouncement = 0x1851;

        /// <summary>Broadcast Audio Announcement (0x1852).</summary>
        public const int BroadcastAudioAnnouncement = 0x1852;

        /// <summary>Common Audio (0x1853).</summary>
        public const int CommonAudio = 0x1853;

        /// <summary>Hearing Access (0x1854).</summary>
        public const int HearingAccess = 0x1854;

        /// <summary>Telephony and Media Audio (0x1855).</summary>
        public const int TelephonyAndMediaAudio = 0x1855;

        /// <summary>Public Broadcast Announcement (0x1856).</summary>
        public const int PublicBroadcastAnnouncement = 0x1856;

        /// <summary>Electronic Shelf Label (0x1857).</summary>
        public const int ElectronicShelfLabel = 0x1857;

        /// <summary>Gaming Audio (0x1858).</summary>
        public const int GamingAudio = 0x1858;

        /// <summary>Mesh Proxy Solicitation (0x1859).</summary>
        public const int MeshProxySolicitation = 0x1859;
    }
}
