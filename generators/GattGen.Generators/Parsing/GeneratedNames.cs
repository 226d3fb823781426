// The names of what is generated for declarations: what the parser keeps free, and the emitters write.
using System.Collections.Generic;
using System.Linq;
using GattGen.Generators.Model;

namespace GattGen.Generators.Parsing;

/// <summary>Where a generated name stands.</summary>
internal enum NameScope
{
    /// <summary>In the declared type itself.</summary>
    Type,

    /// <summary>In the class Client that nests in it, or used there.</summary>
    Client,

    /// <summary>In the map of handles that nests in a service, or used there.</summary>
    Handles,
}

/// <summary>A name that the generated part of a declaration needs.</summary>
/// <param name="Scope">Where.</param>
/// <param name="Name">The name, without an escape.</param>
/// <param name="What">What has it, for messages.</param>
/// <param name="Parameters">For methods that others may overload: the types of the parameters, lists of them apart by semicolons; null where any member of the name collides.</param>
internal sealed record GeneratedName(NameScope Scope, string Name, string What, string? Parameters = null)
{
    /// <summary>Whether it is a partial method, of which the user may write the other half.</summary>
    public bool IsHook { get; init; }

    /// <summary>The property, for the name of an accessor.</summary>
    public string? AccessorOf { get; init; }
}

internal static class GeneratedNames
{
    private const string OfEveryService = "a member of every service, which is generated";
    private const string OfEveryServer = "a member of every server, which is generated";
    private const string OfEveryValue = "a member, which is generated";
    private const string OfTheClient = "a member of the client, which is generated";
    private const string OfTheHandles = "a member of the map of handles, which is generated";
    internal const string OfEveryObject = "a member of every object, which generated members would hide";
    private const string OfTheState = "what gives the state of a client, which is generated";

    private static readonly string[] ValueMembers = ["MaxLength", "Encode", "TryDecode", "Write", "TryRead", "IsInRange"];
    private static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>What every service has.</summary>
    public static IEnumerable<GeneratedName> OfService(bool hasState)
    {
        foreach (var name in new[] { "Client", "Definition", "Handles", "HandleMap", "_gatt", "_layout", "_registering", "nameof" })
        {
            yield return new(NameScope.Type, name, OfEveryService);
            yield return new(NameScope.Client, name, OfEveryService);
            yield return new(NameScope.Handles, name, OfEveryService);
        }

        foreach (var name in new[] { "Definition", "Handles" })
            yield return new(NameScope.Type, "get_" + name, OfEveryService);
        yield return new(NameScope.Client, "Service", OfTheClient);
        yield return new(NameScope.Client, "get_Service", OfTheClient);
        yield return new(NameScope.Client, "DiscoverAsync", OfTheClient, "Link,CancellationToken");
        yield return new(NameScope.Client, "TryDiscoverAsync", OfTheClient, "Link,CancellationToken");
        yield return new(NameScope.Client, "OfAsync", OfTheClient, "RemoteService,CancellationToken");
        yield return new(NameScope.Client, ".ctor", OfTheClient, "RemoteService");
        foreach (var name in new[] { "Names", "ToSection", "_service" })
            yield return new(NameScope.Handles, name, OfTheHandles);
        foreach (var name in ObjectMembers)
        {
            yield return new(NameScope.Client, name, OfEveryObject, string.Empty);
            yield return new(NameScope.Handles, name, OfEveryObject);
        }

        if (!hasState)
            yield break;
        yield return new(NameScope.Type, "StateOf", OfTheState);
        yield return new(NameScope.Type, "_clientStates", OfTheState);
    }

    /// <summary>What a service has for one of its characteristics.</summary>
    /// <param name="characteristic">The characteristic.</param>
    /// <param name="property">What the property is called in messages, where it is generated.</param>
    public static IEnumerable<GeneratedName> Of(CharacteristicModel characteristic, string property)
    {
        var name = characteristic.Name;
        var what = "a member for the characteristic '" + name + "', which is generated";
        var names = new List<GeneratedName>();
        if (characteristic.Form is CharacteristicForm.Field or CharacteristicForm.Part)
            names.AddRange(Property(NameScope.Type, name, property));
        names.AddRange(Property(NameScope.Client, name, "the member of the client for '" + name + "', which is generated"));
        names.Add(new(NameScope.Client, ClientClass(name), "the class of the client for '" + name + "', which is generated"));
        names.AddRange(Property(NameScope.Handles, name, "the handle of '" + name + "', which is generated"));
        if (characteristic.Request is not null)
            names.Add(new(NameScope.Type, RequestField(name), what));
        else if (characteristic.Channel is not null)
            names.Add(new(NameScope.Type, ChannelField(name), what));
        else if (characteristic.CanSubscribe)
            names.AddRange(Property(NameScope.Type, name + "Subscribers", what));
        if (characteristic.IsOptional)
        {
            names.AddRange(Property(NameScope.Type, "Has" + name, what));
            names.Add(new(NameScope.Type, "_has" + name, what));
        }

        if (characteristic.Append && !characteristic.HasWrittenHook)
            names.Add(new(NameScope.Type, "Take" + name, what));
        if (characteristic.CanSubscribe && characteristic.Form == CharacteristicForm.Computed)
            names.Add(new(NameScope.Type, "Update" + name, what));

        // The codecs stand in the service, and the client calls them.
        foreach (var codec in characteristic.Request is null ? [name] : new[] { name, ResultOf(name) })
        {
            foreach (var method in new[] { "Encode" + codec, "TryDecode" + codec })
            {
                names.Add(new(NameScope.Type, method, what));
                names.Add(new(NameScope.Client, method, what));
            }
        }

        foreach (var descriptor in characteristic.Descriptors)
        {
            var handle = HandleName(characteristic, descriptor);
            names.AddRange(Property(NameScope.Handles, handle, "the handle of a descriptor of '" + name + "', which is generated"));
            if (descriptor.HasSetter)
                names.Add(new(NameScope.Type, "Set" + handle, what));
        }

        names.AddRange(Hooks(characteristic).Select(hook => new GeneratedName(NameScope.Type, hook.Name, "a hook of the characteristic '" + name + "', which is generated", hook.Parameters) { IsHook = true }));
        return names;
    }

    /// <summary>What the client of a service has for a service that it includes.</summary>
    public static IEnumerable<GeneratedName> OfInclude(string property)
        => Property(NameScope.Client, property, "the included service of the client, which is generated");

    /// <summary>What a server has.</summary>
    /// <param name="isPartlyOptional">Whether one of its services may be absent.</param>
    public static IEnumerable<GeneratedName> OfServer(bool isPartlyOptional)
    {
        foreach (var name in new[] { "Services", "Definitions", "HandleMap", "AdvertisingData", "ScanResponseData", "IsStarted" })
        {
            foreach (var property in Property(NameScope.Type, name, OfEveryServer).Take(2))
                yield return property;
        }

        yield return new(NameScope.Type, "StartAsync", OfEveryServer, "Ble,CancellationToken;Ble,GattServerOptions,CancellationToken");
        yield return new(NameScope.Type, "StopAsync", OfEveryServer, "CancellationToken");
        yield return new(NameScope.Type, "Client", OfEveryServer);
        yield return new(NameScope.Type, "_session", OfEveryServer);
        yield return new(NameScope.Type, "nameof", OfEveryServer);
        if (isPartlyOptional)
            yield return new(NameScope.Type, "Absent", "a member of a server with optional services, which is generated", string.Empty);
        yield return new(NameScope.Client, "Client", OfEveryServer);
        yield return new(NameScope.Client, "nameof", OfEveryServer);
        yield return new(NameScope.Client, "Link", OfTheClient);
        yield return new(NameScope.Client, "get_Link", OfTheClient);
        yield return new(NameScope.Client, "DiscoverAsync", OfTheClient, "Link,CancellationToken");
        yield return new(NameScope.Client, ".ctor", OfTheClient, "Link");
        foreach (var name in ObjectMembers)
            yield return new(NameScope.Client, name, OfEveryObject, string.Empty);
    }

    /// <summary>What the client of a server has for one of its services.</summary>
    public static IEnumerable<GeneratedName> OfHeldService(string property)
        => Property(NameScope.Client, property, OfTheClient);

    /// <summary>What every value has.</summary>
    public static IEnumerable<GeneratedName> OfValue(bool isCoded, bool hasRange)
        => ValueMembers.Where(name => name switch { "Write" or "TryRead" => !isCoded, "IsInRange" => hasRange, _ => true }).Select(name => new GeneratedName(NameScope.Type, name, OfEveryValue));

    /// <summary>The hooks of a characteristic: partial methods.</summary>
    public static IEnumerable<(string Name, string Parameters)> Hooks(CharacteristicModel characteristic)
    {
        var name = "On" + characteristic.Name;
        if (characteristic.CanWrite)
            yield return (name + "Writing", "*,GattWrite");
        if (characteristic.CanWrite && characteristic.Request is null)
            yield return (name + "Written", "*");
        if (characteristic.CanRead)
            yield return (name + "Reading", "GattRead");
        if (characteristic.CanSubscribe)
            yield return (name + "Subscribed", "GattPeer,GattSubscription");
        foreach (var descriptor in characteristic.Descriptors.Where(descriptor => descriptor.CanWrite))
        {
            yield return ("On" + HandleName(characteristic, descriptor) + "Writing", "ReadOnlySpan,GattWrite");
            yield return ("On" + HandleName(characteristic, descriptor) + "Written", "ReadOnlySpan");
        }
    }

    /// <summary>The field for the value of a property; a member of the user may have the name.</summary>
    public static string BackingField(string property) => "_" + Names.Camel(property);

    /// <summary>The field for what takes a request.</summary>
    public static string RequestField(string request) => "_" + Names.Camel(request) + "Requests";

    /// <summary>The field for what listens for channels.</summary>
    public static string ChannelField(string channel) => "_" + Names.Camel(channel) + "Channels";

    /// <summary>What the result of a request is called, as if it were a characteristic.</summary>
    public static string ResultOf(string request) => request + "Result";

    /// <summary>The class of the client for a characteristic.</summary>
    public static string ClientClass(string characteristic) => characteristic + "Characteristic";

    /// <summary>What a value or a descriptor is called in the map of handles.</summary>
    public static string HandleName(CharacteristicModel characteristic, DescriptorModel? descriptor) => characteristic.Name + descriptor?.Name;

    // The accessors of a property have names, too.
    private static IEnumerable<GeneratedName> Property(NameScope scope, string name, string what)
    {
        yield return new(scope, name, what);
        yield return new(scope, "get_" + name, what) { AccessorOf = name };
        yield return new(scope, "set_" + name, what) { AccessorOf = name };
    }
}
