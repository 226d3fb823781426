// The types of values that the library has.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace GattGen.Profiles.Tests;

internal static class ValueTypes
{
    private const BindingFlags Members = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Type[] Types = typeof(HeartRateService).Assembly.GetTypes();

    /// <summary>The classes of services, and the interfaces of their parts.</summary>
    public static IReadOnlyList<Type> Services { get; } = [.. Types.Where(type => type.IsDefined(typeof(GattServiceAttribute), false) || type.IsDefined(typeof(GattPartAttribute), false))];

    private static HashSet<Type> OfCharacteristics { get; } = [.. Services.SelectMany(service => service.GetMembers(Members)).SelectMany(OfMember)];

    /// <summary>The public structs that are written to octets and read from them, and the public enums that are the value of a characteristic.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. Types.Where(type => type.IsPublic && (type.IsEnum ? IsCharacteristic(type) : type.IsValueType && IsRead(type))).OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private static bool IsRead(Type type)
        => type.IsDefined(typeof(GattValueAttribute), false)
            || type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Public)
                .Any(method => method.Name is "TryRead" or "TryDecode" && method.GetParameters()[^1].ParameterType == type.MakeByRefType());

    private static bool IsCharacteristic(Type type) => type.IsDefined(typeof(CharacteristicValueAttribute), false) || OfCharacteristics.Contains(type);

    private static IEnumerable<Type> OfMember(MemberInfo member) => member switch
    {
        PropertyInfo property when member.IsDefined(typeof(GattCharacteristicAttribute)) => [Bare(property.PropertyType)],
        FieldInfo field when member.IsDefined(typeof(GattCharacteristicAttribute)) => [Bare(field.FieldType)],
        MethodInfo method when member.IsDefined(typeof(GattRequestAttribute)) => [Bare(method.GetParameters()[0].ParameterType), Bare(method.ReturnType)],
        _ => [],
    };

    private static Type Bare(Type type)
        => Nullable.GetUnderlyingType(type) is { } value ? value
            : type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(Task<>)) ? Bare(type.GetGenericArguments()[0])
            : type;
}
