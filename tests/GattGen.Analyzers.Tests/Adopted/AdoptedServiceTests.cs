// Every service of the list of the Bluetooth SIG: declared as the list wants it, without each of its mandatory parts, and with what it
// excludes. The declarations are written from the list, so that it is the judge.
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class AdoptedServiceTests
{
    // Where a service has no mandatory characteristic: one that lets it be a service at all.
    private static readonly string[] Necessary = ["2A56", "2A6E", "2A80", "2A5E"];

    public static TheoryData<string> Services => new(SigData.Services.Select(service => service.Uuid));

    [Theory]
    [MemberData(nameof(Services))]
    public Task A_service_with_its_mandatory_parts_is_accepted(string uuid) => Accept(Minimal(Find(uuid)));

    [Theory]
    [MemberData(nameof(Services))]
    public Task A_service_with_all_its_parts_is_accepted(string uuid)
    {
        var service = Find(uuid);
        var declaration = new SigDeclaration(service);
        foreach (var characteristic in service.Characteristics)
        {
            var allowed = SigDeclaration.Flags.Where(each => SigDeclaration.Requirement(characteristic, each.Property) != "Excluded").Select(each => each.Flag);
            declaration.Add(characteristic, string.Join(" | ", allowed));
        }

        return Accept(declaration);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public Task A_service_without_its_mandatory_characteristics_is_reported(string uuid)
    {
        var service = Find(uuid);
        var declaration = new SigDeclaration(service);
        var messages = new List<string>();
        foreach (var characteristic in service.Characteristics.Where(each => each.Requirement == "Mandatory" || Necessary.Contains(each.Uuid)))
        {
            if (characteristic.Requirement != "Mandatory")
                declaration.Add(characteristic);
            else
                messages.Add($"'Declared' is the {SigDeclaration.Named("service", uuid)}, which must have the characteristic {SigDeclaration.Named("characteristic", characteristic.Uuid)}: add a property or field with [GattCharacteristic({SigDeclaration.Constant("characteristic", characteristic.Uuid)}, {SigDeclaration.RightFlags(characteristic)})]");
        }

        // One mark for each of them, all around the name of the class.
        var open = string.Concat(messages.Select(_ => "{|GATT2001:"));
        var close = string.Concat(messages.Select(_ => "|}"));
        return Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2").Of(declaration.Source(open, close), messages.ToArray());
    }

    [Theory]
    [MemberData(nameof(Services))]
    public Task Characteristics_without_their_mandatory_properties_are_reported(string uuid)
    {
        var service = Find(uuid);
        var declaration = new SigDeclaration(service);
        foreach (var characteristic in service.Characteristics)
        {
            var required = SigDeclaration.FlagsOf(characteristic, "Mandatory");
            if (required.Length == 0)
                declaration.Add(characteristic);
            else
                declaration.Add(characteristic, "{|GATT2003:" + Other(characteristic) + "|}", Message(service, characteristic, $"requires {required}: add it to the flags"));
        }

        // What has lost Notify or Write is asked for less.
        return Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2003", "GATT2004").Of(declaration.Source(), declaration.Messages);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public Task Characteristics_with_properties_that_their_service_excludes_are_reported(string uuid)
    {
        var service = Find(uuid);
        var declaration = new SigDeclaration(service);
        foreach (var characteristic in service.Characteristics)
        {
            var excluded = SigDeclaration.FlagsOf(characteristic, "Excluded");
            Assert.NotEmpty(excluded);
            declaration.Add(characteristic, "{|GATT2004:" + SigDeclaration.RightFlags(characteristic) + " | " + excluded + "|}", Message(service, characteristic, $"excludes {excluded}: remove it from the flags"));
        }

        return Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2003", "GATT2004").Of(declaration.Source(), declaration.Messages);
    }

    private static string Message(SigService service, SigCharacteristic characteristic, string problem) =>
        $"'_c{characteristic.Uuid}' is the characteristic {SigDeclaration.Named("characteristic", characteristic.Uuid)} of the {SigDeclaration.Named("service", service.Uuid)}, which {problem}";

    private static string Other(SigCharacteristic characteristic) =>
        SigDeclaration.FlagsOf(characteristic, "Optional") is { Length: > 0 } optional ? optional : "GattFlags.ReadEncrypted";

    private static SigDeclaration Minimal(SigService service)
    {
        var declaration = new SigDeclaration(service);
        foreach (var characteristic in service.Characteristics.Where(each => each.Requirement == "Mandatory" || Necessary.Contains(each.Uuid)))
            declaration.Add(characteristic);
        return declaration;
    }

    private static Task Accept(SigDeclaration declaration) => Analysis.In(LanguageVersion.CSharp10).Comparing("GATT2").OfFiles([declaration.Source()]);

    private static SigService Find(string uuid) => SigData.Services.Single(service => service.Uuid == uuid);
}
