// What GattGen.Profiles has: its services, their characteristics, and the types of values.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace GattGen.Profiles.Tests.Adopted;

/// <summary>A characteristic of a service of the library.</summary>
/// <param name="Uuid">Its UUID.</param>
/// <param name="Name">The member.</param>
/// <param name="Type">The type of its value; of a control point that of the request.</param>
/// <param name="Flags">Its flags.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
public sealed record LibraryCharacteristic(int Uuid, string Name, Type Type, GattFlags Flags, bool IsOptional);

/// <summary>Looks into the library.</summary>
public static class Library
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(BatteryService).Assembly.GetTypes();

    /// <summary>The classes of a service.</summary>
    /// <param name="uuid">Its UUID, four digits.</param>
    public static IEnumerable<Type> Services(string uuid)
        => Types.Where(type => type.GetCustomAttribute<GattServiceAttribute>() is { } service && service.Uuid == Uuid(uuid));

    /// <summary>The characteristics of a service.</summary>
    /// <param name="service">Its class.</param>
    public static IEnumerable<LibraryCharacteristic> Characteristics(Type service)
    {
        foreach (var member in service.GetInterfaces().Where(part => part.GetCustomAttribute<GattPartAttribute>() is not null).Append(service).SelectMany(type => type.GetMembers(Declared)))
        {
            var optional = member.GetCustomAttribute<GattOptionalAttribute>() is not null;
            if (member.GetCustomAttribute<GattCharacteristicAttribute>() is { } characteristic)
            {
                var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
                yield return new(Number(characteristic.Uuid), member.Name, type, characteristic.Flags, optional);
            }
            else if (member.GetCustomAttribute<GattRequestAttribute>() is { } request)
            {
                yield return new(Number(request.Uuid), member.Name, ((MethodInfo)member).GetParameters()[0].ParameterType, GattFlags.Write | GattFlags.Indicate, optional);
            }
        }
    }

    /// <summary>The types that say that they are the value of a characteristic, or, if there are none, those that services use for it.</summary>
    /// <param name="uuid">Its UUID, four digits.</param>
    public static IReadOnlyList<Type> Values(string uuid)
    {
        var number = int.Parse(uuid, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var named = Types.Where(type => type.GetCustomAttributes<CharacteristicValueAttribute>().Any(value => value.Uuid == number)).ToList();
        return named.Count > 0
            ? named
            : Types.Where(type => type.GetCustomAttribute<GattServiceAttribute>() is not null)
                .SelectMany(Characteristics).Where(characteristic => characteristic.Uuid == number).Select(characteristic => characteristic.Type).Distinct().ToList();
    }

    /// <summary>The constants of a service and the enums in its folder: the numbers of its errors.</summary>
    /// <param name="service">Its class.</param>
    public static IEnumerable<long> Constants(Type service)
        => service.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(field => field.IsLiteral && field.FieldType != typeof(string))
            .Select(field => Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture));

    private static BleUuid Uuid(string text) => new(int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static int Number(BleUuid uuid)
        => int.TryParse(uuid.ToShortString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
