// The suites, interpreted. Beside the other runs, so that all processors are used to the end.
using System.Threading.Tasks;
using GattGen.Tests.Shared;

namespace GattGen.Mono.Tests;

public class SuiteOnTheInterpreterTests
{
    [ToolFact("mono")]
    public async Task Every_test_of_the_libraries_passes() => (await SuiteRun.OfAsync(MonoMode.Interpreter, threads: 3)).AssertThatEverythingPasses();
}
