// The appearances that the Bluetooth SIG has assigned (Assigned Numbers, 2.6.3).
namespace GattGen;

/// <summary>
/// What a device looks like (Assigned Numbers, 2.6): the upper ten bits are a category, the lower six a subcategory, 0 for the category in
/// general. A subcategory is called by its own name; where another thing has that name too, the category stands before it.
/// </summary>
/// <example><code>[GattServer("Meadow HR", Appearance = Appearance.HeartRateSensor)]</code></example>
#pragma warning disable CA1708 // "Multi-Sensor" and "Multisensor" are two subcategories of Sensor
public static class Appearance
#pragma warning restore CA1708
{
    /// <summary>Unknown (0x0000).</summary>
    public const ushort Unknown = 0x0000;

    /// <summary>Phone (0x0040).</summary>
    public const ushort Phone = 0x0040;

    /// <summary>Computer (0x0080).</summary>
    public const ushort Computer = 0x0080;

    /// <summary>Computer: Desktop Workstation (0x0081).</summary>
    public const ushort DesktopWorkstation = 0x0081;

    /// <summary>Computer: Server-class Computer (0x0082).</summary>
    public const ushort ServerClassComputer = 0x0082;

    /// <summary>Computer: Laptop (0x0083).</summary>
    public const ushort Laptop = 0x0083;

    /// <summary>Computer: Handheld PC/PDA (clamshell) (0x0084).</summary>
    public const ushort HandheldPCPDAClamshell = 0x0084;

    /// <summary>Computer: Palm-size PC/PDA (0x0085).</summary>
    public const ushort PalmSizePCPDA = 0x0085;

    /// <summary>Computer: Wearable computer (watch size) (0x0086).</summary>
    public const ushort WearableComputerWatchSize = 0x0086;

    /// <summary>Computer: Tablet (0x0087).</summary>
    public const ushort Tablet = 0x0087;

    /// <summary>Computer: Docking Station (0x0088).</summary>
    public const ushort DockingStation = 0x0088;

    /// <summary>Computer: All in One (0x0089).</summary>
    public const ushort AllInOne = 0x0089;

    /// <summary>Computer: Blade Server (0x008A).</summary>
    public const ushort BladeServer = 0x008A;

    /// <summary>Computer: Convertible (0x008B).</summary>
    public const ushort Convertible = 0x008B;

    /// <summary>Computer: Detachable (0x008C).</summary>
    public const ushort Detachable = 0x008C;

    /// <summary>Computer: IoT Gateway (0x008D).</summary>
    public const ushort IoTGateway = 0x008D;

    /// <summary>Computer: Mini PC (0x008E).</summary>
    public const ushort MiniPC = 0x008E;

    /// <summary>Computer: Stick PC (0x008F).</summary>
    public const ushort StickPC = 0x008F;

    /// <summary>Watch (0x00C0).</summary>
    public const ushort Watch = 0x00C0;

    /// <summary>Watch: Sports Watch (0x00C1).</summary>
    public const ushort SportsWatch = 0x00C1;

    /// <summary>Watch: Smartwatch (0x00C2).</summary>
    public const ushort Smartwatch = 0x00C2;

    /// <summary>Clock (0x0100).</summary>
    public const ushort Clock = 0x0100;

    /// <summary>Display (0x0140).</summary>
    public const ushort Display = 0x0140;

    /// <summary>Remote Control (0x0180).</summary>
    public const ushort RemoteControl = 0x0180;

    /// <summary>Eye-glasses (0x01C0).</summary>
    public const ushort EyeGlasses = 0x01C0;

    /// <summary>Tag (0x0200).</summary>
    public const ushort Tag = 0x0200;

    /// <summary>Keyring (0x0240).</summary>
    public const ushort Keyring = 0x0240;

    /// <summary>Media Player (0x0280).</summary>
    public const ushort MediaPlayer = 0x0280;

    /// <summary>Barcode Scanner (0x02C0).</summary>
    public const ushort BarcodeScanner = 0x02C0;

    /// <summary>Thermometer (0x0300).</summary>
    public const ushort Thermometer = 0x0300;

    /// <summary>Thermometer: Ear Thermometer (0x0301).</summary>
    public const ushort EarThermometer = 0x0301;

    /// <summary>Heart Rate Sensor (0x0340).</summary>
    public const ushort HeartRateSensor = 0x0340;

    /// <summary>Heart Rate Sensor: Heart Rate Belt (0x0341).</summary>
    public const ushort HeartRateBelt = 0x0341;

    /// <summary>Blood Pressure (0x0380).</summary>
    public const ushort BloodPressure = 0x0380;

    /// <summary>Blood Pressure: Arm Blood Pressure (0x0381).</summary>
    public const ushort ArmBloodPressure = 0x0381;

    /// <summary>Blood Pressure: Wrist Blood Pressure (0x0382).</summary>
    public const ushort WristBloodPressure = 0x0382;

    /// <summary>Human Interface Device (0x03C0).</summary>
    public const ushort HumanInterfaceDevice = 0x03C0;

    /// <summary>Human Interface Device: Keyboard (0x03C1).</summary>
    public const ushort Keyboard = 0x03C1;

    /// <summary>Human Interface Device: Mouse (0x03C2).</summary>
    public const ushort Mouse = 0x03C2;

    /// <summary>Human Interface Device: Joystick (0x03C3).</summary>
    public const ushort Joystick = 0x03C3;

    /// <summary>Human Interface Device: Gamepad (0x03C4).</summary>
    public const ushort Gamepad = 0x03C4;

    /// <summary>Human Interface Device: Digitizer Tablet (0x03C5).</summary>
    public const ushort DigitizerTablet = 0x03C5;

    /// <summary>Human Interface Device: Card Reader (0x03C6).</summary>
    public const ushort CardReader = 0x03C6;

    /// <summary>Human Interface Device: Digital Pen (0x03C7).</summary>
    public const ushort DigitalPen = 0x03C7;

    /// <summary>Human Interface Device: Barcode Scanner (0x03C8).</summary>
    public const ushort HumanInterfaceDeviceBarcodeScanner = 0x03C8;

    /// <summary>Human Interface Device: Touchpad (0x03C9).</summary>
    public const ushort Touchpad = 0x03C9;

    /// <summary>Human Interface Device: Presentation Remote (0x03CA).</summary>
    public const ushort PresentationRemote = 0x03CA;

    /// <summary>Glucose Meter (0x0400).</summary>
    public const ushort GlucoseMeter = 0x0400;

    /// <summary>Running Walking Sensor (0x0440).</summary>
    public const ushort RunningWalkingSensor = 0x0440;

    /// <summary>Running Walking Sensor: In-Shoe Running Walking Sensor (0x0441).</summary>
    public const ushort InShoeRunningWalkingSensor = 0x0441;

    /// <summary>Running Walking Sensor: On-Shoe Running Walking Sensor (0x0442).</summary>
    public const ushort OnShoeRunningWalkingSensor = 0x0442;

    /// <summary>Running Walking Sensor: On-Hip Running Walking Sensor (0x0443).</summary>
    public const ushort OnHipRunningWalkingSensor = 0x0443;

    /// <summary>Cycling (0x0480).</summary>
    public const ushort Cycling = 0x0480;

    /// <summary>Cycling: Cycling Computer (0x0481).</summary>
    public const ushort CyclingComputer = 0x0481;

    /// <summary>Cycling: Speed Sensor (0x0482).</summary>
    public const ushort SpeedSensor = 0x0482;

    /// <summary>Cycling: Cadence Sensor (0x0483).</summary>
    public const ushort CadenceSensor = 0x0483;

    /// <summary>Cycling: Power Sensor (0x0484).</summary>
    public const ushort PowerSensor = 0x0484;

    /// <summary>Cycling: Speed and Cadence Sensor (0x0485).</summary>
    public const ushort SpeedAndCadenceSensor = 0x0485;

    /// <summary>Control Device (0x04C0).</summary>
    public const ushort ControlDevice = 0x04C0;

    /// <summary>Control Device: Switch (0x04C1).</summary>
    public const ushort Switch = 0x04C1;

    /// <summary>Control Device: Multi-switch (0x04C2).</summary>
    public const ushort MultiSwitch = 0x04C2;

    /// <summary>Control Device: Button (0x04C3).</summary>
    public const ushort Button = 0x04C3;

    /// <summary>Control Device: Slider (0x04C4).</summary>
    public const ushort Slider = 0x04C4;

    /// <summary>Control Device: Rotary Switch (0x04C5).</summary>
    public const ushort RotarySwitch = 0x04C5;

    /// <summary>Control Device: Touch Panel (0x04C6).</summary>
    public const ushort TouchPanel = 0x04C6;

    /// <summary>Control Device: Single Switch (0x04C7).</summary>
    public const ushort SingleSwitch = 0x04C7;

    /// <summary>Control Device: Double Switch (0x04C8).</summary>
    public const ushort DoubleSwitch = 0x04C8;

    /// <summary>Control Device: Triple Switch (0x04C9).</summary>
    public const ushort TripleSwitch = 0x04C9;

    /// <summary>Control Device: Battery Switch (0x04CA).</summary>
    public const ushort BatterySwitch = 0x04CA;

    /// <summary>Control Device: Energy Harvesting Switch (0x04CB).</summary>
    public const ushort EnergyHarvestingSwitch = 0x04CB;

    /// <summary>Control Device: Push Button (0x04CC).</summary>
    public const ushort PushButton = 0x04CC;

    /// <summary>Control Device: Dial (0x04CD).</summary>
    public const ushort Dial = 0x04CD;

    /// <summary>Network Device (0x0500).</summary>
    public const ushort NetworkDevice = 0x0500;

    /// <summary>Network Device: Access Point (0x0501).</summary>
    public const ushort AccessPoint = 0x0501;

    /// <summary>Network Device: Mesh Device (0x0502).</summary>
    public const ushort MeshDevice = 0x0502;

    /// <summary>Network Device: Mesh Network Proxy (0x0503).</summary>
    public const ushort MeshNetworkProxy = 0x0503;

    /// <summary>Sensor (0x0540).</summary>
    public const ushort Sensor = 0x0540;

    /// <summary>Sensor: Motion Sensor (0x0541).</summary>
    public const ushort MotionSensor = 0x0541;

    /// <summary>Sensor: Air quality Sensor (0x0542).</summary>
    public const ushort AirQualitySensor = 0x0542;

    /// <summary>Sensor: Temperature Sensor (0x0543).</summary>
    public const ushort TemperatureSensor = 0x0543;

    /// <summary>Sensor: Humidity Sensor (0x0544).</summary>
    public const ushort HumiditySensor = 0x0544;

    /// <summary>Sensor: Leak Sensor (0x0545).</summary>
    public const ushort LeakSensor = 0x0545;

    /// <summary>Sensor: Smoke Sensor (0x0546).</summary>
    public const ushort SmokeSensor = 0x0546;

    /// <summary>Sensor: Occupancy Sensor (0x0547).</summary>
    public const ushort OccupancySensor = 0x0547;

    /// <summary>Sensor: Contact Sensor (0x0548).</summary>
    public const ushort ContactSensor = 0x0548;

    /// <summary>Sensor: Carbon Monoxide Sensor (0x0549).</summary>
    public const ushort CarbonMonoxideSensor = 0x0549;

    /// <summary>Sensor: Carbon Dioxide Sensor (0x054A).</summary>
    public const ushort CarbonDioxideSensor = 0x054A;

    /// <summary>Sensor: Ambient Light Sensor (0x054B).</summary>
    public const ushort AmbientLightSensor = 0x054B;

    /// <summary>Sensor: Energy Sensor (0x054C).</summary>
    public const ushort EnergySensor = 0x054C;

    /// <summary>Sensor: Color Light Sensor (0x054D).</summary>
    public const ushort ColorLightSensor = 0x054D;

    /// <summary>Sensor: Rain Sensor (0x054E).</summary>
    public const ushort RainSensor = 0x054E;

    /// <summary>Sensor: Fire Sensor (0x054F).</summary>
    public const ushort FireSensor = 0x054F;

    /// <summary>Sensor: Wind Sensor (0x0550).</summary>
    public const ushort WindSensor = 0x0550;

    /// <summary>Sensor: Proximity Sensor (0x0551).</summary>
    public const ushort ProximitySensor = 0x0551;

    /// <summary>Sensor: Multi-Sensor (0x0552).</summary>
    public const ushort MultiSensor = 0x0552;

    /// <summary>Sensor: Flush Mounted Sensor (0x0553).</summary>
    public const ushort FlushMountedSensor = 0x0553;

    /// <summary>Sensor: Ceiling Mounted Sensor (0x0554).</summary>
    public const ushort CeilingMountedSensor = 0x0554;

    /// <summary>Sensor: Wall Mounted Sensor (0x0555).</summary>
    public const ushort WallMountedSensor = 0x0555;

    /// <summary>Sensor: Multisensor (0x0556).</summary>
    public const ushort Multisensor = 0x0556;

    /// <summary>Sensor: Energy Meter (0x0557).</summary>
    public const ushort EnergyMeter = 0x0557;

    /// <summary>Sensor: Flame Detector (0x0558).</summary>
    public const ushort FlameDetector = 0x0558;

    /// <summary>Sensor: Vehicle Tire Pressure Sensor (0x0559).</summary>
    public const ushort VehicleTirePressureSensor = 0x0559;

    /// <summary>Light Fixtures (0x0580).</summary>
    public const ushort LightFixtures = 0x0580;

    /// <summary>Light Fixtures: Wall Light (0x0581).</summary>
    public const ushort WallLight = 0x0581;

    /// <summary>Light Fixtures: Ceiling Light (0x0582).</summary>
    public const ushort CeilingLight = 0x0582;

    /// <summary>Light Fixtures: Floor Light (0x0583).</summary>
    public const ushort FloorLight = 0x0583;

    /// <summary>Light Fixtures: Cabinet Light (0x0584).</summary>
    public const ushort CabinetLight = 0x0584;

    /// <summary>Light Fixtures: Desk Light (0x0585).</summary>
    public const ushort DeskLight = 0x0585;

    /// <summary>Light Fixtures: Troffer Light (0x0586).</summary>
    public const ushort TrofferLight = 0x0586;

    /// <summary>Light Fixtures: Pendant Light (0x0587).</summary>
    public const ushort PendantLight = 0x0587;

    /// <summary>Light Fixtures: In-ground Light (0x0588).</summary>
    public const ushort InGroundLight = 0x0588;

    /// <summary>Light Fixtures: Flood Light (0x0589).</summary>
    public const ushort FloodLight = 0x0589;

    /// <summary>Light Fixtures: Underwater Light (0x058A).</summary>
    public const ushort UnderwaterLight = 0x058A;

    /// <summary>Light Fixtures: Bollard with Light (0x058B).</summary>
    public const ushort BollardWithLight = 0x058B;

    /// <summary>Light Fixtures: Pathway Light (0x058C).</summary>
    public const ushort PathwayLight = 0x058C;

    /// <summary>Light Fixtures: Garden Light (0x058D).</summary>
    public const ushort GardenLight = 0x058D;

    /// <summary>Light Fixtures: Pole-top Light (0x058E).</summary>
    public const ushort PoleTopLight = 0x058E;

    /// <summary>Light Fixtures: Spotlight (0x058F).</summary>
    public const ushort Spotlight = 0x058F;

    /// <summary>Light Fixtures: Linear Light (0x0590).</summary>
    public const ushort LinearLight = 0x0590;

    /// <summary>Light Fixtures: Street Light (0x0591).</summary>
    public const ushort StreetLight = 0x0591;

    /// <summary>Light Fixtures: Shelves Light (0x0592).</summary>
    public const ushort ShelvesLight = 0x0592;

    /// <summary>Light Fixtures: Bay Light (0x0593).</summary>
    public const ushort BayLight = 0x0593;

    /// <summary>Light Fixtures: Emergency Exit Light (0x0594).</summary>
    public const ushort EmergencyExitLight = 0x0594;

    /// <summary>Light Fixtures: Light Controller (0x0595).</summary>
    public const ushort LightController = 0x0595;

    /// <summary>Light Fixtures: Light Driver (0x0596).</summary>
    public const ushort LightDriver = 0x0596;

    /// <summary>Light Fixtures: Bulb (0x0597).</summary>
    public const ushort Bulb = 0x0597;

    /// <summary>Light Fixtures: Low-bay Light (0x0598).</summary>
    public const ushort LowBayLight = 0x0598;

    /// <summary>Light Fixtures: High-bay Light (0x0599).</summary>
    public const ushort HighBayLight = 0x0599;

    /// <summary>Fan (0x05C0).</summary>
    public const ushort Fan = 0x05C0;

    /// <summary>Fan: Ceiling Fan (0x05C1).</summary>
    public const ushort CeilingFan = 0x05C1;

    /// <summary>Fan: Axial Fan (0x05C2).</summary>
    public const ushort AxialFan = 0x05C2;

    /// <summary>Fan: Exhaust Fan (0x05C3).</summary>
    public const ushort ExhaustFan = 0x05C3;

    /// <summary>Fan: Pedestal Fan (0x05C4).</summary>
    public const ushort PedestalFan = 0x05C4;

    /// <summary>Fan: Desk Fan (0x05C5).</summary>
    public const ushort DeskFan = 0x05C5;

    /// <summary>Fan: Wall Fan (0x05C6).</summary>
    public const ushort WallFan = 0x05C6;

    /// <summary>HVAC (0x0600).</summary>
    public const ushort HVAC = 0x0600;

    /// <summary>HVAC: Thermostat (0x0601).</summary>
    public const ushort Thermostat = 0x0601;

    /// <summary>HVAC: Humidifier (0x0602).</summary>
    public const ushort HVACHumidifier = 0x0602;

    /// <summary>HVAC: De-humidifier (0x0603).</summary>
    public const ushort DeHumidifier = 0x0603;

    /// <summary>HVAC: Heater (0x0604).</summary>
    public const ushort Heater = 0x0604;

    /// <summary>HVAC: Radiator (0x0605).</summary>
    public const ushort HVACRadiator = 0x0605;

    /// <summary>HVAC: Boiler (0x0606).</summary>
    public const ushort HVACBoiler = 0x0606;

    /// <summary>HVAC: Heat Pump (0x0607).</summary>
    public const ushort HVACHeatPump = 0x0607;

    /// <summary>HVAC: Infrared Heater (0x0608).</summary>
    public const ushort HVACInfraredHeater = 0x0608;

    /// <summary>HVAC: Radiant Panel Heater (0x0609).</summary>
    public const ushort HVACRadiantPanelHeater = 0x0609;

    /// <summary>HVAC: Fan Heater (0x060A).</summary>
    public const ushort HVACFanHeater = 0x060A;

    /// <summary>HVAC: Air Curtain (0x060B).</summary>
    public const ushort HVACAirCurtain = 0x060B;

    /// <summary>Air Conditioning (0x0640).</summary>
    public const ushort AirConditioning = 0x0640;

    /// <summary>Humidifier (0x0680).</summary>
    public const ushort Humidifier = 0x0680;

    /// <summary>Heating (0x06C0).</summary>
    public const ushort Heating = 0x06C0;

    /// <summary>Heating: Radiator (0x06C1).</summary>
    public const ushort HeatingRadiator = 0x06C1;

    /// <summary>Heating: Boiler (0x06C2).</summary>
    public const ushort HeatingBoiler = 0x06C2;

    /// <summary>Heating: Heat Pump (0x06C3).</summary>
    public const ushort HeatingHeatPump = 0x06C3;

    /// <summary>Heating: Infrared Heater (0x06C4).</summary>
    public const ushort HeatingInfraredHeater = 0x06C4;

    /// <summary>Heating: Radiant Panel Heater (0x06C5).</summary>
    public const ushort HeatingRadiantPanelHeater = 0x06C5;

    /// <summary>Heating: Fan Heater (0x06C6).</summary>
    public const ushort HeatingFanHeater = 0x06C6;

    /// <summary>Heating: Air Curtain (0x06C7).</summary>
    public const ushort HeatingAirCurtain = 0x06C7;

    /// <summary>Access Control (0x0700).</summary>
    public const ushort AccessControl = 0x0700;

    /// <summary>Access Control: Access Door (0x0701).</summary>
    public const ushort AccessDoor = 0x0701;

    /// <summary>Access Control: Garage Door (0x0702).</summary>
    public const ushort GarageDoor = 0x0702;

    /// <summary>Access Control: Emergency Exit Door (0x0703).</summary>
    public const ushort EmergencyExitDoor = 0x0703;

    /// <summary>Access Control: Access Lock (0x0704).</summary>
    public const ushort AccessLock = 0x0704;

    /// <summary>Access Control: Elevator (0x0705).</summary>
    public const ushort Elevator = 0x0705;

    /// <summary>Access Control: Window (0x0706).</summary>
    public const ushort Window = 0x0706;

    /// <summary>Access Control: Entrance Gate (0x0707).</summary>
    public const ushort EntranceGate = 0x0707;

    /// <summary>Access Control: Door Lock (0x0708).</summary>
    public const ushort DoorLock = 0x0708;

    /// <summary>Access Control: Locker (0x0709).</summary>
    public const ushort Locker = 0x0709;

    /// <summary>Motorized Device (0x0740).</summary>
    public const ushort MotorizedDevice = 0x0740;

    /// <summary>Motorized Device: Motorized Gate (0x0741).</summary>
    public const ushort MotorizedGate = 0x0741;

    /// <summary>Motorized Device: Awning (0x0742).</summary>
    public const ushort Awning = 0x0742;

    /// <summary>Motorized Device: Blinds or Shades (0x0743).</summary>
    public const ushort BlindsOrShades = 0x0743;

    /// <summary>Motorized Device: Curtains (0x0744).</summary>
    public const ushort Curtains = 0x0744;

    /// <summary>Motorized Device: Screen (0x0745).</summary>
    public const ushort Screen = 0x0745;

    /// <summary>Power Device (0x0780).</summary>
    public const ushort PowerDevice = 0x0780;

    /// <summary>Power Device: Power Outlet (0x0781).</summary>
    public const ushort PowerOutlet = 0x0781;

    /// <summary>Power Device: Power Strip (0x0782).</summary>
    public const ushort PowerStrip = 0x0782;

    /// <summary>Power Device: Plug (0x0783).</summary>
    public const ushort Plug = 0x0783;

    /// <summary>Power Device: Power Supply (0x0784).</summary>
    public const ushort PowerSupply = 0x0784;

    /// <summary>Power Device: LED Driver (0x0785).</summary>
    public const ushort LEDDriver = 0x0785;

    /// <summary>Power Device: Fluorescent Lamp Gear (0x0786).</summary>
    public const ushort FluorescentLampGear = 0x0786;

    /// <summary>Power Device: HID Lamp Gear (0x0787).</summary>
    public const ushort HIDLampGear = 0x0787;

    /// <summary>Power Device: Charge Case (0x0788).</summary>
    public const ushort ChargeCase = 0x0788;

    /// <summary>Power Device: Power Bank (0x0789).</summary>
    public const ushort PowerBank = 0x0789;

    /// <summary>Light Source (0x07C0).</summary>
    public const ushort LightSource = 0x07C0;

    /// <summary>Light Source: Incandescent Light Bulb (0x07C1).</summary>
    public const ushort IncandescentLightBulb = 0x07C1;

    /// <summary>Light Source: LED Lamp (0x07C2).</summary>
    public const ushort LEDLamp = 0x07C2;

    /// <summary>Light Source: HID Lamp (0x07C3).</summary>
    public const ushort HIDLamp = 0x07C3;

    /// <summary>Light Source: Fluorescent Lamp (0x07C4).</summary>
    public const ushort FluorescentLamp = 0x07C4;

    /// <summary>Light Source: LED Array (0x07C5).</summary>
    public const ushort LEDArray = 0x07C5;

    /// <summary>Light Source: Multi-Color LED Array (0x07C6).</summary>
    public const ushort MultiColorLEDArray = 0x07C6;

    /// <summary>Light Source: Low voltage halogen (0x07C7).</summary>
    public const ushort LowVoltageHalogen = 0x07C7;

    /// <summary>Light Source: Organic light emitting diode (OLED) (0x07C8).</summary>
    public const ushort OrganicLightEmittingDiodeOLED = 0x07C8;

    /// <summary>Window Covering (0x0800).</summary>
    public const ushort WindowCovering = 0x0800;

    /// <summary>Window Covering: Window Shades (0x0801).</summary>
    public const ushort WindowShades = 0x0801;

    /// <summary>Window Covering: Window Blinds (0x0802).</summary>
    public const ushort WindowBlinds = 0x0802;

    /// <summary>Window Covering: Window Awning (0x0803).</summary>
    public const ushort WindowAwning = 0x0803;

    /// <summary>Window Covering: Window Curtain (0x0804).</summary>
    public const ushort WindowCurtain = 0x0804;

    /// <summary>Window Covering: Exterior Shutter (0x0805).</summary>
    public const ushort ExteriorShutter = 0x0805;

    /// <summary>Window Covering: Exterior Screen (0x0806).</summary>
    public const ushort ExteriorScreen = 0x0806;

    /// <summary>Audio Sink (0x0840).</summary>
    public const ushort AudioSink = 0x0840;

    /// <summary>Audio Sink: Standalone Speaker (0x0841).</summary>
    public const ushort StandaloneSpeaker = 0x0841;

    /// <summary>Audio Sink: Soundbar (0x0842).</summary>
    public const ushort Soundbar = 0x0842;

    /// <summary>Audio Sink: Bookshelf Speaker (0x0843).</summary>
    public const ushort BookshelfSpeaker = 0x0843;

    /// <summary>Audio Sink: Standmounted Speaker (0x0844).</summary>
    public const ushort StandmountedSpeaker = 0x0844;

    /// <summary>Audio Sink: Speakerphone (0x0845).</summary>
    public const ushort Speakerphone = 0x0845;

    /// <summary>Audio Source (0x0880).</summary>
    public const ushort AudioSource = 0x0880;

    /// <summary>Audio Source: Microphone (0x0881).</summary>
    public const ushort Microphone = 0x0881;

    /// <summary>Audio Source: Alarm (0x0882).</summary>
    public const ushort Alarm = 0x0882;

    /// <summary>Audio Source: Bell (0x0883).</summary>
    public const ushort Bell = 0x0883;

    /// <summary>Audio Source: Horn (0x0884).</summary>
    public const ushort Horn = 0x0884;

    /// <summary>Audio Source: Broadcasting Device (0x0885).</summary>
    public const ushort BroadcastingDevice = 0x0885;

    /// <summary>Audio Source: Service Desk (0x0886).</summary>
    public const ushort ServiceDesk = 0x0886;

    /// <summary>Audio Source: Kiosk (0x0887).</summary>
    public const ushort Kiosk = 0x0887;

    /// <summary>Audio Source: Broadcasting Room (0x0888).</summary>
    public const ushort BroadcastingRoom = 0x0888;

    /// <summary>Audio Source: Auditorium (0x0889).</summary>
    public const ushort Auditorium = 0x0889;

    /// <summary>Motorized Vehicle (0x08C0).</summary>
    public const ushort MotorizedVehicle = 0x08C0;

    /// <summary>Motorized Vehicle: Car (0x08C1).</summary>
    public const ushort Car = 0x08C1;

    /// <summary>Motorized Vehicle: Large Goods Vehicle (0x08C2).</summary>
    public const ushort LargeGoodsVehicle = 0x08C2;

    /// <summary>Motorized Vehicle: 2-Wheeled Vehicle (0x08C3).</summary>
    public const ushort MotorizedVehicle2WheeledVehicle = 0x08C3;

    /// <summary>Motorized Vehicle: Motorbike (0x08C4).</summary>
    public const ushort Motorbike = 0x08C4;

    /// <summary>Motorized Vehicle: Scooter (0x08C5).</summary>
    public const ushort Scooter = 0x08C5;

    /// <summary>Motorized Vehicle: Moped (0x08C6).</summary>
    public const ushort Moped = 0x08C6;

    /// <summary>Motorized Vehicle: 3-Wheeled Vehicle (0x08C7).</summary>
    public const ushort MotorizedVehicle3WheeledVehicle = 0x08C7;

    /// <summary>Motorized Vehicle: Light Vehicle (0x08C8).</summary>
    public const ushort LightVehicle = 0x08C8;

    /// <summary>Motorized Vehicle: Quad Bike (0x08C9).</summary>
    public const ushort QuadBike = 0x08C9;

    /// <summary>Motorized Vehicle: Minibus (0x08CA).</summary>
    public const ushort Minibus = 0x08CA;

    /// <summary>Motorized Vehicle: Bus (0x08CB).</summary>
    public const ushort Bus = 0x08CB;

    /// <summary>Motorized Vehicle: Trolley (0x08CC).</summary>
    public const ushort Trolley = 0x08CC;

    /// <summary>Motorized Vehicle: Agricultural Vehicle (0x08CD).</summary>
    public const ushort AgriculturalVehicle = 0x08CD;

    /// <summary>Motorized Vehicle: Camper / Caravan (0x08CE).</summary>
    public const ushort CamperCaravan = 0x08CE;

    /// <summary>Motorized Vehicle: Recreational Vehicle / Motor Home (0x08CF).</summary>
    public const ushort RecreationalVehicleMotorHome = 0x08CF;

    /// <summary>Domestic Appliance (0x0900).</summary>
    public const ushort DomesticAppliance = 0x0900;

    /// <summary>Domestic Appliance: Refrigerator (0x0901).</summary>
    public const ushort Refrigerator = 0x0901;

    /// <summary>Domestic Appliance: Freezer (0x0902).</summary>
    public const ushort Freezer = 0x0902;

    /// <summary>Domestic Appliance: Oven (0x0903).</summary>
    public const ushort Oven = 0x0903;

    /// <summary>Domestic Appliance: Microwave (0x0904).</summary>
    public const ushort Microwave = 0x0904;

    /// <summary>Domestic Appliance: Toaster (0x0905).</summary>
    public const ushort Toaster = 0x0905;

    /// <summary>Domestic Appliance: Washing Machine (0x0906).</summary>
    public const ushort WashingMachine = 0x0906;

    /// <summary>Domestic Appliance: Dryer (0x0907).</summary>
    public const ushort Dryer = 0x0907;

    /// <summary>Domestic Appliance: Coffee maker (0x0908).</summary>
    public const ushort CoffeeMaker = 0x0908;

    /// <summary>Domestic Appliance: Clothes iron (0x0909).</summary>
    public const ushort ClothesIron = 0x0909;

    /// <summary>Domestic Appliance: Curling iron (0x090A).</summary>
    public const ushort CurlingIron = 0x090A;

    /// <summary>Domestic Appliance: Hair dryer (0x090B).</summary>
    public const ushort HairDryer = 0x090B;

    /// <summary>Domestic Appliance: Vacuum cleaner (0x090C).</summary>
    public const ushort VacuumCleaner = 0x090C;

    /// <summary>Domestic Appliance: Robotic vacuum cleaner (0x090D).</summary>
    public const ushort RoboticVacuumCleaner = 0x090D;

    /// <summary>Domestic Appliance: Rice cooker (0x090E).</summary>
    public const ushort RiceCooker = 0x090E;

    /// <summary>Domestic Appliance: Clothes steamer (0x090F).</summary>
    public const ushort ClothesSteamer = 0x090F;

    /// <summary>Wearable Audio Device (0x0940).</summary>
    public const ushort WearableAudioDevice = 0x0940;

    /// <summary>Wearable Audio Device: Earbud (0x0941).</summary>
    public const ushort Earbud = 0x0941;

    /// <summary>Wearable Audio Device: Headset (0x0942).</summary>
    public const ushort Headset = 0x0942;

    /// <summary>Wearable Audio Device: Headphones (0x0943).</summary>
    public const ushort Headphones = 0x0943;

    /// <summary>Wearable Audio Device: Neck Band (0x0944).</summary>
    public const ushort NeckBand = 0x0944;

    /// <summary>Aircraft (0x0980).</summary>
    public const ushort Aircraft = 0x0980;

    /// <summary>Aircraft: Light Aircraft (0x0981).</summary>
    public const ushort LightAircraft = 0x0981;

    /// <summary>Aircraft: Microlight (0x0982).</summary>
    public const ushort Microlight = 0x0982;

    /// <summary>Aircraft: Paraglider (0x0983).</summary>
    public const ushort Paraglider = 0x0983;

    /// <summary>Aircraft: Large Passenger Aircraft (0x0984).</summary>
    public const ushort LargePassengerAircraft = 0x0984;

    /// <summary>AV Equipment (0x09C0).</summary>
    public const ushort AVEquipment = 0x09C0;

    /// <summary>AV Equipment: Amplifier (0x09C1).</summary>
    public const ushort Amplifier = 0x09C1;

    /// <summary>AV Equipment: Receiver (0x09C2).</summary>
    public const ushort Receiver = 0x09C2;

    /// <summary>AV Equipment: Radio (0x09C3).</summary>
    public const ushort Radio = 0x09C3;

    /// <summary>AV Equipment: Tuner (0x09C4).</summary>
    public const ushort Tuner = 0x09C4;

    /// <summary>AV Equipment: Turntable (0x09C5).</summary>
    public const ushort Turntable = 0x09C5;

    /// <summary>AV Equipment: CD Player (0x09C6).</summary>
    public const ushort CDPlayer = 0x09C6;

    /// <summary>AV Equipment: DVD Player (0x09C7).</summary>
    public const ushort DVDPlayer = 0x09C7;

    /// <summary>AV Equipment: Bluray Player (0x09C8).</summary>
    public const ushort BlurayPlayer = 0x09C8;

    /// <summary>AV Equipment: Optical Disc Player (0x09C9).</summary>
    public const ushort OpticalDiscPlayer = 0x09C9;

    /// <summary>AV Equipment: Set-Top Box (0x09CA).</summary>
    public const ushort SetTopBox = 0x09CA;

    /// <summary>Display Equipment (0x0A00).</summary>
    public const ushort DisplayEquipment = 0x0A00;

    /// <summary>Display Equipment: Television (0x0A01).</summary>
    public const ushort Television = 0x0A01;

    /// <summary>Display Equipment: Monitor (0x0A02).</summary>
    public const ushort Monitor = 0x0A02;

    /// <summary>Display Equipment: Projector (0x0A03).</summary>
    public const ushort Projector = 0x0A03;

    /// <summary>Hearing aid (0x0A40).</summary>
    public const ushort HearingAid = 0x0A40;

    /// <summary>Hearing aid: In-ear hearing aid (0x0A41).</summary>
    public const ushort InEarHearingAid = 0x0A41;

    /// <summary>Hearing aid: Behind-ear hearing aid (0x0A42).</summary>
    public const ushort BehindEarHearingAid = 0x0A42;

    /// <summary>Hearing aid: Cochlear Implant (0x0A43).</summary>
    public const ushort CochlearImplant = 0x0A43;

    /// <summary>Gaming (0x0A80).</summary>
    public const ushort Gaming = 0x0A80;

    /// <summary>Gaming: Home Video Game Console (0x0A81).</summary>
    public const ushort HomeVideoGameConsole = 0x0A81;

    /// <summary>Gaming: Portable handheld console (0x0A82).</summary>
    public const ushort PortableHandheldConsole = 0x0A82;

    /// <summary>Signage (0x0AC0).</summary>
    public const ushort Signage = 0x0AC0;

    /// <summary>Signage: Digital Signage (0x0AC1).</summary>
    public const ushort DigitalSignage = 0x0AC1;

    /// <summary>Signage: Electronic Label (0x0AC2).</summary>
    public const ushort ElectronicLabel = 0x0AC2;

    /// <summary>Pulse Oximeter (0x0C40).</summary>
    public const ushort PulseOximeter = 0x0C40;

    /// <summary>Pulse Oximeter: Fingertip Pulse Oximeter (0x0C41).</summary>
    public const ushort FingertipPulseOximeter = 0x0C41;

    /// <summary>Pulse Oximeter: Wrist Worn Pulse Oximeter (0x0C42).</summary>
    public const ushort WristWornPulseOximeter = 0x0C42;

    /// <summary>Weight Scale (0x0C80).</summary>
    public const ushort WeightScale = 0x0C80;

    /// <summary>Personal Mobility Device (0x0CC0).</summary>
    public const ushort PersonalMobilityDevice = 0x0CC0;

    /// <summary>Personal Mobility Device: Powered Wheelchair (0x0CC1).</summary>
    public const ushort PoweredWheelchair = 0x0CC1;

    /// <summary>Personal Mobility Device: Mobility Scooter (0x0CC2).</summary>
    public const ushort MobilityScooter = 0x0CC2;

    /// <summary>Continuous Glucose Monitor (0x0D00).</summary>
    public const ushort ContinuousGlucoseMonitor = 0x0D00;

    /// <summary>Insulin Pump (0x0D40).</summary>
    public const ushort InsulinPump = 0x0D40;

    /// <summary>Insulin Pump: Insulin Pump, durable pump (0x0D41).</summary>
    public const ushort InsulinPumpDurablePump = 0x0D41;

    /// <summary>Insulin Pump: Insulin Pump, patch pump (0x0D44).</summary>
    public const ushort InsulinPumpPatchPump = 0x0D44;

    /// <summary>Insulin Pump: Insulin Pen (0x0D48).</summary>
    public const ushort InsulinPen = 0x0D48;

    /// <summary>Medication Delivery (0x0D80).</summary>
    public const ushort MedicationDelivery = 0x0D80;

    /// <summary>Spirometer (0x0DC0).</summary>
    public const ushort Spirometer = 0x0DC0;

    /// <summary>Spirometer: Handheld Spirometer (0x0DC1).</summary>
    public const ushort HandheldSpirometer = 0x0DC1;

    /// <summary>Outdoor Sports Activity (0x1440).</summary>
    public const ushort OutdoorSportsActivity = 0x1440;

    /// <summary>Outdoor Sports Activity: Location Display (0x1441).</summary>
    public const ushort LocationDisplay = 0x1441;

    /// <summary>Outdoor Sports Activity: Location and Navigation Display (0x1442).</summary>
    public const ushort LocationAndNavigationDisplay = 0x1442;

    /// <summary>Outdoor Sports Activity: Location Pod (0x1443).</summary>
    public const ushort LocationPod = 0x1443;

    /// <summary>Outdoor Sports Activity: Location and Navigation Pod (0x1444).</summary>
    public const ushort LocationAndNavigationPod = 0x1444;
}
