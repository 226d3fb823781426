// The 16-bit UUIDs of the characteristics that the Bluetooth SIG has adopted (Assigned Numbers, 3.8).
namespace GattGen;

public static partial class Assigned
{
    /// <summary>The 16-bit UUIDs of adopted characteristics (Assigned Numbers, 3.8), to be written into attributes. A name is the adopted one without the word "Characteristic".</summary>
    /// <example><code>[GattCharacteristic(Assigned.Characteristics.BatteryLevel, GattFlags.Read | GattFlags.Notify)]</code></example>
    public static class Characteristics
    {
        /// <summary>Device Name (0x2A00).</summary>
        public const int DeviceName = 0x2A00;

        /// <summary>Appearance (0x2A01).</summary>
        public const int Appearance = 0x2A01;

        /// <summary>Peripheral Privacy Flag (0x2A02).</summary>
        public const int PeripheralPrivacyFlag = 0x2A02;

        /// <summary>Reconnection Address (0x2A03).</summary>
        public const int ReconnectionAddress = 0x2A03;

        /// <summary>Peripheral Preferred Connection Parameters (0x2A04).</summary>
        public const int PeripheralPreferredConnectionParameters = 0x2A04;

        /// <summary>Service Changed (0x2A05).</summary>
        public const int ServiceChanged = 0x2A05;

        /// <summary>Alert Level (0x2A06).</summary>
        public const int AlertLevel = 0x2A06;

        /// <summary>Tx Power Level (0x2A07).</summary>
        public const int TxPowerLevel = 0x2A07;

        /// <summary>Date Time (0x2A08).</summary>
        public const int DateTime = 0x2A08;

        /// <summary>Day of Week (0x2A09).</summary>
        public const int DayOfWeek = 0x2A09;

        /// <summary>Day Date Time (0x2A0A).</summary>
        public const int DayDateTime = 0x2A0A;

        /// <summary>Exact Time 100 (0x2A0B).</summary>
        public const int ExactTime100 = 0x2A0B;

        /// <summary>Exact Time 256 (0x2A0C).</summary>
        public const int ExactTime256 = 0x2A0C;

        /// <summary>DST Offset (0x2A0D).</summary>
        public const int DSTOffset = 0x2A0D;

        /// <summary>Time Zone (0x2A0E).</summary>
        public const int TimeZone = 0x2A0E;

        /// <summary>Local Time Information (0x2A0F).</summary>
        public const int LocalTimeInformation = 0x2A0F;

        /// <summary>Secondary Time Zone (0x2A10).</summary>
        public const int SecondaryTimeZone = 0x2A10;

        /// <summary>Time with DST (0x2A11).</summary>
        public const int TimeWithDST = 0x2A11;

        /// <summary>Time Accuracy (0x2A12).</summary>
        public const int TimeAccuracy = 0x2A12;

        /// <summary>Time Source (0x2A13).</summary>
        public const int TimeSource = 0x2A13;

        /// <summary>Reference Time Information (0x2A14).</summary>
        public const int ReferenceTimeInformation = 0x2A14;

        /// <summary>Time Broadcast (0x2A15).</summary>
        public const int TimeBroadcast = 0x2A15;

        /// <summary>Time Update Control Point (0x2A16).</summary>
        public const int TimeUpdateControlPoint = 0x2A16;

        /// <summary>Time Update State (0x2A17).</summary>
        public const int TimeUpdateState = 0x2A17;

        /// <summary>Glucose Measurement (0x2A18).</summary>
        public const int GlucoseMeasurement = 0x2A18;

        /// <summary>Battery Level (0x2A19).</summary>
        public const int BatteryLevel = 0x2A19;

        /// <summary>Battery Power State (0x2A1A).</summary>
        public const int BatteryPowerState = 0x2A1A;

        /// <summary>Battery Level State (0x2A1B).</summary>
        public const int BatteryLevelState = 0x2A1B;

        /// <summary>Temperature Measurement (0x2A1C).</summary>
        public const int TemperatureMeasurement = 0x2A1C;

        /// <summary>Temperature Type (0x2A1D).</summary>
        public const int TemperatureType = 0x2A1D;

        /// <summary>Intermediate Temperature (0x2A1E).</summary>
        public const int IntermediateTemperature = 0x2A1E;

        /// <summary>Temperature Celsius (0x2A1F).</summary>
        public const int TemperatureCelsius = 0x2A1F;

        /// <summary>Temperature Fahrenheit (0x2A20).</summary>
        public const int TemperatureFahrenheit = 0x2A20;

        /// <summary>Measurement Interval (0x2A21).</summary>
        public const int MeasurementInterval = 0x2A21;

        /// <summary>Boot Keyboard Input Report (0x2A22).</summary>
        public const int BootKeyboardInputReport = 0x2A22;

        /// <summary>System ID (0x2A23).</summary>
        public const int SystemID = 0x2A23;

        /// <summary>Model Number String (0x2A24).</summary>
        public const int ModelNumberString = 0x2A24;

        /// <summary>Serial Number String (0x2A25).</summary>
        public const int SerialNumberString = 0x2A25;

        /// <summary>Firmware Revision String (0x2A26).</summary>
        public const int FirmwareRevisionString = 0x2A26;

        /// <summary>Hardware Revision String (0x2A27).</summary>
        public const int HardwareRevisionString = 0x2A27;

        /// <summary>Software Revision String (0x2A28).</summary>
        public const int SoftwareRevisionString = 0x2A28;

        /// <summary>Manufacturer Name String (0x2A29).</summary>
        public const int ManufacturerNameString = 0x2A29;

        /// <summary>IEEE 11073-20601 Regulatory Certification Data List (0x2A2A).</summary>
        public const int IEEE1107320601RegulatoryCertificationDataList = 0x2A2A;

        /// <summary>Current Time (0x2A2B).</summary>
        public const int CurrentTime = 0x2A2B;

        /// <summary>Magnetic Declination (0x2A2C).</summary>
        public const int MagneticDeclination = 0x2A2C;

        /// <summary>Position 2D (0x2A2F).</summary>
        public const int Position2D = 0x2A2F;

        /// <summary>Position 3D (0x2A30).</summary>
        public const int Position3D = 0x2A30;

        /// <summary>Scan Refresh (0x2A31).</summary>
        public const int ScanRefresh = 0x2A31;

        /// <summary>Boot Keyboard Output Report (0x2A32).</summary>
        public const int BootKeyboardOutputReport = 0x2A32;

        /// <summary>Boot Mouse Input Report (0x2A33).</summary>
        public const int BootMouseInputReport = 0x2A33;

        /// <summary>Glucose Measurement Context (0x2A34).</summary>
        public const int GlucoseMeasurementContext = 0x2A34;

        /// <summary>Blood Pressure Measurement (0x2A35).</summary>
        public const int BloodPressureMeasurement = 0x2A35;

        /// <summary>Intermediate Cuff Pressure (0x2A36).</summary>
        public const int IntermediateCuffPressure = 0x2A36;

        /// <summary>Heart Rate Measurement (0x2A37).</summary>
        public const int HeartRateMeasurement = 0x2A37;

        /// <summary>Body Sensor Location (0x2A38).</summary>
        public const int BodySensorLocation = 0x2A38;

        /// <summary>Heart Rate Control Point (0x2A39).</summary>
        public const int HeartRateControlPoint = 0x2A39;

        /// <summary>Removable (0x2A3A).</summary>
        public const int Removable = 0x2A3A;

        /// <summary>Service Required (0x2A3B).</summary>
        public const int ServiceRequired = 0x2A3B;

        /// <summary>Scientific Temperature Celsius (0x2A3C).</summary>
        public const int ScientificTemperatureCelsius = 0x2A3C;

        /// <summary>String (0x2A3D).</summary>
        public const int String = 0x2A3D;

        /// <summary>Network Availability (0x2A3E).</summary>
        public const int NetworkAvailability = 0x2A3E;

        /// <summary>Alert Status (0x2A3F).</summary>
        public const int AlertStatus = 0x2A3F;

        /// <summary>Ringer Control point (0x2A40).</summary>
        public const int RingerControlPoint = 0x2A40;

        /// <summary>Ringer Setting (0x2A41).</summary>
        public const int RingerSetting = 0x2A41;

        /// <summary>Alert Category ID Bit Mask (0x2A42).</summary>
        public const int AlertCategoryIDBitMask = 0x2A42;

        /// <summary>Alert Category ID (0x2A43).</summary>
        public const int AlertCategoryID = 0x2A43;

        /// <summary>Alert Notification Control Point (0x2A44).</summary>
        public const int AlertNotificationControlPoint = 0x2A44;

        /// <summary>Unread Alert Status (0x2A45).</summary>
        public const int UnreadAlertStatus = 0x2A45;

        /// <summary>New Alert (0x2A46).</summary>
        public const int NewAlert = 0x2A46;

        /// <summary>Supported New Alert Category (0x2A47).</summary>
        public const int SupportedNewAlertCategory = 0x2A47;

        /// <summary>Supported Unread Alert Category (0x2A48).</summary>
        public const int SupportedUnreadAlertCategory = 0x2A48;

        /// <summary>Blood Pressure Feature (0x2A49).</summary>
        public const int BloodPressureFeature = 0x2A49;

        /// <summary>HID Information (0x2A4A).</summary>
        public const int HIDInformation = 0x2A4A;

        /// <summary>Report Map (0x2A4B).</summary>
        public const int ReportMap = 0x2A4B;

        /// <summary>HID Control Point (0x2A4C).</summary>
        public const int HIDControlPoint = 0x2A4C;

        /// <summary>Report (0x2A4D).</summary>
        public const int Report = 0x2A4D;

        /// <summary>Protocol Mode (0x2A4E).</summary>
        public const int ProtocolMode = 0x2A4E;

        /// <summary>Scan Interval Window (0x2A4F).</summary>
        public const int ScanIntervalWindow = 0x2A4F;

        /// <summary>PnP ID (0x2A50).</summary>
        public const int PnPID = 0x2A50;

        /// <summary>Glucose Feature (0x2A51).</summary>
        public const int GlucoseFeature = 0x2A51;

        /// <summary>Record Access Control Point (0x2A52).</summary>
        public const int RecordAccessControlPoint = 0x2A52;

        /// <summary>RSC Measurement (0x2A53).</summary>
        public const int RSCMeasurement = 0x2A53;

        /// <summary>RSC Feature (0x2A54).</summary>
        public const int RSCFeature = 0x2A54;

        /// <summary>SC Control Point (0x2A55).</summary>
        public const int SCControlPoint = 0x2A55;

        /// <summary>Digital (0x2A56).</summary>
        public const int Digital = 0x2A56;

        /// <summary>Digital Output (0x2A57).</summary>
        public const int DigitalOutput = 0x2A57;

        /// <summary>Analog (0x2A58).</summary>
        public const int Analog = 0x2A58;

        /// <summary>Analog Output (0x2A59).</summary>
        public const int AnalogOutput = 0x2A59;

        /// <summary>Aggregate (0x2A5A).</summary>
        public const int Aggregate = 0x2A5A;

        /// <summary>CSC Measurement (0x2A5B).</summary>
        public const int CSCMeasurement = 0x2A5B;

        /// <summary>CSC Feature (0x2A5C).</summary>
        public const int CSCFeature = 0x2A5C;

        /// <summary>Sensor Location (0x2A5D).</summary>
        public const int SensorLocation = 0x2A5D;

        /// <summary>PLX Spot-Check Measurement (0x2A5E).</summary>
        public const int PLXSpotCheckMeasurement = 0x2A5E;

        /// <summary>PLX Continuous Measurement Characteristic (0x2A5F).</summary>
        public const int PLXContinuousMeasurement = 0x2A5F;

        /// <summary>PLX Features (0x2A60).</summary>
        public const int PLXFeatures = 0x2A60;

        /// <summary>Pulse Oximetry Control Point (0x2A62).</summary>
        public const int PulseOximetryControlPoint = 0x2A62;

        /// <summary>Cycling Power Measurement (0x2A63).</summary>
        public const int CyclingPowerMeasurement = 0x2A63;

        /// <summary>Cycling Power Vector (0x2A64).</summary>
        public const int CyclingPowerVector = 0x2A64;

        /// <summary>Cycling Power Feature (0x2A65).</summary>
        public const int CyclingPowerFeature = 0x2A65;

        /// <summary>Cycling Power Control Point (0x2A66).</summary>
        public const int CyclingPowerControlPoint = 0x2A66;

        /// <summary>Location and Speed Characteristic (0x2A67).</summary>
        public const int LocationAndSpeed = 0x2A67;

        /// <summary>Navigation (0x2A68).</summary>
        public const int Navigation = 0x2A68;

        /// <summary>Position Quality (0x2A69).</summary>
        public const int PositionQuality = 0x2A69;

        /// <summary>LN Feature (0x2A6A).</summary>
        public const int LNFeature = 0x2A6A;

        /// <summary>LN Control Point (0x2A6B).</summary>
        public const int LNControlPoint = 0x2A6B;

        /// <summary>Elevation (0x2A6C).</summary>
        public const int Elevation = 0x2A6C;

        /// <summary>Pressure (0x2A6D).</summary>
        public const int Pressure = 0x2A6D;

        /// <summary>Temperature (0x2A6E).</summary>
        public const int Temperature = 0x2A6E;

        /// <summary>Humidity (0x2A6F).</summary>
        public const int Humidity = 0x2A6F;

        /// <summary>True Wind Speed (0x2A70).</summary>
        public const int TrueWindSpeed = 0x2A70;

        /// <summary>True Wind Direction (0x2A71).</summary>
        public const int TrueWindDirection = 0x2A71;

        /// <summary>Apparent Wind Speed (0x2A72).</summary>
        public const int ApparentWindSpeed = 0x2A72;

        /// <summary>Apparent Wind Direction (0x2A73).</summary>
        public const int ApparentWindDirection = 0x2A73;

        /// <summary>Gust Factor (0x2A74).</summary>
        public const int GustFactor = 0x2A74;

        /// <summary>Pollen Concentration (0x2A75).</summary>
        public const int PollenConcentration = 0x2A75;

        /// <summary>UV Index (0x2A76).</summary>
        public const int UVIndex = 0x2A76;

        /// <summary>Irradiance (0x2A77).</summary>
        public const int Irradiance = 0x2A77;

        /// <summary>Rainfall (0x2A78).</summary>
        public const int Rainfall = 0x2A78;

        /// <summary>Wind Chill (0x2A79).</summary>
        public const int WindChill = 0x2A79;

        /// <summary>Heat Index (0x2A7A).</summary>
        public const int HeatIndex = 0x2A7A;

        /// <summary>Dew Point (0x2A7B).</summary>
        public const int DewPoint = 0x2A7B;

        /// <summary>Descriptor Value Changed (0x2A7D).</summary>
        public const int DescriptorValueChanged = 0x2A7D;

        /// <summary>Aerobic Heart Rate Lower Limit (0x2A7E).</summary>
        public const int AerobicHeartRateLowerLimit = 0x2A7E;

        /// <summary>Aerobic Threshold (0x2A7F).</summary>
        public const int AerobicThreshold = 0x2A7F;

        /// <summary>Age (0x2A80).</summary>
        public const int Age = 0x2A80;

        /// <summary>Anaerobic Heart Rate Lower Limit (0x2A81).</summary>
        public const int AnaerobicHeartRateLowerLimit = 0x2A81;

        /// <summary>Anaerobic Heart Rate Upper Limit (0x2A82).</summary>
        public const int AnaerobicHeartRateUpperLimit = 0x2A82;

        /// <summary>Anaerobic Threshold (0x2A83).</summary>
        public const int AnaerobicThreshold = 0x2A83;

        /// <summary>Aerobic Heart Rate Upper Limit (0x2A84).</summary>
        public const int AerobicHeartRateUpperLimit = 0x2A84;

        /// <summary>Date of Birth (0x2A85).</summary>
        public const int DateOfBirth = 0x2A85;

        /// <summary>Date of Threshold Assessment (0x2A86).</summary>
        public const int DateOfThresholdAssessment = 0x2A86;

        /// <summary>Email Address (0x2A87).</summary>
        public const int EmailAddress = 0x2A87;

        /// <summary>Fat Burn Heart Rate Lower Limit (0x2A88).</summary>
        public const int FatBurnHeartRateLowerLimit = 0x2A88;

        /// <summary>Fat Burn Heart Rate Upper Limit (0x2A89).</summary>
        public const int FatBurnHeartRateUpperLimit = 0x2A89;

        /// <summary>First Name (0x2A8A).</summary>
        public const int FirstName = 0x2A8A;

        /// <summary>Five Zone Heart Rate Limits (0x2A8B).</summary>
        public const int FiveZoneHeartRateLimits = 0x2A8B;

        /// <summary>Gender (0x2A8C).</summary>
        public const int Gender = 0x2A8C;

        /// <summary>Heart Rate Max (0x2A8D).</summary>
        public const int HeartRateMax = 0x2A8D;

        /// <summary>Height (0x2A8E).</summary>
        public const int Height = 0x2A8E;

        /// <summary>Hip Circumference (0x2A8F).</summary>
        public const int HipCircumference = 0x2A8F;

        /// <summary>Last Name (0x2A90).</summary>
        public const int LastName = 0x2A90;

        /// <summary>Maximum Recommended Heart Rate (0x2A91).</summary>
        public const int MaximumRecommendedHeartRate = 0x2A91;

        /// <summary>Resting Heart Rate (0x2A92).</summary>
        public const int RestingHeartRate = 0x2A92;

        /// <summary>Sport Type for Aerobic and Anaerobic Thresholds (0x2A93).</summary>
        public const int SportTypeForAerobicAndAnaerobicThresholds = 0x2A93;

        /// <summary>Three Zone Heart Rate Limits (0x2A94).</summary>
        public const int ThreeZoneHeartRateLimits = 0x2A94;

        /// <summary>Two Zone Heart Rate Limit (0x2A95).</summary>
        public const int TwoZoneHeartRateLimit = 0x2A95;

        /// <summary>VO2 Max (0x2A96).</summary>
        public const int VO2Max = 0x2A96;

        /// <summary>Waist Circumference (0x2A97).</summary>
        public const int WaistCircumference = 0x2A97;

        /// <summary>Weight (0x2A98).</summary>
        public const int Weight = 0x2A98;

        /// <summary>Database Change Increment (0x2A99).</summary>
        public const int DatabaseChangeIncrement = 0x2A99;

        /// <summary>User Index (0x2A9A).</summary>
        public const int UserIndex = 0x2A9A;

        /// <summary>Body Composition Feature (0x2A9B).</summary>
        public const int BodyCompositionFeature = 0x2A9B;

        /// <summary>Body Composition Measurement (0x2A9C).</summary>
        public const int BodyCompositionMeasurement = 0x2A9C;

        /// <summary>Weight Measurement (0x2A9D).</summary>
        public const int WeightMeasurement = 0x2A9D;

        /// <summary>Weight Scale Feature (0x2A9E).</summary>
        public const int WeightScaleFeature = 0x2A9E;

        /// <summary>User Control Point (0x2A9F).</summary>
        public const int UserControlPoint = 0x2A9F;

        /// <summary>Magnetic Flux Density - 2D (0x2AA0).</summary>
        public const int MagneticFluxDensity2D = 0x2AA0;

        /// <summary>Magnetic Flux Density - 3D (0x2AA1).</summary>
        public const int MagneticFluxDensity3D = 0x2AA1;

        /// <summary>Language (0x2AA2).</summary>
        public const int Language = 0x2AA2;

        /// <summary>Barometric Pressure Trend (0x2AA3).</summary>
        public const int BarometricPressureTrend = 0x2AA3;

        /// <summary>Bond Management Control Point (0x2AA4).</summary>
        public const int BondManagementControlPoint = 0x2AA4;

        /// <summary>Bond Management Features (0x2AA5).</summary>
        public const int BondManagementFeatures = 0x2AA5;

        /// <summary>Central Address Resolution (0x2AA6).</summary>
        public const int CentralAddressResolution = 0x2AA6;

        /// <summary>CGM Measurement (0x2AA7).</summary>
        public const int CGMMeasurement = 0x2AA7;

        /// <summary>CGM Feature (0x2AA8).</summary>
        public const int CGMFeature = 0x2AA8;

        /// <summary>CGM Status (0x2AA9).</summary>
        public const int CGMStatus = 0x2AA9;

        /// <summary>CGM Session Start Time (0x2AAA).</summary>
        public const int CGMSessionStartTime = 0x2AAA;

        /// <summary>CGM Session Run Time (0x2AAB).</summary>
        public const int CGMSessionRunTime = 0x2AAB;

        /// <summary>CGM Specific Ops Control Point (0x2AAC).</summary>
        public const int CGMSpecificOpsControlPoint = 0x2AAC;

        /// <summary>Indoor Positioning Configuration (0x2AAD).</summary>
        public const int IndoorPositioningConfiguration = 0x2AAD;

        /// <summary>Latitude (0x2AAE).</summary>
        public const int Latitude = 0x2AAE;

        /// <summary>Longitude (0x2AAF).</summary>
        public const int Longitude = 0x2AAF;

        /// <summary>Local North Coordinate (0x2AB0).</summary>
        public const int LocalNorthCoordinate = 0x2AB0;

        /// <summary>Local East Coordinate (0x2AB1).</summary>
        public const int LocalEastCoordinate = 0x2AB1;

        /// <summary>Floor Number (0x2AB2).</summary>
        public const int FloorNumber = 0x2AB2;

        /// <summary>Altitude (0x2AB3).</summary>
        public const int Altitude = 0x2AB3;

        /// <summary>Uncertainty (0x2AB4).</summary>
        public const int Uncertainty = 0x2AB4;

        /// <summary>Location Name (0x2AB5).</summary>
        public const int LocationName = 0x2AB5;

        /// <summary>URI (0x2AB6).</summary>
        public const int URI = 0x2AB6;

        /// <summary>HTTP Headers (0x2AB7).</summary>
        public const int HTTPHeaders = 0x2AB7;

        /// <summary>HTTP Status Code (0x2AB8).</summary>
        public const int HTTPStatusCode = 0x2AB8;

        /// <summary>HTTP Entity Body (0x2AB9).</summary>
        public const int HTTPEntityBody = 0x2AB9;

        /// <summary>HTTP Control Point (0x2ABA).</summary>
        public const int HTTPControlPoint = 0x2ABA;

        /// <summary>HTTPS Security (0x2ABB).</summary>
        public const int HTTPSSecurity = 0x2ABB;

        /// <summary>TDS Control Point (0x2ABC).</summary>
        public const int TDSControlPoint = 0x2ABC;

        /// <summary>OTS Feature (0x2ABD).</summary>
        public const int OTSFeature = 0x2ABD;

        /// <summary>Object Name (0x2ABE).</summary>
        public const int ObjectName = 0x2ABE;

        /// <summary>Object Type (0x2ABF).</summary>
        public const int ObjectType = 0x2ABF;

        /// <summary>Object Size (0x2AC0).</summary>
        public const int ObjectSize = 0x2AC0;

        /// <summary>Object First-Created (0x2AC1).</summary>
        public const int ObjectFirstCreated = 0x2AC1;

        /// <summary>Object Last-Modified (0x2AC2).</summary>
        public const int ObjectLastModified = 0x2AC2;

        /// <summary>Object ID (0x2AC3).</summary>
        public const int ObjectID = 0x2AC3;

        /// <summary>Object Properties (0x2AC4).</summary>
        public const int ObjectProperties = 0x2AC4;

        /// <summary>Object Action Control Point (0x2AC5).</summary>
        public const int ObjectActionControlPoint = 0x2AC5;

        /// <summary>Object List Control Point (0x2AC6).</summary>
        public const int ObjectListControlPoint = 0x2AC6;

        /// <summary>Object List Filter (0x2AC7).</summary>
        public const int ObjectListFilter = 0x2AC7;

        /// <summary>Object Changed (0x2AC8).</summary>
        public const int ObjectChanged = 0x2AC8;

        /// <summary>Resolvable Private Address Only (0x2AC9).</summary>
        public const int ResolvablePrivateAddressOnly = 0x2AC9;

        /// <summary>Fitness Machine Feature (0x2ACC).</summary>
        public const int FitnessMachineFeature = 0x2ACC;

        /// <summary>Treadmill Data (0x2ACD).</summary>
        public const int TreadmillData = 0x2ACD;

        /// <summary>Cross Trainer Data (0x2ACE).</summary>
        public const int CrossTrainerData = 0x2ACE;

        /// <summary>Step Climber Data (0x2ACF).</summary>
        public const int StepClimberData = 0x2ACF;

        /// <summary>Stair Climber Data (0x2AD0).</summary>
        public const int StairClimberData = 0x2AD0;

        /// <summary>Rower Data (0x2AD1).</summary>
        public const int RowerData = 0x2AD1;

        /// <summary>Indoor Bike Data (0x2AD2).</summary>
        public const int IndoorBikeData = 0x2AD2;

        /// <summary>Training Status (0x2AD3).</summary>
        public const int TrainingStatus = 0x2AD3;

        /// <summary>Supported Speed Range (0x2AD4).</summary>
        public const int SupportedSpeedRange = 0x2AD4;

        /// <summary>Supported Inclination Range (0x2AD5).</summary>
        public const int SupportedInclinationRange = 0x2AD5;

        /// <summary>Supported Resistance Level Range (0x2AD6).</summary>
        public const int SupportedResistanceLevelRange = 0x2AD6;

        /// <summary>Supported Heart Rate Range (0x2AD7).</summary>
        public const int SupportedHeartRateRange = 0x2AD7;

        /// <summary>Supported Power Range (0x2AD8).</summary>
        public const int SupportedPowerRange = 0x2AD8;

        /// <summary>Fitness Machine Control Point (0x2AD9).</summary>
        public const int FitnessMachineControlPoint = 0x2AD9;

        /// <summary>Fitness Machine Status (0x2ADA).</summary>
        public const int FitnessMachineStatus = 0x2ADA;

        /// <summary>Mesh Provisioning Data In (0x2ADB).</summary>
        public const int MeshProvisioningDataIn = 0x2ADB;

        /// <summary>Mesh Provisioning Data Out (0x2ADC).</summary>
        public const int MeshProvisioningDataOut = 0x2ADC;

        /// <summary>Mesh Proxy Data In (0x2ADD).</summary>
        public const int MeshProxyDataIn = 0x2ADD;

        /// <summary>Mesh Proxy Data Out (0x2ADE).</summary>
        public const int MeshProxyDataOut = 0x2ADE;

        /// <summary>Average Current (0x2AE0).</summary>
        public const int AverageCurrent = 0x2AE0;

        /// <summary>Average Voltage (0x2AE1).</summary>
        public const int AverageVoltage = 0x2AE1;

        /// <summary>Boolean (0x2AE2).</summary>
        public const int Boolean = 0x2AE2;

        /// <summary>Chromatic Distance From Planckian (0x2AE3).</summary>
        public const int ChromaticDistanceFromPlanckian = 0x2AE3;

        /// <summary>Chromaticity Coordinates (0x2AE4).</summary>
        public const int ChromaticityCoordinates = 0x2AE4;

        /// <summary>Chromaticity In CCT And Duv Values (0x2AE5).</summary>
        public const int ChromaticityInCCTAndDuvValues = 0x2AE5;

        /// <summary>Chromaticity Tolerance (0x2AE6).</summary>
        public const int ChromaticityTolerance = 0x2AE6;

        /// <summary>CIE 13.3-1995 Color Rendering Index (0x2AE7).</summary>
        public const int CIE1331995ColorRenderingIndex = 0x2AE7;

        /// <summary>Coefficient (0x2AE8).</summary>
        public const int Coefficient = 0x2AE8;

        /// <summary>Correlated Color Temperature (0x2AE9).</summary>
        public const int CorrelatedColorTemperature = 0x2AE9;

        /// <summary>Count 16 (0x2AEA).</summary>
        public const int Count16 = 0x2AEA;

        /// <summary>Count 24 (0x2AEB).</summary>
        public const int Count24 = 0x2AEB;

        /// <summary>Country Code (0x2AEC).</summary>
        public const int CountryCode = 0x2AEC;

        /// <summary>Date UTC (0x2AED).</summary>
        public const int DateUTC = 0x2AED;

        /// <summary>Electric Current (0x2AEE).</summary>
        public const int ElectricCurrent = 0x2AEE;

        /// <summary>Electric Current Range (0x2AEF).</summary>
        public const int ElectricCurrentRange = 0x2AEF;

        /// <summary>Electric Current Specification (0x2AF0).</summary>
        public const int ElectricCurrentSpecification = 0x2AF0;

        /// <summary>Electric Current Statistics (0x2AF1).</summary>
        public const int ElectricCurrentStatistics = 0x2AF1;

        /// <summary>Energy (0x2AF2).</summary>
        public const int Energy = 0x2AF2;

        /// <summary>Energy In A Period Of Day (0x2AF3).</summary>
        public const int EnergyInAPeriodOfDay = 0x2AF3;

        /// <summary>Event Statistics (0x2AF4).</summary>
        public const int EventStatistics = 0x2AF4;

        /// <summary>Fixed String 16 (0x2AF5).</summary>
        public const int FixedString16 = 0x2AF5;

        /// <summary>Fixed String 24 (0x2AF6).</summary>
        public const int FixedString24 = 0x2AF6;

        /// <summary>Fixed String 36 (0x2AF7).</summary>
        public const int FixedString36 = 0x2AF7;

        /// <summary>Fixed String 8 (0x2AF8).</summary>
        public const int FixedString8 = 0x2AF8;

        /// <summary>Generic Level (0x2AF9).</summary>
        public const int GenericLevel = 0x2AF9;

        /// <summary>Global Trade Item Number (0x2AFA).</summary>
        public const int GlobalTradeItemNumber = 0x2AFA;

        /// <summary>Illuminance (0x2AFB).</summary>
        public const int Illuminance = 0x2AFB;

        /// <summary>Luminous Efficacy (0x2AFC).</summary>
        public const int LuminousEfficacy = 0x2AFC;

        /// <summary>Luminous Energy (0x2AFD).</summary>
        public const int LuminousEnergy = 0x2AFD;

        /// <summary>Luminous Exposure (0x2AFE).</summary>
        public const int LuminousExposure = 0x2AFE;

        /// <summary>Luminous Flux (0x2AFF).</summary>
        public const int LuminousFlux = 0x2AFF;

        /// <summary>Luminous Flux Range (0x2B00).</summary>
        public const int LuminousFluxRange = 0x2B00;

        /// <summary>Luminous Intensity (0x2B01).</summary>
        public const int LuminousIntensity = 0x2B01;

        /// <summary>Mass Flow (0x2B02).</summary>
        public const int MassFlow = 0x2B02;

        /// <summary>Perceived Lightness (0x2B03).</summary>
        public const int PerceivedLightness = 0x2B03;

        /// <summary>Percentage 8 (0x2B04).</summary>
        public const int Percentage8 = 0x2B04;

        /// <summary>Power (0x2B05).</summary>
        public const int Power = 0x2B05;

        /// <summary>Power Specification (0x2B06).</summary>
        public const int PowerSpecification = 0x2B06;

        /// <summary>Relative Runtime In A Current Range (0x2B07).</summary>
        public const int RelativeRuntimeInACurrentRange = 0x2B07;

        /// <summary>Relative Runtime In A Generic Level Range (0x2B08).</summary>
        public const int RelativeRuntimeInAGenericLevelRange = 0x2B08;

        /// <summary>Relative Value In A Voltage Range (0x2B09).</summary>
        public const int RelativeValueInAVoltageRange = 0x2B09;

        /// <summary>Relative Value In An Illuminance Range (0x2B0A).</summary>
        public const int RelativeValueInAnIlluminanceRange = 0x2B0A;

        /// <summary>Relative Value In A Period Of Day (0x2B0B).</summary>
        public const int RelativeValueInAPeriodOfDay = 0x2B0B;

        /// <summary>Relative Value In A Temperature Range (0x2B0C).</summary>
        public const int RelativeValueInATemperatureRange = 0x2B0C;

        /// <summary>Temperature 8 (0x2B0D).</summary>
        public const int Temperature8 = 0x2B0D;

        /// <summary>Temperature 8 In A Period Of Day (0x2B0E).</summary>
        public const int Temperature8InAPeriodOfDay = 0x2B0E;

        /// <summary>Temperature 8 Statistics (0x2B0F).</summary>
        public const int Temperature8Statistics = 0x2B0F;

        /// <summary>Temperature Range (0x2B10).</summary>
        public const int TemperatureRange = 0x2B10;

        /// <summary>Temperature Statistics (0x2B11).</summary>
        public const int TemperatureStatistics = 0x2B11;

        /// <summary>Time Decihour 8 (0x2B12).</summary>
        public const int TimeDecihour8 = 0x2B12;

        /// <summary>Time Exponential 8 (0x2B13).</summary>
        public const int TimeExponential8 = 0x2B13;

        /// <summary>Time Hour 24 (0x2B14).</summary>
        public const int TimeHour24 = 0x2B14;

        /// <summary>Time Millisecond 24 (0x2B15).</summary>
        public const int TimeMillisecond24 = 0x2B15;

        /// <summary>Time Second 16 (0x2B16).</summary>
        public const int TimeSecond16 = 0x2B16;

        /// <summary>Time Second 8 (0x2B17).</summary>
        public const int TimeSecond8 = 0x2B17;

        /// <summary>Voltage (0x2B18).</summary>
        public const int Voltage = 0x2B18;

        /// <summary>Voltage Specification (0x2B19).</summary>
        public const int VoltageSpecification = 0x2B19;

        /// <summary>Voltage Statistics (0x2B1A).</summary>
        public const int VoltageStatistics = 0x2B1A;

        /// <summary>Volume Flow (0x2B1B).</summary>
        public const int VolumeFlow = 0x2B1B;

        /// <summary>Chromaticity Coordinate (0x2B1C).</summary>
        public const int ChromaticityCoordinate = 0x2B1C;

        /// <summary>RC Feature (0x2B1D).</summary>
        public const int RCFeature = 0x2B1D;

        /// <summary>RC Settings (0x2B1E).</summary>
        public const int RCSettings = 0x2B1E;

        /// <summary>Reconnection Configuration Control Point (0x2B1F).</summary>
        public const int ReconnectionConfigurationControlPoint = 0x2B1F;

        /// <summary>IDD Status Changed (0x2B20).</summary>
        public const int IDDStatusChanged = 0x2B20;

        /// <summary>IDD Status (0x2B21).</summary>
        public const int IDDStatus = 0x2B21;

        /// <summary>IDD Annunciation Status (0x2B22).</summary>
        public const int IDDAnnunciationStatus = 0x2B22;

        /// <summary>IDD Features (0x2B23).</summary>
        public const int IDDFeatures = 0x2B23;

        /// <summary>IDD Status Reader Control Point (0x2B24).</summary>
        public const int IDDStatusReaderControlPoint = 0x2B24;

        /// <summary>IDD Command Control Point (0x2B25).</summary>
        public const int IDDCommandControlPoint = 0x2B25;

        /// <summary>IDD Command Data (0x2B26).</summary>
        public const int IDDCommandData = 0x2B26;

        /// <summary>IDD Record Access Control Point (0x2B27).</summary>
        public const int IDDRecordAccessControlPoint = 0x2B27;

        /// <summary>IDD History Data (0x2B28).</summary>
        public const int IDDHistoryData = 0x2B28;

        /// <summary>Client Supported Features (0x2B29).</summary>
        public const int ClientSupportedFeatures = 0x2B29;

        /// <summary>Database Hash (0x2B2A).</summary>
        public const int DatabaseHash = 0x2B2A;

        /// <summary>BSS Control Point (0x2B2B).</summary>
        public const int BSSControlPoint = 0x2B2B;

        /// <summary>BSS Response (0x2B2C).</summary>
        public const int BSSResponse = 0x2B2C;

        /// <summary>Emergency ID (0x2B2D).</summary>
        public const int EmergencyID = 0x2B2D;

        /// <summary>Emergency Text (0x2B2E).</summary>
        public const int EmergencyText = 0x2B2E;

        /// <summary>Enhanced Blood Pressure Measurement (0x2B34).</summary>
        public const int EnhancedBloodPressureMeasurement = 0x2B34;

        /// <summary>Enhanced Intermediate Cuff Pressure (0x2B35).</summary>
        public const int EnhancedIntermediateCuffPressure = 0x2B35;

        /// <summary>Blood Pressure Record (0x2B36).</summary>
        public const int BloodPressureRecord = 0x2B36;

        /// <summary>BR-EDR Handover Data (0x2B38).</summary>
        public const int BREDRHandoverData = 0x2B38;

        /// <summary>Bluetooth SIG Data (0x2B39).</summary>
        public const int BluetoothSIGData = 0x2B39;

        /// <summary>Server Supported Features (0x2B3A).</summary>
        public const int ServerSupportedFeatures = 0x2B3A;

        /// <summary>Physical Activity Monitor Features (0x2B3B).</summary>
        public const int PhysicalActivityMonitorFeatures = 0x2B3B;

        /// <summary>General Activity Instantaneous Data (0x2B3C).</summary>
        public const int GeneralActivityInstantaneousData = 0x2B3C;

        /// <summary>General Activity Summary Data (0x2B3D).</summary>
        public const int GeneralActivitySummaryData = 0x2B3D;

        /// <summary>CardioRespiratory Activity Instantaneous Data (0x2B3E).</summary>
        public const int CardioRespiratoryActivityInstantaneousData = 0x2B3E;

        /// <summary>CardioRespiratory Activity Summary Data (0x2B3F).</summary>
        public const int CardioRespiratoryActivitySummaryData = 0x2B3F;

        /// <summary>Step Counter Activity Summary Data (0x2B40).</summary>
        public const int StepCounterActivitySummaryData = 0x2B40;

        /// <summary>Sleep Activity Instantaneous Data (0x2B41).</summary>
        public const int SleepActivityInstantaneousData = 0x2B41;

        /// <summary>Sleep Activity Summary Data (0x2B42).</summary>
        public const int SleepActivitySummaryData = 0x2B42;

        /// <summary>Physical Activity Monitor Control Point (0x2B43).</summary>
        public const int PhysicalActivityMonitorControlPoint = 0x2B43;

        /// <summary>Activity Current Session (0x2B44).</summary>
        public const int ActivityCurrentSession = 0x2B44;

        /// <summary>Physical Activity Session Descriptor (0x2B45).</summary>
        public const int PhysicalActivitySessionDescriptor = 0x2B45;

        /// <summary>Preferred Units (0x2B46).</summary>
        public const int PreferredUnits = 0x2B46;

        /// <summary>High Resolution Height (0x2B47).</summary>
        public const int HighResolutionHeight = 0x2B47;

        /// <summary>Middle Name (0x2B48).</summary>
        public const int MiddleName = 0x2B48;

        /// <summary>Stride Length (0x2B49).</summary>
        public const int StrideLength = 0x2B49;

        /// <summary>Handedness (0x2B4A).</summary>
        public const int Handedness = 0x2B4A;

        /// <summary>Device Wearing Position (0x2B4B).</summary>
        public const int DeviceWearingPosition = 0x2B4B;

        /// <summary>Four Zone Heart Rate Limits (0x2B4C).</summary>
        public const int FourZoneHeartRateLimits = 0x2B4C;

        /// <summary>High Intensity Exercise Threshold (0x2B4D).</summary>
        public const int HighIntensityExerciseThreshold = 0x2B4D;

        /// <summary>Activity Goal (0x2B4E).</summary>
        public const int ActivityGoal = 0x2B4E;

        /// <summary>Sedentary Interval Notification (0x2B4F).</summary>
        public const int SedentaryIntervalNotification = 0x2B4F;

        /// <summary>Caloric Intake (0x2B50).</summary>
        public const int CaloricIntake = 0x2B50;

        /// <summary>TMAP Role (0x2B51).</summary>
        public const int TMAPRole = 0x2B51;

        /// <summary>Audio Input State (0x2B77).</summary>
        public const int AudioInputState = 0x2B77;

        /// <summary>Gain Settings Attribute (0x2B78).</summary>
        public const int GainSettingsAttribute = 0x2B78;

        /// <summary>Audio Input Type (0x2B79).</summary>
        public const int AudioInputType = 0x2B79;

        /// <summary>Audio Input Status (0x2B7A).</summary>
        public const int AudioInputStatus = 0x2B7A;

        /// <summary>Audio Input Control Point (0x2B7B).</summary>
        public const int AudioInputControlPoint = 0x2B7B;

        /// <summary>Audio Input Description (0x2B7C).</summary>
        public const int AudioInputDescription = 0x2B7C;

        /// <summary>Volume State (0x2B7D).</summary>
        public const int VolumeState = 0x2B7D;

        /// <summary>Volume Control Point (0x2B7E).</summary>
        public const int VolumeControlPoint = 0x2B7E;

        /// <summary>Volume Flags (0x2B7F).</summary>
        public const int VolumeFlags = 0x2B7F;

        /// <summary>Volume Offset State (0x2B80).</summary>
        public const int VolumeOffsetState = 0x2B80;

        /// <summary>Audio Location (0x2B81).</summary>
        public const int AudioLocation = 0x2B81;

        /// <summary>Volume Offset Control Point (0x2B82).</summary>
        public const int VolumeOffsetControlPoint = 0x2B82;

        /// <summary>Audio Output Description (0x2B83).</summary>
        public const int AudioOutputDescription = 0x2B83;

        /// <summary>Set Identity Resolving Key (0x2B84).</summary>
        public const int SetIdentityResolvingKey = 0x2B84;

        /// <summary>Coordinated Set Size (0x2B85).</summary>
        public const int CoordinatedSetSize = 0x2B85;

        /// <summary>Set Member Lock (0x2B86).</summary>
        public const int SetMemberLock = 0x2B86;

        /// <summary>Set Member Rank (0x2B87).</summary>
        public const int SetMemberRank = 0x2B87;

        /// <summary>Carbon Dioxide Concentration (0x2B8C).</summary>
        public const int CarbonDioxideConcentration = 0x2B8C;

        /// <summary>Device Time Feature (0x2B8E).</summary>
        public const int DeviceTimeFeature = 0x2B8E;

        /// <summary>Device Time Parameters (0x2B8F).</summary>
        public const int DeviceTimeParameters = 0x2B8F;

        /// <summary>Device Time (0x2B90).</summary>
        public const int DeviceTime = 0x2B90;

        /// <summary>Device Time Control Point (0x2B91).</summary>
        public const int DeviceTimeControlPoint = 0x2B91;

        /// <summary>Time Change Log Data (0x2B92).</summary>
        public const int TimeChangeLogData = 0x2B92;

        /// <summary>Media Player Name (0x2B93).</summary>
        public const int MediaPlayerName = 0x2B93;

        /// <summary>Media Player Icon Object ID (0x2B94).</summary>
        public const int MediaPlayerIconObjectID = 0x2B94;

        /// <summary>Media Player Icon URL (0x2B95).</summary>
        public const int MediaPlayerIconURL = 0x2B95;

        /// <summary>Track Changed (0x2B96).</summary>
        public const int TrackChanged = 0x2B96;

        /// <summary>Track Title (0x2B97).</summary>
        public const int TrackTitle = 0x2B97;

        /// <summary>Track Duration (0x2B98).</summary>
        public const int TrackDuration = 0x2B98;

        /// <summary>Track Position (0x2B99).</summary>
        public const int TrackPosition = 0x2B99;

        /// <summary>Playback Speed (0x2B9A).</summary>
        public const int PlaybackSpeed = 0x2B9A;

        /// <summary>Seeking Speed (0x2B9B).</summary>
        public const int SeekingSpeed = 0x2B9B;

        /// <summary>Current Track Segments Object ID (0x2B9C).</summary>
        public const int CurrentTrackSegmentsObjectID = 0x2B9C;

        /// <summary>Current Track Object ID (0x2B9D).</summary>
        public const int CurrentTrackObjectID = 0x2B9D;

        /// <summary>Next Track Object ID (0x2B9E).</summary>
        public const int NextTrackObjectID = 0x2B9E;

        /// <summary>Parent Group Object ID (0x2B9F).</summary>
        public const int ParentGroupObjectID = 0x2B9F;

        /// <summary>Current Group Object ID (0x2BA0).</summary>
        public const int CurrentGroupObjectID = 0x2BA0;

        /// <summary>Playing Order (0x2BA1).</summary>
        public const int PlayingOrder = 0x2BA1;

        /// <summary>Playing Orders Supported (0x2BA2).</summary>
        public const int PlayingOrdersSupported = 0x2BA2;

        /// <summary>Media State (0x2BA3).</summary>
        public const int MediaState = 0x2BA3;

        /// <summary>Media Control Point (0x2BA4).</summary>
        public const int MediaControlPoint = 0x2BA4;

        /// <summary>Media Control Point Opcodes Supported (0x2BA5).</summary>
        public const int MediaControlPointOpcodesSupported = 0x2BA5;

        /// <summary>Search Results Object ID (0x2BA6).</summary>
        public const int SearchResultsObjectID = 0x2BA6;

        /// <summary>Search Control Point (0x2BA7).</summary>
        public const int SearchControlPoint = 0x2BA7;

        /// <summary>Media Player Icon Object Type (0x2BA9).</summary>
        public const int MediaPlayerIconObjectType = 0x2BA9;

        /// <summary>Track Segments Object Type (0x2BAA).</summary>
        public const int TrackSegmentsObjectType = 0x2BAA;

        /// <summary>Track Object Type (0x2BAB).</summary>
        public const int TrackObjectType = 0x2BAB;

        /// <summary>Group Object Type (0x2BAC).</summary>
        public const int GroupObjectType = 0x2BAC;

        /// <summary>Constant Tone Extension Enable (0x2BAD).</summary>
        public const int ConstantToneExtensionEnable = 0x2BAD;

        /// <summary>Advertising Constant Tone Extension Minimum Length (0x2BAE).</summary>
        public const int AdvertisingConstantToneExtensionMinimumLength = 0x2BAE;

        /// <summary>Advertising Constant Tone Extension Minimum Transmit Count (0x2BAF).</summary>
        public const int AdvertisingConstantToneExtensionMinimumTransmitCount = 0x2BAF;

        /// <summary>Advertising Constant Tone Extension Transmit Duration (0x2BB0).</summary>
        public const int AdvertisingConstantToneExtensionTransmitDuration = 0x2BB0;

        /// <summary>Advertising Constant Tone Extension Interval (0x2BB1).</summary>
        public const int AdvertisingConstantToneExtensionInterval = 0x2BB1;

        /// <summary>Advertising Constant Tone Extension PHY (0x2BB2).</summary>
        public const int AdvertisingConstantToneExtensionPHY = 0x2BB2;

        /// <summary>Bearer Provider Name (0x2BB3).</summary>
        public const int BearerProviderName = 0x2BB3;

        /// <summary>Bearer UCI (0x2BB4).</summary>
        public const int BearerUCI = 0x2BB4;

        /// <summary>Bearer Technology (0x2BB5).</summary>
        public const int BearerTechnology = 0x2BB5;

        /// <summary>Bearer URI Schemes Supported List (0x2BB6).</summary>
        public const int BearerURISchemesSupportedList = 0x2BB6;

        /// <summary>Bearer Signal Strength (0x2BB7).</summary>
        public const int BearerSignalStrength = 0x2BB7;

        /// <summary>Bearer Signal Strength Reporting Interval (0x2BB8).</summary>
        public const int BearerSignalStrengthReportingInterval = 0x2BB8;

        /// <summary>Bearer List Current Calls (0x2BB9).</summary>
        public const int BearerListCurrentCalls = 0x2BB9;

        /// <summary>Content Control ID (0x2BBA).</summary>
        public const int ContentControlID = 0x2BBA;

        /// <summary>Status Flags (0x2BBB).</summary>
        public const int StatusFlags = 0x2BBB;

        /// <summary>Incoming Call Target Bearer URI (0x2BBC).</summary>
        public const int IncomingCallTargetBearerURI = 0x2BBC;

        /// <summary>Call State (0x2BBD).</summary>
        public const int CallState = 0x2BBD;

        /// <summary>Call Control Point (0x2BBE).</summary>
        public const int CallControlPoint = 0x2BBE;

        /// <summary>Call Control Point Optional Opcodes (0x2BBF).</summary>
        public const int CallControlPointOptionalOpcodes = 0x2BBF;

        /// <summary>Termination Reason (0x2BC0).</summary>
        public const int TerminationReason = 0x2BC0;

        /// <summary>Incoming Call (0x2BC1).</summary>
        public const int IncomingCall = 0x2BC1;

        /// <summary>Call Friendly Name (0x2BC2).</summary>
        public const int CallFriendlyName = 0x2BC2;

        /// <summary>Mute (0x2BC3).</summary>
        public const int Mute = 0x2BC3;

        /// <summary>Sink ASE (0x2BC4).</summary>
        public const int SinkASE = 0x2BC4;

        /// <summary>Source ASE (0x2BC5).</summary>
        public const int SourceASE = 0x2BC5;

        /// <summary>ASE Control Point (0x2BC6).</summary>
        public const int ASEControlPoint = 0x2BC6;

        /// <summary>Broadcast Audio Scan Control Point (0x2BC7).</summary>
        public const int BroadcastAudioScanControlPoint = 0x2BC7;

        /// <summary>Broadcast Receive State (0x2BC8).</summary>
        public const int BroadcastReceiveState = 0x2BC8;

        /// <summary>Sink PAC (0x2BC9).</summary>
        public const int SinkPAC = 0x2BC9;

        /// <summary>Sink Audio Locations (0x2BCA).</summary>
        public const int SinkAudioLocations = 0x2BCA;

        /// <summary>Source PAC (0x2BCB).</summary>
        public const int SourcePAC = 0x2BCB;

        /// <summary>Source Audio Locations (0x2BCC).</summary>
        public const int SourceAudioLocations = 0x2BCC;

        /// <summary>Available Audio Contexts (0x2BCD).</summary>
        public const int AvailableAudioContexts = 0x2BCD;

        /// <summary>Supported Audio Contexts (0x2BCE).</summary>
        public const int SupportedAudioContexts = 0x2BCE;

        /// <summary>Ammonia Concentration (0x2BCF).</summary>
        public const int AmmoniaConcentration = 0x2BCF;

        /// <summary>Carbon Monoxide Concentration (0x2BD0).</summary>
        public const int CarbonMonoxideConcentration = 0x2BD0;

        /// <summary>Methane Concentration (0x2BD1).</summary>
        public const int MethaneConcentration = 0x2BD1;

        /// <summary>Nitrogen Dioxide Concentration (0x2BD2).</summary>
        public const int NitrogenDioxideConcentration = 0x2BD2;

        /// <summary>Non-Methane Volatile Organic Compounds Concentration (0x2BD3).</summary>
        public const int NonMethaneVolatileOrganicCompoundsConcentration = 0x2BD3;

        /// <summary>Ozone Concentration (0x2BD4).</summary>
        public const int OzoneConcentration = 0x2BD4;

        /// <summary>Particulate Matter - PM1 Concentration (0x2BD5).</summary>
        public const int ParticulateMatterPM1Concentration = 0x2BD5;

        /// <summary>Particulate Matter - PM2.5 Concentration (0x2BD6).</summary>
        public const int ParticulateMatterPM25Concentration = 0x2BD6;

        /// <summary>Particulate Matter - PM10 Concentration (0x2BD7).</summary>
        public const int ParticulateMatterPM10Concentration = 0x2BD7;

        /// <summary>Sulfur Dioxide Concentration (0x2BD8).</summary>
        public const int SulfurDioxideConcentration = 0x2BD8;

        /// <summary>Sulfur Hexafluoride Concentration (0x2BD9).</summary>
        public const int SulfurHexafluorideConcentration = 0x2BD9;

        /// <summary>Hearing Aid Features (0x2BDA).</summary>
        public const int HearingAidFeatures = 0x2BDA;

        /// <summary>Hearing Aid Preset Control Point (0x2BDB).</summary>
        public const int HearingAidPresetControlPoint = 0x2BDB;

        /// <summary>Active Preset Index (0x2BDC).</summary>
        public const int ActivePresetIndex = 0x2BDC;

        /// <summary>Stored Health Observations (0x2BDD).</summary>
        public const int StoredHealthObservations = 0x2BDD;

        /// <summary>Fixed String 64 (0x2BDE).</summary>
        public const int FixedString64 = 0x2BDE;

        /// <summary>High Temperature (0x2BDF).</summary>
        public const int HighTemperature = 0x2BDF;

        /// <summary>High Voltage (0x2BE0).</summary>
        public const int HighVoltage = 0x2BE0;

        /// <summary>Light Distribution (0x2BE1).</summary>
        public const int LightDistribution = 0x2BE1;

        /// <summary>Light Output (0x2BE2).</summary>
        public const int LightOutput = 0x2BE2;

        /// <summary>Light Source Type (0x2BE3).</summary>
        public const int LightSourceType = 0x2BE3;

        /// <summary>Noise (0x2BE4).</summary>
        public const int Noise = 0x2BE4;

        /// <summary>Relative Runtime in a Correlated Color Temperature Range (0x2BE5).</summary>
        public const int RelativeRuntimeInACorrelatedColorTemperatureRange = 0x2BE5;

        /// <summary>Time Second 32 (0x2BE6).</summary>
        public const int TimeSecond32 = 0x2BE6;

        /// <summary>VOC Concentration (0x2BE7).</summary>
        public const int VOCConcentration = 0x2BE7;

        /// <summary>Voltage Frequency (0x2BE8).</summary>
        public const int VoltageFrequency = 0x2BE8;

        /// <summary>Battery Critical Status (0x2BE9).</summary>
        public const int BatteryCriticalStatus = 0x2BE9;

        /// <summary>Battery Health Status (0x2BEA).</summary>
        public const int BatteryHealthStatus = 0x2BEA;

        /// <summary>Battery Health Information (0x2BEB).</summary>
        public const int BatteryHealthInformation = 0x2BEB;

        /// <summary>Battery Information (0x2BEC).</summary>
        public const int BatteryInformation = 0x2BEC;

        /// <summary>Battery Level Status (0x2BED).</summary>
        public const int BatteryLevelStatus = 0x2BED;

        /// <summary>Battery Time Status (0x2BEE).</summary>
        public const int BatteryTimeStatus = 0x2BEE;

        /// <summary>Estimated Service Date (0x2BEF).</summary>
        public const int EstimatedServiceDate = 0x2BEF;

        /// <summary>Battery Energy Status (0x2BF0).</summary>
        public const int BatteryEnergyStatus = 0x2BF0;

        /// <summary>Observation Schedule Changed (0x2BF1).</summary>
        public const int ObservationScheduleChanged = 0x2BF1;

        /// <summary>Current Elapsed Time (0x2BF2).</summary>
        public const int CurrentElapsedTime = 0x2BF2;

        /// <summary>Health Sensor Features (0x2BF3).</summary>
        public const int HealthSensorFeatures = 0x2BF3;

        /// <summary>GHS Control Point (0x2BF4).</summary>
        public const int GHSControlPoint = 0x2BF4;

        /// <summary>LE GATT Security Levels (0x2BF5).</summary>
        public const int LEGATTSecurityLevels = 0x2BF5;

        /// <summary>ESL Address (0x2BF6).</summary>
        public const int ESLAddress = 0x2BF6;

        /// <summary>AP Sync Key Material (0x2BF7).</summary>
        public const int APSyncKeyMaterial = 0x2BF7;

        /// <summary>ESL Response Key Material (0x2BF8).</summary>
        public const int ESLResponseKeyMaterial = 0x2BF8;

        /// <summary>ESL Current Absolute Time (0x2BF9).</summary>
        public const int ESLCurrentAbsoluteTime = 0x2BF9;

        /// <summary>ESL Display Information (0x2BFA).</summary>
        public const int ESLDisplayInformation = 0x2BFA;

        /// <summary>ESL Image Information (0x2BFB).</summary>
        public const int ESLImageInformation = 0x2BFB;

        /// <summary>ESL Sensor Information (0x2BFC).</summary>
        public const int ESLSensorInformation = 0x2BFC;

        /// <summary>ESL LED Information (0x2BFD).</summary>
        public const int ESLLEDInformation = 0x2BFD;

        /// <summary>ESL Control Point (0x2BFE).</summary>
        public const int ESLControlPoint = 0x2BFE;

        /// <summary>UDI for Medical Devices (0x2BFF).</summary>
        public const int UDIForMedicalDevices = 0x2BFF;

        /// <summary>GMAP Role (0x2C00).</summary>
        public const int GMAPRole = 0x2C00;

        /// <summary>UGG Features (0x2C01).</summary>
        public const int UGGFeatures = 0x2C01;

        /// <summary>UGT Features (0x2C02).</summary>
        public const int UGTFeatures = 0x2C02;

        /// <summary>BGS Features (0x2C03).</summary>
        public const int BGSFeatures = 0x2C03;

        /// <summary>BGR Features (0x2C04).</summary>
        public const int BGRFeatures = 0x2C04;

        /// <summary>Percentage 8 Steps (0x2C05).</summary>
        public const int Percentage8Steps = 0x2C05;
    }
}
