// Where the fitness services do otherwise than the lists.
namespace GattGen.Profiles.Tests.Adopted;

public static partial class Deviations
{
    private static readonly Deviation[] Fitness =
    [
        new("180D", "Heart Rate Control Point", "The service always offers it: resetting an energy that is not counted does no harm, and programs that use it need not ask whether it is there."),
        new("2A37", "Sensor Contact Status bits", "0 and 1 mean the same: the sensor cannot tell. What is sent is 0."),
        new("2A53", "Instantaneous Speed", "Steps of 1/256 m/s (Running Speed and Cadence Service 1.0, 3.1.1.2), which the list leaves out."),
        new("2A55", "Sensor Location Value", "The parameter depends on the op code: ScRequest has it as octets, and methods that make and read it; the answer is ScResponse."),
        new("2A65", "Distribute System Support", "3 is reserved for future use."),
        new("2A66", "Request Op Code", "The answer is a type of its own, CyclingPowerResponse."),
        new("2A6B", "Request Op Code", "The answer is a type of its own, LnResponse."),
        new("2A85", "Day", "0 is what is sent for null: the day is not known."),
        new("2ACD", "Metabolic Equivalent", "Steps of 0.1 (Fitness Machine Service 1.0, 4.4.1.10), as the list has them for all other machines."),
    ];
}
