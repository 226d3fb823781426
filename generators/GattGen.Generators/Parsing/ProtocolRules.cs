// What the protocol makes of the characteristics of one service. Only analyzers come here.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace GattGen.Generators.Parsing;

/// <summary>Rules that one service is enough for.</summary>
internal static class ProtocolRules
{
    /// <summary>What a notification carries while the MTU has its default, 23 octets (Core Vol 3, Part F, 3.4.7.1).</summary>
    private const int ShortUpdate = 20;

    /// <summary>The octets of advertising data without its flags and without length and type of the service data (Supplement to the Core Specification, Part A, 1.3, 1.11).</summary>
    private const int BroadcastRoom = 31 - 3 - 2;

    /// <summary>The first handle behind the built-in services where nothing else is asked for.</summary>
    private const int FirstHandle = 0x000A;

    /// <summary>Reports what is wrong with the characteristics of a service. Those of its parts are looked at where they are declared.</summary>
    public static void Check(INamedTypeSymbol type, AttributeData service, List<(ISymbol Member, CharacteristicModel Model)> characteristics, IDiagnosticSink sink)
    {
        var own = characteristics.Where(each => each.Model.Form != CharacteristicForm.Part).ToList();
        CheckEach(own, Uuids.Parse(service, null) is { Text: not null } ? 16 : 2, sink);
        foreach (var (member, model) in own)
            Aggregates(model, characteristics, member, sink);
        Handles(type, service, characteristics, sink);
    }

    /// <summary>Reports what is wrong with characteristics, each by itself.</summary>
    /// <param name="characteristics">The members and their models.</param>
    /// <param name="uuidLength">The octets of the UUID of their service.</param>
    /// <param name="sink">Gets what is wrong.</param>
    public static void CheckEach(List<(ISymbol Member, CharacteristicModel Model)> characteristics, int uuidLength, IDiagnosticSink sink)
    {
        foreach (var (member, model) in characteristics)
        {
            Descriptors(model, member, sink);
            if (Names.Attribute(member, Names.Characteristic) is not { } attribute)
            {
                if (model.Request is not null)
                    Configuration(model, Names.Attribute(member, Names.Request)!, sink);
                continue;
            }

            var place = Places.Of(attribute, 1);
            var room = BroadcastRoom - uuidLength;
            if (model.CanSubscribe && model.Type.MaxLength > ShortUpdate)
                sink.Report(ProtocolDiagnostics.LongUpdate, place, model.Name, model.Type.MaxLength, model.Can(KnownFlags.Notify) ? "a notification" : "an indication");
            if (model.Can(KnownFlags.Broadcast) && model.Type.MaxLength > room)
                sink.Report(ProtocolDiagnostics.LongBroadcast, place, model.Name, model.Type.MaxLength, room);
            Permissions(model.Name, model.Flags, place, sink);
            OneSided(model, place, sink);
            if (model.Can(KnownFlags.SignedWrite) && model.Can(KnownFlags.WriteEncrypted | KnownFlags.WriteAuthenticated))
                sink.Report(ProtocolDiagnostics.SignedAndEncrypted, place, model.Name, Print(model.Flags & (KnownFlags.WriteEncrypted | KnownFlags.WriteAuthenticated)));
            Configuration(model, attribute, sink);
        }
    }

    private static void Descriptors(CharacteristicModel model, ISymbol member, IDiagnosticSink sink)
    {
        foreach (var descriptor in Names.Attributes(member, Names.Descriptor))
        {
            if (CharacteristicParser.Flags(descriptor, member, string.Empty, null) is { } flags)
                Permissions("a descriptor of " + model.Name, flags, Places.Of(descriptor, 1), sink);
        }
    }

    private static void Permissions(string name, int flags, Location? place, IDiagnosticSink sink)
    {
        // Flags that allow nothing are reported as such.
        if ((flags & KnownFlags.Operations) == 0)
            return;
        var read = flags & KnownFlags.ReadSecurity;
        if (read != 0 && (flags & KnownFlags.OfReading) == 0)
            sink.Report(ProtocolDiagnostics.ReadPermissionAlone, place, Adding("GattFlags.Read"), name, Print(read), "GattFlags.Read");
        var write = flags & KnownFlags.WriteSecurity;
        if (write != 0 && (flags & KnownFlags.OfWriting) == 0)
            sink.Report(ProtocolDiagnostics.WritePermissionAlone, place, Adding("GattFlags.Write"), name, Print(write), "GattFlags.Write");
    }

    private static void OneSided(CharacteristicModel model, Location? place, IDiagnosticSink sink)
    {
        if (!model.Can(KnownFlags.OfReading) || !model.Can(KnownFlags.OfPlainWriting))
            return;
        var read = model.Flags & KnownFlags.ReadSecurity;
        var write = model.Flags & KnownFlags.WriteSecurity;
        if (read != 0 && write == 0)
            sink.Report(ProtocolDiagnostics.OneSided, place, Adding(Print(KnownFlags.ToWriting(read))), model.Name, "Reading", "writing", Print(KnownFlags.ToWriting(read)));
        else if (write != 0 && read == 0)
            sink.Report(ProtocolDiagnostics.OneSided, place, Adding(Print(KnownFlags.ToReading(write))), model.Name, "Writing", "reading", Print(KnownFlags.ToReading(write)));
    }

    private static void Configuration(CharacteristicModel model, AttributeData attribute, IDiagnosticSink sink)
    {
        var own = model.ConfigurationFlags;
        if (own == 0)
            return;
        var place = Places.Of(attribute, "ConfigurationFlags");
        if (!model.CanSubscribe)
        {
            sink.Report(Diagnostics.WithoutEffect, place, "ConfigurationFlags", model.Name, "nobody can subscribe to it; add GattFlags.Notify or GattFlags.Indicate to its flags, or remove it");
            return;
        }

        if ((own & KnownFlags.Write) == 0)
        {
            sink.Report(ProtocolDiagnostics.WeakConfiguration, place, Adding("GattFlags.Write"), model.Name, "cannot be written, so no client can subscribe", "add GattFlags.Write");
            return;
        }

        var missing = KnownFlags.ToWriting(model.Flags) & ~own;
        if ((own & KnownFlags.WriteAuthenticated) != 0)
            missing &= ~KnownFlags.WriteEncrypted;
        if (missing != 0)
            sink.Report(ProtocolDiagnostics.WeakConfiguration, place, Adding(Print(missing)), model.Name, "asks for less than reading the value does, so a client gets by subscription what it may not read", "add " + Print(missing) + ", or remove ConfigurationFlags, and it follows the value");
    }

    private static void Aggregates(CharacteristicModel model, List<(ISymbol Member, CharacteristicModel Model)> characteristics, ISymbol member, IDiagnosticSink sink)
    {
        foreach (var descriptor in model.Descriptors)
        {
            foreach (var name in descriptor.Parts)
            {
                var part = characteristics.FirstOrDefault(each => each.Model.Name == name).Model;
                var problem = part is null ? "is no characteristic of this service: name the properties of some"
                    : part.Lists(KnownDescriptors.PresentationFormat) ? null
                    : "has no presentation format: put [GattFormat] on it";
                if (problem is not null)
                    sink.Report(ProtocolDiagnostics.AggregateOfNothing, Names.LocationOf(Names.Attribute(member, Names.Aggregate)!), model.Name, name, problem);
            }

            if (descriptor.Is(KnownDescriptors.AggregateFormat) && descriptor.Parts.Count == 0 && Names.Attribute(member, Names.Aggregate) is { } empty)
                sink.Report(ProtocolDiagnostics.AggregateOfNothing, Names.LocationOf(empty), model.Name, string.Empty, "is nothing: name the properties of at least two characteristics");
        }
    }

    private static void Handles(INamedTypeSymbol type, AttributeData service, List<(ISymbol Member, CharacteristicModel Model)> characteristics, IDiagnosticSink sink)
    {
        var start = Names.Argument<ushort>(service, "Handle", 0);
        if (start is > 0 and < FirstHandle)
        {
            sink.Report(ProtocolDiagnostics.WrongHandle, Places.Of(service, "Handle"), type.Name, Hex(start), "the built-in services take the handles up to 0x0009", "Give 0x000A or above");
            return;
        }

        var next = (start == 0 ? FirstHandle : start) + 1 + IncludeParser.Types(type).Count();
        var least = start == 0 && characteristics.All(each => each.Model.Handle == 0) ? 0 : next;
        if (least == 0)
            return;
        foreach (var (member, model) in characteristics)
        {
            var attribute = ServiceParser.DeclarationOf(member)!;
            if (model.Handle != 0 && model.Handle - 1 < next)
            {
                sink.Report(ProtocolDiagnostics.WrongHandle, Places.Of(attribute, "Handle"), model.Name, Hex(model.Handle), "its declaration stands one before it, and the handles below " + Hex(next) + " are taken", "Give " + Hex(next + 1) + " or above");
                return;
            }

            next = HandleBudget.After(model, next);
            if (next <= 0x10000)
                continue;
            sink.Report(ProtocolDiagnostics.WrongHandle, Names.LocationOf(member), model.Name, Hex(System.Math.Min(next - 1, 0xFFFFF)), "the last handle is 0xFFFF", "Give lower fixed handles");
            return;
        }
    }

    private static string Print(int flags) => string.Join(" | ", KnownFlags.Names.Where(known => (flags & known.Flag) != 0).Select(known => "GattFlags." + known.Name));

    private static string Hex(int handle) => "0x" + handle.ToString("X4", CultureInfo.InvariantCulture);

    private static ImmutableDictionary<string, string?> Adding(string flags) => ImmutableDictionary<string, string?>.Empty.Add("flags", flags);
}
