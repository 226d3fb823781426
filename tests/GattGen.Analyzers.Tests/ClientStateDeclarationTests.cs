// Classes that are kept for each client can be made by the service: GATT0027.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class ClientStateDeclarationTests
{
    [Theory]
    [InlineData("private static class {|GATT0027:Visit|} { }", "it is static, but each client has an object of it. Remove 'static'")]
    [InlineData("private abstract class {|GATT0027:Visit|} { }", "it is abstract, and an object of it must be made. Remove 'abstract'")]
    [InlineData("private class {|GATT0027:Visit|}<T> { }", "it is generic. Remove its type parameters")]
    [InlineData("private class {|GATT0027:Visit|} { public Visit(int count) { } }", "it has no constructor without parameters. Add one")]
    [InlineData("private class {|GATT0027:Visit|} { private Visit() { } }", "the service cannot call its constructor. Make it public")]
    [InlineData("private class {|GATT0027:Visit|} { public required int Count { get; set; } }", "it has required members, and nobody sets them. Remove 'required'")]
    public Task A_class_of_which_no_object_can_be_made_is_reported(string type, string message)
        => Analysis.Reports(Service(type), "'Visit' cannot be kept for each client: " + message + ".");

    [Fact]
    public Task A_second_class_is_reported() => Analysis.Reports(
        Service("private class Visit { }\n    [GattClientState] private class {|GATT0027:Other|} { }"),
        "'Other' cannot be kept for each client: the service has one already. Put both into one class.");

    [Theory]
    [InlineData("private class Visit { }\n    private int {|GATT0021:StateOf|}() => 1;", "StateOf")]
    [InlineData("private class Visit { }\n    private const int {|GATT0021:_clientStates|} = 1;", "_clientStates")]
    public Task A_name_that_is_needed_is_reported(string type, string name)
        => Analysis.Reports(Service(type), "'" + name + "' of 'Door' has the name of what gives the state of a client, which is generated: rename it");

    [Fact]
    public Task A_class_outside_of_a_service_is_reported() => Analysis.Reports(
        """
        public class Door
        {
            [{|GATT0025:GattClientState|}]
            public class Visit { }
        }
        """,
        "[GattClientState] on 'Visit' has no effect: it nests in no service; put it into a class with [GattService]");

    [Theory]
    [InlineData("private sealed class Visit { public int Count { get; set; } }")]
    [InlineData("internal record Visit { internal Visit() { } }")]
    [InlineData("public class Visit : System.IDisposable { public void Dispose() { } }")]
    public Task Classes_that_can_be_kept_are_accepted(string type) => Analysis.Accepts(Service(type));

    private static string Service(string type) =>
        $$"""
        [GattService(0x1815)]
        public partial class Door
        {
            [GattCharacteristic(0x2A56, GattFlags.Write)] private uint _code;

            [GattClientState]
            {{type}}
        }
        """;
}
