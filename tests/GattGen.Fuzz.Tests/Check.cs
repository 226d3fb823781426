// What a target promises, checked without allocating: what the code under test allocates is measured around it.
using System.Runtime.CompilerServices;

namespace GattGen.Fuzz.Tests;

internal static class Check
{
    /// <summary>Fails with the text of the condition when it does not hold.</summary>
    public static void That(bool condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        if (!condition)
            Assert.Fail("This does not hold: " + text);
    }
}
