// Where the fitness services do otherwise than the lists.
namespace GattGen.Profiles.Tests.Adopted;

public static partial class Deviations
{
    private static readonly Deviation[] Fitness =
    [
        new("180D", "Heart Rate Control Point", "The service always offers it: resetting an energy that is not counted does no harm, and programs that use it need not ask whether it is there."),
        new("2A37", "Sensor Contact Status bits", "0 and 1 mean the same: the sensor cannot tell. What is sent is 0."),
        new("2A37", "Energy Expended", "It is in kilojoules (Heart Rate Service 1.0, 3.1.1.3), and so is the member; the manifest has no unit of that name."),
        new("2A37", "RR-Interval", "They are in 1/1024 s (Heart Rate Service 1.0, 3.1.1.4), and so are the members of the list; the manifest has no unit of that name."),
        new("2A53", "Instantaneous Stride Length", "Steps of 0.01 m (Running Speed and Cadence Service 1.0, 3.1.1.4), which the list leaves out."),
        new("2A53", "Total Distance", "Steps of 0.1 m (Running Speed and Cadence Service 1.0, 3.1.1.5), which the list leaves out."),
        new("2A53", "Instantaneous Speed", "Steps of 1/256 m/s (Running Speed and Cadence Service 1.0, 3.1.1.2), which the list leaves out."),
        new("2A55", "Sensor Location Value", "The parameter depends on the op code: ScRequest has it as octets, and methods that make and read it; the answer is ScResponse."),
        new("2A55", "Request Op Code", "The answer is a type of its own, ScResponse."),
        new("2A55", "Response Value", "The answer is a type of its own, ScResponse."),
        new("2A55", "Response Parameter", "The answer is a type of its own, ScResponse."),
        new("2A65", "Distribute System Support", "3 is reserved for future use."),
        new("2A66", "Request Op Code", "The answer is a type of its own, CyclingPowerResponse."),
        new("2A66", "Response Value", "The answer is a type of its own, CyclingPowerResponse."),
        new("2A66", "Response Parameter", "The answer is a type of its own, CyclingPowerResponse."),
        new("2A6B", "Request Op Code", "The answer is a type of its own, LnResponse."),
        new("2A6B", "Response Value", "The answer is a type of its own, LnResponse."),
        new("2A6B", "Response Parameter", "The answer is a type of its own, LnResponse."),
        new("2A85", "Day", "0 is what is sent for null: the day is not known."),
        new("2ACD", "Metabolic Equivalent", "Steps of 0.1 (Fitness Machine Service 1.0, 4.4.1.10), as the list has them for all other machines."),
    ];
}
