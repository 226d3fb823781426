// One characteristic for each type that has a form in octets, and structs with each kind of field.
using System;
using System.Collections.Generic;

namespace GattGen.Generators.Tests.Behaviour;

public enum Tiny : sbyte
{
    Minus = -1,
    Zero = 0,
}

public enum Wide : uint
{
    None = 0,
    Top = 0x00ABCDEF,
}

/// <summary>A day of the calendar: a value without flags.</summary>
[GattValue]
public readonly partial record struct Day(ushort Year, byte Month, byte DayOfMonth);

/// <summary>Fields and settable properties in their order, without a primary constructor.</summary>
[GattValue(FlagsOctets = 2)]
public partial struct Report
{
    [GattField(Bit = 0)]
    public bool IsValid { get; set; }

#pragma warning disable CA1051 // fields can be fields of a value, too
    public Int24 Temperature;
#pragma warning restore CA1051

    [GattField(When = 8)]
    public Day? TakenOn { get; init; }

    [GattField(Unless = 9)]
    public byte? Battery { get; set; }

    [GattField(Wide = 10)]
    public int Offset { get; set; }

    [GattField(Octets = 3)]
    public Wide Serial { get; set; }

    [GattField(Count = 4)]
    public string Tag { get; set; }

    [GattField(When = 15)]
    public string? Remark { get; set; }
}

/// <summary>Two fields behind one flag bit.</summary>
[GattValue]
public partial record struct Paired([GattField(When = 0)] byte? One, [GattField(When = 0)] byte? Other);

/// <summary>A fixed list and fixed octets.</summary>
[GattValue]
public partial record struct Fixed([GattField(Count = 2)] GattArray<short> Pair, [GattField(Count = 3)] byte[] Address, GattArray<Tiny> Rest);

/// <summary>Numbers with ranges, alone and in a part.</summary>
[GattValue]
public partial record struct Hour([GattField(Maximum = 23)] byte Number);

/// <summary>Numbers with ranges, alone and in a part.</summary>
[GattValue]
public partial record struct Alarm(
    [GattField(As = GattFormatType.Int8, Exponent = -1, Minimum = -10, Maximum = 10)] double Gain,
    [GattField(Unknown = 0xFF, Maximum = 59)] byte? Minute,
    Hour Hour,
    [GattField(When = 0, Minimum = 2)] ushort? Days);

/// <summary>Lists that keep their elements in themselves.</summary>
[GattValue]
public partial record struct Inlined([GattField(Count = 2)] GattInlineArray<short> Pair, [GattField(MaxLength = 36)] GattInlineArray<Day> Days);

[GattService("0000aaaa-1b3c-4d5e-8f60-718293a4b5c6")]
public partial class EveryType
{
    private const GattFlags All = GattFlags.Read | GattFlags.Write | GattFlags.Notify;

    [GattCharacteristic(0x0001, All)]
    public partial bool Boolean { get; set; }

    [GattCharacteristic(0x0002, All)]
    public partial byte UInt8 { get; set; }

    [GattCharacteristic(0x0003, All)]
    public partial sbyte Int8 { get; set; }

    [GattCharacteristic(0x0004, All)]
    public partial ushort UInt16 { get; set; }

    [GattCharacteristic(0x0005, All)]
    public partial short Int16 { get; set; }

    [GattCharacteristic(0x0006, All)]
    public partial UInt24 UInt24 { get; set; }

    [GattCharacteristic(0x0007, All)]
    public partial Int24 Int24 { get; set; }

    [GattCharacteristic(0x0008, All)]
    public partial uint UInt32 { get; set; }

    [GattCharacteristic(0x0009, All)]
    public partial int Int32 { get; set; }

    [GattCharacteristic(0x000A, All)]
    public partial UInt40 UInt40 { get; set; }

    [GattCharacteristic(0x000B, All)]
    public partial Int40 Int40 { get; set; }

    [GattCharacteristic(0x000C, All)]
    public partial UInt48 UInt48 { get; set; }

    [GattCharacteristic(0x000D, All)]
    public partial Int48 Int48 { get; set; }

    [GattCharacteristic(0x000E, All)]
    public partial ulong UInt64 { get; set; }

    [GattCharacteristic(0x000F, All)]
    public partial long Int64 { get; set; }

    [GattCharacteristic(0x0010, All)]
    public partial float Single { get; set; }

    [GattCharacteristic(0x0011, All)]
    public partial double Double { get; set; }

    [GattCharacteristic(0x0012, All)]
    public partial MedFloat16 Medical16 { get; set; }

    [GattCharacteristic(0x0013, All)]
    public partial MedFloat32 Medical32 { get; set; }

    [GattCharacteristic(0x0014, All)]
    public partial Tiny Enumeration { get; set; }

    [GattCharacteristic(0x0015, All, Octets = 3)]
    public partial Wide Narrowed { get; set; }

    [GattCharacteristic(0x0016, All, MaxLength = 8)]
    public partial string Text { get; set; }

    [GattCharacteristic(0x0017, All, MaxLength = 8)]
    public partial byte[] Octets { get; set; }

    [GattCharacteristic(0x0018, All, Count = 3)]
    public partial ReadOnlyMemory<byte> Memory { get; set; }

    [GattCharacteristic(0x0019, All, Count = 2)]
    public partial ushort[] Pair { get; set; }

    [GattCharacteristic(0x001A, All)]
    public partial GattArray<UInt24> List { get; set; }

    [GattCharacteristic(0x001B, All)]
    public partial Day Day { get; set; }

    [GattCharacteristic(0x001C, All)]
    public partial Report Report { get; set; }

    [GattCharacteristic(0x001D, All)]
    public partial Fixed Fixed { get; set; }
}

/// <summary>Values that not all octets can be.</summary>
[GattService(0xFFD0)]
public partial class Alarms
{
    [GattCharacteristic(0xFFD1, GattFlags.Read | GattFlags.Write)]
    public partial Alarm Next { get; set; }

    [GattCharacteristic(0xFFD2, GattFlags.Read | GattFlags.Write)]
    public partial GattArray<Hour> Hours { get; set; }

    public int Asked { get; private set; }

    partial void OnNextWriting(Alarm value, GattWrite write) => Asked++;
}

/// <summary>Values whose subscribers hear of changes only.</summary>
[GattService(0xFFE0)]
public partial class Changes
{
    [GattCharacteristic(0xFFE1, GattFlags.Read | GattFlags.Notify, ChangesOnly = true)]
    public partial byte Level { get; set; }

    [GattCharacteristic(0xFFE2, GattFlags.Notify, MaxLength = 40, ChangesOnly = true), GattOptional]
    private string? _text;

    [GattCharacteristic(0xFFE3, GattFlags.Notify | GattFlags.Write, ChangesOnly = true)]
    public partial byte[] Octets { get; set; }
}

/// <summary>Octets in both forms, with and without appending, and values computed at each read.</summary>
[GattService(0xFFF0)]
public partial class Streams
{
    private int _reads;

    /// <summary>Appends, and the application takes.</summary>
    [GattCharacteristic(0xFFF1, GattFlags.Write, Append = true, BufferLength = 2000)]
    public partial byte[] Inbox { get; }

    /// <summary>Appends, and a hook takes.</summary>
    [GattCharacteristic(0xFFF2, GattFlags.WriteNoResponse, Append = true)]
    private byte[] _received = [];

    /// <summary>A long value, for which a buffer is set.</summary>
    [GattCharacteristic(0xFFF3, GattFlags.Write, MaxLength = 100), GattDescriptor(0x2901, GattFlags.Read, Value = "Größe"), GattDescriptor(0xFFD0, GattFlags.Read, Value = new byte[] { 1, 2 })]
    private string _name = "first";

    /// <summary>Counts how often it was read.</summary>
    [GattCharacteristic(0xFFF4, GattFlags.Read | GattFlags.Notify)]
    public int Reads => ++_reads;

    public List<byte[]> Chunks { get; } = [];

    partial void OnReceivedWritten(ReadOnlySpan<byte> value) => Chunks.Add(value.ToArray());
}
