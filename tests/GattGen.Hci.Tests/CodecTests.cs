// What holds for every codec of the room. They are found by reflection, so that none is forgotten.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Hci.Tests;

public class CodecTests
{
    public static TheoryData<string> Codecs => new(AllCodecs().Select(type => type.Name));

    public static TheoryData<string> Records => new(AllCodecs().Where(typeof(IHciParameters).IsAssignableFrom).Select(type => type.Name));

    [Fact]
    public void Every_command_has_a_type_or_no_parameters()
    {
        HciOpcode[] withoutParameters =
        [
            HciOpcode.Reset,
            HciOpcode.ReadLocalVersionInformation,
            HciOpcode.ReadLocalSupportedCommands,
            HciOpcode.ReadLocalSupportedFeatures,
            HciOpcode.ReadBufferSize,
            HciOpcode.ReadBdAddr,
            HciOpcode.ReadLeHostSupport,
            HciOpcode.LeReadBufferSize,
            HciOpcode.LeReadBufferSizeV2,
            HciOpcode.LeReadLocalSupportedFeatures,
            HciOpcode.LeReadAdvertisingPhysicalChannelTxPower,
            HciOpcode.LeCreateConnectionCancel,
            HciOpcode.LeReadFilterAcceptListSize,
            HciOpcode.LeClearFilterAcceptList,
            HciOpcode.LeRand,
            HciOpcode.LeReadSupportedStates,
            HciOpcode.LeReadSuggestedDefaultDataLength,
            HciOpcode.LeReadMaximumDataLength,
            HciOpcode.LeReadLocalP256PublicKey,
            HciOpcode.LeClearResolvingList,
            HciOpcode.LeReadResolvingListSize,
        ];

        Assert.Equal(
            Enum.GetValues<HciOpcode>().Except(withoutParameters).Except([HciOpcode.None, HciOpcode.HostNumberOfCompletedPackets]).Order(),
            Constants<HciOpcode>("Opcode", "Command").Order());
    }

    [Fact]
    public void Every_event_has_a_type() => Assert.Equal(
        Enum.GetValues<HciEventCode>()
            .Except([HciEventCode.None, HciEventCode.NumberOfCompletedPackets, HciEventCode.LeMeta, HciEventCode.Vendor])
            .Order(),
        Constants<HciEventCode>("EventCode", "Event").Order());

    [Fact]
    public void Every_LE_event_has_a_type() => Assert.Equal(
        Enum.GetValues<LeSubevent>().Except([LeSubevent.None]).Order(),
        Constants<LeSubevent>("Subevent", "Event").Order());

    [Fact]
    public void Answers_with_more_than_a_status_have_a_type_each()
    {
        HciOpcode[] answers = Constants<HciOpcode>("Opcode", "ReturnParameters").ToArray();

        Assert.Equal(28, answers.Length);
        Assert.Equal(answers.Length, answers.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codecs))]
    public void It_survives_truncations_bit_flips_and_random_octets(string codec) => Run(nameof(Survive), Find(codec));

    [Theory]
    [MemberData(nameof(Records))]
    public void What_it_read_it_writes_and_reads_again(string codec) => Run(nameof(RoundTrip), Find(codec));

    private static void Survive<T>()
        where T : allows ref struct
    {
        TryRead<T> tryRead = Reader<T>();
        var random = new Random(20261122);
        byte[] octets = new byte[255];
        for (int round = 0; round < 200; round++)
        {
            random.NextBytes(octets);
            if (round % 2 == 0)
                octets[0] = (byte)(round / 2 % 16); // a subevent code, or a small count
            for (int length = 0; length <= 80; length++)
                tryRead(octets.AsSpan(0, length), out _);
            int flipped = random.Next(octets.Length * 8);
            octets[flipped / 8] ^= (byte)(1 << (flipped % 8));
            tryRead(octets, out _);
        }

        Assert.False(tryRead(default, out _));
    }

    private static void RoundTrip<T>()
        where T : struct, IHciParameters
    {
        TryRead<T> tryRead = Reader<T>();
        int length = (int)typeof(T).GetField("ParameterLength")!.GetRawConstantValue()!;
        object? subevent = typeof(T).GetField("Subevent")?.GetRawConstantValue();
        bool hasHandle = typeof(T).GetProperty("ConnectionHandle") is not null;
        var random = new Random(20261122);
        byte[] octets = new byte[length];
        byte[] written = new byte[length];
        int read = 0;
        for (int round = 0; round < 500; round++)
        {
            random.NextBytes(octets);
            for (int i = 0; i < octets.Length && round % 2 == 0; i++)
                octets[i] &= 1; // so that booleans are read as well
            if (subevent is not null)
                octets[0] = (byte)subevent;
            if (!tryRead(octets, out T value))
                continue;

            read++;
            Assert.Equal(length, value.ParameterLength);
            var writer = new SpanWriter(written);
            value.Write(ref writer);
            Assert.Equal(length, writer.Position);
            AssertSameExceptReservedBits(octets, written, hasHandle);
            Assert.True(tryRead(written, out T again));
            if (value is not ReadLocalSupportedCommandsReturnParameters)
                Assert.Equal(value, again);
        }

        Assert.InRange(read, 100, 500);
        Assert.False(tryRead(octets.AsSpan(0, length - 1), out _));
    }

    /// <summary>No bit is lost between reading and writing, but the four reserved ones above a connection handle.</summary>
    private static void AssertSameExceptReservedBits(byte[] read, byte[] written, bool hasHandle)
    {
        int[] changed = Enumerable.Range(0, read.Length).Where(i => read[i] != written[i]).ToArray();
        Assert.InRange(changed.Length, 0, hasHandle ? 1 : 0);
        Assert.All(changed, i => Assert.Equal(read[i] & 0x0F, written[i]));
    }

    private static IEnumerable<Type> AllCodecs() => typeof(HciOpcode).Assembly.GetTypes().Where(type => type.IsPublic && TryReadOf(type) is not null);

    private static IEnumerable<T> Constants<T>(string field, string suffix) => AllCodecs()
        .Where(type => type.Name.EndsWith(suffix, StringComparison.Ordinal))
        .Select(type => type.GetField(field)?.GetRawConstantValue())
        .Where(value => value is not null)
        .Select(value => (T)Enum.ToObject(typeof(T), value!));

    private static Type Find(string name) => AllCodecs().Single(type => type.Name == name);

    private static MethodInfo? TryReadOf(Type type) => type.GetMethod(
        "TryRead", BindingFlags.Public | BindingFlags.Static, [typeof(ReadOnlySpan<byte>), type.MakeByRefType()]);

    private static TryRead<T> Reader<T>()
        where T : allows ref struct => TryReadOf(typeof(T))!.CreateDelegate<TryRead<T>>();

    private static void Run(string test, Type type) =>
        typeof(CodecTests).GetMethod(test, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Action>()();
}
