// The assembly that stands in for Meadow's, member by member, against the list of what it claims.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Meadow.Gateways;

namespace GattGen.Meadow.Tests;

public class SurfaceTests
{
    [Fact]
    public void Every_public_member_stands_in_the_list_and_every_line_of_the_list_in_the_assembly()
    {
        var list = File.ReadAllLines(Path.Combine(Root(), "firmware", "Meadow.Surface", "Signatures.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .ToArray();
        Assert.Equal(list, Signatures().ToArray());
    }

    [Fact]
    public void It_has_the_name_of_the_assembly_for_which_it_stands_in()
        => Assert.Equal("Meadow.Contracts", typeof(IBluetoothAdapter).Assembly.GetName().Name);

    [Fact]
    public void No_adapter_is_shipped()
        => Assert.DoesNotContain(typeof(MeadowBle).Assembly.GetTypes(), type => typeof(IBluetoothAdapter).IsAssignableFrom(type));

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    private static IEnumerable<string> Signatures()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in typeof(IBluetoothAdapter).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return Kind(type) + " " + Name(type, full: true) + Bases(type);
            if (type.IsEnum)
            {
                foreach (var value in Enum.GetValues(type))
                    yield return "    " + value + " = " + Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                var members = type.BaseType == typeof(MulticastDelegate) ? [type.GetMethod("Invoke")!] : type.GetMembers(Own);
                foreach (var line in members.Select(Member).OfType<string>().Order(StringComparer.Ordinal))
                    yield return "    " + line;
            }
        }
    }

    private static string Kind(Type type) => type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.BaseType == typeof(MulticastDelegate) ? "delegate" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return " : " + Name(Enum.GetUnderlyingType(type));
        if (type.IsValueType || type.BaseType == typeof(MulticastDelegate))
            return "";
        var inherited = type.GetInterfaces().SelectMany(each => each.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var bases = (type.BaseType is { } parent && parent != typeof(object) ? new[] { parent } : []).Concat(type.GetInterfaces().Except(inherited)).Select(each => Name(each)).ToArray();
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo { IsPublic: true } made => "new(" + Parameters(made) + ")",
        EventInfo of => "event " + Name(of.EventHandlerType!) + " " + of.Name,
        PropertyInfo of when (of.GetMethod ?? of.SetMethod)!.IsPublic => Static(of.GetMethod!) + Name(of.PropertyType) + " " + (of.GetIndexParameters() is { Length: > 0 } index ? "this[" + Name(index[0].ParameterType) + "]" : of.Name)
            + " {" + (of.GetMethod?.IsPublic == true ? " get;" : "") + (of.SetMethod?.IsPublic == true ? " set;" : "") + " }",
        MethodInfo { IsSpecialName: false } method when method.IsPublic => Static(method) + (method.IsVirtual && !method.IsFinal && !method.DeclaringType!.IsInterface ? "virtual " : "") + Name(method.ReturnType) + " " + method.Name + "(" + Parameters(method) + ")",
        _ => null,
    };

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType) + " " + parameter.Name + (parameter.IsOptional ? " = " + (parameter.DefaultValue ?? "null") : "")));

    private static string Name(Type type, bool full = false)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        var name = (full || type.IsNested ? type.FullName ?? type.Name : type.Name).Replace('+', '.').Split('`')[0];
        return type.IsGenericType ? name + "<" + string.Join(", ", type.GetGenericArguments().Select(each => Name(each))) + ">" : name;
    }
}
