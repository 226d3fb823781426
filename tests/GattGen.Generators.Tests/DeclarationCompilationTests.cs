// Everything that a table can say compiles wherever users are.
using GattGen.Generators.Tests.Compiling;

namespace GattGen.Generators.Tests;

public class DeclarationCompilationTests
{
    [Theory]
    [InlineData(Target.Net, true)]
    [InlineData(Target.Standard, false)]
    public void All_that_a_table_can_say_compiles_as_CSharp_10(Target target, bool isChecked)
        => Generated.From(Source.Of(SnapshotTests.Declarations) with { Target = target, Nullable = true, Checked = isChecked }).WithoutProblems();
}
