// What generated code cannot name is refused: types that are hidden from the client (GATT0003), explicit implementations (GATT0002, 0023, 0025, 0026, 0028).
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class ReachTests
{
    // ---- types that are hidden

    [Theory]
    [InlineData("private enum Mode : byte { Off, On }", "Mode", "Mode", "private")]
    [InlineData("enum Mode : byte { Off, On }", "Mode", "Mode", "private")]
    [InlineData("protected enum Mode : byte { Off, On }", "GattArray<Mode>", "Mode", "protected")]
    [InlineData("private protected enum Mode : byte { Off, On }", "Mode[]", "Mode", "private protected")]
    [InlineData("private static class Kinds { public enum Mode : byte { Off, On } }", "Kinds.Mode", "Kinds", "private", "Mode")]
    [InlineData("[GattValue] private partial record struct Place(short X, short Y);", "Place", "Place", "private")]
    [InlineData("[GattValue] protected partial record struct Place(short X, short Y);", "GattArray<Place>", "Place", "protected")]
    public Task A_characteristic_of_a_type_that_the_client_could_not_show_is_reported(string declaration, string type, string hidden, string accessibility, string? shown = null) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        [GattService(0xFE01)]
        public partial class Pump
        {
            {{declaration}}

            [GattCharacteristic(0xFE02, GattFlags.Read)] private {|GATT0003:{{type}}|} _state{{(type.EndsWith(']') ? " = new Mode[0]" : "")}};
            [GattCharacteristic(0xFE03, GattFlags.Read)] private {|GATT0003:{{type}}|} Other => default!;
            [GattCharacteristic(0xFE04, GattFlags.Read)] private byte _level;
        }
        """,
        Message("_state", shown ?? type, hidden, accessibility),
        Message("Other", shown ?? type, hidden, accessibility));

    [Fact]
    public Task Only_the_characteristic_of_a_hidden_type_is_left_out()
    {
        var project = new Project(
            LanguageVersion.CSharp10,
            null,
            """
            [GattService(0xFE01)]
            public partial class Pump
            {
                private enum Mode : byte { Off, On }

                [GattCharacteristic(0xFE02, GattFlags.Read)] private Mode _state = Mode.On;
                [GattCharacteristic(0xFE04, GattFlags.Read)] private byte _level;
                [GattRequest(0xFE05)] private Mode Turn(Mode to) => _state = to;
                public byte Twice => (byte)(Level * 2);
            }
            """);
        Assert.Empty(project.Compile());
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("private {|GATT0003:Mode|} Turn(byte to) => default;", "Mode")]
    [InlineData("private byte Turn({|GATT0003:Mode|} to) => default;", "Mode")]
    [InlineData("private {|GATT0003:System.Threading.Tasks.Task<Mode>|} TurnAsync(byte to) => throw new Exception();", "Mode")]
    [InlineData("private byte Turn({|GATT0003:GattArray<Mode>|} to) => default;", "GattArray<Mode>")]
    public Task A_request_with_a_type_that_the_client_could_not_show_is_reported(string method, string type) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        [GattService(0xFE01)]
        public partial class Pump
        {
            private enum Mode : byte { Off, On }

            [GattRequest(0xFE02)] {{method}}
        }
        """,
        Message(method.Contains("TurnAsync", System.StringComparison.Ordinal) ? "TurnAsync" : "Turn", type, "Mode", "private"));

    [Fact]
    public Task A_part_of_a_hidden_type_is_reported_where_more_can_see_the_service() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        public partial class Plant
        {
            private enum Mode : byte { Off, On }

            [GattPart] private interface IPart { [GattCharacteristic(0xFE02, GattFlags.Read)] Mode State { get; set; } }

            [GattService(0xFE01)]
            internal partial class {|GATT0002:Pump|} : IPart
            {
                [GattCharacteristic(0xFE03, GattFlags.Read)] private byte _level;
            }
        }
        """,
        "'State' cannot be a characteristic: its type is hidden in 'Plant', and 'Pump', which more can see, implements 'IPart'. Make 'Mode' internal.");

    [Theory]
    [InlineData("internal", "public", "private")]
    [InlineData("public", "public", "private")]
    [InlineData("protected internal", "public", "private")]
    [InlineData("private", "private", "private")]
    [InlineData("protected", "private", "private")]
    [InlineData("protected", "protected", "private")]
    [InlineData("protected", "private protected", "private")]
    [InlineData("private protected", "private protected", "private")]
    [InlineData("private", "private", "public")]
    public Task Types_that_all_see_who_see_the_service_are_accepted(string ofType, string ofService, string ofValue) => Analysis.In(LanguageVersion.CSharp10).Accept(
        $$"""
        public partial class Plant
        {
            {{ofType}} enum Mode : byte { Off, On }

            {{ofService}} partial class Outer
            {
                [GattService(0xFE01)]
                public partial class Pump
                {
                    [GattCharacteristic(0xFE02, GattFlags.Read | GattFlags.Write | GattFlags.Notify)] private Mode _state;
                    [GattCharacteristic(0xFE03, GattFlags.Read | GattFlags.Write)] private GattArray<Mode> _states;
                    [GattRequest(0xFE04)] private Mode Turn(Mode to) => State = to;
                    partial void OnStateWritten(Mode value) { }
                }
            }

            [GattValue]
            {{ofValue}} partial struct Step
            {
                private enum Kind : byte { Short, Long }
                [GattValue] private partial record struct Inner(byte A);

                private Kind _kind;
                private Inner _inner;
                public byte Length { get; set; }

                public bool IsLong => _kind == Kind.Long && _inner.A > 0;
            }
        }
        """);

    [Theory]
    [InlineData("private", "protected")]
    [InlineData("private", "private protected")]
    [InlineData("private", "internal")]
    [InlineData("private protected", "protected")]
    [InlineData("protected", "internal")]
    [InlineData("protected", "protected internal")]
    public Task Types_that_fewer_see_than_the_service_beside_them_are_reported(string ofType, string ofService) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        public partial class Plant
        {
            {{ofType}} enum Mode : byte { Off, On }

            [GattService(0xFE01)]
            {{ofService}} partial class Pump
            {
                [GattCharacteristic(0xFE02, GattFlags.Read)] private {|GATT0003:Mode|} _state;
            }
        }
        """,
        Message("_state", "Mode", "Mode", ofType));

    private static string Message(string member, string type, string hidden, string accessibility)
        => $"'{member}' has the type '{type}', which has no form in octets: '{hidden}' is {accessibility}, and generated members that more can see have it in their signatures; make '{hidden}' internal";

    // ---- explicit implementations

    [Theory]
    [InlineData("[GattCharacteristic(0xFE02, GattFlags.Read)] byte ILevel.{|GATT0002:Level|} => 1;")]
    [InlineData("[GattCharacteristic(0xFE02, GattFlags.Read)] byte ILevel.{|GATT0002:Level|} { get { return 1; } }")]
    [InlineData("[GattCharacteristic(0xFE02, GattFlags.Read)] byte ILevel.{|GATT0002:Level|} { get; }")]
    public Task A_characteristic_that_implements_explicitly_is_reported(string member) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        public interface ILevel { byte Level { get; } }

        [GattService(0xFE01)]
        public partial class Pump : ILevel
        {
            {{member}}
            [GattCharacteristic(0xFE03, GattFlags.Read)] private byte _rate;
        }
        """,
        "'ILevel.Level' cannot be a characteristic: it implements 'ILevel' explicitly, so generated code could not name it. Declare the characteristic as a member of its own, and let the implementation return it.");

    [Theory]
    [InlineData("[GattRequest(0xFE02)] byte IWork.{|GATT0026:Turn|}(byte to) => to;", "'IWork.Turn' cannot be a request: it implements 'IWork' explicitly, so generated code could not call it. Declare a method of its own, and let the implementation call it.")]
    [InlineData("byte IWork.Turn(byte to) => to; [GattChannel(0xFE02)] System.Threading.Tasks.Task IWork.{|GATT0028:Serve|}(L2capChannel channel) => throw new Exception();", "'IWork.Serve' cannot be a service of channels: it implements 'IWork' explicitly, so generated code could not call it. Declare a method of its own, and let the implementation call it.")]
    public Task A_method_that_implements_explicitly_is_reported(string member, string message) => Analysis.In(LanguageVersion.CSharp10).Of(
        $$"""
        public interface IWork { byte Turn(byte to); System.Threading.Tasks.Task Serve(L2capChannel channel) => throw new Exception(); }

        [GattService(0xFE01)]
        public partial class Pump : IWork
        {
            {{member}}
            [GattCharacteristic(0xFE03, GattFlags.Read)] private byte _rate;
        }
        """,
        message);

    [Fact]
    public Task A_field_of_a_value_that_implements_explicitly_is_reported() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        public interface ILevel { byte Level { get; set; } }

        [GattValue] public partial struct State : ILevel { byte ILevel.{|GATT0023:Level|} { get; set; } public byte Rate; }
        """,
        "'ILevel.Level' cannot be a field of the value: it implements 'ILevel' explicitly, so generated code could not name it; declare a field of its own, and let the implementation return it");

    [Fact]
    public Task An_included_service_that_implements_explicitly_is_reported() => Analysis.In(LanguageVersion.CSharp10).Of(
        """
        [GattService(0xFE01)] public partial class Pump { [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _level; }

        public interface IHasPump { Pump Pump { get; } }

        [GattService(0xFE03)]
        public partial class Plant : IHasPump
        {
            [GattCharacteristic(0xFE04, GattFlags.Read)] private byte _rate;
            [{|GATT0025:GattInclude|}] Pump IHasPump.Pump { get; } = new();
        }
        """,
        "[GattInclude] on 'IHasPump.Pump' has no effect: it is no readable property of the object; write 'public Pump IHasPump.Pump { get; } = new();'");

    [Fact]
    public Task Implementations_that_return_what_is_declared_are_accepted() => Analysis.In(LanguageVersion.CSharp10).Accept(
        """
        public interface ILevel { byte Level { get; set; } byte Turn(byte to); }

        [GattValue] public partial struct State : ILevel
        {
            public byte Rate;
            byte ILevel.Level { get => Rate; set => Rate = value; }
            byte ILevel.Turn(byte to) => to;
        }

        [GattService(0xFE01)]
        public partial class Pump : ILevel
        {
            [GattCharacteristic(0xFE02, GattFlags.Read)] private byte _rate;
            [GattRequest(0xFE03)] private byte TurnPump(byte to) => to;

            byte ILevel.Level { get => Rate; set => Rate = value; }
            byte ILevel.Turn(byte to) => TurnPump(to);
        }

        public interface IHasPump { Pump Pump { get; } }

        [GattServer("Plant")]
        public partial class Plant : IHasPump
        {
            public Pump Main { get; } = new();

            Pump IHasPump.Pump => Main;
        }
        """);
}
