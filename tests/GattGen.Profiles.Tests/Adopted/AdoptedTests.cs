// Everything that the lists of the Bluetooth SIG have has a counterpart in the library, which differs in nothing but the deliberate deviations.
using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GattGen.Profiles.Tests.Adopted;

public class AdoptedTests
{
    private static readonly (string Property, GattFlags Flag)[] Properties =
    [
        ("Read", GattFlags.Read), ("Write", GattFlags.Write), ("WriteWithoutResponse", GattFlags.WriteNoResponse), ("SignedWrite", GattFlags.AuthenticatedSignedWrite),
        ("ReliableWrite", GattFlags.AuxWrite), ("Notify", GattFlags.Notify), ("Indicate", GattFlags.Indicate), ("Broadcast", GattFlags.Broadcast),
    ];

    public static TheoryData<string> Services => new(SigLists.Services.Select(service => service.Uuid));

    public static TheoryData<string> Characteristics => new(SigLists.Characteristics.Select(characteristic => characteristic.Uuid));

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_has_everything(string uuid) => Report(uuid, OfService(uuid));

    [Theory]
    [MemberData(nameof(Characteristics))]
    public void A_characteristic_has_every_field(string uuid) => Report(uuid, OfCharacteristic(uuid));

    [Fact]
    public void Every_deviation_is_one()
    {
        var found = SigLists.Services.SelectMany(service => OfService(service.Uuid).Select(problem => (service.Uuid, problem.Name)))
            .Concat(SigLists.Characteristics.SelectMany(characteristic => OfCharacteristic(characteristic.Uuid).Select(problem => (characteristic.Uuid, problem.Name))))
            .ToHashSet();
        Assert.All(Deviations.All, deviation =>
        {
            Assert.True(deviation.Reason.Length > 20, "A deviation has a reason: " + deviation);
            Assert.True(found.Any(each => each.Uuid == deviation.Uuid && (deviation.Name == "*" || deviation.Name == each.Name)), "It is none any more: " + deviation);
        });
    }

    [Fact]
    public void What_differs_is_found()
    {
        var comparison = new ValueComparison();
        comparison.Compare(SigLists.Characteristics.Single(each => each.Uuid == "2A37"), typeof(WrongMeasurement));
        var problems = comparison.Problems.Select(problem => problem.Name).Distinct().ToList();
        Assert.Equal(["Sensor Contact Status bits", "Energy Expended Status bit", "Energy Expended", "RR-Interval"], problems);
    }

    private static void Report(string uuid, IEnumerable<(string Name, string Problem)> problems)
    {
        var open = problems.Where(problem => !Deviations.All.Any(deviation => deviation.Uuid == uuid && (deviation.Name == "*" || deviation.Name == problem.Name))).ToList();
        Assert.True(open.Count == 0, string.Join(Environment.NewLine, open.Select(problem => uuid + " " + problem.Name + ": " + problem.Problem)));
    }

    private static List<(string Name, string Problem)> OfService(string uuid)
    {
        var problems = new List<(string, string)>();
        var service = SigLists.Services.Single(each => each.Uuid == uuid);
        if (Library.Services(uuid).FirstOrDefault() is not { } type)
            return [("*", "there is no class for " + service.Name)];
        var own = Library.Characteristics(type).ToList();
        foreach (var characteristic in service.Characteristics)
        {
            var counterparts = own.Where(each => each.Uuid == Convert.ToInt32(characteristic.Uuid, 16)).ToList();
            if (counterparts.Count == 0)
                problems.Add((characteristic.Name, "it has no counterpart in " + type.Name));
            foreach (var counterpart in counterparts)
            {
                if (characteristic.Requirement is not "Mandatory" && !counterpart.IsOptional)
                    problems.Add((characteristic.Name, "it is not mandatory, and " + counterpart.Name + " is not optional"));
                foreach (var (property, flag) in Properties)
                {
                    var has = (counterpart.Flags & flag) != 0;
                    if (characteristic.Properties.GetValueOrDefault(property) == (has ? "Excluded" : "Mandatory"))
                        problems.Add((characteristic.Name, counterpart.Name + (has ? " has the property " : " lacks the property ") + property));
                }
            }
        }

        var constants = Library.Constants(type).ToHashSet();
        problems.AddRange(service.Errors.Where(error => !constants.Contains(error)).Select(error => ("Error " + error.ToString("X2", null), type.Name + " has no constant for the error 0x" + error.ToString("X2", null))));
        return problems;
    }

    private static List<(string Name, string Problem)> OfCharacteristic(string uuid)
    {
        var layout = SigLists.Characteristics.Single(each => each.Uuid == uuid);
        var types = Library.Values(uuid);
        if (types.Count == 0)
            return [("*", "no type is the value of " + layout.Name)];
        var problems = new List<(string, string)>();
        foreach (var type in types)
        {
            var comparison = new ValueComparison();
            comparison.Compare(layout, Nullable.GetUnderlyingType(type) ?? type);
            problems.AddRange(comparison.Problems);
        }

        return problems;
    }
}

/// <summary>A heart rate measurement with mistakes.</summary>
[GattValue]
public partial record struct WrongMeasurement([GattField(Wide = 0, Unit = GattUnit.BeatsPerMinute)] ushort Rate, [GattField(When = 4)] ushort? Energy);
