// One test with its arguments, and how it is run.
using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace GattGen.Mono.Suite;

/// <summary>A method with the arguments of one row; without any for a fact.</summary>
internal sealed class TestCase
{
    private readonly MethodInfo _method;
    private readonly object?[] _arguments;

    public TestCase(MethodInfo method, object?[] arguments)
    {
        _method = method;
        _arguments = arguments;
        Name = arguments.Length == 0 ? Of(method) : $"{Of(method)}({string.Join(", ", arguments.Select(Text))})";
    }

    /// <summary>The name with the arguments.</summary>
    public string Name { get; }

    /// <summary>The name of a method: its type with namespace, and its own.</summary>
    public static string Of(MethodInfo method) => method.ReflectedType!.FullName + "." + method.Name;

    /// <summary>Makes an object of the class, runs the method on it and ends it.</summary>
    /// <returns>What went wrong, or null.</returns>
    public async Task<Exception?> RunAsync()
    {
        try
        {
            var instance = _method.IsStatic ? null : Activator.CreateInstance(_method.ReflectedType!);
            try
            {
                if (instance is IAsyncLifetime lifetime)
                    await lifetime.InitializeAsync();
                await FinishAsync(_method.Invoke(instance, Converted()));
            }
            finally
            {
                if (instance is IAsyncLifetime lifetime)
                    await lifetime.DisposeAsync();
                if (instance is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync();
                (instance as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (TargetInvocationException wrapped)
        {
            return wrapped.InnerException;
        }
        catch (Exception problem)
        {
            return problem;
        }
    }

    private static async Task FinishAsync(object? result)
    {
        switch (result)
        {
            case Task task:
                await task;
                break;
            case ValueTask task:
                await task;
                break;
            case null:
                break;
            default:
                throw new NotSupportedException("A test returns nothing, a Task or a ValueTask.");
        }
    }

    // Attributes carry numbers as int; parameters that were left out have their defaults; the last one may take any number of arguments.
    private object?[] Converted()
    {
        var parameters = _method.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (parameters[i].IsDefined(typeof(ParamArrayAttribute)))
                values[i] = Rest(i, parameters[i].ParameterType);
            else
                values[i] = i < _arguments.Length ? Convert(_arguments[i], parameters[i].ParameterType) : parameters[i].DefaultValue;
        }

        return values;
    }

    private object Rest(int from, Type arrayType)
    {
        if (_arguments.Length == from + 1 && arrayType.IsInstanceOfType(_arguments[from]))
            return _arguments[from]!;
        var items = Array.CreateInstance(arrayType.GetElementType()!, Math.Max(0, _arguments.Length - from));
        for (var i = 0; i < items.Length; i++)
            items.SetValue(Convert(_arguments[from + i], arrayType.GetElementType()!), i);
        return items;
    }

    private static object? Convert(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || type.IsInstanceOfType(value))
            return value;
        return type.IsEnum ? Enum.ToObject(type, value) : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        byte[] octets => "0x" + System.Convert.ToHexString(octets),
        string text => "\"" + text + "\"",
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
