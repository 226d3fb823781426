// GATT4002: handlers of events and hooks that wait.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class HandlerTests
{
    private static string InLambda(string statements) =>
        "using System.Threading; using System.Threading.Tasks;\npublic class App\n{\n    private readonly SemaphoreSlim _gate = new SemaphoreSlim(1);\n    private static Task<int> WorkAsync() => Task.FromResult(1);\n    public void Run(Ble ble) => ble.Irq((in BleEvent e) =>\n    {\n        " + statements + "\n        return 0;\n    });\n}\n";

    private static string InHook(string statements) =>
        "using System.Threading; using System.Threading.Tasks;\n[GattService(0x180F)]\npublic partial class Battery\n{\n    [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Write | GattFlags.Notify)] private byte _level;\n    partial void OnLevelWritten(byte value)\n    {\n        " + statements + "\n    }\n    private static Task<int> WorkAsync() => Task.FromResult(1);\n}\n";

    private static string Message(string what, string where) =>
        "'" + what + "' waits inside " + where + ", and nothing else of the stack runs until that returns, what is waited for included: start an asynchronous method, do not wait for it, and await there";

    [Theory]
    [InlineData("WorkAsync().{|GATT4002:Wait|}();", "Task.Wait")]
    [InlineData("_ = WorkAsync().{|GATT4002:Result|};", "Task.Result")]
    [InlineData("WorkAsync().GetAwaiter().{|GATT4002:GetResult|}();", "TaskAwaiter.GetResult")]
    [InlineData("new ValueTask<int>(WorkAsync()).GetAwaiter().{|GATT4002:GetResult|}();", "ValueTaskAwaiter.GetResult")]
    [InlineData("WorkAsync().ConfigureAwait(false).GetAwaiter().{|GATT4002:GetResult|}();", "ConfiguredTaskAwaitable.GetResult")]
    [InlineData("Thread.{|GATT4002:Sleep|}(10);", "Thread.Sleep")]
    [InlineData("Task.{|GATT4002:WaitAll|}(WorkAsync());", "Task.WaitAll")]
    [InlineData("if (e.Code == BleEventCode.GattsWrite) { Thread.{|GATT4002:Sleep|}(TimeSpan.FromSeconds(1)); }", "Thread.Sleep")]
    [InlineData("_gate.{|GATT4002:Wait|}();", "SemaphoreSlim.Wait")]
    public Task A_handler_that_waits_is_reported(string statements, string what) =>
        Analysis.For("GATT4").Of(InLambda(statements), Message(what, "this handler of events"));

    [Theory]
    [InlineData("WorkAsync().{|GATT4002:Wait|}();", "Task.Wait")]
    [InlineData("Thread.{|GATT4002:Sleep|}(value);", "Thread.Sleep")]
    public Task A_hook_that_waits_is_reported(string statements, string what) =>
        Analysis.For("GATT4").Of(InHook(statements), Message(what, "the hook 'OnLevelWritten'"));

    [Theory]
    [InlineData("public BleReply OnEvent(in BleEvent e) { System.Threading.Thread.{|GATT4002:Sleep|}(1); return 0; }")]
    [InlineData("public static BleReply OnEvent(in GattGen.BleEvent e) { System.Threading.Thread.{|GATT4002:Sleep|}(1); return 0; }")]
    public Task A_method_that_handles_events_is_reported(string method) =>
        Analysis.For("GATT4").Of("public class App { " + method + " }", Message("Thread.Sleep", "the handler 'OnEvent'"));

    [Fact]
    public Task Local_functions_and_anonymous_methods_that_handle_events_are_reported() => Analysis.For("GATT4").Of(
        """
        using System.Threading;
        public class App
        {
            public void Run(Ble ble)
            {
                ble.Irq(Local);
                ble.Irq(delegate (in BleEvent e) { Thread.{|GATT4002:Sleep|}(1); return 0; });
                ble.Irq(delegate { Thread.{|GATT4002:Sleep|}(1); return 0; });
                BleReply Local(in BleEvent e)
                {
                    Thread.{|GATT4002:Sleep|}(1);
                    return 0;
                }
            }
        }
        """,
        Message("Thread.Sleep", "this handler of events"),
        Message("Thread.Sleep", "this handler of events"),
        Message("Thread.Sleep", "the handler 'Local'"));

    [Theory]
    [InlineData("_ = WorkAsync();")]
    [InlineData("_ = Task.Run(() => { Thread.Sleep(10); });")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(10); WorkAsync().Wait(); });")]
    [InlineData("var task = WorkAsync(); if (task.IsCompletedSuccessfully) Console.WriteLine(task.Result);")]
    [InlineData("if (_gate.Wait(0)) _gate.Release();")]
    [InlineData("Monitor.Enter(_gate); Monitor.Exit(_gate);")]
    [InlineData("Console.WriteLine(new Other().Result + new Other().Wait());")]
    public Task A_handler_that_starts_work_and_returns_is_accepted(string statements) =>
        Analysis.For("GATT4").Accept(InLambda(statements) + "public class Other { public int Result => 1; public int Wait() => 2; }");

    [Fact]
    public Task What_runs_elsewhere_may_wait() => Analysis.For("GATT4").Accept(
        """
        using System.Threading;
        public delegate int Handler(in int e);
        public partial class App
        {
            public int OnEvent(in BleEvent e) { Thread.Sleep(1); return 0; }
            public Handler Other { get; } = (in int e) => { Thread.Sleep(e); return 0; };
            public Action Anonymous { get; } = delegate { Thread.Sleep(1); };
            public void Run() => Thread.Sleep(1);
            partial void OnLevelWritten(byte value);
            partial void OnLevelWritten(byte value) => Thread.Sleep(value);
        }
        """);
}
