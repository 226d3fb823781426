// Numbers for objects: a number can be remembered without keeping the object.
using System.Runtime.CompilerServices;
using System.Threading;

namespace GattGen.Generators.Incremental;

/// <summary>Gives each object a number that no other object ever has.</summary>
internal static class IdentityNumber
{
    private static readonly ConditionalWeakTable<object, object> Known = new();
    private static long _last;

    /// <summary>The number of an object.</summary>
    public static long Of(object @object) => (long)Known.GetValue(@object, static _ => New());

    /// <summary>A number for an object that keeps its number itself.</summary>
    public static long New() => Interlocked.Increment(ref _last);
}
