// The suites, compiled at run time: as boards run them by default.
using System.Threading.Tasks;
using GattGen.Tests.Shared;

namespace GattGen.Mono.Tests;

public class SuiteOnTheJitTests
{
    [ToolFact("mono")]
    public async Task Every_test_of_the_libraries_passes() => (await SuiteRun.OfAsync(MonoMode.Jit, threads: 1)).AssertThatEverythingPasses();
}
