// GATT4003: addresses of octets of an event that are kept beyond the handler. What the compiler refuses by itself is not its subject.
using System.Threading.Tasks;

namespace GattGen.Analyzers.Tests;

public class KeptOctetsTests
{
    private static string InHook(string statements) =>
        """
        using System.Collections.Generic;
        using System.IO;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;

        [GattService(0x180F)]
        public unsafe partial class Battery
        {
            private byte* _pointer;
            private IntPtr _address;
            private nint[] _many = new nint[4];
            private Stream _stream;
            private byte[] _copy;
            private byte _first;
            private readonly Queue<IntPtr> _queue = new Queue<IntPtr>();
            [GattCharacteristic(0x2A19, GattFlags.Write)] private byte[] _inbox = new byte[0];
            partial void OnInboxWritten(ReadOnlySpan<byte> value)
            {
        """ + "\n        " + statements + "\n    }\n    private static void Use(byte* pointer) { }\n}\n";

    private static string Message(string what, string where = "the hook 'OnInboxWritten'") =>
        "'" + what + "' is an address of octets that are valid only until " + where + " returns: copy them with ToArray() and keep the copy";

    [Theory]
    [InlineData("fixed (byte* p = value) { _pointer = {|GATT4003:p|}; }", "p")]
    [InlineData("fixed (byte* p = value) { this._pointer = {|GATT4003:p + 1|}; }", "p + 1")]
    [InlineData("fixed (byte* p = value.Slice(1)) { _address = {|GATT4003:(IntPtr)p|}; }", "(IntPtr)p")]
    [InlineData("fixed (byte* p = value) { _address = {|GATT4003:new IntPtr(p)|}; }", "new IntPtr(p)")]
    [InlineData("fixed (byte* p = &value[0]) { var q = p; _many[0] = {|GATT4003:(nint)q|}; }", "(nint)q")]
    [InlineData("fixed (byte* p = &MemoryMarshal.GetReference(value)) { _queue.Enqueue({|GATT4003:(IntPtr)p|}); }", "(IntPtr)p")]
    [InlineData("_pointer = {|GATT4003:(byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(value))|};", "(byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(value))")]
    [InlineData("ref byte r = ref MemoryMarshal.GetReference(value); _address = {|GATT4003:(IntPtr)Unsafe.AsPointer(ref r)|};", "(IntPtr)Unsafe.AsPointer(ref r)")]
    [InlineData("fixed (byte* p = value) { _stream = {|GATT4003:new UnmanagedMemoryStream(p, value.Length)|}; }", "new UnmanagedMemoryStream(p, value.Length)")]
    [InlineData("fixed (byte* p = value) { var s = new UnmanagedMemoryStream(p, value.Length); _stream = {|GATT4003:s|}; }", "s")]
    [InlineData("fixed (byte* p = value) { var q = p; _ = Task.Run(() => Use({|GATT4003:q|})); }", "q")]
    public Task A_kept_address_is_reported(string statements, string what) => Analysis.For("GATT4").Of(InHook(statements), Message(what));

    [Theory]
    [InlineData("_copy = value.ToArray();")]
    [InlineData("fixed (byte* p = value) { Use(p); }")]
    [InlineData("fixed (byte* p = value) { _first = *p; _first = p[1]; }")]
    [InlineData("fixed (byte* p = value) { var q = p; q++; Use(q); }")]
    [InlineData("fixed (byte* p = _copy) { _pointer = p; }")]
    [InlineData("_copy = value.ToArray(); fixed (byte* p = _copy) { _address = (IntPtr)p; }")]
    [InlineData("fixed (byte* p = value) { _copy = new Span<byte>(p, 2).ToArray(); }")]
    [InlineData("_first = MemoryMarshal.GetReference(value); fixed (byte* p = value) { Use(p); }")]
    public Task What_is_copied_or_used_at_once_is_accepted(string statements) => Analysis.For("GATT4").Accept(InHook(statements).Replace("private Stream", "private Stream?", System.StringComparison.Ordinal).Replace("private byte[] _copy;", "private byte[] _copy = new byte[0];", System.StringComparison.Ordinal).Replace("public unsafe", "#pragma warning disable CS0169, CS0414, CS0649\npublic unsafe", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("fixed (byte* p = e.Data) { _kept = {|GATT4003:p|}; }", "p")]
    [InlineData("if (e.Code == BleEventCode.GattcNotify) { var (conn, handle, data) = e.GattcNotify; fixed (byte* p = data) { _kept = {|GATT4003:p|}; } }", "p")]
    [InlineData("var notify = e.GattcNotify; fixed (byte* p = notify.Data) { _kept = {|GATT4003:p|}; }", "p")]
    public Task An_address_kept_by_a_handler_is_reported(string statements, string what) => Analysis.For("GATT4").Of(
        "public unsafe class App\n{\n    private byte* _kept;\n    public void Run(Ble ble) => ble.Irq((in BleEvent e) =>\n    {\n        " + statements + "\n        return 0;\n    });\n}\n",
        Message(what, "this handler of events"));
}
