// The units of the Bluetooth SIG (Assigned Numbers, 3.5).
namespace GattGen;

/// <summary>The unit of a value in its presentation format, with its 16-bit UUID as number (Assigned Numbers, 3.5).</summary>
#pragma warning disable CA1028 // a unit has 16 bits
public enum GattUnit : ushort
#pragma warning restore CA1028
{
    /// <summary>Not a unit.</summary>
    None = 0,

    /// <summary>No unit.</summary>
    Unitless = 0x2700,

    /// <summary>Length in metres.</summary>
    Metre = 0x2701,

    /// <summary>Mass in kilograms.</summary>
    Kilogram = 0x2702,

    /// <summary>Time in seconds.</summary>
    Second = 0x2703,

    /// <summary>Electric current in amperes.</summary>
    Ampere = 0x2704,

    /// <summary>Thermodynamic temperature in kelvins.</summary>
    Kelvin = 0x2705,

    /// <summary>Amount of substance in moles.</summary>
    Mole = 0x2706,

    /// <summary>Luminous intensity in candelas.</summary>
    Candela = 0x2707,

    /// <summary>Area in square metres.</summary>
    SquareMetre = 0x2710,

    /// <summary>Volume in cubic metres.</summary>
    CubicMetre = 0x2711,

    /// <summary>Velocity in metres per second.</summary>
    MetrePerSecond = 0x2712,

    /// <summary>Acceleration in metres per second squared.</summary>
    MetrePerSecondSquared = 0x2713,

    /// <summary>Wave number in reciprocal metres.</summary>
    ReciprocalMetre = 0x2714,

    /// <summary>Density in kilograms per cubic metre.</summary>
    KilogramPerCubicMetre = 0x2715,

    /// <summary>Surface density in kilograms per square metre.</summary>
    KilogramPerSquareMetre = 0x2716,

    /// <summary>Specific volume in cubic metres per kilogram.</summary>
    CubicMetrePerKilogram = 0x2717,

    /// <summary>Current density in amperes per square metre.</summary>
    AmperePerSquareMetre = 0x2718,

    /// <summary>Magnetic field strength in amperes per metre.</summary>
    AmperePerMetre = 0x2719,

    /// <summary>Amount concentration in moles per cubic metre.</summary>
    MolePerCubicMetre = 0x271A,

    /// <summary>Mass concentration in kilograms per cubic metre.</summary>
    KilogramPerCubicMetreConcentration = 0x271B,

    /// <summary>Luminance in candelas per square metre.</summary>
    CandelaPerSquareMetre = 0x271C,

    /// <summary>Refractive index.</summary>
    RefractiveIndex = 0x271D,

    /// <summary>Relative permeability.</summary>
    RelativePermeability = 0x271E,

    /// <summary>Plane angle in radians.</summary>
    Radian = 0x2720,

    /// <summary>Solid angle in steradians.</summary>
    Steradian = 0x2721,

    /// <summary>Frequency in hertz.</summary>
    Hertz = 0x2722,

    /// <summary>Force in newtons.</summary>
    Newton = 0x2723,

    /// <summary>Pressure in pascals.</summary>
    Pascal = 0x2724,

    /// <summary>Energy in joules.</summary>
    Joule = 0x2725,

    /// <summary>Power in watts.</summary>
    Watt = 0x2726,

    /// <summary>Electric charge in coulombs.</summary>
    Coulomb = 0x2727,

    /// <summary>Electric potential difference in volts.</summary>
    Volt = 0x2728,

    /// <summary>Capacitance in farads.</summary>
    Farad = 0x2729,

    /// <summary>Electric resistance in ohms.</summary>
    Ohm = 0x272A,

    /// <summary>Electric conductance in siemens.</summary>
    Siemens = 0x272B,

    /// <summary>Magnetic flux in webers.</summary>
    Weber = 0x272C,

    /// <summary>Magnetic flux density in teslas.</summary>
    Tesla = 0x272D,

    /// <summary>Inductance in henries.</summary>
    Henry = 0x272E,

    /// <summary>Temperature in degrees Celsius.</summary>
    DegreeCelsius = 0x272F,

    /// <summary>Luminous flux in lumens.</summary>
    Lumen = 0x2730,

    /// <summary>Illuminance in lux.</summary>
    Lux = 0x2731,

    /// <summary>Radioactivity in becquerels.</summary>
    Becquerel = 0x2732,

    /// <summary>Absorbed dose in grays.</summary>
    Gray = 0x2733,

    /// <summary>Dose equivalent in sieverts.</summary>
    Sievert = 0x2734,

    /// <summary>Catalytic activity in katals.</summary>
    Katal = 0x2735,

    /// <summary>Dynamic viscosity in pascal seconds.</summary>
    PascalSecond = 0x2740,

    /// <summary>Moment of force in newton metres.</summary>
    NewtonMetre = 0x2741,

    /// <summary>Surface tension in newtons per metre.</summary>
    NewtonPerMetre = 0x2742,

    /// <summary>Angular velocity in radians per second.</summary>
    RadianPerSecond = 0x2743,

    /// <summary>Angular acceleration in radians per second squared.</summary>
    RadianPerSecondSquared = 0x2744,

    /// <summary>Heat flux density in watts per square metre.</summary>
    WattPerSquareMetre = 0x2745,

    /// <summary>Heat capacity in joules per kelvin.</summary>
    JoulePerKelvin = 0x2746,

    /// <summary>Specific heat capacity in joules per kilogram and kelvin.</summary>
    JoulePerKilogramKelvin = 0x2747,

    /// <summary>Specific energy in joules per kilogram.</summary>
    JoulePerKilogram = 0x2748,

    /// <summary>Thermal conductivity in watts per metre and kelvin.</summary>
    WattPerMetreKelvin = 0x2749,

    /// <summary>Energy density in joules per cubic metre.</summary>
    JoulePerCubicMetre = 0x274A,

    /// <summary>Electric field strength in volts per metre.</summary>
    VoltPerMetre = 0x274B,

    /// <summary>Electric charge density in coulombs per cubic metre.</summary>
    CoulombPerCubicMetre = 0x274C,

    /// <summary>Surface charge density in coulombs per square metre.</summary>
    CoulombPerSquareMetre = 0x274D,

    /// <summary>Electric flux density in coulombs per square metre.</summary>
    CoulombPerSquareMetreFlux = 0x274E,

    /// <summary>Permittivity in farads per metre.</summary>
    FaradPerMetre = 0x274F,

    /// <summary>Permeability in henries per metre.</summary>
    HenryPerMetre = 0x2750,

    /// <summary>Molar energy in joules per mole.</summary>
    JoulePerMole = 0x2751,

    /// <summary>Molar entropy in joules per mole and kelvin.</summary>
    JoulePerMoleKelvin = 0x2752,

    /// <summary>Exposure in coulombs per kilogram.</summary>
    CoulombPerKilogram = 0x2753,

    /// <summary>Absorbed dose rate in grays per second.</summary>
    GrayPerSecond = 0x2754,

    /// <summary>Radiant intensity in watts per steradian.</summary>
    WattPerSteradian = 0x2755,

    /// <summary>Radiance in watts per square metre and steradian.</summary>
    WattPerSquareMetreSteradian = 0x2756,

    /// <summary>Catalytic activity concentration in katals per cubic metre.</summary>
    KatalPerCubicMetre = 0x2757,

    /// <summary>Time in minutes.</summary>
    Minute = 0x2760,

    /// <summary>Time in hours.</summary>
    Hour = 0x2761,

    /// <summary>Time in days.</summary>
    Day = 0x2762,

    /// <summary>Plane angle in degrees.</summary>
    Degree = 0x2763,

    /// <summary>Plane angle in minutes.</summary>
    ArcMinute = 0x2764,

    /// <summary>Plane angle in seconds.</summary>
    ArcSecond = 0x2765,

    /// <summary>Area in hectares.</summary>
    Hectare = 0x2766,

    /// <summary>Volume in litres.</summary>
    Litre = 0x2767,

    /// <summary>Mass in tonnes.</summary>
    Tonne = 0x2768,

    /// <summary>Pressure in bars.</summary>
    Bar = 0x2780,

    /// <summary>Pressure in millimetres of mercury.</summary>
    MillimetreOfMercury = 0x2781,

    /// <summary>Length in ångströms.</summary>
    Angstrom = 0x2782,

    /// <summary>Length in nautical miles.</summary>
    NauticalMile = 0x2783,

    /// <summary>Area in barns.</summary>
    Barn = 0x2784,

    /// <summary>Velocity in knots.</summary>
    Knot = 0x2785,

    /// <summary>Logarithmic radio quantity in nepers.</summary>
    Neper = 0x2786,

    /// <summary>Logarithmic radio quantity in bels.</summary>
    Bel = 0x2787,

    /// <summary>Length in yards.</summary>
    Yard = 0x27A0,

    /// <summary>Length in parsecs.</summary>
    Parsec = 0x27A1,

    /// <summary>Length in inches.</summary>
    Inch = 0x27A2,

    /// <summary>Length in feet.</summary>
    Foot = 0x27A3,

    /// <summary>Length in miles.</summary>
    Mile = 0x27A4,

    /// <summary>Pressure in pounds-force per square inch.</summary>
    PoundForcePerSquareInch = 0x27A5,

    /// <summary>Velocity in kilometres per hour.</summary>
    KilometrePerHour = 0x27A6,

    /// <summary>Velocity in miles per hour.</summary>
    MilePerHour = 0x27A7,

    /// <summary>Angular velocity in revolutions per minute.</summary>
    RevolutionPerMinute = 0x27A8,

    /// <summary>Energy in gram calories.</summary>
    GramCalorie = 0x27A9,

    /// <summary>Energy in kilogram calories.</summary>
    KilogramCalorie = 0x27AA,

    /// <summary>Energy in kilowatt hours.</summary>
    KilowattHour = 0x27AB,

    /// <summary>Temperature in degrees Fahrenheit.</summary>
    DegreeFahrenheit = 0x27AC,

    /// <summary>Parts of a hundred.</summary>
    Percent = 0x27AD,

    /// <summary>Parts of a thousand.</summary>
    PerMille = 0x27AE,

    /// <summary>Period in beats per minute.</summary>
    BeatsPerMinute = 0x27AF,

    /// <summary>Electric charge in ampere hours.</summary>
    AmpereHour = 0x27B0,

    /// <summary>Mass density in milligrams per decilitre.</summary>
    MilligramPerDecilitre = 0x27B1,

    /// <summary>Mass density in millimoles per litre.</summary>
    MillimolePerLitre = 0x27B2,

    /// <summary>Time in years.</summary>
    Year = 0x27B3,

    /// <summary>Time in months.</summary>
    Month = 0x27B4,

    /// <summary>Concentration as a count per cubic metre.</summary>
    CountPerCubicMetre = 0x27B5,

    /// <summary>Irradiance in watts per square metre.</summary>
    WattPerSquareMetreIrradiance = 0x27B6,

    /// <summary>Oxygen uptake in millilitres per kilogram and minute.</summary>
    MillilitrePerKilogramMinute = 0x27B7,

    /// <summary>Mass in pounds.</summary>
    Pound = 0x27B8,

    /// <summary>Metabolic equivalents.</summary>
    MetabolicEquivalent = 0x27B9,

    /// <summary>Steps per minute.</summary>
    StepPerMinute = 0x27BA,

    /// <summary>Strokes per minute.</summary>
    StrokePerMinute = 0x27BC,

    /// <summary>Pace in kilometres per minute.</summary>
    KilometrePerMinute = 0x27BD,

    /// <summary>Luminous efficacy in lumens per watt.</summary>
    LumenPerWatt = 0x27BE,

    /// <summary>Luminous energy in lumen hours.</summary>
    LumenHour = 0x27BF,

    /// <summary>Luminous exposure in lux hours.</summary>
    LuxHour = 0x27C0,

    /// <summary>Mass flow in grams per second.</summary>
    GramPerSecond = 0x27C1,

    /// <summary>Volume flow in litres per second.</summary>
    LitrePerSecond = 0x27C2,

    /// <summary>Sound pressure in decibels.</summary>
    Decibel = 0x27C3,

    /// <summary>Parts per million.</summary>
    PartsPerMillion = 0x27C4,

    /// <summary>Parts per billion.</summary>
    PartsPerBillion = 0x27C5,

    /// <summary>Mass density rate in milligrams per decilitre and minute.</summary>
    MilligramPerDecilitreMinute = 0x27C6,

    /// <summary>Apparent electrical energy in kilovolt ampere hours.</summary>
    KilovoltAmpereHour = 0x27C7,

    /// <summary>Apparent electrical power in volt amperes.</summary>
    VoltAmpere = 0x27C8,
}
