// Hooks have the signature by which they are called: GATT0011.
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace GattGen.Analyzers.Tests;

public class HookTests
{
    [Theory]
    [InlineData("partial void {|GATT0011:OnLevelWritten|}(int value) { }", "The hook 'OnLevelWritten' would not be called: its parameter 'value' has another type. Write 'partial void OnLevelWritten(byte value)'.")]
    [InlineData("partial void {|GATT0011:OnLevelWritten|}() { }", "The hook 'OnLevelWritten' would not be called: it has another number of parameters. Write 'partial void OnLevelWritten(byte value)'.")]
    [InlineData("partial void {|GATT0011:OnLevelWriting|}(byte value) { }", "The hook 'OnLevelWriting' would not be called: it has another number of parameters. Write 'partial void OnLevelWriting(byte value, GattWrite write)'.")]
    [InlineData("partial void {|GATT0011:OnLevelReading|}(GattWrite read) { }", "The hook 'OnLevelReading' would not be called: its parameter 'read' has another type. Write 'partial void OnLevelReading(GattRead read)'.")]
    [InlineData("partial void {|GATT0011:OnLevelSubscribed|}(GattSubscription subscription, GattPeer peer) { }", "The hook 'OnLevelSubscribed' would not be called: its parameter 'subscription' has another type. Write 'partial void OnLevelSubscribed(GattPeer peer, GattSubscription subscription)'.")]
    public Task A_hook_with_other_parameters_is_reported(string hook, string message) => Analysis.Reports(Service(hook), message);

    [Theory]
    [InlineData("private bool {|GATT0011:OnLevelWriting|}(byte value, GattWrite write) => true;", "The hook 'OnLevelWriting' would not be called: it is not partial. Write 'partial void OnLevelWriting(byte value, GattWrite write)'.")]
    [InlineData("private async System.Threading.Tasks.Task {|GATT0011:OnLevelWritten|}(byte value) => await System.Threading.Tasks.Task.Yield();", "The hook 'OnLevelWritten' would not be called: it is not partial. Write 'partial void OnLevelWritten(byte value)'.")]
    public Task A_hook_that_returns_something_is_reported(string hook, string message) => Analysis.Reports(Service(hook), message);

    [Theory]
    [InlineData("private void {|GATT0011:OnLevelWritten|}(byte value) { }", "The hook 'OnLevelWritten' would not be called: it is not partial. Write 'partial void OnLevelWritten(byte value)'.")]
    [InlineData("static partial void {|GATT0011:OnLevelWritten|}(byte value) { }", "The hook 'OnLevelWritten' would not be called: it is static. Write 'partial void OnLevelWritten(byte value)'.")]
    public Task A_hook_that_is_not_joined_to_its_other_half_is_reported(string hook, string message) => Analysis.Reports(Service(hook), message);

    [Fact]
    public Task A_hook_for_what_the_flags_do_not_allow_is_reported() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read)] private byte _level;

            partial void {|GATT0011:OnLevelWritten|}(byte value) { }
        }
        """,
        "The hook 'OnLevelWritten' would not be called: no client can cause it, because the flags of the characteristic lack GattFlags.Write or GattFlags.WriteNoResponse. Add the flag, or remove the hook.");

    [Theory]
    [InlineData("partial void OnLevelWriting(byte value, GattWrite write) => write.Reject(0x80);")]
    [InlineData("partial void OnLevelWritten(byte anyName) { }")]
    [InlineData("partial void OnLevelReading(GattRead read) => read.Reject(AttError.ReadNotPermitted);")]
    [InlineData("partial void OnLevelSubscribed(GattPeer peer, GattSubscription subscription) { }")]
    public Task Hooks_as_they_are_generated_are_accepted(string hook) => Analysis.In(LanguageVersion.CSharp10).Accept(Service(hook));

    [Theory]
    [InlineData("private void OnLevel(int value) { }")]
    [InlineData("private void OnPowerWritten(int value) { }")]
    [InlineData("private void LevelWritten(int value) { }")]
    [InlineData("private int OnLevelWrittenTwice => 2;")]
    public Task Members_whose_names_are_not_those_of_hooks_are_accepted(string member) => Analysis.In(LanguageVersion.CSharp10).Accept(Service(member));

    [Fact]
    public Task The_hook_of_octets_takes_a_span() => Analysis.Reports(
        """
        [GattService(0x180F)]
        public partial class Uart
        {
            [GattCharacteristic(0x2A19, GattFlags.Write)] private byte[] _rx = new byte[0];
            [GattCharacteristic(0x2A1A, GattFlags.Write)] private byte[] _command = new byte[0];

            partial void {|GATT0011:OnRxWritten|}(byte[] value) { }
            partial void OnCommandWritten(ReadOnlySpan<byte> value) { }
        }
        """,
        "The hook 'OnRxWritten' would not be called: its parameter 'value' has another type. Write 'partial void OnRxWritten(ReadOnlySpan<byte> value)'.");

    private static string Service(string member) =>
        $$"""
        [GattService(0x180F)]
        public partial class Battery
        {
            [GattCharacteristic(0x2A19, GattFlags.Read | GattFlags.Write | GattFlags.Notify)] private byte _level;

            {{member}}
        }
        """;
}
