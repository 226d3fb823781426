// Generated code compiles without a warning wherever users are: C# 10 and newer, both targets, nullable on and off.
using GattGen.Generators.Tests.Compiling;

namespace GattGen.Generators.Tests;

public class CompilationTests
{
    [Theory]
    [InlineData(Target.Net, true, true)]
    [InlineData(Target.Net, false, false)]
    [InlineData(Target.Standard, true, false)]
    [InlineData(Target.Standard, false, true)]
    public void Field_declarations_compile_as_CSharp_10(Target target, bool nullable, bool isChecked)
        => Generated.From(Source.Of(Samples.HeartRateMeasurement, Samples.HeartRateFields, Samples.Battery, Samples.Monitor) with { Target = target, Nullable = nullable, Checked = isChecked })
            .WithoutProblems();

#if !OLDEST_COMPILER
    [Theory]
    [InlineData(Target.Net, true)]
    [InlineData(Target.Net, false)]
    [InlineData(Target.Standard, true)]
    [InlineData(Target.Standard, false)]
    public void Partial_property_declarations_compile_as_CSharp_14(Target target, bool nullable)
        => Generated.From(Source.Modern(Samples.HeartRateMeasurement, Samples.HeartRateProperties, Samples.Battery, Samples.Monitor) with { Target = target, Nullable = nullable })
            .WithoutProblems();
#endif
}
