// One of each thing that an assembly for boards must not contain. The rules are tried on this assembly, which is none.
using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Mono.Tests;

internal interface IHasStaticMember
{
    static abstract int Number { get; }
}

internal static class Forbidden
{
    public static readonly unsafe delegate* unmanaged<int> Pointer = &Called;

    [ModuleInitializer]
    public static void Initialize()
    {
    }

    public static unsafe int Call() => Pointer();

    [UnmanagedCallersOnly]
    public static int Called() => 1;

    public static unsafe int Local()
    {
        delegate*<int, int> pointer = null;
        return pointer is null ? 0 : pointer(1);
    }

    public static Type Of<T>(T value)
        where T : allows ref struct => typeof(T);

    public static async Task ApiAsync(byte[] octets, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(octets);
        var half = (Half)BinaryPrimitives.ReadSingleLittleEndian(octets);
        await Task.FromResult(Convert.ToHexString(octets) + Random.Shared.Next() + Environment.TickCount64 + half).WaitAsync(TimeSpan.FromSeconds(1), TimeProvider.System, cancel);
        await ValueTask.CompletedTask;
        new TaskCompletionSource().SetResult();
    }

    public ref struct WithReference
    {
        public ref int Number;

        public WithReference(ref int number) => Number = ref number;
    }

    [InlineArray(4)]
    public struct Four
    {
        public int First;
    }

    public class Base
    {
        public virtual object Value => 1;
    }

    public sealed class Derived : Base
    {
        public override string Value => "1";
    }
}
