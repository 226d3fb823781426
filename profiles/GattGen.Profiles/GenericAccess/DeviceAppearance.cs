// The value of Appearance (0x2A01). Those of the specification of 2017; the whole list is GattGen.Appearance.
namespace GattGen.Profiles;

/// <summary>What a device looks like (Assigned Numbers, 2.6). The numbers of <see cref="GattGen.Appearance"/> can be cast to it.</summary>
[CharacteristicValue(Assigned.Characteristics.Appearance)]
public enum DeviceAppearance : ushort
{
    /// <summary>Unknown.</summary>
    Unknown = GattGen.Appearance.Unknown,

    /// <summary>Phone.</summary>
    Phone = GattGen.Appearance.Phone,

    /// <summary>Computer.</summary>
    Computer = GattGen.Appearance.Computer,

    /// <summary>Watch.</summary>
    Watch = GattGen.Appearance.Watch,

    /// <summary>Watch: Sports Watch.</summary>
    SportsWatch = GattGen.Appearance.SportsWatch,

    /// <summary>Clock.</summary>
    Clock = GattGen.Appearance.Clock,

    /// <summary>Display.</summary>
    Display = GattGen.Appearance.Display,

    /// <summary>Remote Control.</summary>
    RemoteControl = GattGen.Appearance.RemoteControl,

    /// <summary>Eye-glasses.</summary>
    EyeGlasses = GattGen.Appearance.EyeGlasses,

    /// <summary>Tag.</summary>
    Tag = GattGen.Appearance.Tag,

    /// <summary>Keyring.</summary>
    Keyring = GattGen.Appearance.Keyring,

    /// <summary>Media Player.</summary>
    MediaPlayer = GattGen.Appearance.MediaPlayer,

    /// <summary>Barcode Scanner.</summary>
    BarcodeScanner = GattGen.Appearance.BarcodeScanner,

    /// <summary>Thermometer.</summary>
    Thermometer = GattGen.Appearance.Thermometer,

    /// <summary>Thermometer: Ear Thermometer.</summary>
    EarThermometer = GattGen.Appearance.EarThermometer,

    /// <summary>Heart Rate Sensor.</summary>
    HeartRateSensor = GattGen.Appearance.HeartRateSensor,

    /// <summary>Heart Rate Sensor: Heart Rate Belt.</summary>
    HeartRateBelt = GattGen.Appearance.HeartRateBelt,

    /// <summary>Blood Pressure.</summary>
    BloodPressure = GattGen.Appearance.BloodPressure,

    /// <summary>Blood Pressure: Arm Blood Pressure.</summary>
    ArmBloodPressure = GattGen.Appearance.ArmBloodPressure,

    /// <summary>Blood Pressure: Wrist Blood Pressure.</summary>
    WristBloodPressure = GattGen.Appearance.WristBloodPressure,

    /// <summary>Human Interface Device.</summary>
    HumanInterfaceDevice = GattGen.Appearance.HumanInterfaceDevice,

    /// <summary>Human Interface Device: Keyboard.</summary>
    Keyboard = GattGen.Appearance.Keyboard,

    /// <summary>Human Interface Device: Mouse.</summary>
    Mouse = GattGen.Appearance.Mouse,

    /// <summary>Human Interface Device: Joystick.</summary>
    Joystick = GattGen.Appearance.Joystick,

    /// <summary>Human Interface Device: Gamepad.</summary>
    Gamepad = GattGen.Appearance.Gamepad,

    /// <summary>Human Interface Device: Digitizer Tablet.</summary>
    DigitizerTablet = GattGen.Appearance.DigitizerTablet,

    /// <summary>Human Interface Device: Card Reader.</summary>
    CardReader = GattGen.Appearance.CardReader,

    /// <summary>Human Interface Device: Digital Pen.</summary>
    DigitalPen = GattGen.Appearance.DigitalPen,

    /// <summary>Human Interface Device: Barcode Scanner.</summary>
    HumanInterfaceDeviceBarcodeScanner = GattGen.Appearance.HumanInterfaceDeviceBarcodeScanner,

    /// <summary>Glucose Meter.</summary>
    GlucoseMeter = GattGen.Appearance.GlucoseMeter,

    /// <summary>Running Walking Sensor.</summary>
    RunningWalkingSensor = GattGen.Appearance.RunningWalkingSensor,

    /// <summary>Running Walking Sensor: In-Shoe Running Walking Sensor.</summary>
    InShoeRunningWalkingSensor = GattGen.Appearance.InShoeRunningWalkingSensor,

    /// <summary>Running Walking Sensor: On-Shoe Running Walking Sensor.</summary>
    OnShoeRunningWalkingSensor = GattGen.Appearance.OnShoeRunningWalkingSensor,

    /// <summary>Running Walking Sensor: On-Hip Running Walking Sensor.</summary>
    OnHipRunningWalkingSensor = GattGen.Appearance.OnHipRunningWalkingSensor,

    /// <summary>Cycling.</summary>
    Cycling = GattGen.Appearance.Cycling,

    /// <summary>Cycling: Cycling Computer.</summary>
    CyclingComputer = GattGen.Appearance.CyclingComputer,

    /// <summary>Cycling: Speed Sensor.</summary>
    SpeedSensor = GattGen.Appearance.SpeedSensor,

    /// <summary>Cycling: Cadence Sensor.</summary>
    CadenceSensor = GattGen.Appearance.CadenceSensor,

    /// <summary>Cycling: Power Sensor.</summary>
    PowerSensor = GattGen.Appearance.PowerSensor,

    /// <summary>Cycling: Speed and Cadence Sensor.</summary>
    SpeedAndCadenceSensor = GattGen.Appearance.SpeedAndCadenceSensor,

    /// <summary>Pulse Oximeter.</summary>
    PulseOximeter = GattGen.Appearance.PulseOximeter,

    /// <summary>Pulse Oximeter: Fingertip Pulse Oximeter.</summary>
    FingertipPulseOximeter = GattGen.Appearance.FingertipPulseOximeter,

    /// <summary>Pulse Oximeter: Wrist Worn Pulse Oximeter.</summary>
    WristWornPulseOximeter = GattGen.Appearance.WristWornPulseOximeter,

    /// <summary>Weight Scale.</summary>
    WeightScale = GattGen.Appearance.WeightScale,

    /// <summary>Personal Mobility Device.</summary>
    PersonalMobilityDevice = GattGen.Appearance.PersonalMobilityDevice,

    /// <summary>Personal Mobility Device: Powered Wheelchair.</summary>
    PoweredWheelchair = GattGen.Appearance.PoweredWheelchair,

    /// <summary>Personal Mobility Device: Mobility Scooter.</summary>
    MobilityScooter = GattGen.Appearance.MobilityScooter,

    /// <summary>Continuous Glucose Monitor.</summary>
    ContinuousGlucoseMonitor = GattGen.Appearance.ContinuousGlucoseMonitor,

    /// <summary>Outdoor Sports Activity.</summary>
    OutdoorSportsActivity = GattGen.Appearance.OutdoorSportsActivity,

    /// <summary>Outdoor Sports Activity: Location Display.</summary>
    LocationDisplay = GattGen.Appearance.LocationDisplay,

    /// <summary>Outdoor Sports Activity: Location and Navigation Display.</summary>
    LocationAndNavigationDisplay = GattGen.Appearance.LocationAndNavigationDisplay,

    /// <summary>Outdoor Sports Activity: Location Pod.</summary>
    LocationPod = GattGen.Appearance.LocationPod,

    /// <summary>Outdoor Sports Activity: Location and Navigation Pod.</summary>
    LocationAndNavigationPod = GattGen.Appearance.LocationAndNavigationPod,
}
